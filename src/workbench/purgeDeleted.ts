import type { WorkbookId } from '../domain/workbook/workbook';
import type { WorkbookStore } from './ports';

/** How long a deleted workbook can be brought back. */
export const DAYS_KEPT_DELETED = 30;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Does away for good with workbooks that were deleted more than 30 days ago (`now`: milliseconds
 * since 1970); called when the program starts. Until then they stand among the deleted ones and
 * can be restored. Returns those that are gone.
 */
export async function purgeDeleted(store: WorkbookStore, now: number): Promise<WorkbookId[]> {
  const due = (await store.list()).filter(
    ({ deletedAt }) => deletedAt !== null && now - deletedAt > DAYS_KEPT_DELETED * DAY,
  );
  for (const { id } of due) await store.purge(id);
  return due.map(({ id }) => id);
}
