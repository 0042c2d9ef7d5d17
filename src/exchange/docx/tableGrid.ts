import type { DocxCell, DocxTable } from './blocks';

/** A table as lines of text. */
export interface TableLines {
  /** Rows of one cell above the head. */
  readonly titles: readonly string[];
  /** The head, then the other rows: a text for each column, empty where nothing stands. */
  readonly rows: readonly (readonly string[])[];
}

interface LinedCell extends DocxCell {
  readonly line: string;
}

type Row = readonly LinedCell[];

/** Heads of more rows are not found in reports. */
const DEEPEST_HEAD = 4;
/** With fewer columns, and with no more than one row below, it is a frame and has no head. */
const FEWEST_COLUMNS = 3;
/** Word allows 63. */
const MOST_COLUMNS = 64;
const VALUE = /^(?:\(?\d[\d.,%)]*|[IVX]{1,5}[.)]?|[A-HĐ][.)]?)$/;

/**
 * A table with a text for each column of its grid. A head of several rows becomes one: each column
 * is named by all that stands above it ("Năm 2023 KH"). `lineOf` gives a cell on one line.
 */
export function tableLines(table: DocxTable, lineOf: (cell: DocxCell) => string): TableLines {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, line: lineOf(cell) })));
  let first = 0;
  while (first < rows.length - 1 && rows[first]?.length === 1) first += 1;
  const titles = rows.slice(0, first).map((row) => row[0]?.line ?? '');
  const below = rows.slice(first);
  const depth = headDepth(below);
  const body = below.slice(depth).map((row) => spread(row, false));
  const head = below.slice(0, depth).map((row) => spread(row, depth > 1));
  return { titles, rows: [joinHead(head), ...body] };
}

/** How many rows the head has: further ones while a cell above reaches into or over them. */
function headDepth(rows: readonly Row[]): number {
  const columns = widest(rows.map((row) => spread(row, false)));
  if (columns < FEWEST_COLUMNS) return 1;
  let depth = 1;
  while (depth < Math.min(DEEPEST_HEAD, rows.length - 1)) {
    const here = rows[depth] ?? [];
    const isData = here.some(({ line }) => VALUE.test(line));
    const parted = (rows[depth - 1] ?? []).some(({ span }) => span > 1);
    if (isData || (!parted && !here.some(({ merged }) => merged))) break;
    depth += 1;
  }
  return depth;
}

/**
 * A cell over several columns stands in all of them, or in the first alone. A row of more columns than
 * there can be keeps its cells, each in one.
 */
function spread(row: Row, inAll: boolean): readonly string[] {
  const columns: string[] = [];
  for (const { line, span } of row) {
    const end = Math.max(columns.length + 1, Math.min(columns.length + span, MOST_COLUMNS));
    columns.push(line);
    while (columns.length < end) columns.push(inAll ? line : '');
  }
  return columns;
}

function widest(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

function joinHead(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = widest(rows);
  return Array.from({ length: columns }, (_, column) => {
    const names = rows.map((row) => row[column] ?? '').filter((name) => name !== '');
    return names.filter((name, at) => name !== names[at - 1]).join(' ');
  });
}
