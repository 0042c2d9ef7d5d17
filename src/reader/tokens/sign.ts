import { phraseSet } from './phrases';
import type { Piece } from './pieces';
import type { UnitMatch } from './unitAt';

const SIGNS = new Set(['-', '–', '−', '+']);
/** Words right before a number below zero. */
const BEFORE_MINUS = new Set(['đạt', 'là', 'tăng', 'trưởng', 'giảm', 'mức', 'ước', 'còn', 'bằng']);
/** What can fall below zero. */
const falling = phraseSet(['tốc độ', 'tăng trưởng', 'chỉ số']);
const REACH = 25;

/** The sign glued to the front of a number; null where a dash only joins or parts words. */
export function signAt(
  pieces: readonly Piece[],
  at: number,
  unit: UnitMatch | null,
): 1 | -1 | null {
  const mark = pieces[at - 1];
  const before = pieces[at - 2];
  if (!mark || !before || !SIGNS.has(mark.text) || mark.end !== pieces[at]?.start) return null;
  const sign = mark.text === '+' ? 1 : -1;
  if (before.text === '(' || (before.text === ',' && inSignedList(pieces, at - 2))) return sign;
  if (before.end === mark.start || before.kind === 'number' || unit?.kind !== 'percent')
    return null;
  if (sign > 0) return null;
  return BEFORE_MINUS.has(before.text) || speaksOfGrowth(pieces, at - 2) ? sign : null;
}

function speaksOfGrowth(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at >= 0 && from - at < REACH; at -= 1) {
    if (pieces[at]?.text === '.' || pieces[at]?.text === ';') return false;
    if (falling.at(pieces, at)) return true;
  }
  return false;
}

/** "(+2 vụ, -1 người)": the list begins with a sign. */
function inSignedList(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at >= 0 && from - at < REACH; at -= 1) {
    if (pieces[at]?.text === ')') return false;
    if (pieces[at]?.text === '(') return SIGNS.has(pieces[at + 1]?.text ?? '');
  }
  return false;
}
