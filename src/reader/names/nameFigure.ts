import type { Doubt } from '../extraction';
import { SAID_AFTER_TOPIC } from '../lexicon/namesMeasures';
import { HAPPENINGS, MEASURE_OF_DEED } from '../lexicon/namesVerbs';
import { withVoice, withoutVoice } from './deeds';
import { readHead } from './heads';
import { readLeft, type LeftWords } from './leftWords';
import type { NameContext, NamedFigure, NameFrame } from './nameContext';
import { readRight } from './rightWords';
import { stretchOf, type Stretch } from './stretch';
import { tidyName } from './tidyName';
import { classOfUnit, measureOfUnit, withoutSize, type UnitClass } from './units';
import { joinWords, readWords } from './words';

export interface Naming {
  readonly indicator: string;
  readonly doubts: readonly Doubt[];
  /** Offset in the passage where the words that name it end. */
  readonly end: number;
  /** For the figures that follow. */
  readonly frame: NameFrame;
}

interface Parts {
  readonly context: NameContext;
  readonly stretch: Stretch;
  readonly left: LeftWords;
  readonly right: string;
  readonly unit: string;
  readonly kind: UnitClass;
  readonly theme: string;
  readonly doubts: Set<Doubt>;
}

const EMPTY: NameFrame = { measure: '', noun: '', topic: '', deed: '', theme: '' };

/** A name that stands alone for a figure, from its own words and what it hangs on. */
export function nameFigure(context: NameContext): Naming {
  const text = context.clause.passage.text;
  const stretch = stretchOf(context);
  const doubts = new Set<Doubt>();
  const inherited = context.before?.frame.theme ?? '';
  const theme = stretch.head ? readHead(text, stretch.head, inherited) : inherited;
  const rightWords = readRight(
    readWords(text, stretch.right.start, stretch.right.end),
    stretch.upToFigure,
  );
  const { unit } = context.number;
  const parts: Parts = {
    context,
    stretch,
    left: readLeft(readWords(text, stretch.left.start, stretch.left.end), isMoney(unit)),
    right: joinWords(rightWords),
    unit,
    kind: classOfUnit(unit),
    theme,
    doubts,
  };
  const frame = { ...frameOf(parts), theme };
  const indicator = tidyName(writeFrame(frame));
  if (indicator === '') doubts.add('noName');
  const end = rightWords[rightWords.length - 1]?.end ?? stretch.right.start;
  return { indicator, doubts: [...doubts], frame, end };
}

function frameOf(parts: Parts): NameFrame {
  const { left, kind } = parts;
  const like = parts.context.whole ?? parts.context.before;
  if (left.same && like) return like.frame;
  if (left.measure.length > 0) return measured(parts);
  if (parts.stretch.equals && parts.context.before) return substituted(parts, parts.context.before);
  if (left.growth && kind === 'percent') return growth(parts);
  if (kind === 'count') return counted(parts);
  return amount(parts);
}

/** "Sản lượng lúa mùa đạt 5 tấn", and with a topic from elsewhere "Sản lượng đạt 5 tấn". */
function measured(parts: Parts): NameFrame {
  const { left, kind, right } = parts;
  const measure = measureName(left, parts.unit);
  const topic = joinWords(left.topic);
  const rate = kind === 'percent' ? rateOf(measure, left) : '';
  if (topic !== '') return { ...EMPTY, measure: rate + measure, topic };
  const own = kind === 'amount' && right !== '' ? right : joinWords(left.lead);
  return { ...EMPTY, measure: rate + measure, topic: own !== '' ? own : topicFromElsewhere(parts) };
}

/** "ước thiệt hại 5 triệu đồng" is a value lost. */
function measureName(left: LeftWords, unit: string): string {
  const measure = joinWords(left.measure);
  if (!isMoney(unit)) return measure;
  return measure.replace(/^(?:tổng )?thiệt hại/iu, 'Giá trị thiệt hại');
}

const RATES =
  /^(?:tổng )?(?:tỷ|tỉ|tốc độ|mức|nhịp độ|cơ cấu|độ|tiến độ|bình quân|trung bình|chỉ số|hệ số|xếp hạng)/iu;

/** A percentage of something that is no rate itself is a rate of it, or its growth. */
function rateOf(measure: string, left: LeftWords): string {
  if (left.growth) return RATES.test(measure) ? '' : `Tốc độ ${left.growth.text} `;
  return RATES.test(measure) ? '' : 'Tỷ lệ ';
}

