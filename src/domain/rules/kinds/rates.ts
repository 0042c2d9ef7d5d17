import type { IndicatorId } from '../../indicator/indicator';
import { divideIntervals, roundTo, scaleInterval, trueInterval } from '../../quantity/rounding';
import { comparesInPoints } from '../../quantity/unit';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { HOLDS, numberParam, violationOf, type RuleKind } from '../kind';
import { anchorsByTopic, relatedRow, topicIndex, topicOf } from '../topicIndex';
import type { Outcome, Rule, Violation } from '../rule';
import {
  BLANKS_OF_RELATION,
  checkRelation,
  frameColumns,
  NO_ROW,
  numberFact,
  operand,
  outcomeOf,
  Reader,
  valueFact,
  yearlyColumns,
} from './cells';
import { broken, isBroken } from './seriesBreak';

interface CountAndWhole {
  readonly count: IndicatorId;
  readonly whole: IndicatorId;
}

/** The rows a rate is made of: those of the rule, else the only ones whose names say so. */
function countAndWhole(
  context: RuleContext,
  rule: Rule,
  anchor: IndicatorId,
): CountAndWhole | 'noRow' | null {
  if (rule.operands) {
    if (operand(rule, 'rate') !== anchor) return null;
    const [count, whole] = [operand(rule, 'count'), operand(rule, 'whole')];
    return count === undefined || whole === undefined ? 'noRow' : { count, whole };
  }
  const of = topicOf(context, anchor, 'rate');
  const over = topicOf(context, anchor, 'rateOver');
  if (of === null || over === null) return null;
  const count = relatedRow(context, anchor, 'count', of);
  const whole = relatedRow(context, anchor, 'total', over);
  if (count === null || whole === null) return null;
  const unit = (id: IndicatorId) => indicatorOf(context.workbook, id)?.unit.dimension;
  return unit(count) === unit(whole) ? { count, whole } : null;
}

/** A rate is the count it is made of over the whole, at its printed decimals (T18, T24). */
export const rateOfCounts: RuleKind = {
  name: 'rateOfCounts',
  blankMeanings: BLANKS_OF_RELATION,
  anchors: (context, changed) => [
    ...anchorsByTopic(context, changed, 'rate'),
    ...anchorsByTopic(context, changed, 'rateOver'),
  ],
  anchorsOf: (_, rule) => rule.operands?.rate ?? null,
  check(context, rule, anchor) {
    const of = countAndWhole(context, rule, anchor);
    if (!of) return null;
    if (of === 'noRow') return NO_ROW;
    return checkRelation(context, rule, anchor, frameColumns(context.keys), (reader, column) => {
      const { series } = column;
      const count = reader.values(of.count, series);
      const whole = reader.values(of.whole, series);
      if (!count || !whole) return null;
      if (!comparesInPoints(reader.quantity(anchor, series).unit)) return reader.stop('units');
      const ratio = divideIntervals(count, whole);
      if (!ratio) return reader.stop('zeroBase');
      return {
        values: scaleInterval(ratio, 100),
        facts: {
          count: valueFact(reader.quantity(of.count, series)),
          whole: valueFact(reader.quantity(of.whole, series)),
        },
      };
    });
  },
};

/** Wholes beyond this can reach any rate at two decimals. */
const LARGEST_WHOLE = 20_000;

/**
 * Of few things only some rates can be reached: with 17 communes k/17, so 70,6 % is 12 of them and
 * 70 % is none. The whole is a row, a setting (`whole`), or the one row of the sheet that counts it.
 */
