import { DEEDS_AS_NOUNS, MEASURE_OF_DEED } from '../lexicon/namesVerbs';
import { isLightDeed, isSuffered, plainDeedLength } from './deeds';
import { isProduct } from './countedName';
import { thingOfHead, topicFor, topicFromElsewhere, wholeTopic } from './elsewhere';
import { EMPTY_FRAME, isMoney, joined, type FigureParts } from './figureParts';
import type { NameFrame } from './nameContext';
import { headedName } from './headedName';
import { isProperName } from './places';
import { siblingOf } from './siblings';
import { classOfUnit, isSameKind, measureOfUnit } from './units';
import { joinWords, readWords } from './words';
import { lowerFirst } from './writeFrame';

const TRADES = /^(?:xuất khẩu|nhập khẩu)$/iu;

/** An amount that no words say the measure of: "trồng mới 183 ha cây ăn quả", "cây lúa 5 ha". */
export function amountName(parts: FigureParts): NameFrame {
  const { left, right, context, stretch } = parts;
  const measure = measureOfUnit(parts.unit) ?? '';
  const base = { ...EMPTY_FRAME, measure };
  const share = parts.kind === 'percent' ? shareName(parts) : null;
  if (share) return share;
  if (left.deed.length > 0) return doneName(parts, measure);
  if (left.rest.length > 0) return thingName(parts, measure);
  if (right !== '') {
    const carried = stretch.sameSentence ? (context.before?.frame.deed ?? '') : governing(parts);
    if (carried !== '') parts.doubts.add('nameCarried');
    return { ...base, deed: carried, topic: right };
  }
  if (left.recipient && context.before && stretch.sameSentence) {
    parts.doubts.add('nameCarried');
    return { ...base, topic: wholeTopic(context.before, parts.unit) };
  }
  // "bình quân đạt 16,4 tiêu chí/xã"
  if (parts.kind === 'ratio' && classOfUnit(perWhat(parts.unit)) === 'count')
    return { ...base, measure: 'Bình quân', topic: perWhat(parts.unit) };
  return { ...base, topic: topicFromElsewhere(parts) };
}

/** "tiêu chí" of "tiêu chí/xã". */
function perWhat(unit: string): string {
  return unit.split('/')[0] ?? '';
}

/** The verb that goes on over semicolons: "trồng mới 18 ha ổi; 7 ha vải". */
function governing({ context, left, unit }: FigureParts): string {
  const { verb, passage } = context.clause;
  if (!verb || left.there || !context.before) return '';
  const words = readWords(passage.text, verb.start, verb.end);
  // "tốc mái 146 nhà; 84 ha lúa bị ngập úng": harm goes on over things of one kind.
  if (isSuffered(joinWords(words)) && context.before.unit !== unit) return '';
  return isLightDeed(words) || plainDeedLength(words, 0) === 0 ? '' : joinWords(words);
}

/** "100% số hồ sơ tiếp nhận": a share of what follows. */
function shareName(parts: FigureParts): NameFrame | null {
  const { left, right } = parts;
  const whole = /^(?:tổng số|số|tỷ lệ|các) (?=\S+ )/iu;
  if (right === '' || (left.rest.length > 0 && !whole.test(right))) return null;
  const topic = right.replace(whole, '');
  const base = { ...EMPTY_FRAME, measure: 'Tỷ lệ' };
  if (left.deed.length === 0 && /^(?:khá|giỏi|tốt|đạt)/iu.test(topic)) {
    return { ...base, topic: joined(topicFromElsewhere(parts), topic) };
  }
  return { ...base, topic, deed: left.lightDeed ? '' : joinWords(left.deed) };
}

function doneName(parts: FigureParts, measure: string): NameFrame {
  const { left, right, context, stretch } = parts;
  const deed = joinWords(left.deed).replace(/ tiền$/u, '');
  const fined = isFine(parts, deed) ? thingOfHead(parts) : '';
  if (fined !== '') {
    parts.doubts.add('nameFromHead');
    return { ...EMPTY_FRAME, measure, deed, topic: fined };
  }
  const object = joined(joinWords(left.rest), right) || joinWords(left.lead);
  const of =
    MEASURE_OF_DEED.get(deed.toLowerCase()) ?? (measure === 'Sản lượng' ? 'Khối lượng' : measure);
  const base = { ...EMPTY_FRAME, measure: of, deed: left.lightDeed ? '' : deed };
  const other =
    tradeName(parts, deed, object) ?? (object === '' ? otherActivity(parts, deed) : null);
  if (other) return other;
  if (object === '') {
    const topic = topicFromElsewhere(parts);
    // "huy động 8,6 tỷ đồng"
    return { ...base, topic, deed: topic === '' ? deed : base.deed };
  }
  // "xử phạt 19 triệu đồng" of the cases before it.
  const before =
    stretch.sameSentence && isMoney(parts.unit) && right === '' ? context.before : null;
  const paid = before && classOfUnit(before.unit) === 'count' ? wholeTopic(before, parts.unit) : '';
  const more = before?.unit === parts.unit ? topicFor(before, parts.unit) : paid;
  return { ...base, topic: joined(object, more) };
}

