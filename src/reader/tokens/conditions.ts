import { phraseSet } from './phrases';
import type { Piece } from './pieces';
import { isBase, isThreshold } from './thresholds';
import type { NumberToken } from './token';

const upwards = phraseSet(['trở lên', 'trở xuống']);
const absent = phraseSet(['không còn', 'không có', 'không để', 'chưa có', 'không đạt', 'chưa đạt']);
/** Signs over which a condition does not reach. */
const BOUNDARIES = new Set([',', ';', '.', '(', ')']);
const REACH = 40;

/**
 * Leaves out numbers that only tell which things are counted: "705 tàu dài từ 15 m trở lên", "đất
 * đạt 100 triệu đồng/ha trở lên ước 430 ha", "không còn xã dưới 8 tiêu chí".
 */
export function withoutConditions(
  pieces: readonly Piece[],
  numbers: readonly NumberToken[],
): NumberToken[] {
  let at = 0;
  return numbers.filter((number, n) => {
    while ((pieces[at]?.start ?? Infinity) < number.start) at += 1;
    if (isBase(pieces, at, number, numbers[n + 1])) return false;
    if (number.bound === null) return true;
    if (isThreshold(pieces, at, number, numbers[n - 1], numbers[n + 1])) return false;
    let behind = at;
    while ((pieces[behind]?.start ?? Infinity) < number.tail) behind += 1;
    if (upwards.at(pieces, behind)) {
      const before = stretchStart(pieces, at) <= (numbers[n - 1]?.start ?? -1);
      const later = stretchEnd(pieces, behind) > (numbers[n + 1]?.start ?? Infinity);
      return !before && !later && !isAbsent(pieces, at);
    }
    return !isAbsent(pieces, at);
  });
}

function stretchStart(pieces: readonly Piece[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && !BOUNDARIES.has(pieces[from - 1]?.text ?? '')) from -= 1;
  return pieces[from]?.start ?? 0;
}

function stretchEnd(pieces: readonly Piece[], at: number): number {
  let to = at;
  while (to < pieces.length && to - at < REACH && !BOUNDARIES.has(pieces[to]?.text ?? '')) to += 1;
  return pieces[to - 1]?.end ?? 0;
}

function isAbsent(pieces: readonly Piece[], at: number): boolean {
  for (let n = at - 1; n >= 0 && at - n < REACH; n -= 1) {
    const piece = pieces[n];
    if (!piece || piece.kind === 'number' || BOUNDARIES.has(piece.text)) return false;
    if (absent.at(pieces, n)) return true;
  }
  return false;
}
