import { COMPLETE_MEASURES } from '../lexicon/namesMeasures';
import { fundOf, topicFor, topicFromElsewhere } from './elsewhere';
import { EMPTY_FRAME, isMoney, joined, type FigureParts } from './figureParts';
import type { LeftWords } from './leftWords';
import type { NameFrame } from './nameContext';
import { joinWords } from './words';

const RATES =
  /^(?:tổng )?(?:tỷ|tỉ|tốc độ|mức|nhịp độ|cơ cấu|độ|tiến độ|bình quân|trung bình|chỉ số|hệ số|xếp|đứng|thứ)/iu;
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
  const full = rate + measure;
  const fund = fundOf(parts);
  if (topic !== '') return frame(full, joined(topic, fund));
  if (COMPLETE_MEASURES.has(measure.toLowerCase().replace(/^tổng (?:số )?/u, ''))) {
    return frame(full, fund);
  }
  const lead = joinWords(left.lead);
  if (fund !== '') return frame(full, joined(lead, fund));
  if (kind === 'amount' && right !== '') return frame(full, right);
  return frame(full, lead !== '' ? lead : topicFromElsewhere(parts));
}

function frame(measure: string, topic: string): NameFrame {
  return { ...EMPTY_FRAME, measure, topic };
}

/** "ước thiệt hại 5 triệu đồng" is a value lost; "xếp thứ 2" a rank. */
function measureName(left: LeftWords, unit: string): string {
  const measure = joinWords(left.measure);
  if (/^(?:xếp|đứng|thứ)/iu.test(measure)) return 'Xếp hạng';
  if (!isMoney(unit)) return measure;
  return measure.replace(/^(?:tổng )?thiệt hại/iu, 'Giá trị thiệt hại');
}

/** A percentage of something that is no rate itself is a rate of it, or its growth. */
function rateOf(measure: string, left: LeftWords): string {
  if (left.growth) return RATES.test(measure) ? '' : `Tốc độ ${left.growth.text} `;
  return RATES.test(measure) ? '' : 'Tỷ lệ ';
}

/** "công nghiệp tăng 15,2%". */
export function growthName(parts: FigureParts): NameFrame {
  const { left, context } = parts;
  const words = joinWords([...left.lead, ...left.deed, ...left.rest]);
  const measure = `Tốc độ ${left.growth?.text ?? 'tăng'}`;
  const of = context.whole ?? context.before;
  const grown = /^tốc độ (?:tăng|giảm)(?: trưởng)?/iu.exec(of?.frame.measure ?? '');
  const what = grown ? of?.frame.measure.slice(grown[0].length).trim() : '';
  const topic = words !== '' ? joined(what ?? '', words) : topicFor(of, parts.unit);
  return frame(measure, topic);
}

/** "Giải ngân vốn sự nghiệp 6.008, dự toán giao 12.160": what was to be spent. */
export function planName(of: NameFrame, words: string): NameFrame {
  if (!SPENT.test(of.measure)) return of;
  const plan = /dự toán/iu.test(words) ? 'Dự toán' : 'Kế hoạch';
  return { ...of, measure: /^vốn /iu.test(of.topic) ? plan : `${plan} vốn` };
}
