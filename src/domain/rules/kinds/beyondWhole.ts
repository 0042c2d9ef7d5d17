import { quantityOf } from '../../plan/assessment';
import { isMissing } from '../../plan/comparison';
import { comparesInPoints, conversionFactor } from '../../quantity/unit';
import { seriesKey, type Series } from '../../workbook/series';
import { numberValue } from '../../quantity/value';
import type { IndicatorId } from '../../indicator/indicator';
import type { RuleContext } from '../context';
import { violationOf, type RuleKind } from '../kind';
import { topicOf } from '../topicIndex';
import type { Violation } from '../rule';
import { frameColumns, outcomeOf, valueFact, valuesOf } from './cells';

/** Whether a row is a part of what was to be done, by its name; of earlier years' money or not. */
export function isWithinWhole(context: RuleContext, id: IndicatorId): boolean {
  return (['withinWhole', 'carriedOver'] as const).some(
    (role) => topicOf(context, id, role) !== null,
  );
}

/**
 * Money paid out and files settled in time are no more than 100 % (T28): a rate beyond it, or an
 * amount paid out beyond its plan of the year. A name that speaks of capital carried over from earlier
 * years is let be.
 */
export const beyondWhole: RuleKind = {
  name: 'beyondWhole',
  check(context, rule, id) {
    if (topicOf(context, id, 'withinWhole') === null) return null;
    const { workbook, keys } = context;
    const read = (series: Series) => quantityOf(workbook, seriesKey(series), id);
    const violations: Violation[] = [];
    const found = (cells: readonly Series[], facts: Violation['facts']) => {
      const at = cells.map((series) => ({ indicator: id, series }));
      violations.push(violationOf(rule, id, at, facts));
    };
    for (const { series } of frameColumns(keys)) {
      const quantity = read(series);
      const values = valuesOf(quantity);
      if (!values || !comparesInPoints(quantity.unit) || values.low <= 100) continue;
      const whole = { value: numberValue(100 / quantity.unit.factor), unit: quantity.unit };
      found([series], { value: valueFact(quantity), whole: valueFact(whole) });
    }
    const result = read(keys.series.result);
    const reached = valuesOf(result);
    for (const series of keys.series.plans) {
      const plan = read(series);
      const planned = valuesOf(plan);
      // A rate may pass its plan; only money has its plan for its whole.
      if (!reached || !planned || isMissing(plan.value) || plan.unit.dimension !== 'money')
        continue;
      if (conversionFactor(plan.unit, result.unit) === null || reached.low <= planned.high)
        continue;
      found([keys.series.result, series], { value: valueFact(result), whole: valueFact(plan) });
    }
    return outcomeOf(violations);
  },
};
