/**
 * A word as the legacy encodings spell it: letters, combining marks and those Latin-1 signs that are
 * letters there (« is ô, U+00AD is ư). Digits, ASCII signs, NBSP and white space end a word.
 */
export const WORD = /[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+/g;

/** The words of a text, lazily: a long text need not be read to its end. */
export function* wordsOf(text: string): Generator<string> {
  for (const match of text.matchAll(WORD)) yield match[0];
}

/** The text with every word replaced; what stands between words stays as it is. */
export function mapWords(
  text: string,
  convert: (word: string, index: number, offset: number) => string,
): string {
  let index = 0;
  return text.replace(WORD, (word, offset: number) => convert(word, index++, offset));
}

/** A word without the footnote signs behind it ("hoạch¹²"), and these. */
export function splitFootnote(word: string): readonly [word: string, footnote: string] {
  const end = word.length - (/[¹²³]+$/.exec(word)?.[0].length ?? 0);
  return [word.slice(0, end), word.slice(end)];
}

/** Whether every character is ASCII. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
