import {
  selectCell,
  type CellPlace,
  type CellRange,
  type Selection,
  type Visible,
} from './selection';
import { areaOf, columnIndex, holds, rowIndex, type Area } from './selectionAreas';

/**
 * Ctrl+click and Ctrl+drag that begin on a selected cell: the cells of a range are selected no more.
 * Ranges it does not touch stay as they are; of the others the parts around it are left. The cursor
 * stays where it is still selected, else it goes to the beginning of the last range. Where nothing
 * would be left, the cell the range begins with stays: something is always selected.
 */
export function takeOut(selection: Selection, taken: CellRange, visible: Visible): Selection {
  const hole = areaOf(taken, visible);
  if (!hole) return selection;
  const ranges = selection.ranges.flatMap((range) => {
    const area = areaOf(range, visible);
    if (!area || !meets(area, hole)) return [range];
    return around(area, hole).flatMap((part) => rangeOf(part, visible) ?? []);
  });
  const seen = ranges.filter((range) => areaOf(range, visible) !== null);
  const last = seen.at(-1);
  if (!last) return selectCell(taken.from);
  const own = seen.findLast((range) => holdsPlace(range, selection.cursor, visible));
  const end = own ?? last;
  const cursor = own ? selection.cursor : startOf(last, visible);
  return { ranges: [...ranges.filter((range) => range !== end), end], cursor };
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of an area around a hole in it: above, below, left and right. */
function around(area: Area, hole: Area): Area[] {
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: top - 1 },
    { ...area, top: bottom + 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Null where a corner is not seen, which an area of what is seen does not have. */
function rangeOf(area: Area, visible: Visible): CellRange | null {
  const from = placeAt(area.top, area.left, visible);
  const to = placeAt(area.bottom, area.right, visible);
  return from && to && { from, to };
}

function placeAt(r: number, c: number, { rows, columns }: Visible): CellPlace | null {
  const [row, column] = [rows[r], columns[c]];
  return row === undefined || column === undefined ? null : { row, column };
}

function holdsPlace(range: CellRange, place: CellPlace, visible: Visible): boolean {
  const area = areaOf(range, visible);
  const row = rowIndex(visible.rows, place.row);
  const column = columnIndex(visible.columns, place.column);
  return area !== null && row !== undefined && column !== undefined && holds(area, row, column);
}

function startOf(range: CellRange, visible: Visible): CellPlace {
  const area = areaOf(range, visible);
  return (area && placeAt(area.top, area.left, visible)) ?? range.from;
}
