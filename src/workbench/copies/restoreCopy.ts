import type { JournalEntry } from '../../domain/workbook/journal';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../ports';
import { renameWorkbook } from '../renameWorkbook';
import { Session } from '../session';

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
 * Puts a copy in the place of a workbook: the restored one comes in first, and the present one stays,
 * under another title (one step, which can be taken back). Resolves to whether it could be given that
 * title: one that is damaged keeps its own.
 */
export async function restoreInstead(
  store: WorkbookStore,
  restoring: Restoring,
  present: { readonly id: WorkbookId; readonly title: string },
): Promise<boolean> {
  await restoreBeside(store, restoring);
  let session: Session;
  try {
    session = new Session(store, await store.load(present.id));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'damaged') return false;
    throw fault;
  }
  const change = renameWorkbook(session.workbook, present.title);
  session.runChange({ code: 'renameWorkbook', params: {} }, change, null);
  await session.settled();
  return true;
}
