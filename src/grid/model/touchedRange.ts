import type { IndicatorId } from '../../domain/indicator/indicator';
import type { CellPlace, CellRange, Visible } from './selection';
import { columnIndex, rowIndex } from './selectionAreas';

/** Cells of one column. */
export interface ColumnCells {
  readonly column: string;
  readonly rows: Iterable<IndicatorId>;
}

/**
 * The rectangle that a step touched, of what is seen: every row and every column in it was touched
 * somewhere. Null where the touched rows or columns have others between them, or where it does not
 * hold the cell the step belongs to; null also for that cell alone.
 */
export function touchedRange(
  touched: readonly ColumnCells[],
  place: CellPlace,
  visible: Visible,
): CellRange | null {
  const columns = new Set<number>();
  const marked = new Uint8Array(visible.rows.length);
  let [top, bottom, count] = [Infinity, -1, 0];
  for (const { column, rows } of touched) {
    const c = columnIndex(visible.columns, column);
    if (c === undefined) continue;
    for (const row of rows) {
      const r = rowIndex(visible.rows, row);
      if (r === undefined) continue;
      columns.add(c);
      if (marked[r] === 1) continue;
      marked[r] = 1;
      count += 1;
      top = Math.min(top, r);
      bottom = Math.max(bottom, r);
    }
  }
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (bottom - top + 1 !== count || right - left + 1 !== columns.size) return null;
  if (count * columns.size < 2) return null;
  const [row, column] = [
    rowIndex(visible.rows, place.row) ?? -1,
    columnIndex(visible.columns, place.column) ?? -1,
  ];
  if (row < top || row > bottom || column < left || column > right) return null;
  const [first, last] = [visible.rows[top], visible.rows[bottom]];
  const [start, end] = [visible.columns[left], visible.columns[right]];
  if (first === undefined || last === undefined) return null;
  if (start === undefined || end === undefined) return null;
  return { from: { row: first, column: start }, to: { row: last, column: end } };
}
