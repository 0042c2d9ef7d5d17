import type { Interval } from '../../quantity/rounding';
import type { CellRef } from '../../workbook/cellRef';
import type { Rule } from '../rule';

export type RelationName =
  | 'sum'
  | 'shares'
  | 'product'
  | 'perCapita'
  | 'rateOfCounts'
  | 'attainableRate'
  | 'stockFlow'
  | 'growth'
  | 'reduction'
  | 'same';

/** A relation that the figures show and no rule says yet. */
export interface RuleProposal {
  /** The rule that accepting it adds. */
  readonly rule: Rule;
  readonly relation: RelationName;
  /** Column by column where all its figures stand. */
  readonly evidence: readonly Evidence[];
  /** How many relations of this kind were tried in the sheet. */
  readonly tried: number;
  /**
   * How many relations as good as this one a sheet of such figures would show by chance: all columns
   * and all that was tried taken together. Proposals are ranked by it, the least first.
   */
  readonly chance: number;
}

/** A column in which it holds. */
export interface Evidence {
  /** The cells of the relation, what must be made of the others first. */
  readonly cells: readonly CellRef[];
  /** What the others make of the first, in the base of its unit: all that their print allows. */
  readonly expected: Interval;
  /** How likely it is to hold here by chance, when tried once; 1 where it only repeats a column. */
  readonly chance: number;
}
