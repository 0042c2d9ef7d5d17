import { printedHalf } from '../../domain/quantity/rounding';
import { comparable, type Unit } from '../../domain/quantity/unit';
import type { Value } from '../../domain/quantity/value';

/** Conversions of units blur a float64 by a few units in its last place. */
const BLUR = 1e-12;

/**
 * Whether two values may be one fact, as far as their print can tell, in units that compare (a value
 * without a unit compares with any). A bound agrees with what lies on its side.
 */
export function mayAgree(a: Value, aUnit: Unit, b: Value, bUnit: Unit): boolean {
  const unitless = aUnit.dimension === 'none' || bUnit.dimension === 'none';
  if (!unitless && !comparable(aUnit, bUnit)) return false;
  const first = endsOf(a, aUnit, unitless ? 1 : aUnit.factor);
  const second = endsOf(b, bUnit, unitless ? 1 : bUnit.factor);
  if (!first || !second) return false;
  return atMost(first.low, second.high) && atMost(second.low, first.high);
}

function atMost(low: number, high: number): boolean {
  if (low === -Infinity || high === Infinity) return true;
  return low <= high + BLUR * Math.max(1, Math.abs(low), Math.abs(high));
}

/** The least and the most that may stand behind a value, in the base of its unit. */
function endsOf(
  value: Value,
  unit: Unit,
  factor: number,
): { readonly low: number; readonly high: number } | null {
  if (value.kind !== 'number' && value.kind !== 'range' && value.kind !== 'bound') return null;
  const half = printedHalf(value.decimals, unit);
  const [low, high] = value.kind === 'range' ? [value.low, value.high] : [value.value, value.value];
  const side = value.kind === 'bound' ? value.side : 'about';
  return {
    low: side === 'atMost' || side === 'below' ? -Infinity : (low - half) * factor,
    high: side === 'atLeast' || side === 'above' ? Infinity : (high + half) * factor,
  };
}
