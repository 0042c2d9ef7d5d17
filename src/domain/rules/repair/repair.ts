import type { NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import type { Violation } from '../rule';

/** One figure to be changed so that rules hold, with what would explain that it is wrong. */
export interface Repair {
  readonly cell: CellRef;
  readonly from: NumberValue;
  readonly to: NumberValue;
  readonly why: RepairReason;
  /** Of a wrong operand: the cell that was reckoned with instead. */
  readonly instead: CellRef | null;
  /** The violations it ends. */
  readonly mends: readonly Violation[];
  /** Higher is likelier; only good for comparing repairs of one violation. */
  readonly score: number;
}

/**
 * What explains the wrong figure. `digitDropped`: a digit is missing in it; `digitAdded`: it has one
 * too many; `unitSlip`: it is 10, 100, 1000 or a million times too large or small;
 * `wrongDenominator`: it was reckoned with another cell; `derived`: nothing does, and the figure is
 * what the others make of it.
 */
export type RepairReason =
  | 'digitChanged'
  | 'digitsSwapped'
  | 'digitDropped'
  | 'digitAdded'
  | 'unitSlip'
  | 'wrongDenominator'
  | 'derived';

/** The fewest figures to be changed so that no rule of severity `error` fails. */
export interface RepairSet {
  readonly repairs: readonly Repair[];
  /** No fewer cells can do: every set of cells that has one in each violation is as large. */
  readonly smallest: boolean;
  /** What no change of few figures was found for. */
  readonly rest: readonly Violation[];
}
