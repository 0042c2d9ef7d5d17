import { isVietnameseSyllable } from './syllable';
import { mapWords } from './words';

/**
 * Letters that merely look like Vietnamese ones: ƣ (U+01A3, from a faulty converter) for ư, and
 * ð, Ð (eth) or Ɖ (U+0189) for đ, Đ. Unicode normalisation leaves all of them alone.
 */

const OI = /[\u01a2\u01a3]/;
const ETH = /[\u00d0\u00f0\u0189]/;
const ANY = /[\u01a2\u01a3\u00d0\u00f0\u0189]/;

export interface RepairedText {
  readonly text: string;
  readonly changed: boolean;
}

/** ƣ always becomes ư; ð becomes đ only where it makes a Vietnamese word or an abbreviation. */
export function repairLookalikes(text: string): RepairedText {
  if (!ANY.test(text)) return { text, changed: false };
  const repaired = mapWords(text, repairWord);
  return { text: repaired, changed: repaired !== text };
}

function repairWord(word: string): string {
  if (!ANY.test(word)) return word;
  const withU = OI.test(word) ? word.replace(/\u01a3/g, 'ư').replace(/\u01a2/g, 'Ư') : word;
  if (!ETH.test(withU)) return withU;
  const withD = withU.replace(/\u00f0/g, 'đ').replace(/[\u00d0\u0189]/g, 'Đ');
  // HÐND, QÐ: no syllable, but capitals only.
  const abbreviation = /^[A-ZĐƯ]{2,}$/.test(withD);
  return abbreviation || isVietnameseSyllable(withD) ? withD : withU;
}
