import type { IndicatorId } from '../../indicator/indicator';
import { parsePeriodKey } from '../../period/period';
import type { Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { numberParam, type RuleKind } from '../kind';
import type { Outcome, Rule } from '../rule';

/**
 * From a year on, rows are counted on another basis: a new poverty standard, new criteria, new
 * boundaries, a new base of prices (T15, T16, T20, T21). The rule itself never fails; growth, targets,
 * jumps, reductions and stocks across the year are not compared. Without a year it stands for the
 * breaks that names tell; with a year and no rows, for all rows.
 */
export const seriesBreak: RuleKind = { name: 'seriesBreak', check: () => null };

const enabled = new WeakMap<readonly Rule[], readonly Rule[]>();

function breaksIn(rules: readonly Rule[]): readonly Rule[] {
  let found = enabled.get(rules);
  if (!found) {
    found = rules.filter(({ kind, enabled: on }) => kind === 'seriesBreak' && on);
    enabled.set(rules, found);
  }
  return found;
}

/** Whether a row is counted on one basis in one year and on another in the other. */
export function isBroken(context: RuleContext, id: IndicatorId, a: Series, b: Series): boolean {
  const years = [parsePeriodKey(a.period).year, parsePeriodKey(b.period).year];
  const between = (year: number) => Math.min(...years) < year && year <= Math.max(...years);
  return breaksIn(context.workbook.meta.rules).some((rule) => {
    const year = numberParam(rule, 'year', 0);
    const rows = rule.operands?.rows ?? [];
    if (year === 0) {
      const name = indicatorOf(context.workbook, id)?.name ?? '';
      return context.language.breaks(name).some(between);
    }
    return between(year) && (rows.length === 0 || rows.includes(id));
  });
}

/** The two sides of a break are not compared. */
export function broken(id: IndicatorId, a: Series, b: Series): Outcome {
  return {
    kind: 'notChecked',
    reason: 'seriesBreak',
    missing: [
      { indicator: id, series: a },
      { indicator: id, series: b },
    ],
  };
}
