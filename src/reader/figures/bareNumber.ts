import type { NumberToken } from '../tokens/token';
import { unitAt } from '../tokens/unitAt';
import type { Lead, PassageView } from './passageView';

const COUNT_WORDS = new Set(['tổng', 'số', 'lượng']);
/** So many pieces a part of a list in a bracket has. */
const LONGEST_PART = 10;
const RATES = ['tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'tỉ trọng'];

/** A number without a unit whose words say that it is a rate. */
export function isRateNamed(view: PassageView, lead: Lead, at: number): boolean {
  const start = view.pieces[lead.from]?.start ?? 0;
  const end = view.pieces[at]?.start ?? 0;
  const words = view.text.slice(start, end).toLowerCase();
  return RATES.some((rate) => words.includes(rate));
}

/** "Tổng số hộ nghèo là 1.724": the thing counted stands before its number. */
export function countedBefore(view: PassageView, lead: Lead): string | null {
  let at = lead.from;
  while (COUNT_WORDS.has(view.pieces[at]?.text ?? '')) at += 1;
  if (at === lead.from || view.pieces[at - 1]?.text === 'tổng') return null;
  const thing = unitAt(view.pieces, at);
  return thing?.kind === 'count' || thing?.unit === 'lần' ? thing.unit : null;
}

/**
 * "cướp tài sản 01 vụ, cố ý gây thương tích 02,": counted as the one before it; in a bracket too,
 * where a second number follows ("14 công trình (không phép 05, sai phép 09)").
 */
export function inheritedUnit(
  view: PassageView,
  number: NumberToken,
  at: number,
  lead: Lead,
): boolean {
  if (!lead.named || lead.stop === 'number' || lead.stop === 'start') return false;
  const next = view.pieces[at + 1];
  if (lead.stop === 'open' && !isListed(view, at)) return false;
  return number.unitKind === 'none' && (next === undefined || next.kind === 'mark');
}

/** "không phép 05, sai phép 09)": the next part of the list ends in a number as well. */
function isListed(view: PassageView, at: number): boolean {
  if (view.pieces[at + 1]?.text !== ',' && view.pieces[at + 1]?.text !== ';') return false;
  for (let n = at + 2; n < at + LONGEST_PART && n < view.pieces.length; n += 1) {
    if (view.pieces[n]?.kind === 'mark') return false;
    if (view.token(n)?.kind === 'number') return n > at + 2;
  }
  return false;
}

/** A number without a unit that is a figure all the same: grouped, with decimals, or judged. */
export function isBareFigure(
  view: PassageView,
  number: NumberToken,
  at: number,
  lead: Lead,
): boolean {
  if (!lead.named) return false;
  if (number.decimals > 0 || number.malformed) return true;
  if (/[.]/u.test(view.text.slice(number.start, number.end))) return true;
  const next =
    view.token(at + 1) ?? (view.pieces[at + 1]?.text === '(' ? view.token(at + 2) : null);
  return next !== null && next.kind !== 'number' && next.kind !== 'period' && next.kind !== 'part';
}

/** "Bình quân tiêu chí/xã: 11,19 tiêu chí": what a count is told per stands in the words before. */
export function unitWithHead(view: PassageView, lead: Lead, at: number, unit: string): string {
  if (unit === '' || unit.includes('/')) return unit;
  for (let n = lead.from; n < at; n += 1) {
    if (view.pieces[n]?.text !== '/') continue;
    const head = unitAt(view.pieces, n - unit.split(' ').length);
    if (head && head.end <= at && head.unit.startsWith(`${unit}/`)) return head.unit;
  }
  return unit;
}

const ASSIGNED =
  /^\s*(?:(?:được|tỉnh|huyện|xã) )?giao(?!\p{L})|^\s*(?:theo )?(?:kế hoạch|kh|chỉ tiêu)(?!\p{L})/iu;

/** Whether the words behind a pair say that its second number was set. */
export function isAssigned(view: PassageView, number: NumberToken): boolean {
  return number.over !== null && ASSIGNED.test(view.text.slice(number.tail, number.tail + 30));
}

/** Things that are assigned to an office to be done. */
const TASKS = new Set(['nhiệm vụ', 'chỉ tiêu', 'nội dung', 'đầu việc', 'văn bản', 'biên chế']);
const GIVEN_BEHIND = /^[^,;:.()]{0,60}?(?:được|tỉnh|huyện|thành phố|xã|trên) giao(?!\p{L})/iu;
const GIVEN_BEFORE =
  /(?:^|\s)(?:được|tỉnh|huyện|thành phố|đảng ủy|ubnd|chủ tịch|bộ|sở) giao(?: thực hiện| tổng số| là)?\s*$/iu;

const ALLOTTED = /(?:được|tỉnh|huyện|thành phố|xã) (?:giao|phân bổ|bố trí)(?: là| tổng số)?\s*$/iu;

/** "được giao 186 tỷ đồng, giải ngân 92 tỷ đồng, đạt 49,7%": what a later per cent may prove a plan. */
export function mayBeAllotted({ text }: PassageView, { start, unitKind }: NumberToken): boolean {
  return unitKind === 'measure' && ALLOTTED.test(text.slice(Math.max(0, start - 40), start));
}

/** "34 nhiệm vụ được giao", "UBND tỉnh giao 34 nhiệm vụ": so many are to be done. */
export function wasGiven(view: PassageView, number: NumberToken, at: number): boolean {
  if (!TASKS.has(number.unit)) return false;
  const { start } = view.pieces[at] ?? number;
  // "trong 22 chỉ tiêu HĐND giao có 9 chỉ tiêu vượt" tells some of them.
  if (/(?:^|\s)trong(?: tổng)?(?: số)?\s*$/iu.test(view.text.slice(Math.max(0, start - 20), start)))
    return false;
  if (GIVEN_BEFORE.test(view.text.slice(Math.max(0, start - 40), start))) return true;
  return GIVEN_BEHIND.test(view.text.slice(number.tail, number.tail + 80));
}
