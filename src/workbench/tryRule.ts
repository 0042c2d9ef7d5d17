import type { RuleContext } from '../domain/rules/context';
import type { Rule, RuleId, Violation } from '../domain/rules/rule';
import { RULE_KINDS } from '../domain/rules/ruleSet';
import { outlineIndex } from '../domain/workbook/outline';
import type { Task } from '../exchange/task';
import type { NotChecked } from '../domain/rules/engine';

/** What one rule says of the rows it is checked at. */
export interface RuleTrial {
  readonly holds: number;
  readonly fails: number;
  readonly unchecked: number;
  /** The first of each. */
  readonly violations: readonly Violation[];
  readonly notChecked: readonly NotChecked[];
  /** Rows that were looked at. */
  readonly rows: number;
  /** Whether these were all there are. */
  readonly all: boolean;
}

/** Looks at a rule, be it in the workbook or not, at no more than `most` rows; keeps `kept` of each outcome. */
export function tryRule(context: RuleContext, rule: Rule, most: number, kept: number): RuleTrial {
  const kind = RULE_KINDS[rule.kind];
  const anchors = kind.anchorsOf?.(context, rule) ?? context.workbook.outline.ids;
  const tree = outlineIndex(context.workbook.outline);
  const violations: Violation[] = [];
  const notChecked: NotChecked[] = [];
  let [holds, fails, unchecked] = [0, 0, 0];
  const rows = Math.min(most, anchors.length);
  for (const anchor of anchors.slice(0, rows)) {
    const outcome =
      tree.positionOf(anchor) === undefined
        ? ({ kind: 'notChecked', reason: 'noRow', missing: [] } as const)
        : kind.check(context, rule, anchor);
    switch (outcome?.kind) {
      case 'holds':
        holds += 1;
        break;
      case 'fails':
        fails += outcome.violations.length;
        violations.push(...outcome.violations.slice(0, kept - violations.length));
        break;
      case 'notChecked':
        unchecked += 1;
        if (notChecked.length < kept) {
          const { reason, missing } = outcome;
          notChecked.push({ rule, indicator: anchor, reason, missing });
        }
        break;
      case undefined:
        break;
    }
  }
  const all = rows === anchors.length;
  return { holds, fails, unchecked, violations, notChecked, rows, all };
}

/** The most rows that are looked at for one rule of many. */
const MOST_ROWS = 2000;

/** Counts what each enabled rule says; over its first rows where there are very many. */
export function* countRules(
  context: RuleContext,
  rules: readonly Rule[],
): Task<ReadonlyMap<RuleId, RuleTrial>> {
  const counts = new Map<RuleId, RuleTrial>();
  const brief: RuleContext = { ...context, brief: true };
  let done = 0;
  for (const rule of rules) {
    if (rule.enabled) counts.set(rule.id, tryRule(brief, rule, MOST_ROWS, 0));
    done += 1;
    yield { stage: 'rows', done, total: rules.length };
  }
  return counts;
}
