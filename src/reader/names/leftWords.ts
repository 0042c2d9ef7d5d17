import { matchKey } from '../../locale/name';
import {
  BEFORE_NUMBER,
  NAME_ENDS,
  RECIPIENT,
  SAME_INDICATOR,
  SATELLITE,
} from '../lexicon/namesFillers';
import { RANKS, TRAILING_MEASURES } from '../lexicon/namesMeasures';
import { afterFillers, deedLength, deedLengthBefore, fillerLength, isLightDeed } from './deeds';
import { findDeed } from './leftDeed';
import { measureLength, measureEnd } from './measures';
import { PhraseBook } from './phraseBook';
import { segmentStarts } from './segments';
import { conditionLast, withoutCircumstances, withoutOwnPlace } from './circumstances';
import { withoutTimes } from './times';
import { hasSign, keysOf, type Word } from './words';
import { opensWithDigit } from '../tokens/digits';

/** More words before a measure than these are no name. */
const MOST_LEAD = 20;
const LUY = matchKey('lũy');

const beforeNumber = new PhraseBook(BEFORE_NUMBER);
const ranks = new PhraseBook(RANKS);
const nameEnds = new PhraseBook(NAME_ENDS);
const sameIndicator = new PhraseBook(SAME_INDICATOR);
/** "18/KH-UBND" */
function isDocument({ key }: Word): boolean {
  return opensWithDigit(key) && /^\d+[/-]/u.test(key);
}

/** At the end of names, where no number's verb follows: "nông thôn *mới*". */
const OF_NAMES = new Set(['mới', 'hiện']);
const LEVELS = new Set(['từ', 'còn', 'lên', 'xuống', 'tới']);
const CHANGES = new Set(['tăng', 'giảm', 'nâng', 'rút']);
const JOINTS = new Set(['với', 'có', 'và']);
const LEADS_IN = new Set(['với', 'có', 'nâng', 'đưa', 'và', 'ước', 'đạt']);
const MEASURE_HEADS = new Set(['tổng', 'số', 'mức', 'tỷ']);
const BEHIND_INDEX = new Set(['được', 'năm']);

/** What the words before a number say. */
export interface LeftWords {
  /** "tổng diện tích", with what the words add without saying of what: "diện tích gieo trồng". */
  readonly measure: readonly Word[];
  /** What the measure is of. */
  readonly topic: readonly Word[];
  /** Words before the measure or the verb: "*lúa hàng hóa* quy mô 5 ha", "*cấp xã* xử lý 14 vụ". */
  readonly lead: readonly Word[];
  /** The verb, where no measure stands there: "trồng mới". */
  readonly deed: readonly Word[];
  /** The verb says nothing of the thing counted ("tổ chức"). */
  readonly lightDeed: boolean;
  /** The verb's own object, or words that neither measure nor do: "cấp phép *xây dựng nhà ở*", "cây lúa". */
  readonly rest: readonly Word[];
  /** "cho", "đối với" just before the number. */
  readonly recipient: boolean;
  /** "chiếm" before the number: a share of what follows. */
  readonly share: boolean;
  /** "tăng", "giảm" just before the number. */
  readonly growth: Word | null;
  /** "với số tiền", "trị giá": of the figure before. */
  readonly satellite: boolean;
  /** "có" before the number: there is so much, whatever was done before. */
  readonly there: boolean;
  /** "lũy kế" stands there. */
  readonly cumulative: boolean;
  /** Nothing but "kế hoạch giao", "cùng kỳ": the indicator of the figure before. */
  readonly same: boolean;
}

const NOTHING: LeftWords = {
  measure: [],
  topic: [],
  lead: [],
  deed: [],
  lightDeed: false,
  rest: [],
  recipient: false,
  share: false,
  growth: null,
  satellite: false,
  there: false,
  cumulative: false,
  same: false,
};

