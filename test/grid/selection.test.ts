import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRange,
  extendTo,
  growToWhole,
  samePlace,
  selectAll,
  selectCell,
  selectColumns,
  type CellPlace,
  type Selection,
  type Visible,
} from '../../src/grid/model/selection';
import { areasOf, blocksOf, cellCount, contains } from '../../src/grid/model/selectionAreas';
import { followColumns, followRows } from '../../src/grid/model/selectionFollow';
import {
  extendByKey,
  moveCursor,
  tabWithin,
  type Ground,
  type Move,
} from '../../src/grid/model/selectionMoves';

const COLUMNS = ['a', 'b', 'c', 'd'];
const at = (row: number, column: string): CellPlace => ({ row, column });

/** Rows by their ids, in the order they are seen. */
function seen(rows: readonly number[], all: readonly number[] = rows): Visible {
  const positionOf = (row: number) => {
    const position = all.indexOf(row);
    return position < 0 ? undefined : position;
  };
  return { rows, columns: COLUMNS, positionOf };
}

const visible = seen([10, 11, 12, 13, 14, 15]);

/** "10a:12b 14c", the cursor in brackets behind it. */
function written(selection: Selection | null, where: Visible = visible): string {
  if (!selection) return 'nothing';
  const blocks = blocksOf(selection, where).map(({ rows, columns }) => {
    const [first, last] = [`${rows[0]}${columns[0]}`, `${rows.at(-1)}${columns.at(-1)}`];
    return first === last ? first : `${first}:${last}`;
  });
  const { cursor } = selection;
  return `${blocks.join(' ')} (${cursor.row}${cursor.column})`;
}

describe('mouse', () => {
  const start = selectCell(at(12, 'b'));
  test.each([
    ['a click', start, '12b (12b)'],
    ['Shift+click below', extendTo(start, at(14, 'c')), '12b:14c (12b)'],
    ['Shift+click above', extendTo(start, at(10, 'a')), '10a:12b (12b)'],
    [
      'a second Shift+click reaches from the cursor too',
      extendTo(extendTo(start, at(14, 'c')), at(11, 'b')),
      '11b:12b (12b)',
    ],
    ['Ctrl+click', addRange(start, at(14, 'd')), '12b 14d (14d)'],
    ['Ctrl+drag', extendTo(addRange(start, at(14, 'c')), at(15, 'd')), '12b 14c:15d (14c)'],
    ['a header', selectColumns(start, { from: 'c', to: 'c' }, 11), '10c:15c (11c)'],
    ['headers of a period', selectColumns(null, { from: 'b', to: 'd' }, 10), '10b:15d (10b)'],
    ['Shift+header', selectColumns(start, { from: 'd', to: 'd' }, 10, 'extend'), '10b:15d (12b)'],
    ['Ctrl+header', selectColumns(start, { from: 'd', to: 'd' }, 10, 'add'), '12b 10d:15d (10d)'],
  ])('%s', (_, selection, expected) => {
    expect(written(selection)).toBe(expected);
  });
});

describe('keys over whole columns, rows and the sheet', () => {
  const start = extendTo(selectCell(at(12, 'b')), at(13, 'c'));
  test.each([
    ['Ctrl+Space', growToWhole(start, 'columns'), '10b:15c (12b)'],
    ['Shift+Space', growToWhole(start, 'rows'), '12a:13d (12b)'],
    ['one after the other', growToWhole(growToWhole(start, 'rows'), 'columns'), '10a:15d (12b)'],
    ['Ctrl+A', selectAll(start), '10a:15d (12b)'],
  ])('%s', (_, selection, expected) => {
    expect(written(selection)).toBe(expected);
  });

  test('a whole column is also the rows that come later', () => {
    const column = selectColumns(null, { from: 'b', to: 'b' }, 10);
    expect(written(column, seen([9, 10, 11, 20]))).toBe('9b:20b (10b)');
  });
});

/** Data in column b: 10, 11 and 13, 14; in row 12: a and c. */
const FILLED = new Set(['10b', '11b', '13b', '14b', '12a', '12c']);
const ground: Ground = {
  visible,
  page: 3,
  filled: ({ row, column }) => FILLED.has(`${row}${column}`),
};

