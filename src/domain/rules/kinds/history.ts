import type { IndicatorId } from '../../indicator/indicator';
import { isAdditive } from '../../indicator/indicator';
import { isMissing } from '../../plan/comparison';
import type { Interval } from '../../quantity/rounding';
import { sameValue } from '../../quantity/value';
import { series, type Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { HOLDS, missingCells, numberParam, violationOf, type RuleKind } from '../kind';
import { topicOf } from '../topicIndex';
import type { CellRef } from '../../workbook/cellRef';
import type { Violation } from '../rule';
import { computedFact, outcomeOf, Reader, valueFact, yearlyColumns } from './cells';
import { broken, isBroken } from './seriesBreak';

const FEWEST_STEPS = 2;

/** Actuals of whole years before this one, the nearest first. */
function pastYears(context: RuleContext, count: number): Series[] {
  const { area, scenario, year } = context.keys.frame;
  return Array.from({ length: count }, (_, n) =>
    series('actual', String(year - 1 - n), { area, scenario }),
  );
}

/**
 * A step larger than `k` times the largest of the last `n` years (T6). Two bands: beyond `k` it is
 * far, beyond twice that out of reach; a reader of many rows looks at the second first.
 */
export const jump: RuleKind = {
  name: 'jump',
  check(context, rule, id) {
    const { keys } = context;
    const k = numberParam(rule, 'k', 3);
    const years = pastYears(context, numberParam(rule, 'n', 5) + 1);
    const past = new Reader(context);
    const known: Interval[] = [];
    for (const [n, year] of years.entries()) {
      const after = years[n - 1];
      // Years before a break, or beyond a gap, are no history of what is counted now.
      if (after && isBroken(context, id, year, after)) break;
      const values = past.values(id, year);
      if (!values) break;
      known.push(values);
    }
    const steps = known.slice(1).map((values, n) => distance(values, known[n] ?? values));
    if (steps.length < FEWEST_STEPS) return null;
    const largest = Math.max(...steps.map(({ high }) => high));
    const violations: Violation[] = [];
    for (const { series: of, base } of yearlyColumns(keys)) {
      if (!base) continue;
      if (isBroken(context, id, base, of)) return broken(id, base, of);
      const reader = new Reader(context);
      const now = reader.values(id, of);
      const before = reader.values(id, base);
      if (!now || !before) continue;
      const step = distance(now, before);
      if (step.low <= k * largest) continue;
      const value = reader.quantity(id, of);
      const middle = (step.low + step.high) / 2;
      violations.push(
        violationOf(rule, id, [...reader.cells, ...past.cells.slice(1)], {
          value: valueFact(value),
          before: valueFact(reader.quantity(id, base)),
          step: computedFact(middle, value),
          largest: computedFact(Math.max(...steps.map(({ low, high }) => (low + high) / 2)), value),
          years: { kind: 'count', value: steps.length },
          band: { kind: 'code', code: step.low > 2 * k * largest ? 'outOfReach' : 'far' },
        }),
      );
    }
    return outcomeOf(violations);
  },
};

/** How far apart two values are. */
function distance(a: Interval, b: Interval): Interval {
  const low = Math.max(0, a.low - b.high, b.low - a.high);
  return { low, high: Math.max(a.high - b.low, b.high - a.low) };
}

/**
 * The same figure for three years in what moves every year (T35). Counts of communes and whole shares
 * stand still rightly; amounts and rates with decimals hardly do.
 */
export const frozen: RuleKind = {
  name: 'frozen',
  check(context, rule, id) {
    const { keys, workbook } = context;
    const indicator = indicatorOf(workbook, id);
    if (!indicator || indicator.kind === 'count' || indicator.kind === 'index') return null;
    if (keys.frame.months !== 12) return null;
    const [, before] = pastYears(context, 2);
    if (!before) return null;
    const { result, previous } = keys.series;
    const reader = new Reader(context);
    const [now, last, earlier] = [result, previous, before].map((of) => reader.quantity(id, of));
    if (!now || !last || !earlier || now.value.kind !== 'number') return null;
    const whole = indicator.share && now.value.value * now.unit.factor >= 100;
    if (now.value.value === 0 || whole) return null;
    // Few digits repeat by chance.
    if (String(now.value.value).replace(/\D/g, '').length < 3) return null;
    if (!sameValue(now.value, last.value) || !sameValue(now.value, earlier.value)) return HOLDS;
    const cells = [result, previous, before].map((of) => ({ indicator: id, series: of }));
    return outcomeOf([violationOf(rule, id, cells, { value: valueFact(now) })]);
  },
};

/**
 * Recognised once, recognised still: what is counted up over the years (communes of the new standard,
 * schools of national standard) does not fall without a withdrawal or a merger (T23). The target is
 * held to the result by `targetWorseThanResult`.
 */
export const cumulativeFalls: RuleKind = {
  name: 'cumulativeFalls',
  anchorsOf: (_, rule) => rule.operands?.rows ?? null,
  check(context, rule, id) {
    const rows = rule.operands?.rows;
    if (rows ? !rows.includes(id) : topicOf(context, id, 'cumulative') === null) return null;
    const indicator = indicatorOf(context.workbook, id);
    if (!indicator || !isAdditive(indicator.kind)) return null;
    const { result, previous } = context.keys.series;
    if (isBroken(context, id, previous, result)) return broken(id, previous, result);
    const reader = new Reader(context);
    const now = reader.values(id, result);
    const before = reader.values(id, previous);
    if (!now || !before) {
      return isMissing(reader.quantity(id, result).value) ? null : missingCells(reader.missing);
    }
    if (now.high >= before.low) return HOLDS;
    return outcomeOf([
      violationOf(rule, id, reader.cells, {
        value: valueFact(reader.quantity(id, result)),
        before: valueFact(reader.quantity(id, previous)),
      }),
    ]);
  },
};

const FEWEST_ROWS = 10;

/**
 * Next year's target is this year's result, digit for digit, in more than `percent` of the rows (T34).
 * One violation for the sheet, at its first row; it reads every row, so a new workbook has it
 * switched off.
 */
export const copiedForward: RuleKind = {
  name: 'copiedForward',
  anchors: (context) => firstRow(context),
  anchorsOf: (context) => firstRow(context),
  check(context, rule, anchor) {
    const { keys, workbook } = context;
    if (firstRow(context)[0] !== anchor || keys.frame.months !== 12) return null;
    const reader = new Reader(context);
    const copied: CellRef[] = [];
    let both = 0;
    for (const id of workbook.outline.ids) {
      const indicator = indicatorOf(workbook, id);
      const result = reader.quantity(id, keys.series.result);
      const target = reader.quantity(id, keys.series.target);
      if (!indicator || result.value.kind !== 'number' || target.value.kind !== 'number') continue;
      // What covers everybody cannot be planned otherwise.
      if (indicator.share && result.value.value * result.unit.factor >= 100) continue;
      both += 1;
      if (!sameValue(result.value, target.value)) continue;
      copied.push({ indicator: id, series: keys.series.target });
    }
    const percent = numberParam(rule, 'percent', 50);
    if (both < FEWEST_ROWS || (copied.length / both) * 100 <= percent) return HOLDS;
    return outcomeOf([
      violationOf(rule, anchor, copied, {
        copied: { kind: 'count', value: copied.length },
        rows: { kind: 'count', value: both },
      }),
    ]);
  },
};

function firstRow({ workbook }: RuleContext): IndicatorId[] {
  const first = workbook.outline.ids[0];
  return first === undefined ? [] : [first];
}
