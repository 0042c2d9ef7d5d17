import {
  extendTo,
  lastRange,
  selectCell,
  withLast,
  type CellPlace,
  type Selection,
  type Visible,
} from './selection';
import { areaOf, areasOf, cellCount, columnIndex, holds, nearestRow } from './selectionAreas';

/** Where a key leads: a cell on, to the end of its row or of the sheet, or to the edge of data. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'sheetStart'
  | 'sheetEnd'
  | 'dataUp'
  | 'dataDown'
  | 'dataLeft'
  | 'dataRight';

/** What a move must know of the sheet. */
export interface Ground {
  readonly visible: Visible;
  /** Rows of a page, at least 1. */
  readonly page: number;
  /** Whether something stands in a cell. */
  filled(place: CellPlace): boolean;
}

/** An arrow or another moving key: the cursor goes on and is all that is selected. */
export function moveCursor(selection: Selection, move: Move, ground: Ground): Selection {
  const to = moved(selection.cursor, move, ground);
  return to ? selectCell(to) : selection;
}

/** The same key with Shift: the last range reaches so far, from the cursor. */
export function extendByKey(selection: Selection, move: Move, ground: Ground): Selection {
  const last = lastRange(selection);
  const to = moved(last.to, move, ground);
  if (!to) return selection;
  if (last.whole === undefined) return extendTo(selection, to);
  return withLast(selection, { from: selection.cursor, to, whole: last.whole });
}

/** The cell a key leads to; null where there is none. */
export function moved(from: CellPlace, move: Move, ground: Ground): CellPlace | null {
  const { rows, columns } = ground.visible;
  const row = nearestRow(ground.visible, from.row) ?? 0;
  const column = columnIndex(columns, from.column) ?? 0;
  const [lastRow, lastColumn] = [rows.length - 1, columns.length - 1];
  const at = (r: number, c: number): CellPlace | null => {
    const [id, name] = [rows[clamp(r, lastRow)], columns[clamp(c, lastColumn)]];
    return id === undefined || name === undefined ? null : { row: id, column: name };
  };
  const filledAt = (r: number, c: number) => {
    const place = at(r, c);
    return place !== null && ground.filled(place);
  };
  const dataRow = (step: 1 | -1) => edgeOfData(row, lastRow, step, (r) => filledAt(r, column));
  const dataColumn = (step: 1 | -1) =>
    edgeOfData(column, lastColumn, step, (c) => filledAt(row, c));
  switch (move) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'left':
      return at(row, column - 1);
    case 'right':
      return at(row, column + 1);
    case 'pageUp':
      return at(row - ground.page, column);
    case 'pageDown':
      return at(row + ground.page, column);
    case 'rowStart':
      return at(row, 0);
    case 'rowEnd':
      return at(row, lastColumn);
    case 'sheetStart':
      return at(0, 0);
    case 'sheetEnd':
      return at(lastRow, lastColumn);
    case 'dataUp':
      return at(dataRow(-1), column);
    case 'dataDown':
      return at(dataRow(1), column);
    case 'dataLeft':
      return at(row, dataColumn(-1));
    case 'dataRight':
      return at(row, dataColumn(1));
  }
}

function clamp(n: number, last: number): number {
  return Math.max(0, Math.min(n, last));
}

/**
 * As in Excel: within data to its last cell, from its last cell or a gap to where data begins again,
 * and to the end where there is none.
 */
function edgeOfData(
  from: number,
  last: number,
  step: 1 | -1,
  filled: (at: number) => boolean,
): number {
  const inside = (n: number) => n >= 0 && n <= last;
  let next = from + step;
  if (!inside(next)) return from;
  if (filled(from) && filled(next)) {
    while (inside(next) && filled(next)) next += step;
    return next - step;
  }
  while (inside(next) && !filled(next)) next += step;
  return inside(next) ? next : next - step;
}

/**
 * Tab or Enter inside what is selected: the cursor goes on along the rows or down the columns, from
 * range to range and round at the end, and the ranges stay. Null where a single cell is selected:
 * the cursor then leaves it.
 */
export function tabWithin(
  selection: Selection,
  visible: Visible,
  along: 'rows' | 'columns',
  step: 1 | -1,
): Selection | null {
  if (cellCount(areasOf(selection, visible)) < 2) return null;
  const row = nearestRow(visible, selection.cursor.row) ?? 0;
  const column = columnIndex(visible.columns, selection.cursor.column) ?? 0;
  const { ranges } = selection;
  const area = areaOf(lastRange(selection), visible);
  if (area && holds(area, row, column)) {
    const height = area.bottom - area.top + 1;
    const width = area.right - area.left + 1;
    const line = along === 'rows' ? width : height;
    const [r, c] = [row - area.top, column - area.left];
    const next = (along === 'rows' ? r * line + c : c * line + r) + step;
    if (next >= 0 && next < height * width) {
      const [major, minor] = [Math.floor(next / line), next % line];
      const [down, over] = along === 'rows' ? [major, minor] : [minor, major];
      return withCursor(selection, visible, area.top + down, area.left + over);
    }
  }
  // The cursor's range is the last one: the next one is brought there.
  for (let turn = 1; turn <= ranges.length; turn += 1) {
    const split = step > 0 ? turn : ranges.length - turn;
    const turned = { ...selection, ranges: [...ranges.slice(split), ...ranges.slice(0, split)] };
    const there = areaOf(lastRange(turned), visible);
    if (!there) continue;
    return step > 0
      ? withCursor(turned, visible, there.top, there.left)
      : withCursor(turned, visible, there.bottom, there.right);
  }
  return null;
}

function withCursor(selection: Selection, visible: Visible, r: number, c: number): Selection {
  const [row, column] = [visible.rows[r], visible.columns[c]];
  if (row === undefined || column === undefined) return selection;
  return { ranges: selection.ranges, cursor: { row, column } };
}
