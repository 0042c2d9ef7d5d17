import type { IndicatorId } from '../../indicator/indicator';
import { quantityOf } from '../../plan/assessment';
import { roundTo } from '../../quantity/rounding';
import { NO_UNIT, type Unit } from '../../quantity/unit';
import { BLANK, MAX_DECIMALS, numberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { CalculationPart, Fact, NotCheckedReason, Violation } from '../rule';
import { columnFor, type Column } from './columns';
import { NO_VALUE, VALUE } from './cellReading';
import { ALWAYS, partsOf, type Evaluator } from './evaluate';
import type { Condition, Term } from './expression';
import type { CompareCondition } from './plan';

/** A cell that a condition reads, where the row and the column are there. */
export interface Operand {
  readonly row: IndicatorId;
  readonly column: Column;
}

/** The cells a condition reads, in the order it names them; the parts of a row one by one. */
export function operandsOf(reading: Evaluator, condition: Condition): Operand[] {
  const found = new Map<string, Operand>();
  const add = (row: IndicatorId | null, column: Column | null) => {
    if (row !== null && column) found.set(`${row}|${column.key}`, { row, column });
  };
  eachTerm(condition, (term) => {
    if (term.kind !== 'cell' && term.kind !== 'parts') return;
    const row = reading.rowOf(term.row);
    const column = columnFor(reading.columns, term.at, reading.each);
    if (term.kind === 'cell') add(row, column);
    else if (row !== null) {
      for (const part of partsOf(reading.workbook, row, term.of)) add(part, column);
    }
  });
  return [...found.values()];
}

/** Goes through the terms of a condition, each before what it consists of. */
export function eachTerm(condition: Condition, visit: (term: Term) => void): void {
  switch (condition.kind) {
    case 'compare':
      visitTerms(condition.left, visit);
      visitTerms(condition.right, visit);
      return;
    case 'and':
    case 'or':
      for (const part of condition.of) eachTerm(part, visit);
      return;
    case 'not':
      eachTerm(condition.of, visit);
      return;
    case 'if':
      eachTerm(condition.when, visit);
      eachTerm(condition.then, visit);
      return;
    case 'filled':
    case 'blank':
      visit(condition.cell);
  }
}

function visitTerms(term: Term, visit: (term: Term) => void): void {
  visit(term);
  switch (term.kind) {
    case 'negative':
      visitTerms(term.of, visit);
      return;
    case 'arithmetic':
      visitTerms(term.left, visit);
      visitTerms(term.right, visit);
      return;
    case 'call':
      for (const part of term.of) visitTerms(part, visit);
      return;
    default:
  }
}

export function cellOf({ row, column }: Operand): CellRef {
  return { indicator: row, series: column.series };
}

/** Why a condition could not be checked, and the cells that stand in the way. */
export function whyNotChecked(
  reading: Evaluator,
  condition: Condition,
): { readonly reason: NotCheckedReason; readonly missing: readonly CellRef[] } {
  const missing: CellRef[] = [];
  let reason: NotCheckedReason | null = null;
  for (const operand of operandsOf(reading, condition)) {
    const status = reading.cell(operand.row, operand.column);
    if (status === VALUE) continue;
    missing.push(cellOf(operand));
    reason ??= status === NO_VALUE ? reading.reason : 'missing';
  }
  const base: CellRef[] = [];
  let gone = false;
  eachTerm(condition, (term) => {
    if (term.kind === 'cell' || term.kind === 'parts') {
      const row = reading.rowOf(term.row);
      gone ||= row === null || (reading.term(term) === NO_VALUE && reading.reason === 'noRow');
    }
    if (term.kind !== 'arithmetic' || term.op !== '/') return;
    if (reading.term(term.right) !== VALUE || reading.printed !== 0) return;
    base.push(
      ...operandsOf(reading, { kind: 'compare', op: '=', left: term.right, right: term.right }).map(
        cellOf,
      ),
    );
  });
  if (gone) return { reason: 'noRow', missing };
  if (missing.length > 0) return { reason: reason ?? 'missing', missing };
  return base.length > 0
    ? { reason: 'zeroBase', missing: base }
    : { reason: reading.reason, missing };
}

/** The comparison because of which a condition fails; null where none is. */
export function failedComparison(
  reading: Evaluator,
  condition: Condition,
): CompareCondition | null {
  switch (condition.kind) {
    case 'compare':
      return condition;
    case 'and':
    case 'or': {
      // The first that is as the whole is: false where it failed, true where it should not hold.
      const truth = reading.truth(condition);
      const part = condition.of.find((one) => reading.truth(one) === truth);
      return part ? failedComparison(reading, part) : null;
    }
    case 'not':
      return failedComparison(reading, condition.of);
    case 'if': {
      // Inside a "not" it may be true because what it asks for is not met.
      const asked = reading.truth(condition.when) === ALWAYS;
      return failedComparison(reading, asked ? condition.then : condition.when);
    }
    case 'filled':
    case 'blank':
      return null;
  }
}

/** The numbers of a failed comparison: both sides, their difference, and how each is computed. */
export function comparisonFacts(
  reading: Evaluator,
  { op, left, right }: CompareCondition,
): Violation['facts'] {
  const unit = unitOfSide(reading, left) ?? unitOfSide(reading, right) ?? NO_UNIT;
  const leftDecimals = decimalsOfSide(reading, left, right);
  const rightDecimals = decimalsOfSide(reading, right, left);
  const from = valueOfSide(reading, left);
  const to = valueOfSide(reading, right);
  const value = (of: number, decimals: number): Fact => ({
    kind: 'value',
    value: numberValue(roundTo(of, decimals), decimals),
    unit,
  });
  return {
    op: { kind: 'code', code: op },
    left: value(from, leftDecimals),
    right: value(to, rightDecimals),
    difference: value(from - to, Math.max(leftDecimals, rightDecimals)),
    leftCalculation: { kind: 'calculation', parts: calculation(reading, left) },
    rightCalculation: { kind: 'calculation', parts: calculation(reading, right) },
  };
}

function valueOfSide(reading: Evaluator, term: Term): number {
  return reading.term(term) === VALUE ? reading.printed : 0;
}

function operandsOfTerm(reading: Evaluator, term: Term): Operand[] {
  return operandsOf(reading, { kind: 'compare', op: '=', left: term, right: term });
}

/** The unit of a side that is one cell; or of one whose cells all have the same and are only summed. */
function unitOfSide(reading: Evaluator, term: Term): Unit | null {
  const { workbook } = reading;
  const units = operandsOfTerm(reading, term).map(({ row }) => indicatorOf(workbook, row)?.unit);
  const [first] = units;
  const same = units.every((unit) => unit?.text === first?.text);
  return first && same && isSum(term) ? first : null;
}

function isSum(term: Term): boolean {
  switch (term.kind) {
    case 'arithmetic':
      return (term.op === '+' || term.op === '-') && isSum(term.left) && isSum(term.right);
    case 'negative':
      return isSum(term.of);
    case 'call':
      return term.of.every(isSum);
    default:
      return true;
  }
}

/** Decimals a side is shown with: those of its figures where they are summed, else enough to tell. */
function decimalsOfSide(reading: Evaluator, term: Term, other: Term): number {
  const printed = (of: Term) =>
    operandsOfTerm(reading, of).map(({ row, column }) => {
      const { value } = quantityOf(reading.workbook, column.key, row);
      return 'decimals' in value ? value.decimals : 0;
    });
  const finest = Math.max(0, ...printed(term));
  if (isSum(term)) return Math.min(MAX_DECIMALS, finest);
  return Math.min(MAX_DECIMALS, Math.max(2, ...printed(other)));
}

const LEVEL = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** How a term is computed, in the order it is written, with brackets where they are needed. */
export function calculation(reading: Evaluator, term: Term): CalculationPart[] {
  return written(reading, term, 0);
}

function written(reading: Evaluator, term: Term, around: number): CalculationPart[] {
  switch (term.kind) {
    case 'number':
      return [{ kind: 'constant', value: term.value }];
    case 'cell': {
      const row = reading.rowOf(term.row);
      const column = columnFor(reading.columns, term.at, reading.each);
      return [figurePart(reading, row !== null && column ? { row, column } : null)];
    }
    case 'parts': {
      const parts = operandsOfTerm(reading, term).map((operand) => figurePart(reading, operand));
      const sum = parts.flatMap((part, n) => (n === 0 ? [part] : [sign('+'), part]));
      return around > 1 && parts.length > 1 ? bracketed(sum) : sum;
    }
    case 'negative':
      return [sign('-'), ...written(reading, term.of, 3)];
    case 'arithmetic': {
      const level = LEVEL[term.op];
      const inner = [
        ...written(reading, term.left, level),
        sign(term.op),
        // a − (b + c), a / (b · c): the right side is bound more tightly.
        ...written(reading, term.right, term.op === '-' || term.op === '/' ? level + 1 : level),
      ];
      return level < around ? bracketed(inner) : inner;
    }
    case 'call': {
      const inner = term.of.flatMap((part, n) => [
        ...(n === 0 ? [] : [{ kind: 'separator' as const }]),
        ...written(reading, part, 0),
      ]);
      return [{ kind: 'call', call: term.call }, ...bracketed(inner)];
    }
  }
}

function figurePart(reading: Evaluator, operand: Operand | null): CalculationPart {
  if (!operand) return { kind: 'figure', cell: null, value: BLANK, unit: NO_UNIT };
  const quantity = quantityOf(reading.workbook, operand.column.key, operand.row);
  return { kind: 'figure', cell: cellOf(operand), ...quantity };
}

function sign(op: '+' | '-' | '*' | '/'): CalculationPart {
  return { kind: 'sign', op };
}

function bracketed(parts: readonly CalculationPart[]): CalculationPart[] {
  return [{ kind: 'open' }, ...parts, { kind: 'close' }];
}
