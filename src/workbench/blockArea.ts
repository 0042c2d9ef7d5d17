import type { IndicatorId } from '../domain/indicator/indicator';
import type { CellColumn } from './cellColumn';
import type { FillArea, FillDirection } from './fillCells';

/** A rectangle of cells in the order they are seen. */
export interface CellLines {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly CellColumn[];
}

/**
 * A selected block as something to fill: its first lines go on over the rest. They are those before the
 * first line that is empty where nothing but empty lines follow, else the first alone; rows where there
 * are several, columns of a single row. Headings do not count. Null where nothing is left to fill.
 */
export function blockArea(
  { rows, columns }: CellLines,
  isHeading: (row: IndicatorId) => boolean,
  isFilled: (row: IndicatorId, column: CellColumn) => boolean,
): FillArea | null {
  const counted = rows.filter((row) => !isHeading(row));
  const [first] = counted;
  if (counted.length > 1) {
    const from = leading(counted, (row) => columns.some((column) => isFilled(row, column)));
    const on = counted.slice(from.length);
    return { rows: from, columns, onRows: on, onColumns: [], direction: 'down' };
  }
  if (first === undefined || columns.length < 2) return null;
  const from = leading(columns, (column) => isFilled(first, column));
  const on = columns.slice(from.length);
  return { rows: [first], columns: from, onRows: [], onColumns: on, direction: 'right' };
}

function leading<Line>(lines: readonly Line[], isFilled: (line: Line) => boolean): readonly Line[] {
  const filled = lines.map(isFilled);
  const empty = filled.indexOf(false);
  const rest = empty > 0 && !filled.slice(empty).includes(true);
  return lines.slice(0, rest ? empty : 1);
}

/** The fill that made `after` of `source`; null where the one does not go on from the other. */
export function areaBetween(source: CellLines, after: CellLines): FillArea | null {
  const down = linesOn(source.rows, after.rows, (row) => row);
  const over = linesOn(source.columns, after.columns, ({ id }) => id);
  if (!down || !over || down.on.length > 0 === over.on.length > 0) return null;
  const direction: FillDirection =
    down.on.length > 0 ? (down.onwards ? 'down' : 'up') : over.onwards ? 'right' : 'left';
  return { ...source, onRows: down.on, onColumns: over.on, direction };
}

/** The area whose source is only the line next to the cells it is drawn over. */
export function nearestLine(area: FillArea): FillArea {
  switch (area.direction) {
    case 'down':
      return { ...area, rows: area.rows.slice(-1) };
    case 'up':
      return { ...area, rows: area.rows.slice(0, 1) };
    case 'right':
      return { ...area, columns: area.columns.slice(-1) };
    case 'left':
      return { ...area, columns: area.columns.slice(0, 1) };
  }
}

function linesOn<Line>(
  source: readonly Line[],
  after: readonly Line[],
  idOf: (line: Line) => unknown,
): { readonly on: readonly Line[]; readonly onwards: boolean } | null {
  const ids = after.map(idOf);
  const [first] = source;
  const start = first === undefined ? -1 : ids.indexOf(idOf(first));
  if (start < 0 || source.some((line, n) => ids[start + n] !== idOf(line))) return null;
  const before = after.slice(0, start);
  const behind = after.slice(start + source.length);
  if (before.length > 0 && behind.length > 0) return null;
  return behind.length > 0
    ? { on: behind, onwards: true }
    : { on: [...before].reverse(), onwards: false };
}
