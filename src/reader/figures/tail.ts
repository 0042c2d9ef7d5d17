import type { NumberToken, WordToken } from '../tokens/token';
import type { PassageView } from './passageView';

/** What a number is compared with by the words behind it. */
export interface Tail {
  readonly kind: 'plan' | 'previous' | 'none';
  readonly by: string | null;
  /** Offset behind these words; behind the number's unit when there are none. */
  readonly end: number;
}

/** So many words may stand between "tăng 16 vụ" and "so với". */
const OBJECT = 12;

/** "so với kế hoạch", "KH", "CK", "dự toán tỉnh giao" right behind a number. */
export function tailOf(view: PassageView, number: NumberToken): Tail {
  const none: Tail = { kind: 'none', by: null, end: number.tail };
  let compared = false;
  for (let at = view.indexAt(number.tail); at < view.pieces.length; at += 1) {
    const token = view.token(at);
    if (token?.kind === 'number') return none;
    if (token) {
      const met = comparedWith(token, compared);
      if (met) return { ...met, end: token.end };
      if (token.kind !== 'level') return none;
      compared = true;
      while (view.token(at + 1) === token) at += 1;
    } else if (!view.isFiller(at)) {
      return compared ? afterComparison(view, at, number.tail) : none;
    }
  }
  return none;
}

/** As `tailOf`, for a change: what changed may be named first ("tăng 16 vụ vi phạm so với …"). */
export function tailOfChange(view: PassageView, number: NumberToken): Tail {
  const near = tailOf(view, number);
  if (near.kind !== 'none') return near;
  const from = view.indexAt(number.tail);
  for (let at = from; at < Math.min(from + OBJECT, view.pieces.length); at += 1) {
    const token = view.token(at);
    const piece = view.pieces[at];
    if (token?.kind === 'number' || view.isHard(at)) return near;
    if (piece?.text === '(' || piece?.text === ')' || view.isSoft(at)) return near;
    if (token?.kind === 'level' && piece?.text === 'so') {
      let next = at;
      while (view.token(next) === token) next += 1;
      return afterComparison(view, next, number.tail);
    }
  }
  return near;
}

function comparedWith(token: WordToken, compared: boolean): Omit<Tail, 'end'> | null {
  if (token.kind === 'plan') return { kind: 'plan', by: token.by };
  if (token.kind === 'previous') return { kind: 'previous', by: null };
  return token.kind === 'period' && compared ? { kind: 'previous', by: null } : null;
}

/** Behind "so với": a plan when one is named, else an earlier time ("so với thời điểm rà soát"). */
function afterComparison(view: PassageView, from: number, otherwise: number): Tail {
  let end = otherwise;
  for (let at = from; at < view.pieces.length; at += 1) {
    const token = view.token(at);
    const piece = view.pieces[at];
    if (!piece || token?.kind === 'number' || token?.kind === 'change') break;
    if (view.isHard(at) || view.isSoft(at) || piece.text === '(' || piece.text === ')') break;
    end = piece.end;
    if (token?.kind === 'plan') return { kind: 'plan', by: token.by, end: token.end };
    if (token?.kind === 'previous') return { kind: 'previous', by: null, end: token.end };
  }
  return { kind: 'previous', by: null, end };
}
