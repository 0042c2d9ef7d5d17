import { comparesInPoints, conversionFactor, type Unit } from '../quantity/unit';
import type { Value } from '../quantity/value';

/** A value with the unit it is given in. */
export interface Quantity {
  readonly value: Value;
  readonly unit: Unit;
}

/**
 * How one quantity stands to another. `level` is 100·a/b (null with a zero base); rates also give
 * their `difference` in points, in the unit of `a`, at the finer of the two printed decimals.
 */
export type Comparison =
  | { readonly kind: 'percent'; readonly level: number }
  | {
      readonly kind: 'points';
      readonly difference: number;
      readonly decimals: number;
      readonly level: number | null;
    }
  | { readonly kind: 'none'; readonly reason: NoComparison };

/** Why two quantities cannot be compared. `missing`: one of the two is blank, "x" or "…". */
export type NoComparison = 'missing' | 'zeroBase' | 'notNumber' | 'unitMismatch';

/**
 * The number a value stands for in a ratio: a number itself, a bound by its limit. A range, text and
 * what was not understood have none.
 */
export function comparableNumber(
  value: Value,
): { readonly value: number; readonly decimals: number } | null {
  return value.kind === 'number' || value.kind === 'bound' ? value : null;
}

/** Whether the value says that there is no figure (yet). */
export function isMissing(value: Value): boolean {
  return value.kind === 'blank' || value.kind === 'notApplicable' || value.kind === 'notYet';
}

/** `a` against the base `b`, in points where rates meet and in per cent elsewhere. */
export function compareQuantities(a: Quantity, b: Quantity): Comparison {
  if (isMissing(a.value) || isMissing(b.value)) return { kind: 'none', reason: 'missing' };
  const top = comparableNumber(a.value);
  const base = comparableNumber(b.value);
  if (!top || !base) return { kind: 'none', reason: 'notNumber' };
  const factor = conversionFactor(b.unit, a.unit);
  if (factor === null) return { kind: 'none', reason: 'unitMismatch' };
  const baseValue = base.value * factor;
  const level = baseValue === 0 ? null : (top.value / baseValue) * 100;
  if (comparesInPoints(a.unit)) {
    const decimals = Math.max(top.decimals, base.decimals);
    return { kind: 'points', difference: top.value - baseValue, decimals, level };
  }
  return level === null ? { kind: 'none', reason: 'zeroBase' } : { kind: 'percent', level };
}
