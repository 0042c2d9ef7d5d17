import { roundTo } from '../domain/quantity/rounding';
import { numberValue, type NumberValue, type Value } from '../domain/quantity/value';

/** How cells go on: the same again, by equal steps, or by equal percentages. */
export type FillMode = 'copy' | 'series' | 'growth';

/**
 * What dragging the handle does unasked: one cell is copied, several numbers go on as a series, several
 * of anything else are copied again and again.
 */
export function usualMode(values: readonly Value[]): FillMode {
  return values.length > 1 && allNumbers(values) ? 'series' : 'copy';
}

/**
 * The n-th value behind the given ones (0 is the first). A series goes on along the straight line
 * through its numbers, growth along their mean ratio, both at their finest decimals; what neither can
 * go on is copied: words and marks, and for growth numbers around zero. `rate` is the growth of one
 * number in per cent.
 */
export function continued(
  values: readonly Value[],
  mode: FillMode,
  rate = 0,
): (n: number) => Value | null {
  const copy = (n: number) => values[n % values.length] ?? null;
  if (mode === 'copy' || !allNumbers(values)) return copy;
  const decimals = Math.max(...values.map((number) => number.decimals));
  const goOn = mode === 'series' ? line(values) : growth(values, rate);
  return goOn ? (n) => numberValue(roundTo(goOn(values.length + n), decimals), decimals) : copy;
}

function allNumbers(values: readonly Value[]): values is readonly NumberValue[] {
  return values.length > 0 && values.every(({ kind }) => kind === 'number');
}

/** Least squares, as spreadsheets go on; equal steps go on exactly. One number goes on by 1. */
function line(numbers: readonly NumberValue[]): (n: number) => number {
  const count = numbers.length;
  const first = numbers[0]?.value ?? 0;
  if (count < 2) return (n) => first + n;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, { value }) => sum + value, 0) / count;
  let over = 0;
  let under = 0;
  numbers.forEach(({ value }, n) => {
    over += (n - middle) * (value - mean);
    under += (n - middle) ** 2;
  });
  return (n) => mean + (over / under) * (n - middle);
}

function growth(numbers: readonly NumberValue[], rate: number): ((n: number) => number) | null {
  const first = numbers[0]?.value ?? 0;
  const last = numbers[numbers.length - 1]?.value ?? 0;
  const steps = numbers.length - 1;
  if (steps === 0) return (n) => first * (1 + rate / 100) ** n;
  if (numbers.some(({ value }) => value === 0 || Math.sign(value) !== Math.sign(first)))
    return null;
  const ratio = (last / first) ** (1 / steps);
  return (n) => last * ratio ** (n - steps);
}
