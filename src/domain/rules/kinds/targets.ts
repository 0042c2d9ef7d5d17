import type { IndicatorId } from '../../indicator/indicator';
import { quantityOf } from '../../plan/assessment';
import { comparableNumber, isMissing, type Quantity } from '../../plan/comparison';
import { judge } from '../../plan/verdict';
import { intervalsMeet, scaleInterval } from '../../quantity/rounding';
import { comparesInPoints, conversionFactor } from '../../quantity/unit';
import { seriesKey, type Series } from '../../workbook/series';
import { parsePeriodKey } from '../../period/period';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { HOLDS, missingCells, numberParam, percentFact, violationOf, type RuleKind } from '../kind';
import type { Rule, RuleKindName, Violation } from '../rule';
import { computedFact, NO_ROW, numberFact, outcomeOf, valueFact, valuesOf } from './cells';
import { broken, isBroken } from './seriesBreak';

const enabledKinds = new WeakMap<readonly Rule[], ReadonlySet<RuleKindName>>();

/** Whether the workbook asks a rule of this kind, so that of two that see one slip only one speaks. */
export function asks({ workbook }: RuleContext, kind: RuleKindName): boolean {
  const { rules } = workbook.meta;
  let kinds = enabledKinds.get(rules);
  if (!kinds) {
    kinds = new Set(rules.filter(({ enabled }) => enabled).map((rule) => rule.kind));
    enabledKinds.set(rules, kinds);
  }
  return kinds.has(kind);
}

/** Whether a share is whole: 100 % of those it is a share of. */
export function isFullCoverage(context: RuleContext, id: IndicatorId, series: Series): boolean {
  const indicator = indicatorOf(context.workbook, id);
  if (!indicator?.share || indicator.direction !== 'up') return false;
  const { value, unit } = quantityOf(context.workbook, seriesKey(series), id);
  return comparesInPoints(unit) && value.kind === 'number' && value.value * unit.factor >= 100;
}

/** The target is not worse than what the upper level assigned, by the indicator's direction (T1). */
export const targetBelowAssigned: RuleKind = {
  name: 'targetBelowAssigned',
  check({ workbook, keys }, rule, id) {
    const indicator = indicatorOf(workbook, id);
    if (keys.assigned.length === 0 || !indicator || indicator.direction === 'none') return null;
    const target = quantityOf(workbook, keys.target, id);
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const series of keys.series.assigned) {
      const assigned = quantityOf(workbook, seriesKey(series), id);
      if (isMissing(assigned.value)) continue;
      const cells = [
        { indicator: id, series: keys.series.target },
        { indicator: id, series },
      ];
      if (isMissing(target.value)) missing.push(...cells.slice(0, 1));
      const judgement = judge(target, assigned, indicator.direction);
      if (judgement.kind !== 'judged' || judgement.verdict !== 'missed') continue;
      violations.push(
        violationOf(rule, id, cells, {
          target: valueFact(target),
          assigned: valueFact(assigned),
          by: { kind: 'name', name: series.assignedBy },
        }),
      );
    }
    if (violations.length === 0 && missing.length > 0) return missingCells(missing);
    return outcomeOf(violations);
  },
};

/**
 * Next year's target keeps pace with a target for the end of a longer period (T2, T3, T4): what is
 * still to be done, in equal parts over the years left, by growth for amounts and in points for rates.
 */
export const behindHorizon: RuleKind = {
  name: 'behindHorizon',
  check(context, rule, id) {
    const { workbook, keys } = context;
    const { frame } = keys;
    const indicator = indicatorOf(workbook, id);
    const left = (frame.horizon?.year ?? frame.year) - frame.year;
    if (left < 1 || frame.months !== 12 || !indicator || indicator.direction === 'none') {
      return null;
    }
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const series of keys.series.horizon) {
      const end = quantityOf(workbook, seriesKey(series), id);
      if (isMissing(end.value)) continue;
      if (isBroken(context, id, keys.series.result, series)) {
        return broken(id, keys.series.result, series);
      }
      const cells = [keys.series.target, series, keys.series.result].map((of) => ({
        indicator: id,
        series: of,
      }));
      const target = quantityOf(workbook, keys.target, id);
      const result = quantityOf(workbook, keys.result, id);
      if (isMissing(target.value)) missing.push(...cells.slice(0, 1));
      if (isMissing(result.value)) missing.push(...cells.slice(2));
      const pace = paceTo(end, result, target, left, indicator.direction);
      if (!pace || pace.kept) continue;
      violations.push(
        violationOf(rule, id, cells, {
          target: valueFact(target),
          needed: computedFact(pace.needed * target.unit.factor, target),
          step: pace.points
            ? numberFact(pace.step, Math.max(2, decimalsIn(target)), target.unit)
            : percentFact(pace.step, 2),
          horizon: valueFact(end),
          year: { kind: 'name', name: String(parsePeriodKey(series.period).year) },
          left: { kind: 'count', value: left },
          by: { kind: 'name', name: series.assignedBy },
        }),
      );
    }
    if (violations.length === 0 && missing.length > 0) return missingCells(missing);
    return outcomeOf(violations);
  },
};

