import type { IndicatorId } from '../../domain/indicator/indicator';
import type { RuleContext } from '../../domain/rules/context';
import type { NotChecked } from '../../domain/rules/engine';
import { rowsOfRule } from '../../domain/rules/expression/rowsOf';
import type { Rule } from '../../domain/rules/rule';
import { RULE_KINDS } from '../../domain/rules/ruleSet';
import { outlineIndex } from '../../domain/workbook/outline';
import type { Session } from '../../workbench/session';

/** A rule that looks at a row and does not fail there. */
export interface TouchingRule {
  readonly rule: Rule;
  /** Null where it holds. */
  readonly notChecked: NotChecked | null;
}

/** Rules that look at a row and hold or could not be checked; those that could not come first. */
export function touchingRules(session: Session, id: IndicatorId): TouchingRule[] {
  const { context } = session.rules;
  const tree = outlineIndex(context.workbook.outline);
  const found: TouchingRule[] = [];
  for (const rule of context.workbook.meta.rules) {
    if (!rule.enabled) continue;
    for (const anchor of anchorsAt(context, rule, id)) {
      if (tree.positionOf(anchor) === undefined) continue;
      const outcome = RULE_KINDS[rule.kind].check(context, rule, anchor);
      if (outcome?.kind === 'holds') found.push({ rule, notChecked: null });
      if (outcome?.kind !== 'notChecked') continue;
      const { reason, missing } = outcome;
      found.push({ rule, notChecked: { rule, indicator: anchor, reason, missing } });
    }
  }
  return found.sort((a, b) => Number(a.notChecked === null) - Number(b.notChecked === null));
}

/** Where a rule is checked that looks at this row. */
function anchorsAt(context: RuleContext, rule: Rule, id: IndicatorId): readonly IndicatorId[] {
  const kind = RULE_KINDS[rule.kind];
  const named = rowsOfRule(rule);
  if (named.length > 0) {
    return named.includes(id) ? (kind.anchorsOf?.(context, rule) ?? [id]) : [];
  }
  // A template is asked at this row only: finding all it stands for takes too long for one cell.
  return rule.kind === 'custom' || !kind.anchorsOf?.(context, rule) ? [id] : [];
}
