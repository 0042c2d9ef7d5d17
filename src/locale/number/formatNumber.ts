import { roundTo } from '../../domain/quantity/rounding';
import type { BoundSide, Value } from '../../domain/quantity/value';
import type { KnownConvention } from './parseNumber';

/** How numbers are written out. */
export interface NumberStyle {
  /** Vietnamese (1.234,5) unless told otherwise. */
  readonly convention?: KnownConvention;
  /** Whether thousands are grouped; they are unless told otherwise. */
  readonly grouping?: boolean;
  /** Bounds as signs ("≥ 95"), or in an office's words ("từ 95 trở lên"). */
  readonly bounds?: 'signs' | 'words';
}

/** On the screen and in documents. */
export const SCREEN_STYLE: NumberStyle = {};
/** For files that other programs read: no grouping, so that no reading is ambiguous to Excel. */
export const PLAIN_STYLE: NumberStyle = { grouping: false };

/** Digits with a fixed count of decimals: 36.595,83. What is not finite prints as nothing. */
export function formatNumber(
  value: number,
  decimals: number,
  style: NumberStyle = SCREEN_STYLE,
): string {
  if (!Number.isFinite(value)) return '';
  const fixed = fixedDigits(Math.abs(value), decimals);
  const wholeEnd = decimals === 0 ? fixed.length : fixed.length - decimals - 1;
  const english = style.convention === 'english';
  const groups = style.grouping !== false && wholeEnd > 3;
  const whole = groups
    ? groupThousands(fixed, wholeEnd, english ? ',' : '.')
    : fixed.slice(0, wholeEnd);
  const digits = decimals === 0 ? whole : whole + (english ? '.' : ',') + fixed.slice(wholeEnd + 1);
  return value < 0 && isNonZero(fixed) ? `-${digits}` : digits;
}

/** With its sign, also where it is positive: +10,0. Zero has none. */
export function formatSigned(
  value: number,
  decimals: number,
  style: NumberStyle = SCREEN_STYLE,
): string {
  const text = formatNumber(value, decimals, style);
  return value > 0 && isNonZero(text) ? `+${text}` : text;
}

/**
 * A value as it is shown and exported. `readCell` under the same convention reads every number,
 * range, bound and special back to the same value, printed decimals included.
 */
export function formatValue(value: Value, style: NumberStyle = SCREEN_STYLE): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return formatNumber(value.value, value.decimals, style);
    case 'range': {
      const { low, high, decimals } = value;
      return `${formatNumber(low, decimals, style)} - ${formatNumber(high, decimals, style)}`;
    }
    case 'bound':
      return formatBound(value.side, formatNumber(value.value, value.decimals, style), style);
    case 'text':
      return value.text;
    case 'notApplicable':
      return 'x';
    case 'notYet':
      return '…';
    case 'invalid':
      return value.raw;
  }
}

const BOUND_SIGNS: Readonly<Record<BoundSide, string>> = {
  atLeast: '≥',
  above: '>',
  atMost: '≤',
  below: '<',
  about: '≈',
};
const BOUND_WORDS: Readonly<Record<BoundSide, readonly [before: string, after: string]>> = {
  atLeast: ['từ ', ' trở lên'],
  above: ['trên ', ''],
  atMost: ['không quá ', ''],
  below: ['dưới ', ''],
  about: ['khoảng ', ''],
};

function formatBound(side: BoundSide, number: string, style: NumberStyle): string {
  if (style.bounds !== 'words') return `${BOUND_SIGNS[side]} ${number}`;
  const [before, after] = BOUND_WORDS[side];
  return before + number + after;
}

/** Rounds half up as print does, but leaves a number alone that already has those decimals. */
function fixedDigits(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  // Beyond 10²¹ toFixed falls back to an exponent; BigInt writes such whole numbers out.
  if (value >= 1e21)
    return BigInt(value).toString() + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
  return Number(fixed) === value ? fixed : roundTo(value, decimals).toFixed(decimals);
}

function groupThousands(digits: string, end: number, separator: string): string {
  let at = end % 3 === 0 ? 3 : end % 3;
  let grouped = digits.slice(0, at);
  for (; at < end; at += 3) grouped += separator + digits.slice(at, at + 3);
  return grouped;
}

function isNonZero(digits: string): boolean {
  for (let at = 0; at < digits.length; at += 1) {
    const code = digits.charCodeAt(at);
    if (code > 48 && code <= 57) return true;
  }
  return false;
}
