import type { IndicatorId, IndicatorKind } from '../../indicator/indicator';
import type { NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import type { Series } from '../../workbook/series';
import type { Evidence, RuleProposal } from './proposal';

/** A row with its figures in the base of their units, column by column. */
export interface Figures {
  readonly id: IndicatorId;
  readonly kind: IndicatorKind;
  readonly share: boolean;
  readonly dimension: string;
  readonly columns: readonly Series[];
  readonly numbers: readonly (Printed | null)[];
}

interface Printed {
  readonly value: number;
  /** Half a unit of the last printed place. */
  readonly half: number;
  readonly printed: NumberValue;
}

export interface Relation {
  readonly of: RuleProposal['relation'];
  readonly operands: Readonly<Record<string, readonly IndicatorId[]>>;
  readonly evidence: readonly Evidence[];
  readonly chance: number;
}

/** How far from a row the others of a product, rate or flow stand. */
const NEAR = 8;
/** "17 xã", "170 thôn": more things than this can make almost any rate. */
const FEW = 500;
/** Columns of the figures as they are given: last year, plan, result, target. */
const STEPS: readonly (readonly [base: number, next: number])[] = [
  [0, 1],
  [0, 2],
  [2, 3],
];

/** Relations among rows of one parent; `all`: they are all of its rows. */
export function relationsAmong(
  whole: Figures | null,
  rows: readonly Figures[],
  all: boolean,
): Relation[] {
  const found: Relation[] = [];
  const add = (relation: Relation | null) => {
    if (relation) found.push(relation);
  };
  if (whole && all && rows.length > 1) add(sum(whole, rows, 1));
  rows.forEach((row, at) => {
    for (let count = 2; count <= NEAR; count += 1) {
      const after = rows.slice(at + 1, at + 1 + count);
      if (after.length === count) add(sum(row, after, rows.length * NEAR));
    }
    const near = rows.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((one) => one !== row);
    const singles = rows.length * 2 * NEAR;
    const pairs = singles * 2 * NEAR;
    for (const a of near) {
      if (row.share) add(attainable(row, a, singles));
      if (a.dimension === row.dimension && !row.share && row.kind !== 'rate') {
        add(stockFlow(row, a, singles));
      }
      for (const b of near) {
        if (a === b) continue;
        if (row.dimension === 'mass' && a.dimension === 'area' && b.dimension === 'yield') {
          add(
            relation('product', row, [a, b], pairs, { output: row, area: a, yield: b }, ([x, y]) =>
              x && y ? product(x, y) : null,
            ),
          );
        }
        if (row.share && a.dimension === b.dimension && a.dimension.startsWith('count:')) {
          add(
            relation(
              'rateOfCounts',
              row,
              [a, b],
              pairs,
              { rate: row, count: a, whole: b },
              ([k, n]) => (k && n && n.value > n.half && k.value <= n.value ? ratio(k, n) : null),
            ),
          );
        }
      }
    }
  });
  return found;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function product(a: Printed, b: Printed): Range {
  const by = 0.01;
  return {
    low: by * (a.value - a.half) * (b.value - b.half),
    high: by * (a.value + a.half) * (b.value + b.half),
  };
}

function ratio(k: Printed, n: Printed): Range {
  return {
    low: (100 * (k.value - k.half)) / (n.value + n.half),
    high: (100 * (k.value + k.half)) / (n.value - n.half),
  };
}

function sum(total: Figures, parts: readonly Figures[], tried: number): Relation | null {
  const additive = ({ kind }: Figures) => kind === 'absolute' || kind === 'count';
  if (
    !additive(total) ||
    !parts.every((part) => additive(part) && part.dimension === total.dimension)
  ) {
    return null;
  }
  return relation('sum', total, parts, tried, { total, parts }, (numbers) => {
    let [low, high] = [0, 0];
    for (const number of numbers) {
      if (!number) return null;
      low += number.value - number.half;
      high += number.value + number.half;
    }
    return { low, high };
  });
}

function relation(
  of: Relation['of'],
  row: Figures,
  others: readonly Figures[],
  tried: number,
  roles: Readonly<Record<string, Figures | readonly Figures[]>>,
  expect: (numbers: readonly (Printed | null)[]) => Range | null,
): Relation | null {
  const tally = new Tally(of, tried);
  for (let column = 0; column < row.numbers.length; column += 1) {
    const stated = row.numbers[column];
    const numbers = others.map(({ numbers: own }) => own[column] ?? null);
    if (!stated || numbers.includes(null)) continue;
    const range = expect(numbers);
    if (!range || !tally.holds(stated, range, [stated, ...numbers])) return null;
    tally.cells([row, ...others].map(({ id, columns }) => cellOf(id, columns[column])));
  }
  return tally.relation(operandsOf(roles));
}

/** Last year and what came make this year. */
function stockFlow(stock: Figures, flow: Figures, tried: number): Relation | null {
  const tally = new Tally('stockFlow', tried);
  for (const [base, next] of STEPS) {
    const [before, came, now] = [stock.numbers[base], flow.numbers[next], stock.numbers[next]];
    if (!before || !came || !now) continue;
    const half = before.half + came.half;
    const at = before.value + came.value;
    // What moves from one year to the next is what is proved, not the stock that stays.
    const moved = { ...now, value: came.value };
    if (Math.abs(at - now.value) > half + now.half || came.value <= came.half) return null;
    if (
      !tally.holds(moved, { low: came.value - half, high: came.value + half }, [before, came, now])
    )
      return null;
    tally.cells([
      cellOf(stock.id, stock.columns[next]),
      cellOf(stock.id, stock.columns[base]),
      cellOf(flow.id, flow.columns[next]),
    ]);
  }
  return tally.relation({ stock: [stock.id], incoming: [flow.id] });
}

/** Every rate is k of n things. */
function attainable(rate: Figures, whole: Figures, tried: number): Relation | null {
  if (!whole.dimension.startsWith('count:')) return null;
  const tally = new Tally('attainableRate', tried);
  for (let column = 0; column < rate.numbers.length; column += 1) {
    const [stated, n] = [rate.numbers[column], whole.numbers[column]];
    if (!stated || !n) continue;
    if (n.value < 2 || n.value > FEW || !Number.isInteger(n.value)) return null;
    const k = Math.round((stated.value * n.value) / 100);
    if (Math.abs((100 * k) / n.value - stated.value) > stated.half * (1 + 1e-9)) return null;
    // All and none prove nothing; else n - 1 of the rates that can be printed are reached.
    if (k > 0 && k < n.value) tally.add([stated, n], (n.value * 2 * stated.half) / 100);
    tally.cells([cellOf(rate.id, rate.columns[column]), cellOf(whole.id, whole.columns[column])]);
  }
  return tally.relation({ rate: [rate.id], whole: [whole.id] });
}

/** Gathers in which columns a relation holds, and how likely that is by chance. */
class Tally {
  readonly #of: Relation['of'];
  readonly #evidence: Evidence[] = [];
  readonly #seen = new Set<string>();
  #chance: number;

  constructor(of: Relation['of'], tried: number) {
    this.#of = of;
    this.#chance = tried;
  }

  /** Whether a figure agrees with what is expected of it; if so, counts it. */
  holds(stated: Printed, { low, high }: Range, numbers: readonly (Printed | null)[]): boolean {
    const blur = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    if (stated.value + stated.half < low - blur || stated.value - stated.half > high + blur) {
      return false;
    }
    const size = Math.abs(stated.value);
    this.add(numbers, size === 0 ? 1 : (high - low + 2 * stated.half) / size);
    return true;
  }

  /** Figures that were only copied into the next column prove nothing again. */
  add(numbers: readonly (Printed | null)[], chance: number): void {
    const key = numbers.map((number) => number?.value).join('|');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#chance *= Math.min(1, chance);
  }

  cells(cells: readonly (CellRef | null)[]): void {
    this.#evidence.push({ cells: cells.flatMap((cell) => (cell ? [cell] : [])) });
  }

  relation(operands: Relation['operands']): Relation | null {
    if (this.#evidence.length === 0) return null;
    return { of: this.#of, operands, evidence: this.#evidence, chance: this.#chance };
  }
}

function cellOf(indicator: IndicatorId, series: Series | undefined): CellRef | null {
  return series ? { indicator, series } : null;
}

function operandsOf(
  roles: Readonly<Record<string, Figures | readonly Figures[]>>,
): Relation['operands'] {
  return Object.fromEntries(
    Object.entries(roles).map(([role, rows]) => [
      role,
      'id' in rows ? [rows.id] : rows.map(({ id }) => id),
    ]),
  );
}
