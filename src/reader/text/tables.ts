import { tableHeadFirst, tableNameHeads } from '../lexicon/textWords';
import type { RowCell } from './passage';
import type { SourceLine } from './sourceLines';
import { joinCells, tidy, type TidyText } from './tidyText';

/** A row of a table; its ordinal is kept aside as its label. */
export interface TableRow {
  readonly body: TidyText;
  readonly label: string;
  readonly columns: readonly string[];
  readonly cells: readonly RowCell[];
}

/** Lines of a table: from one, up to but without another. */
export interface Table {
  readonly from: number;
  readonly to: number;
  /** The cells of its head as written, and of its row of column numbers. */
  readonly head: string;
  readonly rows: readonly TableRow[];
}

interface Cell {
  readonly tidied: TidyText;
  readonly text: string;
  /** Cells left empty between it and the cell before. */
  readonly empty: number;
  readonly place: number;
}

const noMarks: ReadonlySet<string> = new Set();
const ordinal = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ]|[a-zđ]|[-+*•–])[.)]?$/u;
const value = /^[<>≥≤~]?\s?[-+]?\d[\d.,\s]*(?:%|[-–/]\s?\d[\d.,]*%?)?$|^(?:-|–|x|…|\.{2,})$/u;
const columnNumber = /^(?:\(?[A-E]\)?|\(?\d{1,2}\)?(?:\s?=.*)?)$/u;
const labelledText =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,5}[.)]|[A-HĐ][.)]|[a-zđ]\)|[-+•])\s+\p{L}/u;
const longestCell = 140;

/** Tables pasted one cell a line: a head that begins with TT and names, then rows. */
export function findTables(source: string, lines: readonly SourceLine[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = isHeadFirst(source, lines[at]) ? readTable(source, lines, at) : null;
    if (!table) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

function isHeadFirst(source: string, line: SourceLine | undefined): boolean {
  if (!line || line.end - line.start > 30) return false;
  return tableHeadFirst.has(bare(source.slice(line.start, line.end)).toLowerCase());
}

function bare(text: string): string {
  return text.replace(/[*_]/g, '').trim();
}

function readTable(source: string, lines: readonly SourceLine[], from: number): Table | null {
  const columns: string[] = [];
  let at = from;
  for (; at < lines.length && columns.length < 20; at++) {
    const text = cellText(source, lines[at]);
    if (text === null || (columns.length > 0 && (ordinal.test(text) || value.test(text)))) break;
    columns.push(text);
  }
  const name = columns.findIndex((column) => tableNameHeads.test(column));
  if (columns.length < 3 || name < 0) return null;
  const numbered: string[] = [];
  while (at < lines.length && columnNumber.test(cellText(source, lines[at]) ?? '')) {
    const next = cellText(source, lines[at + 1]) ?? '';
    if (!columnNumber.test(next) && numbered.length === 0) break;
    numbered.push(cellText(source, lines[at]) ?? '');
    at++;
    if (numbered.length === columns.length) break;
  }
  const between = lines[from + 1]?.blanks ?? 0;
  const cells: Cell[] = [];
  for (; at < lines.length; at++) {
    const line = lines[at];
    const text = cellText(source, line);
    if (!line || text === null) break;
    const empty = between === 0 ? line.blanks : Math.floor((line.blanks - between) / (between + 1));
    const tidied = tidy(source, line.start, line.end, noMarks);
    cells.push({ tidied, text: tidied.text, empty: Math.max(0, empty), place: at });
  }
  const unit = columns.findIndex((column) => /^(?:đvt|đơn vị)/iu.test(column));
  const { rows, taken } = readRows(cells, columns, name, unit);
  if (rows.length === 0) return null;
  const to = taken < cells.length ? (cells[taken]?.place ?? at) : at;
  return { from, to, head: [...columns, ...numbered].join(' | '), rows };
}

/** A cell's text; null for what is no cell: a sentence, or nothing. */
function cellText(source: string, line: SourceLine | undefined): string | null {
  if (!line || line.end - line.start > longestCell) return null;
  const text = bare(source.slice(line.start, line.end));
  return text.length > 60 && /[.;:]$/.test(text) ? null : text;
}

function readRows(
  cells: readonly Cell[],
  columns: readonly string[],
  name: number,
  unit: number,
): { rows: TableRow[]; taken: number } {
  const rows: TableRow[] = [];
  let ordinalsApart = false;
  let at = 0;
  while (at < cells.length) {
    const first = cells[at];
    const second = cells[at + 1];
    const numbered =
      first !== undefined &&
      ordinal.test(first.text) &&
      second !== undefined &&
      isName(second.text);
    const label = numbered ? first.text : '';
    let next = numbered ? at + 1 : at;
    const named = cells[next];
    if (!named || !isName(named.text)) break;
    if (rows.length > 0 && isRunning(named, ordinalsApart)) break;
    const row: { readonly cell: Cell; readonly column: number }[] = [{ cell: named, column: name }];
    next++;
    let column = name + 1;
    for (let cell = cells[next]; cell && column < columns.length; cell = cells[++next]) {
      if (startsRow(cells, next, column > (unit < 0 ? name : unit) + 1)) break;
      if (rows.length > 0 && isRunning(cell, ordinalsApart)) break;
      const reached = column + cell.empty;
      // Blank lines before the last columns part rows where rows are parted.
      if (cell.empty > 0 && reached >= columns.length && !value.test(cell.text)) break;
      column = Math.min(reached, columns.length - 1);
      if (column === unit && value.test(cell.text)) column++;
      if (column >= columns.length) break;
      row.push({ cell, column });
      column++;
    }
    // A name with nothing behind it ends a table that has rows, unless it heads a group of rows.
    if (row.length === 1 && !numbered && rows.length > 0) break;
    rows.push(asRow(row, label, columns));
    ordinalsApart ||= numbered;
    at = next;
  }
  return { rows, taken: at };
}

/** Whether a line is running text behind the table: a note, a sentence, a heading or a list item. */
function isRunning({ tidied, text }: Cell, ordinalsApart: boolean): boolean {
  if (tidied.marks[0]?.at === 0) return true;
  if (/[.;]$/.test(text) && (text.match(/\s/g)?.length ?? 0) >= 3) return true;
  // Where ordinals stand in a column of their own, none stands before a name.
  return ordinalsApart && labelledText.test(text);
}

function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !value.test(text);
}

/** Whether a row begins there: an ordinal before a name, or a name behind values. */
function startsRow(cells: readonly Cell[], at: number, behindValues: boolean): boolean {
  const cell = cells[at];
  const next = cells[at + 1];
  if (!cell) return false;
  if (ordinal.test(cell.text) && next?.empty === 0 && isName(next.text)) return true;
  if (!behindValues || !isName(cell.text) || !next) return false;
  const after = cells[at + 2];
  return (
    value.test(next.text) ||
    (next.text.length <= 25 && after !== undefined && value.test(after.text))
  );
}

function asRow(
  row: readonly { readonly cell: Cell; readonly column: number }[],
  label: string,
  columns: readonly string[],
): TableRow {
  const body = joinCells(row.map(({ cell }) => cell.tidied));
  let start = 0;
  const cells = row.map(({ cell, column }) => {
    const end = start + cell.text.length;
    const place = { start, end, column };
    start = end + 3;
    return place;
  });
  return { body, label, columns, cells };
}
