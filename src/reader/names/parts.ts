import { opensWithDigit } from '../tokens/digits';
import type { Word } from './words';

const PARTS = /^\d[\d.,]*\/\d[\d.,]*$/u;
const NUMBER = /^\d[\d.,]*$/u;
/** So many words between the two numbers of a pair say what is counted. */
const LONGEST_NOUN = 4;
const DAY = /^\d{1,2}\/\d{1,2}$/u;

/** Words before "864/1.506" where a rate is told with its parts; all of them where it is not. */
export function beforeParts(words: readonly Word[]): readonly Word[] {
  const parts = partsIn(words);
  return parts === null ? words : words.slice(0, parts.start);
}

/** Words after the parts: what they count. */
export function afterParts(words: readonly Word[]): readonly Word[] {
  const parts = partsIn(words);
  return parts === null ? [] : words.slice(parts.end);
}

/** Where the parts stand among the words; null where there are none. */
function partsIn(words: readonly Word[]): { readonly start: number; readonly end: number } | null {
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (!opensWithDigit(text)) continue;
    if (PARTS.test(text) && !isDay(words, at)) return { start: at, end: at + 1 };
    const end = NUMBER.test(text) ? endOfWhole(words, at + 1) : null;
    if (end !== null) return { start: at, end };
  }
  return null;
}

/** "312 việc *trên 340* việc", "12 *trong tổng số 15* kiến nghị": behind the whole; null for no pair. */
function endOfWhole(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + LONGEST_NOUN; at += 1) {
    const key = words[at]?.key;
    if (key === 'trên' || key === 'trong') {
      let whole = at + 1;
      while (/^(?:tổng|số)$/u.test(words[whole]?.key ?? '')) whole += 1;
      return NUMBER.test(words[whole]?.text ?? '') ? whole + 1 : null;
    }
  }
  return null;
}

/** "đến ngày 20/12", "tại thời điểm điều tra 01/10". */
function isDay(words: readonly Word[], at: number): boolean {
  if (!DAY.test(words[at]?.text ?? '')) return false;
  const before = words.slice(Math.max(0, at - 4), at).map((word) => word.key);
  return /^(?:ngày|đến|hết)$/u.test(before[before.length - 1] ?? '') || before.includes('điểm');
}
