import { isAdditive, type IndicatorId } from '../indicator/indicator';
import { roundTo } from '../quantity/rounding';
import { conversionFactor, type Unit } from '../quantity/unit';
import { MAX_DECIMALS, numberValue, type NumberValue } from '../quantity/value';
import { valueOf } from '../workbook/figures';
import { seriesKey, type Series, type SeriesKey } from '../workbook/series';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import { quantityOf } from './assessment';

/** Why numbers are not summed: they measure different things, or are rates, yields or indices. */
export type NoSum = 'units' | 'rates';

/** What is told of the numbers in a selection. Numbers of one dimension are told in the unit of the first. */
export interface SelectionStatistics {
  /** Figures that say anything: numbers, texts, "x" … */
  readonly filled: number;
  readonly numbers: number;
  /** Null where the numbers have different units, or there is none. */
  readonly unit: Unit | null;
  readonly sum: NumberValue | null;
  readonly noSum: NoSum | null;
  /** Null across units, for a mean of hectares and tonnes says nothing. */
  readonly average: NumberValue | null;
  readonly least: NumberValue | null;
  readonly most: NumberValue | null;
}

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
    const indicator = indicatorOf(this.#workbook, id);
    if (indicator && !isAdditive(indicator.kind)) this.#rates = true;
    this.#unit ??= unit;
    const factor = conversionFactor(unit, this.#unit);
    if (factor === null) this.#mixed = true;
    if (factor === null || this.#mixed) return;
    this.#sum(unit, value);
    const here = converted(value, factor);
    if (!this.#least || here.value < this.#least.value) this.#least = here;
    if (!this.#most || here.value > this.#most.value) this.#most = here;
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
    const noSum = this.#mixed ? 'units' : this.#rates ? 'rates' : null;
    const told = this.#numbers > 0 && !this.#mixed;
    const total = told ? this.#total() : null;
    return {
      filled: this.#filled,
      numbers: this.#numbers,
      unit: this.#mixed ? null : this.#unit,
      sum: noSum === null ? total : null,
      noSum: this.#numbers > 0 ? noSum : null,
      average: total && average(total, this.#numbers),
      least: told ? this.#least : null,
      most: told ? this.#most : null,
    };
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

function average(total: NumberValue, count: number): NumberValue {
  const decimals = Math.min(MAX_DECIMALS, total.decimals + FINER);
  return numberValue(roundTo(total.value / count, decimals), decimals);
}

/** Rows × series; computed columns are left out. */
export interface StatisticsBlock {
  readonly rows: readonly IndicatorId[];
  readonly series: readonly Series[];
}

/** Cells between two chances to stop. */
const SLICE = 500;

/** The statistics of blocks, with a halt now and then so that a large selection does not hold the page. */
export function* selectionStatistics(
  workbook: Workbook,
  blocks: readonly StatisticsBlock[],
): Generator<void, SelectionStatistics> {
  const count = new StatisticsCount(workbook);
  let taken = 0;
  for (const { rows, series } of blocks) {
    const keys = series.map(seriesKey);
    for (const row of rows) {
      for (const key of keys) {
        count.add(key, row);
        taken += 1;
        if (taken % SLICE === 0) yield;
      }
    }
  }
  return count.result();
}
