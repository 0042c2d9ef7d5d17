import { convertLegacy, convertWord, LEGACY_ENCODINGS, type LegacyEncoding } from './convertLegacy';
import { isIllCased } from './doubleConversion';
import { repairLookalikes } from './lookalikes';
import { hasMojibake, repairMojibake } from './mojibake';
import { isVietnameseSyllable } from './syllable';
import { isAscii, splitFootnote, wordsOf } from './words';

/**
 * Whether text is in TCVN3, VNI or doubly converted, judged from many words and never from one:
 * "hoà" and "có" are good Unicode and also VNI and TCVN3. A word is evidence for an encoding only if
 * it is no Vietnamese syllable as it stands and becomes one when converted.
 */

export interface BeforeAfter {
  readonly before: string;
  readonly after: string;
}

export interface LegacyVerdict {
  readonly encoding: LegacyEncoding | 'none';
  /** Words with letters beyond ASCII that were looked at. */
  readonly words: number;
  /** Of these: Vietnamese syllables as they stand. */
  readonly validBefore: number;
  /** Of these: words that only Unicode can write. */
  readonly unicode: number;
  /** Of these: no syllables as they stand, but syllables when read in the encoding. */
  readonly becomeValid: Readonly<Record<LegacyEncoding, number>>;
  /** Passages of the text before and after, empty for `none`. */
  readonly samples: readonly BeforeAfter[];
}

const MOST_WORDS = 20_000;
const MOST_SAMPLES = 5;
const SAMPLE_LENGTH = 120;

/** A document is converted as a whole only on this many distinct words. */
const FEWEST_DISTINCT = 3;
/** Of the words that are no syllables, this share must become one. */
const EXPLAINED = 0.5;
/** Words that prove Unicode weigh this much. */
const COUNTER_WEIGHT = 4;
/** Of all words looked at, this share must be evidence; double conversion spares many words. */
const FEWEST_SHARE: Readonly<Record<LegacyEncoding, number>> = {
  tcvn3: 0.3,
  vni: 0.3,
  doubleConverted: 0.05,
  mojibake: 0.3,
};

/** What one word says. */
interface WordReading {
  readonly valid: boolean;
  /** The encodings in which it becomes a syllable; empty for a valid word. */
  readonly becomes: readonly LegacyEncoding[];
  /** The encodings in which a text with this word cannot be. */
  readonly excludes: readonly LegacyEncoding[];
}

const NOTHING: readonly LegacyEncoding[] = [];
const NOT_DOUBLED: readonly LegacyEncoding[] = ['doubleConverted'];
const NOT_LATIN1: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'mojibake'];

/** Readings of words, remembered for the length of one judgement. */
export class WordReadings {
  readonly #known = new Map<string, WordReading>();

