import { FUND_HEADS } from '../lexicon/namesMeasures';
import { HAPPENINGS } from '../lexicon/namesVerbs';
import { headingOf } from './heads';
import { isMoney, joined, type FigureParts } from './figureParts';
import type { NamedFigure } from './nameContext';
import { plainDeedLength } from './deeds';
import { measureLength } from './measures';
import { classOfUnit } from './units';
import { readWords } from './words';
import { lowerFirst } from './writeFrame';

/** So many figures back a noun may stand. */
const NEAR = 4;
/** What was done is told again in no more words. */
const SHORT_DEED = 8;

/** What a head speaks of, where that is a thing and nothing done: not "Tiếp công dân, giải quyết đơn thư". */
export function thingOfHead({ theme, left }: FigureParts): string {
  const thing = lowerFirst(theme);
  const words = readWords(theme, 0, theme.length);
  // A head that measures says of what its own list is.
  if (measureLength(words, 0, false) > 0) return '';
  if (theme === '' || left.deed.length === 0 || left.lightDeed) return thing;
  return plainDeedLength(words, 0) > 0 ? '' : thing;
}

/** What a measure without a topic is of: the figure before in its sentence, the head above, the figure it hangs on. */
export function topicFromElsewhere(parts: FigureParts): string {
  const { context, stretch, theme, unit } = parts;
  const { before, whole } = context;
  if (before && stretch.sameSentence) {
    // "nuôi tôm với 64 hồ, diện tích 32 ha"
    const done = before.frame.topic === '' && before.frame.deed !== '';
    const topic =
      done || belongsToBefore(parts, before) ? wholeTopic(before, unit) : topicFor(before, unit);
    if (topic !== '') {
      parts.doubts.add('nameCarried');
      return topic;
    }
  }
  // "con thứ ba 118 trẻ (11,5%)"
  const long = (before?.frame.deed.split(' ').length ?? 0) > SHORT_DEED;
  if (before && unit === '%' && stretch.opensBracket && classOfUnit(before.unit) === 'count') {
    const shared = long ? topicFor(before, unit) : wholeTopic(before, unit);
    if (shared !== '') {
      parts.doubts.add('nameFromHost');
      return shared;
    }
  }
  if (theme !== '') {
    parts.doubts.add('nameFromHead');
    // "Số hộ nghèo: … được hỗ trợ 30 triệu đồng"
    return theme.replace(/^(?:tổng )?số (?=\p{Ll})/iu, '');
  }
  const from = isMoney(unit) ? whole : (before ?? whole);
  const near = from === before && (!stretch.opensBracket || long);
  const topic = from ? (near ? topicFor(from, unit) : wholeTopic(from, unit)) : '';
  if (topic !== '') {
    parts.doubts.add(from === before ? 'nameCarried' : 'nameFromHost');
    return topic;
  }
  const heading = isMoney(unit) ? '' : headingOf(context.clause.passage.section);
  parts.doubts.add(heading === '' ? 'noName' : 'nameFromHead');
  return heading;
}

/** "với số tiền", a bracket, money paid for what was counted. */
function belongsToBefore({ left, stretch, unit }: FigureParts, before: NamedFigure): boolean {
  const paid = (isMoney(unit) || unit === '%') && classOfUnit(before.unit) === 'count';
  return left.satellite || stretch.opensBracket || paid;
}

/** Of the figure this one is a part of, or the one before, counted in the same things. */
export function topicOfLike(parts: FigureParts): string {
  const { context, stretch, unit } = parts;
  const like = context.whole ?? (stretch.sameSentence ? context.before : null);
  if (!like) return topicOfNoun(parts);
  const happened = HAPPENINGS.has(like.unit) && HAPPENINGS.has(unit);
  if (like.unit !== unit && !happened) return topicOfNoun(parts);
  // Pupils and teachers both count as people.
  if (unit === 'người' && like.frame.noun !== parts.noun) return '';
  parts.doubts.add(context.whole ? 'nameFromHost' : 'nameCarried');
  return like.frame.topic;
}

/** What another figure is of, with its noun where that is not this one's too. */
export function topicFor(figure: NamedFigure | null, unit: string): string {
  if (!figure) return '';
  const { noun, topic } = figure.frame;
  if (figure.unit === unit || HAPPENINGS.has(noun.toLowerCase())) return topic;
  return joined(noun, topic);
}

/** The same with what was done. */
export function wholeTopic(figure: NamedFigure, unit: string): string {
  const topic = topicFor(figure, unit);
  const { deed } = figure.frame;
  return deed === '' || topic.endsWith(deed) ? topic : joined(topic, lowerFirst(deed));
}

/** The head above, where it tells one sum of money from another of that name. */
export function fundOf({ theme, unit, context }: FigureParts): string {
  if (!isMoney(unit) && unit !== '%') return '';
  const heading = theme === '' ? headingOf(context.clause.passage.section) : '';
  const head = theme === '' ? heading : theme;
  const key = head.toLowerCase();
  for (const opener of FUND_HEADS) if (key.startsWith(`${opener} `)) return head;
  return '';
}

/** "cấp mới 13 giấy chứng nhận …; cấp đổi 8 giấy": what the last counted by that noun were of. */
function topicOfNoun({ context, stretch, noun, left, unit }: FigureParts): string {
  // Pupils and teachers both count as people.
  if (left.deed.length === 0 || left.lightDeed || unit === 'người') return '';
  const text = context.clause.passage.text;
  for (const figure of context.earlier.slice(-NEAR).reverse()) {
    const of = figure.frame.noun;
    if (of !== noun && !of.startsWith(`${noun} `)) continue;
    if (/\.\s/u.test(text.slice(figure.end, stretch.left.start + 1))) return '';
    const topic = joined(of.slice(noun.length).trim(), figure.frame.topic);
    if (topic !== '') return topic;
  }
  return '';
}
