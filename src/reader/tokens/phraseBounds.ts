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
  /** Some phrase begins or ends with digits. */
  #numbered = false;

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
    this.#numbered ||= /^\d/u.test(first) || /^\d/u.test(last);
  }

  of(word: string): Bounds {
    return { opens: this.#opening.get(word) ?? 0, closes: this.#closing.get(word) ?? 0 };
  }

  /** Of digits, which are no words of most lists: then they need not be looked for. */
  ofNumber(written: string): Bounds {
    return this.#numbered ? this.of(written) : NO_BOUNDS;
  }
}
