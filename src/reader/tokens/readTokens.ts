import type { Span } from '../clauses/clause';
import { cutPieces, type Piece } from './pieces';
import { quotedSpans } from './quotes';
import { readNumbers } from './readNumbers';
import { readWords } from './readWords';
import type { Token } from './token';

/** A passage's text cut up: its pieces, and those that bear on figures. */
export interface TokenReading {
  readonly pieces: readonly Piece[];
  readonly tokens: readonly Token[];
}

/** Numbers that measure or count, and the words that relate them, in order of their places. */
export function readTokens(text: string): readonly Token[] {
  return cutTokens(text).tokens;
}

/** As `readTokens`, with the pieces of the text beside them. */
export function cutTokens(text: string): TokenReading {
  const pieces = cutPieces(text);
  const numbers = readNumbers(pieces, text);
  const words = readWords(pieces, numbers);
  const quoted = quotedSpans(text);
  const tokens = merged(numbers, words);
  return { pieces, tokens: quoted.length === 0 ? tokens : outside(quoted, tokens) };
}

/** Both, each in order, in one order. */
function merged(numbers: readonly Token[], words: readonly Token[]): Token[] {
  const all: Token[] = [];
  let next = 0;
  for (const number of numbers) {
    for (let word = words[next]; word && word.start < number.start; word = words[next]) {
      all.push(word);
      next += 1;
    }
    all.push(number);
  }
  for (; next < words.length; next += 1) {
    const word = words[next];
    if (word) all.push(word);
  }
  return all;
}

/** Tokens that lie within none of these spans; both are in order. */
function outside(spans: readonly Span[], tokens: readonly Token[]): Token[] {
  let next = 0;
  return tokens.filter(({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next += 1;
    const span = spans[next];
    return !span || start < span.start || end > span.end;
  });
}
