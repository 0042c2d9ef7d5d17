import { isBlank } from '../../domain/quantity/value';
import { valueAt } from '../../domain/workbook/workbook';
import { cellCount, areasOf } from '../../grid/model/selectionAreas';
import type { CellBlock, CellPlace } from '../../grid/model/selection';
import { clearRange, enterRange, type RangeBlock } from '../../workbench/enterRange';
import type { Messages } from '../messages/messages';
import { cellView } from './cellView';
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
export function clearSelection(sheet: Sheet): void {
  if (isSingle(sheet)) return enterOne(sheet, '');
  const { session } = sheet;
  const { change, count } = clearRange(session.workbook, writableBlocks(sheet, sheet.blocks()));
  if (count > 0) sheet.run({ code: 'clearFigures', params: { count } }, change, cursorOf(sheet));
}

/** Enters typed text into every selected cell, as one step, and says what took it and what did not. */
export function enterSelection(sheet: Sheet, typed: string): void {
  if (isSingle(sheet)) return enterOne(sheet, typed);
  const { session } = sheet;
  const blocks = writableBlocks(sheet, sheet.blocks());
  const { change, count, refused } = enterRange(session.workbook, blocks, typed);
  if (count > 0) sheet.run({ code: 'editFigures', params: { count } }, change, cursorOf(sheet));
  sheet.chosen.told = { count, refused };
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
