import type { JournalEntry, JournalMove } from '../domain/workbook/journal';
import { StoreError } from './storeError';

/** Where a stored workbook stands in its journal. */
export interface StoredPlace {
  readonly last: number;
  readonly revision: number;
}

/** Throws RangeError where steps do not follow each other from `first` on. */
export function checkSteps(entries: readonly JournalEntry[], first: number): void {
  const gap = entries.find(({ step }, n) => step !== first + n);
  if (gap) throw new RangeError(`journal step ${gap.step} stands out of order`);
}

/**
 * Checks that a move goes on from what is stored; `revision`: that of the state it comes from. Returns
 * the last step there is after it. Throws StoreError `conflict`.
 */
export function checkMove(
  { entries, head }: Pick<JournalMove, 'entries' | 'head'>,
  stored: StoredPlace,
  revision: number | undefined,
): number {
  if (revision !== stored.revision) {
    throw new StoreError('conflict', `revision ${stored.revision} was written elsewhere`);
  }
  const first = entries[0]?.step;
  if (first !== undefined && (first < 1 || first > stored.last + 1)) {
    throw new StoreError('conflict', `step ${first} does not follow ${stored.last}`);
  }
  const last = entries[entries.length - 1]?.step ?? stored.last;
  if (head < 0 || head > last) {
    throw new StoreError('conflict', `there is no step ${head}, the last is ${last}`);
  }
  return last;
}
