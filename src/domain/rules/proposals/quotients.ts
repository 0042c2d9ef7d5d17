import { alike, beside, type Figures, type Printed } from './figures';
import { COUNT, COUNTS, type Neighbours } from './neighbours';
import type { Check, Search } from './search';

const REACH = 5;
/** Yields of one crop and rates of one thing are alike, so figures meet sooner than at random. */
const ALIKE = 2;
/** "17 xã", "170 thôn": more things than this can make almost any rate. */
const FEW = 500;
/** The first rows that count a thing; one of them is its total. */
const FIRST = 3;
/** More kinds of things than any sheet counts. */
const MOST_THINGS = 200;

/** Products and quotients that make a row. `columns`: those in which the kinds of rules look. */
export function quotientsOf(
  search: Search,
  near: Neighbours,
  row: Figures,
  harvests: readonly number[],
): void {
  if (row.numbers.every((number) => number === null)) return;
  if (row.dimension === 'mass') products(search, near, row, harvests);
  else if (row.dimension.includes('/')) perCapita(search, near, row, harvests);
  else if (row.share) {
    ratesOfCounts(search, near, row);
    attainable(search, near, row);
  }
}

function rowsNear(search: Search, near: Neighbours, row: Figures, dimension: string): Figures[] {
  return near.near(row.position, dimension, REACH).map((one) => search.reader.at(one));
}

function products(search: Search, near: Neighbours, output: Figures, columns: readonly number[]) {
  for (const perArea of rowsNear(search, near, output, 'yield')) {
    for (const area of rowsNear(search, near, output, 'area')) {
      const tier = beside(output, area, perArea) ? 'product/beside' : 'product/near';
      const operands = { output: [output.id], area: [area.id], yield: [perArea.id] };
      search.hold(
        'product',
        tier,
        operands,
        columns,
        (column): Check | null => {
          const [stated, a, b] = [output, area, perArea].map(({ numbers }) => numbers[column]);
          if (!stated || !a || !b) return null;
          // kg from m² at one tạ a hectare.
          const by = 0.01;
          return {
            stated,
            low: by * (a.value - a.half) * (b.value - b.half),
            high: by * (a.value + a.half) * (b.value + b.half),
            size: Math.abs(stated.value),
            cells: [output, area, perArea].map((one) => [one, column] as const),
          };
        },
        ALIKE,
      );
    }
  }
}

/** Of a whole for each of so many: criteria for a commune, kg for a person. */
function perCapita(search: Search, near: Neighbours, row: Figures, columns: readonly number[]) {
  const [top = '', ...below] = row.dimension.split('/');
  const population = `${COUNT}${below.join('/')}`;
  const heads = new Set([
    ...near.near(row.position, population, REACH),
    ...near.first(population, FIRST),
  ]);
  for (const total of rowsNear(search, near, row, top)) {
    for (const at of heads) {
      const people = search.reader.at(at);
      if (people === total) continue;
      const tier = alike(row, total) || beside(row, total, people) ? 'named' : 'near';
      const operands = { perCapita: [row.id], total: [total.id], population: [people.id] };
      search.hold(
        'perCapita',
        `perCapita/${tier}`,
        operands,
        columns,
        (column) => {
          const [stated, a, b] = [row, total, people].map(({ numbers }) => numbers[column]);
          if (!stated || !a || !b || b.value <= b.half) return null;
          return quotient(stated, a, b, 1, stated.value, [row, total, people], column);
        },
        ALIKE,
      );
    }
  }
}

function ratesOfCounts(search: Search, near: Neighbours, rate: Figures): void {
  const counts = rowsNear(search, near, rate, COUNTS);
  for (const count of counts) {
    for (const whole of counts) {
      if (count === whole || count.dimension !== whole.dimension) continue;
      const named = alike(rate, count);
      const close = beside(rate, count, whole);
      const tier = named && close ? 'beside' : named || close ? 'named' : 'near';
      search.hold(
        'rateOfCounts',
        `rateOfCounts/${tier}`,
        { rate: [rate.id], count: [count.id], whole: [whole.id] },
        [0, 1, 2, 3],
        (column) => {
          const [stated, k, n] = [rate, count, whole].map(({ numbers }) => numbers[column]);
          if (!stated || !k || !n || n.value <= n.half || k.value > n.value) return null;
          // Rates crowd at both ends, where fewer can be told apart.
          const size = Math.min(stated.value, 100 - stated.value);
          return quotient(stated, k, n, 100, size, [rate, count, whole], column);
        },
        ALIKE,
      );
    }
  }
}

function quotient(
  stated: Printed,
  a: Printed,
  b: Printed,
  by: number,
  size: number,
  rows: readonly Figures[],
  column: number,
): Check {
  return {
    stated,
    low: (by * (a.value - a.half)) / (b.value + b.half),
    high: (by * (a.value + a.half)) / (b.value - b.half),
    size,
    cells: rows.map((row) => [row, column] as const),
  };
}

/** Every rate is k of n things, which its name names or which stand nearby. */
function attainable(search: Search, near: Neighbours, rate: Figures): void {
  const tried = new Set<number>();
  const hold = (tier: string, wholes: readonly number[]) => {
    for (const at of wholes) {
      if (tried.has(at)) continue;
      tried.add(at);
      holdAttainable(search, `attainableRate/${tier}`, rate, search.reader.at(at));
    }
  };
  for (const dimension of near.countDimensions.slice(0, MOST_THINGS)) {
    const things = dimension.slice(COUNT.length).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (things.length === 0 || !things.every((word) => rate.words.includes(word))) continue;
    hold('named', [...near.near(rate.position, dimension, FIRST), ...near.first(dimension, FIRST)]);
  }
  hold('near', near.near(rate.position, COUNTS, REACH));
}

function holdAttainable(search: Search, tier: string, rate: Figures, whole: Figures): void {
  const operands = { rate: [rate.id], whole: [whole.id] };
  search.hold('attainableRate', tier, operands, [0, 1, 2, 3], (column) => {
    const [stated, n] = [rate, whole].map(({ numbers }) => numbers[column]);
    if (!stated || !n || n.value < 2 || n.value > FEW || !Number.isInteger(n.value)) return null;
    const k = Math.round((stated.value * n.value) / 100);
    const nearest = (100 * k) / n.value;
    return {
      stated,
      low: nearest,
      high: nearest,
      // One rate can be reached in each of n steps; all, none and round parts prove nothing.
      size: k > 0 && k < n.value && stated.value % 10 !== 0 ? 100 / n.value : 0,
      cells: [
        [rate, column],
        [whole, column],
      ],
    };
  });
}
