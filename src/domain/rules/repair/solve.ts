import { roundTo, type Interval } from '../../quantity/rounding';
import { MAX_DECIMALS, numberValue, type NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import type { Fact, Violation } from '../rule';
import type { Oracle } from './oracle';
import type { Trial } from './trial';

/** The numbers that a cell may hold so that a violation ends, and the decimals they are printed with. */
export interface Solution extends Interval {
  readonly decimals: number;
}

/** Facts whose difference tells how far a relation is from holding. */
const SIDES: readonly (readonly [string, string])[] = [
  ['stated', 'computed'],
  ['total', 'sum'],
  ['left', 'right'],
];
const MOST_STEPS = 24;
/** Decimals beyond those of the figure at which a root is sought. */
const FINER = 2;
/** Where the numbers that do run on for so many printed units, there is no end to them. */
const ENDLESS = 2 ** 20;

/**
 * Where a cell must lie so that a violation ends, whatever the kind of its rule: a root is sought
 * along the difference of the two sides that the violation itself names (secants, exact at once for
 * sums, quick for products and ratios), then how far its neighbours do as well. Null where there is
 * none or the violation names no sides. `finest`: the decimals it is sought at.
 */
export function solutionOf(
  oracle: Oracle,
  trial: Trial,
  violation: Violation,
  cell: CellRef,
  from: NumberValue,
  finest = from.decimals,
): Solution | null {
  const root = rootOf(oracle, trial, violation, cell, from, finest);
  if (!root) return null;
  const { value, decimals } = root;
  const unit = 10 ** -decimals;
  const holds = (n: number) => {
    const tried = trial.put(cell, numberValue(roundTo(value + n * unit, decimals), decimals));
    return oracle.again(tried, violation) === null;
  };
  const reach = (sign: 1 | -1) => {
    let good = 0;
    let bad = 1;
    while (bad < ENDLESS && holds(sign * bad)) {
      good = bad;
      bad *= 2;
    }
    if (bad >= ENDLESS) return Infinity;
    while (bad - good > 1) {
      const middle = Math.floor((good + bad) / 2);
      if (holds(sign * middle)) good = middle;
      else bad = middle;
    }
    return good;
  };
  return {
    low: roundTo(value - reach(-1) * unit, decimals),
    high: roundTo(value + reach(1) * unit, decimals),
    decimals,
  };
}

/** A number that does, wherever in the room it lies. Follows secants; see `solutionOf`. */
export function rootOf(
  oracle: Oracle,
  trial: Trial,
  violation: Violation,
  cell: CellRef,
  from: NumberValue,
  finest = from.decimals,
): NumberValue | null {
  const start = differenceOf(violation);
  if (start === null) return null;
  const at = (value: number, more: number) => {
    const decimals = Math.min(MAX_DECIMALS, finest + more);
    const number = numberValue(roundTo(value, decimals), decimals);
    return { number, found: oracle.again(trial.put(cell, number), violation) };
  };
  return secantRoot(from, start, (value) => {
    const fine = at(value, FINER);
    if (fine.found) return differenceOf(fine.found);
    // With as few decimals as will do.
    for (let more = 0; more < FINER; more += 1) {
      const { number, found } = at(value, more);
      if (!found) return number;
    }
    return fine.number;
  });
}

/** Goes on until `at` gives a number that does; it gives the difference where one does not. */
function secantRoot(
  from: NumberValue,
  start: number,
  at: (value: number) => NumberValue | number | null,
): NumberValue | null {
  let [x0, d0] = [from.value, start];
  let x1 = from.value === 0 ? 1 : from.value * 1.5;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const d1 = at(x1);
    if (d1 === null) return null;
    if (typeof d1 !== 'number') return d1;
    if (d1 === d0) return null;
    const x2 = x1 - (d1 * (x1 - x0)) / (d1 - d0);
    if (!Number.isFinite(x2) || x2 === x1) return null;
    [x0, d0, x1] = [x1, d1, x2];
  }
  return null;
}

/** How far the two sides of a relation are apart; null where it names none. */
export function differenceOf({ facts }: Violation): number | null {
  for (const [left, right] of SIDES) {
    const a = numberOf(facts[left]);
    const b = numberOf(facts[right]);
    if (a !== null && b !== null) return a - b;
  }
  return null;
}

function numberOf(fact: Fact | undefined): number | null {
  if (fact?.kind === 'percent') return fact.value;
  if (fact?.kind !== 'value' || fact.value.kind !== 'number') return null;
  return fact.value.value * fact.unit.factor;
}
