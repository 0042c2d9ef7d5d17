import { dayOf } from './names';

/** A copy as thinning sees it. */
export interface CopyMark {
  /** Grows with each copy of a workbook; a clock may be set back, this is not. */
  readonly order: number;
  /** Milliseconds since 1970, by the clock as it was then. */
  readonly at: number;
}

export const KEPT_TODAY = 3;
export const MOST_COPIES = 10;

/**
 * The copies of one workbook that may go: kept are the last three of the day of `now`, the last of each
 * other day, and of these the ten that were made last. The newest is always kept.
 */
export function copiesToRemove<T extends CopyMark>(copies: readonly T[], now: number): T[] {
  const newestFirst = [...copies].sort((a, b) => b.order - a.order);
  const today = dayOf(now);
  const ofDay = new Map<string, number>();
  let kept = 0;
  return newestFirst.filter(({ at }) => {
    const day = dayOf(at);
    const before = ofDay.get(day) ?? 0;
    ofDay.set(day, before + 1);
    const keeps = kept < MOST_COPIES && before < (day === today ? KEPT_TODAY : 1);
    if (keeps) kept += 1;
    return !keeps;
  });
}
