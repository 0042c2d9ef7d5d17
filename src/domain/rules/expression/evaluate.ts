import type { IndicatorId } from '../../indicator/indicator';
import { conversionFactor, countsThings } from '../../quantity/unit';
import { roundTo } from '../../quantity/rounding';
import type { Value } from '../../quantity/value';
import { NOT_PLAIN, ownUnitIn, plainDecimalsIn, valueIn } from '../../workbook/figureBlock';
import { BLOCK_SIZE } from '../../workbook/figures';
import { outlineIndex } from '../../workbook/outline';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { BlankMeaning, NotCheckedReason } from '../rule';
import { columnFor, type Column, type Columns } from './columns';
import type { CellTerm, Condition, RowRef, Term } from './expression';
import { down, halfOf, sameNumber, times, up } from './intervals';
import type { CompareCondition, ConditionPlan, LinearForm } from './plan';

/** How far a condition is true of all values that print like the figures; in this order. */
export const NEVER = 0;
export const UNKNOWN = 1;
export const MAYBE = 2;
export const ALWAYS = 3;
export type Truth = typeof NEVER | typeof UNKNOWN | typeof MAYBE | typeof ALWAYS;

/** What became of a term: it has a value, it is left out as blank, or it has none. */
export const VALUE = 0;
export const LEFT_OUT = 1;
export const NO_VALUE = 2;
export type Status = typeof VALUE | typeof LEFT_OUT | typeof NO_VALUE;

/** The row a reference stands for; null where there is none. */
export type RowLookup = (row: RowRef) => IndicatorId | null;

export type PartsTerm = Extract<Term, { kind: 'parts' }>;

/**
 * Evaluates conditions over one state by interval arithmetic. A term leaves its value in `low`,
 * `high` and `printed` (as computed from the print alone); nothing is allocated on the way, for a
 * full check evaluates hundreds of thousands of them.
 */
export class Evaluator {
  low = 0;
  high = 0;
  printed = 0;
  /** Why the last term or condition had no value. */
  reason: NotCheckedReason = 'missing';
  /** A cell was blank in a rule to which blanks are wrong. */
  blankFails = false;
  each: Column | null = null;
  readonly workbook: Workbook;
  readonly columns: Columns;
  readonly blank: BlankMeaning;
  readonly plan: ConditionPlan;
  readonly #rows: RowLookup | null;

  constructor(
    workbook: Workbook,
    columns: Columns,
    blank: BlankMeaning,
    plan: ConditionPlan,
    rows: RowLookup | null,
  ) {
    this.workbook = workbook;
    this.columns = columns;
    this.blank = blank;
    this.plan = plan;
    this.#rows = rows;
  }

  /** The row a reference stands for, if the workbook has it; null else. */
  rowOf(row: RowRef): IndicatorId | null {
    if (row.kind === 'row') {
      return indicatorOf(this.workbook, row.indicator) ? row.indicator : null;
    }
    return this.#rows?.(row) ?? null;
  }

  truth(condition: Condition): Truth {
    switch (condition.kind) {
      case 'compare':
        return this.#compare(condition);
      case 'and': {
        let least: Truth = ALWAYS;
        for (const part of condition.of) {
          const truth = this.truth(part);
          if (truth < least) least = truth;
        }
        return least;
      }
      case 'or': {
        let most: Truth = NEVER;
        for (const part of condition.of) {
          const truth = this.truth(part);
          if (truth > most) most = truth;
        }
        return most;
      }
      case 'not':
        return not(this.truth(condition.of));
      case 'if': {
        const unless = not(this.truth(condition.when));
        if (unless === ALWAYS) return ALWAYS;
        const then = this.truth(condition.then);
        return unless > then ? unless : then;
      }
      case 'filled':
      case 'blank': {
        const value = this.valueOf(condition.cell);
        if (value === null) {
          this.reason = 'noRow';
          return UNKNOWN;
        }
        return (value.kind === 'blank') === (condition.kind === 'blank') ? ALWAYS : NEVER;
      }
    }
  }

