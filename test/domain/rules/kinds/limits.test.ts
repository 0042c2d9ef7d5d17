import { describe, expect, test } from 'vitest';
import { factsOf, found, ruleOf, type FullRow } from './kindSupport';

describe('a selection that nearly makes its whole', () => {
  const budget = (total: string, ...parts: readonly string[]): FullRow[] => [
    { name: 'Thu ngân sách nhà nước', unit: 'tỷ đồng', result: total },
    ...parts.map((result, n): FullRow => ({
      name: `Khoản thu ${n + 1}`,
      unit: 'tỷ đồng',
      depth: 1,
      composition: 'selection',
      result,
    })),
  ];

  test.each([
    ['a slip in one of them', ['1.473,474', '73,250', '1.175,621', '224,250'], ['0@2023']],
    ['all of it', ['1.473,121', '73,250', '1.175,621', '224,250'], []],
    ['as far as print can tell', ['1.473,3', '73,3', '1.175,6', '224,3'], []],
    ['a part left out', ['1.500', '73,250', '1.175,621', '224,250'], []],
    ['just beyond a thousandth', ['1.001,1', '500,0', '500,0'], []],
    ['just within a thousandth', ['1.000,9', '500,0', '500,0'], ['0@2023']],
    ['a part that is blank', ['1.473,474', '73,250', '1.399,871', ''], []],
    ['one part alone', ['1.473,474', '1.473,121'], []],
    // More than its whole is the error of another rule.
    ['more than the whole', ['1.472', '73,250', '1.175,621', '224,250'], []],
  ])('%s', (_, [total = '', ...parts], expected) => {
    expect(found('selectionFallsShort', budget(total, ...parts))).toEqual(expected);
  });

  test('the gap that counts as a slip is a setting', () => {
    const rows = budget('1.500', '73,250', '1.175,621', '224,250');
    const rules = [ruleOf('selectionFallsShort', undefined, { percent: 2 })];
    expect(found('selectionFallsShort', rows, { rules })).toEqual(['0@2023']);
  });

  const fruit = (whole: string, one: string, other: string): FullRow[] => [
    { name: whole, unit: 'ha', result: '3.928' },
    { name: one, unit: 'ha', depth: 1, composition: 'selection', result: '2.500' },
    { name: other, unit: 'ha', depth: 1, composition: 'selection', result: '1.205,99' },
  ];

  test.each([
    ['Tổng diện tích cây ăn quả', 'Diện tích chuối', 'Diện tích cây ăn quả khác', ['0@2023']],
    ['Diện tích cây ăn quả', 'Diện tích chuối', 'Diện tích cây ăn quả khác', ['0@2023']],
    ['Tổng diện tích cây ăn quả', 'Diện tích chuối', 'Diện tích cây có múi', []],
    // The rest of something else, and "thu khác", an item of its own.
    ['Tổng diện tích cây lâu năm', 'Diện tích chuối', 'Diện tích cây ăn quả khác', []],
    ['Tổng thu', 'Thu nội địa', 'Thu khác', []],
  ])('%s = %s + %s', (whole, one, other, expected) => {
    expect(found('selectionFallsShort', fruit(whole, one, other))).toEqual(expected);
  });

  test('says what is left', () => {
    expect(
      factsOf('selectionFallsShort', budget('1.473,474', '73,250', '1.175,621', '224,250')),
    ).toMatchObject({ sum: '1.473,121', total: '1.473,474', difference: '0,353', parts: '3' });
  });
});

