import { expect, test } from 'vitest';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { indicatorsInOrder } from '../../src/domain/workbook/workbook';
import { goToRows } from '../../src/grid/model/goToRows';
import { sheet } from '../support/workbooks';

const NUMBERS = ['I', '1', '1.1', '11', '1.2', '-', 'II'];
const plain = sheet(
  ['Nông nghiệp', 'Sản lượng lúa', 'Lúa 1 vụ', 'Đàn trâu', 'Sản lượng ngô', 'Đàn bò', 'Xã hội'].map(
    (name) => ({ name, unit: '' }),
  ),
);
const workbook = applyChange(
  plain,
  changeOf(plain, {
    indicators: [...indicatorsInOrder(plain)].map((row, n) => ({
      id: row.id,
      to: { ...row, numbering: NUMBERS[n] ?? '' },
    })),
  }),
);

test.each([
  ['1', [1, 2, 3, 4]],
  ['1.', [2, 4]],
  ['ii', [6]],
  ['dan', [3, 5]],
  ['san luong', [1, 4]],
  ['LÚA', [1, 2]],
  ['', []],
  ['  ', []],
  ['xyz', []],
])('“%s” means the very number first, then numbers that begin so, then names', (query, rows) => {
  expect(goToRows(workbook, query, 10).slice(0, rows.length || 10)).toEqual(rows);
});

test('no more than asked for', () => {
  expect(goToRows(workbook, '1', 2)).toEqual([1, 2]);
});
