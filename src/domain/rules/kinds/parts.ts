import { isAdditive, type Composition, type IndicatorId } from '../../indicator/indicator';
import { quantityOf } from '../../plan/assessment';
import { printedHalf, roundTo } from '../../quantity/rounding';
import { conversionFactor, type Unit } from '../../quantity/unit';
import { numberValue, type NumberValue, type Value } from '../../quantity/value';
import { outlineIndex } from '../../workbook/outline';
import { seriesKey, type Series } from '../../workbook/series';
import type { CellRef } from '../../workbook/cellRef';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { selfAndParent, violationOf, type RuleKind } from '../kind';
import type { BlankMeaning, Violation } from '../rule';
import { BLANKS_OF_SUM, isNothing, outcomeOf } from './cells';

export interface Parts {
  readonly total: NumberValue;
  readonly totalUnit: Unit;
  readonly sum: NumberValue;
  readonly largest: number;
  /** What rounding of the print can explain, in the unit of the total. */
  readonly tolerance: number;
  readonly cells: readonly CellRef[];
  readonly missing: readonly CellRef[];
  /** Cells that are blank, or "…", with the total's. */
  readonly open: readonly CellRef[];
  readonly filled: number;
}

/** The parts of a row; a line that only says "Trong đó:" is none itself. */
export function childrenOf(
  context: RuleContext,
  parent: IndicatorId,
  how: Composition,
): IndicatorId[] {
  return outlineIndex(context.workbook.outline)
    .childrenOf(parent)
    .filter((child) => {
      const indicator = indicatorOf(context.workbook, child);
      return indicator?.composition === how && !indicator.group;
    });
}

export function factSeries(context: RuleContext): readonly Series[] {
  const { target, result, plans, previous } = context.keys.series;
  return [target, result, ...plans, previous];
}

/**
 * The parts of a total in one series; null where the total is no number, and no blank that means
 * something, or a part has another dimension.
 */
export function partsOf(
  context: RuleContext,
  parent: IndicatorId,
  children: readonly IndicatorId[],
  series: Series,
  blank: BlankMeaning = 'notChecked',
): Parts | null {
  const key = seriesKey(series);
  const total = quantityOf(context.workbook, key, parent);
  const own = { indicator: parent, series };
  const isZero = blank === 'zero' && isNothing(total.value);
  const isOpen = blank === 'fails' && isBlankOrDue(total.value);
  if (total.value.kind !== 'number' && !isZero && !isOpen) return null;
  const stated = total.value.kind === 'number' ? total.value : numberValue(0);
  const cells: CellRef[] = isOpen ? [] : [own];
  const missing: CellRef[] = [];
  const open: CellRef[] = isOpen ? [own] : [];
  let filled = 0;
  let sum = 0;
  let largest = -Infinity;
  let decimals = stated.decimals;
  let tolerance = total.value === stated ? printedHalf(stated.decimals, total.unit) : 0;
  for (const child of children) {
    const part = quantityOf(context.workbook, key, child);
    const factor = conversionFactor(part.unit, total.unit);
    if (factor === null) return null;
    const cell = { indicator: child, series };
    if (part.value.kind !== 'number') {
      if ((blank === 'zero' || blank === 'skip') && isNothing(part.value)) {
        cells.push(cell);
        continue;
      }
      if (isBlankOrDue(part.value)) open.push(cell);
      missing.push(cell);
      continue;
    }
    cells.push(cell);
    filled += 1;
    const value = part.value.value * factor;
    sum += value;
    largest = Math.max(largest, value);
    decimals = Math.max(decimals, part.value.decimals - Math.round(Math.log10(factor)));
    tolerance += printedHalf(part.value.decimals, part.unit) * factor;
  }
  const shown = Math.min(10, Math.max(0, decimals));
  return {
    total: stated,
    totalUnit: total.unit,
    sum: numberValue(roundTo(sum, shown), shown),
    largest,
    tolerance: tolerance * (1 + 1e-9) + Math.abs(sum) * 1e-12,
    cells,
    missing,
    open,
    filled,
  };
}

/** The numbers of its sentence. */
export function partsFacts(parts: Parts) {
  return {
    total: { kind: 'value', value: parts.total, unit: parts.totalUnit },
    sum: { kind: 'value', value: parts.sum, unit: parts.totalUnit },
    difference: {
      kind: 'value',
      value: numberValue(
        roundTo(parts.total.value - parts.sum.value, parts.sum.decimals),
        parts.sum.decimals,
      ),
      unit: parts.totalUnit,
    },
    parts: { kind: 'count', value: parts.cells.length - 1 },
  } as const;
}

/** Nothing was entered yet, or "…" says that it will be. */
function isBlankOrDue({ kind }: Value): boolean {
  return kind === 'blank' || kind === 'notYet';
}

/** "Gồm" children make up their parent, within the rounding of the print (T9). */
export const sumOfParts: RuleKind = {
  name: 'sumOfParts',
  blankMeanings: BLANKS_OF_SUM,
  anchors: selfAndParent,
  check(context, rule, parent) {
    const indicator = indicatorOf(context.workbook, parent);
    if (!indicator || !isAdditive(indicator.kind)) return null;
    const children = childrenOf(context, parent, 'addend');
    if (children.length === 0) return null;
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const series of factSeries(context)) {
      const parts = partsOf(context, parent, children, series, rule.blank);
      if (!parts) continue;
      const isStated = isNumber(context, parent, series);
      if (parts.filled === 0 && (!isStated || rule.blank === 'skip')) continue;
      if (rule.blank === 'fails' && parts.open.length > 0) {
        violations.push(
          violationOf(rule, parent, [...parts.open, ...parts.cells], {
            blank: { kind: 'count', value: parts.open.length },
          }),
        );
        continue;
      }
      if (parts.missing.length > 0) {
        missing.push(...parts.missing);
        continue;
      }
      if (Math.abs(parts.sum.value - parts.total.value) > parts.tolerance) {
        violations.push(violationOf(rule, parent, parts.cells, partsFacts(parts)));
      }
    }
    return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
  },
};

function isNumber({ workbook }: RuleContext, row: IndicatorId, series: Series): boolean {
  return quantityOf(workbook, seriesKey(series), row).value.kind === 'number';
}

/**
 * "Trong đó" children are a selection of their parent: no more than it, one by one and together (T31).
 * A blank one cannot be too much, so blanks mean nothing else to it.
 */
export const selectionExceeds: RuleKind = {
  name: 'selectionExceeds',
  anchors: selfAndParent,
  check(context, rule, parent) {
    const indicator = indicatorOf(context.workbook, parent);
    if (!indicator || !isAdditive(indicator.kind)) return null;
    const children = childrenOf(context, parent, 'selection');
    if (children.length === 0) return null;
    const violations: Violation[] = [];
    for (const series of factSeries(context)) {
      const parts = partsOf(context, parent, children, series);
      if (!parts || parts.cells.length < 2) continue;
      const most = Math.max(parts.sum.value, parts.largest);
      if (most > parts.total.value + parts.tolerance) {
        violations.push(violationOf(rule, parent, parts.cells, partsFacts(parts)));
      }
    }
    return outcomeOf(violations);
  },
};