describe('paid out or settled in time', () => {
  test.each([
    ['Tỷ lệ giải ngân vốn đầu tư công', '104,5', ['0@2023']],
    ['Tỷ lệ giải ngân vốn đầu tư công', '100', []],
    ['Tỷ lệ giải ngân vốn đầu tư công', '62,93', []],
    ['Tỷ lệ giải ngân vốn đầu tư công (gồm vốn kéo dài)', '104,5', []],
    ['Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn', '100,2', ['0@2023']],
    ['Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn', '100', []],
    ['Tốc độ tăng lượt khách', '123,3', []],
  ])('%s %s %%', (name, result, expected) => {
    const rows: FullRow[] = [{ name, unit: '%', result }];
    expect(found('beyondWhole', rows)).toEqual(expected);
    // One slip, one violation; without this rule the bounds of a rate hold it.
    expect(found('rateOutOfBounds', rows)).toEqual([]);
  });

  test('without this rule the bounds of a rate hold it', () => {
    const rows: FullRow[] = [{ name: 'Tỷ lệ giải ngân vốn', unit: '%', result: '104,5' }];
    expect(found('rateOutOfBounds', rows, { rules: [ruleOf('rateOutOfBounds')] })).toEqual([
      '0@2023',
    ]);
    expect(found('rateOutOfBounds', [{ ...rows[0], result: '-4' } as FullRow])).toEqual(['0@2023']);
  });

  test.each([
    ['Giải ngân vốn đầu tư', 'triệu đồng', '125.247', '139.074', ['0@2023']],
    ['Giải ngân vốn đầu tư', 'triệu đồng', '199.026,3', '125.247', []],
    ['Giải ngân vốn đầu tư', 'tỷ đồng', '1,50', '1,52', ['0@2023']],
    ['Giải ngân vốn đầu tư', 'tỷ đồng', '1,5', '1,52', []],
    ['Giải ngân vốn đầu tư', 'triệu đồng', '1.481', '1.481', []],
    // 12,5 may be 12,46 printed 12,5.
    ['Giải ngân vốn đầu tư', 'tỷ đồng', '12', '12,5', []],
    ['Giải ngân vốn năm trước chuyển sang', 'triệu đồng', '125.247', '139.074', []],
    ['Số dự án giải ngân', 'dự án', '10', '12', []],
    ['Thu ngân sách', 'triệu đồng', '125.247', '139.074', []],
    ['Giải ngân vốn đầu tư', 'triệu đồng', '', '139.074', []],
  ])('%s in %s: %s planned, %s paid out', (name, unit, plan, result, expected) => {
    expect(found('beyondWhole', [{ name, unit, plan, result }])).toEqual(expected);
  });
});

describe('what a giver assigns of a coverage, year by year', () => {
  const frame = {
    assigners: ['', 'tỉnh giao'],
    nextAssigners: ['tỉnh giao'],
    horizon: { year: 2025, assigners: ['tỉnh giao'] },
  };
  const name = 'Tỷ lệ bao phủ bảo hiểm y tế';
  const path = (...values: readonly string[]) =>
    Object.fromEntries(values.map((text, n) => [`${2021 + n} tỉnh giao`, text]));

  test.each([
    ['a path that rises', ['89,0', '90,0', '91,0', '92,0', '92,6'], []],
    ['one that falls', ['89,0', '90,0', '91,0', '90,0', '92,6'], ['0@2024']],
    ['a fall over a year that is blank', ['89,0', '90,0', '91,0', '', '90,5'], ['0@2025']],
    ['two falls', ['92,0', '90,0', '91,0', '90,0', '92,6'], ['0@2022', '0@2024']],
    ['one that stays', ['89,0', '90,0', '91,0', '91,0', '91,0'], []],
    ['a fall that print can make', ['89,0', '90,0', '90,6', '91', '91'], []],
  ])('%s', (_, values, expected) => {
    const rows: FullRow[] = [{ name, unit: '%', plans: path(...values) }];
    expect(found('assignedPathFalls', rows, { frame })).toEqual(expected);
  });

  test.each([
    ['of another giver', name, '%', { '2023 tỉnh giao': '92,0', '2024 huyện giao': '91,0' }],
    ["of the locality's own plan", name, '%', { '2023 ': '92,0', '2024 ': '91,0' }],
    ['that is better low', 'Tỷ lệ hộ nghèo', '%', path('9,0', '8,0', '7,0')],
    ['that is an amount', 'Số người tham gia', 'người', path('950', '940', '930')],
  ])('not a path %s', (_, of, unit, plans) => {
    const given = { ...frame, nextAssigners: ['tỉnh giao', 'huyện giao'] };
    expect(found('assignedPathFalls', [{ name: of, unit, plans }], { frame: given })).toEqual([]);
  });

  test('not across a new basis', () => {
    const rows: FullRow[] = [
      { name: 'Tỷ lệ xã đạt chuẩn nông thôn mới', unit: '%', plans: path('60', '50', '55') },
    ];
    expect(found('assignedPathFalls', rows, { frame })).toEqual([]);
    const rules = [ruleOf('assignedPathFalls')];
    expect(found('assignedPathFalls', rows, { frame, rules })).toEqual(['0@2022']);
  });

  test('says both years and the giver', () => {
    const rows: FullRow[] = [{ name, unit: '%', plans: path('89,0', '90,0', '91,0', '90,0') }];
    expect(factsOf('assignedPathFalls', rows, { frame })).toMatchObject({
      value: '90,0',
      before: '91,0',
      year: '2024',
      earlierYear: '2023',
      by: 'tỉnh giao',
    });
  });
});
