import type { IndicatorId } from '../../domain/indicator/indicator';
import type { RuleContext } from '../../domain/rules/context';
import type { NotChecked, RuleEngine } from '../../domain/rules/engine';
import { rowsOfRule } from '../../domain/rules/expression/rowsOf';
import type { Rule } from '../../domain/rules/rule';
import { RULE_KINDS } from '../../domain/rules/ruleSet';
import { outlineIndex } from '../../domain/workbook/outline';

/** A rule that looks at a row and does not fail there. */
export interface TouchingRule {
  readonly rule: Rule;
  /** Null where it holds. */
  readonly notChecked: NotChecked | null;
}

/** Rules that look at a row and hold or could not be checked; those that could not come first. */
export function touchingRules(
  { rules: { context } }: { readonly rules: Pick<RuleEngine, 'context'> },
  id: IndicatorId,
): TouchingRule[] {
  const tree = outlineIndex(context.workbook.outline);
  const found: TouchingRule[] = [];
  for (const rule of rulesAt(context.workbook.meta.rules, id)) {
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
  if (rowsOfRule(rule).length > 0) return kind.anchorsOf?.(context, rule) ?? [id];
  // A template is asked at this row only: finding all it stands for takes too long for one cell.
  return rule.kind === 'custom' || !kind.anchorsOf?.(context, rule) ? [id] : [];
}

/** The enabled rules of a list: those that name rows, by each of them, and those of any row. */
interface ByRow {
  readonly anywhere: readonly Placed[];
  readonly named: ReadonlyMap<IndicatorId, readonly Placed[]>;
}

interface Placed {
  readonly rule: Rule;
  /** Where it stands in the list. */
  readonly at: number;
}

/** Lists of rules never change, and may be long: the cursor must not wait for a walk through all. */
const indexes = new WeakMap<readonly Rule[], ByRow>();

/** The enabled rules that name this row or none, in the order of the list. */
function rulesAt(rules: readonly Rule[], id: IndicatorId): Rule[] {
  let index = indexes.get(rules);
  if (!index) indexes.set(rules, (index = indexOf(rules)));
  const { anywhere, named } = index;
  return [...anywhere, ...(named.get(id) ?? [])]
    .sort((a, b) => a.at - b.at)
    .map(({ rule }) => rule);
}

function indexOf(rules: readonly Rule[]): ByRow {
  const anywhere: Placed[] = [];
  const named = new Map<IndicatorId, Placed[]>();
  rules.forEach((rule, at) => {
    if (!rule.enabled) return;
    const rows = new Set(rowsOfRule(rule));
    if (rows.size === 0) anywhere.push({ rule, at });
    for (const row of rows) {
      const placed = named.get(row);
      if (placed) placed.push({ rule, at });
      else named.set(row, [{ rule, at }]);
    }
  });
  return { anywhere, named };
}
