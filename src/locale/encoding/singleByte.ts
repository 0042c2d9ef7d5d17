import { convertWord } from './convertLegacy';
import { decodeCp1252 } from './cp1252';
import { isVietnameseSyllable } from './syllable';
import { isAscii, wordsOf } from './words';

export interface SingleByteGuess {
  readonly encoding: 'windows-1258' | 'windows-1252';
  /** Whether the words showed it, or windows-1258 is merely what Vietnamese Windows writes. */
  readonly proven: boolean;
}

/**
 * Which single-byte encoding some lines are in: the one in which most words beyond ASCII are
 * Vietnamese. windows-1252 stands for the letters of TCVN3 and VNI, which share its bytes.
 */
export function guessSingleByte(lines: readonly Uint8Array[]): SingleByteGuess {
  const vietnamese = new TextDecoder('windows-1258');
  let unicode = 0;
  let tcvn3 = 0;
  let vni = 0;
  for (const line of lines) {
    unicode += countSyllables(vietnamese.decode(line).normalize('NFC'), (word) => word);
    const letters = decodeCp1252(line);
    tcvn3 += countSyllables(letters, (word) => convertWord(word, 'tcvn3'));
    vni += countSyllables(letters, (word) => convertWord(word, 'vni'));
  }
  const legacy = Math.max(tcvn3, vni);
  return {
    encoding: legacy > unicode ? 'windows-1252' : 'windows-1258',
    proven: legacy !== unicode,
  };
}

function countSyllables(text: string, read: (word: string) => string): number {
  let count = 0;
  for (const word of wordsOf(text)) {
    if (!isAscii(word) && isVietnameseSyllable(read(word))) count += 1;
  }
  return count;
}
