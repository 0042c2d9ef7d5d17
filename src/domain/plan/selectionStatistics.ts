import { isAdditive, type IndicatorId } from '../indicator/indicator';
import { roundTo } from '../quantity/rounding';
import { conversionFactor, NO_UNIT, type Unit } from '../quantity/unit';
import { MAX_DECIMALS, numberValue, type NumberValue } from '../quantity/value';
import { valueOf } from '../workbook/figures';
import { seriesKey, type Series, type SeriesKey } from '../workbook/series';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import { assess, quantityOf, type Assessment, type FrameKeys } from './assessment';

/**
 * Why numbers are not summed: they measure different things, are rates, yields or indices, or are
 * percentages and points that are computed.
 */
export type NoSum = 'units' | 'rates' | 'computed';

/** A column whose cells are computed of each row. */
export type ComputedColumn =
  | { readonly kind: 'percentOfPlan' | 'verdict'; readonly plan: number }
  | { readonly kind: 'growth' | 'targetStep' };

/** What is told of the numbers in a selection. Numbers of one dimension are told in the unit of the first. */
export interface SelectionStatistics {
  /** Cells that say anything: numbers, texts, "x", verdicts … */
  readonly filled: number;
  readonly numbers: number;
  /** What the numbers are where all are computed, and alike. */
  readonly computed: ComputedMeasure | null;
  /** Null where the numbers have different units, are computed, or there is none. */
  readonly unit: Unit | null;
  readonly sum: NumberValue | null;
  readonly noSum: NoSum | null;
  /** Null across units, for a mean of hectares and tonnes says nothing. */
  readonly average: NumberValue | null;
  readonly least: NumberValue | null;
  readonly most: NumberValue | null;
}

/** A level ("105,3%"), a change ("+5,3%"), or a difference of rates in points. */
export type ComputedMeasure = 'level' | 'change' | 'points';

/** Decimals that computed percentages are shown with; points have those of their rates. */
const PERCENT_DECIMALS = 1;

/** Decimals of an average beyond those of its numbers. */
const FINER = 2;

/** Numbers of one unit factor: their sum as integers of `decimals` places where that is exact. */
interface Part {
  readonly unit: Unit;
  decimals: number;
  scaled: number;
  plain: number;
}

