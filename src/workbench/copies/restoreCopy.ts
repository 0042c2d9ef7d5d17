import type { JournalEntry } from '../../domain/workbook/journal';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../ports';
import { faultCode } from '../saveFault';

/** What is restored, and under which names. */
export interface Restoring {
  readonly workbook: Workbook;
  readonly journal: readonly JournalEntry[];
  /** For the restored one: it always comes in beside what is there. */
  readonly id: WorkbookId;
  readonly at: number;
  readonly title: string;
}

/** Brings a copy in as a workbook of its own. */
export async function restoreBeside(
  store: WorkbookStore,
  { workbook, journal, id, at, title }: Restoring,
): Promise<void> {
  const steps = journal.map((entry, n) => ({ ...entry, step: n + 1 }));
  await store.create({ ...workbook, id, meta: { ...workbook.meta, title } }, at, steps);
}

/**
 * Puts a copy in the place of a workbook: the restored one comes in first, and the present one stays, under
 * the title that `rename` gives it (one step, which can be taken back). Resolves to whether it got that
 * title: one that is damaged, or is edited in another window, keeps its own.
 */
export async function restoreInstead(
  store: WorkbookStore,
  restoring: Restoring,
  rename: () => Promise<void>,
): Promise<boolean> {
  await restoreBeside(store, restoring);
  try {
    await rename();
    return true;
  } catch (fault) {
    if (faultCode(fault) === '') throw fault;
    return false;
  }
}