/** Words between the end of what came before and a number; `money`: the number is an amount of it. */
export function readLeft(words: readonly Word[], money: boolean, hasObject: boolean): LeftWords {
  const said = withoutCircumstances(withoutTimes(words));
  const reach = withoutReach(said, hasObject);
  const { recipient, growth, there, share } = reach;
  // "xã đạt 16/19 tiêu chí"
  const reached = said[said.length - 1]?.key === 'đạt';
  const bare = (hasObject || reached) && reach.kept.length < said.length;
  const kept = conditionLast(bare ? withoutOwnPlace(reach.kept) : reach.kept);
  const start = afterFillers(kept, 0);
  let same = false;
  if (kept.length > start && sameIndicator.lengthAt(kept, start) === kept.length - start) {
    same = true;
  }
  const cumulative = words.some((word, n) => word.key === LUY && words[n + 1]?.key === 'kế');
  const near = hasObject ? farFromMeasure(kept, money) : null;
  const found = findRank(kept) ?? near ?? findMeasure(kept, money) ?? findDeed(kept, there);
  return { ...NOTHING, ...found, recipient, growth, there, share, cumulative, same };
}

/** Cuts "ước đạt", "là", "khoảng" at the end. */
function withoutReach(words: readonly Word[], hasObject = false) {
  let end = words.length;
  let recipient = false;
  let there = false;
  let share = false;
  let growth: Word | null = null;
  let crossed = false;
  let levelled = false;
  for (;;) {
    const last = words[end - 1];
    const changes = last?.key === 'tăng' || last?.key === 'giảm';
    // "cắt giảm 38 thủ tục" is one verb.
    if (changes && end === words.length && end > 1 && deedLengthBefore(words, end) < 2) {
      growth = last;
      end -= 1;
      continue;
    }
    const length = reachLength(words, end);
    if (length === 0 || deedLengthBefore(words, end) > beforeNumber.lengthBefore(words, end)) {
      break;
    }
    // "nông thôn mới: 5 tỷ" ends in a name, "mới đạt 5 tỷ" does not.
    if (end === words.length && OF_NAMES.has(words[end - 1]?.key ?? '')) break;
    if (RECIPIENT.has(keysOf(words, end - length, end))) recipient = true;
    if (words[end - 1]?.key === 'có') there = true;
    end -= length;
    const opener = words[end]?.key ?? '';
    if (opener === 'chiếm' || (opener === 'bằng' && hasObject)) share = true;
    if (LEVELS.has(opener)) levelled = true;
    if (hasSign(words[end]?.gap ?? '', ',)')) crossed = true;
  }
  if (crossed && there) end = 0;
  // "tỷ lệ hộ nghèo giảm còn 2,5%", "tăng từ 52 lên 58 triệu đồng": told is the level.
  if (levelled && end > 1 && CHANGES.has(words[end - 1]?.key ?? '')) end -= 1;
  return { kept: words.slice(0, end), recipient, growth, there, share };
}

/** Words of "đạt", "thu được" that end at `end`, without what belongs to a name: "hè *thu* được". */
function reachLength(words: readonly Word[], end: number): number {
  const length = beforeNumber.lengthBefore(words, end);
  for (let stop = end; stop > end - length; stop -= 1) {
    if (nameEnds.lengthBefore(words, stop) > stop - (end - length)) return end - stop;
  }
  return length;
}

function findMeasure(words: readonly Word[], money: boolean): Partial<LeftWords> | null {
  const starts = segmentStarts(words);
  for (let n = starts.length - 1; n >= 0; n -= 1) {
    const from = starts[n] ?? 0;
    const at = measureFrom(words, from, starts[n + 1] ?? words.length, money);
    if (at === null) continue;
    const end = measureEnd(words, at, money);
    // "thu từ thuế, phí 5 tỷ" goes on with what it began.
    if (n > 0 && end - at === 1 && end === words.length && words[at]?.gap === ',') continue;
    const before = words[at - 1]?.key ?? '';
    // "thu hồi tài sản trị giá 640 triệu đồng" is worth that, not what stands before it.
    const satellite =
      SATELLITE.has(before) || (words[at]?.key === 'trị' && (at === from || words[at]?.gap !== ''));
    return {
      measure: words.slice(at, end),
      topic: words.slice(end),
      lead: leadOf(words, from, at),
      satellite,
    };
  }
  return null;
}

/** A verb just before a number with an object governs it, not a measure a long way before. */
function farFromMeasure(words: readonly Word[], money: boolean): Partial<LeftWords> | null {
  const near = deedLengthBefore(words, words.length);
  const deed = words.slice(words.length - near);
  if (near === 0 || isLightDeed(deed)) return null;
  const found = findMeasure(words, money);
  return found?.topic && found.topic.length > 8 ? { deed, lightDeed: false } : null;
}