describe('keys', () => {
  test.each<[Move, string, string]>([
    ['up', '12b', '11b'],
    ['up', '10b', '10b'],
    ['down', '12b', '13b'],
    ['left', '12a', '12a'],
    ['right', '12b', '12c'],
    ['pageDown', '11b', '14b'],
    ['pageDown', '14b', '15b'],
    ['pageUp', '14b', '11b'],
    ['rowStart', '12c', '12a'],
    ['rowEnd', '12a', '12d'],
    ['sheetStart', '12c', '10a'],
    ['sheetEnd', '12c', '15d'],
    // To the last cell of data, over a gap to the next, and to the end.
    ['dataDown', '10b', '11b'],
    ['dataDown', '11b', '13b'],
    ['dataDown', '12b', '13b'],
    ['dataDown', '14b', '15b'],
    ['dataDown', '15b', '15b'],
    ['dataUp', '14b', '13b'],
    ['dataUp', '13b', '11b'],
    ['dataUp', '12d', '10d'],
    ['dataRight', '12a', '12c'],
    ['dataRight', '12c', '12d'],
    ['dataLeft', '12d', '12c'],
    ['dataLeft', '12c', '12a'],
  ])('%s leads from %s to %s', (move, from, to) => {
    const start = selectCell(at(Number(from.slice(0, 2)), from.slice(2)));
    expect(written(moveCursor(start, move, ground))).toBe(`${to} (${to})`);
  });

  test('with Shift the range grows and shrinks, and the cursor stays', () => {
    let selection = selectCell(at(12, 'b'));
    const steps: [Move, string][] = [
      ['down', '12b:13b (12b)'],
      ['right', '12b:13c (12b)'],
      ['up', '12b:12c (12b)'],
      ['up', '11b:12c (12b)'],
      ['dataDown', '12b:12c (12b)'],
      ['sheetEnd', '12b:15d (12b)'],
      ['rowStart', '12a:15b (12b)'],
    ];
    for (const [move, expected] of steps) {
      selection = extendByKey(selection, move, {
        ...ground,
        filled: ({ row, column }) => row === 12 && column === 'c',
      });
      expect(written(selection)).toBe(expected);
    }
  });

  test('with Shift a whole column takes the next one with it', () => {
    const column = selectColumns(null, { from: 'b', to: 'b' }, 11);
    expect(written(extendByKey(column, 'right', ground))).toBe('10b:15c (11b)');
  });

  test('a cursor that is folded away moves from the nearest row', () => {
    const hidden = { ...ground, visible: seen([10, 14, 15], visible.rows) };
    const start = selectCell(at(12, 'b'));
    expect(moveCursor(start, 'down', hidden).cursor).toEqual(at(15, 'b'));
  });

  test('an empty sheet has nowhere to go', () => {
    const empty = { ...ground, visible: seen([]) };
    const start = selectCell(at(12, 'b'));
    expect(moveCursor(start, 'down', empty)).toBe(start);
    expect(blocksOf(start, empty.visible)).toEqual([]);
  });
});

describe('Tab and Enter within what is selected', () => {
  const square = extendTo(selectCell(at(10, 'a')), at(11, 'b'));
  const two = extendTo(addRange(selectCell(at(12, 'c')), at(14, 'c')), at(14, 'd'));
  test.each([
    ['Tab', square, 'rows', 1, ['10b', '11a', '11b', '10a']],
    ['Shift+Tab', square, 'rows', -1, ['11b', '11a', '10b', '10a']],
    ['Enter', square, 'columns', 1, ['11a', '10b', '11b', '10a']],
    ['Shift+Enter', square, 'columns', -1, ['11b', '10b', '11a', '10a']],
    ['Tab over two ranges', two, 'rows', 1, ['14d', '12c', '14c', '14d']],
    ['Shift+Tab over two ranges', two, 'rows', -1, ['12c', '14d', '14c', '12c']],
  ] as const)('%s', (_, start, along, step, cursors) => {
    let selection: Selection = start;
    for (const cursor of cursors) {
      selection = tabWithin(selection, visible, along, step)!;
      expect(`${selection.cursor.row}${selection.cursor.column}`).toBe(cursor);
    }
    const before = new Set(written(start).split(' (')[0]!.split(' '));
    expect(new Set(written(selection).split(' (')[0]!.split(' '))).toEqual(before);
  });

  test('is nothing for a single cell', () => {
    expect(tabWithin(selectCell(at(10, 'a')), visible, 'rows', 1)).toBeNull();
  });
});

const ALL = Array.from({ length: 12 }, (_, n) => n);
const arbPlace = fc.record({ row: fc.constantFrom(...ALL), column: fc.constantFrom(...COLUMNS) });
const arbGesture = fc.oneof(
  fc.record({ kind: fc.constantFrom('click', 'extend', 'add'), place: arbPlace }),
  fc.record({ kind: fc.constantFrom('columns', 'rows', 'sheet'), place: arbPlace }),
);
const arbSelection = fc.array(arbGesture, { maxLength: 6 }).map((gestures) => {
  let selection = selectCell(at(0, 'a'));
  for (const { kind, place } of gestures) {
    if (kind === 'click') selection = selectCell(place);
    else if (kind === 'extend') selection = extendTo(selection, place);
    else if (kind === 'add') selection = addRange(selection, place);
    else if (kind === 'sheet') selection = selectAll(selection);
    else selection = growToWhole(selection, kind as 'columns' | 'rows');
  }
  return selection;
});
const arbHidden = fc.uniqueArray(fc.constantFrom(...ALL), { maxLength: 11 });

