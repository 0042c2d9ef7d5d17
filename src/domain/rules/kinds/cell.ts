import type { IndicatorId } from '../../indicator/indicator';
import { quantityOf, type FrameKeys } from '../../plan/assessment';
import { comparableNumber } from '../../plan/comparison';
import { comparesInPoints, countsThings } from '../../quantity/unit';
import { numbersIn } from '../../quantity/value';
import { seriesKey, type Series } from '../../workbook/series';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { numberParam, violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import { isWithinWhole } from './beyondWhole';
import { outcomeOf, valueFact } from './cells';
import { asks } from './targets';

/** The cells of a row that hold facts in this frame. */
function factCells(keys: FrameKeys, id: IndicatorId): CellRef[] {
  const { previous, plans, result, target } = keys.series;
  return [target, result, ...plans, previous].map((series) => ({ indicator: id, series }));
}

function quantityAt(context: RuleContext, id: IndicatorId, series: Series) {
  return quantityOf(context.workbook, seriesKey(series), id);
}

/** What was typed or read could not be understood. */
export const invalidValue: RuleKind = {
  name: 'invalidValue',
  check(context, rule, id) {
    return outcomeOf(
      factCells(context.keys, id).flatMap((cell) => {
        const quantity = quantityAt(context, id, cell.series);
        if (quantity.value.kind !== 'invalid') return [];
        return [violationOf(rule, id, [cell], { value: valueFact(quantity) })];
      }),
    );
  },
};

/** A share of a whole lies between 0 and 100 % (0 and 1000 ‰) (T7). */
export const rateOutOfBounds: RuleKind = {
  name: 'rateOutOfBounds',
  check(context, rule, id) {
    const indicator = indicatorOf(context.workbook, id);
    if (!indicator?.share) return null;
    const low = numberParam(rule, 'low', 0);
    // Beyond 100 % of money paid out or files in time a rule of its own warns.
    const softer = asks(context, 'beyondWhole') && isWithinWhole(context, id);
    const high = softer ? Infinity : numberParam(rule, 'high', 100);
    const violations: Violation[] = [];
    for (const cell of factCells(context.keys, id)) {
      const quantity = quantityAt(context, id, cell.series);
      if (!comparesInPoints(quantity.unit)) continue;
      const outside = numbersIn(quantity.value).some((number) => {
        const percent = number * quantity.unit.factor;
        return percent < low || percent > high;
      });
      if (outside) violations.push(violationOf(rule, id, [cell], { value: valueFact(quantity) }));
    }
    return outcomeOf(violations);
  },
};

/** Things that are counted come in whole numbers (T33). */
export const notWhole: RuleKind = {
  name: 'notWhole',
  check(context, rule, id) {
    const violations: Violation[] = [];
    for (const cell of factCells(context.keys, id)) {
      const quantity = quantityAt(context, id, cell.series);
      if (!countsThings(quantity.unit)) continue;
      const number = comparableNumber(quantity.value);
      if (!number) continue;
      // 1,5 nghìn con are 1500 whole ones; the product is rounded against binary fractions.
      const things = Number((number.value * quantity.unit.factor).toPrecision(15));
      if (Number.isInteger(things)) continue;
      violations.push(violationOf(rule, id, [cell], { value: valueFact(quantity) }));
    }
    return outcomeOf(violations);
  },
};
