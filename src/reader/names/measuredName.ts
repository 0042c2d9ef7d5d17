import { COMPLETE_MEASURES } from '../lexicon/namesMeasures';
import { deedLength } from './deeds';
import { fundOf, thingOfHead, topicFor, topicFromElsewhere } from './elsewhere';
import { EMPTY_FRAME, isMoney, joined, type FigureParts } from './figureParts';
import { lossName } from './harm';
import type { LeftWords } from './leftWords';
import type { NameFrame } from './nameContext';
import { classOfUnit } from './units';
import { joinWords } from './words';
import { lowerFirst, writeFrame } from './writeFrame';

const RATES =
  /^(?:tổng )?(?:tỷ|tỉ|tốc độ|mức|nhịp độ|cơ cấu|độ|tiến độ|bình quân|trung bình|chỉ số|hệ số|xếp|đứng|thứ)/iu;
/** So many figures back an index may stand that is told by sectors. */
const NEAR_INDEX = 12;
const SPENT = /^(?:tổng )?(?:số vốn |số )?giải ngân/iu;

/** "Sản lượng lúa mùa đạt 5 tấn", and with a topic from elsewhere "Sản lượng đạt 5 tấn". */
export function measuredName(parts: FigureParts): NameFrame {
  const { left, kind, right } = parts;
  const measure = measureName(left, parts.unit);
  const topic = joinWords(left.topic);
  const rate = kind === 'percent' ? rateOf(measure, left) : '';
  if (rate === 'Tỷ lệ ' && /^(?:tổng )?số$/iu.test(measure)) {
    return frame('Tỷ lệ', topic !== '' ? topic : topicFromElsewhere(parts));
  }
  const full = rate + (rate === '' ? measure : lowerFirst(measure));
  const mean = meanGrowth(parts, measure);
  if (mean) return mean;
  const lost = lossName(parts, full);
  if (lost) return lost;
  const paid = topic === '' ? paidFor(parts, measure) : '';
  if (paid !== '') return frame(full, paid);
  const fund = isFund(measure, topic) ? '' : fundOf(parts);
  if (topic !== '') return frame(full, joined(topic, fund || objectOfDeed(parts)));
  // "Thống kê: dân số 214.680 người, mật độ 2.046 người/km²"
  if (/^mật độ$/iu.test(full) && parts.unit === 'người/km²') return frame(full, 'dân số');
  if (full === 'Xếp hạng') return frame(full, rankedIndex(parts));
  if (isComplete(measure)) {
    return frame(full, fund);
  }
  const lead = left.satellite && nearBefore(parts) ? '' : joinWords(left.lead);
  if (fund !== '') return frame(full, joined(lead, fund));
  if (kind === 'amount' && right !== '' && right.toLowerCase() !== measure.toLowerCase())
    return frame(full, right);
  // "bình quân toàn huyện đạt 13,4 tiêu chí/xã".
  if (kind === 'ratio' && /^(?:bình quân|trung bình)(?: toàn \S+)?$/iu.test(full)) {
    return frame('Bình quân', joined(lead, parts.unit.split('/')[0] ?? ''));
  }
  return frame(full, lead !== '' ? lead : topicFromElsewhere(parts));
}

/** Said alone it says of what, "trên địa bàn" or not. */
function isComplete(measure: string): boolean {
  const plain = measure.toLowerCase().replace(/^tổng (?:số )?/u, '');
  return (
    COMPLETE_MEASURES.has(plain) || COMPLETE_MEASURES.has(plain.replace(/ trên địa bàn.*$/u, ''))
  );
}

/** "CPI tháng 12 tăng 0,21%, bình quân cả năm tăng 3,45%": how the same grew in the mean. */
function meanGrowth({ left, context, doubts }: FigureParts, measure: string) {
  const timed = left.topic.every(({ key }) => /^(?:\d{1,2}|tháng|năm|chung)$/u.test(key));
  if (!left.growth || !timed || !/^bình quân(?: cả năm)?$/iu.test(measure)) return null;
  const like = context.before;
  if (like?.unit !== '%' || like.clause.sentence !== context.clause.sentence) return null;
  if (!/^(?:tốc độ|chỉ số)/iu.test(like.frame.measure)) return null;
  doubts.add('nameCarried');
  return { ...like.frame, topic: joined(like.frame.topic, lowerFirst(measure)) };
}

