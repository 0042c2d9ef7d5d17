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

/** Whether a word, in small letters, may be a key word typed wrong. */
export function isSuspect(word: string): boolean {
  return suspects.has(word);
}

/** The word a suspect stands for between its neighbours, all in small letters; itself where it is right. */
export function spelledRight(word: string, before: string, behind: string): string {
  return (
    MISSPELT[word] ??
    MISSPELT_BEHIND[word]?.[before] ??
    MISSPELT_BEFORE[word]?.[behind] ??
    (/^\d/u.test(behind) ? MISSPELT_BEFORE_NUMBER[word] : undefined) ??
    word
  );
}
