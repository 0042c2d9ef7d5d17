import { MEASURED_BY, JUDGED_THINGS, BASE_THINGS } from '../lexicon/thresholds';
import { PLANS } from '../lexicon/plans';
import { phraseSet } from './phrases';
import type { Piece } from './pieces';
import type { NumberToken } from './token';

const measured = phraseSet(MEASURED_BY);
const plans = phraseSet(PLANS);
const judged = new Set(JUDGED_THINGS);
const bases = new Set(BASE_THINGS);
const BOUNDARIES = new Set([',', ';', '.', '(', ')', ':']);
const REACHED = new Set(['là', 'đạt', 'chiếm', 'còn', 'ước', 'giảm', 'tăng', 'khoảng', ':']);
const RATES = new Set(['tỷ', 'tỉ', 'số']);
/** So many pieces a threshold's words span. */
const REACH = 20;
/** So many lie between a rate's base and the rate. */
const TO_RATE = 14;

/**
 * A bound that only tells which things are counted: "06 đơn vị có tỷ lệ giải ngân trên 80%", "tỷ lệ
 * hộ có thu nhập dưới 2 triệu đồng là 5,2%".
 */
export function isThreshold(
  pieces: readonly Piece[],
  at: number,
  number: NumberToken,
  before: NumberToken | undefined,
  after: NumberToken | undefined,
): boolean {
  const limit = before?.tail ?? 0;
  let measure = -1;
  for (let n = at - 2; n >= 0 && at - n < REACH; n -= 1) {
    const piece = pieces[n];
    if (!piece || BOUNDARIES.has(piece.text)) return false;
    if (piece.start < limit) return isCounted(pieces, n + 1, at, before, measure, number);
    if (piece.text === 'có' && measured.at(pieces, n + 1)) measure = n;
    const rate = RATES.has(piece.text) && measure > n;
    if (rate && isTold(pieces, at, number, after)) return true;
  }
  return false;
}

/** The stretch from a count to the bound says by what the things counted are told apart. */
function isCounted(
  pieces: readonly Piece[],
  from: number,
  at: number,
  before: NumberToken | undefined,
  measure: number,
  number: NumberToken,
): boolean {
  if (before?.unitKind !== 'count') return false;
  if (measure >= 0) return true;
  if (!judged.has(before.unit)) return false;
  let reached = -1;
  for (let n = from; n < at; n += 1) if (pieces[n]?.text === 'đạt') reached = n;
  return (
    reached >= at - 2 && reached >= 0 && number.unitKind !== 'none' && isPlanned(pieces, at, number)
  );
}

/** Of so many units each stands to its own plan, or has reached so many things. */
function isPlanned(pieces: readonly Piece[], at: number, number: NumberToken): boolean {
  if (number.unitKind !== 'percent') return true;
  let behind = at;
  while ((pieces[behind]?.start ?? Infinity) < number.tail) behind += 1;
  return plans.at(pieces, behind) !== null;
}

/** The rate itself follows: "… là 5,2%". */
function isTold(
  pieces: readonly Piece[],
  at: number,
  number: NumberToken,
  after: NumberToken | undefined,
): boolean {
  if (!after) return false;
  let reached = false;
  for (let n = at + 1; n < pieces.length && n - at < REACH; n += 1) {
    const piece = pieces[n];
    if (!piece) return false;
    if (piece.start < number.tail) continue;
    if (piece.start >= after.start) return reached;
    if (REACHED.has(piece.text)) reached = true;
    else if (BOUNDARIES.has(piece.text)) return false;
  }
  return false;
}

/** "Giá trị sản phẩm *trên 1 ha* đạt 125 triệu đồng", "trên 1.000 dân": what a rate is told per. */
export function isBase(
  pieces: readonly Piece[],
  at: number,
  number: NumberToken,
  after: NumberToken | undefined,
): boolean {
  const before = pieces[at - 1]?.text;
  if (before !== 'trên' && before !== '/' && before !== 'quân') return false;
  if (!/^1(?:0*)$/u.test(String(number.value)) || number.decimals > 0 || number.over) return false;
  if (!after || !(bases.has(number.unit) || pieces[at + 1]?.text === 'dân')) return false;
  for (let n = at + 1; n < pieces.length && n - at < TO_RATE; n += 1) {
    const piece = pieces[n];
    if (!piece || piece.text === ';' || piece.text === '.' || piece.text === ',') return false;
    if (piece.start >= after.start) return true;
  }
  return false;
}
