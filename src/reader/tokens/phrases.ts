import { forgetForms, pieceBounds } from './pieceForms';
import { cutPieces, type Piece } from './pieces';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  found: { readonly value: T } | null;
}

/** A phrase found among pieces. */
export interface PhraseMatch<T> {
  /** Pieces it covers. */
  readonly count: number;
  readonly value: T;
}

/** Phrases looked for at a place among the pieces of a passage; the longest is found. */
export class Phrases<T> {
  readonly #forward: Node<T> = { next: new Map(), found: null };
  readonly #backward: Node<T> = { next: new Map(), found: null };

  readonly #list = pieceBounds.newList();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const words = cutPieces(phrase).map((piece) => piece.text);
      pieceBounds.add(this.#list, words[0] ?? '', words[words.length - 1] ?? '');
      add(this.#forward, words, value);
      add(this.#backward, words.reverse(), value);
    }
    forgetForms();
  }

  /** The longest phrase that begins at `at`. */
  at(pieces: readonly Piece[], at: number): PhraseMatch<T> | null {
    const first = pieces[at];
    if (!first || (first.opens & this.#list) === 0) return null;
    return walk(this.#forward, pieces, at, 1);
  }

  /** The longest phrase that ends just before `end`. */
  before(pieces: readonly Piece[], end: number): PhraseMatch<T> | null {
    const last = pieces[end - 1];
    if (!last || (last.closes & this.#list) === 0) return null;
    return walk(this.#backward, pieces, end - 1, -1);
  }
}

/** Single words; whether a piece is one is known of the piece. */
export class WordSet {
  readonly #list = pieceBounds.newList();

  constructor(words: Iterable<string>) {
    for (const word of words) pieceBounds.add(this.#list, word, word);
    forgetForms();
  }

  has(piece: Piece): boolean {
    return (piece.opens & this.#list) !== 0;
  }
}

/** Phrases without values of their own. */
export function phraseSet(phrases: Iterable<string>): Phrases<string> {
  return new Phrases([...phrases].map((phrase) => [phrase, phrase] as const));
}

function add<T>(root: Node<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), found: null };
      node.next.set(word, next);
    }
    node = next;
  }
  node.found ??= { value };
}

function walk<T>(
  root: Node<T>,
  pieces: readonly Piece[],
  from: number,
  step: 1 | -1,
): PhraseMatch<T> | null {
  let node: Node<T> | undefined = root;
  let match: PhraseMatch<T> | null = null;
  for (let at = from; ; at += step) {
    const piece = pieces[at];
    if (!piece) return match;
    node = node.next.get(piece.text);
    if (!node) return match;
    if (node.found) match = { count: Math.abs(at - from) + 1, value: node.found.value };
  }
}
