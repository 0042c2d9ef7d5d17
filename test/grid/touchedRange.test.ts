import { describe, expect, test } from 'vitest';
import type { Visible } from '../../src/grid/model/selection';
import { touchedRange, type ColumnCells } from '../../src/grid/model/touchedRange';

/** Rows 11 and 13 are folded away. */
const visible: Visible = { rows: [10, 12, 14, 15], columns: ['a', 'b', 'c'] };
const of = (column: string, ...rows: number[]): ColumnCells => ({ column, rows });

describe('the rectangle a step touched', () => {
  test.each<[string, readonly ColumnCells[], string, string | null]>([
    ['rows of one column', [of('b', 14, 12)], '12b', '12b 14b'],
    ['with rows between that are not seen', [of('b', 10, 11, 12, 13, 14)], '10b', '10b 14b'],
    ['columns that were given otherwise', [of('c', 12), of('b', 12)], '12b', '12b 12c'],
    ['a cell in it that stayed as it was', [of('a', 10, 12), of('b', 12)], '10a', '10a 12b'],
    ['a row between that was not touched', [of('b', 10, 14)], '10b', null],
    ['a column between that was not touched', [of('a', 10), of('c', 10)], '10a', null],
    ['the cell alone', [of('b', 12)], '12b', null],
    ['a cell of the step outside', [of('b', 12, 14)], '15b', null],
    ['a column that is hidden', [of('z', 10, 12)], '10a', null],
    ['nothing', [], '10a', null],
  ])('%s', (_, touched, place, expected) => {
    const cursor = { row: Number(place.slice(0, 2)), column: place.slice(2) };
    const range = touchedRange(touched, cursor, visible);
    const written =
      range && `${range.from.row}${range.from.column} ${range.to.row}${range.to.column}`;
    expect(written).toBe(expected);
  });
});
