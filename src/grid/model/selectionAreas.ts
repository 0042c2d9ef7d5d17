import type { IndicatorId } from '../../domain/indicator/indicator';
import type { CellBlock, CellPlace, CellRange, Selection, Visible } from './selection';

/** A rectangle by the numbers of the rows and columns that are seen, ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const rowPlaces = new WeakMap<readonly IndicatorId[], Int32Array>();
const NONE = -1;

/** The number of a row among those that are seen, from 0; undefined where it is not seen. */
export function rowIndex(rows: readonly IndicatorId[], row: IndicatorId): number | undefined {
  let places = rowPlaces.get(rows);
  if (!places) {
    let top = 0;
    for (const id of rows) if (id > top) top = id;
    places = new Int32Array(top + 1).fill(NONE);
    for (let n = 0; n < rows.length; n += 1) places[rows[n] ?? 0] = n;
    rowPlaces.set(rows, places);
  }
  const place = places[row] ?? NONE;
  return place === NONE ? undefined : place;
}

/** The number of a column among those that are seen, from 0; undefined where it is not seen. */
export function columnIndex(columns: readonly string[], column: string): number | undefined {
  const at = columns.indexOf(column);
  return at < 0 ? undefined : at;
}

/** The row seen that stands for a row: itself, else the next one below it, else the last; undefined for none. */
export function nearestRow(visible: Visible, row: IndicatorId): number | undefined {
  const bounds = rowBounds(visible, row);
  if (!bounds || visible.rows.length === 0) return undefined;
  return Math.min(bounds.first, visible.rows.length - 1);
}

/** The first row seen that is not above a row, and the last one that is not below it. */
function rowBounds(
  visible: Visible,
  row: IndicatorId,
): { readonly first: number; readonly last: number } | null {
  const { rows, positionOf } = visible;
  const seen = rowIndex(rows, row);
  if (seen !== undefined) return { first: seen, last: seen };
  const wanted = positionOf?.(row);
  if (wanted === undefined) return null;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positionOf?.(rows[middle] ?? 0) ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return { first: low, last: low - 1 };
}

/** What is seen of a range; null where that is nothing. */
export function areaOf({ from, to, whole }: CellRange, visible: Visible): Area | null {
  const { rows, columns } = visible;
  let [top, bottom, left, right] = [0, rows.length - 1, 0, columns.length - 1];
  if (whole === undefined || whole === 'rows') {
    const a = rowBounds(visible, from.row);
    const b = rowBounds(visible, to.row);
    if (!a || !b) return null;
    top = Math.min(a.first, b.first);
    bottom = Math.max(a.last, b.last);
  }
  if (whole === undefined || whole === 'columns') {
    const a = columnIndex(columns, from.column);
    const b = columnIndex(columns, to.column);
    if (a === undefined || b === undefined) return null;
    left = Math.min(a, b);
    right = Math.max(a, b);
  }
  return top > bottom || left > right ? null : { top, bottom, left, right };
}

/** What is seen of every range, in their order; ranges of which nothing is seen fall out. */
export function areasOf(selection: Selection, visible: Visible): Area[] {
  return selection.ranges.flatMap((range) => areaOf(range, visible) ?? []);
}

/**
 * The ranges as rectangles of what is seen now. Rows that were folded, filtered or deleted away fall
 * out; a corner on a hidden row stands for the nearest row inside the range.
 */
export function blocksOf(selection: Selection, visible: Visible): CellBlock[] {
  return areasOf(selection, visible).map((area) => blockOf(area, visible));
}

/** The cells of an area. A whole column shares the list of rows; nothing is copied. */
export function blockOf({ top, bottom, left, right }: Area, { rows, columns }: Visible): CellBlock {
  const all = top === 0 && bottom === rows.length - 1;
  return {
    rows: all ? rows : rows.slice(top, bottom + 1),
    columns: columns.slice(left, right + 1),
  };
}

/** Whether an area holds a cell, by its numbers. */
export function holds({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether a cell that is seen is selected. */
export function contains(selection: Selection, visible: Visible, place: CellPlace): boolean {
  const row = rowIndex(visible.rows, place.row);
  const column = columnIndex(visible.columns, place.column);
  if (row === undefined || column === undefined) return false;
  return areasOf(selection, visible).some((area) => holds(area, row, column));
}

/** How many cells areas hold; one that lies in two counts twice. */
export function cellCount(areas: readonly Area[]): number {
  let count = 0;
  for (const { top, bottom, left, right } of areas) {
    count += (bottom - top + 1) * (right - left + 1);
  }
  return count;
}
