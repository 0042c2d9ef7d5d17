import type { IndicatorId } from '../../domain/indicator/indicator';

/** A cell of the sheet by the ids of its row and column, so that sorting, folding and new rows do not move it. */
export interface CellPlace {
  readonly row: IndicatorId;
  readonly column: string;
}

/** Two corners of a rectangle, in any order: the one it began with and the one it reaches to. */
export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** Everything that is selected; the last range is the one that Shift changes. */
export interface Selection {
  readonly ranges: readonly CellRange[];
  /** The cell that typing goes to; it lies in the last range. */
  readonly cursor: CellPlace;
}

/** What can be selected now, in the order it is seen. */
export interface Visible {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly string[];
}

/** A rectangle of cells, in the order they are seen. */
export interface CellBlock {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly string[];
}
