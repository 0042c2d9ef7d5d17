import type { CellRef } from '../../workbook/cellRef';
import type { Rule } from '../rule';

/** A relation that the figures show and no rule says yet. */
export interface RuleProposal {
  /** The rule that accepting it adds. */
  readonly rule: Rule;
  readonly relation: 'sum' | 'product' | 'rateOfCounts' | 'attainableRate' | 'stockFlow';
  readonly evidence: readonly Evidence[];
  /** How often such figures would meet by chance, all columns and all rows tried taken together. */
  readonly chance: number;
}

/** A column in which it holds: the cells of the relation, what must be made of the others first. */
export interface Evidence {
  readonly cells: readonly CellRef[];
}