export const attainableRate: RuleKind = {
  name: 'attainableRate',
  anchors: (context, changed) => anchorsByTopic(context, changed, 'rateAmong'),
  anchorsOf: (_, rule) => rule.operands?.rate ?? null,
  check(context, rule, anchor) {
    const given = numberParam(rule, 'whole', 0);
    let row = operand(rule, 'whole') ?? null;
    if (rule.operands) {
      if (!rule.operands.rate?.includes(anchor)) return null;
      if (row === null && given === 0) return NO_ROW;
    } else {
      const among = topicOf(context, anchor, 'rateAmong');
      const of = topicOf(context, anchor, 'rate');
      if (among === null || of === null) return null;
      // Where the count stands there, the rate is held against it.
      if (topicIndex(context).rows('count', of).length > 0) return null;
      row = relatedRow(context, anchor, 'total', among);
      if (row === null) return null;
    }
    return attainable(context, rule, anchor, row, given);
  },
};

function attainable(
  context: RuleContext,
  rule: Rule,
  anchor: IndicatorId,
  row: IndicatorId | null,
  given: number,
): Outcome {
  const violations: Violation[] = [];
  const missing: CellRef[] = [];
  for (const { series } of frameColumns(context.keys)) {
    const reader = new Reader(context);
    const rate = reader.quantity(anchor, series);
    if (rate.value.kind !== 'number' || !comparesInPoints(rate.unit)) continue;
    reader.values(anchor, series);
    let whole = given;
    if (row !== null) {
      const { value } = reader.quantity(row, series);
      if (!reader.values(row, series) || value.kind !== 'number') {
        missing.push(...reader.missing);
        continue;
      }
      whole = value.value;
    }
    if (!Number.isInteger(whole) || whole < 1 || whole > LARGEST_WHOLE) continue;
    const { low, high } = scaleInterval(trueInterval(rate.value), (rate.unit.factor * whole) / 100);
    const blur = 1e-9 * whole;
    if (Math.floor(high + blur) >= Math.ceil(low - blur)) continue;
    const below = Math.floor(low);
    const rateOf = (count: number) =>
      numberFact(
        ((count / whole) * 100) / rate.unit.factor,
        Math.max(1, rate.value.kind === 'number' ? rate.value.decimals : 0),
        rate.unit,
      );
    violations.push(
      violationOf(rule, anchor, reader.cells, {
        stated: valueFact(rate),
        whole: { kind: 'count', value: whole },
        below: { kind: 'count', value: below },
        above: { kind: 'count', value: below + 1 },
        belowRate: rateOf(below),
        aboveRate: rateOf(below + 1),
      }),
    );
  }
  return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
}

/** Two counts and their rates, of one whole: what each pair makes the whole must meet (T24). */
export const numberAndRateAgree: RuleKind = {
  name: 'numberAndRateAgree',
  anchors: (context, changed) => [
    ...anchorsByTopic(context, changed, 'rateOver'),
    ...pairsOverChangedCount(context, changed),
  ],
  anchorsOf: (_, rule) => rule.operands?.rates?.slice(0, 1) ?? null,
  check(context, rule, anchor) {
    const pairs = rule.operands ? givenPairs(rule, anchor) : namedPairs(context, anchor);
    if (!pairs) return null;
    if (pairs.length < 2) return rule.operands ? NO_ROW : null;
    const [mine, ...others] = pairs;
    if (!mine) return null;
    return outcomeOfPairs(context, rule, anchor, mine, others);
  },
};

interface Pair {
  readonly rate: IndicatorId;
  readonly count: IndicatorId;
}

function givenPairs(rule: Rule, anchor: IndicatorId): readonly Pair[] | null {
  const { rates = [], counts = [] } = rule.operands ?? {};
  if (rates[0] !== anchor) return null;
  return rates.flatMap((rate, n) => {
    const count = counts[n];
    return count === undefined ? [] : [{ rate, count }];
  });
}

/** The pair of a row and of the rates before it over the same whole; none where the whole is a row. */
function namedPairs(context: RuleContext, anchor: IndicatorId): readonly Pair[] | null {
  const over = topicOf(context, anchor, 'rateOver');
  if (over === null || relatedRow(context, anchor, 'total', over) !== null) return null;
  const index = topicIndex(context);
  const rates = index.rows('rateOver', over);
  const earlier = rates.slice(0, rates.indexOf(anchor));
  return [anchor, ...earlier].flatMap((rate) => {
    const count = relatedRow(context, rate, 'count', topicOf(context, rate, 'rate') ?? '');
    return count === null ? [] : [{ rate, count }];
  });
}

