import type { Span } from '../clauses/clause';

/** Tells equal numbers of one clause apart; remembers the clause last asked for. */
export class EqualNumbers {
  #clause: Span | null = null;
  /** Of each number of it as written: where it stands, in order. */
  readonly #places = new Map<string, readonly number[]>();

  /** Which of several equal numbers of its clause it is, from 1; null where there is but one. */
  nthOf(text: string, clause: Span, number: Span): number | null {
    if (clause !== this.#clause) {
      this.#clause = clause;
      this.#places.clear();
    }
    const written = text.slice(number.start, number.end);
    let places = this.#places.get(written);
    if (!places) {
      places = placesOf(written, text.slice(clause.start, clause.end), clause.start);
      this.#places.set(written, places);
    }
    return places.length > 1 ? countUpTo(places, number.start) : null;
  }
}

function placesOf(written: string, quote: string, start: number): number[] {
  const places: number[] = [];
  for (let at = quote.indexOf(written); at >= 0; at = quote.indexOf(written, at + 1)) {
    places.push(start + at);
  }
  return places;
}

/** How many of these, which are in order, are at a place or before it. */
function countUpTo(places: readonly number[], limit: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
