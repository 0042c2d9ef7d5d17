import type { JournalEntry } from '../domain/workbook/journal';
import type { WorkbookId } from '../domain/workbook/workbook';
import { packJournalRecord, type JournalRecord } from './records/journal';

/** Records that are copied on their way to the disk in one piece. */
const RECORDS_A_PIECE = 4;

/** Hands many records to a transaction piece by piece, so that the page lives between two of them. */
export async function inPieces<T>(
  records: readonly T[],
  write: (some: readonly T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < records.length; at += RECORDS_A_PIECE) {
    await write(records.slice(at, at + RECORDS_A_PIECE));
  }
}

/** The records of steps, packed with a pause after each part of one that goes over very many rows. */
export async function journalRecords(
  workbook: WorkbookId,
  entries: readonly JournalEntry[],
  pause: () => Promise<void>,
): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for (const entry of entries) {
    const work = packJournalRecord(workbook, entry);
    let step = work.next();
    for (; step.done !== true; step = work.next()) await pause();
    records.push(step.value);
  }
  return records;
}
