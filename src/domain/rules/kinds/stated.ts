import { effectiveVerdict, quantityOf } from '../../plan/assessment';
import { isMissing } from '../../plan/comparison';
import { judge, type Verdict } from '../../plan/verdict';
import {
  divideIntervals,
  intervalsMeet,
  scaleInterval,
  shiftInterval,
  trueInterval,
  type Interval,
} from '../../quantity/rounding';
import { conversionFactor } from '../../quantity/unit';
import { indicatorOf } from '../../workbook/workbook';
import type { CellRef } from '../../workbook/cellRef';
import { fails, HOLDS, missingCells, percentFact, violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import { outcomeOf } from './cells';
import type { Quantity } from '../../plan/comparison';

/** 100·result/plan over all values that print like the two; null where that is no number. */
function percentInterval(result: Quantity, plan: Quantity): Interval | null {
  const factor = conversionFactor(plan.unit, result.unit);
  if (factor === null || result.value.kind !== 'number' || plan.value.kind !== 'number')
    return null;
  const base = scaleInterval(trueInterval(plan.value), factor);
  const ratio = divideIntervals(trueInterval(result.value), base);
  return ratio && scaleInterval(ratio, 100);
}

/** A stated per cent of plan follows from its result and plan, as far as their print can tell. */
export const statedPercentDisagrees: RuleKind = {
  name: 'statedPercentDisagrees',
  check({ workbook, keys }, rule, id) {
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const [n, statedKey] of keys.statedPercents.entries()) {
      const statedSeries = keys.series.statedPercents[n];
      const planSeries = keys.series.plans[n];
      const planKey = keys.plans[n];
      if (!statedSeries || !planSeries || planKey === undefined) continue;
      const stated = quantityOf(workbook, statedKey, id).value;
      if (stated.kind !== 'number') continue;
      const result = quantityOf(workbook, keys.result, id);
      const plan = quantityOf(workbook, planKey, id);
      const cells = {
        stated: { indicator: id, series: statedSeries },
        result: { indicator: id, series: keys.series.result },
        plan: { indicator: id, series: planSeries },
      };
      if (isMissing(result.value)) missing.push(cells.result);
      if (isMissing(plan.value)) missing.push(cells.plan);
      const computed = percentInterval(result, plan);
      if (!computed || intervalsMeet(computed, trueInterval(stated))) continue;
      violations.push(
        violationOf(rule, id, [cells.stated, cells.result, cells.plan], {
          stated: percentFact(stated.value, stated.decimals),
          computed: percentFact((computed.low + computed.high) / 2, Math.max(2, stated.decimals)),
          result: { kind: 'value', ...result },
          plan: { kind: 'value', ...plan },
        }),
      );
    }
    return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
  },
};

/**
 * A verdict stated in words follows from the figures; so does the excess in it ("vượt 12% KH"), which
 * offices give in per cent or, for rates, in points: either may fit.
 */
export const statedVerdictDisagrees: RuleKind = {
  name: 'statedVerdictDisagrees',
  check({ workbook, keys, language }, rule, id) {
    const text = quantityOf(workbook, keys.statedVerdict, id).value;
    const planSeries = keys.series.plans[0];
    const planKey = keys.plans[0];
    if (text.kind !== 'text' || !planSeries || planKey === undefined) return null;
    const stated = language.readVerdict(text.text);
    if (!stated) return null;
    const cells = [keys.series.statedVerdict, keys.series.result, planSeries].map((series) => ({
      indicator: id,
      series,
    }));
    const result = quantityOf(workbook, keys.result, id);
    const plan = quantityOf(workbook, planKey, id);
    const direction = indicatorOf(workbook, id)?.direction ?? 'none';
    const judgement = judge(result, plan, direction);
    if (judgement.kind === 'notJudged') {
      return missingCells(cells.slice(1));
    }
    const agrees =
      verdictsAgree(stated.verdict, effectiveVerdict(workbook, keys, id) ?? judgement.verdict) &&
      (!stated.over || excessAgrees(stated.over, result, plan));
    if (agrees) return HOLDS;
    return fails(rule, id, cells, {
      stated: { kind: 'name', name: text.text },
      verdict: { kind: 'code', code: judgement.verdict },
      result: { kind: 'value', ...result },
      plan: { kind: 'value', ...plan },
    });
  },
};

/** "Đạt" is said of what exceeded as well. */
function verdictsAgree(stated: Verdict, computed: Verdict): boolean {
  if (stated === computed || stated === 'rightDirection') return true;
  return stated === 'met' && computed === 'exceeded';
}

function excessAgrees(
  over: { readonly value: number; readonly decimals: number },
  result: Quantity,
  plan: Quantity,
): boolean {
  const stated = trueInterval({ kind: 'number', ...over });
  const percent = percentInterval(result, plan);
  if (!percent) return true;
  const excess = shiftInterval(percent, -100);
  if (intervalsMeet(excess, stated)) return true;
  // Less is better: the excess is the shortfall.
  if (intervalsMeet(scaleInterval(excess, -1), stated)) return true;
  if (result.value.kind !== 'number' || plan.value.kind !== 'number') return true;
  const a = trueInterval(result.value);
  const b = trueInterval(plan.value);
  const points = { low: a.low - b.high, high: a.high - b.low };
  return intervalsMeet(points, stated) || intervalsMeet(scaleInterval(points, -1), stated);
}
