import type { IndicatorId } from '../../indicator/indicator';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import type { RuleKind } from '../kind';
import { anchorsByTopic, relatedRow, topicOf } from '../topicIndex';
import type { Rule } from '../rule';
import {
  BLANKS_OF_SUM,
  checkRelation,
  minus,
  NO_ROW,
  numberFact,
  operand,
  plus,
  valueFact,
  yearlyColumns,
  type Expected,
} from './cells';
import { broken, isBroken } from './seriesBreak';

interface Flows {
  readonly incoming: readonly IndicatorId[];
  readonly outgoing: readonly IndicatorId[];
  /** Names tell of some flows only: then a stock is held to the side those alone can reach. */
  readonly must: NonNullable<Expected['must']>;
}

/**
 * Last year's stock + what came − what went = this year's stock (T17, T22): tea 754,2 ha + 50 newly
 * planted = 804,2. By names alone not every flow is known: newly planted area bounds growth from
 * above, households that left poverty bound the rest from below; only where all flows of poverty
 * stand there, they make the stock.
 */
export const stockFlow: RuleKind = {
  name: 'stockFlow',
  blankMeanings: BLANKS_OF_SUM,
  anchors: (context, changed) => [
    ...anchorsByTopic(context, changed, 'area'),
    ...anchorsByTopic(context, changed, 'count'),
  ],
  anchorsOf: (_, rule) => rule.operands?.stock ?? null,
  check(context, rule, stock) {
    const flows = flowsOf(context, rule, stock);
    if (!flows) return null;
    if (flows === 'noRow') return NO_ROW;
    const columns = yearlyColumns(context.keys).filter(({ base }) => base !== null);
    const crossing = columns.find(
      ({ series, base }) => base && isBroken(context, stock, base, series),
    );
    const open = columns.filter(
      ({ series, base }) => base && !isBroken(context, stock, base, series),
    );
    const outcome = checkRelation(context, rule, stock, open, (reader, { series, base }) => {
      if (!base) return null;
      const before = reader.values(stock, base);
      let values = before;
      let change = 0;
      for (const [rows, sign] of [
        [flows.incoming, 1],
        [flows.outgoing, -1],
      ] as const) {
        for (const row of rows) {
          const flow = reader.summand(row, series);
          if (!flow || !values) {
            values = null;
            continue;
          }
          values = sign > 0 ? plus(values, flow) : minus(values, flow);
          change += sign * ((flow.low + flow.high) / 2);
        }
      }
      if (!values) return null;
      const quantity = reader.quantity(stock, base);
      const { unit, value } = quantity;
      return {
        values,
        must: flows.must,
        facts: {
          before: valueFact(quantity),
          change: numberFact(change / unit.factor, 'decimals' in value ? value.decimals : 0, unit),
        },
      };
    });
    if (outcome.kind === 'holds' && crossing?.base) {
      return broken(stock, crossing.base, crossing.series);
    }
    return outcome;
  },
};

function flowsOf(context: RuleContext, rule: Rule, stock: IndicatorId): Flows | 'noRow' | null {
  if (rule.operands) {
    if (operand(rule, 'stock') !== stock) return null;
    const { in: incoming = [], out: outgoing = [] } = rule.operands;
    if (incoming.length + outgoing.length === 0) return 'noRow';
    return { incoming, outgoing, must: 'equal' };
  }
  const crop = topicOf(context, stock, 'area');
  if (crop !== null) {
    const planted = relatedRow(context, stock, 'areaNew', crop);
    if (planted === null || !alike(context, stock, planted)) return null;
    return { incoming: [planted], outgoing: [], must: 'atMost' };
  }
  const of = topicOf(context, stock, 'count');
  const leaving = of === null ? null : relatedRow(context, stock, 'leaving', of);
  if (of === null || leaving === null || !alike(context, stock, leaving)) return null;
  const returning = relatedRow(context, stock, 'returning', of);
  const entering = relatedRow(context, stock, 'entering', of);
  if (returning === null || entering === null) {
    return { incoming: [], outgoing: [leaving], must: 'atLeast' };
  }
  return { incoming: [returning, entering], outgoing: [leaving], must: 'equal' };
}

function alike({ workbook }: RuleContext, a: IndicatorId, b: IndicatorId): boolean {
  const dimension = (id: IndicatorId) => indicatorOf(workbook, id)?.unit.dimension;
  return dimension(a) === dimension(b);
}
