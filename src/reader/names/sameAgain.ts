import { BESIDE_RUNNING, RUNNING } from '../lexicon/namesRunning';
import type { FigureParts } from './figureParts';
import type { NamedFigure, NameFrame } from './nameContext';
import { PhraseBook } from './phraseBook';
import { withoutTimes } from './times';
import { isSameKind } from './units';
import { readWords, type Word } from './words';

const running = new PhraseBook(RUNNING);
const beside = new PhraseBook(BESIDE_RUNNING);
/** More text than this names something. */
const LONGEST = 80;
/** So many figures back it may stand. */
const NEAR = 12;

/**
 * "Thu ngân sách đạt 64 tỷ đồng. Ước cả năm 128 tỷ đồng", "lũy kế 9 tháng đạt 90 tỷ đồng", "chỉ số này
 * tăng 8%": the frame of the figure that is told again for another time; null where it is not.
 */
export function sameAgain({
  context,
  stretch,
  unit,
  left,
  right,
  doubts,
}: FigureParts): NameFrame | null {
  const { start, end } = stretch.left;
  if (right !== '' || !context.before || end - start > LONGEST) return null;
  const words = readWords(context.clause.passage.text, start, end);
  if (!isRunning(withoutTimes(words))) return null;
  const isPart = context.clause.whole !== null;
  const told = (figure: NamedFigure) =>
    isSameKind(figure.unit, unit) && (isPart || figure.clause.whole === null);
  const of = context.earlier.slice(-NEAR).findLast(told);
  if (!of) return null;
  doubts.add('nameCarried');
  // "12 dự án mới, lũy kế có 186 dự án"
  return left.cumulative
    ? { ...of.frame, topic: of.frame.topic.replace(/(?:^| )mới$/u, '') }
    : of.frame;
}

function isRunning(words: readonly Word[]): boolean {
  let told = false;
  for (let at = 0; at < words.length;) {
    const months = /^\d{1,2}$/u.test(words[at]?.key ?? '') && words[at + 1]?.key === 'tháng';
    const length = months ? 2 : running.lengthAt(words, at);
    told ||= length > 0;
    const step = length > 0 ? length : beside.lengthAt(words, at);
    if (step === 0) return false;
    at += step;
  }
  return told;
}
