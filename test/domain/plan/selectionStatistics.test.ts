import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import {
  selectionStatistics,
  type ComputedColumn,
  type SelectionStatistics,
} from '../../../src/domain/plan/selectionStatistics';
import { series, type Series } from '../../../src/domain/workbook/series';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import { formatNumber, formatValue } from '../../../src/locale/number/formatNumber';
import { FRAME_2023, sheet, type Row } from '../../support/workbooks';

const PLAN = series('plan', '2023');

const KEYS = frameKeys(FRAME_2023);

function statistics(
  workbook: Workbook,
  rows = [...workbook.outline.ids],
  series: readonly Series[] = [PLAN],
  computed: readonly ComputedColumn[] = [],
): SelectionStatistics {
  const steps = selectionStatistics(workbook, KEYS, [{ rows, series, computed }]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function told(rows: readonly Row[]): string {
  const { filled, numbers, sum, noSum, average, least, most, unit } = statistics(sheet(rows));
  const numbersTold = [sum, average, least, most].map((value) =>
    value ? formatValue(value) : '–',
  );
  return [`${numbers}/${filled}`, noSum ?? 'sum', ...numbersTold, unit?.text ?? '–'].join(' | ');
}

const row = (unit: string, plan: string, name = 'Sản lượng'): Row => ({ name, unit, plan });

describe('the numbers of a selection', () => {
  test.each<[string, Row[], string]>([
    ['nothing', [row('tấn', '')], '0/0 | sum | – | – | – | – | –'],
    [
      'one unit',
      [row('tấn', '10'), row('tấn', '20,5')],
      '2/2 | sum | 30,5 | 15,250 | 10 | 20,5 | tấn',
    ],
    [
      'no binary noise',
      [row('tấn', '0,1'), row('tấn', '0,2')],
      '2/2 | sum | 0,3 | 0,150 | 0,1 | 0,2 | tấn',
    ],
    [
      'text, "x" and blanks beside them',
      [row('tấn', '10'), row('tấn', 'x'), row('tấn', 'Giữ vững'), row('tấn', '')],
      '1/3 | sum | 10 | 10,00 | 10 | 10 | tấn',
    ],
    [
      'factors of one dimension',
      [row('triệu đồng', '7.367.800'), row('tỷ đồng', '6.698')],
      '2/2 | sum | 14.065.800 | 7.032.900,00 | 6.698.000 | 7.367.800 | triệu đồng',
    ],
    [
      'the finer unit first',
      [row('tấn', '1'), row('kg', '5')],
      '2/2 | sum | 1,005 | 0,50250 | 0,005 | 1 | tấn',
    ],
    ['different units', [row('tấn', '10'), row('ha', '20')], '2/2 | units | – | – | – | – | –'],
    [
      'rates',
      [row('%', '44', 'Tỷ lệ che phủ rừng'), row('%', '18', 'Tỷ lệ hộ nghèo')],
      '2/2 | rates | – | 31,00 | 18 | 44 | %',
    ],
    ['yields', [row('tạ/ha', '50', 'Năng suất lúa')], '1/1 | rates | – | 50,00 | 50 | 50 | tạ/ha'],
    [
      'rates among amounts',
      [row('tấn', '10'), row('%', '18', 'Tỷ lệ hộ nghèo')],
      '2/2 | units | – | – | – | – | –',
    ],
  ])('%s', (_, rows, expected) => {
    expect(told(rows)).toBe(expected);
  });

  test('sum exactly what is printed, in any order', () => {
    const arbCents = fc.array(fc.integer({ min: -999_999, max: 999_999 }), { minLength: 1 });
    fc.assert(
      fc.property(arbCents, (cents) => {
        const print = (value: number) => formatNumber(value / 100, 2);
        const workbook = sheet(cents.map((value) => row('tấn', print(value))));
        const total = cents.reduce((sum, value) => sum + value, 0);
        const there = statistics(workbook);
        const back = statistics(workbook, [...workbook.outline.ids].reverse());
        expect(there.sum?.value).toBe(total === 0 ? 0 : total / 100);
        expect(back.sum).toEqual(there.sum);
        expect(there.least?.value).toBe(Math.min(...cents) / 100);
        expect(there.most?.value).toBe(Math.max(...cents) / 100);
      }),
    );
  });

  const LEVEL: ComputedColumn = { kind: 'percentOfPlan', plan: 0 };
  const GROWTH: ComputedColumn = { kind: 'growth' };
  const VERDICT: ComputedColumn = { kind: 'verdict', plan: 0 };
  const rice = { name: 'Sản lượng lúa', unit: 'tấn', previous: '80', plan: '80', result: '100' };
  const maize = { name: 'Sản lượng ngô', unit: 'tấn', previous: '100', plan: '100', result: '90' };
  const poor = { name: 'Tỷ lệ hộ nghèo', unit: '%', previous: '20', plan: '18', result: '17,2' };
  const none = { name: 'Sản lượng chè', unit: 'tấn', plan: '5' };
  const group = { name: 'Nông nghiệp', unit: '', group: true };

  test.each<[string, Row[], Series[], ComputedColumn[], string]>([
    [
      'percentages of plan',
      [group, rice, maize, none],
      [],
      [LEVEL],
      '2/2 level computed 107,5 90,0 125,0',
    ],
    ['growth has its sign', [rice, maize], [], [GROWTH], '2/2 change computed 7,5 -10,0 25,0'],
    ['points', [poor, poor], [], [GROWTH], '2/2 points computed -2,8 -2,8 -2,8'],
    ['percentages and points', [rice, poor], [], [GROWTH], '2/2 – computed – – –'],
    ['levels and changes', [rice], [], [LEVEL, GROWTH], '2/2 – computed – – –'],
    ['figures and percentages', [rice, maize], [PLAN], [LEVEL], '4/4 – units – – –'],
    [
      'verdicts are told, not counted as numbers',
      [rice, maize, none],
      [],
      [VERDICT],
      '0/2 – – – – –',
    ],
    ['a figure and its verdict', [rice], [PLAN], [VERDICT], '1/2 – – 80,00 80 80'],
  ])('of computed columns: %s', (_, rows, series, computed, expected) => {
    const workbook = sheet(rows);
    const found = statistics(workbook, [...workbook.outline.ids], series, computed);
    const numbers = [found.average, found.least, found.most];
    const shown = numbers.map((value) => (value ? formatValue(value) : '–'));
    const told = [`${found.numbers}/${found.filled}`, found.computed ?? '–', found.noSum ?? '–'];
    expect([...told, ...shown].join(' ')).toBe(expected);
    if (computed.some(({ kind }) => kind !== 'verdict')) expect(found.sum).toBeNull();
  });
});
