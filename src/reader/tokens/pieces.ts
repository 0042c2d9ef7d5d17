import type { Span } from '../clauses/clause';
import { classAt, DIGIT, HALF, LETTER, NUMERAL, SIGN } from '../text/unitClass';
import { isSuspect, spelledRight } from './spelling';

/** A word, a number or a sign of a passage. */
export interface Piece extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** In small letters, tones where the older spelling puts them ("hòa", "ủy"), key words mended. */
  readonly text: string;
}

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
  const pieces = piecesAsWritten(text);
  return pieces.some((piece) => piece.kind === 'word' && isSuspect(piece.text))
    ? pieces.map((piece, at) => mended(piece, pieces[at - 1], pieces[at + 1]))
    : pieces;
}

/** "ươc đat" means "ước đạt". */
function mended(piece: Piece, before?: Piece, behind?: Piece): Piece {
  if (!isSuspect(piece.text)) return piece;
  return { ...piece, text: spelledRight(piece.text, before?.text ?? '', behind?.text ?? '') };
}

function piecesAsWritten(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length;) {
    const kind = classAt(text, start);
    let end = start + 1;
    if (kind === LETTER) {
      end = wordEnd(text, end);
      pieces.push({ start, end, kind: 'word', text: spelled(text.slice(start, end)) });
    } else if (kind === DIGIT) {
      end = numberEnd(text, end);
      pieces.push({ start, end, kind: 'number', text: text.slice(start, end) });
    } else if (kind === SIGN || kind === NUMERAL) {
      pieces.push({ start, end, kind: 'mark', text: text.charAt(start) });
    } else if (kind === HALF) {
      const sign = String.fromCodePoint(text.codePointAt(start) ?? 0);
      end = start + sign.length;
      const isWord = /\p{L}|\p{M}/u.test(sign);
      if (isWord) end = wordEnd(text, end);
      const written = text.slice(start, end);
      pieces.push({
        ...{ start, end, kind: isWord ? 'word' : 'mark' },
        text: isWord ? spelled(written) : written,
      });
    }
    start = end;
  }
  return pieces;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === LETTER) end += 1;
    else if (kind === HALF && /^[\p{L}\p{M}]/u.test(text.slice(end, end + 2))) end += 2;
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

/** How words as written are spelled; the words of a report are few. */
const spellings = new Map<string, string>();
const MOST_SPELLINGS = 20_000;
/** No syllable is longer; a longer word as a key would keep the text alive that it is cut from. */
const LONGEST_KEPT = 12;

function spelled(written: string): string {
  const known = spellings.get(written);
  if (known !== undefined) return known;
  const found = spell(written);
  if (written.length > LONGEST_KEPT) return found;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(written, found);
  return found;
}

function spell(written: string): string {
  const word = written.toLowerCase();
  const pair = NEW_TONES.test(word) ? TONE_PAIRS[word.slice(-2)] : undefined;
  return pair === undefined ? word : word.slice(0, -2) + pair;
}
