import { PEOPLE } from '../lexicon/countedNouns';
import { AGENTS, GATHERINGS, HAPPENINGS } from '../lexicon/namesVerbs';
import { isSuffered, withVoice, withoutVoice } from './deeds';
import { thingOfHead, topicFor, topicOfLike } from './elsewhere';
import { EMPTY_FRAME, hasWord, joined, type FigureParts } from './figureParts';
import { harmName, sufferedName } from './harm';
import { headedName } from './headedName';
import type { NamedFigure, NameFrame } from './nameContext';
import { isProperName, placeOf } from './places';
import { siblingOf } from './siblings';
import { isSameKind, measureOfUnit } from './units';
import { joinWords } from './words';
import { lowerFirst } from './writeFrame';

const people = new RegExp(`^(?:${PEOPLE.join('|')})(?: |$)`, 'iu');
const agents = new RegExp(`^(?:các )?(?:${AGENTS.join('|')})(?: |$)`, 'iu');

/** Of what they are won in. */
const PRIZES = new Set(['giải', 'huy chương']);

const INVOLVED = new Set(['đối tượng', 'bị can', 'bị cáo', 'người']);

const RAISED = /(?:nâng|đưa) (?:tổng )?số[^,;]*$/iu;

const WORK = /^(?:hoàn thành|thực hiện|triển khai)$/iu;
const TASKS = new Set(['nhiệm vụ', 'chỉ tiêu', 'nội dung', 'đầu việc', 'tiêu chí']);

/** A number of things: "12 hộ gia đình", "cấp xã xử lý 14 vụ". */
export function countedName(parts: FigureParts): NameFrame {
  const { left, right } = parts;
  const { noun } = parts;
  const rest = joinWords(left.rest);
  const deed = joinWords(left.deed);
  const lead = joinWords(left.lead);
  const harm = harmName(parts, deed);
  if (harm) return harm;
  if (deed === '' && rest === '') return bareNumber(parts, noun);
  if (deed === '') return bareThing(parts, noun, rest);
  const base = { ...EMPTY_FRAME, measure: 'Số', noun, topic: right };
  // "đã hoàn thành 30 nhiệm vụ" of those assigned.
  if (left.lightDeed && right === '' && WORK.test(deed) && TASKS.has(noun.toLowerCase()))
    return { ...base, deed };
  if (left.lightDeed && rest === '') {
    const of = topicOfLike(parts) || (HAPPENINGS.has(noun.toLowerCase()) ? thingOfHead(parts) : '');
    return right !== '' ? base : { ...base, topic: of };
  }
  const said = joined(lead, deed, rest);
  const suffered = sufferedName(parts, said);
  if (suffered) return suffered;
  // "dự án do huyện quản lý 8 dự án": the noun stands in it.
  if (right === '' && hasWord(said, noun) && !left.recipient)
    return { ...EMPTY_FRAME, measure: 'Số', topic: said };
  const happening = HAPPENINGS.has(noun.toLowerCase());
  if (left.lightDeed) return { ...base, topic: joined(right, rest) };
  if (happening && rest !== '') {
    const of = parts.context.whole ? topicOfLike(parts) : '';
    return { ...base, topic: joined(right || of, said) };
  }
  const ofHead = lead === '' && (happening || isSuffered(deed) || isOfPeople(parts));
  const topic = right || topicOfLike(parts) || (ofHead ? thingOfHead(parts) : '');
  return { ...base, topic, deed: lead !== '' || happening ? said : withVoice(said) };
}

/** Only a number and its noun: in a list, behind the verb of the list. */
function bareNumber(parts: FigureParts, noun: string): NameFrame {
  const { context, stretch, right, left } = parts;
  const { before, whole } = context;
  const base = { ...EMPTY_FRAME, measure: 'Số', noun, topic: right };
  if (isPopulation(parts))
    return { ...EMPTY_FRAME, measure: 'Dân số', topic: placeOf(parts.theme) };
  // "thành lập 6 hợp tác xã, nâng tổng số lên 72 hợp tác xã"
  if (RAISED.test(context.clause.passage.text.slice(stretch.left.start, stretch.left.end)))
    return { ...base, topic: right || topicOfLike(parts).replace(/(?:^| )mới$/u, '') };
  if (stretch.opensBracket && right === '') {
    const from = whole ?? before;
    parts.doubts.add('nameFromHost');
    // "23 lượt công dân (28 người)"
    const of = topicFor(from, parts.unit).replace(/^lượt /iu, '');
    return { ...base, topic: of, deed: from?.frame.deed ?? '' };
  }
  const gathered = left.recipient ? gatheringOf(parts) : '';
  if (gathered !== '')
    return { ...base, topic: joined(right.replace(/^tham (?:gia|dự)$/u, ''), gathered) };
  if (left.there) return { ...base, topic: right !== '' ? right : topicOfLike(parts) };
  if (PRIZES.has(noun.toLowerCase()) && right !== '' && whole?.unit === parts.unit)
    return { ...base, topic: joined(right, lowerFirst(whole.frame.topic)) };
  // "5 vụ vi phạm pháp luật, liên quan 9 đối tượng"
  if (before && stretch.sameSentence && right === '' && isInvolved(before, noun)) {
    parts.doubts.add('nameCarried');
    return { ...base, topic: before.frame.topic, deed: before.frame.deed };
  }
  if (before && stretch.sameSentence && before.frame.deed !== '') {
    parts.doubts.add('nameCarried');
    const { deed } = before.frame;
    if (!left.recipient) return { ...base, deed };
    return { ...base, deed: withVoice(joined(withoutVoice(deed), topicFor(before, parts.unit))) };
  }
  const shared = left.recipient && before && stretch.sameSentence ? before.frame.topic : '';
  const named = HAPPENINGS.has(noun.toLowerCase()) || isOfPeople(parts);
  const theme = named ? thingOfHead(parts) : '';
  return { ...base, topic: right || topicOfLike(parts) || shared || theme };
}

