/**
 * What can stand in a cell. Blank, zero, "x" (does not apply) and "…" (not yet known) are four
 * different facts and are never folded into each other; what could not be understood is kept as it
 * was typed (`invalid`).
 */
export type Value =
  | BlankValue
  | NumberValue
  | RangeValue
  | BoundValue
  | TextValue
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'notYet' }
  | InvalidValue;

export interface BlankValue {
  readonly kind: 'blank';
}

/** A float64 together with the count of decimals it was printed with: 82,0 is not 82. */
export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  readonly decimals: number;
}

/** "7-7,5": any value from `low` to `high`, both included. */
export interface RangeValue {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

export type BoundSide = 'atLeast' | 'above' | 'atMost' | 'below' | 'about';

/** "từ 95 trở lên", "trên 8", "dưới 1,2", "khoảng 24". */
export interface BoundValue {
  readonly kind: 'bound';
  readonly side: BoundSide;
  readonly value: number;
  readonly decimals: number;
}

/** A result in words that means something ("Xuất siêu", "Giữ vững"). */
export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
}

/** What was typed or read where a quantity was expected, kept letter for letter. */
export interface InvalidValue {
  readonly kind: 'invalid';
  readonly raw: string;
}

export const BLANK: BlankValue = { kind: 'blank' };
export const NOT_APPLICABLE: Value = { kind: 'notApplicable' };
export const NOT_YET: Value = { kind: 'notYet' };

/** Most decimals a printed number may carry; more than that is noise of binary fractions. */
export const MAX_DECIMALS = 10;

/** A number printed with `decimals` decimals. Without `decimals` it takes the fewest that show `value` exactly. */
export function numberValue(value: number, decimals: number = decimalsOf(value)): NumberValue {
  return { kind: 'number', value, decimals };
}

/** The fewest decimals (0…10) that print `value` without loss; 10 where none does. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals += 1) {
    if (Number(value.toFixed(decimals)) === value) return decimals;
  }
  return MAX_DECIMALS;
}

/** Whether two cell contents are the same fact, printed decimals included. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'blank':
    case 'notApplicable':
    case 'notYet':
      return a.kind === b.kind;
    case 'number':
      return b.kind === 'number' && Object.is(a.value, b.value) && a.decimals === b.decimals;
    case 'range':
      return (
        b.kind === 'range' && a.low === b.low && a.high === b.high && a.decimals === b.decimals
      );
    case 'bound':
      return (
        b.kind === 'bound' && a.side === b.side && a.value === b.value && a.decimals === b.decimals
      );
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'invalid':
      return b.kind === 'invalid' && a.raw === b.raw;
  }
}

/** Whether the cell says nothing at all (blank; "x" and "…" do say something). */
export function isBlank(value: Value): value is BlankValue {
  return value.kind === 'blank';
}

/** Every number that stands in a value: one, both ends of a range, or none. */
export function numbersIn(value: Value): readonly number[] {
  switch (value.kind) {
    case 'number':
    case 'bound':
      return [value.value];
    case 'range':
      return [value.low, value.high];
    default:
      return [];
  }
}
