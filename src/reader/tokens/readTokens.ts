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
  const tokens = [...numbers, ...words].sort((a, b) => a.start - b.start);
  return { pieces, tokens: quoted.length === 0 ? tokens : outside(quoted, tokens) };
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
