import type { NumberToken } from '../tokens/token';
import type { Lead, PassageView } from './passageView';

const RATES = ['tỷ lệ', 'tỉ lệ', 'tỷ trọng', 'tỉ trọng'];

/** A number without a unit whose words say that it is a rate. */
export function isRateNamed(view: PassageView, lead: Lead, at: number): boolean {
  const start = view.pieces[lead.from]?.start ?? 0;
  const end = view.pieces[at]?.start ?? 0;
  const words = view.text.slice(start, end).toLowerCase();
  return RATES.some((rate) => words.includes(rate));
}

/** "cướp tài sản 01 vụ, cố ý gây thương tích 02,": counted as the one before it. */
export function inheritedUnit(
  view: PassageView,
  number: NumberToken,
  at: number,
  lead: Lead,
): boolean {
  if (!lead.named || (lead.stop !== 'soft' && lead.stop !== 'hard')) return false;
  const next = view.pieces[at + 1];
  return number.unitKind === 'none' && (next === undefined || next.kind === 'mark');
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