function growth(parts: Parts): NameFrame {
  const { left } = parts;
  const words = [...left.deed, ...left.rest];
  const before = parts.context.before ?? parts.context.whole;
  const measure = `Tốc độ ${left.growth?.text ?? 'tăng'}`;
  return {
    ...EMPTY,
    measure,
    topic: words.length > 0 ? joinWords(words) : topicFor(before, parts.unit),
  };
}

/** "73 đơn = 71 vụ việc": the same said of another noun. */
function substituted(parts: Parts, before: NamedFigure): NameFrame {
  parts.doubts.add('nameCarried');
  const { frame } = before;
  if (parts.kind !== 'count') {
    const measure = measureOfUnit(parts.unit) ?? 'Mức';
    return { ...frame, measure, noun: '', topic: joined(parts.right, frame.topic) };
  }
  return { ...frame, measure: 'Số', noun: nounOf(parts), topic: parts.right || frame.topic };
}

function counted(parts: Parts): NameFrame {
  const { left, right } = parts;
  const noun = nounOf(parts);
  const rest = joinWords(left.rest);
  const deed = joinWords(left.deed);
  const lead = joinWords(left.lead);
  if (deed === '' && rest === '') return countedBare(parts, noun);
  if (deed === '') return countedThing(parts, noun, rest);
  const base = { ...EMPTY, measure: 'Số', noun, topic: right };
  if (left.lightDeed && rest === '') return base;
  const said = joined(lead, deed, rest);
  // "dự án do huyện quản lý 8 dự án": the noun stands in it.
  if (right === '' && hasWord(said, noun)) return { ...EMPTY, measure: 'Số', topic: said };
  if (HAPPENINGS.has(noun.toLowerCase()) && rest !== '')
    return { ...base, topic: joined(right, left.lightDeed ? rest : said) };
  if (left.lightDeed) return { ...base, topic: joined(right, rest) };
  const topic = right !== '' ? right : topicOfLike(parts);
  if (lead !== '' || HAPPENINGS.has(noun.toLowerCase())) return { ...base, topic, deed: said };
  return { ...base, topic, deed: withVoice(said) };
}

/** Of the figure this one is a part of, counted in the same things. */
function topicOfLike(parts: Parts): string {
  const { context, stretch } = parts;
  const like = context.whole ?? (stretch.sameSentence ? context.before : null);
  if (like?.unit !== parts.unit) return '';
  parts.doubts.add(context.whole ? 'nameFromHost' : 'nameCarried');
  return like.frame.topic;
}

/** Only a number and its noun: in a list, behind the verb of the list. */
function countedBare(parts: Parts, noun: string): NameFrame {
  const { context, stretch, right } = parts;
  const { before, whole } = context;
  const base = { ...EMPTY, measure: 'Số', noun, topic: right };
  if (stretch.opensBracket && right === '') {
    const from = whole ?? before;
    parts.doubts.add('nameFromHost');
    return { ...base, topic: topicFor(from, parts.unit), deed: from?.frame.deed ?? '' };
  }
  if (before && stretch.sameSentence && before.frame.deed !== '') {
    parts.doubts.add('nameCarried');
    const { deed } = before.frame;
    if (!parts.left.recipient) return { ...base, deed };
    return { ...base, deed: withVoice(joined(withoutVoice(deed), topicFor(before, parts.unit))) };
  }
  return { ...base, topic: right === '' ? topicFromElsewhere(parts) : right };
}

/** "gia cầm 201 nghìn con", "giết người 08 vụ": a thing without a measure. */
function countedThing(parts: Parts, noun: string, thing: string): NameFrame {
  const { before, whole } = parts.context;
  if (isProduct(parts)) return { ...EMPTY, measure: 'Sản lượng', topic: thing };
  const like = whole ?? before;
  if (
    like &&
    like.unit === parts.unit &&
    like.frame.measure !== 'Số' &&
    like.frame.measure !== ''
  ) {
    parts.doubts.add('nameCarried');
    return { ...EMPTY, measure: like.frame.measure, topic: thing };
  }
  if (hasWord(thing, noun)) return { ...EMPTY, measure: 'Số', topic: thing };
  return { ...EMPTY, measure: 'Số', noun, topic: joined(parts.right, thing) };
}

/** Under a head "Một số sản phẩm chủ yếu:" amounts are what was produced. */
function isProduct(parts: Parts): boolean {
  return /sản phẩm/iu.test(parts.theme);
}

