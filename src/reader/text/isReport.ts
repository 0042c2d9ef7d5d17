import { isVietnameseSyllable } from '../../locale/encoding/syllable';
import type { ReadingIssue } from '../extraction';

/** What is seen of a text at a glance. */
interface Glance {
  /** Words of two letters or more. */
  words: number;
  /** Of these, spelled as a Vietnamese syllable. */
  syllables: number;
  /** Of these, with a letter that English does not have. */
  accented: number;
  /** Of those that are no syllable, what no language writes: "l0ng", "tjnh", "kINh". */
  ruins: number;
  /** Numbers with a unit or a comparison that figures of plans have. */
  figures: number;
}

/** Characters looked at; of a longer text, pieces spread evenly over it. */
const SAMPLE = 400_000;
const PIECE = 4_000;

const FEWEST_WORDS = 20;
/** Reports have some 97 syllables in 100 words; a pasted table has more units and abbreviations. */
const LEAST_SYLLABLES = 0.55;
/** Vietnamese has accents on some 88 words in 100, French on a few. */
const LEAST_ACCENTED = 0.2;
const MOST_RUINS = 0.12;
/** A passage is believed with any number. Even a wordy report has a figure in 1,000 words. */
const MANY_WORDS = 1_000;
const FEWEST_FIGURES = 1 / 2_500;

const TOKEN = /[\p{L}\p{M}\d|!¡@$€£¥§~^]{2,}/gu;
const FIGURE =
  /\d\s?(?:%|‰|(?:ha|tấn|tạ|kg|tỷ|triệu|nghìn|km|m[²³23]|MW|kWh|con|hộ|xã|thôn|bản|lao động|học sinh|lượt|dự án|công trình|tiêu chí|vụ|trường|giường)(?![\p{L}]))/giu;

/**
 * Why a text is hardly a report to read figures from, null where nothing speaks against it:
 * `garbled` words of no language, `notVietnamese`, or `noFigures` of a plan in it. The place is
 * the first line that shows it, or the whole text.
 */
export function reportDoubt(text: string): ReadingIssue | null {
  const seen = glance(sampleOf(text));
  if (seen.words >= FEWEST_WORDS) {
    const isVietnamese =
      seen.syllables >= LEAST_SYLLABLES * seen.words &&
      seen.accented >= LEAST_ACCENTED * seen.words;
    if (!isVietnamese) {
      const code = seen.ruins >= MOST_RUINS * seen.words ? 'garbled' : 'notVietnamese';
      return { code, ...firstForeignLine(text) };
    }
  }
  const hasFigures =
    seen.words >= MANY_WORDS ? seen.figures >= FEWEST_FIGURES * seen.words : /\d/.test(text);
  return hasFigures ? null : { code: 'noFigures', start: 0, end: text.length };
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const pieces: string[] = [];
  const step = text.length / (SAMPLE / PIECE);
  for (let at = 0; at < text.length; at += step) {
    pieces.push(text.slice(Math.floor(at), Math.floor(at) + PIECE));
  }
  return pieces.join('\n');
}

function glance(text: string): Glance {
  const seen: Glance = { words: 0, syllables: 0, accented: 0, ruins: 0, figures: 0 };
  for (const [token] of text.matchAll(TOKEN)) addToken(seen, token);
  seen.figures = text.match(FIGURE)?.length ?? 0;
  return seen;
}

function addToken(seen: Glance, token: string): void {
  const letters = token.replace(/[^\p{L}\p{M}]/gu, '');
  if (letters.length === 0) return;
  if (letters !== token) {
    // Numbers and units stand together ("5.346ha", "101%KH", "2023a"): letters round a sign do not.
    if (/\p{L}[\d|!¡@$€£¥§~^]+\p{L}/u.test(token)) {
      seen.words += 1;
      seen.ruins += 1;
    }
    return;
  }
  if (token.length < 2) return;
  seen.words += 1;
  if (/[^\0-\x7f]/.test(token)) seen.accented += 1;
  if (isVietnameseSyllable(token)) seen.syllables += 1;
  else if (isRuin(token)) seen.ruins += 1;
}

/** Without a vowel, with capitals inside, or with letters in a row that no language has. */
function isRuin(token: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(token)) return true;
  if (token === token.toUpperCase())
    return token.length > 5 && !/[AEIOUY\u00c0-\u1eff]/.test(token);
  return (
    !/[aeiouy\u00c0-\u1eff]/i.test(token) || /[bcdfghjklmnpqrstvwxz]{5}|[^\0-\x7f]{4}/i.test(token)
  );
}

function firstForeignLine(text: string): { start: number; end: number } {
  for (let start = 0; start < Math.min(text.length, SAMPLE);) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const { words, syllables } = glance(text.slice(start, end));
    if (words >= 4 && syllables < LEAST_SYLLABLES * words) return { start, end };
    start = end + 1;
  }
  return { start: 0, end: text.length };
}
