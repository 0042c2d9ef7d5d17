import { describe, expect, test } from 'vitest';
import { series } from '../../src/domain/workbook/series';
import { areaBetween, blockArea, nearestLine } from '../../src/workbench/blockArea';
import type { CellColumn } from '../../src/workbench/cellColumn';

const COLUMNS: readonly CellColumn[] = ['2021', '2022', '2023', '2024'].map((year) => ({
  kind: 'figure',
  id: year,
  series: series('plan', year),
}));
const columns = (...years: string[]) => COLUMNS.filter(({ id }) => years.includes(id));

describe('a selected block that goes on from its first cells', () => {
  /** Rows with `f` filled, `.` empty, `h` a heading. */
  const area = (rows: string) => {
    const block = { rows: [...rows].map((_, n) => n), columns: columns('2023') };
    const found = blockArea(
      block,
      (row) => rows[row] === 'h',
      (row) => rows[row] === 'f',
    );
    return found && `${found.rows.join(' ')} > ${found.onRows.join(' ')}`;
  };

  test.each([
    ['f...', '0 > 1 2 3'],
    ['ff..', '0 1 > 2 3'],
    ['ff.f', '0 > 1 2 3'],
    ['ffff', '0 > 1 2 3'],
    ['....', '0 > 1 2 3'],
    ['hffh.', '1 2 > 4'],
    ['hf', null],
    ['f', null],
  ])('%s: %s', (rows, expected) => {
    expect(area(rows)).toBe(expected);
  });

  test('of one row goes on over its columns', () => {
    const found = blockArea(
      { rows: [7], columns: columns('2021', '2022', '2023') },
      () => false,
      (_, column) => column.id !== '2023',
    );
    expect(found?.columns.map(({ id }) => id)).toEqual(['2021', '2022']);
    expect(found?.onColumns.map(({ id }) => id)).toEqual(['2023']);
    expect(found?.direction).toBe('right');
  });
});

describe('what was filled', () => {
  const lines = (rows: readonly number[], ...years: string[]) => ({
    rows,
    columns: columns(...years),
  });

  test.each([
    ['down', lines([3, 4], '2022'), lines([3, 4, 5, 6], '2022'), [5, 6], [], [4], ['2022']],
    ['up', lines([3, 4], '2022'), lines([1, 2, 3, 4], '2022'), [2, 1], [], [3], ['2022']],
    [
      'right',
      lines([3], '2021', '2022'),
      lines([3], '2021', '2022', '2023'),
      [],
      ['2023'],
      [3],
      ['2022'],
    ],
    [
      'left',
      lines([3], '2022', '2023'),
      lines([3], '2021', '2022', '2023'),
      [],
      ['2021'],
      [3],
      ['2022'],
    ],
  ])('%s', (direction, source, after, onRows, onColumns, nearRows, nearColumns) => {
    const area = areaBetween(source, after)!;
    expect(area.direction).toBe(direction);
    expect(area.onRows).toEqual(onRows);
    expect(area.onColumns.map(({ id }) => id)).toEqual(onColumns);
    const near = nearestLine(area);
    expect(near.rows).toEqual(nearRows);
    expect(near.columns.map(({ id }) => id)).toEqual(nearColumns);
  });

  test('is not known where the two do not belong together', () => {
    expect(areaBetween(lines([3], '2022'), lines([4, 5], '2022'))).toBeNull();
    expect(areaBetween(lines([3], '2022'), lines([3], '2022'))).toBeNull();
    expect(areaBetween(lines([3], '2022'), lines([2, 3, 4], '2022'))).toBeNull();
    expect(areaBetween(lines([3], '2022'), lines([3, 4], '2022', '2023'))).toBeNull();
  });
});
