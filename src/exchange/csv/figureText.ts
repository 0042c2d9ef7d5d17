import type { Value } from '../../domain/quantity/value';
import { formatValue } from '../../locale/number/formatNumber';
import type { KnownConvention } from '../../locale/number/parseNumber';
import { guardText } from './guard';

const STYLES = {
  vietnamese: { convention: 'vietnamese', grouping: false },
  english: { convention: 'english', grouping: false },
} as const;

/** Up to three digits before a mark and three behind it: 12,345 is read as one number here, another there. */
const TWO_WAYS = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/g;

/**
 * A value as a cell that reads back as the same value, whatever stands around it. A number that could
 * be read two ways gets a zero before it (012,345), which no grouped number has and which a
 * spreadsheet does not show.
 */
export function figureText(value: Value, convention: KnownConvention): string {
  const text = formatValue(value, STYLES[convention]);
  switch (value.kind) {
    case 'number':
      return value.decimals === 3 ? text.replace(TWO_WAYS, '0$&') : text;
    case 'range':
    case 'bound':
      return guardText(value.decimals === 3 ? text.replace(TWO_WAYS, '0$&') : text);
    default:
      return guardText(text);
  }
}
