import { matchKey } from '../../locale/name';
import { forgetForms, wordBounds } from './wordForms';
import type { Word } from './words';

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** Phrases of several words that are looked for in a run of words; spelling variants are equal. */
export class PhraseBook {
  readonly #forward: Node = { next: new Map(), ends: false };
  readonly #backward: Node = { next: new Map(), ends: false };

  readonly #list = wordBounds.newList();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const keys = phrase.split(' ').map(matchKey);
      wordBounds.add(this.#list, keys[0] ?? '', keys[keys.length - 1] ?? '');
      add(this.#forward, keys);
      add(this.#backward, keys.reverse());
    }
    forgetForms();
  }

  /** Words of the longest phrase that starts at `at`, 0 when none does. No phrase reaches over punctuation. */
  lengthAt(words: readonly Word[], at: number): number {
    const first = words[at];
    if (!first || (first.opens & this.#list) === 0) return 0;
    let node: Node | undefined = this.#forward;
    let longest = 0;
    for (let n = at; n < words.length; n += 1) {
      const word: Word | undefined = words[n];
      if (word === undefined || (n > at && word.gap !== '')) break;
      node = node.next.get(word.key);
      if (!node) break;
      if (node.ends) longest = n - at + 1;
    }
    return longest;
  }

  /** Words of the longest phrase that ends just before `end`, 0 when none does. */
  lengthBefore(words: readonly Word[], end: number): number {
    const last = words[end - 1];
    if (!last || (last.closes & this.#list) === 0) return 0;
    let node: Node | undefined = this.#backward;
    let longest = 0;
    for (let n = end - 1; n >= 0; n -= 1) {
      const word: Word | undefined = words[n];
      node = word && node.next.get(word.key);
      if (!word || !node) break;
      if (node.ends) longest = end - n;
      if (word.gap !== '') break;
    }
    return longest;
  }
}

function add(root: Node, keys: readonly string[]): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), ends: false };
      node.next.set(key, next);
    }
    node = next;
  }
  node.ends = true;
}
