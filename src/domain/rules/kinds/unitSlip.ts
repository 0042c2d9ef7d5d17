import { quantityOf } from '../../plan/assessment';
import { comparableNumber, isMissing } from '../../plan/comparison';
import { conversionFactor } from '../../quantity/unit';
import { seriesKey, type Series } from '../../workbook/series';
import type { IndicatorId } from '../../indicator/indicator';
import type { RuleContext } from '../context';
import { violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import { outcomeOf, valueFact } from './cells';

/** Slips of a unit or a comma, and how far from the exact factor a ratio may be to count as one. */
const SLIPS: readonly { readonly factor: number; readonly within: number }[] = [
  { factor: 1e6, within: 2.5 },
  { factor: 1000, within: 2.5 },
  { factor: 10, within: 1.12 },
];

/**
 * A figure about 10, 1000 or a million times the figure it follows: triệu for tỷ, tấn/ha for tạ/ha,
 * a comma read as a dot (T32). Named factors, for three yearly values have no spread to test.
 */
export const unitSlip: RuleKind = {
  name: 'unitSlip',
  check(context, rule, id) {
    const { target, result, previous, plans } = context.keys.series;
    const pairs: (readonly [Series, Series])[] = [
      [target, result],
      [result, previous],
      ...plans.map((plan) => [plan, previous] as const),
      ...plans.map((plan) => [target, plan] as const),
    ];
    const violations: Violation[] = [];
    // A cell that two pairs accuse is said once, and so is one that made its neighbour look wrong.
    const said = new Set<Series>();
    for (const [series, base] of pairs) {
      const factor = slipBetween(context, id, series, base);
      if (factor === null || said.has(series) || said.has(base)) continue;
      said.add(series);
      said.add(base);
      const cells = [series, base].map((of) => ({ indicator: id, series: of }));
      violations.push(
        violationOf(rule, id, cells, {
          value: valueFact(quantityOf(context.workbook, seriesKey(series), id)),
          base: valueFact(quantityOf(context.workbook, seriesKey(base), id)),
          factor: { kind: 'count', value: factor },
        }),
      );
    }
    return outcomeOf(violations);
  },
};

/** 1000 where the figure is about 1000 times its base, 0.001 where it is a thousandth; null else. */
function slipBetween(
  { workbook }: RuleContext,
  id: IndicatorId,
  series: Series,
  base: Series,
): number | null {
  const a = quantityOf(workbook, seriesKey(series), id);
  const b = quantityOf(workbook, seriesKey(base), id);
  if (isMissing(a.value) || isMissing(b.value)) return null;
  const top = comparableNumber(a.value)?.value;
  const bottom = comparableNumber(b.value)?.value;
  const conversion = conversionFactor(a.unit, b.unit);
  if (!top || !bottom || conversion === null) return null;
  const ratio = Math.abs((top * conversion) / bottom);
  for (const { factor, within } of SLIPS) {
    if (ratio >= factor / within && ratio <= factor * within) return factor;
    if (ratio >= 1 / factor / within && ratio <= within / factor) return 1 / factor;
  }
  return null;
}
