import type { IndicatorId } from '../domain/indicator/indicator';
import type { Change } from '../domain/workbook/change';
import type { CellColumn } from './cellColumn';
import type { Adjustment } from './pastedFigure';

/** Where a block goes: the rows and columns that are seen, from its first cell to the sheet's last. */
export interface PasteTarget {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly CellColumn[];
  /** How much of it is selected. */
  readonly height: number;
  readonly width: number;
}

export interface PasteOptions {
  /** Figures in another unit are converted to their row's instead of keeping it. */
  readonly valuesOnly?: boolean;
  /** The cells that were cut: cleared where their content has found its new place. */
  readonly cut?: { readonly rows: readonly IndicatorId[]; readonly columns: readonly CellColumn[] };
}

/**
 * Why a cell was not pasted: a computed column, a heading, beyond the last column, a unit of another
 * dimension.
 */
export type Refusal = 'computed' | 'group' | 'beyondColumns' | 'otherUnit';

export type PasteStatus = 'same' | 'new' | 'changed' | 'adjusted' | 'invalid' | 'refused';

/** Something to be told of one cell. */
export interface PasteNote {
  readonly code: Adjustment | Refusal;
  readonly text: string;
  /** Row of the target, the first is 0. */
  readonly row: number;
  /** Null for a row that is not there yet. */
  readonly indicator: IndicatorId | null;
  /** Null beyond the last column. */
  readonly column: string | null;
}

/** What pasting would do. */
export interface PastePlan {
  readonly counts: Readonly<Record<PasteStatus, number>>;
  /** How many cells each reason concerns. */
  readonly reasons: ReadonlyMap<PasteNote['code'], number>;
  /** The first `MOST_NOTES` of them. */
  readonly notes: readonly PasteNote[];
  /** Cells of existing rows that would be written. */
  readonly written: number;
  /** What happens without new rows. */
  readonly change: Change;
  /** Rows beyond the last one: new indicators, where they are wanted. */
  readonly added: AddedRows | null;
  /** The size of what is pasted, repeats included. */
  readonly height: number;
  readonly width: number;
}

export interface AddedRows {
  readonly count: number;
  /** How many of them come with a name. */
  readonly named: number;
  readonly cells: number;
  /** What happens with them, but for their place in the outline. */
  readonly change: Change;
}

export const MOST_NOTES = 5000;
