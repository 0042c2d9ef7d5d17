import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { indicatorTable } from '../../src/domain/workbook/indicatorTable';
import { outlineIndex, outlineOf, type Outline } from '../../src/domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { sheetColumns } from '../../src/grid/model/columns';
import { selectCell, type Selection } from '../../src/grid/model/selection';
import { contains } from '../../src/grid/model/selectionAreas';
import { reorderSelection } from '../../src/grid/model/selectionReorder';
import { compareKeys, keyReader, type SortKey } from '../../src/grid/model/sortKeys';
import {
  arrangeRows,
  followOrder,
  readRowSort,
  sortRows,
  type RowSort,
} from '../../src/grid/model/sortRows';
import { FRAME_2023, sheet, type Row } from '../support/workbooks';

const keys = frameKeys(FRAME_2023);

/** The rows as they are seen when sorted by a column: "1 2.0" is row 1, then row 2 at depth 0. */
function seen(workbook: Workbook, column: string, sort: Pick<RowSort, 'direction' | 'scope'>) {
  const found = sheetColumns(keys).find(({ id }) => id === column)!;
  const read = keyReader(workbook, found);
  const source = { workbook, keys, violationsOf: () => [] };
  const heading = (id: number) => indicatorOf(workbook, id)?.group ?? false;
  return [...sortRows(workbook.outline, sort, (id) => read(source, id), heading).ids];
}

const rows: Row[] = [
  { name: 'Kinh tế', unit: '', group: true },
  { name: 'Đàn trâu', unit: 'con', depth: 1, result: '900', plan: '1000' },
  { name: 'Đậu tương', unit: 'tấn', depth: 1, result: 'x', plan: '5' },
  { name: 'Ấp', unit: 'tấn', depth: 1, result: '', plan: '7-8' },
  { name: 'Dê', unit: 'con', depth: 1, result: '1.100', plan: '1000' },
  { name: 'Đàn dê cái', unit: 'con', depth: 2, result: '50', plan: '50' },
  { name: 'Đàn dê con', unit: 'con', depth: 2, result: '20', plan: '10' },
  { name: 'Xã hội', unit: '', group: true },
  { name: 'Xã 10', unit: 'người', depth: 1, result: 'Xuất siêu', plan: 'trên 8' },
  { name: 'Xã 2', unit: 'người', depth: 1, result: '7', plan: '7' },
];
const workbook = sheet(rows);
const money = sheet([
  { name: 'Thu', unit: 'tỷ đồng', result: '2' },
  { name: 'Chi', unit: 'triệu đồng', result: '900' },
  { name: 'Vốn', unit: 'triệu đồng', result: '3000' },
]);

describe('rows', () => {
  const up = { direction: 'ascending', scope: 'groups' } as const;
  const down = { direction: 'descending', scope: 'groups' } as const;
  test.each([
    ['name', up, [0, 3, 4, 5, 6, 1, 2, 7, 9, 8]],
    ['name', down, [0, 2, 1, 4, 6, 5, 3, 7, 8, 9]],
    ['result', up, [0, 1, 4, 6, 5, 2, 3, 7, 9, 8]],
    ['result', down, [0, 4, 5, 6, 1, 2, 3, 7, 9, 8]],
    ['plan0', up, [0, 2, 3, 1, 4, 6, 5, 7, 9, 8]],
    ['percent0', up, [0, 1, 4, 5, 6, 2, 3, 7, 9, 8]],
    ['verdict0', down, [0, 4, 6, 5, 1, 2, 3, 7, 9, 8]],
    ['result', { ...up, scope: 'sheet' }, [9, 6, 5, 1, 4, 8, 2, 3]],
    ['name', { ...down, scope: 'sheet' }, [8, 9, 2, 1, 6, 5, 4, 3]],
  ] as const)('by %s, %j', (column, sort, ids) => {
    expect(seen(workbook, column, sort)).toEqual(ids);
  });

  test('of one dimension stand by their amount, whatever unit it is written in', () => {
    expect(seen(money, 'result', up)).toEqual([1, 0, 2]);
  });

  test('are numbered as forms number them', () => {
    const first = indicatorOf(workbook, 0)!;
    const reader = keyReader(workbook, sheetColumns(keys)[0]!);
    const key = (numbering: string) =>
      reader(
        {
          workbook: { ...workbook, indicators: indicatorTable([{ ...first, numbering }]) },
          keys,
          violationsOf: () => [],
        },
        0,
      );
    const sorted = ['1.10', 'B', '-', 'IX', 'a)', '1.2', 'V', '2'];
    sorted.sort((a, b) => compareKeys(key(a), key(b), 1));
    expect(sorted).toEqual(['B', 'V', 'IX', '1.2', '1.10', '2', 'a)', '-']);
  });
});

const arbKey: fc.Arbitrary<SortKey> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'ă', 'đ', 'd', 'Xã 2', 'Xã 10'),
  fc.constant(null),
);

/** Outlines as they can stand: no row more than one deeper than the row above it. */
const arbOutline: fc.Arbitrary<Outline> = fc
  .array(fc.nat({ max: 3 }), { maxLength: 24 })
  .map((wanted) => {
    let above = -1;
    return outlineOf(
      wanted.map((depth, id) => {
        above = Math.min(depth, above + 1);
        return [id, above] as const;
      }),
    );
  });

const arbSort = fc.record({
  column: fc.constant('result'),
  direction: fc.constantFrom<RowSort['direction']>('ascending', 'descending'),
  scope: fc.constantFrom<RowSort['scope']>('groups', 'sheet'),
});

