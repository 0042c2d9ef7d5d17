import { countsThings, type Unit } from './unit';
import type { NumberValue } from './value';

/**
 * Printed numbers are rounded ones. Everything here asks what the numbers behind the print may have
 * been, so that no check cries wolf over rounding and none is blinded by a fixed epsilon.
 */

/** All values that print as the given number; both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Binary fractions blur the ends of an interval by a few units in the last place. */
const BLUR = 1e-12;

/** Half a unit of the last printed place. */
export function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

/** The true values that may stand behind a printed number: half a unit of its last place either way. */
export function trueInterval(number: NumberValue): Interval {
  const half = halfUnit(number.decimals);
  return { low: number.value - half, high: number.value + half };
}

/**
 * Half a unit of the last printed place of a figure with its unit. Things that are counted one by one
 * stand for themselves: 168 villages are no 168,3. Thousands of them are rounded as all else is.
 */
export function printedHalf(decimals: number, unit: Unit): number {
  return decimals === 0 && unit.factor === 1 && countsThings(unit) ? 0 : halfUnit(decimals);
}

/** Whether two intervals share a point, allowing for the blur of binary fractions. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  const blur =
    BLUR * Math.max(1, Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  return a.low <= b.high + blur && b.low <= a.high + blur;
}

/** `a / b` over all true values; null where the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (b.low <= 0 && b.high >= 0) return null;
  const quotients = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { low: Math.min(...quotients), high: Math.max(...quotients) };
}

/** An interval times a constant. */
export function scaleInterval(interval: Interval, factor: number): Interval {
  const ends = [interval.low * factor, interval.high * factor] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** An interval moved by a constant. */
export function shiftInterval(interval: Interval, by: number): Interval {
  return { low: interval.low + by, high: interval.high + by };
}

/**
 * Rounds half away from zero at `decimals`, as print does: 1,005 at two decimals is 1,01 although
 * its nearest float64 lies a hair below.
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const rounded = Math.floor(scaled + 0.5 + scaled * 2 ** -50);
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / scale;
}
