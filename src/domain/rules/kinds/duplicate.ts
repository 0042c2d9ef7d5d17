import { quantityOf } from '../../plan/assessment';
import { isMissing } from '../../plan/comparison';
import { conversionFactor } from '../../quantity/unit';
import { halfUnit } from '../../quantity/rounding';
import { seriesKey } from '../../workbook/series';
import type { Quantity } from '../../plan/comparison';
import { violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import { outcomeOf, valueFact } from './cells';

/**
 * The same indicator stands twice with different figures. Said at the later row. Rows of other names
 * or headings that are one figure can be named by a person.
 */
export const duplicateDiffers: RuleKind = {
  name: 'duplicateDiffers',
  asksForNamesakes: true,
  anchors: (context, changed) => context.namesakes(changed),
  anchorsOf: (_, rule) => rule.operands?.rows?.slice(1) ?? null,
  check(context, rule, id) {
    // Measured against the first of its name alone: who differs from any differs from the first or
    // makes another row do so.
    const rows = rule.operands ? (rule.operands.rows ?? []) : context.namesakes(id);
    const [first] = rows;
    if (first === undefined || first === id || !rows.includes(id)) return null;
    const { target, result, plans, previous } = context.keys.series;
    const violations: Violation[] = [];
    for (const series of [result, ...plans, target, previous]) {
      const mine = quantityOf(context.workbook, seriesKey(series), id);
      const theirs = quantityOf(context.workbook, seriesKey(series), first);
      if (!differ(mine, theirs)) continue;
      const cells = [id, first].map((indicator) => ({ indicator, series }));
      violations.push(
        violationOf(rule, id, cells, { value: valueFact(mine), other: valueFact(theirs) }),
      );
    }
    return outcomeOf(violations);
  },
};

/** Two numbers differ when no one value prints as both: 12,5 and 12,48 do not. */
function differ(a: Quantity, b: Quantity): boolean {
  if (isMissing(a.value) || isMissing(b.value)) return false;
  if (a.value.kind !== 'number' || b.value.kind !== 'number') return false;
  const factor = conversionFactor(b.unit, a.unit);
  if (factor === null) return false;
  const tolerance = Math.max(halfUnit(a.value.decimals), halfUnit(b.value.decimals) * factor);
  return Math.abs(a.value.value - b.value.value * factor) > tolerance * (1 + 1e-9);
}