/** People told of with what they did. */
function isInvolved({ frame }: NamedFigure, noun: string): boolean {
  return frame.topic !== '' && frame.noun === 'vụ' && INVOLVED.has(noun.toLowerCase());
}

/** "Viên chức: giao 28.450 người, hiện có 27.310 người": the head says who they are. */
function isOfPeople({ noun, theme }: FigureParts): boolean {
  return noun === 'người' && people.test(theme);
}

/** "Xã Hòa Lâm: diện tích 32 km², 8.150 người". */
function isPopulation({ context, stretch, noun, right, theme, left }: FigureParts): boolean {
  if (noun !== 'người' || right !== '' || left.recipient) return false;
  const area = stretch.sameSentence && context.before?.unit === 'km²';
  return area || placeOf(theme) !== '';
}

/** "tổ chức 02 hội nghị tuyên truyền với 600 lượt người": those who came to it. */
function gatheringOf({ context, stretch, unit, doubts }: FigureParts): string {
  const { before } = context;
  if (!before || !stretch.sameSentence || !GATHERINGS.has(before.frame.noun.toLowerCase()))
    return '';
  if (!/người|lượt|hộ/u.test(unit)) return '';
  doubts.add('nameCarried');
  return joined(
    'tham gia',
    before.frame.noun,
    before.frame.topic,
    before.frame.topic === '' ? before.frame.deed : '',
  );
}

/** "gia cầm 201 nghìn con", "giết người 08 vụ": a thing without a measure. */
function bareThing(parts: FigureParts, noun: string, thing: string): NameFrame {
  if (isProduct(parts)) return { ...EMPTY_FRAME, measure: 'Sản lượng', topic: thing };
  const like = parts.context.whole ?? parts.context.before;
  const measure = like?.frame.measure ?? '';
  const headed = headedName(parts, thing);
  if (headed) return headed;
  if (like && isSameKind(like.unit, parts.unit) && measure !== 'Số' && measure !== '') {
    parts.doubts.add('nameCarried');
    return { ...EMPTY_FRAME, measure, topic: siblingOf(like.frame.topic, thing) };
  }
  const whole = parts.context.whole;
  if (whole?.unit === parts.unit && isProperName(thing)) {
    parts.doubts.add('nameFromHost');
    return { ...whole.frame, topic: joined(whole.frame.topic, thing) };
  }
  if (whole?.unit === parts.unit && agents.test(thing)) {
    parts.doubts.add('nameFromHost');
    return {
      ...EMPTY_FRAME,
      measure: 'Số',
      noun,
      topic: joined(whole.frame.topic, agents.test(whole.frame.deed) ? '' : whole.frame.deed),
      deed: thing,
    };
  }
  if (hasWord(thing, noun)) {
    return { ...EMPTY_FRAME, measure: 'Số', topic: joined(thing, parts.right) };
  }
  return { ...EMPTY_FRAME, measure: 'Số', noun, topic: joined(parts.right, thing) };
}

const PRODUCTS =
  /sản phẩm (?:chủ yếu|chính|chủ lực)|^(?:sản lượng )?(?:một số |các )?sản phẩm(?: công nghiệp| nông nghiệp)?$/iu;

/** Under a head "Một số sản phẩm chủ yếu:" amounts are what was produced. */
export function isProduct(parts: FigureParts): boolean {
  return PRODUCTS.test(parts.theme);
}

/** "73 đơn = 71 vụ việc", "119 cuộc/3.787 lượt": the same said of another noun. */
export function substitutedName(parts: FigureParts, before: NamedFigure): NameFrame {
  parts.doubts.add('nameCarried');
  const { frame } = before;
  if (parts.kind !== 'count') {
    const measure = measureOfUnit(parts.unit) ?? 'Mức';
    return { ...frame, measure, noun: '', topic: joined(parts.right, frame.topic) };
  }
  const { noun } = parts;
  const topic = frame.topic.startsWith('được ') ? '' : frame.topic;
  return { ...frame, measure: 'Số', noun, topic: joined(parts.right, topic) };
}