/** "xảy ra 11 vụ trộm cắp; tỷ lệ điều tra, khám phá đạt 90%": of what, where only the deed is said. */
function objectOfDeed(parts: FigureParts): string {
  const { topic } = parts.left;
  if (parts.kind !== 'percent' || deedLength(topic, 0) < topic.length) return '';
  const { before } = parts.context;
  const happened = before !== null && parts.stretch.sameSentence ? before.frame.topic : '';
  return happened !== '' ? happened : thingOfHead(parts);
}

/** "chỉ số DDCI đạt 72,5 điểm, xếp thứ 4/20": the index told just before. */
function rankedIndex({ context, stretch, theme, doubts }: FigureParts): string {
  const frame = stretch.sameSentence ? context.before?.frame : undefined;
  const ranked = frame !== undefined && frame.measure !== '' && frame.measure !== 'Xếp hạng';
  const found = ranked ? writeFrame(frame) : theme;
  if (found !== '') doubts.add('nameCarried');
  return lowerFirst(found);
}

/** "Vốn thu sử dụng đất: 4.728 triệu đồng, đã giải ngân được 1.889 triệu đồng". */
function paidFor(parts: FigureParts, measure: string): string {
  const { before } = parts.context;
  if (!before || !parts.stretch.sameSentence || !SPENT.test(measure)) return '';
  if (before.unit !== parts.unit) return '';
  parts.doubts.add('nameCarried');
  const of = before.frame.measure.replace(/^(?:tổng )?(?:kế hoạch )?/iu, '');
  return /vốn|kinh phí/iu.test(of) && !/vốn|kinh phí/iu.test(measure)
    ? joined(of.replace(/ (?:bố trí|giao)$/iu, ''), before.frame.topic)
    : before.frame.topic;
}

function isFund(measure: string, topic: string): boolean {
  return (
    /^(?:tổng )?(?:nguồn )?vốn$/iu.test(measure) || /vốn \S|chương trình|dự án|đề án/iu.test(topic)
  );
}

/** Nothing is told between the figure before and "với số tiền". */
function nearBefore({ context, stretch, left }: FigureParts): boolean {
  if (context.before === null || !stretch.sameSentence) return false;
  const first = left.lead[0]?.key ?? '';
  return left.lead.length <= 7 || /^(?:theo|của|tại|từ|ở|trong|để|nhằm|cho)$/u.test(first);
}

function frame(measure: string, topic: string): NameFrame {
  return { ...EMPTY_FRAME, measure, topic };
}

/** "ước thiệt hại 5 triệu đồng" is a value lost; "xếp thứ 2" a rank. */
function measureName(left: LeftWords, unit: string): string {
  const measure = joinWords(left.measure);
  if (/^(?:xếp|đứng|thứ|vị trí|ở vị trí|đạt (?:vị trí|hạng))/iu.test(measure)) return 'Xếp hạng';
  if (/^(?:giảm|tăng) /iu.test(measure))
    return `Mức ${measure.charAt(0).toLowerCase()}${measure.slice(1)}`;
  if (!isMoney(unit)) return measure;
  return measure.replace(/^(tổng )?thiệt hại/iu, (_, total?: string) =>
    total === undefined ? 'Giá trị thiệt hại' : 'Tổng giá trị thiệt hại',
  );
}

/** A percentage of something that is no rate itself is a rate of it, or its growth. */
function rateOf(measure: string, left: LeftWords): string {
  // "tỷ lệ hộ nghèo giảm 1,5%" tells by how much.
  if (left.growth && /^(?:tỷ|tỉ) lệ/iu.test(measure)) return `Mức ${left.growth.text} `;
  if (left.growth) return RATES.test(measure) ? '' : `Tốc độ ${left.growth.text} `;
  return RATES.test(measure) ? '' : 'Tỷ lệ ';
}

