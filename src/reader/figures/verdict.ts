import type { WordToken } from '../tokens/token';
import { wordsOf } from './cues';
import type { PassageView } from './passageView';

const REACHED = /(?:^|\s)(?:đạt|hoàn thành)$/u;

/** A judgement in words, without a number. */
export interface Verdict {
  readonly verdict: 'met' | 'exceeded' | 'missed';
  readonly by: string | null;
  /** Offset behind its words. */
  readonly end: number;
}

/** "đạt KH", "vượt kế hoạch", "không đạt chỉ tiêu đề ra" from a word on; null for anything else. */
export function verdictAt(view: PassageView, token: WordToken, at: number): Verdict | null {
  const words = wordsOf(view, token);
  const verdict =
    token.kind === 'exceed'
      ? 'exceeded'
      : token.kind === 'fail'
        ? 'missed'
        : token.kind === 'reach' && REACHED.test(words)
          ? 'met'
          : null;
  if (verdict === null) return null;
  let next = at;
  while (view.token(next) === token) next += 1;
  while (view.isFiller(next) && !view.token(next)) next += 1;
  const plan = view.token(next);
  if (plan?.kind !== 'plan') return null;
  let end = next;
  let last = plan.end;
  while (view.token(end) === plan) end += 1;
  for (; end < view.pieces.length; end += 1) {
    const piece = view.pieces[end];
    const token = view.token(end);
    if (!piece || piece.kind === 'mark') break;
    if (token?.kind === 'period' || view.isFiller(end)) last = piece.end;
    else return null;
  }
  const closing = view.pieces[end];
  const clear =
    !closing ||
    closing.text === ')' ||
    closing.text === '(' ||
    view.isHard(end) ||
    view.isSoft(end);
  return clear ? { verdict, by: plan.by, end: last } : null;
}

/** Whether a word can begin a judgement. */
export function mayJudge(token: WordToken): boolean {
  return token.kind === 'exceed' || token.kind === 'fail' || token.kind === 'reach';
}

/** "(KH 65%), không đạt": nothing but the judgement, where the plan stands before it. */
export function bareVerdictAt(view: PassageView, token: WordToken, at: number): Verdict | null {
  const words = wordsOf(view, token);
  const verdict =
    token.kind === 'fail'
      ? 'missed'
      : words === 'vượt'
        ? 'exceeded'
        : words === 'đạt'
          ? 'met'
          : null;
  if (verdict === null) return null;
  let end = at;
  while (view.token(end) === token) end += 1;
  const closing = view.pieces[end];
  const clear = !closing || closing.text === ')' || view.isHard(end) || view.isSoft(end);
  return clear ? { verdict, by: null, end: token.end } : null;
}
