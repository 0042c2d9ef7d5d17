import { isCode } from './codes';
import { withoutConditions } from './conditions';
import { BOUNDS, BOUNDS_BEHIND } from '../lexicon/comparisons';
import { PLANS } from '../lexicon/plans';
import type { BoundSide } from '../../domain/quantity/value';
import {
  isDated,
  isDialled,
  isInWord,
  isLabelled,
  isNoAmount,
  isYear,
  isYearSpan,
  tellsYear,
} from './notFigure';
import { readNumberText, type WrittenValue } from './numberText';
import { isPlain } from './digits';
import { signAt } from './sign';
import { Phrases, phraseSet } from './phrases';
import type { Piece } from './pieces';
import type { NumberToken } from './token';
import { unitAt, type UnitMatch } from './unitAt';

const boundsBefore = new Phrases<BoundSide>(Object.entries(BOUNDS));
const boundsBehind = new Phrases<BoundSide>(Object.entries(BOUNDS_BEHIND));
const ranks = phraseSet([
  'xếp thứ',
  'vị trí thứ',
  'đứng thứ',
  'xếp hạng',
  'xếp vị trí',
  'hạng',
  'thứ hạng',
  'và thứ',
  ', thứ',
]);
const wholes = phraseSet(['trong tổng số', 'trên tổng số', '/tổng số', 'trong số', 'trên']);
const plans = new Set(PLANS);
const MAX_DAY = 31;
const MAX_MONTH = 12;

/** What a place among the pieces is read as: a number, or pieces to pass over. */
interface Read {
  readonly token: NumberToken | null;
  /** Index of the piece to go on from. */
  readonly next: number;
}

/** The numbers of a passage that measure or count something. */
export function readNumbers(pieces: readonly Piece[], source: string): NumberToken[] {
  const numbers: NumberToken[] = [];
  for (let at = 0; at < pieces.length;) {
    if (pieces[at]?.kind !== 'number') {
      at += 1;
      continue;
    }
    const { token, next } = readAt(pieces, at, source);
    if (token) numbers.push(token);
    at = next;
  }
  return withoutConditions(
    pieces,
    numbers.map((number, n) => medal(number, numbers[n - 1])),
  );
}

/** "2 vàng, 3 bạc, 4 đồng" are medals, not money. */
function medal(number: NumberToken, before: NumberToken | undefined): NumberToken {
  if (number.unit !== 'đồng' || before?.unit !== 'huy chương') return number;
  if (number.start - before.tail > 4) return number;
  return { ...number, unit: before.unit, unitKind: 'count' };
}

function readAt(pieces: readonly Piece[], at: number, source: string): Read {
  const here = pieces[at];
  const pass: Read = { token: null, next: at + 1 };
  if (!here) return pass;
  if (isYearSpan(pieces, at)) return { token: null, next: at + 3 };
  if (isDialled(here) || isCode(pieces, at, source))
    return { token: null, next: chainEnd(pieces, at) };
  const unit = unitBehind(pieces, at, source);
  const stroke = strokeAt(pieces, at, unit);
  if (stroke === 'name') return { token: null, next: chainEnd(pieces, at) };
  const own = stroke === null ? unit : (stroke.unit ?? unit);
  if (isInWord(pieces, at, source, stroke === null ? unit : (unit ?? stroke.unit ?? NOTHING)))
    return pass;
  const written = readNumberText(here.text);
  if (written === null) return pass;
  const rank = stroke !== null && ranks.before(pieces, at) !== null;
  if (!rank) {
    if (isDated(pieces, at, own) && isPlain(here.text)) return pass;
    if (tellsYear(pieces, at, own) && stroke === null) return pass;
    if (isLabelled(pieces, at, own)) return { token: null, next: chainEnd(pieces, at) };
    if (isNoAmount(pieces, at, own)) return pass;
  }
  const joined = stroke === null ? joinedAt(pieces, at, unit) : null;
  if (joined) return joined;
  const found = token(pieces, at, written, own, stroke, rank);
  let next = at + 1;
  while ((pieces[next]?.start ?? Infinity) < found.tail) next += 1;
  return { token: found, next };
}

/** "đạt 101,1 kế hoạch" leaves out its per cent sign: nobody counts plans in tenths. */
function unitBehind(pieces: readonly Piece[], at: number, source: string): UnitMatch | null {
  const unit = unitAt(pieces, at + 1);
  // "Mầm non 2 Đầm He": an unknown noun in capitals is a name.
  if (unit?.kind === 'guess' && isName(source, pieces[at + 1])) return null;
  const counted = unit?.kind === 'count' || unit?.kind === 'guess';
  return counted && pieces[at]?.text.includes(',') && plans.has(unit.unit) ? null : unit;
}

