import { selectCell, type CellPlace, type CellRange, type Selection } from './selection';

/** The lines of one direction as they stood, and which of them are left. */
export interface Lines<Id> {
  readonly before: ArrayLike<Id>;
  has(id: Id): boolean;
}

/**
 * The selection after rows were deleted: a corner that is gone moves to the nearest row left inside
 * its range; a range with none left falls out. Without the cursor's range only the cell nearest to
 * the cursor is left. Null where no row is.
 */
export function followRows(selection: Selection, rows: Lines<number>): Selection | null {
  return follow(selection, rows, 'row');
}

/** The same after columns were hidden. */
export function followColumns(selection: Selection, columns: Lines<string>): Selection | null {
  return follow(selection, columns, 'column');
}

function follow<Axis extends 'row' | 'column'>(
  selection: Selection,
  lines: Lines<CellPlace[Axis]>,
  axis: Axis,
): Selection | null {
  const { ranges, cursor } = selection;
  const corners = ranges.flatMap(({ from, to }) => [from, to]);
  if ([cursor, ...corners].every((place) => lines.has(place[axis]))) return selection;
  const order = Array.from(lines.before);
  const stood = (place: CellPlace) => Math.max(0, order.indexOf(place[axis]));
  /** The first line that is left on the way. */
  const left = (from: number, to: number): number | null => {
    const step = to < from ? -1 : 1;
    for (let at = from; at !== to + step; at += step) {
      const id = order[at];
      if (id !== undefined && lines.has(id)) return at;
    }
    return null;
  };
  const nearest = (at: number) => left(at, order.length - 1) ?? left(at, 0);
  const put = (place: CellPlace, at: number): CellPlace => ({ ...place, [axis]: order[at] });

  const followed = ranges.map((range): CellRange | null => {
    const [a, b] = [stood(range.from), stood(range.to)];
    // Ranges over all lines of this direction do not end with their corners.
    const open = range.whole === 'sheet' || range.whole === (axis === 'row' ? 'columns' : 'rows');
    const from = open ? nearest(a) : left(a, b);
    const to = open ? nearest(b) : left(b, a);
    if (from === null || to === null) return null;
    return { ...range, from: put(range.from, from), to: put(range.to, to) };
  });
  const own = followed.at(-1);
  const at = stood(cursor);
  const inside = own && (left(at, stood(own.to)) ?? left(at, stood(own.from)));
  if (inside !== null && inside !== undefined) {
    return { ranges: followed.filter((range) => range !== null), cursor: put(cursor, inside) };
  }
  const there = nearest(at);
  return there === null ? null : selectCell(put(cursor, there));
}
