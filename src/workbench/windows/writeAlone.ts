import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WindowParts } from './sharedWorkbook';

/** Why a workbook that is not open here cannot be changed: another window has it open for writing. */
export class BusyElsewhereError extends Error {
  override readonly name = 'BusyElsewhereError';
  readonly code = 'busyElsewhere';

  constructor() {
    super('the workbook is open for writing in another window');
  }
}

/**
 * Runs a job that writes a workbook which is not open here, while no other window writes it. Rejects
 * with BusyElsewhereError, and runs nothing, where one does.
 */
export async function writeAlone<T>(
  id: WorkbookId,
  { locks, store }: Pick<WindowParts, 'locks' | 'store'>,
  job: () => Promise<T>,
): Promise<T> {
  const lock = await locks.tryTake(id);
  if (!lock) throw new BusyElsewhereError();
  try {
    if (!lock.sure) await store.claim(id);
    return await job();
  } finally {
    lock.release();
  }
}
