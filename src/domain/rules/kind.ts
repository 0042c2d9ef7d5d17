import type { IndicatorId } from '../indicator/indicator';
import { outlineIndex } from '../workbook/outline';
import type { CellRef } from '../workbook/cellRef';
import type { RuleContext } from './context';
import type { BlankMeaning, Fact, Outcome, Rule, RuleKindName, Violation } from './rule';

/**
 * One kind of rule. A rule is checked row by row; the row it is checked at is its anchor. `anchors`
 * says which rows must be checked again when a row changes (itself unless told otherwise).
 */
export interface RuleKind {
  readonly name: RuleKindName;
  /** It asks for rows of the same name, for which all names must be sorted first. */
  readonly asksForNamesakes?: true;
  /** What a blank may mean to a rule of this kind; to one without it, only that nothing is checked. */
  readonly blankMeanings?: readonly BlankMeaning[];
  /** A figure that moves farther off ends it as well, so no change of one is offered as its repair. */
  readonly endsFartherOff?: true;
  anchors?(context: RuleContext, changed: IndicatorId): readonly IndicatorId[];
  /** The rows this one rule is checked at; null for every row. */
  anchorsOf?(context: RuleContext, rule: Rule): readonly IndicatorId[] | null;
  /** Null where the rule has nothing to say of this row. */
  check(context: RuleContext, rule: Rule, anchor: IndicatorId): Outcome | null;
}

export const HOLDS: Outcome = { kind: 'holds' };

/** A failed outcome. The first cell is the one to go to. */
export function fails(
  rule: Rule,
  indicator: IndicatorId,
  cells: readonly CellRef[],
  facts: Violation['facts'],
): Outcome {
  return {
    kind: 'fails',
    violations: [violationOf(rule, indicator, cells, facts)],
  };
}

/** A violation of a rule. The first cell is the one to go to. */
export function violationOf(
  rule: Rule,
  indicator: IndicatorId,
  cells: readonly CellRef[],
  facts: Violation['facts'],
): Violation {
  return { rule: rule.id, kind: rule.kind, severity: rule.severity, indicator, cells, facts };
}

/** Says that cells are blank, "x" or "…". */
export function missingCells(missing: readonly CellRef[]): Outcome {
  return { kind: 'notChecked', reason: 'missing', missing };
}

/** The row and the row it stands under: what a rule between parent and children must look at. */
export function selfAndParent(context: RuleContext, changed: IndicatorId): readonly IndicatorId[] {
  const parent = outlineIndex(context.workbook.outline).parentOf(changed);
  return parent === null ? [changed] : [changed, parent];
}

/** A numeric setting of a rule, or its default. */
export function numberParam(rule: Rule, name: string, otherwise: number): number {
  const param = rule.params[name];
  return typeof param === 'number' ? param : otherwise;
}

/** A computed percentage as a fact. */
export function percentFact(value: number, decimals: number): Fact {
  return { kind: 'percent', value, decimals };
}
