import { HAPPENINGS, HARM, LOSSES } from '../lexicon/namesVerbs';
import { isSuffered } from './deeds';
import { EMPTY_FRAME, joined, type FigureParts } from './figureParts';
import type { NamedFigure, NameFrame } from './nameContext';
import { joinWords } from './words';
import { lowerFirst } from './writeFrame';

/** "xảy ra 11 vụ tai nạn giao thông, làm 04 người chết": told of what happened before. */
export function harmName(parts: FigureParts, deed: string): NameFrame | null {
  const { context, stretch, right, noun } = parts;
  const harm = [right, deed].find((words) => HARM.has(words.toLowerCase()));
  if (harm === undefined) return null;
  // "Thiên tai làm 02 người chết".
  const own = parts.left.deed.length === 0 ? joinWords(parts.left.rest) : '';
  const before =
    stretch.sameSentence && context.before ? causeOf(context.before) : lowerFirst(parts.theme);
  const cause = own === '' ? before : own;
  if (cause === '') return null;
  const topic = harm.toLowerCase().replace(/^làm /u, '');
  return { ...EMPTY_FRAME, measure: 'Số', noun, topic, deed: `do ${lowerFirst(cause)}` };
}

/** "Lốc xoáy làm tốc mái 56 nhà", "gây hư hỏng 3 cầu": what was suffered, and from what. */
export function sufferedName(parts: FigureParts, said: string): NameFrame | null {
  const found = CAUSED.exec(said);
  const harm = found?.[2] ?? '';
  if (!isSuffered(harm)) return null;
  const cause = lowerFirst(found?.[1] ?? '') || causeBefore(parts);
  const deed = joined('bị', lowerFirst(harm), cause === '' ? '' : `do ${cause}`);
  return { ...EMPTY_FRAME, measure: 'Số', noun: parts.noun, topic: parts.right, deed };
}

const CAUSED = /^(?:(.+?) )?(?:đã )?(?:làm|gây|khiến) (.+)$/iu;

function causeOf({ frame }: NamedFigure): string {
  if (frame.deed.startsWith('do ')) return frame.deed.slice(3);
  return joined(frame.noun.replace(/^(?:số )?(?:vụ|đợt|trận|cơn) ?/iu, ''), frame.topic);
}

/** "làm 01 người chết, thiệt hại tài sản 35 triệu đồng": of what happened, or of what the head tells. */
export function lossName(parts: FigureParts, measure: string): NameFrame | null {
  const { theme, left, doubts } = parts;
  if (!/thiệt hại$/iu.test(measure)) return null;
  const topic = joinWords(left.topic);
  if (topic !== '' && !LOSSES.has(topic.toLowerCase())) return null;
  const cause = causeBefore(parts);
  if (cause !== '') return { ...EMPTY_FRAME, measure, topic: joined(topic, 'do', cause) };
  if (theme === '') return null;
  doubts.add('nameFromHead');
  const of = theme.replace(/^thiệt hại\s*/iu, '');
  return {
    ...EMPTY_FRAME,
    measure,
    topic: joined(topic, of === theme ? 'do' : '', lowerFirst(of)),
  };
}

/** What the figure before it in its sentence was done by, or is. */
function causeBefore({ context: { before }, stretch, doubts }: FigureParts): string {
  if (!before || !stretch.sameSentence) return '';
  const { deed, noun } = before.frame;
  if (!deed.startsWith('do ') && !HAPPENINGS.has(noun.toLowerCase())) return '';
  doubts.add('nameCarried');
  return lowerFirst(causeOf(before));
}
