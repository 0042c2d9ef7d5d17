import { quantityOf } from '../../plan/assessment';
import { isMissing } from '../../plan/comparison';
import { conversionFactor } from '../../quantity/unit';
import { halfUnit } from '../../quantity/rounding';
import { seriesKey } from '../../workbook/series';
import type { Quantity } from '../../plan/comparison';
import { fails, HOLDS, type RuleKind } from '../kind';

/** The same indicator stands twice with different figures. Said at the later row. */
export const duplicateDiffers: RuleKind = {
  name: 'duplicateDiffers',
  anchors: (context, changed) => context.namesakes(changed),
  check(context, rule, id) {
    // Measured against the first of its name alone: who differs from any differs from the first or
    // makes another row do so.
    const first = context.namesakes(id)[0];
    if (first === undefined || first === id) return null;
    const { target, result, plans, previous } = context.keys.series;
    for (const series of [result, ...plans, target, previous]) {
      const mine = quantityOf(context.workbook, seriesKey(series), id);
      const theirs = quantityOf(context.workbook, seriesKey(series), first);
      if (!differ(mine, theirs)) continue;
      return fails(
        rule,
        id,
        [
          { indicator: id, series },
          { indicator: first, series },
        ],
        { value: { kind: 'value', ...mine }, other: { kind: 'value', ...theirs } },
      );
    }
    return HOLDS;
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
