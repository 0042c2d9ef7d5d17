import type { NumberToken, WordToken } from '../tokens/token';
import { OTHER_BASES } from '../lexicon/comparisons';
import { phraseSet } from '../tokens/phrases';
import type { PassageView } from './passageView';

const otherBases = phraseSet(OTHER_BASES);

/** What a number is compared with by the words behind it. */
export interface Tail {
  /** 'other': neither a plan nor an earlier time, so that no field tells it. */
  readonly kind: 'plan' | 'previous' | 'other' | 'none';
  readonly by: string | null;
  /** Offset behind these words; behind the number's unit when there are none. */
  readonly end: number;
}

/** "so với bình quân của các xã cũ" */
const EARLIER = /(?:^|\s)(?:trước|cũ|kỳ|ngoái)(?!\p{L})/iu;

/** So many words may stand between "tăng 16 vụ" and "so với". */
const OBJECT = 12;

/** "so với kế hoạch", "KH", "CK", "dự toán tỉnh giao" right behind a number. */
export function tailOf(view: PassageView, number: NumberToken): Tail {
  const none: Tail = { kind: 'none', by: null, end: number.tail };
  /** Index behind "so với". */
  let compared = -1;
  for (let at = view.indexAt(number.tail); at < view.pieces.length; at += 1) {
    const token = view.token(at);
    if (token?.kind === 'number') return none;
    if (token) {
      const met = comparedWith(token, compared >= 0);
      if (met) return { ...met, end: token.end };
      if (token.kind !== 'level') return none;
      while (view.token(at + 1) === token) at += 1;
      compared = at + 1;
    } else if (!view.isFiller(at)) {
      return compared < 0 ? none : afterComparison(view, compared, number.tail);
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
  const other = isOtherBase(view, from) && !EARLIER.test(view.text.slice(otherwise, end));
  return { kind: other ? 'other' : 'previous', by: null, end };
}

/** "so với giá gói thầu", "cao hơn bình quân chung" */
export function isOtherBase(view: PassageView, at: number): boolean {
  return otherBases.at(view.pieces, at) !== null;
}
