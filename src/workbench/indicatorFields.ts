import type { Indicator } from '../domain/indicator/indicator';
import { editedIndicator, type IndicatorField } from './editIndicator';

/** Own fields of a row that are written together. */
export type Fields = Partial<Record<IndicatorField, string>>;

/** A row's own field as it is typed. */
export function fieldOf(indicator: Indicator, field: IndicatorField): string {
  return field === 'unit' ? indicator.unit.text : indicator[field];
}

/** A row with other texts in its own fields; the very same row where nothing changes. */
export function withFields(before: Indicator, fields: Fields): Indicator {
  let after = before;
  for (const field of FIELDS) {
    const text = fields[field];
    if (text !== undefined) after = editedIndicator(after, field, text);
  }
  return after;
}

const FIELDS: readonly IndicatorField[] = ['numbering', 'name', 'unit', 'note'];