function amount(parts: Parts): NameFrame {
  const { left, right, context, stretch, kind } = parts;
  const own = measureOfUnit(parts.unit) ?? '';
  const deed = joinWords(left.deed);
  const rest = joinWords(left.rest);
  const like = context.whole ?? context.before;
  const sameUnit = like && like.unit === parts.unit;
  if (kind === 'percent' && right !== '' && rest === '') {
    return { ...EMPTY, measure: own, topic: right, deed: left.lightDeed ? '' : deed };
  }
  if (deed !== '') {
    const object = joined(rest, right);
    const topic = object !== '' ? object : topicFromElsewhere(parts);
    const measure = MEASURE_OF_DEED.get(deed.toLowerCase()) ?? own;
    return { ...EMPTY, measure, deed: left.lightDeed ? '' : deed, topic };
  }
  if (rest !== '') {
    if (isProduct(parts)) return { ...EMPTY, measure: 'Sản lượng', topic: rest };
    const measure = sameUnit && like.frame.measure !== '' ? withoutTotal(like.frame.measure) : own;
    return { ...EMPTY, measure, topic: rest };
  }
  if (right !== '') {
    const carried = stretch.sameSentence ? (context.before?.frame.deed ?? '') : '';
    if (carried !== '') parts.doubts.add('nameCarried');
    return { ...EMPTY, measure: own, deed: carried, topic: right };
  }
  if (left.recipient && context.before && stretch.sameSentence) {
    parts.doubts.add('nameCarried');
    return { ...EMPTY, measure: own, topic: wholeTopic(context.before, parts.unit) };
  }
  return { ...EMPTY, measure: own, topic: topicFromElsewhere(parts) };
}

/** What a measure without a topic is of: the figure it belongs to, the head above, the figure before. */
function topicFromElsewhere(parts: Parts): string {
  const { context, stretch, left, theme, unit } = parts;
  const { before, whole } = context;
  if (before && stretch.sameSentence) {
    const topic =
      left.satellite || stretch.opensBracket ? wholeTopic(before, unit) : topicFor(before, unit);
    if (topic !== '') {
      parts.doubts.add('nameCarried');
      return topic;
    }
  }
  if (theme !== '') {
    parts.doubts.add('nameFromHead');
    return theme;
  }
  const from = before ?? whole;
  if (!from) {
    parts.doubts.add('noName');
    return '';
  }
  parts.doubts.add(before ? 'nameCarried' : 'nameFromHost');
  return before ? topicFor(from, unit) : wholeTopic(from, unit);
}

/** What another figure is of, with its noun where that is not this one's too. */
function topicFor(figure: NamedFigure | null, unit: string): string {
  if (!figure) return '';
  const { noun, topic } = figure.frame;
  if (figure.unit === unit || HAPPENINGS.has(noun.toLowerCase())) return topic;
  return joined(noun, topic);
}

function wholeTopic(figure: NamedFigure, unit: string): string {
  const topic = topicFor(figure, unit);
  const { deed } = figure.frame;
  return deed === '' || topic.endsWith(deed) ? topic : joined(topic, deed);
}

function hasWord(words: string, noun: string): boolean {
  return ` ${words.toLowerCase()} `.includes(` ${noun.toLowerCase()} `);
}

function nounOf(parts: Parts): string {
  return withoutSize(parts.unit);
}

function isMoney(unit: string): boolean {
  return measureOfUnit(unit) === 'Số tiền';
}

function withoutTotal(measure: string): string {
  return measure.replace(/^(?:ước )?tổng (?:số )?(?=\p{L})/iu, '');
}

function joined(...pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join(' ');
}

/** The frame as a name, in the order of the language. */
export function writeFrame(frame: NameFrame): string {
  if (frame.measure === 'Số')
    return joined('Số', lowerFirst(frame.noun), lowerFirst(frame.topic), lowerFirst(frame.deed));
  const after = [...SAID_AFTER_TOPIC].find((words) => frame.measure.endsWith(` ${words}`));
  if (after !== undefined && frame.topic !== '') {
    const head = frame.measure.slice(0, -after.length - 1);
    return joined(head, lowerFirst(frame.topic), after);
  }
  return joined(frame.measure, lowerFirst(frame.deed), lowerFirst(frame.topic));
}

/** Lower-cases a word that opened a sentence; names and abbreviations keep their capitals. */
function lowerFirst(words: string): string {
  const second = words.charAt(1);
  if (second !== second.toLowerCase()) return words;
  const next = /^\S+ (\S)/u.exec(words)?.[1] ?? 'a';
  if (next !== next.toLowerCase()) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
