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
  /** All cells of its columns, of its rows, or of the sheet, whichever are seen. */
  readonly whole?: 'columns' | 'rows' | 'sheet';
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
  /**
   * Where a row stands among all rows, those that are folded or filtered away included; undefined
   * for none of them. With it, a corner on a hidden row stands for the nearest row that is seen.
   */
  readonly positionOf?: (row: IndicatorId) => number | undefined;
}

/** A rectangle of cells, in the order they are seen. */
export interface CellBlock {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly string[];
}

export function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

/** One cell and nothing else. */
export function selectCell(cursor: CellPlace): Selection {
  return { ranges: [{ from: cursor, to: cursor }], cursor };
}

/** Shift+click: the last range reaches from the cursor to a cell. */
export function extendTo(selection: Selection, to: CellPlace): Selection {
  return withLast(selection, { from: selection.cursor, to });
}

/** Ctrl+click: one more range, of one cell so far; the cursor goes there. */
export function addRange(selection: Selection | null, cursor: CellPlace): Selection {
  const ranges = selection?.ranges ?? [];
  return { ranges: [...ranges, { from: cursor, to: cursor }], cursor };
}

/** How whole columns or rows join what is selected: alone, reaching from the cursor, or besides. */
export type Joining = 'alone' | 'extend' | 'add';

/**
 * Whole columns, from one to another. `row` is where the cursor stands in them: a row that is seen,
 * so that selecting a column does not scroll.
 */
export function selectColumns(
  selection: Selection | null,
  columns: { readonly from: string; readonly to: string },
  row: IndicatorId,
  joining: Joining = 'alone',
): Selection {
  if (selection && joining === 'extend') {
    const { cursor } = selection;
    const to = { row: cursor.row, column: columns.to };
    return withLast(selection, { from: cursor, to, whole: 'columns' });
  }
  const cursor = { row, column: columns.from };
  const range: CellRange = { from: cursor, to: { row, column: columns.to }, whole: 'columns' };
  const others = joining === 'add' ? (selection?.ranges ?? []) : [];
  return { ranges: [...others, range], cursor };
}

/** Ctrl+Space and Shift+Space: the last range grows to all of its columns, or of its rows. */
export function growToWhole(selection: Selection, whole: 'columns' | 'rows'): Selection {
  const last = lastRange(selection);
  const both = last.whole !== undefined && last.whole !== whole;
  return withLast(selection, { ...last, whole: both ? 'sheet' : whole });
}

/** Ctrl+A. The cursor stays. */
export function selectAll({ cursor }: Selection): Selection {
  return { ranges: [{ from: cursor, to: cursor, whole: 'sheet' }], cursor };
}

/** The range that Shift changes. */
export function lastRange({ ranges, cursor }: Selection): CellRange {
  return ranges.at(-1) ?? { from: cursor, to: cursor };
}

/** The selection with another last range. */
export function withLast({ ranges, cursor }: Selection, range: CellRange): Selection {
  return { ranges: [...ranges.slice(0, -1), range], cursor };
}
