import { matchKey } from '../../locale/name';
import type { Word } from './words';

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** Phrases of several words that are looked for in a run of words; spelling variants are equal. */
export class PhraseBook {
  readonly #root: Node = { next: new Map(), ends: false };

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      let node = this.#root;
      for (const word of phrase.split(' ')) {
        const key = matchKey(word);
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), ends: false };
          node.next.set(key, next);
        }
        node = next;
      }
      node.ends = true;
    }
  }

  /** Words of the longest phrase that starts at `at`, 0 when none does. No phrase reaches over punctuation. */
  lengthAt(words: readonly Word[], at: number): number {
    let node: Node | undefined = this.#root;
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
    for (let at = Math.max(0, end - 6); at < end; at += 1) {
      if (this.lengthAt(words.slice(0, end), at) === end - at) return end - at;
    }
    return 0;
  }
}