/** A count leads to its rate, the rate to every rate over the same whole. */
function pairsOverChangedCount(context: RuleContext, changed: IndicatorId): IndicatorId[] {
  const rates = anchorsByTopic(context, changed, 'rate');
  return rates.flatMap((rate) => {
    const over = topicOf(context, rate, 'rateOver');
    return over === null ? [] : topicIndex(context).rows('rateOver', over);
  });
}

function outcomeOfPairs(
  context: RuleContext,
  rule: Rule,
  anchor: IndicatorId,
  mine: Pair,
  others: readonly Pair[],
): Outcome {
  if (mine.rate !== anchor) return HOLDS;
  const violations: Violation[] = [];
  for (const { series } of frameColumns(context.keys)) {
    const reader = new Reader(context);
    const whole = impliedWhole(reader, mine, series);
    if (!whole) continue;
    const other = others.find((pair) => {
      const theirs = impliedWhole(new Reader(context), pair, series);
      return theirs && (theirs.low > whole.high || theirs.high < whole.low);
    });
    if (!other) continue;
    const theirs = impliedWhole(reader, other, series);
    const unit = reader.quantity(mine.count, series).unit;
    const middle = (of: { low: number; high: number } | null) =>
      numberFact(of ? roundTo((of.low + of.high) / 2 / unit.factor, 0) : NaN, 0, unit);
    violations.push(
      violationOf(rule, anchor, reader.cells, {
        stated: valueFact(reader.quantity(mine.rate, series)),
        count: valueFact(reader.quantity(mine.count, series)),
        whole: middle(whole),
        otherRate: valueFact(reader.quantity(other.rate, series)),
        otherCount: valueFact(reader.quantity(other.count, series)),
        otherWhole: middle(theirs),
      }),
    );
  }
  return outcomeOf(violations);
}

function impliedWhole(reader: Reader, { rate, count }: Pair, series: CellRef['series']) {
  const share = reader.values(rate, series);
  const number = reader.values(count, series);
  const ratio = share && number && divideIntervals(number, share);
  return ratio && scaleInterval(ratio, 100);
}

/** Reduction = the rate before less the rate now, on one basis (T19). */
export const reduction: RuleKind = {
  name: 'reduction',
  blankMeanings: BLANKS_OF_RELATION,
  anchors: (context, changed) => anchorsByTopic(context, changed, 'reduction'),
  anchorsOf: (_, rule) => rule.operands?.reduction ?? null,
  check(context, rule, anchor) {
    let level = operand(rule, 'rate') ?? null;
    if (rule.operands) {
      if (operand(rule, 'reduction') !== anchor) return null;
      if (level === null) return NO_ROW;
    } else {
      const of = topicOf(context, anchor, 'reduction');
      level = of === null ? null : relatedRow(context, anchor, 'level', of);
      if (level === null) return null;
    }
    const row = level;
    const columns = yearlyColumns(context.keys).filter(({ base }) => base !== null);
    const crossing = columns.find(
      ({ series, base }) => base && isBroken(context, row, base, series),
    );
    const open = columns.filter(
      ({ series, base }) => base && !isBroken(context, row, base, series),
    );
    const outcome = checkRelation(context, rule, anchor, open, (reader, { series, base }) => {
      const now = reader.values(row, series);
      const before = base && reader.values(row, base);
      if (!now || !before || !base) return null;
      return {
        values: { low: before.low - now.high, high: before.high - now.low },
        facts: {
          before: valueFact(reader.quantity(row, base)),
          now: valueFact(reader.quantity(row, series)),
        },
      };
    });
    if (outcome.kind === 'holds' && crossing?.base) {
      return broken(row, crossing.base, crossing.series);
    }
    return outcome;
  },
};
