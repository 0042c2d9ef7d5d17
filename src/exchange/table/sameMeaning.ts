import { conversionFactor, type Unit } from '../../domain/quantity/unit';
import { sameValue, type Value } from '../../domain/quantity/value';

/** A value with the unit it is given in; null where the measure has none ("% KH", a verdict). */
export interface Quantity {
  readonly value: Value;
  readonly unit: Unit | null;
}

/** Conversions of units blur a float64 by a few units in its last place. */
const BLUR = 1e-12;

/**
 * Whether two cells say the same, however it is printed: 6.698 tỷ is 6.698.000 triệu, 82,0 is 82.
 * Numbers in units that do not compare never say the same.
 */
export function sameMeaning(a: Quantity, b: Quantity): boolean {
  const factor = a.unit && b.unit ? conversionFactor(a.unit, b.unit) : 1;
  const equal = (one: number, other: number) => factor !== null && nearlyEqual(one * factor, other);
  switch (a.value.kind) {
    case 'number':
      return b.value.kind === 'number' && equal(a.value.value, b.value.value);
    case 'range':
      return (
        b.value.kind === 'range' &&
        equal(a.value.low, b.value.low) &&
        equal(a.value.high, b.value.high)
      );
    case 'bound':
      return (
        b.value.kind === 'bound' &&
        a.value.side === b.value.side &&
        equal(a.value.value, b.value.value)
      );
    case 'text':
      return b.value.kind === 'text' && tidy(a.value.text) === tidy(b.value.text);
    default:
      return sameValue(a.value, b.value);
  }
}

function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= BLUR * Math.max(Math.abs(a), Math.abs(b));
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