  /** What stands in a cell; null where there is no such cell. */
  valueOf(cell: CellTerm): Value | null {
    const row = this.rowOf(cell.row);
    const column = columnFor(this.columns, cell.at, this.each);
    if (row === null || !column) return null;
    const block = column.blocks[Math.floor(row / BLOCK_SIZE)];
    return block ? valueIn(block, row % BLOCK_SIZE) : { kind: 'blank' };
  }

  #compare(condition: CompareCondition): Truth {
    const { op } = condition;
    const leftStatus = this.term(condition.left);
    const { low, high, printed } = this;
    const rightStatus = this.term(condition.right);
    if (leftStatus !== VALUE || rightStatus !== VALUE) return UNKNOWN;
    const exact = this.#whole(condition);
    const truth = exact
      ? compared(op, printed, printed, this.printed, this.printed, printed, this.printed)
      : compared(op, low, high, this.low, this.high, printed, this.printed);
    if (truth !== MAYBE || exact) return truth;
    const linear = this.plan.linear?.get(condition);
    if (!linear) return truth;
    this.#difference(linear);
    return compared(op, this.low, this.high, 0, 0, this.printed, 0);
  }

  /** A count of whole things against a constant: "12 xã" are twelve, not 11,5 to 12,5. */
  #whole({ left, right }: CompareCondition): boolean {
    const cell = left.kind === 'cell' ? left : right.kind === 'cell' ? right : null;
    if (!cell || (left.kind !== 'number' && right.kind !== 'number')) return false;
    const row = this.rowOf(cell.row);
    const unit = row === null ? undefined : indicatorOf(this.workbook, row)?.unit;
    if (!unit || unit.factor !== 1 || !countsThings(unit)) return false;
    const value = this.valueOf(cell);
    return value?.kind === 'number' && value.decimals === 0;
  }

  /** Both sides have values; puts left − right over the atoms into the registers. */
  #difference({ atoms, constant }: LinearForm): void {
    let low = constant;
    let high = constant;
    let printed = constant;
    let size = Math.abs(constant);
    for (const { term, times: by } of atoms) {
      if (this.term(term) !== VALUE) continue;
      low += times(by, by > 0 ? this.low : this.high);
      high += times(by, by > 0 ? this.high : this.low);
      printed += by * this.printed;
      size += Math.abs(by * this.printed);
    }
    const blur = size * 2 ** -45;
    this.low = down(low - blur);
    this.high = up(high + blur);
    this.printed = Math.abs(printed) <= blur ? 0 : printed;
  }

  /** Puts the value of a term into the registers. */
  term(term: Term): Status {
    switch (term.kind) {
      case 'number':
        this.low = this.high = this.printed = term.value;
        return VALUE;
      case 'cell': {
        const row = this.rowOf(term.row);
        if (row === null) return this.#without('noRow');
        const column = columnFor(this.columns, term.at, this.each);
        return column ? this.cell(row, column) : this.#without('missing');
      }
      case 'parts':
        return this.#parts(term);
      case 'negative': {
        const status = this.term(term.of);
        const { low } = this;
        this.low = -this.high;
        this.high = -low;
        this.printed = -this.printed;
        return status;
      }
      case 'arithmetic': {
        const left = this.term(term.left);
        const { low, high, printed } = this;
        const right = this.term(term.right);
        if (left === VALUE && right === VALUE) {
          return this.#arithmetic(term.op, low, high, printed);
        }
        if (left === NO_VALUE || right === NO_VALUE) return NO_VALUE;
        if (term.op === '*' || term.op === '/') return this.#without('missing');
        // A blank that is left out of a sum.
        if (right === LEFT_OUT) {
          this.low = low;
          this.high = high;
          this.printed = printed;
          return left;
        }
        if (term.op === '-') {
          const { low: from } = this;
          this.low = -this.high;
          this.high = -from;
          this.printed = -this.printed;
        }
        return VALUE;
      }
      case 'call':
        return this.#call(term);
    }
  }

  #arithmetic(op: '+' | '-' | '*' | '/', low: number, high: number, printed: number): Status {
    switch (op) {
      case '+':
        this.low = down(low + this.low);
        this.high = up(high + this.high);
        this.printed = printed + this.printed;
        return VALUE;
      case '-': {
        const least = low - this.high;
        this.high = up(high - this.low);
        this.low = down(least);
        this.printed = printed - this.printed;
        return VALUE;
      }
      case '*':
        this.#product(low, high, this.low, this.high);
        this.printed = printed * this.printed;
        return VALUE;
      case '/': {
        if (this.printed === 0) return this.#without('zeroBase');
        const base = this.printed;
        if (this.low <= 0 && this.high >= 0) {
          this.low = -Infinity;
          this.high = Infinity;
        } else this.#product(low, high, 1 / this.high, 1 / this.low);
        this.printed = printed / base;
        return VALUE;
      }
    }
  }

  #product(a: number, b: number, c: number, d: number): void {
    const ac = times(a, c);
    const ad = times(a, d);
    const bc = times(b, c);
    const bd = times(b, d);
    this.low = down(Math.min(ac, ad, bc, bd));
    this.high = up(Math.max(ac, ad, bc, bd));
  }

  #call({ call, of }: Extract<Term, { kind: 'call' }>): Status {
    if (call === 'abs' || call === 'round') return this.#ofOne(call, of);
    let [low, high, printed, count] = [0, 0, 0, 0];
    let status: Status = LEFT_OUT;
    for (const part of of) {
      const one = this.term(part);
      if (one === NO_VALUE) status = NO_VALUE;
      if (one !== VALUE || status === NO_VALUE) continue;
      status = VALUE;
      count += 1;
      if (count === 1) {
        ({ low, high, printed } = this);
      } else if (call === 'min' || call === 'max') {
        const pick = call === 'min' ? Math.min : Math.max;
        low = pick(low, this.low);
        high = pick(high, this.high);
        printed = pick(printed, this.printed);
      } else {
        low = down(low + this.low);
        high = up(high + this.high);
        printed += this.printed;
      }
    }
    const by = call === 'average' && count > 0 ? count : 1;
    this.low = by === 1 ? low : down(low / by);
    this.high = by === 1 ? high : up(high / by);
    this.printed = printed / by;
    return status;
  }

  #ofOne(call: 'abs' | 'round', [of, places]: readonly Term[]): Status {
    const status = of ? this.term(of) : NO_VALUE;
    if (status !== VALUE) return status;
    const { low, high, printed } = this;
    if (call === 'abs') {
      this.high = Math.max(Math.abs(low), Math.abs(high));
      this.low = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
      this.printed = Math.abs(printed);
      return VALUE;
    }
    if (places && this.term(places) !== VALUE) return NO_VALUE;
    const decimals = places ? Math.min(15, Math.max(-15, Math.round(this.printed))) : 0;
    this.low = roundTo(low, decimals);
    this.high = roundTo(high, decimals);
    this.printed = roundTo(printed, decimals);
    return VALUE;
  }

  #parts(term: PartsTerm): Status {
    const row = this.rowOf(term.row);
    const column = columnFor(this.columns, term.at, this.each);
    if (row === null) return this.#without('noRow');
    if (!column) return this.#without('missing');
    const to = indicatorOf(this.workbook, row)?.unit;
    let [low, high, printed] = [0, 0, 0];
    let status: Status = LEFT_OUT;
    let found = false;
    for (const child of partsOf(this.workbook, row, term.of)) {
      found = true;
      const one = this.cell(child, column);
      if (one === NO_VALUE) status = NO_VALUE;
      if (one !== VALUE || status === NO_VALUE) continue;
      const from = indicatorOf(this.workbook, child)?.unit;
      const factor = from && to ? conversionFactor(from, to) : null;
      if (factor === null) {
        status = this.#without('units');
        continue;
      }
      status = VALUE;
      low = down(low + this.low * factor);
      high = up(high + this.high * factor);
      printed += this.printed * factor;
    }
    if (!found) return this.#without('noRow');
    this.low = low;
    this.high = high;
    this.printed = printed;
    return status;
  }

  /** Puts the figure of a row in a column into the registers. */
  cell(row: IndicatorId, column: Column): Status {
    const block = column.blocks[Math.floor(row / BLOCK_SIZE)];
    const slot = row % BLOCK_SIZE;
    if (!block) return this.#blank(true);
    const decimals = plainDecimalsIn(block, slot);
    if (decimals >= 0) {
      const value = block.numbers[slot] ?? 0;
      const half = halfOf(decimals);
      this.low = down(value - half);
      this.high = up(value + half);
      this.printed = value;
      return VALUE;
    }
    if (decimals !== NOT_PLAIN) return this.#blank(true);
    const status = this.#value(valueIn(block, slot));
    const own = ownUnitIn(block, slot);
    if (status !== VALUE || !own) return status;
    const unit = indicatorOf(this.workbook, row)?.unit;
    const factor = unit ? conversionFactor(own, unit) : null;
    if (factor === null) return this.#without('units');
    this.low = down(this.low * factor);
    this.high = up(this.high * factor);
    this.printed *= factor;
    return VALUE;
  }

  #value(value: Value): Status {
    switch (value.kind) {
      case 'number':
        return this.#between(value.value, value.value, value.value, value.decimals);
      case 'range':
        return this.#between(value.low, value.high, (value.low + value.high) / 2, value.decimals);
      case 'bound': {
        const { side, value: at, decimals } = value;
        const low = side === 'atMost' || side === 'below' ? -Infinity : at;
        const high = side === 'atLeast' || side === 'above' ? Infinity : at;
        return this.#between(low, high, at, decimals);
      }
      case 'blank':
      case 'notYet':
        return this.#blank(value.kind === 'blank');
      case 'notApplicable':
        // "x" is no blank to be filled, but as little can be added of it.
        if (this.blank === 'skip' || this.blank === 'zero') return this.#blank(true);
        return this.#without('missing');
      case 'text':
      case 'invalid':
        return this.#without('notNumber');
    }
  }

  #between(low: number, high: number, printed: number, decimals: number): Status {
    const half = halfOf(decimals);
    this.low = down(low - half);
    this.high = up(high + half);
    this.printed = printed;
    return VALUE;
  }

  /** "…" says that there is a figure, so it is never nothing. */
  #blank(nothing: boolean): Status {
    switch (this.blank) {
      case 'skip':
        return nothing ? LEFT_OUT : this.#without('missing');
      case 'zero':
        if (!nothing) return this.#without('missing');
        this.low = this.high = this.printed = 0;
        return VALUE;
      case 'fails':
        this.blankFails = true;
        return this.#without('missing');
      case 'notChecked':
        return this.#without('missing');
    }
  }

  #without(reason: NotCheckedReason): Status {
    this.reason = reason;
    return NO_VALUE;
  }
}

