import { decimalsOf, numberValue, type NumberValue, type Value } from '../../domain/quantity/value';
import { parseNumber } from '../../locale/number/parseNumber';
import type { Extraction, QualifierField, Reading } from '../../reader/extraction';
import type { FindingPlace } from './finding';

/** A figure among those of a reading. */
export interface PlacedFigure {
  /** Place among the extractions. */
  readonly index: number;
  readonly extraction: Extraction;
}

const NUMBERS = /\d[\d.,]*\d|\d/gu;

/** What a qualifier states, at the decimals it is printed with; null where it states nothing. */
export function printed(
  reading: Reading,
  { extraction }: PlacedFigure,
  field: Exclude<QualifierField, 'verdict' | 'planBy' | 'planBy2' | 'parts'>,
): NumberValue | null {
  const value = extraction[field];
  if (value === undefined) return null;
  for (const qualifier of extraction.qualifiers) {
    if (qualifier.field !== field) continue;
    for (const [text] of reading.text.slice(qualifier.start, qualifier.end).matchAll(NUMBERS)) {
      const number = parseNumber(text)?.vietnamese;
      if (number && number.value === Math.abs(value)) return numberValue(value, number.decimals);
    }
  }
  // Not found as it stands there: the fewest decimals allow for most.
  return numberValue(value, decimalsOf(value));
}

/** The figure as a value of the domain; a range or bound where the text gives one. */
export function valueOf({ extraction }: PlacedFigure): Value {
  const { value, decimals, bound, high, role } = extraction;
  if (high !== undefined) return { kind: 'range', low: value, high, decimals };
  // "Khoảng 384,9 MW", "hơn 2.230,8 ha": nobody guesses decimals, so they are those of a figure.
  const exact = role === 'actual' && decimals > 0 && (bound === 'about' || bound === 'above');
  if (bound !== undefined && !exact) return { kind: 'bound', side: bound, value, decimals };
  return numberValue(value, decimals);
}

/** Where a figure stands, or where something is stated of it. */
export function placeOf({ index, extraction }: PlacedFigure, field?: QualifierField): FindingPlace {
  const qualifier = extraction.qualifiers.find((one) => one.field === field);
  const { start, end } = qualifier ?? extraction;
  return { start, end, extraction: index, ...(field === undefined ? {} : { field }) };
}
