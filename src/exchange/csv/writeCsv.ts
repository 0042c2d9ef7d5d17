import type { IndicatorId } from '../../domain/indicator/indicator';
import { BLANK, isBlank, type Value } from '../../domain/quantity/value';
import { figureOf, valueOf } from '../../domain/workbook/figures';
import { seriesKey } from '../../domain/workbook/series';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { KnownConvention } from '../../locale/number/parseNumber';
import {
  COMPOSITION_HEADER,
  compositionText,
  DEPTH_HEADER,
  TRAITS_HEADER,
  traitsText,
} from '../table/ownColumns';
import type { Task } from '../task';
import { AREA_HEADER, areaBlocks, mergedAreas } from './areaRows';
import { computedColumns } from './computedColumns';
import type { Delimiter } from './csv';
import { figureText } from './figureText';
import { guardText } from './guard';
import {
  ALL_NEEDS,
  ownNeeds,
  PLAIN_NUMBER,
  SOME_FIGURES,
  type OwnNeeds,
  type RowFigures,
  type WrittenRow,
} from './ownNeeds';
import { seriesColumns, type SeriesColumn } from './seriesColumns';

/** How a CSV is written; as Vietnamese Excel opens it where left out. */
export interface CsvStyle {
  /** Semicolon where left out. */
  readonly delimiter?: Delimiter;
  /** Vietnamese (1234,5) where left out. */
  readonly convention?: KnownConvention;
  /** The mark by which Excel knows UTF-8; there unless told otherwise. */
  readonly bom?: boolean;
  /** Per cent of plan, verdict and growth as columns that reading skips; none where left out. */
  readonly computed?: boolean;
  /**
   * Areas as groups of columns beside each other, or below each other with a column that names them;
   * columns where left out. Below each other no figure is worked out.
   */
  readonly areas?: 'columns' | 'rows';
}

interface Column {
  readonly header: string;
  cell(id: IndicatorId, row: number): string;
}

/** Rows below each other, each with the same columns. */
type Block = readonly Column[];

const BOM = '\ufeff';
const LINE_END = '\r\n';
const SLICE = 1000;

/**
 * A workbook as CSV text, in pieces that belong behind each other. Holds the figures of the frame's
 * scenario; `readTable` reads the same workbook from it: names, units, tree, traits, notes and
 * figures. Origins, history, rules and other scenarios are kept by the workbook file only.
 */
export function* writeCsv(workbook: Workbook, style: CsvStyle = {}): Task<string[]> {
  const { delimiter = ';', bom = true } = style;
  const ids = [...workbook.outline.ids].filter((id) => indicatorOf(workbook, id));
  const blocks =
    style.areas === 'rows'
      ? yield* areasBelow(workbook, ids, style)
      : [yield* oneBlock(workbook, ids, style)];
  const quote = quoter(delimiter);
  const headers = blocks[0]?.map(({ header }) => quote(header)) ?? [];
  const parts = [bom ? BOM : '', headers.join(delimiter)];
  const total = ids.length * blocks.length;
  for (const [before, columns] of blocks.entries()) {
    for (let start = 0; start < ids.length; start += SLICE) {
      let part = '';
      for (let row = start; row < Math.min(ids.length, start + SLICE); row += 1) {
        const id = ids[row] ?? 0;
        part += LINE_END;
        for (let n = 0; n < columns.length; n += 1) {
          if (n > 0) part += delimiter;
          part += quote(columns[n]?.cell(id, row) ?? '');
        }
      }
      parts.push(part);
      yield { stage: 'rows', done: before * ids.length + start, total };
    }
  }
  parts.push(LINE_END);
  return parts;
}

/** Each row once, with the figures of all areas beside each other. */
function* oneBlock(
  workbook: Workbook,
  ids: readonly IndicatorId[],
  { convention = 'vietnamese', computed = false }: CsvStyle,
): Task<Block> {
  const ofSeries = seriesColumns(workbook);
  const filled = new Uint8Array(ids.length);
  const figures: Column[] = [];
  for (const [n, column] of ofSeries.entries()) {
    figures.push(seriesColumn(workbook, column, ids, filled, convention));
    yield { stage: 'numbers', done: n + 1, total: ofSeries.length };
  }
  const heads = headColumns(workbook);
  return [
    ...heads,
    ...figures,
    ...(computed ? computedColumns(workbook, ofSeries, heads.length, convention) : []),
    ...(yield* tailColumns(workbook, ids, filled)),
  ];
}

/** Every row once for each area, so that rows of one name are told apart by their order. */
function* areasBelow(
  workbook: Workbook,
  ids: readonly IndicatorId[],
  { convention = 'vietnamese' }: CsvStyle,
): Task<Block[]> {
  const ofSeries = seriesColumns(mergedAreas(workbook));
  const areas = areaBlocks(workbook);
  const filled = new Uint8Array(ids.length);
  const heads = headColumns(workbook);
  const ofArea: Column[][] = [];
  for (const [n, { area, name }] of areas.entries()) {
    const figures = ofSeries.map((column) => {
      const own = { ...column, series: { ...column.series, area } };
      return seriesColumn(workbook, own, ids, filled, convention);
    });
    ofArea.push([{ header: AREA_HEADER, cell: () => name }, ...heads, ...figures]);
    yield { stage: 'numbers', done: n + 1, total: areas.length };
  }
  // Without them a row would be told by its figures, which another area may have.
  const tail = yield* tailColumns(workbook, ids, filled, ALL_NEEDS);
  return ofArea.map((columns) => [...columns, ...tail]);
}

