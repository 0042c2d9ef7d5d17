import { parsePeriodKey } from '../../period/period';
import { conversionFactor, countsThings } from '../../quantity/unit';
import { roundTo } from '../../quantity/rounding';
import { numberValue, type NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import type { Series } from '../../workbook/series';
import { unitAt, valueAt, type Workbook } from '../../workbook/workbook';

/** By how much figures of one row mostly differ, as the logarithm of their ratio. */
const SPREAD = 0.12;
/** What a number without anything in common with the others of its row comes to. */
const STRANGE = -4;
/** What it costs to be printed with more decimals than the row has, or fewer, each. */
const DECIMAL = 0.3;
/** Where there is nothing to compare with, what it costs to move by a decade. */
const MOVE = 0.2;

/** A number of a row, in the unit of the cell that is held against it. */
interface Other {
  readonly value: number;
  readonly decimals: number;
}

/**
 * Whether a number is in line with the other figures of its row: last year, the plan, the target. They
 * differ from year to year by some per cent and seldom by a factor, of which a tail that falls slowly
 * takes account; that a figure is ten times too large says more than that it is a fifth too large.
 */
export class InLine {
  readonly #others: readonly Other[];
  readonly #from: NumberValue;
  readonly #isCount: boolean;

  constructor(workbook: Workbook, cell: CellRef, from: NumberValue) {
    const unit = unitAt(workbook, cell);
    this.#others = othersOf(workbook, cell);
    this.#from = from;
    this.#isCount = countsThings(unit) && unit.factor === 1;
  }

  /** No hand that wrote the one meant the other: people in halves, an amount below nothing. */
  isImpossible(to: NumberValue): boolean {
    if (to.value === this.#from.value) return true;
    if (this.#isCount && to.decimals > this.#from.decimals) return true;
    return to.value < 0 && this.#from.value >= 0 && !this.#others.some(({ value }) => value < 0);
  }

  /** A number that was reckoned, as it would be printed here. */
  printed(value: number, decimals: number): NumberValue {
    const places = this.#isCount ? Math.min(decimals, this.#from.decimals) : decimals;
    return numberValue(roundTo(value, places), places);
  }

  /** How much better than the present number this one fits in, as the logarithm of a likelihood. */
  gain(to: NumberValue): number {
    if (this.#others.length === 0) {
      const moved = Math.abs(Math.log10(Math.abs(to.value / this.#from.value)));
      return Number.isFinite(moved) ? -MOVE * moved : 0;
    }
    const better = this.#likeness(to.value) - this.#likeness(this.#from.value);
    return better - DECIMAL * (this.#unlikeIn(to) - this.#unlikeIn(this.#from));
  }

  /** By how many decimals it differs from those of the row. */
  #unlikeIn({ decimals }: NumberValue): number {
    const [finest, coarsest] = [Math.max, Math.min].map((of) =>
      of(...this.#others.map((other) => other.decimals)),
    );
    return Math.max(0, decimals - (finest ?? decimals), (coarsest ?? decimals) - decimals);
  }

  #likeness(number: number): number {
    let best = STRANGE;
    for (const { value } of this.#others) {
      const ratio = number / value;
      if (!(ratio > 0) || !Number.isFinite(ratio)) continue;
      best = Math.max(best, -Math.log10(1 + (Math.log(ratio) / SPREAD) ** 2));
    }
    return best;
  }
}

function othersOf(workbook: Workbook, { indicator, series }: CellRef): Other[] {
  // A percentage that is stated of a plan lies near the whole of it.
  if (series.measure === 'statedPercentOfPlan') return [{ value: 100, decimals: 2 }];
  if (series.measure.startsWith('stated')) return [];
  const unit = unitAt(workbook, { indicator, series });
  return [...workbook.figures.columns.values()].flatMap((column) => {
    const cell = { indicator, series: column.series };
    if (!isLike(series, column.series)) return [];
    const value = valueAt(workbook, cell);
    if (value.kind !== 'number' || value.value === 0) return [];
    const factor = conversionFactor(unitAt(workbook, cell), unit);
    return factor === null ? [] : [{ value: value.value * factor, decimals: value.decimals }];
  });
}

/** Another fact of the same place, over as many months. */
function isLike(own: Series, other: Series): boolean {
  return (
    own !== other &&
    !(own.period === other.period && own.measure === other.measure) &&
    !other.measure.startsWith('stated') &&
    own.area === other.area &&
    own.scenario === other.scenario &&
    parsePeriodKey(own.period).months === parsePeriodKey(other.period).months
  );
}