/** Takes the cells of a selection one by one; memory does not grow with them. */
export class StatisticsCount {
  readonly #workbook: Workbook;
  readonly #parts = new Map<number, Part>();
  #filled = 0;
  #numbers = 0;
  #unit: Unit | null = null;
  #mixed = false;
  #rates = false;
  /** Computed numbers, by what they are. */
  readonly #measures = new Set<ComputedMeasure>();
  #figures = false;
  #least: NumberValue | null = null;
  #most: NumberValue | null = null;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Takes a cell that holds a figure of a series. */
  add(key: SeriesKey, id: IndicatorId): void {
    const { kind } = valueOf(this.#workbook.figures, key, id);
    if (kind === 'blank') return;
    this.#filled += 1;
    if (kind !== 'number') return;
    const { value, unit } = quantityOf(this.#workbook, key, id);
    if (value.kind !== 'number') return;
    this.#numbers += 1;
    this.#figures = true;
    const indicator = indicatorOf(this.#workbook, id);
    if (indicator && !isAdditive(indicator.kind)) this.#rates = true;
    this.#unit ??= unit;
    const factor = conversionFactor(unit, this.#unit);
    if (factor === null) this.#mixed = true;
    if (factor === null || this.#mixed) return;
    this.#sum(unit, value);
    this.#reach(converted(value, factor));
  }

  /** Takes a computed cell; one that could not be computed says nothing. */
  addComputed(column: ComputedColumn, { ofPlan, growth, targetStep }: Assessment): void {
    if (column.kind === 'verdict') {
      const plan = ofPlan[column.plan];
      if (plan?.override || plan?.judgement.kind === 'judged') this.#filled += 1;
      return;
    }
    const level = column.kind === 'percentOfPlan';
    const comparison =
      column.kind === 'percentOfPlan'
        ? ofPlan[column.plan]?.percent
        : column.kind === 'growth'
          ? growth
          : targetStep;
    if (!comparison || comparison.kind === 'none') return;
    this.#filled += 1;
    this.#numbers += 1;
    const points = comparison.kind === 'points';
    this.#measures.add(points ? 'points' : level ? 'level' : 'change');
    const decimals = points ? comparison.decimals : PERCENT_DECIMALS;
    const shown = points ? comparison.difference : comparison.level - (level ? 0 : 100);
    const value = numberValue(roundTo(shown, decimals), decimals);
    this.#sum(NO_UNIT, value);
    this.#reach(value);
  }

  #reach(value: NumberValue): void {
    if (!this.#least || value.value < this.#least.value) this.#least = value;
    if (!this.#most || value.value > this.#most.value) this.#most = value;
  }

  #sum(unit: Unit, { value, decimals }: NumberValue): void {
    let part = this.#parts.get(unit.factor);
    if (!part) {
      part = { unit, decimals, scaled: 0, plain: 0 };
      this.#parts.set(unit.factor, part);
    }
    if (decimals > part.decimals) {
      part.scaled *= 10 ** (decimals - part.decimals);
      part.decimals = decimals;
    }
    part.scaled += Math.round(value * 10 ** part.decimals);
    part.plain += value;
  }

  result(): SelectionStatistics {
    const [measure = null, ...others] = this.#measures;
    // Figures beside percentages, or percentages beside points, have nothing in common.
    const mixed = this.#mixed || others.length > 0 || (measure !== null && this.#figures);
    const noSum = this.#noSum(measure);
    const told = this.#numbers > 0 && !mixed;
    const total = told ? this.#total() : null;
    return {
      filled: this.#filled,
      numbers: this.#numbers,
      computed: mixed ? null : measure,
      unit: mixed ? null : this.#unit,
      sum: noSum === null ? total : null,
      noSum: this.#numbers > 0 ? noSum : null,
      average: total && average(total, this.#numbers, measure === null ? FINER : 0),
      least: told ? this.#least : null,
      most: told ? this.#most : null,
    };
  }

  #noSum(measure: ComputedMeasure | null): NoSum | null {
    if (measure !== null && !this.#figures) return 'computed';
    if (this.#mixed || measure !== null) return 'units';
    return this.#rates ? 'rates' : null;
  }

  #total(): NumberValue {
    const unit = this.#unit;
    let value = 0;
    let decimals = 0;
    for (const part of this.#parts.values()) {
      const exact = Number.isSafeInteger(part.scaled);
      const sum = exact ? part.scaled / 10 ** part.decimals : part.plain;
      const factor = unit ? (conversionFactor(part.unit, unit) ?? 1) : 1;
      const here = converted(numberValue(sum, part.decimals), factor);
      value += here.value;
      decimals = Math.max(decimals, here.decimals);
    }
    return numberValue(roundTo(value, decimals), decimals);
  }
}

/** A number in another unit, with as many decimals as tell the same. */
function converted(number: NumberValue, factor: number): NumberValue {
  if (factor === 1) return number;
  const finer = Math.ceil(number.decimals - Math.log10(factor) - 1e-9);
  const decimals = Math.min(MAX_DECIMALS, Math.max(0, finer));
  return numberValue(roundTo(number.value * factor, decimals), decimals);
}

function average(total: NumberValue, count: number, finer: number): NumberValue {
  const decimals = Math.min(MAX_DECIMALS, total.decimals + finer);
  return numberValue(roundTo(total.value / count, decimals), decimals);
}

/** Rows × columns that have numbers or verdicts. */
export interface StatisticsBlock {
  readonly rows: readonly IndicatorId[];
  readonly series: readonly Series[];
  readonly computed: readonly ComputedColumn[];
}

/** Cells between two chances to stop. */
const SLICE = 500;

/** The statistics of blocks, with a halt now and then so that a large selection does not hold the page. */
export function* selectionStatistics(
  workbook: Workbook,
  frame: FrameKeys,
  blocks: readonly StatisticsBlock[],
): Generator<void, SelectionStatistics> {
  const count = new StatisticsCount(workbook);
  let taken = 0;
  for (const { rows, series, computed } of blocks) {
    const keys = series.map(seriesKey);
    for (const row of rows) {
      for (const key of keys) {
        count.add(key, row);
        taken += 1;
        if (taken % SLICE === 0) yield;
      }
      if (computed.length === 0 || indicatorOf(workbook, row)?.group !== false) continue;
      const assessment = assess(workbook, frame, row);
      for (const column of computed) {
        count.addComputed(column, assessment);
        taken += 1;
        if (taken % SLICE === 0) yield;
      }
    }
  }
  return count.result();
}
