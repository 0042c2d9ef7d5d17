import type { IndicatorId } from '../../indicator/indicator';
import { conversionFactor, NO_UNIT, type Unit } from '../../quantity/unit';
import type { Value } from '../../quantity/value';
import { NOT_PLAIN, ownUnitIn, plainDecimalsIn, valueIn } from '../../workbook/figureBlock';
import { BLOCK_SIZE } from '../../workbook/figures';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { BlankMeaning, NotCheckedReason } from '../rule';
import type { Column } from './columns';
import { down, halfOf, up } from './intervals';

/** What became of a cell or term: it has a value, it is left out as blank, or it has none. */
export const VALUE = 0;
export const LEFT_OUT = 1;
export const NO_VALUE = 2;
export type Status = typeof VALUE | typeof LEFT_OUT | typeof NO_VALUE;

/**
 * Reads cells as intervals: `low` and `high` of all values that print like the figure, in the unit of
 * its row, and `printed` itself. The registers hold the last one read; no object is made for it.
 */
export class CellReading {
  low = 0;
  high = 0;
  printed = 0;
  /** Why the last cell or term had no value. */
  reason: NotCheckedReason = 'missing';
  /** A cell was blank in a rule to which blanks are wrong. */
  blankFails = false;
  readonly workbook: Workbook;
  readonly blank: BlankMeaning;

  constructor(workbook: Workbook, blank: BlankMeaning) {
    this.workbook = workbook;
    this.blank = blank;
  }

  /** Puts the figure of a row in a column into the registers. */
  cell(row: IndicatorId, column: Column): Status {
    const block = column.blocks[Math.floor(row / BLOCK_SIZE)];
    const slot = row % BLOCK_SIZE;
    if (!block) return this.#blank(true);
    const decimals = plainDecimalsIn(block, slot);
    if (decimals >= 0) {
      const value = block.numbers[slot] ?? 0;
      // Only whole numbers may be exact: the unit of others need not be looked up.
      const unit = decimals === 0 ? this.#unitOf(row) : NO_UNIT;
      return this.#between(value, value, value, decimals, unit);
    }
    if (decimals !== NOT_PLAIN) return this.#blank(true);
    const own = ownUnitIn(block, slot);
    const unit = this.#unitOf(row);
    const status = this.#value(valueIn(block, slot), own ?? unit);
    if (status !== VALUE || !own) return status;
    const factor = conversionFactor(own, unit);
    if (factor === null) return this.without('units');
    this.low = down(this.low * factor);
    this.high = up(this.high * factor);
    this.printed *= factor;
    return VALUE;
  }

  #unitOf(row: IndicatorId): Unit {
    return indicatorOf(this.workbook, row)?.unit ?? NO_UNIT;
  }

  #value(value: Value, unit: Unit): Status {
    switch (value.kind) {
      case 'number':
        return this.#between(value.value, value.value, value.value, value.decimals, unit);
      case 'range':
        return this.#between(
          value.low,
          value.high,
          (value.low + value.high) / 2,
          value.decimals,
          unit,
        );
      case 'bound': {
        const { side, value: at, decimals } = value;
        const low = side === 'atMost' || side === 'below' ? -Infinity : at;
        const high = side === 'atLeast' || side === 'above' ? Infinity : at;
        return this.#between(low, high, at, decimals, unit);
      }
      case 'blank':
      case 'notYet':
        return this.#blank(value.kind === 'blank');
      case 'notApplicable':
        // "x" is no blank to be filled, but as little can be added of it.
        if (this.blank === 'skip' || this.blank === 'zero') return this.#blank(true);
        return this.without('missing');
      case 'text':
      case 'invalid':
        return this.without('notNumber');
    }
  }

  #between(low: number, high: number, printed: number, decimals: number, unit: Unit): Status {
    const half = halfOf(decimals, unit);
    this.low = half === 0 ? low : down(low - half);
    this.high = half === 0 ? high : up(high + half);
    this.printed = printed;
    return VALUE;
  }

  /** "…" says that there is a figure, so it is never nothing. */
  #blank(nothing: boolean): Status {
    switch (this.blank) {
      case 'skip':
        return nothing ? LEFT_OUT : this.without('missing');
      case 'zero':
        if (!nothing) return this.without('missing');
        this.low = this.high = this.printed = 0;
        return VALUE;
      case 'fails':
        this.blankFails = true;
        return this.without('missing');
      case 'notChecked':
        return this.without('missing');
    }
  }

  protected without(reason: NotCheckedReason): Status {
    this.reason = reason;
    return NO_VALUE;
  }
}
