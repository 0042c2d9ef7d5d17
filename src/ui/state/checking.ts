import type { IndicatorId } from '../../domain/indicator/indicator';
import { isCheckable, isUnchecked, type Figure } from '../../domain/workbook/figure';
import { isUncheckedAt } from '../../domain/workbook/figures';
import { seriesKey } from '../../domain/workbook/series';
import { figureAt } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import { isSerious } from '../../grid/model/rowMarks';
import { checkFigures } from '../../workbench/checkFigures';
import { violationPlace } from './cellView';
import type { Sheet } from './sheet.svelte';
import { writableBlocks } from './rangeEntry';

/** A menu that opens looks through so many cells; in more there is surely something. */
const LOOKED_THROUGH = 20_000;

/** Marks the selected figures as checked, or takes the mark off where all have it; one step. */
export function checkSelection(sheet: Sheet): void {
  const { session, place } = sheet;
  const blocks = writableBlocks(sheet, sheet.blocks());
  const { change, count } = checkFigures(session.workbook, blocks);
  if (count > 0 && place) sheet.run({ code: 'checkFigures', params: { count } }, change, place);
}

/** Whether something that is selected can be held against its source. */
export function selectionIsCheckable(sheet: Sheet): boolean {
  const cells = sheet
    .blocks()
    .reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  return cells > LOOKED_THROUGH || selectionHas(sheet, isCheckable);
}

/** Whether nothing that is selected is still to be checked. */
export function selectionIsChecked(sheet: Sheet): boolean {
  return !selectionHas(sheet, isUnchecked);
}

function selectionHas(sheet: Sheet, wanted: (figure: Figure) => boolean): boolean {
  const { workbook } = sheet.session;
  return writableBlocks(sheet, sheet.blocks()).some(({ rows, columns }) =>
    columns.some(
      (column) =>
        column.kind === 'figure' &&
        rows.some((indicator) => {
          const figure = figureAt(workbook, { indicator, series: column.series });
          return figure !== null && wanted(figure);
        }),
    ),
  );
}

/** To the next (or previous) figure that is still to be checked: in its row first, then in other rows. */
export function nextUnchecked(sheet: Sheet, step: 1 | -1): void {
  const { place, session } = sheet;
  if (place) {
    const shown = sheet.chosen.visible.columns;
    const here = uncheckedIn(sheet, place.indicator);
    const at = shown.indexOf(place.column);
    const ahead =
      step > 0
        ? here.find((column) => shown.indexOf(column) > at)
        : here.findLast((column) => shown.indexOf(column) < at);
    if (ahead !== undefined) {
      sheet.reveal({ indicator: place.indicator, column: ahead });
      return;
    }
  }
  const from = place?.indicator ?? null;
  const row = sheet.sorting.current
    ? sheet.sorting.next(sheet.marks, 'unchecked', from, step)
    : sheet.marks.nextUnchecked(session.workbook, from, step);
  if (row === null) return;
  const there = uncheckedIn(sheet, row);
  // Its column may be hidden.
  sheet.reveal({ indicator: row, column: (step > 0 ? there[0] : there.at(-1)) ?? 'name' });
}

/** The next (or previous) violation from the cursor: first the others of its row, then other rows. */
export function nextViolation(sheet: Sheet, step: 1 | -1): void {
  const { place, session, marks } = sheet;
  const serious = (id: IndicatorId) => marks.violationsAt(id).filter(isSerious);
  if (place) {
    const here = serious(place.indicator);
    const columns = here.map((found) => violationPlace(session, found));
    const at = columns.indexOf(place.column);
    const beside = at < 0 ? (step > 0 ? here[0] : undefined) : here[at + step];
    // Two rules that point to one cell are one stop.
    if (beside && violationPlace(session, beside) !== place.column) {
      sheet.revealViolation(beside);
      return;
    }
  }
  const from = place?.indicator ?? null;
  const row = sheet.sorting.current
    ? sheet.sorting.next(marks, 'violating', from, step)
    : marks.nextViolating(session.workbook, from, step);
  const there = row === null ? [] : serious(row);
  const first = step > 0 ? there[0] : there.at(-1);
  if (first) sheet.revealViolation(first);
}

/** Shown columns in which a row has a figure to check, in their order. */
function uncheckedIn(sheet: Sheet, row: IndicatorId): readonly string[] {
  const { figures } = sheet.session.workbook;
  const byId = new Map(sheet.columns.map((column) => [column.id, column]));
  const isOne = (column: SheetColumn | undefined) =>
    column?.content.kind === 'figure' &&
    isUncheckedAt(figures, seriesKey(column.content.series), row);
  return sheet.chosen.visible.columns.filter((id) => isOne(byId.get(id)));
}
