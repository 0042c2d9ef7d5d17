import type { Span } from '../clauses/clause';
import type { NumberToken } from '../tokens/token';
import { isReach } from './leftWords';
import { beforeParts } from './parts';
import type { NameContext } from './nameContext';
import { readWords } from './words';

/** The text around a number that may name it. */
export interface Stretch {
  /** Words before the number. */
  readonly left: Span;
  /** What follows number and unit. */
  readonly right: Span;
  /** Nothing stands between `right` and the next figure. */
  readonly upToFigure: boolean;
  /** "(1). Chăn nuôi:" before it in its sentence, null when none stands there. */
  readonly head: Span | null;
  /** The words before a colon that name the number itself: "Hành vi phá rừng: 06 vụ". */
  readonly label: Span | null;
  /** "73 đơn = 71 vụ việc", "119 cuộc/3.787 lượt": another measure of the figure before. */
  readonly equals: boolean;
  /** Nothing but a comma, "và" or a bracket's contents lies between it and the figure before. */
  readonly sameSentence: boolean;
  /** It opens a bracket, or stands in one that opened after the figure before. */
  readonly opensBracket: boolean;
}

/** Where a figure with its unit and plan ends. */
export function endOfFigure(number: NumberToken): number {
  return Math.max(number.end, number.unitSpan?.end ?? 0, number.over?.span.end ?? 0);
}

/** Bounds of the words that name a number: no other figure, no qualifier, no other sentence. */
export function stretchOf(context: NameContext): Stretch {
  const { clause, number } = context;
  const text = clause.passage.text;
  const previous = lastBefore(context.figures, number);
  const floor = previous ? floorAfter(previous, context) : 0;
  let start = behindQualifiers(context, floor);
  const sentence = sentenceStart(text, floor, number.start);
  start = Math.max(start, sentence.at);
  let colon = lastColon(text, start, number.start);
  const nameless = colon !== null && isReach(beforeParts(readWords(text, colon + 1, number.start)));
  const named = nameless ? colon : null;
  if (named !== null) colon = lastColon(text, start, named);
  const ownHead = colon === null ? null : { start, end: colon };
  const left = ownHead ? ownHead.end + 1 : pastLeftover(text, start, number.start, floor);
  const right = { start: endOfFigure(number), end: rightEnd(context) };
  const outside = sentence.bracket ? beforeBracket(context, start, floor) : null;
  if (outside) right.start = pastBracket(text, right.start);
  return {
    left: outside ?? { start: left, end: number.start },
    right,
    upToFigure: context.figures[firstFrom(context.figures, right.end)]?.start === right.end,
    head: ownHead ?? headOf(context, start),
    label: named === null ? null : { start: left, end: named },
    equals:
      previous !== null &&
      /^[\s=/]+$/u.test(text.slice(floor, number.start)) &&
      floor < number.start,
    sameSentence: previous !== null && ownHead === null && sentence.at <= floor,
    opensBracket: sentence.bracket,
  };
}

/** "25/30 thôn (83,3%) đạt chuẩn": what names the rate stands around its bracket. */
function beforeBracket({ clause, number }: NameContext, open: number, floor: number): Span | null {
  const { text } = clause.passage;
  if (number.unit !== '%' || !/^[\s=]*$/u.test(text.slice(open, number.start))) return null;
  const { at } = sentenceStart(text, floor, open - 1);
  return PAIR.test(text.slice(at, open - 1)) ? { start: at, end: open - 1 } : null;
}

const PAIR = /\d\s?\/\s?\d[\d.,]*\s+\p{L}[^()\d]*$/u;

function pastBracket(text: string, from: number): number {
  return text.charAt(from) === ')' ? from + 1 : from;
}

/**
 * Words left over from the figure before, up to a comma, name nothing more: "82 lao động đi làm việc
 * *tại tập đoàn*, 100 lao động đi học".
 */
function pastLeftover(text: string, start: number, end: number, floor: number): number {
  if (start !== floor || floor === 0) return start;
  const between = text.slice(start, end);
  const among = /^\s*(?:cho|của|tại|về|theo|từ|để|nhằm|trong|do|ở)\s[^,;:()]*\s(?=với\s)/u.exec(
    between,
  );
  if (among) return start + among[0].length;
  if (
    /^\s*(?:[,;:.()=/–-]|(?:với|cho|và|của|trong đó|có|trị giá|tổng|số|bằng|đạt|là)(?=\s))/u.test(
      between,
    )
  )
    return start;
  let depth = 0;
  for (let at = 0; at < between.length; at += 1) {
    const sign = between[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === ',' && depth <= 0) return start + at + 1;
  }
  return start;
}

/** Where the figure before ends, with the words that name it. */
function floorAfter(previous: NumberToken, { before, number }: NameContext): number {
  const end = before?.number === previous ? before.end : endOfFigure(previous);
  return Math.min(end, number.start);
}

function headOf(context: NameContext, start: number): Span | null {
  const { head } = context.clause;
  return head && head.end <= start ? head : null;
}

function lastBefore(figures: readonly NumberToken[], number: NumberToken): NumberToken | null {
  return figures[firstFrom(figures, number.start) - 1] ?? null;
}

/** Behind the last qualifier that ends between `floor` and the number; `floor` where none does. */
function behindQualifiers(
  { clause, number, qualifiers, reach }: NameContext,
  floor: number,
): number {
  let start = floor;
  for (let n = firstFrom(qualifiers, number.start) - 1; (reach[n] ?? 0) > start; n -= 1) {
    const span = qualifiers[n];
    if (!span || span.end <= start || span.end > number.start) continue;
    if (!isParts(clause.passage.text, span)) start = span.end;
  }
  return start;
}

function rightEnd({ clause, number, figures, qualifiers }: NameContext): number {
  const from = endOfFigure(number);
  return Math.min(
    clause.passage.text.length,
    from + 200,
    figures[firstFrom(figures, from)]?.start ?? Infinity,
    qualifiers[firstFrom(qualifiers, from)]?.start ?? Infinity,
  );
}

/** Index of the first of these, which are in order, that begins at a place or behind it. */
function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "864/1.506" before "học sinh đạt 57,3%": the words on both sides of it name the rate. */
function isParts(text: string, span: Span): boolean {
  return /^[\d.,]+\s*\/\s*[\d.,]+$/u.test(text.slice(span.start, span.end).trim());
}

/** After the last ";", ". " or open "(" of the stretch. */
function sentenceStart(text: string, from: number, to: number): { at: number; bracket: boolean } {
  let closed = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    const sign = text[at];
    if (sign === ')') closed += 1;
    else if (sign === '(') {
      if (closed === 0) return { at: at + 1, bracket: true };
      closed -= 1;
    } else if (closed > 0) continue;
    else if (sign === ';') return { at: at + 1, bracket: false };
    else if (sign === '.' && isStop(text, at)) return { at: at + 1, bracket: false };
  }
  return { at: from, bracket: false };
}

/** A full stop, not the dot of an abbreviation or of a number. */
function isStop(text: string, at: number): boolean {
  if (!/\s/u.test(text[at + 1] ?? ' ')) return false;
  return !/(?:^|[\s(])(?:TT|TP|Tr|P|Q|Đ\/c|đ\/c)$/u.test(text.slice(Math.max(0, at - 4), at));
}

function lastColon(text: string, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    if (text[at] === ':') return at;
  }
  return null;
}
