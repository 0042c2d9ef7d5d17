import type { Workbook } from '../../domain/workbook/workbook';
import type { DamagedPart } from '../ports';
import type { Session } from '../session';
import { Restoration, type RestoredCount } from './restoration';

/** Steps read from the journal at once. */
const AT_ONCE = 50;

/**
 * Brings back what damaged records of an open workbook held, as one step: by the journal as far as it
 * reaches, then from a copy where there is one, then from what is still whole in the records. Resolves
 * to what came back; rejects when the journal cannot be read now.
 */
export async function restoreDamage(
  session: Session,
  parts: readonly DamagedPart[],
  copy: Workbook | null = null,
): Promise<RestoredCount> {
  const { workbook } = session;
  const restoration = new Restoration(workbook, parts);
  await takeJournal(session, restoration);
  if (copy) restoration.takeCopy(copy);
  restoration.takeParts();
  const { change, count } = restoration.change();
  const label = { code: 'restoreDamaged', params: { count: count.figures + count.rows } } as const;
  const isDone = await session.runLarge(workbook, label, change, null);
  // Something was done meanwhile: the journal has it now.
  return isDone ? count : restoreDamage(session, parts, copy);
}

async function takeJournal(session: Session, restoration: Restoration): Promise<void> {
  const { head, last } = session.journalPlace;
  for (let first = head + 1; first <= last; first += AT_ONCE) {
    const { entries, broken } = await session.readableEntries(
      first,
      Math.min(last, first + AT_ONCE - 1),
    );
    const gap = Math.min(...broken, Infinity);
    for (const entry of entries) if (entry.step < gap) restoration.takeUndone(entry);
    if (broken.length > 0) break;
  }
  for (let end = head; end > 0; end -= AT_ONCE) {
    const { entries, broken } = await session.readableEntries(Math.max(1, end - AT_ONCE + 1), end);
    const gap = Math.max(...broken, 0);
    // What lies before a gap may have been changed in it.
    for (const entry of [...entries].reverse()) {
      if (entry.step > gap) restoration.takeApplied(entry);
    }
    if (broken.length > 0) break;
  }
}
