import { NAME_ENDS, OBJECT_ENDS, OBJECT_MAY_GO_ON, REACHED_STATES } from '../lexicon/namesFillers';
import { MEASURES } from '../lexicon/namesMeasures';
import { plainDeedLength, verbLength } from './deeds';
import { PhraseBook } from './phraseBook';
import { hasSign, keysOf, type Word } from './words';
import { opensWithDigit } from '../tokens/digits';

const ends = new PhraseBook(OBJECT_ENDS);
const measures = new PhraseBook(MEASURES);
const nameEnds = new PhraseBook(NAME_ENDS);

/** Before a number that tells which things are counted. */
const BOUNDS = new Set(['trên', 'dưới', 'từ', 'hơn']);

/** Behind a comma, these go on with another clause. */
const OPENS_CLAUSE = new Set(['không', 'chưa', 'đã', 'đang', 'gây', 'làm', 'qua', 'ước']);

/** Words that judge, and no others. */
const JUDGES = new Set(
  'đạt|và|vượt|không|chưa|hoàn|thành|mức|kế|hoạch|kh|dự|toán|đề|ra|được|giao|tỉnh|huyện'.split('|'),
);
const LONGEST_VERDICT = 6;
const JOINTS = new Set(['và', 'hoặc', 'với', 'cùng', 'có']);
const CHANGES = new Set(['tăng', 'giảm']);
const VOICES = new Set(['đã', 'bị']);
const NEGATIONS = new Set(['chưa', 'không']);
/** First words of documents by which something is done: "theo *nghị* quyết". */
const DOCUMENTS = new Set(['kế', 'quyết', 'nghị', 'chỉ', 'thông', 'luật', 'đề']);

/** Longest name of a thing counted. */
const MOST_WORDS = 14;

/**
 * The words after a unit that say what is counted: "ha *cây ăn quả* đạt 610% kế hoạch"; `counted`: the
 * noun of things counted, null for what is measured.
 */
export function readRight(
  words: readonly Word[],
  upToFigure: boolean,
  counted: string | null,
): readonly Word[] {
  if (counted === null && words[0]?.gap.includes(',')) return [];
  // "70% tổng sản lượng".
  if (counted === null && words[0]?.key === 'tổng' && words[0].gap === '' && !upToFigure) {
    return [...words.slice(0, 1), ...objectOf(words.slice(1), upToFigure, null)];
  }
  const verdict = counted === null ? 0 : verdictLength(words, counted);
  if (verdict > 0) return words.slice(0, verdict);
  const found = objectOf(words, upToFigure, counted);
  if (!upToFigure || found.length < words.length) return found;
  // "06 vụ xử phạt 241 triệu": what runs on into the next figure is that figure's.
  for (let at = 0; at < found.length; at += 1) {
    if (measures.lengthAt(found, at) > 0 || plainDeedLength(found, at) > 0)
      return found.slice(0, at);
  }
  return found.slice(0, found.length - trailing(found));
}

/** "9 chỉ tiêu *vượt kế hoạch*, 12 chỉ tiêu *đạt*": how so many of them were judged. */
function verdictLength(words: readonly Word[], noun: string): number {
  if (!/^(?:chỉ tiêu|nhiệm vụ)$/iu.test(noun)) return 0;
  let end = words.findIndex((word) => /[,;.)]/u.test(word.gap));
  if (end < 0) end = words.length;
  const said = words.slice(0, end).map((word) => word.key);
  return said.length > 0 && said.length <= LONGEST_VERDICT && said.every((key) => JUDGES.has(key))
    ? end
    : 0;
}

function trailing(words: readonly Word[]): number {
  return JOINTS.has(words[words.length - 1]?.key ?? '') ? 1 : 0;
}

function objectOf(
  words: readonly Word[],
  upToFigure: boolean,
  noun: string | null,
): readonly Word[] {
  let end = 0;
  while (end < words.length && end < MOST_WORDS) {
    const word = words[end];
    if (word?.key === 'và' && verbLength(words, end + 1) > 0) break;
    // "26 hộ dân tộc thiểu số, hộ có chủ hộ là nữ 4 hộ"
    if (word?.gap === ',' && word.text === noun) break;
    if (!word || !mayFollow(words, end, upToFigure) || (end === 0 && word.key === 'và')) break;
    // "phát hiện" is one word, and "hiện" in it no end.
    const verb = verbLength(words, end);
    const length = ends.lengthAt(words, end);
    if (verb > 1 && length === 0) {
      end += verb;
      continue;
    }
    const condition = conditionLength(words, end);
    if (condition > 0) {
      end += condition;
      continue;
    }
    // "nhà ở xã hội": the second word closes a name.
    const closes = nameEnds.lengthBefore(words, end + 1) > 1;
    if (length > 0 && !closes && !goesOn(words, end, length)) break;
    end += Math.max(1, length);
  }
  return words.slice(0, Math.min(end, words.length));
}

