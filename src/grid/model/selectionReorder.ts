import type { IndicatorId } from '../../domain/indicator/indicator';
import { selectCell, type CellRange, type Selection, type Visible } from './selection';
import { areaOf, rowIndex } from './selectionAreas';

/** A selection that falls into more ranges than this in another order is given up for its cursor. */
const MOST = 500;

/**
 * The same cells after the rows have changed places: a range falls into as many as its rows lie in
 * runs now. Whole columns and the whole sheet stay what they are.
 */
export function reorderSelection(selection: Selection, before: Visible, after: Visible): Selection {
  const { cursor, ranges } = selection;
  const at = rowIndex(after.rows, cursor.row);
  if (at === undefined) return selection;
  const others: CellRange[] = [];
  let own: CellRange | null = null;
  for (const range of ranges) {
    const last = range === ranges.at(-1);
    if (range.whole === 'columns' || range.whole === 'sheet') {
      if (last) own = range;
      else others.push(range);
      continue;
    }
    for (const [first, end] of runsOf(rowsOf(range, before), after)) {
      const from = { ...range.from, row: after.rows[first] ?? cursor.row };
      const to = { ...range.to, row: after.rows[end] ?? cursor.row };
      if (last && first <= at && at <= end) own = { ...range, from, to };
      else others.push({ ...range, from, to });
    }
    if (others.length > MOST) return selectCell(cursor);
  }
  return own ? { ranges: [...others, own], cursor } : selectCell(cursor);
}

function rowsOf(range: CellRange, visible: Visible): readonly IndicatorId[] {
  const area = areaOf(range, visible);
  return area ? visible.rows.slice(area.top, area.bottom + 1) : [];
}

/** First and last places of rows that lie together. */
function runsOf(rows: readonly IndicatorId[], { rows: seen }: Visible): [number, number][] {
  const places = rows.flatMap((row) => rowIndex(seen, row) ?? []).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
