import type { Word } from './words';

const PARTS = /^\d[\d.,]*\/\d[\d.,]*$/u;
const DAY = /^\d{1,2}\/\d{1,2}$/u;

/** Words before "864/1.506" where a rate is told with its parts; all of them where it is not. */
export function beforeParts(words: readonly Word[]): readonly Word[] {
  const at = partsIn(words);
  return at < 0 ? words : words.slice(0, at);
}

/** Words after the parts: what they count. */
export function afterParts(words: readonly Word[]): readonly Word[] {
  const at = partsIn(words);
  return at < 0 ? [] : words.slice(at + 1);
}

function partsIn(words: readonly Word[]): number {
  return words.findIndex((word, at) => PARTS.test(word.text) && !isDay(words, at));
}

/** "đến ngày 20/12", "tại thời điểm điều tra 01/10". */
function isDay(words: readonly Word[], at: number): boolean {
  if (!DAY.test(words[at]?.text ?? '')) return false;
  const before = words.slice(Math.max(0, at - 4), at).map((word) => word.key);
  return /^(?:ngày|đến|hết)$/u.test(before[before.length - 1] ?? '') || before.includes('điểm');
}
