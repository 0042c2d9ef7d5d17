import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, isEmptyChange } from '../../src/domain/workbook/change';
import { series } from '../../src/domain/workbook/series';
import { indicatorOf, valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { runToEnd } from '../../src/exchange/task';
import { formatValue } from '../../src/locale/number/formatNumber';
import type { CellColumn } from '../../src/workbench/cellColumn';
import { enterFigure } from '../../src/workbench/enterFigure';
import { clearRange, enterRange } from '../../src/workbench/enterRange';
import { sheet } from '../support/workbooks';

const PLAN = series('plan', '2023');
const TARGET = series('plan', '2024');
const plan: CellColumn = { kind: 'figure', id: 'plan0', series: PLAN };
const target: CellColumn = { kind: 'figure', id: 'target', series: TARGET };
const note: CellColumn = { kind: 'field', id: 'note', field: 'note' };
const percent: CellColumn = { kind: 'computed', id: 'percent0' };

const workbook0 = sheet([
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Sản lượng lúa', unit: 'tấn', depth: 1, plan: '100', target: '90' },
  { name: 'Tỷ lệ che phủ rừng', unit: '%', depth: 1, plan: '44,5' },
  { name: 'Số hộ nghèo', unit: 'hộ', plan: 'x', target: '15' },
]);
const ALL = [0, 1, 2, 3];

function shown(workbook: Workbook, of = PLAN): string {
  return ALL.map((indicator) => formatValue(valueAt(workbook, { indicator, series: of }))).join(
    '|',
  );
}

describe('typing into a range', () => {
  test.each([
    ['a number', '12,5', '|12,5|12,5|12,5', 3, { groupRow: 1 }],
    ['relative, each from its own', '+10%', '|110|49,0|x', 2, { groupRow: 1, noBase: 1 }],
    ['a factor', '*1,1', '|110|49,0|x', 2, { groupRow: 1, noBase: 1 }],
    ['a division by zero', '/0', '|100|44,5|x', 0, { groupRow: 1, divisionByZero: 2, noBase: 1 }],
    ['nothing', '', '|||', 3, { groupRow: 1 }],
    ['what stands there', '100', '|100|100|100', 2, { groupRow: 1 }],
    ['text that is no number is kept', '1..2', '|1..2|1..2|1..2', 3, { groupRow: 1 }],
  ])('%s', (_, typed, after, count, refused) => {
    const entry = runToEnd(enterRange(workbook0, [{ rows: ALL, columns: [plan] }], typed));
    expect(shown(applyChange(workbook0, entry.change))).toBe(after);
    expect({ count: entry.count, refused: entry.refused }).toEqual({ count, refused });
  });

  test('fills rows’ own fields, also those of headings; computed cells refuse', () => {
    const entry = runToEnd(
      enterRange(workbook0, [{ rows: [0, 1], columns: [percent, note] }], ' xem lại '),
    );
    const after = applyChange(workbook0, entry.change);
    expect(ALL.map((id) => indicatorOf(after, id)?.note)).toEqual(['xem lại', 'xem lại', '', '']);
    expect(entry.count).toBe(2);
    expect(entry.refused).toEqual({ computed: 2 });
  });

  test('takes a cell of two ranges once', () => {
    const block = { rows: [1, 2], columns: [plan] };
    const entry = runToEnd(
      enterRange(workbook0, [block, { rows: ALL, columns: [plan, percent] }], '+100%'),
    );
    expect(shown(applyChange(workbook0, entry.change))).toBe('|200|89,0|x');
    expect(entry.count).toBe(2);
  });

  test('is what typing into each cell would be', () => {
    const arbTyped = fc.constantFrom('', '5', '+5%', '-3%', '*1,1', '1..2', '7 tạ', 'x', '=2+3');
    fc.assert(
      fc.property(fc.subarray([1, 2, 3]), arbTyped, (rows, typed) => {
        const entry = runToEnd(enterRange(workbook0, [{ rows, columns: [plan, target] }], typed));
        let one = workbook0;
        for (const indicator of rows) {
          for (const of of [PLAN, TARGET]) {
            const { change, issue } = enterFigure(one, { indicator, series: of }, typed);
            if (issue?.code !== 'noBase') one = applyChange(one, change);
          }
        }
        const many = applyChange(workbook0, entry.change);
        expect([shown(many), shown(many, TARGET)]).toEqual([shown(one), shown(one, TARGET)]);
      }),
    );
  });
});

describe('clearing a range', () => {
  test('empties what can be typed into and refuses nothing', () => {
    const block = { rows: ALL, columns: [plan, percent, target] };
    const entry = runToEnd(clearRange(workbook0, [block]));
    const after = applyChange(workbook0, entry.change);
    expect([shown(after), shown(after, TARGET)]).toEqual(['|||', '|||']);
    expect(entry.count).toBe(5);
    expect(entry.refused).toEqual({});
    expect(isEmptyChange(runToEnd(clearRange(after, [block])).change)).toBe(true);
  });
});
