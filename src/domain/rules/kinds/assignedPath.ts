import { quantityOf } from '../../plan/assessment';
import { periodKey, fullYear, parsePeriodKey } from '../../period/period';
import { comparesInPoints } from '../../quantity/unit';
import { series, seriesKey, type Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import { outcomeOf, valueFact, valuesOf } from './cells';
import { isBroken } from './seriesBreak';

/** How many years before this one a path is followed back. */
const YEARS_BACK = 5;

/** What each giver assigned, year by year; the locality's own plans are held to its results instead. */
function pathsOf({ keys }: RuleContext): Series[][] {
  const { frame } = keys;
  const { assigned, horizon, plans } = keys.series;
  const givers = new Set([...plans, ...assigned, ...horizon].map(({ assignedBy }) => assignedBy));
  const last = Math.max(frame.year + 1, frame.horizon?.year ?? 0);
  return [...givers]
    .filter((assignedBy) => assignedBy !== '')
    .map((assignedBy) =>
      Array.from({ length: last - frame.year + YEARS_BACK + 1 }, (_, n) =>
        series('plan', periodKey(fullYear(frame.year - YEARS_BACK + n)), {
          area: frame.area,
          scenario: frame.scenario,
          assignedBy,
        }),
      ),
    );
}

const kept = new WeakMap<RuleContext['keys'], Series[][]>();

/**
 * What one giver assigns of a coverage rises year by year (T29): health insurance 89,0; 90,0; 91,0. A
 * year below an earlier one of the same giver is most likely a slip of one of the two documents.
 */
export const assignedPathFalls: RuleKind = {
  name: 'assignedPathFalls',
  check(context, rule, id) {
    const { keys, workbook } = context;
    const indicator = indicatorOf(workbook, id);
    if (!indicator?.share || indicator.direction !== 'up') return null;
    let paths = kept.get(keys);
    if (!paths) kept.set(keys, (paths = pathsOf(context)));
    const violations: Violation[] = [];
    for (const path of paths) {
      let before: Series | null = null;
      for (const now of path) {
        const quantity = quantityOf(workbook, seriesKey(now), id);
        const values = comparesInPoints(quantity.unit) ? valuesOf(quantity) : null;
        if (!values) continue;
        const earlier = before;
        before = now;
        if (!earlier || isBroken(context, id, earlier, now)) continue;
        const last = quantityOf(workbook, seriesKey(earlier), id);
        const lastValues = valuesOf(last);
        if (!lastValues || values.high >= lastValues.low) continue;
        const cells = [now, earlier].map((of) => ({ indicator: id, series: of }));
        const year = (of: Series) => String(parsePeriodKey(of.period).year);
        violations.push(
          violationOf(rule, id, cells, {
            value: valueFact(quantity),
            before: valueFact(last),
            year: { kind: 'name', name: year(now) },
            earlierYear: { kind: 'name', name: year(earlier) },
            by: { kind: 'name', name: now.assignedBy },
          }),
        );
      }
    }
    return outcomeOf(violations);
  },
};
