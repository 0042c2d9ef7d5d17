import type { IndicatorId } from '../../indicator/indicator';
import type { FrameKeys } from '../../plan/assessment';
import type { CellRef } from '../../workbook/cellRef';
import { hasFigure } from '../../workbook/figureBlock';
import { BLOCK_SIZE } from '../../workbook/figures';
import { seriesKey } from '../../workbook/series';
import type { RuleContext } from '../context';
import { HOLDS, violationOf } from '../kind';
import type { NotCheckedReason, Outcome, Rule, Violation } from '../rule';
import { columnsOf, keysOfArea, type Column } from './columns';
import type { RowLookup } from './binding';
import { Evaluator, NEVER, UNKNOWN } from './evaluate';
import type { Condition } from './expression';
import { cellOf, comparisonFacts, failedComparison, operandsOf, whyNotChecked } from './explain';
import { planOf } from './plan';

/** What a failed condition rested on, for a kind that has a sentence of its own. */
export interface Failure {
  /** The column it failed in; null where the rule is not one of every column. */
  readonly column: Column | null;
  readonly cells: readonly CellRef[];
  /** `op`, `left`, `right`, `difference`, `leftCalculation`, `rightCalculation`; `blank` if that is it. */
  readonly facts: Violation['facts'];
}

/**
 * Checks a condition over the figures of a workbook, in the units of their rows.
 *
 * A printed number stands for all values that print like it, a constant for itself; the condition
 * fails only where none of these values makes it true. Cells that stand more than once in a sum are
 * taken as one; in a product or ratio ("a / (a + b)") each occurrence is taken for itself, which can
 * only let pass what is just out of reach of rounding.
 *
 * `=` in a premise, and `!=`, go by the print. Blanks mean what the rule says (`Rule.blank`). With
 * `params.areas` = "all" it is checked in every area that has any of its figures. `rows` tells which
 * rows its templates stand for; `facts` may give the facts of a failure another form.
 */
export function checkCondition(
  context: RuleContext,
  rule: Rule,
  anchor: IndicatorId,
  condition: Condition,
  facts?: (failure: Failure) => Violation['facts'],
  rows: RowLookup | null = null,
): Outcome {
  const check = new Check(
    context,
    rule,
    anchor,
    condition,
    facts ?? (({ facts: own }) => own),
    rows,
  );
  if (rule.params.areas !== 'all') check.area(context.keys, true);
  else {
    for (const { id } of context.workbook.meta.areas) {
      check.area(keysOfArea(context.keys, id), id === context.keys.frame.area);
    }
  }
  return check.outcome();
}

class Check {
  readonly #context: RuleContext;
  readonly #rule: Rule;
  readonly #anchor: IndicatorId;
  readonly #condition: Condition;
  readonly #facts: (failure: Failure) => Violation['facts'];
  readonly #rows: RowLookup | null;
  #violations: Violation[] | null = null;
  #missing: CellRef[] | null = null;
  #reason: NotCheckedReason | null = null;

  constructor(
    context: RuleContext,
    rule: Rule,
    anchor: IndicatorId,
    condition: Condition,
    facts: (failure: Failure) => Violation['facts'],
    rows: RowLookup | null,
  ) {
    this.#context = context;
    this.#rule = rule;
    this.#anchor = anchor;
    this.#condition = condition;
    this.#facts = facts;
    this.#rows = rows;
  }

  outcome(): Outcome {
    if (this.#violations) return { kind: 'fails', violations: this.#violations };
    if (this.#reason === null) return HOLDS;
    return { kind: 'notChecked', reason: this.#reason, missing: this.#missing ?? [] };
  }

  /** Checks it in one area; `asked`: to say so where there is nothing to check. */
  area(keys: FrameKeys, asked: boolean): void {
    const plan = planOf(this.#condition);
    const columns = columnsOf(this.#context.workbook.figures, keys);
    const reading = new Evaluator(
      this.#context.workbook,
      columns,
      this.#rule.blank ?? 'notChecked',
      plan,
      this.#rows,
    );
    if (!plan.each) {
      if (asked || this.#hasFigures(reading)) this.#column(reading);
      return;
    }
    let checked = false;
    for (const column of columns.each) {
      reading.each = column;
      if (!isFilled(reading, column)) continue;
      checked = true;
      this.#column(reading);
    }
    if (checked || !asked) return;
    reading.each = columns.result;
    this.#unchecked(reading);
  }

  #column(reading: Evaluator): void {
    reading.blankFails = false;
    const truth = reading.truth(this.#condition);
    if (truth === NEVER) this.#failed(reading);
    else if (reading.blankFails) this.#blank(reading);
    else if (truth === UNKNOWN) this.#unchecked(reading);
  }

  #failed(reading: Evaluator): void {
    const comparison = failedComparison(reading, this.#condition);
    const cells = unique([
      ...(comparison ? operandsOf(reading, comparison) : []).map(cellOf),
      ...operandsOf(reading, this.#condition).map(cellOf),
    ]);
    this.#add(reading, cells, comparison ? comparisonFacts(reading, comparison) : {});
  }

  /** A cell is blank where that is wrong by itself: the blank ones are to go to. */
  #blank(reading: Evaluator): void {
    const { missing } = whyNotChecked(reading, this.#condition);
    const cells = unique([...missing, ...operandsOf(reading, this.#condition).map(cellOf)]);
    this.#add(reading, cells, { blank: { kind: 'count', value: missing.length } });
  }

  #add(reading: Evaluator, cells: readonly CellRef[], own: Violation['facts']): void {
    const facts = this.#facts({ column: reading.each, cells, facts: own });
    this.#violations ??= [];
    this.#violations.push(violationOf(this.#rule, this.#anchor, cells, facts));
  }

  #unchecked(reading: Evaluator): void {
    if (this.#context.brief) {
      this.#reason ??= reading.reason;
      return;
    }
    const { reason, missing } = whyNotChecked(reading, this.#condition);
    this.#reason ??= reason;
    this.#missing = unique([...(this.#missing ?? []), ...missing]);
  }

  #hasFigures(reading: Evaluator): boolean {
    return operandsOf(reading, this.#condition).some(({ row, column }) => hasCell(column, row));
  }
}

/** Whether any of the cells taken from every column stands in this one. */
function isFilled(reading: Evaluator, column: Column): boolean {
  if (column.blocks.length === 0) return false;
  for (const ref of reading.plan.eachRows) {
    const row = reading.rowOf(ref);
    if (row !== null && hasCell(column, row)) return true;
  }
  return false;
}

function hasCell(column: Column, row: IndicatorId): boolean {
  const block = column.blocks[Math.floor(row / BLOCK_SIZE)];
  return block ? hasFigure(block, row % BLOCK_SIZE) : false;
}

function unique(cells: readonly CellRef[]): CellRef[] {
  const seen = new Map<string, CellRef>();
  for (const cell of cells) {
    const key = `${cell.indicator}|${seriesKey(cell.series)}`;
    if (!seen.has(key)) seen.set(key, cell);
  }
  return [...seen.values()];
}
