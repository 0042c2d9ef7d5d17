import type { NumberValue, Value } from '../../domain/quantity/value';
import { readCell, type CellReading } from '../../locale/number/readCell';
import { isKnownUnit, readUnit } from '../../locale/unit';

/** A value as a person typed it, with its unit where one stood behind it. */
export interface TypedFigure {
  readonly value: Value;
  /** "" where none was typed. */
  readonly unit: string;
}

/**
 * The value of a figure as it is typed: "36.595,83", "từ 95% trở lên", "6,5 tỷ đồng". Null where
 * anything in it is not understood ("1.245x", "38/40"): nothing of what is typed is left out.
 */
export function typedFigure(text: string): TypedFigure | null {
  const reading = readCell(text, 'vietnamese');
  const { value, unitText } = reading;
  const isQuantity = value.kind === 'number' || value.kind === 'bound' || value.kind === 'range';
  if (!isQuantity || hasMore(reading)) return null;
  if (unitText !== '' && !isKnownUnit(unitText)) return null;
  return { value, unit: unitText };
}

/** A number that stands in a unit known beforehand, which may be typed with it ("5.470 ha"). */
export function typedNumberIn(text: string, unit: string): NumberValue | null {
  const typed = typedFigure(text);
  if (typed?.value.kind !== 'number') return null;
  const isOther = typed.unit !== '' && readUnit(typed.unit).text !== readUnit(unit).text;
  return isOther ? null : typed.value;
}

function hasMore({ issue, fraction, change, marks }: CellReading): boolean {
  return issue !== null || fraction !== null || change !== null || marks.length > 0;
}