  read(word: string): WordReading {
    let reading = this.#known.get(word);
    if (reading === undefined) {
      reading = readWord(word);
      // Words repeat; a file of random letters must not fill the memory.
      if (this.#known.size < MOST_WORDS) this.#known.set(word, reading);
    }
    return reading;
  }
}

/** What was counted over some passages. */
interface Tally {
  words: number;
  validBefore: number;
  readonly becomes: Record<LegacyEncoding, number>;
  readonly excludes: Record<LegacyEncoding, number>;
  readonly distinct: Record<LegacyEncoding, Set<string>>;
}

/** Judges a document from samples of it (lines, cells); reads at most 20,000 words. */
export function judgeLegacy(
  samples: Iterable<string>,
  readings: WordReadings = new WordReadings(),
): LegacyVerdict {
  const tally = newTally();
  const passages: Record<LegacyEncoding, Set<string>> = {
    tcvn3: new Set(),
    vni: new Set(),
    doubleConverted: new Set(),
    mojibake: new Set(),
  };
  for (const passage of linesOf(samples)) {
    const before = { ...tally.becomes };
    addPassage(tally, passage, readings);
    for (const encoding of LEGACY_ENCODINGS) {
      const found = passages[encoding];
      if (tally.becomes[encoding] > before[encoding] && found.size < MOST_SAMPLES) {
        found.add(clip(passage));
      }
    }
    if (tally.words >= MOST_WORDS) break;
  }
  const encoding = decideDocument(tally);
  return {
    encoding,
    words: tally.words,
    validBefore: tally.validBefore,
    unicode: tally.excludes.tcvn3,
    becomeValid: tally.becomes,
    samples:
      encoding === 'none'
        ? []
        : [...passages[encoding]].map((before) => ({
            before,
            after: convertLegacy(before, encoding),
          })),
  };
}

/**
 * Judges one cell of a file that is not legacy as a whole: two distinct words of evidence, or one
 * where `proven` says that the document has other cells in that encoding. Null: leave the cell.
 */
export function judgeCell(
  text: string,
  proven: ReadonlySet<LegacyEncoding> = new Set(),
  readings: WordReadings = new WordReadings(),
): LegacyEncoding | null {
  if (isAscii(text)) return null;
  const tally = newTally();
  addPassage(tally, text, readings);
  let best: LegacyEncoding | null = null;
  let bestCount = 0;
  let tied = false;
  for (const encoding of LEGACY_ENCODINGS) {
    const distinct = tally.distinct[encoding].size;
    if (distinct < (proven.has(encoding) ? 1 : 2)) continue;
    if (tally.excludes[encoding] > 0 || !explains(tally, encoding)) continue;
    tied = distinct === bestCount;
    if (distinct > bestCount) {
      best = encoding;
      bestCount = distinct;
    }
  }
  return tied ? null : best;
}

/**
 * Whether a cell may follow the verdict on its document: not if all its words are Vietnamese as they
 * stand and some would no longer be.
 */
export function mayConvertCell(
  text: string,
  encoding: LegacyEncoding,
  readings: WordReadings,
): boolean {
  if (encoding === 'mojibake') return hasMojibake(text);
  let spoilt = 0;
  for (const word of wordsOf(text)) {
    if (isAscii(word)) continue;
    const reading = readings.read(word);
    if (reading.becomes.includes(encoding)) return true;
    if (reading.valid && !isVietnameseSyllable(convertWord(word, encoding))) spoilt += 1;
  }
  return spoilt === 0;
}

function readWord(word: string): WordReading {
  const [letters] = splitFootnote(repairLookalikes(word.normalize('NFC')).text);
  const valid = isVietnameseSyllable(letters) && !isIllCased(letters);
  if (valid) {
    if (/[^\0-\xff]/.test(word)) {
      return { valid, becomes: NOTHING, excludes: NOT_LATIN1 };
    }
    // A double conversion leaves none of these letters behind.
    const excludes = /[áâãèéêìíòôùÈÉÊÌÒÓÔÕÝ]/.test(word) ? NOT_DOUBLED : NOTHING;
    return { valid, becomes: NOTHING, excludes };
  }
  // A sign beside a sign proves nothing: "m²" or "½" must not speak for an encoding.
  if (word.length < 2 || !/[a-z]/i.test(word))
    return { valid, becomes: NOTHING, excludes: NOTHING };
  const becomes = LEGACY_ENCODINGS.filter((encoding) => {
    const converted = convertWord(word, encoding);
    return converted !== word && isVietnameseSyllable(converted);
  });
  return { valid, becomes, excludes: NOTHING };
}

function addPassage(tally: Tally, passage: string, readings: WordReadings): void {
  if (isAscii(passage)) return;
  for (const word of wordsOf(hasMojibake(passage) ? addMojibake(tally, passage) : passage)) {
    if (isAscii(word)) continue;
    const reading = readings.read(word);
    tally.words += 1;
    if (reading.valid) tally.validBefore += 1;
    for (const encoding of reading.excludes) tally.excludes[encoding] += 1;
    for (const encoding of reading.becomes) {
      tally.becomes[encoding] += 1;
      if (tally.distinct[encoding].size < MOST_WORDS) {
        tally.distinct[encoding].add(word.toLowerCase());
      }
    }
    if (tally.words >= MOST_WORDS) return;
  }
}

/**
 * Counts what stands between blanks and reads as UTF-8, and gives back the rest: the characters of
 * such a letter are no letters themselves ("lá»‡").
 */
function addMojibake(tally: Tally, passage: string): string {
  const rest: string[] = [];
  for (const token of passage.split(/[ \t\r\n]+/)) {
    if (!hasMojibake(token)) {
      rest.push(token);
      continue;
    }
    tally.words += 1;
    const read = [...wordsOf(repairMojibake(token))].filter((word) => !isAscii(word));
    if (!read.some((word) => isVietnameseSyllable(word))) continue;
    tally.becomes.mojibake += 1;
    if (tally.distinct.mojibake.size < MOST_WORDS) tally.distinct.mojibake.add(token);
  }
  return rest.join(' ');
}

function decideDocument(tally: Tally): LegacyEncoding | 'none' {
  const [best, second] = [...LEGACY_ENCODINGS].sort((a, b) => tally.becomes[b] - tally.becomes[a]);
  if (best === undefined || second === undefined) return 'none';
  const evidence = tally.becomes[best];
  if (tally.distinct[best].size < FEWEST_DISTINCT || evidence === tally.becomes[second])
    return 'none';
  if (!explains(tally, best) || evidence < COUNTER_WEIGHT * tally.excludes[best]) return 'none';
  return evidence >= FEWEST_SHARE[best] * tally.words ? best : 'none';
}

function explains(tally: Tally, encoding: LegacyEncoding): boolean {
  return tally.becomes[encoding] >= EXPLAINED * (tally.words - tally.validBefore);
}

function newTally(): Tally {
  return {
    words: 0,
    validBefore: 0,
    becomes: { tcvn3: 0, vni: 0, doubleConverted: 0, mojibake: 0 },
    excludes: { tcvn3: 0, vni: 0, doubleConverted: 0, mojibake: 0 },
    distinct: {
      tcvn3: new Set(),
      vni: new Set(),
      doubleConverted: new Set(),
      mojibake: new Set(),
    },
  };
}

function* linesOf(samples: Iterable<string>): Generator<string> {
  for (const sample of samples) {
    let start = 0;
    for (;;) {
      const end = sample.indexOf('\n', start);
      if (end < 0) break;
      yield sample.slice(start, end);
      start = end + 1;
    }
    yield start === 0 ? sample : sample.slice(start);
  }
}

function clip(passage: string): string {
  if (passage.length <= SAMPLE_LENGTH) return passage;
  const cut = passage.lastIndexOf(' ', SAMPLE_LENGTH);
  return `${passage.slice(0, cut > 0 ? cut : SAMPLE_LENGTH)}…`;
}
