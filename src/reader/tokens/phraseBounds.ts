/** Lists of phrases that share one set of bits. */
const MOST_LISTS = 31;

/** Whether a phrase of a list can begin or end with a word: a bit for each list that has one. */
export interface Bounds {
  readonly opens: number;
  readonly closes: number;
}

const NO_BOUNDS: Bounds = { opens: 0, closes: 0 };

/**
 * Tells of a word which lists of phrases have one that begins or ends with it, so that a word read
 * once is not looked up in every list again.
 */
export class PhraseBounds {
  readonly #opening = new Map<string, number>();
  readonly #closing = new Map<string, number>();
  #lists = 0;
  /** Digits of the longest number that a phrase begins or ends with. */
  #digits = 0;

  /** The bit of a new list. Throws an Error when there are too many. */
  newList(): number {
    if (this.#lists === MOST_LISTS) throw new Error(`More than ${MOST_LISTS} lists of phrases`);
    this.#lists += 1;
    return 1 << (this.#lists - 1);
  }

  /** Adds a phrase by its first and last word. */
  add(list: number, first: string, last: string): void {
    this.#opening.set(first, (this.#opening.get(first) ?? 0) | list);
    this.#closing.set(last, (this.#closing.get(last) ?? 0) | list);
    for (const word of [first, last]) {
      if (/^\d/u.test(word)) this.#digits = Math.max(this.#digits, word.length);
    }
  }

  of(word: string): Bounds {
    return { opens: this.#opening.get(word) ?? 0, closes: this.#closing.get(word) ?? 0 };
  }

  /** Of a number; few phrases have one, and none of those is long. */
  ofNumber(written: string): Bounds {
    return written.length > this.#digits ? NO_BOUNDS : this.of(written);
  }
}