/** Begins with a capital, and is no short form in capitals. */
function isName(source: string, piece: Piece | undefined): boolean {
  if (!piece) return false;
  const written = source.slice(piece.start, piece.end);
  if (written === piece.text) return false;
  const capitals = written === written.toUpperCase() && written.length > 1;
  return !capitals && written.charAt(0) !== piece.text.charAt(0);
}

/** A stand-in for a unit where none is needed. */
const NOTHING: UnitMatch = { unit: '', kind: 'count', start: -1, end: -1 };

interface Stroke {
  readonly over: NumberToken['over'];
  /** The unit behind both numbers. */
  readonly unit: UnitMatch | null;
  readonly next: number;
}

/**
 * What follows a slash: the second number of a pair; 'name' when the whole is a date or the number
 * of a document; null when there is no pair.
 */
function strokeAt(
  pieces: readonly Piece[],
  at: number,
  unit: UnitMatch | null,
): Stroke | 'name' | null {
  const whole = wholeAt(pieces, at, unit);
  if (whole) return whole;
  const here = pieces[at];
  const slash = unit?.end ?? at + 1;
  const second = pieces[slash + 1];
  if (!here || pieces[slash]?.text !== '/' || !second) return null;
  const glued = pieces[slash]?.start === here.end;
  if (second.kind !== 'number') return glued && second.start === pieces[slash]?.end ? 'name' : null;
  const behind = unitAt(pieces, slash + 2);
  // "12 đảng viên/10 chỉ tiêu": so many were to be.
  const assigned = unit !== null && behind?.unit === 'chỉ tiêu';
  if (unit && behind && !assigned && behind.unit !== unit.unit && behind.kind !== 'guess')
    return null;
  if (glued && isDateOrName(pieces, at, behind)) return 'name';
  const value = readNumberText(second.text);
  if (value === null) return null;
  const span = { start: second.start, end: second.end };
  const shared = behind && !assigned && !(unit && behind.kind === 'guess') ? behind : null;
  return {
    over: { value: value.value, span, unit: shared?.unit ?? unit?.unit ?? '' },
    unit: shared,
    next: shared?.end ?? slash + 2,
  };
}

/** "12 trong tổng số 15 kiến nghị", "312 việc trên 340 việc": a pair told in words. */
function wholeAt(pieces: readonly Piece[], at: number, unit: UnitMatch | null): Stroke | null {
  const from = unit?.end ?? at + 1;
  const joint = wholes.at(pieces, from);
  if (!joint) return null;
  const second = pieces[from + joint.count];
  const behind = unitAt(pieces, from + joint.count + 1);
  if (second?.kind !== 'number' || behind?.kind !== 'count') return null;
  if (unit === null ? joint.value === 'trên' : unit.unit !== behind.unit) return null;
  const [count, whole] = [readNumberText(pieces[at]?.text ?? ''), readNumberText(second.text)];
  if (!count || !whole || count.value > whole.value) return null;
  const span = { start: second.start, end: second.end };
  return { over: { value: whole.value, span, unit: behind.unit }, unit: behind, next: behind.end };
}

/** "12/2023", "27/7", "31/12/2023", "07/2021/NQ-HĐND", "24/24h", "05/7 theo". */
function isDateOrName(pieces: readonly Piece[], at: number, behind: UnitMatch | null): boolean {
  const first = pieces[at];
  const second = pieces[at + 2];
  const third = pieces[at + 3];
  if (!first || !second) return true;
  if (third && third.start === second.end && (third.text === '/' || third.text === '-'))
    return true;
  if (!isPlain(first.text) || !isPlain(second.text)) return false;
  const [a, b] = [Number(first.text), Number(second.text)];
  const measured = behind !== null && behind.kind !== 'guess';
  if (isYear(second) && a <= MAX_MONTH && !measured) return true;
  if (b === 24 && (a === 24 || a === 7)) return true;
  if (a === 24 && b === 7) return true;
  const day = a >= 1 && a <= MAX_DAY && b >= 1 && b <= MAX_MONTH;
  return day && (isDated(pieces, at, behind) || behind === null) && !rankedOrBounded(pieces, at);
}

function rankedOrBounded(pieces: readonly Piece[], at: number): boolean {
  return ranks.before(pieces, at) !== null;
}

