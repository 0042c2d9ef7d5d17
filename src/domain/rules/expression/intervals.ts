import { halfUnit, printedHalf } from '../../quantity/rounding';
import type { Unit } from '../../quantity/unit';
import { MAX_DECIMALS } from '../../quantity/value';

/**
 * Interval arithmetic that never loses a value: after each step the ends move outward by a few units
 * in the last place, so what binary fractions blur cannot make a rule fail.
 */

const BLUR = 2 ** -50;

const HALVES = Float64Array.from({ length: MAX_DECIMALS + 1 }, (_, decimals) => halfUnit(decimals));

/** Half a unit of the last printed place; nothing where whole things are counted. */
export function halfOf(decimals: number, unit: Unit): number {
  if (decimals === 0) return printedHalf(decimals, unit);
  return HALVES[decimals] ?? halfUnit(decimals);
}

/** The low end of an interval after a step of arithmetic. NaN comes of infinite ends: nothing is known. */
export function down(low: number): number {
  if (low !== low) return -Infinity;
  return low - Math.abs(low) * BLUR;
}

/** The high end of an interval after a step of arithmetic. */
export function up(high: number): number {
  if (high !== high) return Infinity;
  return high + Math.abs(high) * BLUR;
}

/** A product of two ends: nothing of what is endless is nothing. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** Whether two computed numbers are the same but for the blur of binary fractions. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 2 ** -45;
}