/** What stands before a measure without a comma is what it is of, unless it is a verb. */
function leadOf(words: readonly Word[], from: number, at: number): readonly Word[] {
  let end = at;
  if (JOINTS.has(words[end - 1]?.key ?? '')) end -= 1;
  const closed = /^[\s)]*$/u.test(words[from]?.gap ?? '') && from === at;
  const start = closed ? previousStart(words, from) : from;
  const open = afterFillers(words, start);
  if (open >= end || end - open > MOST_LEAD) return [];
  const lead = words.slice(open, end);
  if (lead.some(isDocument)) return [];
  const verb = deedLength(lead, 0);
  return isLightDeed(lead.slice(0, verb)) ? lead.slice(verb) : lead;
}

function previousStart(words: readonly Word[], before: number): number {
  return segmentStarts(words.slice(0, before)).pop() ?? 0;
}

/** Where a measure opens in the segment: after "với" or "nâng" in it, at its start behind fillers. */
function measureFrom(
  words: readonly Word[],
  from: number,
  upTo: number,
  money: boolean,
): number | null {
  const first = afterOpeners(words, from, upTo, money);
  const trailing = trailingMeasure(words, from, upTo, money);
  if (trailing !== null) return trailing;
  for (let at = upTo - 1; at > from; at -= 1) {
    const before = words[at - 1]?.key ?? '';
    if (!LEADS_IN.has(before)) continue;
    if (measureLength(words, at, money) === 0) continue;
    if (before === 'và' && first !== null) continue;
    // "tỷ lệ hộ có thu nhập dưới 2 triệu đồng": told apart by that, not measured by it.
    if (before === 'có' && first !== null && hasNumber(words, at, upTo)) continue;
    return at;
  }
  return first ?? totalWithin(words, from, upTo, money);
}

function hasNumber(words: readonly Word[], from: number, upTo: number): boolean {
  return words.slice(from, upTo).some((word) => opensWithDigit(word.key));
}

function afterOpeners(
  words: readonly Word[],
  from: number,
  upTo: number,
  money: boolean,
): number | null {
  for (let at = from; at < upTo;) {
    if (measureLength(words, at, money) > 0) return at;
    const filler = fillerLength(words, at);
    if (filler === 0) return null;
    at += filler;
  }
  return null;
}

/** "lúa hàng hóa tập trung quy mô 5 ha": a measure that ends the words before the number. */
function trailingMeasure(
  words: readonly Word[],
  from: number,
  upTo: number,
  money: boolean,
): number | null {
  if (upTo !== words.length) return null;
  for (let at = Math.max(from + 1, upTo - 5); at < upTo; at += 1) {
    const length = measureLength(words, at, money);
    if (MEASURE_HEADS.has(words[at - 1]?.key ?? '')) continue;
    if (length === 0) continue;
    if (
      TRAILING_MEASURES.has(keysOf(words, at, at + length)) &&
      measureEnd(words, at, money) === upTo
    )
      return at;
  }
  return null;
}

/** "… Tết trồng cây tổng số cây 439 cây": a total that opens within a run of words. */
function totalWithin(
  words: readonly Word[],
  from: number,
  upTo: number,
  money: boolean,
): number | null {
  for (let at = upTo - 1; at > from; at -= 1) {
    if (words[at]?.key === 'tổng' && measureLength(words, at, money) > 1) return at;
  }
  return null;
}

/** "chỉ số cải cách hành chính xếp thứ 2/8". */
function findRank(words: readonly Word[]): Partial<LeftWords> | null {
  const length = ranks.lengthBefore(words, words.length);
  if (length === 0) return null;
  const before = words.slice(0, words.length - length);
  for (let at = before.length - 2; at >= 0; at -= 1) {
    if (before[at]?.key !== 'chỉ' || before[at + 1]?.key !== 'số') continue;
    let end = at + 2;
    while (
      end < before.length &&
      before[end]?.gap === '' &&
      !BEHIND_INDEX.has(before[end]?.key ?? '')
    )
      end += 1;
    return { measure: words.slice(words.length - length), topic: before.slice(at, end) };
  }
  return {
    measure: words.slice(words.length - length),
    topic: before.slice(afterFillers(before, 0)),
  };
}

/** Words without "đạt", "là" at their end. */
export function withoutReachWords(words: readonly Word[]): readonly Word[] {
  return withoutReach(words).kept;
}

/** The words say that there is something, and nothing else: "ước đạt", "cụ thể là". */
export function isReach(words: readonly Word[]): boolean {
  return withoutReach(words).kept.length === 0;
}
