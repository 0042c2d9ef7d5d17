import { describe, expect, test } from 'vitest';
import { findRows } from '../../src/grid/model/findRows';
import { ancestorsOf, visibleRows } from '../../src/grid/model/visibleRows';
import { sheet } from '../support/workbooks';

const workbook = sheet([
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Sản lượng lương thực có hạt', unit: 'tấn', depth: 1 },
  { name: 'Trong đó: Ngô', unit: 'tấn', depth: 2 },
  { name: 'Đàn gia súc', unit: 'con', depth: 1 },
  { name: 'Xã hội', unit: '', group: true },
]);

describe('finding rows', () => {
  test.each([
    ['san luong', [1]],
    ['SẢN LƯỢNG', [1]],
    ['dan', [3]],
    ['hat san', [1]],
    ['o', [0, 1, 2, 4]],
    ['', []],
    ['không có đâu', []],
  ])('"%s" finds %j', (query, found) => {
    expect(findRows(workbook, query)).toEqual(found);
  });
});

describe('the rows that are shown', () => {
  const ids = (collapsed: number[], passes: ((id: number) => boolean) | null = null) =>
    visibleRows(workbook.outline, new Set(collapsed), passes).map(({ id }) => id);

  test('leave out what is folded away, but not what a filter finds', () => {
    expect(ids([])).toEqual([0, 1, 2, 3, 4]);
    expect(ids([1])).toEqual([0, 1, 3, 4]);
    expect(ids([0])).toEqual([0, 4]);
    expect(ids([0, 1], (id) => id === 2)).toEqual([0, 1, 2]);
    expect(ids([], () => false)).toEqual([]);
    expect(ancestorsOf(workbook.outline, 2)).toEqual([1, 0]);
  });

  test('say which of them is folded', () => {
    const folded = (collapsed: number[]) =>
      visibleRows(workbook.outline, new Set(collapsed)).filter((row) => row.folded);
    expect(folded([1, 3]).map(({ id }) => id)).toEqual([1]);
  });
});
