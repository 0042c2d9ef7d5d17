import { Doubts } from '../doubts';
import type { Span } from '../clauses/clause';
import type { Doubt } from '../extraction';
import { amountName, structureName } from './amountName';
import { countedName, substitutedName } from './countedName';
import { joined, type FigureParts } from './figureParts';
import { readHead } from './heads';
import { readLeft, withoutReachWords } from './leftWords';
import { measureLength } from './measures';
import { growthName, isContribution, measuredName, partName, planName } from './measuredName';
import { jointSum, perHeadName } from './ratios';
import type { NameContext, NamedFigure, NameFrame } from './nameContext';
import { afterParts, beforeParts } from './parts';
import { atPlace } from './places';
import { readRight } from './rightWords';
import { sameAgain } from './sameAgain';
import { stretchOf } from './stretch';
import { takeTurn } from './turns';
import { tidyName } from './tidyName';
import { classOfUnit, nounWritten } from './units';
import { joinWords, readWords, type Word } from './words';
import { writeFrame } from './writeFrame';
import { isMoney } from './figureParts';

/** Longer than any name, in UTF-16 units. */
const LONGEST_TOPIC = 400;

export interface Naming {
  readonly indicator: string;
  readonly doubts: readonly Doubt[];
  /** Offset in the passage where the words that name it end. */
  readonly end: number;
  /** For the figures that follow. */
  readonly frame: NameFrame;
}

/** A name that stands alone for a figure, from its own words and what it hangs on. */
export function nameFigure(context: NameContext): Naming {
  const text = context.clause.passage.text;
  const stretch = stretchOf(context);
  const inherited = context.before?.frame.theme ?? '';
  const theme = stretch.head ? themeOf(stretch.head, context) : inherited;
  const label = stretch.label ? readHead(text, stretch.label, theme) : theme;
  const after = readWords(text, stretch.right.start, stretch.right.end);
  const last = after[after.length - 1]?.end ?? stretch.right.start;
  const runsOn = !after.some(({ gap }) => /[.;]/u.test(gap));
  const upToFigure =
    runsOn && stretch.upToFigure && text.slice(last, stretch.right.end).trim() === '';
  const counted = classOfUnit(context.number.unit) === 'count' ? nounOf(context) : null;
  const right = readRight(after, upToFigure, counted);
  const words = readWords(text, stretch.left.start, stretch.left.end);
  const turn = takeTurn(words, context, stretch);
  const before = withoutFloor(turn.words, context.number);
  const { unit } = context.number;
  const parts: FigureParts = {
    context,
    stretch,
    left: readLeft(beforeParts(before), isMoney(unit) || unit === '%', right.length > 0),
    right: rightOf(right, before, unit),
    unit,
    noun: nounOf(context),
    kind: classOfUnit(unit),
    theme,
    doubts: new Doubts(),
  };
  const { measure, noun, topic, deed } = atPlace(frameOf(parts), theme);
  const frame = withinBounds({
    measure,
    noun,
    topic,
    deed,
    theme: themeBehind(parts, label),
    turns: turn.rest.length > 0 ? turn.rest : undefined,
  });
  const plain = tidyName(writeFrame(frame));
  if (plain === '') parts.doubts.add('noName');
  return {
    indicator: parts.left.cumulative && plain !== '' ? `${plain} (lũy kế)` : plain,
    doubts: parts.doubts.list,
    frame,
    end: right[right.length - 1]?.end ?? stretch.right.start,
  };
}

/** "tăng từ 8,5% trở lên" is growth, "tăng từ 8,5% lên 9%" a level. */
function withoutFloor(words: readonly Word[], { bound, unit }: NameContext['number']) {
  const [growth, from] = words.slice(-2);
  const least = bound !== null && unit === '%' && from?.key === 'từ';
  return least && /^(?:tăng|giảm)$/u.test(growth?.key ?? '') ? words.slice(0, -1) : words;
}

/** Names that figures carry on to the next ones would grow for ever where no sentence ends. */
function withinBounds(frame: NameFrame): NameFrame {
  if (frame.topic.length <= LONGEST_TOPIC) return frame;
  return { ...frame, topic: frame.topic.slice(0, frame.topic.lastIndexOf(' ', LONGEST_TOPIC)) };
}

/** "25/30 thôn (83,3%) đạt chuẩn": what is counted and what was reached. */
function rightOf(right: readonly Word[], before: readonly Word[], unit: string): string {
  const counted = withoutReachWords(afterParts(before));
  if (right.length === 0) return joinWords(counted);
  const whole = unit === '%' && counted.length < 4 && right[0]?.key !== counted[0]?.key;
  return whole ? joined(joinWords(counted), joinWords(right)) : joinWords(right);
}

/** What a head tells the following is about, but for a measure that another has followed. */
function themeOf(head: Span, { clause, before }: NameContext): string {
  const theme = readHead(clause.passage.text, head, before?.frame.theme ?? '');
  const ended = before?.frame.theme === '' && isAbove(head, before);
  return ended && opensMeasure(theme) ? '' : theme;
}

/** What the next figures may be of: a head that measures its list goes on to the next measure. */
function themeBehind({ theme, left, stretch, context }: FigureParts, label: string): string {
  if (!opensMeasure(label)) return label;
  const old = stretch.head === null || isAbove(stretch.head, context.before);
  return left.measure.length > 0 && old && opensMeasure(theme) ? '' : theme;
}

/** The head was told before another figure was. */
function isAbove(head: Span, before: NamedFigure | null): boolean {
  return before !== null && head.end <= before.number.start;
}

/** A head that is a measure of its own speaks of one figure, not of what follows. */
function opensMeasure(label: string): boolean {
  const words = readWords(label, 0, label.length);
  return measureLength(words, 0, false) > 0 && !/^(?:nguồn )?vốn/iu.test(label);
}

/** The unit as written, without its size. */
function nounOf({ clause, number }: NameContext): string {
  const { unitSpan, unit } = number;
  const written = unitSpan ? clause.passage.text.slice(unitSpan.start, unitSpan.end) : '';
  return nounWritten(written.trim() || unit);
}

function frameOf(parts: FigureParts): NameFrame {
  const { left, kind, context, stretch } = parts;
  const like = stretch.sameSentence ? context.before : context.whole;
  if (left.same && like) {
    return planName(
      like.frame,
      context.clause.passage.text.slice(stretch.left.start, stretch.left.end),
    );
  }
  const again = sameAgain(parts);
  if (again) return again;
  const joint = jointSum(parts);
  if (joint) return joint;
  const perHead = perHeadName(parts);
  if (perHead) return perHead;
  if (kind === 'percent' && (left.share || isContribution(parts))) {
    const share = partName(parts);
    if (share) return share;
  }
  const structure = structureName(parts);
  if (structure) return structure;
  if (left.measure.length > 0) return measuredName(parts);
  if (stretch.equals && context.before) return substitutedName(parts, context.before);
  if (left.growth && kind === 'percent') return growthName(parts);
  return kind === 'count' ? countedName(parts) : amountName(parts);
}
