import type { Span } from '../clauses/clause';
import { isSuspect, spelledRight } from './spelling';

/** A word, a number or a sign of a passage. */
export interface Piece extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** In small letters, tones where the older spelling puts them ("hòa", "ủy"), key words mended. */
  readonly text: string;
}

const PIECE = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;
const NEW_TONES = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/u;
const TONE_PAIRS: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Cuts a passage into words, numbers and signs; blanks are left out. */
export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let suspect = false;
  for (const match of text.matchAll(PIECE)) {
    const [found] = match;
    const code = found.charCodeAt(0);
    const isNumber = code >= 48 && code <= 57;
    const isMark = !isNumber && found.length <= 2 && !/^[\p{L}\p{M}]/u.test(found);
    const word = isNumber || isMark ? found : spelled(found.toLowerCase());
    suspect ||= isSuspect(word);
    pieces.push({
      start: match.index,
      end: match.index + found.length,
      kind: isNumber ? 'number' : isMark ? 'mark' : 'word',
      text: word,
    });
  }
  return suspect
    ? pieces.map((piece, at) => mended(piece, pieces[at - 1], pieces[at + 1]))
    : pieces;
}

/** "ươc đat" means "ước đạt". */
function mended(piece: Piece, before?: Piece, behind?: Piece): Piece {
  if (!isSuspect(piece.text)) return piece;
  return { ...piece, text: spelledRight(piece.text, before?.text ?? '', behind?.text ?? '') };
}

function spelled(word: string): string {
  const pair = NEW_TONES.test(word) ? TONE_PAIRS[word.slice(-2)] : undefined;
  return pair === undefined ? word : word.slice(0, -2) + pair;
}
