import type { Verdict } from '../domain/plan/verdict';
import type { NumberValue } from '../domain/quantity/value';
import { parseNumber } from './number/parseNumber';

const EXCESS = /vượt\s*(?:mức\s*)?(?:kế hoạch\s*|kh\s*)?(\d[\d.,]*)\s*(?:%|‰|điểm)?/iu;
const RIGHT = /đúng hướng/iu;
const MISSED = /(?:không|chưa|khó)\s+(?:hoàn thành|đạt)|^\s*(?:kđ|k\.đ)\s*$/iu;
const MET_AND_EXCEEDED = /đạt và vượt/iu;
const EXCEEDED = /vượt/iu;
const MET = /đạt|hoàn thành|bằng kế hoạch|bằng kh/iu;

/**
 * The verdict in an office's words: "vượt 0,43% KH" is exceeded by 0,43, "đạt KH" met, "không đạt KH"
 * missed. Null where the text holds none.
 */
export function readVerdict(
  written: string,
): { readonly verdict: Verdict; readonly over: NumberValue | null } | null {
  const text = written.normalize('NFC');
  if (MISSED.test(text)) return { verdict: 'missed', over: null };
  if (RIGHT.test(text)) return { verdict: 'rightDirection', over: null };
  if (MET_AND_EXCEEDED.test(text)) return { verdict: 'met', over: null };
  if (EXCEEDED.test(text)) {
    const number = EXCESS.exec(text)?.[1]?.replace(/[.,]+$/, '');
    return {
      verdict: 'exceeded',
      over: number ? (parseNumber(number)?.vietnamese ?? null) : null,
    };
  }
  return MET.test(text) ? { verdict: 'met', over: null } : null;
}
