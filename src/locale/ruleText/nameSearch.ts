import { distance } from 'fastest-levenshtein';
import type { IndicatorId } from '../../domain/indicator/indicator';

/** Longest name that is compared letter by letter. */
const LONGEST = 200;
/** Names that share words with the one looked for and are compared with it. */
const MOST_COMPARED = 200;
/** Places of words looked through for one name. */
const MOST_PLACES = 5000;
/** A name that differs in more than this part of its letters is no misspelling. */
const FARTHEST = 0.5;

const NAMES_A_SLICE = 2000;

/** Finds rows by what is typed of their names. Names are given without accents and in small letters. */
export class NameSearch {
  readonly #rows: ReadonlyMap<string, readonly IndicatorId[]>;
  #names: readonly string[] | null = null;
  #words: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(rows: ReadonlyMap<string, readonly IndicatorId[]>) {
    this.#rows = rows;
  }

  /**
   * Rows whose name begins with the text, then those where a word begins with it, then those that hold
   * it, then those that hold all its words; shorter names first, then the order of the sheet.
   */
  find(text: string, most: number): readonly IndicatorId[] {
    const words = text.split(' ').filter((word) => word !== '');
    const ranked: string[][] = [[], [], [], []];
    for (const name of this.#all()) {
      const rank = rankOf(name, text, words);
      if (rank !== null) ranked[rank]?.push(name);
    }
    const found: IndicatorId[] = [];
    for (const names of ranked) {
      if (text !== '') names.sort((a, b) => a.length - b.length);
      for (const name of names) {
        for (const id of this.#rows.get(name) ?? []) {
          if (found.length >= most) return found;
          found.push(id);
        }
      }
    }
    return found;
  }

  /** Rows of names that look like this one, best first. */
  nearest(name: string, most: number): readonly IndicatorId[] {
    if (name.length > LONGEST) return [];
    return this.#alike(name)
      .map((other) => ({ other, far: distance(name, other) }))
      .filter(({ other, far }) => far <= FARTHEST * Math.max(name.length, other.length))
      .sort((a, b) => a.far - b.far)
      .slice(0, most)
      .flatMap(({ other }) => (this.#rows.get(other) ?? []).slice(0, most))
      .slice(0, most);
  }

  /** Names that share words with this one; the rarest word says most. */
  #alike(name: string): readonly string[] {
    const index = this.#index();
    const lists = [...new Set(name.split(' '))]
      .flatMap((word) => {
        const places = index.get(word);
        return places ? [places] : startingLike(index, word);
      })
      .sort((a, b) => a.length - b.length);
    const scores = new Map<number, number>();
    let looked = 0;
    for (const list of lists) {
      for (let n = 0; n < list.length && looked < MOST_PLACES; n += 1, looked += 1) {
        const place = list[n] ?? 0;
        scores.set(place, (scores.get(place) ?? 0) + 1 / list.length);
      }
    }
    const names = this.#all();
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_COMPARED)
      .map(([place]) => names[place] ?? '')
      .filter((other) => other.length <= LONGEST);
  }

  #all(): readonly string[] {
    this.#names ??= [...this.#rows.keys()];
    return this.#names;
  }

  /** Makes what `nearest` looks in, yielding between slices. */
  *prepare(): Generator<{ readonly done: number; readonly total: number }, void, void> {
    if (this.#words) return;
    const names = this.#all();
    const index = new Map<string, number[]>();
    for (let place = 0; place < names.length; place += 1) {
      if (place % NAMES_A_SLICE === NAMES_A_SLICE - 1) yield { done: place, total: names.length };
      for (const word of new Set(names[place]?.split(' '))) {
        const places = index.get(word);
        if (places) places.push(place);
        else index.set(word, [place]);
      }
    }
    this.#words = index;
  }

  #index(): ReadonlyMap<string, readonly number[]> {
    if (!this.#words) for (const _ of this.prepare());
    return this.#words ?? new Map<string, readonly number[]>();
  }
}

function rankOf(name: string, text: string, words: readonly string[]): number | null {
  const at = name.indexOf(text);
  if (at === 0) return 0;
  if (at > 0) return name[at - 1] === ' ' ? 1 : 2;
  return words.length > 1 && words.every((word) => name.includes(word)) ? 3 : null;
}

/** Lists of the words that are spelt nearly like this one; a few, found among the first that may be. */
function startingLike(
  index: ReadonlyMap<string, readonly number[]>,
  word: string,
): (readonly number[])[] {
  if (word.length < 2) return [];
  const alike: (readonly number[])[] = [];
  let looked = 0;
  for (const [other, places] of index) {
    looked += 1;
    if (alike.length >= 5 || looked > MOST_PLACES) break;
    if (Math.abs(other.length - word.length) <= 1 && distance(word, other) === 1) {
      alike.push(places);
    }
  }
  return alike;
}
