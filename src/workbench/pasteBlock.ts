import type { IndicatorId } from '../domain/indicator/indicator';
import type { Change } from '../domain/workbook/change';
import { MAX_DEPTH, NO_ROWS } from '../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import type { ClipboardCell } from '../exchange/clipboard/clipboardCell';
import type { Task } from '../exchange/task';
import { pasteConventions } from './pasteConventions';
import type { PasteOptions, PastePlan, PasteTarget } from './pastePlan';
import { PastePlanner } from './pastePlanner';

/** Cells between two turns of the page. */
const SLICE = 1000;

/**
 * Plans to paste rows of cells at a target. A block that goes into the selection a whole number of
 * times is repeated, as in Excel; a cell that is missing in a ragged row leaves what stands there.
 */
export function* planPaste(
  workbook: Workbook,
  target: PasteTarget,
  rows: readonly (readonly ClipboardCell[])[],
  options: PasteOptions = {},
): Task<PastePlan> {
  const high = rows.length;
  const wide = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [down, across] = repeats(high, wide, target);
  const readings = yield* pasteConventions(
    workbook,
    rows,
    target.rows,
    target.columns.slice(0, wide),
  );
  const planner = new PastePlanner(workbook, target, readings, wide, options);
  const height = high * down;
  const total = height * wide * across;
  let done = 0;
  for (let row = 0; row < height; row += 1) {
    const cells = rows[row % high] ?? [];
    planner.row(row, cells, across, row < high);
    done += wide * across;
    if (done % SLICE < wide * across) yield { stage: 'rows', done, total };
  }
  const change = yield* planner.change();
  return {
    counts: planner.counts,
    reasons: planner.reasons,
    notes: planner.notes,
    written: planner.written,
    change,
    added: yield* planner.added(),
    height,
    width: wide * across,
  };
}

/** The plan as one change: with its new rows, or without them. */
export function pasteChange(workbook: Workbook, plan: PastePlan, addRows: boolean): Change {
  const { change, added } = plan;
  if (!addRows || !added) return change;
  const made = (added.change.indicators?.ids ?? []).filter((id) => id >= workbook.nextIndicator);
  return { ...added.change, outline: appended(workbook, made) };
}

/** New rows at the end, as deep as the last one; under it where it is a heading. */
function appended(workbook: Workbook, ids: readonly IndicatorId[]): Change['outline'] {
  const { outline } = workbook;
  const last = outline.ids.length - 1;
  const group = last >= 0 && (indicatorOf(workbook, outline.ids[last] ?? 0)?.group ?? false);
  const depth = last < 0 ? 0 : Math.min((outline.depths[last] ?? 0) + (group ? 1 : 0), MAX_DEPTH);
  const depths = new Uint8Array(ids.length).fill(depth);
  return { at: last + 1, removed: NO_ROWS, inserted: { ids: Uint32Array.from(ids), depths } };
}

function repeats(high: number, wide: number, { height, width }: PasteTarget): [number, number] {
  if (high === 0 || wide === 0) return [1, 1];
  const down = height > high ? height / high : 1;
  const across = width > wide ? width / wide : 1;
  return Number.isInteger(down) && Number.isInteger(across) ? [down, across] : [1, 1];
}
