import {
  MISSPELT,
  MISSPELT_BEFORE,
  MISSPELT_BEFORE_NUMBER,
  MISSPELT_BEHIND,
} from '../lexicon/misspelt';

const suspects = new Set(
  [MISSPELT, MISSPELT_BEHIND, MISSPELT_BEFORE, MISSPELT_BEFORE_NUMBER].flatMap((words) =>
    Object.keys(words),
  ),
);

/** By word; maps, for a neighbour is any word that stands in a text, "constructor" too. */
const byWord = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words));
const byNeighbour = (words: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  new Map(Object.entries(words).map(([word, neighbours]) => [word, byWord(neighbours)]));
const misspelt = byWord(MISSPELT);
const beforeNumber = byWord(MISSPELT_BEFORE_NUMBER);
const behindWord = byNeighbour(MISSPELT_BEHIND);
const beforeWord = byNeighbour(MISSPELT_BEFORE);

/** Whether a word, in small letters, may be a key word typed wrong. */
export function isSuspect(word: string): boolean {
  return suspects.has(word);
}

/** The word a suspect stands for between its neighbours, all in small letters; itself where it is right. */
export function spelledRight(word: string, before: string, behind: string): string {
  return (
    misspelt.get(word) ??
    behindWord.get(word)?.get(before) ??
    beforeWord.get(word)?.get(behind) ??
    (/^\d/u.test(behind) ? beforeNumber.get(word) : undefined) ??
    word
  );
}
