import { wordsInCapitals } from './capitals';
import { undouble, undoubleWord } from './doubleConversion';
import { repairMojibake } from './mojibake';
import { isVietnameseSyllable } from './syllable';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';
import { isAscii, mapWords, splitFootnote } from './words';

/**
 * `doubleConverted`: Unicode that went through a TCVN3 converter ("cỏc cơ sở khụng"); `mojibake`:
 * UTF-8 that was taken for windows-1252 ("cÃ¡c cÆ¡ sá»Ÿ khÃ´ng").
 */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'doubleConverted' | 'mojibake';
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  'tcvn3',
  'vni',
  'doubleConverted',
  'mojibake',
];

const SIGN = /[^A-Za-zÀ-ÖØ-öø-ÿ]/;
const ANY_LETTER = /[A-Za-zÀ-ÖØ-öø-ÿ]/;

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
      return undouble(text);
    case 'mojibake':
      return repairMojibake(text);
  }
}

/** One word read in an encoding, its capitals as they stand. */
export function convertWord(word: string, encoding: LegacyEncoding): string {
  if (encoding === 'mojibake') return repairMojibake(word);
  if (encoding === 'doubleConverted') {
    const [letters, footnote] = splitFootnote(word);
    return undoubleWord(letters) + footnote;
  }
  if (BEYOND_LATIN1.test(word)) return word;
  return encoding === 'vni' ? decodeVni(word) : convertTcvn3Word(word);
}

/** ASCII capitals and the seven capitals that TCVN3 does have (as cp1252 characters). */
const TCVN3_CAPITALS = { capital: /[A-Z¡-§]/, decode: convertTcvn3Word };

function convertTcvn3(text: string): string {
  const capitals = wordsInCapitals(text, TCVN3_CAPITALS);
  // « is ô in TCVN3, also by itself ("« t«"); as a quotation mark it has a partner.
  const quoted = /«[^»]*[\s,.;]?»(?![a-z])/i.test(text);
  return mapWords(text, (word, index, offset) => {
    if (BEYOND_LATIN1.test(word)) return word;
    if (word === '«') return quoted ? word : 'ô';
    // 500.000®: the currency, not a trade mark.
    if (word === '®') return /\d/.test(text.charAt(offset - 1)) ? 'đ' : word;
    const converted = convertTcvn3Word(word);
    return capitals[index] === true && !isAscii(word) ? converted.toUpperCase() : converted;
  });
}

function convertTcvn3Word(word: string): string {
  const converted = decodeTcvn3(word);
  if (converted === word) return word;
  // A sign by itself is a sign (· § ×); only ¤ has no use but as a letter.
  if (word.length === 1 && SIGN.test(word)) return word === '¤' ? converted : word;
  if (isVietnameseSyllable(converted)) return converted;
  const [letters, footnote] = splitFootnote(word);
  if (footnote !== '' && letters !== '' && isVietnameseSyllable(decodeTcvn3(letters))) {
    return decodeTcvn3(letters) + footnote;
  }
  return convertApart(word) ?? (ANY_LETTER.test(word) ? converted : word);
}

/** Quotation marks, a micro sign, a trade mark or a footnote beside letters are no letters. */
function convertApart(word: string): string | null {
  const [, head = '', core = '', tail = ''] = /^([«µ]?)(.*?)([»®©·¹²³]*)$/s.exec(word) ?? [];
  if (head === '' && tail === '') return null;
  for (const [before, middle, after] of [
    ['', head + core, tail],
    [head, core + tail, ''],
    [head, core, tail],
  ] as const) {
    const inner = decodeTcvn3(middle);
    if (/^[A-Za-z]+$/.test(inner) || isVietnameseSyllable(inner)) return before + inner + after;
  }
  return null;
}
