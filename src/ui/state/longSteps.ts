import type { Workbook } from '../../domain/workbook/workbook';
import type { Task } from '../../exchange/task';
import { runTask, type RunOptions } from '../../workbench/runTask';
import { isLarge } from '../../workbench/trip';
import type { LargeStep, WorkKind } from './longWork.svelte';
import type { Sheet } from './sheet.svelte';

/**
 * Plans a step and does it, both in slices; plans it anew where something was typed meanwhile. `step`
 * gives null where there is nothing to do. Resolves to the plan; to null where it was cancelled.
 */
export function planAndRun<P>(
  sheet: Sheet,
  [kind, count]: readonly [WorkKind, number],
  plan: (workbook: Workbook) => Task<P>,
  step: (plan: P) => LargeStep | null,
): Promise<P | null> {
  return sheet.work.do(kind, count, async (work) => {
    for (;;) {
      const { workbook } = sheet.session;
      const planned = await runTask(plan(workbook), work);
      const made = step(planned);
      if (sheet.session.workbook !== workbook) continue;
      if (!made || (await runStep(sheet, workbook, made, work))) return planned;
    }
  });
}

/** Does a step; false where something was done meanwhile and it must be planned anew. */
export async function runStep(
  sheet: Sheet,
  from: Workbook,
  step: LargeStep,
  run: RunOptions,
): Promise<boolean> {
  if (isLarge(step.change)) return sheet.runLarge(from, step, run);
  if (sheet.session.workbook !== from) return false;
  sheet.run(step.label, step.change, step.place);
  return true;
}