/** "Trật tự xây dựng: kiểm tra 64 công trình, xử phạt 135 triệu đồng": for what the head tells. */
function isFine({ left, right, unit }: FigureParts, deed: string): boolean {
  return isMoney(unit) && right === '' && left.rest.length === 0 && /phạt/iu.test(deed);
}

/** "Kim ngạch đạt 127 triệu USD: xuất khẩu 86 triệu USD; nhập khẩu 41 triệu USD". */
function tradeName(parts: FigureParts, deed: string, object: string): NameFrame | null {
  if (!isMoney(parts.unit) || !TRADES.test(deed)) return null;
  const { context, stretch } = parts;
  const like = context.whole ?? (stretch.sameSentence ? context.before : null);
  const of = like && /kim ngạch/iu.test(like.frame.measure) ? like.frame.topic : '';
  return { ...EMPTY_FRAME, measure: `Kim ngạch ${deed.toLowerCase()}`, topic: object || of };
}

/** "Sản lượng hải sản khai thác 3.200 tấn, nuôi trồng 1.150 tấn": the same of another activity. */
function otherActivity({ context, stretch, unit, doubts }: FigureParts, deed: string) {
  const like = stretch.sameSentence ? context.before : null;
  if (!like || like.unit !== unit || !DEEDS_AS_NOUNS.has(deed.toLowerCase())) return null;
  const said = [...DEEDS_AS_NOUNS].find((noun) => like.frame.topic.endsWith(` ${noun}`));
  if (said === undefined) return null;
  doubts.add('nameCarried');
  const of = like.frame.topic.slice(0, -said.length - 1);
  return { ...like.frame, topic: joined(of, deed.toLowerCase()) };
}

/** "Cơ cấu kinh tế: nông nghiệp 19%, thuế sản phẩm 4%": parts of what the head tells. */
export function structureName({ kind, theme, left }: FigureParts): NameFrame | null {
  if (kind !== 'percent' || !/cơ cấu/iu.test(theme) || left.growth) return null;
  const measure = joinWords(left.measure);
  if (left.deed.length > 0 || /^(?:tổng )?(?:tỷ|tỉ|tốc độ|mức|cơ cấu)/iu.test(measure)) return null;
  const thing = joined(joinWords(left.lead), measure, joinWords(left.topic), joinWords(left.rest));
  if (thing === '') return null;
  return { ...EMPTY_FRAME, measure: 'Tỷ trọng', topic: joined(thing, 'trong', lowerFirst(theme)) };
}

function thingName(parts: FigureParts, own: string): NameFrame {
  const rest = joinWords(parts.left.rest);
  if (isProduct(parts)) return { ...EMPTY_FRAME, measure: 'Sản lượng', topic: rest };
  const headed = headedName(parts, rest);
  if (headed) return headed;
  const like = parts.context.whole ?? parts.context.before;
  if (!like || !isSameKind(like.unit, parts.unit) || like.frame.measure === '') {
    return { ...EMPTY_FRAME, measure: own, topic: joined(rest, parts.right) };
  }
  parts.doubts.add(parts.context.whole ? 'nameFromHost' : 'nameCarried');
  const split =
    parts.context.whole &&
    (isMoney(parts.unit) || parts.kind === 'percent' || parts.kind === 'ratio');
  // "kinh phí 13 tỷ đồng, từ nguồn ngân sách 7 tỷ đồng, nguồn xã hội hóa 6 tỷ đồng"
  const sourced = isMoney(parts.unit) && SOURCE.test(rest);
  const of = split || sourced ? whatIsSplit(like.frame.topic.replace(SOURCED, ''), rest) : '';
  if (parts.context.whole && isProperName(rest)) {
    const { frame } = like;
    return { ...frame, measure: withoutTotal(frame.measure), topic: joined(frame.topic, rest) };
  }
  const topic = of === '' ? siblingOf(like.frame.topic, rest) : joined(of, rest);
  return { ...EMPTY_FRAME, measure: withoutTotal(like.frame.measure), topic };
}

/** Where a part of a sum comes from. */
const SOURCE = /^(?:từ )?nguồn /iu;
const SOURCED = /(?: từ)? nguồn [^,]*$/iu;

/** Sums by source go on being of what the whole is of; parts named like the whole say it themselves. */
function whatIsSplit(topic: string, part: string): string {
  const words = topic.toLowerCase().split(' ');
  if (words.length > 12) return '';
  const shared = part
    .toLowerCase()
    .split(' ')
    .some((word) => words.includes(word));
  return shared ? '' : topic;
}

function withoutTotal(measure: string): string {
  return measure.replace(/^(?:ước )?tổng (?:số )?(?=\p{L})/iu, '');
}
