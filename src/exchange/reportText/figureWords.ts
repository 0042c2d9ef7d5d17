import { roundTo } from '../../domain/quantity/rounding';
import {
  numberValue,
  type BoundSide,
  type NumberValue,
  type Value,
} from '../../domain/quantity/value';
import { formatNumber } from '../../locale/number/formatNumber';

const BOUNDS: Readonly<Record<BoundSide, readonly [before: string, after: string]>> = {
  atLeast: ['tối thiểu ', ''],
  above: ['trên ', ''],
  atMost: ['không quá ', ''],
  below: ['dưới ', ''],
  about: ['khoảng ', ''],
};

/** "36.595,83 tấn", "trên 95%", "từ 7,0 đến 7,5%"; null for what is no quantity. */
export function figureWords(value: Value, unit: string): string | null {
  switch (value.kind) {
    case 'number':
      return withUnit(value.value, value.decimals, unit);
    case 'range': {
      const low = formatNumber(value.low, value.decimals);
      return `từ ${low} đến ${withUnit(value.high, value.decimals, unit)}`;
    }
    case 'bound': {
      const [before, after] = BOUNDS[value.side];
      return `${before}${withUnit(value.value, value.decimals, unit)}${after}`;
    }
    default:
      return null;
  }
}

/** A number with its unit; signs of a rate stand close. */
export function withUnit(value: number, decimals: number, unit: string): string {
  const number = formatNumber(value, decimals);
  if (unit === '') return number;
  return /^[%‰]/u.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

/** Decimals of computed percentages, and the most where fewer would hide what matters. */
const PERCENT_DECIMALS = 2;
const MOST_DECIMALS = 6;

/**
 * A computed percentage as a report prints it: at most two decimals, none that are zero; more where
 * it would look like `whole` (100 % of a plan, no change at all) and is not.
 */
export function printedPercent(value: number, whole: number): NumberValue {
  let decimals = PERCENT_DECIMALS;
  while (
    decimals < MOST_DECIMALS &&
    roundTo(value, decimals) === whole &&
    roundTo(value, MOST_DECIMALS) !== whole
  ) {
    decimals += 1;
  }
  return numberValue(roundTo(value, decimals));
}