function headColumns(workbook: Workbook): Column[] {
  const text = (header: string, of: 'numbering' | 'name'): Column => ({
    header,
    cell: (id) => guardText(indicatorOf(workbook, id)?.[of] ?? ''),
  });
  return [
    text('TT', 'numbering'),
    text('Chỉ tiêu', 'name'),
    {
      header: 'Đơn vị tính',
      cell: (id) => guardText(indicatorOf(workbook, id)?.unit.text ?? ''),
    },
  ];
}

function seriesColumn(
  workbook: Workbook,
  { header, series, content }: SeriesColumn,
  ids: readonly IndicatorId[],
  filled: Uint8Array,
  convention: KnownConvention,
): Column {
  const key = seriesKey(series);
  if (content === 'units') {
    return {
      header,
      cell: (id) => guardText(figureOf(workbook.figures, key, id)?.unit?.text ?? ''),
    };
  }
  const valueIn = workbook.figures.columns.has(key)
    ? (id: IndicatorId) => valueOf(workbook.figures, key, id)
    : () => BLANK;
  ids.forEach((id, row) => {
    const value = valueIn(id);
    if (isBlank(value)) return;
    filled[row] = Math.max(filled[row] ?? 0, isPlainNumber(value) ? PLAIN_NUMBER : SOME_FIGURES);
  });
  return { header, cell: (id) => figureText(valueIn(id), convention) };
}

/** Few enough digits to be read without a closer look, and no year, which could head a column. */
function isPlainNumber(value: Value): boolean {
  if (value.kind !== 'number' || value.decimals > 5 || Math.abs(value.value) >= 1e9) return false;
  return value.decimals > 0 || value.value < 1900 || value.value >= 2100;
}

/** Notes where there are any, and what numbering and words alone do not tell. */
function* tailColumns(
  workbook: Workbook,
  ids: readonly IndicatorId[],
  filled: Uint8Array,
  told: OwnNeeds | null = null,
): Task<Column[]> {
  const depths = depthsOf(workbook);
  const rows = ids.flatMap((id, row): WrittenRow[] => {
    const indicator = indicatorOf(workbook, id);
    if (!indicator) return [];
    return [{ indicator, depth: depths.get(id) ?? 0, figures: (filled[row] ?? 0) as RowFigures }];
  });
  const needs = told ?? (yield* ownNeeds(rows));
  const of = (header: string, text: (row: WrittenRow) => string): Column => ({
    header,
    cell: (_, row) => {
      const found = rows[row];
      return found ? text(found) : '';
    },
  });
  const columns: Column[] = [];
  if (rows.some(({ indicator }) => indicator.note !== '')) {
    columns.push(of('Ghi chú', ({ indicator }) => guardText(indicator.note)));
  }
  if (needs.depth) columns.push(of(DEPTH_HEADER, ({ depth }) => String(depth)));
  if (needs.composition) {
    columns.push(of(COMPOSITION_HEADER, ({ indicator }) => compositionText(indicator.composition)));
  }
  if (needs.traits) columns.push(of(TRAITS_HEADER, ({ indicator }) => traitsText(indicator)));
  return columns;
}

/** How many rows each stands under: what an outline says, without leaps. */
function depthsOf({ outline }: Workbook): ReadonlyMap<IndicatorId, number> {
  const depths = new Map<IndicatorId, number>();
  const open: number[] = [];
  outline.ids.forEach((id, row) => {
    const depth = outline.depths[row] ?? 0;
    while ((open[open.length - 1] ?? -1) >= depth) open.pop();
    depths.set(id, open.length);
    open.push(depth);
  });
  return depths;
}

/**
 * Puts a cell into quotes where it holds a quote, a line end or a space at its edge, and where it holds
 * any delimiter, so that nothing speaks for a wrong one; a decimal comma does not.
 */
function quoter(delimiter: Delimiter): (cell: string) => string {
  const own = delimiter.charCodeAt(0);
  return (cell) => {
    let must =
      cell !== '' && (isEdge(cell.charCodeAt(0)) || isEdge(cell.charCodeAt(cell.length - 1)));
    for (let at = 0; at < cell.length && !must; at += 1) {
      const code = cell.charCodeAt(at);
      // Letters and digits: nearly all there is.
      if (code > 124 || (code > 59 && code < 124) || (code > 44 && code < 59)) continue;
      if (code === own || code === 34 || code === 10 || code === 13) must = true;
      else if (code === 44)
        must = !(isDigit(cell.charCodeAt(at - 1)) && isDigit(cell.charCodeAt(at + 1)));
      else must = code === 59 || code === 9 || code === 124;
    }
    return must ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
}

function isEdge(code: number): boolean {
  return code <= 32 || code === 160;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