interface Pace {
  readonly kept: boolean;
  /** Next year's value, in the target's unit, and the yearly step to it. */
  readonly needed: number;
  readonly step: number;
  readonly points: boolean;
}

/** Null where the three cannot be compared, or where the end is reached already. */
function paceTo(
  end: Quantity,
  result: Quantity,
  target: Quantity,
  left: number,
  direction: 'up' | 'down',
): Pace | null {
  const endFactor = conversionFactor(end.unit, target.unit);
  const resultFactor = conversionFactor(result.unit, target.unit);
  const from = comparableNumber(result.value)?.value;
  const planned = comparableNumber(target.value);
  const to =
    end.value.kind === 'range'
      ? direction === 'up'
        ? end.value.low
        : end.value.high
      : comparableNumber(end.value)?.value;
  if (endFactor === null || resultFactor === null) return null;
  if (from === undefined || to === undefined || !planned) return null;
  const start = from * resultFactor;
  const goal = to * endFactor;
  if (direction === 'up' ? start >= goal : start <= goal) return null;
  const points = comparesInPoints(target.unit) || start <= 0 || goal <= 0;
  const step = points ? (goal - start) / left : ((goal / start) ** (1 / left) - 1) * 100;
  const needed = points ? start + step : start * (1 + step / 100);
  const half = 0.5 * 10 ** -planned.decimals * (1 + 1e-9);
  const short = direction === 'up' ? needed - planned.value : planned.value - needed;
  // "từ 5 trở lên" is no promise beyond its limit; "khoảng 5" counts as 5.
  return { kept: short <= half, needed, step, points };
}

function decimalsIn({ value }: Quantity): number {
  return 'decimals' in value ? value.decimals : 0;
}

/** Who covers everybody this year covers everybody next year (T8). */
export const fullCoverageFalls: RuleKind = {
  name: 'fullCoverageFalls',
  check(context, rule, id) {
    const { keys, workbook } = context;
    if (!isFullCoverage(context, id, keys.series.result)) return null;
    if (isBroken(context, id, keys.series.result, keys.series.target)) {
      return broken(id, keys.series.result, keys.series.target);
    }
    const target = quantityOf(workbook, keys.target, id);
    const cells = [keys.series.target, keys.series.result].map((series) => ({
      indicator: id,
      series,
    }));
    if (isMissing(target.value)) return missingCells(cells.slice(0, 1));
    const number = comparableNumber(target.value);
    if (!number || number.value * target.unit.factor >= 100) return HOLDS;
    return outcomeOf([
      violationOf(rule, id, cells, {
        target: valueFact(target),
        result: valueFact(quantityOf(workbook, keys.result, id)),
      }),
    ]);
  },
};

/**
 * What the directive asks of budget revenue: the target grows by at least `percent` on this year's
 * result (T26). The figure is a setting, for each year's directive gives its own.
 */
export const minimumGrowth: RuleKind = {
  name: 'minimumGrowth',
  anchorsOf: (_, rule) => rule.operands?.rows ?? null,
  check(context, rule, id) {
    const percent = numberParam(rule, 'percent', NaN);
    const rows = rule.operands?.rows;
    const { keys, workbook } = context;
    const named = context.language
      .topics(indicatorOf(workbook, id)?.name ?? '', '')
      .some(({ role }) => role === 'revenue');
    if (Number.isNaN(percent) || keys.frame.months !== 12) return null;
    if (rows ? !rows.includes(id) : !named) return null;
    if (!indicatorOf(workbook, id)) return NO_ROW;
    const target = quantityOf(workbook, keys.target, id);
    const result = quantityOf(workbook, keys.result, id);
    const cells = [keys.series.target, keys.series.result].map((series) => ({
      indicator: id,
      series,
    }));
    if (isBroken(context, id, keys.series.result, keys.series.target)) {
      return broken(id, keys.series.result, keys.series.target);
    }
    const gone = cells.filter((_cell, n) => isMissing((n === 0 ? target : result).value));
    if (gone.length > 0) return missingCells(gone);
    const planned = valuesOf(target);
    const base = valuesOf(result);
    if (!planned || !base || conversionFactor(result.unit, target.unit) === null) return null;
    const least = scaleInterval(base, 1 + percent / 100);
    if (planned.low >= least.low || intervalsMeet(planned, least)) return HOLDS;
    return outcomeOf([
      violationOf(rule, id, cells, {
        target: valueFact(target),
        result: valueFact(result),
        percent: percentFact(percent, decimalPlaces(percent)),
        needed: computedFact((least.low + least.high) / 2, target),
      }),
    ]);
  },
};

function decimalPlaces(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