/** Behind a date or the number of a document. */
function chainEnd(pieces: readonly Piece[], at: number): number {
  let end = at + 1;
  for (;;) {
    const last = pieces[end - 1];
    const next = pieces[end];
    if (!last || next?.start !== last.end) return end;
    const joint =
      next.text === ':' ? pieces[end + 1]?.start === next.end : '/-.'.includes(next.text);
    if (next.kind === 'mark' && !joint) return end;
    end += 1;
  }
}

/** "7 triệu 520 nghìn con" and "1601, 61 gam" are one number each. */
function joinedAt(pieces: readonly Piece[], at: number, unit: UnitMatch | null): Read | null {
  const first = pieces[at];
  if (!first || !isPlain(first.text)) return null;
  if (unit === null && pieces[at + 1]?.text === ',' && pieces[at + 1]?.start === first.end) {
    const rest = pieces[at + 2];
    const behind = unitAt(pieces, at + 3);
    if (!rest || !/^\d{1,3}$/u.test(rest.text) || behind?.kind !== 'measure') return null;
    const text = `${first.text},${rest.text}`;
    const written = readNumberText(text);
    return (
      written && {
        token: token(pieces, at, { ...written, malformed: true }, behind, null, false),
        next: behind.end,
      }
    );
  }
  const big = SCALE_SIZES.get(pieces[at + 1]?.text ?? '');
  const rest = pieces[at + 2];
  const small = SCALE_SIZES.get(pieces[at + 3]?.text ?? '');
  if (big === undefined || small === undefined || small >= big) return null;
  if (rest?.kind !== 'number' || !isPlain(rest.text)) return null;
  const behind = unitAt(pieces, at + 3);
  if (!behind) return null;
  const share = (Number(rest.text) * small) / big;
  const decimals = String(Math.round(big / small)).length - 1;
  const noun = behind.unit.split(' ').slice(1).join(' ');
  const scale = pieces[at + 1]?.text === 'tỉ' ? 'tỷ' : (pieces[at + 1]?.text ?? '');
  const whole: UnitMatch = { ...behind, unit: noun === '' ? scale : `${scale} ${noun}` };
  const written = {
    value: Number((Number(first.text) + share).toFixed(decimals)),
    decimals,
    malformed: false,
  };
  return {
    token: { ...token(pieces, at, written, whole, null, false), end: rest.end },
    next: behind.end,
  };
}

const SCALE_SIZES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);

function token(
  pieces: readonly Piece[],
  at: number,
  written: WrittenValue,
  unit: UnitMatch | null,
  stroke: Stroke | null,
  rank: boolean,
): NumberToken {
  const sign = stroke === null ? signAt(pieces, at, unit) : null;
  const { start } = pieces[sign === null ? at : at - 1] ?? { start: 0 };
  const end = pieces[at]?.end ?? start;
  const range = stroke === null ? rangeAt(pieces, at, unit) : null;
  const final = range?.unit ?? unit;
  const next = Math.max(stroke?.next ?? 0, range?.next ?? 0, final?.end ?? 0, at + 1);
  const unitSpan = final && {
    start: pieces[final.start]?.start ?? end,
    end: pieces[final.end - 1]?.end ?? end,
  };
  return {
    kind: 'number',
    start,
    end,
    value: (sign ?? 1) * written.value,
    signed: sign !== null,
    decimals: written.decimals,
    malformed: written.malformed,
    unit: rank ? 'hạng' : (final?.unit ?? ''),
    unitSpan,
    unitKind: rank ? 'count' : (final?.kind ?? 'none'),
    bound: boundsBefore.before(pieces, at)?.value ?? boundsBehind.at(pieces, next)?.value ?? null,
    high: range?.high ?? null,
    over: stroke?.over ?? null,
    rank,
    tail: pieces[next - 1]?.end ?? end,
  };
}

/** "7,5 - 8,0%", "13,6-14,6%", "0,45% đến 0,54%". */
function rangeAt(
  pieces: readonly Piece[],
  at: number,
  unit: UnitMatch | null,
): { readonly high: number; readonly unit: UnitMatch; readonly next: number } | null {
  const join = unit?.end ?? at + 1;
  const mark = pieces[join]?.text ?? '';
  if (!['-', '–', 'đến', 'tới'].includes(mark)) return null;
  const upper = pieces[join + 1];
  if (upper?.kind !== 'number') return null;
  const behind = unitAt(pieces, join + 2);
  if (!behind || behind.kind === 'guess' || (unit && unit.unit !== behind.unit)) return null;
  const low = readNumberText(pieces[at]?.text ?? '');
  const high = readNumberText(upper.text);
  if (low === null || high === null || high.value <= low.value) return null;
  return { high: high.value, unit: behind, next: behind.end };
}
