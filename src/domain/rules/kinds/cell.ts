import type { IndicatorId } from '../../indicator/indicator';
import { quantityOf, type FrameKeys } from '../../plan/assessment';
import { comparableNumber } from '../../plan/comparison';
import { comparesInPoints, countsThings } from '../../quantity/unit';
import { numbersIn } from '../../quantity/value';
import { seriesKey, type Series } from '../../workbook/series';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { fails, HOLDS, numberParam, type RuleKind } from '../kind';

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
    const cell = factCells(context.keys, id).find(
      ({ series }) => quantityAt(context, id, series).value.kind === 'invalid',
    );
    if (!cell) return HOLDS;
    return fails(rule, id, [cell], {
      value: { kind: 'value', ...quantityAt(context, id, cell.series) },
    });
  },
};

/** A share of a whole lies between 0 and 100 % (0 and 1000 ‰) (T7). */
export const rateOutOfBounds: RuleKind = {
  name: 'rateOutOfBounds',
  check(context, rule, id) {
    const indicator = indicatorOf(context.workbook, id);
    if (!indicator?.share) return null;
    const low = numberParam(rule, 'low', 0);
    const high = numberParam(rule, 'high', 100);
    for (const cell of factCells(context.keys, id)) {
      const quantity = quantityAt(context, id, cell.series);
      if (!comparesInPoints(quantity.unit)) continue;
      const outside = numbersIn(quantity.value).some((number) => {
        const percent = number * quantity.unit.factor;
        return percent < low || percent > high;
      });
      if (outside) return fails(rule, id, [cell], { value: { kind: 'value', ...quantity } });
    }
    return HOLDS;
  },
};

/** Things that are counted come in whole numbers (T33). */
export const notWhole: RuleKind = {
  name: 'notWhole',
  check(context, rule, id) {
    for (const cell of factCells(context.keys, id)) {
      const quantity = quantityAt(context, id, cell.series);
      if (!countsThings(quantity.unit)) continue;
      const number = comparableNumber(quantity.value);
      if (!number) continue;
      // 1,5 nghìn con are 1500 whole ones; the product is rounded against binary fractions.
      const things = Number((number.value * quantity.unit.factor).toPrecision(15));
      if (!Number.isInteger(things)) {
        return fails(rule, id, [cell], { value: { kind: 'value', ...quantity } });
      }
    }
    return HOLDS;
  },
};
