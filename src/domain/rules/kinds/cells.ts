import type { IndicatorId } from '../../indicator/indicator';
import { quantityOf, type FrameKeys } from '../../plan/assessment';
import { isMissing, type Quantity } from '../../plan/comparison';
import {
  intervalsMeet,
  printedHalf,
  roundTo,
  scaleInterval,
  type Interval,
} from '../../quantity/rounding';
import type { Unit } from '../../quantity/unit';
import { numberValue, MAX_DECIMALS, type Value } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import { seriesKey, type Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { HOLDS, violationOf } from '../kind';
import type { BlankMeaning, Fact, NotCheckedReason, Outcome, Rule, Violation } from '../rule';

/** A column of the frame with the one it follows. */
export interface FrameColumn {
  readonly series: Series;
  /** What it is a step from: last year of the result and this year's plans, the result of the target. */
  readonly base: Series | null;
  readonly role: 'target' | 'result' | 'plan' | 'previous';
}

const columns = new WeakMap<FrameKeys, readonly FrameColumn[]>();

/** Next year's target, the result, this year's plans and last year, in the order of what is read first. */
export function frameColumns(keys: FrameKeys): readonly FrameColumn[] {
  let found = columns.get(keys);
  if (!found) {
    const { target, result, plans, previous } = keys.series;
    found = [
      { series: target, base: result, role: 'target' },
      { series: result, base: previous, role: 'result' },
      ...plans.map((plan): FrameColumn => ({ series: plan, base: previous, role: 'plan' })),
      { series: previous, base: null, role: 'previous' },
    ];
    columns.set(keys, found);
  }
  return found;
}

/** Columns that cover a whole year: a result of some months is no step from the last year to the next. */
export function yearlyColumns(keys: FrameKeys): readonly FrameColumn[] {
  const all = frameColumns(keys);
  if (keys.frame.months === 12) return all;
  return all.filter(({ role }) => role === 'plan');
}

/** The values behind what is printed, in the base of its unit; null where it is no number or range. */
export function valuesOf({ value, unit }: Quantity): Interval | null {
  if (value.kind !== 'number' && value.kind !== 'range') return null;
  const half = printedHalf(value.decimals, unit);
  const { low, high } = value.kind === 'range' ? value : { low: value.value, high: value.value };
  return scaleInterval({ low: low - half, high: high + half }, unit.factor);
}

/** Meanings of a blank for a relation: what is left out of a product or ratio leaves nothing. */
export const BLANKS_OF_RELATION: readonly BlankMeaning[] = ['notChecked', 'zero', 'fails'];
/** The same for a sum, which can do without some of its parts. */
export const BLANKS_OF_SUM: readonly BlankMeaning[] = ['notChecked', 'skip', 'zero', 'fails'];

const ZERO: Interval = { low: 0, high: 0 };

/** Whether a cell is nothing that may be left out or counted as zero; "…" says that there is a figure. */
export function isNothing({ kind }: Value): boolean {
  return kind === 'blank' || kind === 'notApplicable';
}

/**
 * Reads cells for one check, and remembers which it read and which stood in the way. `blank` is what
 * a blank cell means, for kinds that offer more than "not checked".
 */
export class Reader {
  readonly cells: CellRef[] = [];
  readonly missing: CellRef[] = [];
  reason: NotCheckedReason | null = null;
  /** A cell was blank, or "…", where that is wrong by itself. */
  blankFails = false;
  readonly #context: RuleContext;
  readonly #blank: BlankMeaning;
  readonly #filled = new Set<Series>();

  constructor(context: RuleContext, blank: BlankMeaning = 'notChecked') {
    this.#context = context;
    this.#blank = blank;
  }

  /** A cell as it is reckoned with: 0 where a blank counts as that. */
  quantity(indicator: IndicatorId, series: Series): Quantity {
    const quantity = this.#printed(indicator, series);
    const isZero = this.#blank === 'zero' && isNothing(quantity.value);
    return isZero ? { ...quantity, value: numberValue(0) } : quantity;
  }

  /** The values of a cell in the base of its unit; null where it cannot be reckoned with. */
  values(indicator: IndicatorId, series: Series): Interval | null {
    return this.#read(indicator, series, this.#blank === 'zero');
  }

  /** The same of a part of a sum, where a blank may be left out. */
  summand(indicator: IndicatorId, series: Series): Interval | null {
    return this.#read(indicator, series, this.#blank === 'zero' || this.#blank === 'skip');
  }

  /** Whether any figure of this column was read. */
  isFilled(series: Series): boolean {
    return this.#filled.has(series);
  }

  /** Whether a relation asks anything of a column, by the cell of the row that it is about. */
  asksOf(indicator: IndicatorId, series: Series): 'always' | 'whereFilled' | 'never' {
    const { value } = this.#printed(indicator, series);
    if (!isMissing(value)) return 'always';
    const means = this.#blank === 'fails' || (this.#blank === 'zero' && isNothing(value));
    return means ? 'whereFilled' : 'never';
  }

  /** Says why nothing can be said. */
  stop(reason: NotCheckedReason): null {
    this.reason ??= reason;
    return null;
  }

  /** What is wrong where a cell is blank: the blank ones are to go to. */
  blankViolation(rule: Rule, anchor: IndicatorId): Violation {
    const { missing } = this;
    return violationOf(rule, anchor, [...missing, ...this.cells], {
      blank: { kind: 'count', value: missing.length },
    });
  }

  #printed(indicator: IndicatorId, series: Series): Quantity {
    return quantityOf(this.#context.workbook, seriesKey(series), indicator);
  }

  #read(indicator: IndicatorId, series: Series, nothingIsZero: boolean): Interval | null {
    const cell = { indicator, series };
    if (!indicatorOf(this.#context.workbook, indicator)) return this.#stop('noRow', cell);
    const quantity = this.#printed(indicator, series);
    const values = valuesOf(quantity);
    if (values) {
      this.cells.push(cell);
      this.#filled.add(series);
      return values;
    }
    const { value } = quantity;
    if (nothingIsZero && isNothing(value)) {
      this.cells.push(cell);
      return ZERO;
    }
    const isOpen = value.kind === 'blank' || value.kind === 'notYet';
    if (this.#blank === 'fails' && isOpen) this.blankFails = true;
    return this.#stop(isMissing(value) ? 'missing' : 'notNumber', cell);
  }

  #stop(reason: NotCheckedReason, cell: CellRef): null {
    this.reason ??= reason;
    this.missing.push(cell);
    return null;
  }
}

/** What a relation says a cell must be. */
export interface Expected {
  readonly values: Interval;
  /** `equal` unless told otherwise. */
  readonly must?: 'equal' | 'atMost' | 'atLeast';
  readonly facts?: Violation['facts'];
}

/**
 * Holds the figure of a row against what other figures make of it, column by column: it fails only
 * where no values behind the print can make it hold. A column where the row is blank asks nothing,
 * unless blanks mean something to the rule (`BLANKS_OF_RELATION`) and another figure stands there.
 */
export function checkRelation(
  context: RuleContext,
  rule: Rule,
  anchor: IndicatorId,
  of: readonly FrameColumn[],
  expect: (reader: Reader, column: FrameColumn) => Expected | null,
): Outcome {
  const violations: Violation[] = [];
  const missing: CellRef[] = [];
  let reason: NotCheckedReason | null = null;
  for (const column of of) {
    const { series } = column;
    const reader = new Reader(context, rule.blank);
    const asks = reader.asksOf(anchor, series);
    if (asks === 'never') continue;
    const stated = reader.quantity(anchor, series);
    const values = reader.values(anchor, series);
    const expected = values || reader.blankFails ? expect(reader, column) : null;
    // Figures of other columns alone do not make this one due.
    if (asks === 'whereFilled' && !reader.isFilled(series)) continue;
    if (reader.blankFails) {
      violations.push(reader.blankViolation(rule, anchor));
      continue;
    }
    if (!values || !expected) {
      if (reader.reason !== null) reason ??= reader.reason;
      missing.push(...reader.missing);
      continue;
    }
    if (holds(values, expected)) continue;
    const middle = (expected.values.low + expected.values.high) / 2;
    violations.push(
      violationOf(rule, anchor, reader.cells, {
        stated: valueFact(stated),
        computed: computedFact(middle, stated),
        ...expected.facts,
      }),
    );
  }
  return outcomeOf(violations, reason, missing);
}

function holds(stated: Interval, { values, must = 'equal' }: Expected): boolean {
  if (must === 'atMost' && stated.high <= values.high) return true;
  if (must === 'atLeast' && stated.low >= values.low) return true;
  return intervalsMeet(stated, values);
}

/** Fails where it fails anywhere; else says what could not be checked; else holds. */
export function outcomeOf(
  violations: readonly Violation[],
  reason: NotCheckedReason | null = null,
  missing: readonly CellRef[] = [],
): Outcome {
  if (violations.length > 0) return { kind: 'fails', violations };
  return reason === null ? HOLDS : { kind: 'notChecked', reason, missing };
}

/** A rule whose row is gone. */
export const NO_ROW: Outcome = { kind: 'notChecked', reason: 'noRow', missing: [] };

/** A quantity as a fact. */
export function valueFact({ value, unit }: Quantity): Fact {
  return { kind: 'value', value, unit };
}

/** A number as a fact. */
export function numberFact(value: number, decimals: number, unit: Unit): Fact {
  return { kind: 'value', value: numberValue(roundTo(value, decimals), decimals), unit };
}

/**
 * What was computed (in the base of the unit) as it would be printed beside the stated quantity: at
 * its decimals, and at more where the two would look alike.
 */
export function computedFact(base: number, stated: Quantity): Fact {
  const value = base / stated.unit.factor;
  const printed = numbersOf(stated.value);
  let decimals = decimalsOf(stated.value);
  while (decimals < MAX_DECIMALS && printed.includes(roundTo(value, decimals))) decimals += 1;
  return numberFact(value, decimals, stated.unit);
}

function decimalsOf(value: Value): number {
  return 'decimals' in value ? value.decimals : 0;
}

function numbersOf(value: Value): number[] {
  if (value.kind === 'number') return [value.value];
  return value.kind === 'range' ? [value.low, value.high] : [];
}

/** The one row of a role among a rule's operands; undefined where it has none. */
export function operand(rule: Rule, role: string): IndicatorId | undefined {
  return rule.operands?.[role]?.[0];
}

/** Interval sums and differences. */
export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** The product of two intervals. */
export function times(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
