import { abbreviations, partOpeners } from '../lexicon/clauseWords';
import { hasMeasure } from './measure';

/** What stands between a piece and the one before it. */
export type Break =
  'start' | 'sentence' | 'semicolon' | 'comma' | 'and' | 'colon' | 'marker' | 'part';

/** A stretch of one level of brackets without any separator in it. */
export interface Piece {
  readonly break: Break;
  readonly start: number;
  readonly end: number;
  /** What it says, brackets left out. */
  readonly text: string;
  /** It has a number that measures. */
  readonly measures: boolean;
  /** Of a part: what it and its like make up. */
  readonly whole: 'selection' | 'sum' | null;
  /** Of a part: a colon follows its opener, so that it goes on over semicolons. */
  readonly wide: boolean;
  /** Of a marker: its number, null for (i) and (a). */
  readonly number: number | null;
}

const wholeOf: ReadonlyMap<string, 'selection' | 'sum'> = new Map(partOpeners);
/** Before where a separator may begin; whether one does is costlier to tell. */
const candidate = new RegExp(
  `(?=[(.!?…;,:]|và|${[...new Set(partOpeners.map(([words]) => words.split(' ')[0]))].join('|')})`,
  'giu',
);
/** A marker, stops, a semicolon, a comma, a colon, what opens parts, "và": its first unit tells. */
const separator = new RegExp(
  [
    '(?<![^\\s;:.,(])\\((?:[ivx]{1,4}|[1-9]\\d?|[a-h])\\)[.:]?(?=\\s?["“]?[\\p{L}\\d])',
    '[.!?…]+(?=["”)]?(?:\\s|$))',
    ';',
    '(?<!\\d),|,(?!\\d)',
    ':(?!\\d\\d(?!\\d))',
    `(?<!\\p{L})(?:${partOpeners.map(([words]) => words).join('|')})(?!\\p{L})(?:\\s?:)?`,
    '(?<=\\s)và(?=\\s)',
  ].join('|'),
  'iuy',
);

/** Pieces of a level whose inner brackets are blanked; their places count from `from`. */
export function pieces(text: string, from: number): Piece[] {
  const found: Piece[] = [];
  let open: Opening = { break: 'start', start: from, whole: null, wide: false, number: null };
  for (let at = separatorAt(text, 0); at >= 0;) {
    const behind = separator.lastIndex;
    const words = text.slice(at, behind);
    const kind = kindOf(words, text, at);
    if (kind !== null) {
      found.push(pieceOf(open, text, from, at));
      open = opening(kind, words, from + behind);
    }
    at = separatorAt(text, behind);
  }
  found.push(pieceOf(open, text, from, text.length));
  return found;
}

function pieceOf(open: Opening, level: string, from: number, to: number): Piece {
  const { start, whole, wide, number } = open;
  const text = level.slice(start - from, to);
  const measures = hasMeasure(text);
  return { break: open.break, start, end: from + to, text, measures, whole, wide, number };
}

type Opening = Omit<Piece, 'end' | 'text' | 'measures'>;

/** What a separator says of the piece behind it. */
function opening(kind: Break, words: string, start: number): Opening {
  const wide = kind === 'part' && words.endsWith(':');
  const opener = kind === 'part' ? words.replace(/\s?:$/, '').toLowerCase() : '';
  return {
    break: kind,
    start,
    whole: wholeOf.get(opener) ?? null,
    wide,
    number: kind === 'marker' ? Number(/\d+/.exec(words)?.[0] ?? NaN) || null : null,
  };
}

/** Where the first separator at or behind a place begins; -1 where none is. */
function separatorAt(text: string, from: number): number {
  for (let at = from; ; at++) {
    candidate.lastIndex = at;
    if (!candidate.test(text)) return -1;
    at = candidate.lastIndex;
    separator.lastIndex = at;
    if (separator.test(text)) return at;
  }
}

function kindOf(words: string, text: string, at: number): Break | null {
  switch (words.charAt(0)) {
    case '(':
      return 'marker';
    case ';':
      return 'semicolon';
    case ',':
      return 'comma';
    case ':':
      return 'colon';
    case '.':
    case '!':
    case '?':
    case '…':
      return endsSentence(text, at, words.length) ? 'sentence' : null;
    case 'v':
    case 'V':
      return 'and';
    default:
      return opensParts(words, text, at) ? 'part' : null;
  }
}

/** "cụ thể" is an adjective elsewhere; an opener stands behind a separator or before a colon. */
function opensParts(words: string, text: string, at: number): boolean {
  if (words.endsWith(':') || !words.toLowerCase().startsWith('cụ thể')) return true;
  return /(?:^|[.;,:(])\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

function endsSentence(text: string, at: number, length: number): boolean {
  const behind = text.slice(at + length, at + length + 4).trimStart();
  const word = /[^\s(]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  if (behind === '' || /^["“(]?[\p{Lu}\d]/u.test(behind)) return true;
  return length === 1 && word.length >= 3;
}
