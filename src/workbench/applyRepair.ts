import type { RuleContext } from '../domain/rules/context';
import type { Oracle } from '../domain/rules/repair/oracle';
import type { Repair, RepairSet } from '../domain/rules/repair/repair';
import { repairSetOf } from '../domain/rules/repair/repairSet';
import { violationKey, type Violation } from '../domain/rules/rule';
import { applyChange, changeOf, type Change, type FigureEdit } from '../domain/workbook/change';
import { figureAt, valueAt, type Workbook } from '../domain/workbook/workbook';
import { sameValue } from '../domain/quantity/value';
import { asTask, type Task } from '../exchange/task';

/**
 * The change that brings proposed figures in, as one step. A figure keeps its origin and is marked as
 * edited; it is no longer checked. What is not the figure any more that a repair was made for stays.
 */
export function applyRepair(workbook: Workbook, ...repairs: readonly Repair[]): Change {
  const figures = repairs.flatMap(({ cell, from, to }): FigureEdit[] => {
    const before = figureAt(workbook, cell);
    if (!before || !sameValue(valueAt(workbook, cell), from)) return [];
    const edited = before.origin.kind !== 'typed';
    return [
      { ...cell, figure: { ...before, value: to, edited, checked: false, ambiguous: false } },
    ];
  });
  return changeOf(workbook, { figures });
}

/** Hard violations that are looked at together, some seconds' work: more are taken part by part. */
export const MOST_MENDED = 1000;

/** The fewest figures to change for some violations, and how many were left for another time. */
export interface RepairSearch extends RepairSet {
  readonly looked: readonly Violation[];
  readonly left: number;
}

/**
 * Looks for the fewest figures to change so that the violations of severity `error` among these end,
 * in slices; at most the first `MOST_MENDED` of them. Dropping the task cancels it.
 */
export function* findRepairs(
  context: RuleContext,
  violations: readonly Violation[],
): Task<RepairSearch> {
  const hard = violations.filter(({ severity }) => severity === 'error');
  const looked = hard.slice(0, MOST_MENDED);
  const found = yield* asTask('compare', repairSetOf(context, looked));
  return { ...found, looked, left: hard.length - looked.length };
}

/** What some repairs would come to. */
export interface RepairOutcome {
  /** Violations that would still stand. */
  readonly open: readonly Violation[];
  /** Violations that there are none of now. */
  readonly fresh: readonly Violation[];
}

/**
 * What would become of these violations, and of the rules around, if the repairs were brought in. Asked
 * again with every tick: an oracle that is kept knows by then how things stand.
 */
export function outcomeOf(
  oracle: Oracle,
  violations: readonly Violation[],
  repairs: readonly Repair[],
): RepairOutcome {
  const { workbook } = oracle.context;
  const after = applyChange(workbook, applyRepair(workbook, ...repairs));
  const open = violations.filter((violation) => oracle.again(after, violation) !== null);
  const fresh = new Map<string, Violation>();
  for (const row of new Set(repairs.map(({ cell }) => cell.indicator))) {
    const before = oracle.standing(workbook, row);
    for (const [key, violation] of oracle.violations(after, oracle.around(row))) {
      if (!before.has(key)) fresh.set(key, violation);
    }
  }
  const known = new Set(violations.map(violationKey));
  return { open, fresh: [...fresh].flatMap(([key, one]) => (known.has(key) ? [] : [one])) };
}
