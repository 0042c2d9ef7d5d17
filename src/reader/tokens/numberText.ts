import { isPlain } from './digits';
import { parseNumber } from '../../locale/number/parseNumber';

/** A written number. */
export interface WrittenValue {
  readonly value: number;
  readonly decimals: number;
  /** Not written as numbers are; the value is the likeliest reading. */
  readonly malformed: boolean;
}

/**
 * Reads digits with dots and commas as a Vietnamese report writes them ("36.595,83"). Null for a
 * list of small whole numbers ("1,2,3,5"), for a date ("31.12.2023") and for more digits than a
 * number can hold.
 */
export function readNumberText(text: string): WrittenValue | null {
  const read = readDigits(text);
  return read && Number.isFinite(read.value) ? read : null;
}

function readDigits(text: string): WrittenValue | null {
  if (isPlain(text)) return { value: Number(text), decimals: 0, malformed: false };
  const parsed = parseNumber(text);
  if (parsed) {
    const read = parsed.evidence === 'english' ? parsed.english : parsed.vietnamese;
    // "1.25" has one reading only, but no report should write it so.
    return { value: read.value, decimals: read.decimals, malformed: parsed.evidence === 'english' };
  }
  const groups = text.split(/[.,]/u);
  if (/^\d{1,2}[.]\d{1,2}[.](?:19|20)\d{2}$/u.test(text)) return null;
  if (groups.length > 2 && !text.includes('.') && groups.every((group) => group.length <= 2)) {
    return null;
  }
  return repaired(text);
}

/** Dots are taken to group, the last comma to mark decimals, unless it can only group. */
function repaired(text: string): WrittenValue {
  const comma = text.lastIndexOf(',');
  const digits = (part: string): string => part.replace(/[.,]/gu, '');
  const whole = comma < 0 ? text : text.slice(0, comma);
  const rest = comma < 0 ? '' : digits(text.slice(comma + 1));
  return {
    value: Number(`${digits(whole)}.${rest || '0'}`),
    decimals: rest.length,
    malformed: true,
  };
}
