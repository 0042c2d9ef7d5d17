import type { IndicatorId } from '../../domain/indicator/indicator';
import type { SheetColumn } from './columns';

/** Rows looked at, spread evenly; a sheet of 20,000 shows what one of 100 does. */
const LOOKED_AT = 100;
/** Pixels of a character of the grid's font, and of a cell's padding and border. */
const CHARACTER = 7.5;
const PADDING = 16;
const WIDEST = 150;
/** A unit that is cut off is known from its beginning; the name needs the room more. */
const UNIT_WIDEST = 88;
const NAME_NARROWEST = 210;
const NAME_WIDEST = 460;

/**
 * Columns as wide as what they show, for a figure that is cut off is worse than none; the name takes
 * what is left of `room` pixels up to the verdicts. A column's own width is the least it needs for
 * its header.
 */
export function fitWidths(
  columns: readonly SheetColumn[],
  ids: ArrayLike<IndicatorId>,
  textOf: (id: IndicatorId, column: SheetColumn) => string,
  room: number,
): SheetColumn[] {
  const step = Math.max(1, Math.ceil(ids.length / LOOKED_AT));
  const fitted = columns.map((column) => {
    if (!fits(column)) return column;
    let longest = 0;
    for (let n = 0; n < ids.length; n += step) {
      longest = Math.max(longest, textOf(ids[n] ?? 0, column).length);
    }
    const widest = column.content.kind === 'unit' ? UNIT_WIDEST : WIDEST;
    const width = Math.min(widest, Math.ceil(longest * CHARACTER + PADDING));
    return { ...column, width: Math.max(column.width, width) };
  });
  let taken = 0;
  for (const column of fitted) if (fits(column)) taken += column.width;
  const left = Math.min(NAME_WIDEST, Math.max(NAME_NARROWEST, Math.floor(room - taken)));
  return fitted.map((column) =>
    column.content.kind === 'name' ? { ...column, width: left } : column,
  );
}

function fits({ content }: SheetColumn): boolean {
  return !['name', 'violations', 'note'].includes(content.kind);
}
