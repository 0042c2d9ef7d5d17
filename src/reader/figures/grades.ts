import { JUDGED_THINGS } from '../lexicon/thresholds';
import type { NumberToken } from '../tokens/token';
import { cue, wordsOf } from './cues';
import type { Figure } from './figure';
import type { Lead, PassageView } from './passageView';
import { tailOf } from './tail';

const judged = new Set(JUDGED_THINGS);

/**
 * Whether a per cent only tells which of the things just counted are meant: "07 chỉ tiêu đạt từ
 * 80% - 100% KH", "09 dự án giải ngân đạt 100% kế hoạch".
 */
export function isGradeOf(
  counted: Figure,
  number: NumberToken,
  lead: Lead,
  view: PassageView,
): boolean {
  if (number.unitKind !== 'percent' || lead.stop !== 'number') return false;
  if (counted.number.over !== null) return false;
  const bounded = number.bound !== null || number.high !== null;
  if (/chỉ tiêu|nhiệm vụ/u.test(counted.unit)) return bounded;
  if (!judged.has(counted.unit) || !isThere(counted.number, view)) return false;
  // Behind a bracket the whole is judged: "04 xã đạt chuẩn (…) đạt 100% kế hoạch".
  if (view.text.slice(counted.number.tail, number.start).includes('(')) return false;
  const done = /hoàn thành$/u.test(wordsOf(view, cue(lead, 'reach')));
  return (lead.named && bounded) || ((lead.named || done) && tailOf(view, number).kind === 'plan');
}

/** "Có 09 dự án", or nothing before it: a deed before a count has a plan of its own. */
function isThere(number: NumberToken, view: PassageView): boolean {
  const before = view.pieces[view.indexOf(number) - 1];
  return before === undefined || before.kind === 'mark' || before.text === 'có';
}
