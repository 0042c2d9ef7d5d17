import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { figureAt, valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { formatNumber, formatValue } from '../../src/locale/number/formatNumber';
import { readUnit } from '../../src/locale/unit';
import { setTargets, type TargetStep } from '../../src/workbench/setTargets';
import { sheet, type Row } from '../support/workbooks';

const TARGET = series('plan', '2024');
const ROWS: readonly Row[] = [
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Sản lượng lúa', unit: 'tấn', result: '36.595,83' },
  { name: 'Đàn trâu', unit: 'con', result: '1.234', target: '1.300' },
  { name: 'Năng suất lúa', unit: 'tạ/ha', result: '50' },
  { name: 'Tỷ lệ hộ nghèo', unit: '%', result: '17,2' },
  { name: 'Tỷ lệ che phủ rừng', unit: '%', result: '44' },
  { name: 'Sản lượng ngô', unit: 'tấn' },
  { name: 'Diện tích chè', unit: 'ha', result: 'trên 8' },
];
const before = sheet(ROWS);
const ids = [...before.outline.ids];
const targets = (workbook: Workbook) =>
  ids.map((indicator) => formatValue(valueAt(workbook, { indicator, series: TARGET })));

function told(step: TargetStep) {
  const { change, ...plan } = setTargets(before, frameKeys(before.meta.frame), ids, step);
  return { shown: targets(applyChange(before, change)).join('|'), ...plan };
}

describe('targets from results', () => {
  test.each<[string, TargetStep, string, Omit<ReturnType<typeof told>, 'shown'>]>([
    [
      'by per cent, over those that are set',
      { by: 5, as: 'percent', keep: false },
      '|38.425,62|1.296|53||||',
      {
        count: 3,
        replaced: 1,
        worse: 0,
        refused: { groupRow: 1, rate: 2, noResult: 1, notNumber: 1 },
      },
    ],
    [
      'keeping those that are set',
      { by: 5, as: 'percent', keep: true },
      '|38.425,62|1.300|53||||',
      {
        count: 2,
        replaced: 0,
        worse: 0,
        refused: { groupRow: 1, kept: 1, rate: 2, noResult: 1, notNumber: 1 },
      },
    ],
    [
      'rates by points, finer than they are printed where the step is; more poor households are worse',
      { by: 0.5, as: 'points', keep: false },
      '||1.300||17,7|44,5||',
      {
        count: 2,
        replaced: 0,
        worse: 1,
        refused: { groupRow: 1, notRate: 3, noResult: 1, notNumber: 1 },
      },
    ],
    [
      'less is worse where more is better',
      { by: -10, as: 'percent', keep: false },
      '|32.936,25|1.111|45||||',
      {
        count: 3,
        replaced: 1,
        worse: 3,
        refused: { groupRow: 1, rate: 2, noResult: 1, notNumber: 1 },
      },
    ],
  ])('%s', (_, step, shown, plan) => {
    expect(told(step)).toEqual({ shown, ...plan });
  });

  test('have the unit that the result is given in', () => {
    const keys = frameKeys(before.meta.frame);
    const figure = typedFigure(numberValue(2), readUnit('kg'));
    const edit = { indicator: 6, series: keys.series.result, figure };
    const given = applyChange(before, changeOf(before, { figures: [edit] }));
    const { change } = setTargets(given, keys, [6], { by: 50, as: 'percent', keep: false });
    const target = figureAt(applyChange(given, change), { indicator: 6, series: TARGET });
    expect([target?.value, target?.unit?.text]).toEqual([numberValue(3), 'kg']);
  });

  test('of no step are the results, at any decimals', () => {
    const print = (value: number, decimals: number) =>
      formatNumber(value / 10 ** decimals, decimals);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.nat(3), (value, decimals) => {
        const text = print(value, decimals);
        const workbook = sheet([{ name: 'Sản lượng', unit: 'tấn', result: text }]);
        const keys = frameKeys(workbook.meta.frame);
        const { change } = setTargets(workbook, keys, [0], { by: 0, as: 'percent', keep: false });
        expect(
          formatValue(valueAt(applyChange(workbook, change), { indicator: 0, series: TARGET })),
        ).toBe(text);
      }),
    );
  });
});
