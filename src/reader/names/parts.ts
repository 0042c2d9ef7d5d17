import type { Word } from './words';

const PARTS = /^\d[\d.,]*\/\d[\d.,]*$/u;

/** Words before "864/1.506" where a rate is told with its parts; all of them where it is not. */
export function beforeParts(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word) => PARTS.test(word.text));
  return at < 0 ? words : words.slice(0, at);
}

/** Words after the parts: what they count. */
export function afterParts(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word) => PARTS.test(word.text));
  return at < 0 ? [] : words.slice(at + 1);
}