function not(truth: Truth): Truth {
  if (truth === NEVER) return ALWAYS;
  return truth === ALWAYS ? NEVER : truth;
}

/**
 * A comparison of two intervals. An equality is taken for certain where the print is the same, for
 * else no premise "= 0" could ever be met and nothing could differ too little.
 */
function compared(
  op: CompareCondition['op'],
  low: number,
  high: number,
  otherLow: number,
  otherHigh: number,
  printed: number,
  otherPrinted: number,
): Truth {
  switch (op) {
    case '=':
      if (low > otherHigh || high < otherLow) return NEVER;
      return sameNumber(printed, otherPrinted) ? ALWAYS : MAYBE;
    case '!=':
      if (low > otherHigh || high < otherLow) return ALWAYS;
      return sameNumber(printed, otherPrinted) ? NEVER : MAYBE;
    case '<=':
      if (low > otherHigh) return NEVER;
      return high <= otherLow ? ALWAYS : MAYBE;
    case '>=':
      if (high < otherLow) return NEVER;
      return low >= otherHigh ? ALWAYS : MAYBE;
    case '<':
      if (low >= otherHigh) return NEVER;
      return high < otherLow ? ALWAYS : MAYBE;
    case '>':
      if (high <= otherLow) return NEVER;
      return low > otherHigh ? ALWAYS : MAYBE;
  }
}

/** The children that are summed into a row; a line that only says "Trong đó:" is none itself. */
export function partsOf(
  workbook: Workbook,
  parent: IndicatorId,
  of: PartsTerm['of'],
): IndicatorId[] {
  return outlineIndex(workbook.outline)
    .childrenOf(parent)
    .filter((child) => {
      const indicator = indicatorOf(workbook, child);
      if (!indicator || indicator.group) return false;
      return of === 'all' ? indicator.composition !== 'none' : indicator.composition === of;
    });
}
