import { matchKey } from '../../locale/name';
import type { Span } from '../clauses/clause';
import { isSuspect, spelledRight } from '../tokens/spelling';

/** A word of a passage. */
export interface Word extends Span {
  /** As written, without the punctuation around it; a key word typed wrong is mended. */
  readonly text: string;
  /** Equal for all spellings of the word. */
  readonly key: string;
  /** Punctuation between it and the word before it, blanks left out. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}%‰²³]+(?:[-–.,/&+’'][\p{L}\p{M}\p{N}%‰²³]+)*/gu;

/** The words of a stretch of text, with places in that text. Bracketed words are left out. */
export function readWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let suspect = false;
  let last = start;
  let depth = 0;
  WORD.lastIndex = start;
  for (let match = WORD.exec(text); match && match.index < end; match = WORD.exec(text)) {
    const between = text.slice(last, match.index);
    for (const sign of between) {
      if (sign === '(') depth += 1;
      if (sign === ')' && depth > 0) depth -= 1;
    }
    // A stretch that begins within a surrogate pair matches from before it.
    const begin = Math.max(match.index, last);
    const stop = Math.min(match.index + match[0].length, end);
    const word = text.slice(begin, stop);
    last = stop;
    if (depth > 0) continue;
    const key = matchKey(word);
    suspect ||= isSuspect(key);
    words.push({ start: begin, end: stop, text: word, key, gap: between.replace(/\s+/gu, '') });
  }
  return suspect ? mended(words, text) : words;
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
    return { ...word, text: written, key: matchKey(right) };
  });
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
