import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import { RuleEngine } from '../../../src/domain/rules/engine';
import { applyChange, changeOf, touchedBy } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series } from '../../../src/domain/workbook/series';
import { numberValue } from '../../../src/domain/quantity/value';
import { VIETNAMESE } from '../../../src/workbench/language';
import { sheet, type Row } from '../../support/workbooks';

function check(rows: readonly Row[]): string[] {
  const workbook = sheet(rows);
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine
    .all()
    .filter(({ kind }) => kind !== 'targetMissing')
    .map(({ kind, indicator }) => `${kind}@${indicator}`);
}

describe('stated per cent of plan', () => {
  const of = (result: string, plan: string, percent: string) =>
    check([{ name: 'Diện tích trồng cây lương thực có hạt', unit: 'ha', result, plan, percent }]);

  test.each([
    ['5.345,97', '5.470', '95,9', 'one digit wrong'],
    ['139.074', '125.247', '63', 'another base'],
    ['235,7', '28.757', '0,86', 'beyond the second decimal'],
    ['695,4', '25.398', '2,8', 'just outside rounding'],
    ['196', '3.104', '6,2', 'just outside rounding'],
  ])('%s of %s stated as %s is flagged: %s', (result, plan, percent) => {
    expect(of(result, plan, percent)).toEqual(['statedPercentDisagrees@0']);
  });

  test.each([
    ['28.813,83', '28.491', '101', 'stated without decimals'],
    ['4.031', '18.700', '22', '21,56 rounds to 22'],
    ['36,44', '40', '91,1', 'exact'],
    ['67', '76', '88,2', '88,157 rounds to 88,2'],
  ])('%s of %s stated as %s stands: %s', (result, plan, percent) => {
    expect(of(result, plan, percent)).toEqual([]);
  });
});

describe('stated verdicts', () => {
  test.each([
    ['Tốc độ tăng tổng lượt khách du lịch', '%', '8', '14,2', 'vượt 6,2% KH', 'in points'],
    ['Thu ngân sách', 'tỷ đồng', '65,4', '73,25', 'vượt 12% KH', 'in per cent'],
    ['Tỷ lệ trẻ em suy dinh dưỡng', '%', '17,4', '16,55', 'vượt 0,85% KH', 'less is better'],
    ['Tỷ lệ che phủ rừng', '%', '44,5', '44,3', 'không đạt KH', 'missed'],
  ])('%s (%s) %s → %s "%s" stands: %s', (name, unit, plan, result, verdict) => {
    expect(check([{ name, unit, plan, result, verdict }])).toEqual([]);
  });

  test('a verdict that the figures deny is flagged', () => {
    const row = { name: 'Tỷ lệ che phủ rừng', unit: '%', plan: '44,5', result: '44,3' };
    expect(check([{ ...row, verdict: 'đạt KH' }])).toEqual(['statedVerdictDisagrees@0']);
  });
});

describe('targets, bounds, slips', () => {
  test.each<[string, Row, string[]]>([
    [
      'grain below the estimate',
      { name: 'Sản lượng lương thực', unit: 'tấn', result: '36.595,83', target: '36.100' },
      ['targetWorseThanResult@0'],
    ],
    [
      'less malnutrition is no worse',
      { name: 'Tỷ lệ trẻ em suy dinh dưỡng', unit: '%', result: '16,55', target: '16' },
      [],
    ],
    [
      'tỷ and triệu are one money',
      {
        name: 'Tổng giá trị sản xuất',
        unit: 'tỷ đồng',
        result: '6.698',
        target: '7.367.800',
        targetUnit: 'triệu đồng',
      },
      [],
    ],
    [
      'triệu taken for tỷ',
      { name: 'Tổng giá trị sản xuất', unit: 'tỷ đồng', result: '6.698', target: '7.367.800' },
      ['unitSlip@0'],
    ],
    [
      'a share above 100 %',
      { name: 'Tỷ lệ hộ dùng điện', unit: '%', result: '99', target: '101' },
      ['rateOutOfBounds@0'],
    ],
    [
      'growth may pass 100 %',
      { name: 'Tốc độ tăng đàn', unit: '%', result: '90', target: '120' },
      [],
    ],
    ['half a commune', { name: 'Số xã đạt chuẩn', unit: 'xã', target: '4,5' }, ['notWhole@0']],
    ['1,5 nghìn con are whole', { name: 'Đàn lợn', unit: 'nghìn con', target: '1,5' }, []],
  ])('%s', (_, row, expected) => {
    expect(check([row])).toEqual(expected);
  });
});

