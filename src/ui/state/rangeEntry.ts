import { isBlank } from '../../domain/quantity/value';
import { valueAt, type Workbook } from '../../domain/workbook/workbook';
import type { Task } from '../../exchange/task';
import { cellCount, areasOf } from '../../grid/model/selectionAreas';
import type { CellBlock, CellPlace } from '../../grid/model/selection';
import {
  clearRange,
  enterRange,
  type RangeBlock,
  type RangeEntry,
} from '../../workbench/enterRange';
import type { Messages } from '../messages/messages';
import { cellView } from './cellView';
import { planAndRun } from './longSteps';
import type { Sheet } from './sheet.svelte';
import { cellColumn } from './sheetCells';

/** The blocks of what is selected, as they can be written. */
export function writableBlocks(sheet: Sheet, blocks: readonly CellBlock[]): RangeBlock[] {
  const columns = new Map(sheet.columns.map((column) => [column.id, cellColumn(column)]));
  return blocks.map((block) => ({
    rows: block.rows,
    columns: block.columns.flatMap((id) => columns.get(id) ?? []),
  }));
}

/** Whether something stands in a cell, for the keys that go to the edge of data. */
export function isFilled(sheet: Sheet, messages: Messages, { row, column }: CellPlace): boolean {
  const found = sheet.columns.find(({ id }) => id === column);
  if (!found) return false;
  const { workbook } = sheet.session;
  if (found.content.kind === 'figure') {
    return !isBlank(valueAt(workbook, { indicator: row, series: found.content.series }));
  }
  return cellView(sheet.session, messages, row, found).text !== '';
}

/** Empties all that is selected, as one step. */
export async function clearSelection(sheet: Sheet): Promise<void> {
  if (isSingle(sheet)) return enterOne(sheet, '');
  await writeSelection(sheet, 'clear', (workbook, blocks) => clearRange(workbook, blocks));
}

/** Enters typed text into every selected cell, as one step, and says what took it and what did not. */
export async function enterSelection(sheet: Sheet, typed: string): Promise<void> {
  if (isSingle(sheet)) return enterOne(sheet, typed);
  const { selection } = sheet;
  const done = await writeSelection(sheet, 'enter', (workbook, blocks) =>
    enterRange(workbook, blocks, typed),
  );
  if (done && sheet.selection === selection) {
    sheet.chosen.told = { count: done.count, refused: done.refused };
  }
}

function writeSelection(
  sheet: Sheet,
  kind: 'enter' | 'clear',
  plan: (workbook: Workbook, blocks: readonly RangeBlock[]) => Task<RangeEntry>,
): Promise<RangeEntry | null> {
  const place = cursorOf(sheet);
  const blocks = writableBlocks(sheet, sheet.blocks());
  const cells = blocks.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  const code = kind === 'clear' ? 'clearFigures' : 'editFigures';
  return planAndRun(
    sheet,
    [kind, cells],
    (workbook) => plan(workbook, blocks),
    ({ change, count }) =>
      count > 0 ? { label: { code, params: { count } }, change, place } : null,
  );
}

function isSingle({ chosen: { current, visible } }: Sheet): boolean {
  return current === null || cellCount(areasOf(current, visible)) < 2;
}

function enterOne(sheet: Sheet, typed: string): void {
  const cursor = sheet.selection?.cursor;
  const column = sheet.columns.find(({ id }) => id === cursor?.column);
  if (cursor && column) sheet.enter(cursor.row, column, typed);
}

function cursorOf(sheet: Sheet) {
  const cursor = sheet.selection?.cursor;
  return { indicator: cursor?.row ?? 0, column: cursor?.column ?? 'name' };
}
