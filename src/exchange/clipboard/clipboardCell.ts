import { numberValue, type NumberValue } from '../../domain/quantity/value';
import { formatNumber } from '../../locale/number/formatNumber';
import type { KnownConvention } from '../../locale/number/parseNumber';
import { readCell } from '../../locale/number/readCell';

/** A cell on its way through the clipboard: its text, or a number that needs no reading. */
export type ClipboardCell = string | NumberCell;

/** A number as it is shown, so that its text can be read in one way only. */
export interface NumberCell {
  /** Vietnamese, as on the screen: "1.234,5", "7.367.800 triệu đồng", "+10,0%". */
  readonly text: string;
  readonly number: NumberValue;
  /** Unit or % behind the number; empty where there is none. */
  readonly unit: string;
}

/** A number with the unit that stands behind it, if any. */
export function numberCell(number: NumberValue, unit = ''): NumberCell {
  const digits = formatNumber(number.value, number.decimals);
  const gap = unit === '' || unit.startsWith('%') ? '' : ' ';
  return { text: digits + gap + unit, number, unit };
}

/** The text of a cell as it is shown. */
export function textOfCell(cell: ClipboardCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** A shown text as a cell: a number where it is nothing else ("+10,0%", "97,7%"), else the text. */
export function shownCell(text: string): ClipboardCell {
  const { value, unitText, marks, fraction } = readCell(text, 'vietnamese');
  if (value.kind !== 'number' || marks.length > 0 || fraction !== null) return text;
  const cell = numberCell(value, unitText);
  return text.replace(/^\+/, '') === cell.text ? { ...cell, text } : text;
}

/** Half a unit of the last printed place, and a little for binary fractions. */
const HALF = 0.5000001;

/**
 * The number that a foreign cell shows, told by the value its program states beside it: the text says
 * how many decimals are printed and which unit stands behind, the value says how its marks are to be
 * read ("36.100" beside 36.1). The text alone where the two do not belong together, such as a date
 * beside its serial number; the value alone where the text shows nothing ("####").
 */
export function statedNumber(text: string, stated: number): ClipboardCell {
  if (!Number.isFinite(stated)) return text;
  if (/^#*$/.test(text.trim())) return numberCell(numberValue(stated));
  const conventions: readonly KnownConvention[] = ['vietnamese', 'english'];
  for (const convention of conventions) {
    const { value, ambiguous, unitText } = readCell(text, convention);
    const read = ambiguous ? ambiguous[convention] : value;
    if (read.kind !== 'number') continue;
    const scale = unitText.startsWith('%') ? 100 : unitText.startsWith('‰') ? 1000 : 1;
    const off = Math.min(
      Math.abs(stated * scale - read.value),
      // A program that keeps per cent as the plain number, and signs by their colour.
      Math.abs(stated - read.value),
      Math.abs(Math.abs(stated) - Math.abs(read.value)),
    );
    if (off > HALF * 10 ** -read.decimals) continue;
    const size = Math.abs(read.value);
    return numberCell(numberValue(stated < 0 && size > 0 ? -size : size, read.decimals), unitText);
  }
  if (/^-?\d+([.,]\d+)?E[+-]?\d+$/i.test(text.trim())) return numberCell(numberValue(stated));
  return text;
}
