import { intervalsMeet } from '../../quantity/rounding';
import { indicatorOf } from '../../workbook/workbook';
import { percentFact, type RuleKind } from '../kind';
import { anchorsByTopic, relatedRow, topicOf } from '../topicIndex';
import { checkRelation, valuesOf, yearlyColumns } from './cells';
import { growthOf } from './growth';
import { isBroken } from './seriesBreak';

/**
 * Growth is told at constant prices (T15): a rate that follows from the amounts at current prices, and not
 * from those at constant ones beside them, was reckoned with the rise of prices in it. A rate that
 * follows from neither says nothing here.
 */
export const growthAtCurrentPrices: RuleKind = {
  name: 'growthAtCurrentPrices',
  anchors: (context, changed) => anchorsByTopic(context, changed, 'realGrowth'),
  check(context, rule, anchor) {
    const of = topicOf(context, anchor, 'realGrowth');
    if (of === null) return null;
    const [constant, current] = (['constantPrices', 'currentPrices'] as const).map((role) => {
      const row = relatedRow(context, anchor, role, of);
      const unit = row === null ? null : indicatorOf(context.workbook, row)?.unit;
      return unit?.dimension === 'money' ? row : null;
    });
    if (constant === null || constant === undefined) return null;
    if (current === null || current === undefined) return null;
    const columns = yearlyColumns(context.keys).filter(
      ({ series, base }) => base !== null && !isBroken(context, constant, base, series),
    );
    return checkRelation(context, rule, anchor, columns, (reader, { series, base }) => {
      const stated = valuesOf(reader.quantity(anchor, series));
      const real = base && growthOf(reader, constant, series, base);
      const nominal = base && growthOf(reader, current, series, base);
      if (!stated || !real || !nominal || !intervalsMeet(stated, nominal)) return null;
      return {
        values: real,
        facts: { current: percentFact((nominal.low + nominal.high) / 2, 2) },
      };
    });
  },
};
