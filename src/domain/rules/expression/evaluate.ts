import type { IndicatorId } from '../../indicator/indicator';
import { conversionFactor } from '../../quantity/unit';
import { roundTo } from '../../quantity/rounding';
import type { Value } from '../../quantity/value';
import { valueIn } from '../../workbook/figureBlock';
import { BLOCK_SIZE } from '../../workbook/figures';
import { outlineIndex } from '../../workbook/outline';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { BlankMeaning } from '../rule';
import type { RowLookup } from './binding';
import { CellReading, LEFT_OUT, NO_VALUE, VALUE, type Status } from './cellReading';
import { columnFor, type Column, type Columns } from './columns';
import type { CellTerm, Condition, RowRef, Term } from './expression';
import { down, sameNumber, times, up } from './intervals';
import type { CompareCondition, ConditionPlan, LinearForm } from './plan';

/** How far a condition is true of all values that print like the figures; in this order. */
export const NEVER = 0;
export const UNKNOWN = 1;
export const MAYBE = 2;
export const ALWAYS = 3;
export type Truth = typeof NEVER | typeof UNKNOWN | typeof MAYBE | typeof ALWAYS;

export type PartsTerm = Extract<Term, { kind: 'parts' }>;

/**
 * Evaluates conditions over one state by interval arithmetic. A term leaves its value in `low`,
 * `high` and `printed` (as computed from the print alone); nothing is allocated on the way, for a
 * full check evaluates hundreds of thousands of them.
 */
export class Evaluator extends CellReading {
  /** The column that `each` stands for. */
  each: Column | null = null;
  readonly columns: Columns;
  readonly plan: ConditionPlan;
  readonly #rows: RowLookup | null;

  constructor(
    workbook: Workbook,
    columns: Columns,
    blank: BlankMeaning,
    plan: ConditionPlan,
    rows: RowLookup | null,
  ) {
    super(workbook, blank);
    this.columns = columns;
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
        const value = this.contentOf(condition.cell);
        if (value === null) {
          this.reason = 'noRow';
          return UNKNOWN;
        }
        return (value.kind === 'blank') === (condition.kind === 'blank') ? ALWAYS : NEVER;
      }
    }
  }

  /** What stands in a cell; null where there is no such cell. */
  contentOf(cell: CellTerm): Value | null {
    const row = this.rowOf(cell.row);
    const column = columnFor(this.columns, cell.at, this.each);
    if (row === null || !column) return null;
    const block = column.blocks[Math.floor(row / BLOCK_SIZE)];
    return block ? valueIn(block, row % BLOCK_SIZE) : { kind: 'blank' };
  }

  #compare(condition: CompareCondition): Truth {
    const { op } = condition;
    const leftStatus = this.term(condition.left);
    // Nothing can be said any more, but for blanks on the other side where those are wrong.
    if (leftStatus !== VALUE && this.blank !== 'fails') return UNKNOWN;
    const { low, high, printed } = this;
    const rightStatus = this.term(condition.right);
    if (leftStatus !== VALUE || rightStatus !== VALUE) return UNKNOWN;
    const truth = compared(op, low, high, this.low, this.high, printed, this.printed);
    if (truth !== MAYBE) return truth;
    const linear = this.plan.linear?.get(condition);
    if (!linear) return truth;
    this.#difference(linear);
    return compared(op, this.low, this.high, 0, 0, this.printed, 0);
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
        if (row === null) return this.without('noRow');
        const column = columnFor(this.columns, term.at, this.each);
        return column ? this.cell(row, column) : this.without('missing');
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
        if (term.op === '*' || term.op === '/') return this.without('missing');
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
        if (this.printed === 0) return this.without('zeroBase');
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
    if (row === null) return this.without('noRow');
    if (!column) return this.without('missing');
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
        status = this.without('units');
        continue;
      }
      status = VALUE;
      low = down(low + this.low * factor);
      high = up(high + this.high * factor);
      printed += this.printed * factor;
    }
    if (!found) return this.without('noRow');
    this.low = low;
    this.high = high;
    this.printed = printed;
    return status;
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
