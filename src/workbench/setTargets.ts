import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { quantityOf, type FrameKeys } from '../domain/plan/assessment';
import { isMissing } from '../domain/plan/comparison';
import { roundTo } from '../domain/quantity/rounding';
import { comparesInPoints } from '../domain/quantity/unit';
import { MAX_DECIMALS, numberValue, type NumberValue } from '../domain/quantity/value';
import { changeOf, type Change, type FigureEdit } from '../domain/workbook/change';
import { sameFigure } from '../domain/workbook/figure';
import { figureOf, ownUnitOf } from '../domain/workbook/figures';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { filledFigure } from './fillCells';

/** How far next year's targets are from this year's results. */
export interface TargetStep {
  readonly by: number;
  /** Rates are set by points, everything else by per cent: 5 % of a poverty rate is not what "+5 %" means. */
  readonly as: 'percent' | 'points';
  /** Targets that stand there already stay. */
  readonly keep: boolean;
}

/**
 * Why a row gets no target: a heading; no result, or one that is no number; a rate where the step is
 * in per cent, or no rate where it is in points; it has one already.
 */
export type TargetRefusal = 'groupRow' | 'noResult' | 'notNumber' | 'rate' | 'notRate' | 'kept';

export interface TargetPlan {
  readonly change: Change;
  readonly count: number;
  /** How many of them stand over another target. */
  readonly replaced: number;
  /** How many of them are worse than this year's result, by the row's direction. */
  readonly worse: number;
  readonly refused: Readonly<Partial<Record<TargetRefusal, number>>>;
}

/**
 * Plans next year's targets of some rows from this year's results: × (1 + by %), or + by points. A
 * target has its result's unit and printed decimals.
 */
export function setTargets(
  workbook: Workbook,
  keys: FrameKeys,
  rows: readonly IndicatorId[],
  step: TargetStep,
): TargetPlan {
  const figures: FigureEdit[] = [];
  const refused: Partial<Record<TargetRefusal, number>> = {};
  let replaced = 0;
  let worse = 0;
  for (const id of new Set(rows)) {
    const indicator = indicatorOf(workbook, id);
    if (!indicator) continue;
    const result = quantityOf(workbook, keys.result, id);
    const before = figureOf(workbook.figures, keys.target, id);
    const rate = comparesInPoints(result.unit);
    const refuse = (reason: TargetRefusal) => (refused[reason] = (refused[reason] ?? 0) + 1);
    if (indicator.group) refuse('groupRow');
    else if (before && step.keep) refuse('kept');
    else if (isMissing(result.value)) refuse('noResult');
    else if (result.value.kind !== 'number') refuse('notNumber');
    else if (rate && step.as === 'percent') refuse('rate');
    else if (!rate && step.as === 'points') refuse('notRate');
    else {
      const target = stepped(result.value, step);
      const unit = ownUnitOf(workbook.figures, keys.result, id);
      const figure = filledFigure(before, target, unit);
      if (sameFigure(before, figure)) continue;
      figures.push({ indicator: id, series: keys.series.target, figure });
      if (before) replaced += 1;
      if (isWorse(indicator, result.value, target)) worse += 1;
    }
  }
  return {
    change: changeOf(workbook, { figures }),
    count: figures.length,
    replaced,
    worse,
    refused,
  };
}

/** Rounded to the decimals the result is printed with; points may need finer ones. */
function stepped({ value, decimals }: NumberValue, { by, as }: TargetStep): NumberValue {
  if (as === 'percent') {
    const factor = 1 + roundTo(by / 100, MAX_DECIMALS);
    return numberValue(roundTo(value * factor, decimals), decimals);
  }
  const finer = Math.max(decimals, numberValue(by).decimals);
  return numberValue(roundTo(value + by, finer), finer);
}

function isWorse({ direction }: Indicator, result: NumberValue, target: NumberValue): boolean {
  if (direction === 'none') return false;
  return direction === 'up' ? target.value < result.value : target.value > result.value;
}
