import type { IndicatorId } from '../../indicator/indicator';
import { divideIntervals, trueInterval, type Interval } from '../../quantity/rounding';
import { comparesInPoints } from '../../quantity/unit';
import type { CellRef } from '../../workbook/cellRef';
import type { Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import { percentFact, violationOf, type RuleKind } from '../kind';
import { anchorsByTopic, relatedRow, topicOf } from '../topicIndex';
import type { Violation } from '../rule';
import {
  BLANKS_OF_RELATION,
  checkRelation,
  NO_ROW,
  operand,
  outcomeOf,
  Reader,
  valueFact,
  yearlyColumns,
} from './cells';
import { broken, isBroken } from './seriesBreak';

/** "Tốc độ tăng X" is the growth of the row X. Amounts of money only where both name one price base. */
export const growthDisagrees: RuleKind = {
  name: 'growthDisagrees',
  blankMeanings: BLANKS_OF_RELATION,
  anchors: (context, changed) => anchorsByTopic(context, changed, 'growth'),
  anchorsOf: (_, rule) => rule.operands?.growth ?? null,
  check(context, rule, anchor) {
    let amount = operand(rule, 'amount') ?? null;
    if (rule.operands) {
      if (operand(rule, 'growth') !== anchor) return null;
      if (amount === null) return NO_ROW;
    } else {
      const of = topicOf(context, anchor, 'growth');
      amount = of === null ? null : relatedRow(context, anchor, 'amount', of);
      const indicator = amount === null ? null : indicatorOf(context.workbook, amount);
      if (!indicator || indicator.group || comparesInPoints(indicator.unit)) return null;
      if (indicator.unit.dimension === 'money') return null;
    }
    const row = amount;
    if (row === null) return null;
    const columns = yearlyColumns(context.keys).filter(
      ({ series, base }) => base !== null && !isBroken(context, row, base, series),
    );
    return checkRelation(context, rule, anchor, columns, (reader, { series, base }) => {
      const values = base && growthOf(reader, row, series, base);
      if (!values) return null;
      return {
        values,
        facts: {
          before: valueFact(reader.quantity(row, base)),
          now: valueFact(reader.quantity(row, series)),
        },
      };
    });
  },
};

/** By how many per cent a row grew from one column to another; null where that cannot be told. */
export function growthOf(
  reader: Reader,
  row: IndicatorId,
  series: Series,
  base: Series,
): Interval | null {
  const now = reader.values(row, series);
  const before = reader.values(row, base);
  if (!now || !before) return null;
  const ratio = divideIntervals(now, before);
  if (!ratio) return reader.stop('zeroBase');
  return { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
}

/** A stated level or change on last year follows from the two figures ("bằng 98,8% CK", "tăng 1,16%"). */
export const statedGrowthDisagrees: RuleKind = {
  name: 'statedGrowthDisagrees',
  check(context, rule, id) {
    const { result, previous, statedLevel, statedChange } = context.keys.series;
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const [series, less] of [
      [statedLevel, 0],
      [statedChange, 100],
    ] as const) {
      const reader = new Reader(context);
      const { value } = reader.quantity(id, series);
      if (value.kind !== 'number') continue;
      if (isBroken(context, id, previous, result)) return broken(id, previous, result);
      const stated = trueInterval(value);
      reader.cells.push({ indicator: id, series });
      const now = reader.values(id, result);
      const before = reader.values(id, previous);
      if (!now || !before) {
        missing.push(...reader.missing);
        continue;
      }
      const ratio = divideIntervals(now, before);
      if (!ratio) continue;
      const level = { low: ratio.low * 100 - less, high: ratio.high * 100 - less };
      const rates = comparesInPoints(reader.quantity(id, result).unit);
      // Rates are compared in points or by their ratio: either may be meant.
      const points = { low: now.low - before.high, high: now.high - before.low };
      const meets = (of: { low: number; high: number }) =>
        of.low <= stated.high + 1e-9 && stated.low <= of.high + 1e-9;
      if (meets(level) || (rates && less === 100 && meets(points))) continue;
      violations.push(
        violationOf(rule, id, reader.cells, {
          stated: percentFact(value.value, value.decimals),
          computed: percentFact((level.low + level.high) / 2, Math.max(2, value.decimals)),
          result: valueFact(reader.quantity(id, result)),
          previous: valueFact(reader.quantity(id, previous)),
        }),
      );
    }
    return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
  },
};
