import type { IndicatorId } from '../../indicator/indicator';
import type { Interval } from '../../quantity/rounding';
import { comparesInPoints } from '../../quantity/unit';
import { outlineIndex } from '../../workbook/outline';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { violationOf, type RuleKind } from '../kind';
import { anchorsByTopic, topicIndex, topicOf } from '../topicIndex';
import type { Outcome, Rule, Violation } from '../rule';
import {
  BLANKS_OF_RELATION,
  BLANKS_OF_SUM,
  checkRelation,
  frameColumns,
  NO_ROW,
  numberFact,
  operand,
  outcomeOf,
  plus,
  Reader,
} from './cells';

/** Three sectors without product tax may leave this much to it; a slip is smaller. */
const LEAST_WITHOUT_TAX = 97;

/**
 * Shares of one whole make 100, also as ranges: 100 lies between the sums of their ends (T11, T13).
 * Found by names under "Cơ cấu …" where all three sectors stand; without a row for product tax a sum
 * well below 100 says nothing.
 */
export const sharesMakeWhole: RuleKind = {
  name: 'sharesMakeWhole',
  blankMeanings: BLANKS_OF_SUM,
  anchors: (context, changed) => {
    const parent = outlineIndex(context.workbook.outline).parentOf(changed);
    return parent === null ? [changed] : [changed, parent];
  },
  anchorsOf: (_, rule) => rule.operands?.parts?.slice(0, 1) ?? null,
  check(context, rule, anchor) {
    if (rule.operands) {
      const parts = rule.operands.parts ?? [];
      if (parts[0] !== anchor) return null;
      return parts.length < 2 ? NO_ROW : sumTo(context, rule, anchor, parts, 100, -Infinity);
    }
    const indicator = indicatorOf(context.workbook, anchor);
    if (
      !indicator ||
      !topicIndex(context)
        .topicsOf(anchor)
        .some(({ role }) => role === 'structure')
    ) {
      return null;
    }
    const children = outlineIndex(context.workbook.outline)
      .childrenOf(anchor)
      .filter((id) => isShare(context, id));
    const role = (id: IndicatorId, of: 'sharePart' | 'shareTax') =>
      topicOf(context, id, of) !== null;
    const sectors = children.filter((id) => role(id, 'sharePart'));
    const taxed = children.some((id) => role(id, 'shareTax'));
    if (!areThreeSectors(context, sectors) || children.length !== sectors.length + (taxed ? 1 : 0))
      return null;
    return sumTo(context, rule, anchor, children, 100, taxed ? 0 : LEAST_WITHOUT_TAX);
  },
};

/** The three sectors of an economy, each once. */
function areThreeSectors(context: RuleContext, rows: readonly IndicatorId[]): boolean {
  const sectors = new Set(rows.map((id) => topicOf(context, id, 'sector')));
  return rows.length === 3 && sectors.size === 3;
}

function isShare({ workbook }: RuleContext, id: IndicatorId): boolean {
  const indicator = indicatorOf(workbook, id);
  return indicator !== null && !indicator.group && comparesInPoints(indicator.unit);
}

/** Changes of the shares of one whole make 0 (T12). */
export const shareChangesMakeZero: RuleKind = {
  name: 'shareChangesMakeZero',
  blankMeanings: BLANKS_OF_SUM,
  anchorsOf: (_, rule) => rule.operands?.parts?.slice(0, 1) ?? [],
  check(context, rule, anchor) {
    const parts = rule.operands?.parts ?? [];
    if (parts[0] !== anchor) return null;
    return parts.length < 2 ? NO_ROW : sumTo(context, rule, anchor, parts, 0, -Infinity);
  },
};

/** Whether parts make `whole` in every column; a sum below `least` says nothing. */
function sumTo(
  context: RuleContext,
  rule: Rule,
  anchor: IndicatorId,
  parts: readonly IndicatorId[],
  whole: number,
  least: number,
): Outcome {
  const violations: Violation[] = [];
  const missing: CellRef[] = [];
  for (const { series } of frameColumns(context.keys)) {
    const reader = new Reader(context, rule.blank);
    if (!parts.some((id) => reader.asksOf(id, series) === 'always')) continue;
    let sum: Interval | null = { low: 0, high: 0 };
    let decimals = 0;
    for (const id of parts) {
      const part = reader.summand(id, series);
      sum = part && sum ? plus(sum, part) : null;
      const { value } = reader.quantity(id, series);
      if ('decimals' in value) decimals = Math.max(decimals, value.decimals);
    }
    if (reader.blankFails) {
      violations.push(reader.blankViolation(rule, anchor));
      continue;
    }
    if (!sum) {
      missing.push(...reader.missing);
      continue;
    }
    const blur = 1e-9;
    if (sum.low <= whole + blur && sum.high >= whole - blur) continue;
    if (sum.high < least) continue;
    const { unit } = reader.quantity(parts[0] ?? anchor, series);
    violations.push(
      violationOf(rule, anchor, reader.cells, {
        sum: numberFact((sum.low + sum.high) / 2 / unit.factor, decimals, unit),
        parts: { kind: 'count', value: parts.length },
      }),
    );
  }
  return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
}

/** The growth of a whole lies between the least and the greatest growth of its parts (T14). */
export const growthBetweenParts: RuleKind = {
  name: 'growthBetweenParts',
  blankMeanings: BLANKS_OF_RELATION,
  anchors: (context, changed) => anchorsByTopic(context, changed, 'growthTotal'),
  anchorsOf: (_, rule) => rule.operands?.total ?? null,
  check(context, rule, anchor) {
    let parts = rule.operands?.parts ?? [];
    if (rule.operands) {
      if (operand(rule, 'total') !== anchor) return null;
      if (parts.length < 2) return NO_ROW;
    } else {
      const of = topicOf(context, anchor, 'growthTotal');
      if (of === null) return null;
      const index = topicIndex(context);
      parts = index.rows('growthPart', of);
      // All three sectors, each once, and one whole: else a part may be missing.
      if (!areThreeSectors(context, parts) || index.rows('growthTotal', of).length !== 1) {
        return null;
      }
    }
    const columns = frameColumns(context.keys);
    return checkRelation(context, rule, anchor, columns, (reader, { series }) => {
      const grown = parts.map((id) => reader.values(id, series));
      if (grown.some((values) => values === null)) return null;
      const lows = grown.flatMap((values) => (values ? [values.low] : []));
      const highs = grown.flatMap((values) => (values ? [values.high] : []));
      const values = { low: Math.min(...lows), high: Math.max(...highs) };
      const { unit, value } = reader.quantity(anchor, series);
      const decimals = 'decimals' in value ? value.decimals : 0;
      const middles = lows.map((low, n) => (low + (highs[n] ?? low)) / 2 / unit.factor);
      return {
        values,
        facts: {
          least: numberFact(Math.min(...middles), decimals, unit),
          most: numberFact(Math.max(...middles), decimals, unit),
        },
      };
    });
  },
};
