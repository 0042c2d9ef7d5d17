import { isAdditive } from '../../indicator/indicator';
import { quantityOf } from '../../plan/assessment';
import type { Interval } from '../../quantity/rounding';
import type { CellRef } from '../../workbook/cellRef';
import { seriesKey } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import { violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import {
  BLANKS_OF_SUM,
  computedFact,
  frameColumns,
  outcomeOf,
  plus,
  Reader,
  valueFact,
} from './cells';

/** Not every target is shared out; one area alone is no sum. */
const FEWEST_AREAS = 2;

/**
 * The figures of the areas within the locality make its own (T9), for what may be summed. Asked only
 * of a column in which two areas have figures; every area must then have one.
 */
export const sumOfAreas: RuleKind = {
  name: 'sumOfAreas',
  blankMeanings: BLANKS_OF_SUM,
  check(context, rule, id) {
    const { workbook, keys } = context;
    const { area: home } = keys.frame;
    const areas = workbook.meta.areas.filter(
      ({ parent, status, id: area }) => parent === home && status === 'current' && area !== home,
    );
    const indicator = indicatorOf(workbook, id);
    if (areas.length < FEWEST_AREAS || !indicator || !isAdditive(indicator.kind)) return null;
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const { series } of frameColumns(keys)) {
      const of = areas.map((area) => ({ ...series, area: area.id }));
      const present = of.filter((part) => workbook.figures.columns.has(seriesKey(part)));
      if (present.length < FEWEST_AREAS) continue;
      const reader = new Reader(context, rule.blank);
      const own = quantityOf(workbook, seriesKey(series), id).value;
      if (own.kind !== 'number' && reader.asksOf(id, series) !== 'whereFilled') continue;
      const total = reader.quantity(id, series);
      const stated = reader.values(id, series);
      const parts = of.map((part) => reader.summand(id, part));
      if (of.filter((part) => reader.isFilled(part)).length < FEWEST_AREAS) continue;
      if (reader.blankFails) {
        violations.push(reader.blankViolation(rule, id));
        continue;
      }
      const filled = parts.filter((part) => part !== null);
      if (!stated) continue;
      if (filled.length < parts.length) {
        missing.push(...reader.missing);
        continue;
      }
      const sum = filled.reduce<Interval>((all, part) => plus(all, part), { low: 0, high: 0 });
      const blur = Math.abs(sum.high) * 1e-12;
      if (sum.low <= stated.high + blur && sum.high >= stated.low - blur) continue;
      violations.push(
        violationOf(rule, id, reader.cells, {
          total: valueFact(total),
          sum: computedFact((sum.low + sum.high) / 2, total),
          parts: { kind: 'count', value: parts.length },
        }),
      );
    }
    return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
  },
};
