import type { Span } from '../clauses/clause';
import { classAt, DIGIT, HALF, LETTER, NUMERAL, SIGN } from '../text/unitClass';
import { isSuspect, spelledRight } from '../tokens/spelling';
import { ageOfForms, formOf } from './wordForms';

/** A word of a passage. */
export interface Word extends Span {
  /** As written, without the punctuation around it; a key word typed wrong is mended. */
  readonly text: string;
  /** Equal for all spellings of the word. */
  readonly key: string;
  /** Punctuation between it and the word before it, blanks left out. */
  readonly gap: string;
  /** Bits of the books that have a phrase that begins, or ends, with it. */
  readonly opens: number;
  readonly closes: number;
}

/** May join two words to one. */
const JOINTS = "-–.,/&+’'";

/** Stretches read last; those around a figure are asked for again and again. */
const recent: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly age: number;
  readonly words: readonly Word[];
}[] = [];
const MOST_RECENT = 8;
/** Where the next stretch is put. */
let turn = 0;

/** The words of a stretch of text, with places in that text. Bracketed words are left out. */
export function readWords(text: string, start: number, end: number): readonly Word[] {
  const age = ageOfForms();
  for (const known of recent) {
    if (known.start !== start || known.end !== end || known.age !== age) continue;
    if (known.text === text) return known.words;
  }
  const words = cutWords(text, start, end);
  recent[turn] = { text, start, end, age, words };
  turn = (turn + 1) % MOST_RECENT;
  return words;
}

function cutWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let suspect = false;
  let last = start;
  let depth = 0;
  for (let at = nextWord(text, start, end); at < end; at = nextWord(text, last, end)) {
    const between = text.slice(last, at);
    if (between !== ' ') depth = depthBehind(between, depth);
    last = Math.min(wordEnd(text, at), end);
    if (depth > 0) continue;
    const word = text.slice(at, last);
    const { key, opens, closes, suspect: mayErr } = formOf(word);
    suspect ||= mayErr;
    const gap = between === ' ' ? '' : between.replace(/\s+/gu, '');
    words.push({ start: at, end: last, text: word, key, gap, opens, closes });
  }
  return suspect ? mended(words, text) : words;
}

function depthBehind(between: string, before: number): number {
  let depth = before;
  for (const sign of between) {
    if (sign === '(') depth += 1;
    if (sign === ')' && depth > 0) depth -= 1;
  }
  return depth;
}

/** Units of the sign at a place that belongs to words: 0 where none does, 2 of a pair. */
function wordUnits(text: string, at: number): 0 | 1 | 2 {
  switch (classAt(text, at)) {
    case LETTER:
    case DIGIT:
    case NUMERAL:
      return 1;
    case SIGN:
      return '%‰'.includes(text.charAt(at)) ? 1 : 0;
    case HALF:
      return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2)) ? 2 : 0;
    default:
      return 0;
  }
}

function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && wordUnits(text, at) === 0) at += 1;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    for (let units = wordUnits(text, at); units > 0; units = wordUnits(text, at)) at += units;
    const joined = at < text.length && JOINTS.includes(text.charAt(at));
    if (!joined || wordUnits(text, at + 1) === 0) return at;
    at += 1;
  }
}

/** "Diện tich" means "Diện tích". */
function mended(words: readonly Word[], text: string): Word[] {
  return words.map((word, at) => {
    if (!isSuspect(word.key)) return word;
    const behind = words[at + 1]?.key ?? text.slice(word.end, word.end + 2).trim();
    const right = spelledRight(word.key, words[at - 1]?.key ?? '', behind);
    if (right === word.key) return word;
    const capital = word.text.charAt(0) !== word.text.charAt(0).toLowerCase();
    const written = capital ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    const { key, opens, closes } = formOf(right);
    return { ...word, text: written, key, opens, closes };
  });
}

/** Whether one of these signs stands in a gap. */
export function hasSign(gap: string, signs: string): boolean {
  for (let at = 0; at < gap.length; at += 1) if (signs.includes(gap.charAt(at))) return true;
  return false;
}

/** Keys of some of the words, blanks between them. */
export function keysOf(words: readonly Word[], from = 0, to = words.length): string {
  let keys = '';
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at += 1) {
    keys += at === from ? (words[at]?.key ?? '') : ` ${words[at]?.key ?? ''}`;
  }
  return keys;
}

/** The words as one text, with the commas between them. */
export function joinWords(words: readonly Word[]): string {
  let text = '';
  for (const word of words) {
    if (text !== '') text += gapText(word.gap);
    text += word.text;
  }
  return text;
}

function gapText(gap: string): string {
  if (gap.includes(',')) return ', ';
  if (gap === '-' || gap === '–') return ' - ';
  if (gap === '+') return ' + ';
  if (gap === '/') return '/';
  return ' ';
}
