import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/workbench/copies/names';
import { copiesToRemove, KEPT_TODAY, MOST_COPIES } from '../../../src/workbench/copies/thin';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = new Date(2026, 10, 27, 12).getTime();

/** Copies by when they were made, oldest first; the clock may jump anywhere. */
const arbCopies = fc
  .array(fc.integer({ min: NOON - 20 * DAY, max: NOON + 20 * DAY }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((times) => times.map((at, order) => ({ order, at })));

function left(copies: readonly { order: number; at: number }[], now: number) {
  const removed = new Set(copiesToRemove(copies, now));
  return copies.filter((copy) => !removed.has(copy));
}

describe('whatever the clock did,', () => {
  test('the newest stays, at most ten stay, three of today and one of each other day', () => {
    fc.assert(
      fc.property(arbCopies, fc.integer({ min: -3, max: 3 }), (copies, days) => {
        const now = (copies.at(-1)?.at ?? 0) + days * DAY;
        const kept = left(copies, now);
        expect(kept.at(-1)).toBe(copies.at(-1));
        expect(kept.length).toBeLessThanOrEqual(MOST_COPIES);
        for (const day of new Set(kept.map(({ at }) => dayOf(at)))) {
          const those = kept.filter(({ at }) => dayOf(at) === day);
          expect(those.length).toBeLessThanOrEqual(day === dayOf(now) ? KEPT_TODAY : 1);
          // The last ones that were made on it.
          const all = copies.filter(({ at }) => dayOf(at) === day);
          expect(those).toEqual(all.slice(-those.length));
        }
      }),
    );
  });

  test('nothing is removed that makes room for nothing', () => {
    fc.assert(
      fc.property(arbCopies, (copies) => {
        const now = copies.at(-1)?.at ?? 0;
        const kept = left(copies, now);
        for (const gone of copiesToRemove(copies, now)) {
          const those = kept.filter(({ at }) => dayOf(at) === dayOf(gone.at));
          const most = dayOf(gone.at) === dayOf(now) ? KEPT_TODAY : 1;
          expect(those.length === most || kept.length === MOST_COPIES).toBe(true);
        }
      }),
    );
  });

  test('thinning twice is thinning once', () => {
    fc.assert(
      fc.property(arbCopies, (copies) => {
        const now = copies.at(-1)?.at ?? 0;
        expect(copiesToRemove(left(copies, now), now)).toEqual([]);
      }),
    );
  });
});

test('a fortnight of work with five copies a day leaves three of today and seven days', () => {
  let copies: { order: number; at: number }[] = [];
  for (let day = 0; day < 14; day += 1) {
    for (let hour = 0; hour < 5; hour += 1) {
      const at = NOON + day * DAY + hour * HOUR;
      copies = left([...copies, { order: day * 5 + hour, at }], at);
    }
  }
  expect(copies.map(({ order }) => order)).toEqual([34, 39, 44, 49, 54, 59, 64, 67, 68, 69]);
});

test('a clock set back a year takes none of the good copies away', () => {
  const days = Array.from({ length: 7 }, (_, n) => ({ order: n, at: NOON + n * DAY }));
  const back = NOON - 365 * DAY;
  expect(copiesToRemove([...days, { order: 7, at: back }], back)).toEqual([]);
});
