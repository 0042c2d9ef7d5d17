import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellPlace, CellRange, Selection, Visible } from '../../src/grid/model/selection';
import { blocksOf, contains } from '../../src/grid/model/selectionAreas';
import { takeOut } from '../../src/grid/model/selectionTakeOut';

const visible: Visible = {
  rows: [10, 11, 12, 13, 14, 15],
  columns: ['a', 'b', 'c', 'd'],
  positionOf: (row) => (row >= 10 && row <= 15 ? row - 10 : undefined),
};
const at = (row: number, column: string): CellPlace => ({ row, column });

/** "10a 10b …" of all that is selected, in the order it is seen. */
function cells(selection: Pick<Selection, 'ranges'>): string[] {
  const chosen = new Set(
    blocksOf({ ranges: selection.ranges, cursor: at(10, 'a') }, visible).flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map((column) => `${row}${column}`)),
    ),
  );
  return [...chosen].sort((a, b) => a.localeCompare(b));
}

const anyPlace = fc.record({
  row: fc.constantFrom(...visible.rows),
  column: fc.constantFrom(...visible.columns),
});
const anyRange: fc.Arbitrary<CellRange> = fc.oneof(
  fc.record({ from: anyPlace, to: anyPlace }),
  fc.record({
    from: anyPlace,
    to: anyPlace,
    whole: fc.constantFrom('columns' as const, 'rows' as const, 'sheet' as const),
  }),
);
const anySelection: fc.Arbitrary<Selection> = fc
  .array(anyRange, { minLength: 1, maxLength: 4 })
  .map((ranges) => ({ ranges, cursor: ranges.at(-1)?.from ?? at(10, 'a') }));

describe('taking cells out of what is selected', () => {
  test.each<[string, Selection, CellRange, string, CellPlace]>([
    [
      'one of three',
      { ranges: [{ from: at(10, 'b'), to: at(12, 'b') }], cursor: at(10, 'b') },
      { from: at(11, 'b'), to: at(11, 'b') },
      '10b 12b',
      at(10, 'b'),
    ],
    [
      'the cursor itself',
      { ranges: [{ from: at(10, 'b'), to: at(12, 'b') }], cursor: at(10, 'b') },
      { from: at(10, 'b'), to: at(10, 'b') },
      '11b 12b',
      at(11, 'b'),
    ],
    [
      'the only one there is: it stays',
      { ranges: [{ from: at(10, 'b'), to: at(10, 'b') }], cursor: at(10, 'b') },
      { from: at(10, 'b'), to: at(10, 'b') },
      '10b',
      at(10, 'b'),
    ],
    [
      'the middle of a whole column',
      {
        ranges: [{ from: at(10, 'd'), to: at(10, 'd'), whole: 'columns' }],
        cursor: at(10, 'd'),
      },
      { from: at(14, 'd'), to: at(12, 'd') },
      '10d 11d 15d',
      at(10, 'd'),
    ],
  ])('%s', (_, selection, taken, left, cursor) => {
    const after = takeOut(selection, taken, visible);
    expect(cells(after).join(' ')).toBe(left);
    expect(after.cursor).toEqual(cursor);
  });

  test('leaves exactly the others', () => {
    fc.assert(
      fc.property(anySelection, anyRange, (selection, taken) => {
        const gone = new Set(cells({ ranges: [taken] }));
        const others = cells(selection).filter((cell) => !gone.has(cell));
        fc.pre(others.length > 0);
        expect(cells(takeOut(selection, taken, visible))).toEqual(others);
      }),
    );
  });

  test('after selecting them is as if nothing had been', () => {
    fc.assert(
      fc.property(anySelection, anyRange, (selection, added) => {
        const before = cells(selection);
        fc.pre(cells({ ranges: [added] }).every((cell) => !before.includes(cell)));
        const both = { ranges: [...selection.ranges, added], cursor: added.from };
        expect(cells(takeOut(both, added, visible))).toEqual(before);
      }),
    );
  });

  test('never cuts one cell up twice, and leaves the cursor in the last range', () => {
    fc.assert(
      fc.property(anySelection, anyRange, (selection, taken) => {
        const after = takeOut(selection, taken, visible);
        expect(contains({ ...after, ranges: after.ranges.slice(-1) }, visible, after.cursor)).toBe(
          true,
        );
        const one = takeOut({ ...selection, ranges: selection.ranges.slice(-1) }, taken, visible);
        const counted = blocksOf(one, visible).reduce(
          (sum, { rows, columns }) => sum + rows.length * columns.length,
          0,
        );
        expect(counted).toBe(cells(one).length);
      }),
    );
  });
});
