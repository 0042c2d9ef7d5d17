import { adds, type Figures, type Printed } from './figures';
import type { Neighbours, Sequence } from './neighbours';
import { meets, type Check, type Search } from './search';

/** The most parts of a sum that are no children of it. */
const MOST_PARTS = 10;
/** How many rows either side of a total two parts of it are looked for. */
const REACH = 8;
/** How many rows of its dimension may stand between a total and a run of its parts. */
const MOST_BETWEEN = 2;
const COLUMNS = [2, 3, 1, 0];

/**
 * Sums that make a row: its children where no rule makes them up already, runs of rows of its
 * dimension after or before it, in the order of the sheet or beside it, and any two rows nearby.
 */
export function sumsOf(search: Search, near: Neighbours, total: Figures, madeUp: boolean): void {
  if (!adds(total) || total.numbers.every((number) => number === null)) return;
  const { reader } = search;
  const { position, dimension } = total;
  let tried: Set<string> | null = null;
  const hold = (tier: string, parts: readonly Figures[]) => {
    // What the children make is watched by the rule of sums.
    if (madeUp && parts.every((row) => near.parentOf(row.position) === position)) return;
    const key = parts.map(({ id }) => id).join();
    if (tried?.has(key)) return;
    (tried ??= new Set()).add(key);
    holdSum(search, tier, total, parts);
  };
  const children = near.children(position, dimension);
  if (!madeUp && children.length > 1) {
    const parts = children.map((one) => reader.at(one));
    if (parts.every(adds)) hold('sum/children', parts);
  }
  for (const { list, from, by } of near.sequences(position, dimension)) {
    const two = twoThatMake(search, total, list[from], list[from + by]);
    if (two) hold('sum/two', two);
    for (let between = 0; between <= MOST_BETWEEN; between += 1) {
      const run = { list, from: from + by * between, by };
      const tier = between === 0 && by > 0 ? 'sum/after' : 'sum/run';
      for (const count of lengthsOf(search, total, run, tier)) {
        const parts = Array.from({ length: count }, (_, n) => list[run.from + by * n] ?? 0);
        parts.sort((a, b) => a - b);
        hold(
          tier,
          parts.map((one) => reader.at(one)),
        );
      }
    }
  }
  pairs(search, near, total, (parts) => {
    hold('sum/pair', parts);
  });
}

/** Two rows in the order of the sheet, if they make the total in one column. */
function twoThatMake(
  search: Search,
  total: Figures,
  one: number | undefined,
  other: number | undefined,
): Figures[] | null {
  if (one === undefined || other === undefined) return null;
  const [a, b] = [search.reader.at(Math.min(one, other)), search.reader.at(Math.max(one, other))];
  for (const column of COLUMNS) {
    const [stated, x, y] = [total.numbers[column], a.numbers[column], b.numbers[column]];
    if (!stated || !x || !y) continue;
    search.count('sum/two');
    const half = x.half + y.half;
    return meets(stated, x.value + y.value - half, x.value + y.value + half) ? [a, b] : null;
  }
  return null;
}

/** How long the runs of three and more parts are that make the total in one column. */
function lengthsOf(
  search: Search,
  total: Figures,
  { list, from, by }: Sequence,
  tier: string,
): readonly number[] {
  const first = list[from];
  if (first === undefined) return NONE;
  const { numbers } = search.reader.at(first);
  const column = COLUMNS.find((one) => total.numbers[one] && numbers[one]);
  const stated = column === undefined ? null : total.numbers[column];
  if (column === undefined || !stated) return NONE;
  let lengths: number[] | null = null;
  let [low, high] = [0, 0];
  let count = 0;
  for (; count < MOST_PARTS; count += 1) {
    const at = list[from + by * count];
    const row = at === undefined ? null : search.reader.at(at);
    const number = row?.numbers[column];
    if (!row || !number || !adds(row)) break;
    low += number.value - number.half;
    high += number.value + number.half;
    if (count >= 2 && meets(stated, low, high)) (lengths ??= []).push(count + 1);
  }
  // The tries that are gone into are counted there again, which only makes chance likelier.
  search.count(tier, Math.max(0, count - 2));
  return lengths ?? NONE;
}

