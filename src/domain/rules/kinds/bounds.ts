import { quantityOf } from '../../plan/assessment';
import { isMissing } from '../../plan/comparison';
import { judge } from '../../plan/verdict';
import { numbersIn, numberValue } from '../../quantity/value';
import { conversionFactor } from '../../quantity/unit';
import { outlineIndex } from '../../workbook/outline';
import { seriesKey } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import { roundTo } from '../../quantity/rounding';
import { HOLDS, missingCells, numberParam, violationOf, type RuleKind } from '../kind';
import { anchorsByTopic, topicOf } from '../topicIndex';
import type { Violation } from '../rule';
import { frameColumns, NO_ROW, operand, outcomeOf, Reader, valueFact } from './cells';

/** Rows that a planner chose lie between `low` and `high`, each in the unit of the row. */
export const outOfBounds: RuleKind = {
  name: 'outOfBounds',
  anchorsOf: (_, rule) => rule.operands?.rows ?? [],
  check(context, rule, id) {
    if (!rule.operands?.rows?.includes(id)) return null;
    const indicator = indicatorOf(context.workbook, id);
    if (!indicator) return NO_ROW;
    const low = numberParam(rule, 'low', -Infinity);
    const high = numberParam(rule, 'high', Infinity);
    const violations: Violation[] = [];
    for (const { series } of frameColumns(context.keys)) {
      const quantity = quantityOf(context.workbook, seriesKey(series), id);
      const factor = conversionFactor(quantity.unit, indicator.unit);
      if (factor === null) continue;
      const outside = numbersIn(quantity.value).some(
        (number) => number * factor < low || number * factor > high,
      );
      if (!outside) continue;
      const bound = (value: number) => ({
        kind: 'value' as const,
        value: numberValue(value),
        unit: indicator.unit,
      });
      violations.push(
        violationOf(rule, id, [{ indicator: id, series }], {
          value: valueFact(quantity),
          ...(low > -Infinity ? { low: bound(low) } : { low: NONE }),
          ...(high < Infinity ? { high: bound(high) } : { high: NONE }),
        }),
      );
    }
    return outcomeOf(violations);
  },
};

const NONE = { kind: 'name', name: '…' } as const;

/**
 * The plan is met only with a part that comes and goes: revenue with the sale of land, but not
 * without it (T27). Both plan and result of the part must be known.
 */
export const metOnlyWithPart: RuleKind = {
  name: 'metOnlyWithPart',
  anchors: (context, changed) => [
    ...anchorsByTopic(context, changed, 'revenue'),
    ...anchorsByTopic(context, changed, 'landRevenue'),
  ],
  anchorsOf: (_, rule) => rule.operands?.total ?? null,
  check(context, rule, total) {
    const { keys, workbook } = context;
    let part = operand(rule, 'part') ?? null;
    if (rule.operands) {
      if (operand(rule, 'total') !== total) return null;
      if (part === null) return NO_ROW;
    } else {
      if (topicOf(context, total, 'revenue') === null) return null;
      const parts = outlineIndex(workbook.outline)
        .childrenOf(total)
        .filter((id) => topicOf(context, id, 'landRevenue') !== null);
      part = parts.length === 1 ? (parts[0] ?? null) : null;
    }
    const plan = keys.series.plans[0];
    const direction = indicatorOf(workbook, total)?.direction ?? 'none';
    if (part === null || !plan || direction === 'none') return null;
    const excluded = part;
    const reader = new Reader(context);
    const { result } = keys.series;
    const whole = [result, plan].map((series) => reader.quantity(total, series));
    const less = [result, plan].map((series) => reader.quantity(excluded, series));
    const [reached, wanted] = whole;
    const [partReached, partWanted] = less;
    if (!reached || !wanted || !partReached || !partWanted) return null;
    if (isMissing(wanted.value) || isMissing(reached.value)) return null;
    const values = [result, plan].flatMap((series) => [
      reader.values(total, series),
      reader.values(excluded, series),
    ]);
    if (values.includes(null)) return missingCells(reader.missing);
    const rest = (all: typeof reached, of: typeof reached) => {
      const factor = conversionFactor(of.unit, all.unit);
      if (factor === null || all.value.kind !== 'number' || of.value.kind !== 'number') return null;
      const decimals = Math.max(all.value.decimals, of.value.decimals);
      const value = roundTo(all.value.value - of.value.value * factor, decimals);
      return { value: numberValue(value, decimals), unit: all.unit };
    };
    const [restReached, restWanted] = [rest(reached, partReached), rest(wanted, partWanted)];
    if (!restReached || !restWanted) return null;
    const met = judge(reached, wanted, direction);
    const metWithout = judge(restReached, restWanted, direction);
    const turns =
      met.kind === 'judged' &&
      metWithout.kind === 'judged' &&
      met.verdict !== 'missed' &&
      metWithout.verdict === 'missed';
    if (!turns) return HOLDS;
    return outcomeOf([
      violationOf(rule, total, reader.cells, {
        result: valueFact(reached),
        plan: valueFact(wanted),
        restResult: valueFact(restReached),
        restPlan: valueFact(restWanted),
        part: { kind: 'name', name: indicatorOf(workbook, excluded)?.name ?? '' },
      }),
    ]);
  },
};
