import type { IndicatorId } from '../../domain/indicator/indicator';
import { figureAt, indicatorOf } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import type { CellBlock, CellPlace } from '../../grid/model/selection';
import { numberCell, shownCell, type ClipboardCell } from '../../exchange/clipboard/clipboardCell';
import type { Task } from '../../exchange/task';
import { formatValue } from '../../locale/number/formatNumber';
import type { CellColumn } from '../../workbench/cellColumn';
import { fieldOf } from '../../workbench/indicatorFields';
import type { Session } from '../../workbench/session';
import type { Messages } from '../messages/messages';
import { cellView } from './cellView';
import type { Sheet } from './sheet.svelte';

const ROWS_A_SLICE = 100;

/** A column of the sheet as far as its cells can be written. */
export function cellColumn({ id, content }: SheetColumn): CellColumn {
  switch (content.kind) {
    case 'figure':
      return { kind: 'figure', id, series: content.series };
    case 'numbering':
    case 'name':
    case 'unit':
    case 'note':
      return { kind: 'field', id, field: content.kind };
    default:
      return { kind: 'computed', id };
  }
}

/** A cell as it is copied: numbers as numbers with their own unit, everything else as it is shown. */
export function copiedCell(
  session: Session,
  messages: Messages,
  id: IndicatorId,
  column: SheetColumn,
): ClipboardCell {
  const { workbook } = session;
  const indicator = indicatorOf(workbook, id);
  if (!indicator) return '';
  const { content } = column;
  switch (content.kind) {
    case 'figure': {
      if (indicator.group) return '';
      const figure = figureAt(workbook, { indicator: id, series: content.series });
      if (!figure) return '';
      const { value, unit } = figure;
      if (value.kind === 'number') return numberCell(value, unit?.text);
      return unit ? `${formatValue(value)} ${unit.text}` : formatValue(value);
    }
    case 'numbering':
    case 'name':
    case 'unit':
    case 'note':
      return fieldOf(indicator, content.kind);
    default:
      return shownCell(cellView(session, messages, id, column).text);
  }
}

/** The cells of a block as they are copied, in slices. */
export function* copiedCells(
  session: Session,
  messages: Messages,
  rows: readonly IndicatorId[],
  columns: readonly SheetColumn[],
): Task<ClipboardCell[][]> {
  const cells: ClipboardCell[][] = [];
  for (const [done, row] of rows.entries()) {
    if (done % ROWS_A_SLICE === 0) yield { stage: 'rows', done, total: rows.length };
    cells.push(columns.map((column) => copiedCell(session, messages, row, column)));
  }
  return cells;
}

/** Blocks as one: beside each other where they share their rows, below where they share their columns; null else. */
export function joined(blocks: readonly CellBlock[]): CellBlock | null {
  const [first, ...others] = blocks;
  if (!first || others.length === 0) return first ?? null;
  const same = <T>(a: readonly T[], b: readonly T[]) =>
    a.length === b.length && a.every((item, n) => item === b[n]);
  if (others.every(({ rows }) => same(rows, first.rows))) {
    return { rows: first.rows, columns: blocks.flatMap(({ columns }) => columns) };
  }
  if (others.every(({ columns }) => same(columns, first.columns))) {
    return { rows: blocks.flatMap(({ rows }) => rows), columns: first.columns };
  }
  return null;
}

/** The first cell of a block. */
export function firstOf({ rows, columns }: CellBlock): CellPlace | null {
  const [row] = rows;
  const [column] = columns;
  return row === undefined || column === undefined ? null : { row, column };
}

export function columnsOf(sheet: Sheet, ids: readonly string[]): SheetColumn[] {
  return ids.flatMap((id) => sheet.columns.find((column) => column.id === id) ?? []);
}

export function cellColumns(sheet: Sheet, ids: readonly string[]): CellColumn[] {
  return columnsOf(sheet, ids).map(cellColumn);
}

/** Selects a block, with the cursor on one of its cells. */
export function selectBlock(sheet: Sheet, block: CellBlock, cursor: CellPlace): void {
  const row = block.rows.at(-1);
  const column = block.columns.at(-1);
  const from = firstOf(block);
  if (row === undefined || column === undefined || !from) return;
  sheet.select({ ranges: [{ from, to: { row, column } }], cursor });
}
