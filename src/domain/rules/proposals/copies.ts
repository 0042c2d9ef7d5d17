import { alike, digitsOf, type Figures } from './figures';
import type { Neighbours } from './neighbours';
import type { Search } from './search';

/** A figure of fewer digits stands in many places. */
const LEAST_DIGITS = 3;
/** So many rows of the same figures are compared by name. */
const MOST_COMPARED = 8;

/** The same figures in two places: rows of related names that are equal in every column. */
export class Copies {
  readonly #rows = new Map<string, Figures[]>();
  readonly #search: Search;
  readonly #near: Neighbours;

  constructor(search: Search, near: Neighbours) {
    this.#search = search;
    this.#near = near;
    // Each row might agree with each other one of its dimension.
    for (const [, { length }] of near.dimensions()) {
      search.count('same', (length * (length - 1)) / 2);
    }
  }

  /** Holds a row against those before it. */
  add(row: Figures): void {
    if (!row.numbers.some((number) => number && digitsOf(number) >= LEAST_DIGITS)) return;
    const values = row.numbers.map((number) => (number ? number.value.toPrecision(12) : ''));
    const key = `${row.dimension}|${values.join('|')}`;
    const others = this.#rows.get(key);
    if (!others) {
      this.#rows.set(key, [row]);
      return;
    }
    const first = others.find((other) => !this.#isUnder(row, other) && alike(row, other));
    if (first) this.#hold(first, row);
    if (others.length < MOST_COMPARED) others.push(row);
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
        cells: [
          [row, column],
          [first, column],
        ],
      };
    });
  }
}