/** Punctuation ends it, but for the comma of an enumeration of bare nouns: "trâu, bò". */
function mayFollow(words: readonly Word[], at: number, upToFigure: boolean): boolean {
  const gap = words[at]?.gap ?? '';
  if (gap === '' || gap === '-' || gap === '–' || gap === '+' || /^[“”"]+$/u.test(gap)) return true;
  if (gap !== ',') return false;
  return measures.lengthAt(words, at) === 0 && enumerates(words, at, upToFigure);
}

/** Few words and no verb, then a stop or another comma: more of the same thing. */
function enumerates(words: readonly Word[], at: number, upToFigure: boolean): boolean {
  if (plainDeedLength(words, at) > 0 || OPENS_CLAUSE.has(words[at]?.key ?? '')) return false;
  for (let n = at; n < at + 5; n += 1) {
    const word = words[n];
    if (!word) return !upToFigure;
    if (opensWithDigit(word.key)) return false;
    if (n > at && hasSign(word.gap, ',;.:)')) return true;
    const closes = nameEnds.lengthBefore(words, n + 1) > 1;
    const length = ends.lengthAt(words, n);
    // "hộ cận nghèo, gia đình người có công 13 hộ"
    const within = upToFigure && word.key === 'có' && goesOn(words, n, length);
    if (length > 0 && !closes && !within) return n > at;
  }
  return false;
}

/** "có tỷ lệ giải ngân trên 80%": which of the things are counted; 0 where it tells nothing such. */
function conditionLength(words: readonly Word[], at: number): number {
  const key = words[at]?.key;
  const tells = key === 'có' ? measures.lengthAt(words, at + 1) > 0 : key === 'đạt';
  if (!tells || (key === 'đạt' && !BOUNDS.has(words[at + 1]?.key ?? ''))) return 0;
  for (let n = at + 2; n < Math.min(words.length, at + MOST_WORDS); n += 1) {
    const word = words[n];
    if (!word || word.gap !== '') return 0;
    if (!opensWithDigit(word.key)) continue;
    if (!BOUNDS.has(words[n - 1]?.key ?? '')) return 0;
    let end = n + 1;
    while (end < n + 3 && words[end]?.gap === '' && ends.lengthAt(words, end) === 0) end += 1;
    if (words[end]?.key === 'trở') end += 2;
    return end - at;
  }
  return 0;
}

function goesOn(words: readonly Word[], at: number, length: number): boolean {
  const after = words[at + length];
  if (CHANGES.has(words[at]?.key ?? '') && length === 1) {
    return at > 0 && after !== undefined && after.gap === '' && !opensWithDigit(after.key);
  }
  if (words[at]?.key === 'có' && length === 1) {
    return after !== undefined && after.gap === '' && measures.lengthAt(words, at + 1) === 0;
  }
  if (at > 0 && words[at]?.key === 'trở') return true;
  // "hồ sơ đang trong thời gian thẩm định"
  if (words[at]?.key === 'trong' && words[at - 1]?.key === 'đang') return true;
  if (at === 0 && VOICES.has(words[0]?.key ?? '')) return after !== undefined && after.gap === '';
  // "9 hộ ở nhà tạm"
  if (at === 0 && words[0]?.key === 'ở') return after?.key === 'nhà' && after.gap === '';
  if (at === 0 && words[0]?.key === 'vượt') return after?.key === 'tiến';
  if (at === 0) return words[0]?.key === 'đạt' && REACHED_STATES.has(words[1]?.key ?? '');
  if (words[at]?.key === 'đạt' && NEGATIONS.has(words[at - 1]?.key ?? '')) return true;
  const phrase = keysOf(words, at, at + length);
  if (!OBJECT_MAY_GO_ON.has(phrase)) return false;
  if (!after || after.gap !== '') return false;
  const next = after;
  if (phrase === 'đạt') {
    const stars = words[at + 2]?.key === 'sao';
    return stars || REACHED_STATES.has(next.key) || NEGATIONS.has(words[at - 1]?.key ?? '');
  }
  if (phrase === 'theo') {
    if (next.key === 'quy') return words[at + length + 1]?.key !== 'định';
    return !DOCUMENTS.has(next.key);
  }
  return !opensWithDigit(next.key);
}