const arbSheet = fc.record({
  outline: arbOutline,
  keys: fc.array(arbKey, { minLength: 24, maxLength: 24 }),
  headings: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
});

describe('sorted rows', () => {
  test('are the same rows, each under the row it stood under; headings hold their place', () => {
    fc.assert(
      fc.property(arbSheet, arbSort, ({ outline, keys: of, headings }, sort) => {
        const sorted = sortRows(
          outline,
          sort,
          (id) => of[id] ?? null,
          (id) => headings[id] ?? false,
        );
        const wanted = [...outline.ids].filter((id) => sort.scope === 'groups' || !headings[id]);
        expect([...sorted.ids].sort((a, b) => a - b)).toEqual(wanted);
        if (sort.scope === 'sheet') {
          expect(sorted.depths.every((depth) => depth === 0)).toBe(true);
          return;
        }
        const [before, after] = [outlineIndex(outline), outlineIndex(sorted)];
        for (const id of outline.ids) {
          expect(after.parentOf(id)).toBe(before.parentOf(id));
          const children = after.childrenOf(id);
          expect(before.childrenOf(id).map((child) => headings[child] && child)).toEqual(
            children.map((child) => headings[child] && child),
          );
        }
      }),
    );
  });

  test('go by their keys, and by their order where those are equal', () => {
    fc.assert(
      fc.property(arbSheet, arbSort, ({ outline, keys: of }, sort) => {
        const turn = sort.direction === 'ascending' ? 1 : -1;
        const sorted = sortRows(
          outline,
          sort,
          (id) => of[id] ?? null,
          () => false,
        );
        const tree = outlineIndex(sorted);
        const groups =
          sort.scope === 'sheet'
            ? [[...sorted.ids]]
            : [...sorted.ids].map((id) => tree.childrenOf(id));
        for (const group of groups) {
          group.slice(1).forEach((id, n) => {
            const before = group[n] ?? 0;
            const compared = compareKeys(of[before] ?? null, of[id] ?? null, turn);
            expect(compared < 0 || (compared === 0 && before < id)).toBe(true);
          });
        }
      }),
    );
  });

  test('leave the outline as it was, and come back to where they were after another', () => {
    fc.assert(
      fc.property(arbSheet, arbSort, arbOutline, ({ outline, keys: of }, sort, other) => {
        const copy = [...outline.ids];
        const sorted = sortRows(
          outline,
          sort,
          (id) => of[id] ?? null,
          () => false,
        );
        expect([...outline.ids]).toEqual(copy);
        // Rows gone and new ones come, and back again.
        const order = followOrder([...sorted.ids], other, null);
        const arranged = arrangeRows(other, sort.scope, order, () => false);
        expect([...arranged.ids].sort((a, b) => a - b)).toEqual([...other.ids]);
        const back = followOrder(order, outline, null);
        expect(arrangeRows(outline, sort.scope, back, () => false)).toEqual(sorted);
      }),
    );
  });
});

describe('a new row', () => {
  const outline = outlineOf([
    [0, 0],
    [1, 1],
    [2, 1],
    [9, 1],
    [3, 1],
  ]);
  test.each([
    [null, [0, 3, 2, 9, 1]],
    [{ id: 9, beside: 1, side: 'below' } as const, [0, 3, 2, 1, 9]],
    [{ id: 9, beside: 3, side: 'above' } as const, [0, 9, 3, 2, 1]],
  ])('is seen beside its neighbour: %j', (placed, ids) => {
    const order = followOrder([0, 3, 2, 1], outline, placed);
    expect([...arrangeRows(outline, 'groups', order, () => false).ids]).toEqual(ids);
  });
});

describe('what is selected', () => {
  test('are the same cells after the rows have changed places', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        fc.nat(7),
        fc.nat(7),
        (order, from, to) => {
          const before = { rows: [0, 1, 2, 3, 4, 5, 6, 7], columns: ['a', 'b', 'c'] };
          const after = { ...before, rows: order };
          const cursor = { row: from, column: 'a' };
          const selection: Selection = {
            ranges: [{ from: cursor, to: { row: to, column: 'b' } }],
            cursor,
          };
          const kept = reorderSelection(selection, before, after);
          for (const row of order) {
            for (const column of before.columns) {
              const place = { row, column };
              expect(contains(kept, after, place)).toBe(contains(selection, before, place));
            }
          }
          const last = { ...kept, ranges: kept.ranges.slice(-1) };
          expect(contains(last, after, kept.cursor)).toBe(true);
        },
      ),
    );
  });

  test('is the cursor alone where it would fall to pieces', () => {
    const ids = Array.from({ length: 4000 }, (_, id) => id);
    const order = [...ids].sort((a, b) => (a % 2) - (b % 2) || a - b);
    const cursor = { row: 0, column: 'a' };
    const scattered = Array.from({ length: 600 }, (_, n) => {
      const place = { row: 4 * n, column: 'a' };
      return { from: place, to: { row: 4 * n + 1, column: 'a' } };
    });
    const before = { rows: ids, columns: ['a'] };
    expect(
      reorderSelection({ ranges: scattered, cursor }, before, { rows: order, columns: ['a'] }),
    ).toEqual(selectCell(cursor));
  });
});

test('what does not look like a sort is none', () => {
  const sort: RowSort = { column: 'name', direction: 'descending', scope: 'sheet' };
  expect(readRowSort(sort)).toEqual(sort);
  for (const other of [null, 'name', { ...sort, column: 1 }, { ...sort, scope: 'x' }, {}]) {
    expect(readRowSort(other)).toBe(null);
  }
});
