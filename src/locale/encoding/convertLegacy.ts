import { wordsInCapitals } from './capitals';
import { undoubleWord } from './doubleConversion';
import { isVietnameseSyllable } from './syllable';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';
import { isAscii, mapWords, wordsOf } from './words';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'doubleConverted';
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'doubleConverted'];

/** Letters and signs that no cp1252 character stands for: such a word is Unicode already. */
const BEYOND_LATIN1 = /[^\0-\xff]/;

/**
 * Text proven to be in a legacy encoding, in Unicode (NFC). Word by word: ASCII words, numbers, units
 * and words with letters beyond Latin-1 stay as they are.
 */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (isAscii(text)) return text;
  switch (encoding) {
    case 'tcvn3':
      return convertTcvn3(text);
    case 'vni':
      return mapWords(text, (word) => convertWord(word, 'vni'));
    case 'doubleConverted':
      return mapWords(text, undoubleWord);
  }
}

/** One word read in an encoding, its capitals as they stand. */
export function convertWord(word: string, encoding: LegacyEncoding): string {
  if (encoding === 'doubleConverted') return undoubleWord(word);
  if (BEYOND_LATIN1.test(word)) return word;
  return encoding === 'vni' ? decodeVni(word) : convertTcvn3Word(word);
}

function convertTcvn3(text: string): string {
  const capitals = wordsInCapitals([...wordsOf(text)]);
  // « is ô in TCVN3, also by itself ("« t«"); as a quotation mark it has a partner.
  const quoted = /«[^»]*[\s,.;]?»(?![a-z])/i.test(text);
  return mapWords(text, (word, index) => {
    if (BEYOND_LATIN1.test(word)) return word;
    const converted = word === '«' && !quoted ? 'ô' : convertTcvn3Word(word);
    return converted !== word && capitals[index] === true ? converted.toUpperCase() : converted;
  });
}

function convertTcvn3Word(word: string): string {
  const converted = decodeTcvn3(word);
  if (converted === word || isVietnameseSyllable(converted)) {
    return isOnlySigns(word) ? word : converted;
  }
  if (isOnlySigns(word)) return word === '¤' ? converted : word;
  // Quotation marks, a micro sign, a trade mark or a footnote beside letters are no letters.
  const apart = /^([«µ]?)(.*?)([»®©¹·]?)$/s.exec(word);
  const [, head = '', core = '', tail = ''] = apart ?? [];
  if (head === '' && tail === '') return converted;
  for (const [before, middle, after] of [
    ['', head + core, tail],
    [head, core + tail, ''],
    [head, core, tail],
  ] as const) {
    const inner = decodeTcvn3(middle);
    if (isAsciiLetters(inner) || isVietnameseSyllable(inner)) return before + inner + after;
  }
  return converted;
}

function isOnlySigns(word: string): boolean {
  return !/[A-Za-zÀ-ÖØ-öø-ÿ]/.test(word);
}

function isAsciiLetters(text: string): boolean {
  return /^[A-Za-z]+$/.test(text);
}
