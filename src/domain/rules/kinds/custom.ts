import { bindTemplate, isTemplate } from '../expression/bind';
import { checkCondition } from '../expression/checkCondition';
import { refsOf } from '../expression/rowsOf';
import { HOLDS, type RuleKind } from '../kind';
import type { Outcome } from '../rule';

/**
 * A condition of the planner's own. It is shown at the row of its first cell; a template at that row
 * of each of the rules it makes.
 */
export const custom: RuleKind = {
  name: 'custom',
  blankMeanings: ['notChecked', 'skip', 'zero', 'fails'],
  anchorsOf(context, { condition }) {
    if (!condition) return [];
    if (isTemplate(condition)) {
      const bindings = bindTemplate(context.workbook, context.language, condition);
      return [...new Set(bindings.map(({ anchor }) => anchor))];
    }
    const [first] = refsOf(condition);
    return first?.kind === 'row' ? [first.indicator] : [];
  },
  check(context, rule, anchor) {
    const { condition } = rule;
    if (!condition) return null;
    if (!isTemplate(condition)) return checkCondition(context, rule, anchor, condition);
    const bindings =
      context.bindings?.(rule, anchor) ??
      bindTemplate(context.workbook, context.language, condition).filter(
        (binding) => binding.anchor === anchor,
      );
    const outcomes = bindings.map(({ rowOf }) =>
      checkCondition(context, rule, anchor, condition, undefined, rowOf),
    );
    return outcomes.length === 0 ? null : together(outcomes);
  },
};

/** It fails where one fails; else it is not checked where one is not. */
function together(outcomes: readonly Outcome[]): Outcome {
  const violations = outcomes.flatMap((one) => (one.kind === 'fails' ? one.violations : []));
  if (violations.length > 0) return { kind: 'fails', violations };
  return outcomes.find(({ kind }) => kind === 'notChecked') ?? HOLDS;
}