/** Every selected cell, by name. */
function cells(selection: Selection, where: Visible): Set<string> {
  return new Set(
    blocksOf(selection, where).flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => `${row}${column}`)),
    ),
  );
}

describe('a selection', () => {
  test('holds just the cells of its blocks, the cursor among them', () => {
    fc.assert(
      fc.property(arbSelection, (selection) => {
        const where = seen(ALL);
        const selected = cells(selection, where);
        for (const row of ALL) {
          for (const column of COLUMNS) {
            const there = contains(selection, where, at(row, column));
            expect(there).toBe(selected.has(`${row}${column}`));
          }
        }
        expect(contains(selection, where, selection.cursor)).toBe(true);
      }),
    );
  });

  test('is, of rows folded or filtered away, what is left of it, and whole again when they come back', () => {
    fc.assert(
      fc.property(arbSelection, arbHidden, (selection, hidden) => {
        const shown = ALL.filter((row) => !hidden.includes(row));
        const left = [...cells(selection, seen(ALL))].filter(
          (name) => !hidden.includes(Number.parseInt(name, 10)),
        );
        expect(cells(selection, seen(shown, ALL))).toEqual(new Set(left));
      }),
    );
  });

  test('keeps its cells when rows are put in anywhere', () => {
    fc.assert(
      fc.property(arbSelection, fc.array(fc.nat(12), { maxLength: 5 }), (selection, places) => {
        const rows = [...ALL];
        places.forEach((place, n) => rows.splice(Math.min(place, rows.length), 0, 100 + n));
        const before = cells(selection, seen(ALL));
        const after = cells(selection, seen(rows));
        expect([...after].filter((name) => Number.parseInt(name, 10) < 100)).toEqual(
          expect.arrayContaining([...before]),
        );
        expect([...after].filter((name) => Number.parseInt(name, 10) < 100).length).toBe(
          before.size,
        );
      }),
    );
  });

  test('keeps the cells of the rows that are left when others are deleted', () => {
    fc.assert(
      fc.property(arbSelection, arbHidden, (selection, gone) => {
        const rows = ALL.filter((row) => !gone.includes(row));
        const after = followRows(selection, { before: ALL, has: (row) => rows.includes(row) });
        if (!after) throw new Error('rows were left');
        const left = [...cells(selection, seen(ALL))].filter(
          (name) => !gone.includes(Number.parseInt(name, 10)),
        );
        expect(rows).toContain(after.cursor.row);
        expect(contains(after, seen(rows), after.cursor)).toBe(true);
        const last = selection.ranges.at(-1)!;
        const kept = areasOf({ ...selection, ranges: [last] }, seen(rows, ALL)).length > 0;
        if (kept) expect(cells(after, seen(rows))).toEqual(new Set(left));
        else expect(cellCount(areasOf(after, seen(rows)))).toBe(1);
      }),
    );
  });

  test('is followed over hidden columns and the last deleted row', () => {
    const start = extendTo(selectCell(at(10, 'b')), at(11, 'd'));
    const shown = ['a', 'c'];
    const followed = followColumns(start, { before: COLUMNS, has: (id) => shown.includes(id) });
    expect(written(followed, { ...visible, columns: shown })).toBe('10c:11c (10c)');
    expect(followRows(start, { before: [10, 11], has: () => false })).toBeNull();
    expect(followRows(start, { before: [10, 11], has: () => true })).toBe(start);
  });

  test('never leaves the sheet, whatever keys are pressed', () => {
    const arbMove = fc.constantFrom<Move>('up', 'left', 'pageDown', 'dataDown', 'dataRight');
    fc.assert(
      fc.property(
        arbSelection,
        arbHidden,
        fc.array(fc.tuple(arbMove, fc.boolean()), { maxLength: 8 }),
        (start, hidden, keys) => {
          const where = seen(
            ALL.filter((row) => !hidden.includes(row)),
            ALL,
          );
          let selection = start;
          for (const [move, shift] of keys) {
            const over = { visible: where, page: 4, filled: (p: CellPlace) => p.row % 3 > 0 };
            selection = (shift ? extendByKey : moveCursor)(selection, move, over);
            if (!shift) expect(contains(selection, where, selection.cursor)).toBe(true);
            expect(cells(selection, where).size).toBeGreaterThan(0);
          }
          const walked = tabWithin(selection, where, 'rows', 1);
          if (walked) {
            expect(contains(walked, where, walked.cursor)).toBe(true);
            expect(cells(walked, where)).toEqual(cells(selection, where));
            expect(samePlace(walked.cursor, selection.cursor)).toBe(false);
          }
        },
      ),
    );
  });
});