describe('parts and totals', () => {
  const total = { name: 'Tổng đàn gia súc', unit: 'con' };
  const part = (name: string, result: string, composition: 'addend' | 'selection'): Row => ({
    name,
    unit: 'con',
    depth: 1,
    composition,
    result,
  });

  test('addends must make the total', () => {
    const rows = [part('Đàn trâu', '40', 'addend'), part('Đàn bò', '50', 'addend')];
    expect(check([{ ...total, result: '90' }, ...rows])).toEqual([]);
    // Animals are counted one by one; thousands of them are rounded.
    expect(check([{ ...total, result: '91' }, ...rows])).toEqual(['sumOfParts@0']);
    const thousands = (result: string) =>
      check([{ ...total, result }, ...rows].map((row) => ({ ...row, unit: 'nghìn con' })));
    expect(thousands('91')).toEqual([]);
    expect(thousands('92')).toEqual(['sumOfParts@0']);
  });

  test('counted parts make their total exactly, or are found', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: -3, max: 3 }),
        (parts, off) => {
          const sum = parts.reduce((a, b) => a + b, 0) + off;
          fc.pre(sum >= 0);
          const rows = parts.map((value, n) =>
            part(`Đàn ${'abcdef'[n] ?? ''}`, String(value), 'addend'),
          );
          const found = check([{ ...total, result: String(sum) }, ...rows]);
          expect(found.includes('sumOfParts@0')).toBe(off !== 0);
        },
      ),
    );
  });

  test('a selection may be less but not more', () => {
    const rows = [part('Đàn trâu', '40', 'selection')];
    expect(check([{ ...total, result: '100' }, ...rows])).toEqual([]);
    expect(check([{ ...total, result: '30' }, ...rows])).toEqual(['selectionExceeds@0']);
    expect(check([{ ...total, result: '40' }, ...rows])).toEqual([]);
    expect(check([{ ...total, result: '39' }, ...rows])).toEqual(['selectionExceeds@0']);
  });
});

test('the same indicator twice with different values is said at the later row', () => {
  const row = { name: 'Tỷ lệ hộ nghèo đa chiều', unit: '%' };
  expect(
    check([
      { ...row, result: '5,1' },
      { ...row, result: '5,3' },
    ]),
  ).toEqual(['duplicateDiffers@1']);
  expect(
    check([
      { ...row, result: '5,1' },
      { ...row, result: '5,12' },
    ]),
  ).toEqual([]);
});

test('following edits finds what a check from scratch finds', () => {
  let workbook = sheet([
    { name: 'Tổng đàn gia súc', unit: 'con', result: '90' },
    { name: 'Đàn trâu', unit: 'con', depth: 1, composition: 'addend', result: '40' },
    { name: 'Đàn bò', unit: 'con', depth: 1, composition: 'addend', result: '50' },
    { name: 'Tỷ lệ che phủ rừng', unit: '%', result: '44' },
    { name: 'Tỷ lệ che phủ rừng', unit: '%', result: '44' },
  ]);
  const keys = frameKeys(workbook.meta.frame);
  const engine = new RuleEngine(workbook, keys, VIETNAMESE);
  for (const _ of engine.checkAll());
  const measures = [series('estimate', '2023'), series('plan', '2024')];
  for (let n = 0; n < 200; n += 1) {
    const value = ((n * 7919) % 113) / (n % 3 === 0 ? 1 : 10);
    const of = measures[n % 2] ?? series('estimate', '2023');
    const change = changeOf(workbook, {
      figures: [{ indicator: n % 5, series: of, figure: typedFigure(numberValue(value)) }],
    });
    workbook = applyChange(workbook, change);
    engine.update(workbook, keys, touchedBy(change));
    const fresh = new RuleEngine(workbook, keys, VIETNAMESE);
    for (const _ of fresh.checkAll());
    expect(engine.all()).toEqual(fresh.all());
  }
});
