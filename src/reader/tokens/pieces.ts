import type { Span } from '../clauses/clause';
import { BLANK, classAt, DIGIT, HALF, LETTER } from '../text/unitClass';
import { formOf, pieceBounds, type PieceKind } from './pieceForms';
import { isSuspect, spelledRight } from './spelling';

/** A word, a number or a sign of a passage. */
export interface Piece extends Span {
  readonly kind: PieceKind;
  /** In small letters, tones where the older spelling puts them ("hòa", "ủy"), key words mended. */
  readonly text: string;
  /** Bits of the lists of phrases that have one that begins, or ends, with it. */
  readonly opens: number;
  readonly closes: number;
}

/** Cuts a passage into words, numbers and signs; blanks are left out. */
export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let suspect = false;
  for (let start = 0; start < text.length;) {
    const kind = kindAt(text, start);
    if (kind === null) {
      start += 1;
      continue;
    }
    const end = endOf(kind, text, start);
    const written = text.slice(start, end);
    if (kind === 'number') {
      const { opens, closes } = pieceBounds.ofNumber(written);
      pieces.push({ start, end, kind, text: written, opens, closes });
    } else {
      const form = formOf(kind, written);
      suspect ||= form.suspect;
      pieces.push({ start, end, kind, text: form.text, opens: form.opens, closes: form.closes });
    }
    start = end;
  }
  return suspect
    ? pieces.map((piece, at) => mended(piece, pieces[at - 1], pieces[at + 1]))
    : pieces;
}

/** "ươc đat" means "ước đạt". */
function mended(piece: Piece, before?: Piece, behind?: Piece): Piece {
  if (!isSuspect(piece.text)) return piece;
  const right = spelledRight(piece.text, before?.text ?? '', behind?.text ?? '');
  const { text, opens, closes } = formOf('word', right);
  return { ...piece, text, opens, closes };
}

/** What begins at a place; null for a blank. */
function kindAt(text: string, at: number): Piece['kind'] | null {
  switch (classAt(text, at)) {
    case BLANK:
      return null;
    case LETTER:
      return 'word';
    case DIGIT:
      return 'number';
    case HALF:
      return isLetterPair(text, at) ? 'word' : 'mark';
    default:
      return 'mark';
  }
}

function isLetterPair(text: string, at: number): boolean {
  return /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2));
}

function endOf(kind: Piece['kind'], text: string, at: number): number {
  if (kind === 'word') return wordEnd(text, at);
  if (kind === 'number') return numberEnd(text, at);
  return at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === LETTER) end += 1;
    else if (kind === HALF && isLetterPair(text, end)) end += 2;
    else return end;
  }
}

/** Behind digits, and groups of them behind dots and commas. */
function numberEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (classAt(text, end) === DIGIT) end += 1;
    const sign = text.charAt(end);
    if (sign !== '.' && sign !== ',') return end;
    if (classAt(text, end + 1) !== DIGIT) return end;
    end += 1;
  }
}