/** "cho vay nông nghiệp 214 tỷ đồng, chiếm 37,6%": of a whole that everybody knows. */
function shareOfAmount({ context: { before }, stretch, doubts }: FigureParts): NameFrame | null {
  if (!before || !stretch.sameSentence || classOfUnit(before.unit) !== 'amount') return null;
  doubts.add('nameCarried');
  return frame('Tỷ trọng', lowerFirst(writeFrame(before.frame)));
}

/** "Giá trị sản xuất 18.640 tỷ đồng, trong đó dịch vụ chiếm 81,4%": the amount that is told in parts. */
function amountAbove({ context: { whole } }: FigureParts): string {
  const told = whole && whole.clause.kind !== 'bracket' && classOfUnit(whole.unit) === 'amount';
  return told ? lowerFirst(writeFrame(whole.frame)) : '';
}

/** "khu vực FDI đóng góp khoảng 45% kim ngạch xuất khẩu" */
export function isContribution({ left, right }: FigureParts): boolean {
  return right !== '' && /^đóng góp$/iu.test(joinWords(left.deed));
}

/** "nợ xấu 13 tỷ đồng, chiếm 1,4% tổng dư nợ": a part of what follows. */
export function partName(parts: FigureParts): NameFrame | null {
  const { left, context } = parts;
  const deed = isContribution(parts) ? [] : left.deed;
  const own = joinWords([...left.lead, ...left.measure, ...left.topic, ...deed, ...left.rest]);
  const right = parts.right === '' && own !== '' ? amountAbove(parts) : parts.right;
  if (right === '') return own === '' ? shareOfAmount(parts) : null;
  const before = context.before?.indicator ?? '';
  if (own === '') parts.doubts.add('nameCarried');
  const part = own !== '' ? own : before.charAt(0).toLowerCase() + before.slice(1);
  return frame('Tỷ trọng', joined(part, part === '' ? '' : 'trong', right));
}

/** "chỉ số sản xuất công nghiệp tăng 8%; ngành khai khoáng giảm 2%": the index the sentence tells of. */
function indexAbove({ context: { clause, whole, earlier } }: FigureParts): string {
  const index = earlier
    .slice(-NEAR_INDEX)
    .findLast(({ frame: { measure } }) => /^chỉ số/iu.test(measure));
  if (!index) return '';
  const belongs = whole
    ? whole === index || /^chỉ số/iu.test(whole.frame.topic)
    : index.clause.sentence === clause.sentence;
  if (!belongs) return '';
  return lowerFirst(joined(index.frame.measure, index.frame.topic));
}

/** "công nghiệp tăng 15,2%". */
export function growthName(parts: FigureParts): NameFrame {
  const { left, context } = parts;
  const words = joinWords([...left.lead, ...left.deed, ...left.rest]);
  const measure = `Tốc độ ${left.growth?.text ?? 'tăng'}`;
  const of = context.whole ?? context.before;
  const index = words === '' ? '' : indexAbove(parts);
  if (index !== '') return frame(measure, joined(index, words, parts.right));
  const grown = /^tốc độ (?:tăng|giảm)(?: trưởng)?/iu.exec(of?.frame.measure ?? '');
  const what = grown ? of?.frame.measure.slice(grown[0].length).trim() : '';
  const named = joined(words !== '' ? joined(what ?? '', words) : '', parts.right);
  const topic = named !== '' ? named : topicFor(of, parts.unit);
  return frame(measure, topic);
}

/** "Giải ngân vốn sự nghiệp 6.008, dự toán giao 12.160": what was to be spent. */
export function planName(of: NameFrame, words: string): NameFrame {
  if (!SPENT.test(of.measure)) return of;
  const plan = /dự toán/iu.test(words) ? 'Dự toán' : 'Kế hoạch';
  return { ...of, measure: /^vốn /iu.test(of.topic) ? plan : `${plan} vốn` };
}
