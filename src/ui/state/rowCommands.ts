import type { IndicatorId } from '../../domain/indicator/indicator';
import { isEmptyChange } from '../../domain/workbook/change';
import type { StepCode } from '../../domain/workbook/journal';
import { deleteIndicators, rowsWith } from '../../workbench/deleteIndicators';
import { addIndicator } from '../../workbench/editIndicator';
import { flagIndicators } from '../../workbench/flagIndicators';
import { moveIndicators, type MoveDirection } from '../../workbench/moveIndicators';
import { placeIndicators } from '../../workbench/placeIndicators';
import type { Sheet } from './sheet.svelte';

/** The rows that a command on rows means: those selected, else the cursor's. */
export function chosenRows(sheet: Sheet): readonly IndicatorId[] {
  const { place } = sheet;
  if (!place) return [];
  const rows = new Set(sheet.blocks().flatMap((block) => block.rows));
  return rows.has(place.indicator) ? [...rows] : [place.indicator];
}

/** A new row beside the chosen ones; the cursor goes to its name. */
export function insertRow(sheet: Sheet, side: 'above' | 'below'): void {
  const rows = chosenRows(sheet);
  const beside = (side === 'above' ? rows[0] : rows.at(-1)) ?? null;
  const { change, id } = addIndicator(sheet.session.workbook, beside, side);
  if (beside !== null) sheet.sorting.expect({ id, beside, side });
  // A new row has no mark yet; under a filter it would not be seen.
  sheet.clearFilter();
  const place = { indicator: id, column: 'name' };
  sheet.session.runChange({ code: 'addIndicators', params: { count: 1 } }, change, place);
}

export function moveRows(sheet: Sheet, direction: MoveDirection): void {
  if (sheet.sorting.refusesMoves()) return;
  const rows = chosenRows(sheet);
  const change = moveIndicators(sheet.session.workbook, rows, direction);
  runOnRows(sheet, 'moveIndicators', rows.length, change);
}

/** Rows that were dragged beside another. */
export function dropRows(
  sheet: Sheet,
  rows: readonly IndicatorId[],
  beside: IndicatorId,
  side: 'above' | 'below',
): void {
  const change = placeIndicators(sheet.session.workbook, rows, beside, side);
  runOnRows(sheet, 'moveIndicators', rows.length, change, rows[0]);
}

/** Takes the chosen rows out; the cursor goes to the row that takes their place. */
export function deleteRows(sheet: Sheet): void {
  const { place, session } = sheet;
  const gone = rowsWith(session.workbook, chosenRows(sheet));
  if (!place || gone.size === 0) return;
  const shown = sheet.rows.map(({ id }) => id);
  const first = shown.findIndex((id) => gone.has(id));
  const next =
    shown.slice(Math.max(0, first)).find((id) => !gone.has(id)) ?? shown[Math.max(0, first - 1)];
  const change = deleteIndicators(session.workbook, [...gone]);
  sheet.run({ code: 'deleteIndicators', params: { count: gone.size } }, change, place);
  if (next !== undefined) sheet.reveal({ indicator: next, column: place.column });
}

/** Marks the chosen rows for follow-up, or takes the mark off where all have it. */
export function flagRows(sheet: Sheet): void {
  const rows = chosenRows(sheet);
  const change = flagIndicators(sheet.session.workbook, rows);
  runOnRows(sheet, 'flagIndicators', rows.length, change);
}

function runOnRows(
  sheet: Sheet,
  code: StepCode,
  count: number,
  change: ReturnType<typeof moveIndicators>,
  row = sheet.place?.indicator,
): void {
  if (row === undefined || isEmptyChange(change)) return;
  const place = { indicator: row, column: sheet.place?.column ?? 'name' };
  sheet.session.runChange({ code, params: { count } }, change, place);
}
