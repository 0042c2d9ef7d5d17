/** Least time between two copies of an open workbook, ms. */
export const COPY_EVERY = 15 * 60_000;
/** So many steps without a copy outside the browser, and one is reminded. */
export const REMIND_AFTER_STEPS = 50;
/** Or so long, ms, where there are steps at all. */
export const REMIND_AFTER = 24 * 3_600_000;

/**
 * How long, ms, a workbook with changes may wait for its next copy; 0: now. `last`: when the last one
 * was tried; null where none was.
 */
export function untilCopy(last: number | null, now: number): number {
  // A clock that was set back says nothing of how long ago it was.
  if (last === null || now < last) return 0;
  return Math.max(0, last + COPY_EVERY - now);
}

/** What a reminder goes by. */
export interface Unkept {
  /** Steps since the last copy outside the browser, or since the reminder was put off. */
  readonly steps: number;
  /** When that was, ms since 1970. */
  readonly since: number;
}

/** Whether it is time to remind of a copy outside the browser. */
export function reminderDue({ steps, since }: Unkept, now: number): boolean {
  if (steps >= REMIND_AFTER_STEPS) return true;
  return steps > 0 && now - since >= REMIND_AFTER;
}