const NONE: readonly number[] = [];

function pairs(
  search: Search,
  near: Neighbours,
  total: Figures,
  hold: (parts: readonly Figures[]) => void,
): void {
  const column = COLUMNS.find((one) => total.numbers[one]);
  const stated = column === undefined ? null : total.numbers[column];
  if (column === undefined || !stated) return;
  const rows: Figures[] = [];
  for (const one of near.near(total.position, total.dimension, REACH)) {
    const row = search.reader.at(one);
    if (row.numbers[column] && adds(row)) rows.push(row);
  }
  search.count('sum/pair', (rows.length * (rows.length - 1)) / 2);
  for (let a = 0; a < rows.length; a += 1) {
    const first = rows[a]?.numbers[column];
    if (!first) continue;
    for (let b = a + 1; b < rows.length; b += 1) {
      const second = rows[b]?.numbers[column];
      if (!second) continue;
      const half = first.half + second.half;
      const sum = first.value + second.value;
      // The greater part of them ends here.
      if (Math.abs(sum - stated.value) > half + stated.half + 1e-12 * sum) continue;
      const [one, other] = [rows[a], rows[b]];
      if (one && other) hold([one, other].sort((x, y) => x.position - y.position));
    }
  }
}

function holdSum(search: Search, tier: string, total: Figures, parts: readonly Figures[]): void {
  if (!parts.every(adds)) return;
  if (parts.some(isNothing)) return;
  search.hold(
    'sum',
    tier,
    { total: [total.id], parts: parts.map(({ id }) => id) },
    [0, 1, 2, 3],
    (column): Check | null => {
      const stated = total.numbers[column];
      if (!stated) return null;
      const added = addUp(parts, column);
      if (!added) return null;
      const { low, high, largest, finest } = added;
      return {
        stated,
        low,
        high,
        // A total that is near its greatest part leaves little room for the others to be wrong.
        size: Math.abs(stated.value) - largest,
        grid: Math.min(finest, stated.grain),
        cells: [total, ...parts].map((row) => [row, column] as const),
      };
    },
  );
}

/** A part that is nothing everywhere is as good as none. */
function isNothing({ numbers }: Figures): boolean {
  return numbers.every((number) => !number || number.value === 0);
}

interface Added {
  readonly low: number;
  readonly high: number;
  readonly largest: number;
  readonly finest: number;
}

function addUp(parts: readonly Figures[], column: number): Added | null {
  let [low, high, largest, finest] = [0, 0, 0, Infinity];
  for (const { numbers } of parts) {
    const number: Printed | null | undefined = numbers[column];
    if (!number) return null;
    low += number.value - number.half;
    high += number.value + number.half;
    largest = Math.max(largest, Math.abs(number.value));
    finest = Math.min(finest, number.grain);
  }
  return { low, high, largest, finest };
}

/** Shares that stand under one parent and make 100: all of them, or a run that starts at a row. */
export function sharesOf(search: Search, near: Neighbours, first: Figures): void {
  if (!first.share) return;
  const siblings = near.children(near.parentOf(first.position), first.dimension);
  const from = siblings.indexOf(first.position);
  const rows: Figures[] = [];
  for (const one of siblings.slice(from, from + MOST_PARTS)) {
    const row = search.reader.at(one);
    if (!row.share) return;
    rows.push(row);
    if (rows.length < 2) continue;
    const all = from === 0 && rows.length === siblings.length;
    const parts = [...rows];
    if (parts.some(isNothing)) continue;
    search.hold(
      'shares',
      all ? 'shares/all' : 'shares/run',
      { parts: parts.map(({ id }) => id) },
      [0, 1, 2, 3],
      (column): Check | null => {
        const added = addUp(parts, column);
        const number = first.numbers[column];
        if (!added || !number) return null;
        const rest = {
          low: added.low - number.value - number.half,
          high: added.high - number.value + number.half,
        };
        return {
          stated: number,
          low: 100 - rest.high,
          high: 100 - rest.low,
          size: 100 - added.largest,
          grid: added.finest,
          cells: parts.map((part) => [part, column] as const),
        };
      },
    );
  }
}
