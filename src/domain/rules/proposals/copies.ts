import { alike, digitsOf, type Figures, type Printed } from './figures';
import type { Neighbours } from './neighbours';
import type { Search } from './search';

/** A figure of fewer digits stands in many places. */
const LEAST_DIGITS = 3;
/** So many rows of the same figures are compared by name: what stands in more places is no news. */
const MOST_COMPARED = 4;

/** The same figures in two places: rows of related names that are equal in every column. */
export class Copies {
  /** Positions by a hash of their figures; one stands without a list around it. */
  readonly #rows = new Map<number, number | number[]>();
  readonly #search: Search;
  readonly #near: Neighbours;

  constructor(search: Search, near: Neighbours) {
    this.#search = search;
    this.#near = near;
    // Each row might agree with each other one of its dimension.
    for (const size of near.sizes()) search.count('same', (size * (size - 1)) / 2);
  }

  /** Holds a row against those before it. */
  add(row: Figures): void {
    if (!row.numbers.some((number) => number && digitsOf(number) >= LEAST_DIGITS)) return;
    const hash = hashOf(row);
    const known = this.#rows.get(hash);
    if (known === undefined) {
      this.#rows.set(hash, row.position);
      return;
    }
    const others = typeof known === 'number' ? [known] : known;
    if (others.length === MOST_COMPARED) return;
    this.#rows.set(hash, [...others, row.position]);
    for (const at of others) {
      const other = this.#search.reader.read(at);
      if (!equal(row, other) || this.#isUnder(row, other) || !alike(row, other)) continue;
      this.#hold(other, row);
      return;
    }
  }

  /** All of a whole may fall to one part of it this year. */
  #isUnder(row: Figures, other: Figures): boolean {
    let at = row.position;
    while (at >= 0) {
      at = this.#near.parentOf(at);
      if (at === other.position) return true;
    }
    return false;
  }

  #hold(first: Figures, row: Figures): void {
    const operands = { rows: [first.id, row.id] };
    this.#search.hold('same', 'same', operands, [0, 1, 2, 3], (column) => {
      const [stated, other] = [row.numbers[column], first.numbers[column]];
      if (!stated || !other) return null;
      return {
        stated,
        low: other.value - other.half,
        high: other.value + other.half,
        size: Math.abs(stated.value),
        grid: stated.grain,
        cells: [
          [row, column],
          [first, column],
        ],
      };
    });
  }
}

function equal(a: Figures, b: Figures): boolean {
  return (
    a.dimension === b.dimension &&
    a.numbers.every((number, column) => printOf(number) === printOf(b.numbers[column] ?? null))
  );
}

/** A figure without the blur of binary fractions. */
function printOf(number: Printed | null): number | null {
  return number && Math.round(number.value / number.grain) * number.grain;
}

function hashOf({ numbers }: Figures): number {
  let hash = 7;
  for (const number of numbers) {
    const digits = number ? Math.round(number.value / number.grain) : -1;
    hash = (hash * 1000003 + digits) % 9007199254; // Stays exact: below 2 ** 53 with a factor of a million.
  }
  return hash;
}
