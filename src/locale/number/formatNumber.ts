import type { BoundSide, Value } from '../../domain/quantity/value';
import { roundTo } from '../../domain/quantity/rounding';
import type { NumberConvention } from './parseNumber';

export interface NumberStyle {
  readonly convention: NumberConvention;
  /** Whether thousands are grouped. */
  readonly grouped: boolean;
}

export const SCREEN_STYLE: NumberStyle = { convention: 'vietnamese', grouped: true };

/** Digits at a fixed count of decimals: 36.595,83. Not a number prints as nothing. */
export function formatNumber(
  value: number,
  decimals: number,
  style: NumberStyle = SCREEN_STYLE,
): string {
  if (!Number.isFinite(value)) return '';
  const fixed = Math.abs(roundTo(value, decimals)).toFixed(decimals);
  const sign = value < 0 && Number(fixed) !== 0 ? '-' : '';
  const [whole = '', fraction] = fixed.split('.');
  const vietnamese = style.convention === 'vietnamese';
  const head = style.grouped ? group(whole, vietnamese ? '.' : ',') : whole;
  return sign + head + (fraction === undefined ? '' : (vietnamese ? ',' : '.') + fraction);
}

/** With its sign, also where it is positive: +10,0. Zero has none. */
export function formatSigned(value: number, decimals: number, style = SCREEN_STYLE): string {
  const text = formatNumber(value, decimals, style);
  return roundTo(value, decimals) > 0 ? `+${text}` : text;
}

function group(digits: string, separator: string): string {
  let grouped = '';
  let rest = digits;
  while (rest.length > 3) {
    grouped = separator + rest.slice(-3) + grouped;
    rest = rest.slice(0, -3);
  }
  return rest + grouped;
}

const BOUND_SIGNS: Readonly<Record<BoundSide, string>> = {
  atLeast: '≥ ',
  above: '> ',
  atMost: '≤ ',
  below: '< ',
  about: '≈ ',
};

/** A value as it is shown and exported; `readCell` reads it back to the same value. */
export function formatValue(value: Value, style: NumberStyle = SCREEN_STYLE): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return formatNumber(value.value, value.decimals, style);
    case 'range':
      return `${formatNumber(value.low, value.decimals, style)} - ${formatNumber(value.high, value.decimals, style)}`;
    case 'bound':
      return BOUND_SIGNS[value.side] + formatNumber(value.value, value.decimals, style);
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
