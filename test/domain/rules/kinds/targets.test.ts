import { describe, expect, test } from 'vitest';
import { ROOT_AREA } from '../../../../src/domain/area/area';
import type { Rule } from '../../../../src/domain/rules/rule';
import {
  communes,
  factsOf,
  found,
  ruleOf,
  violationsIn,
  workbookOf,
  type FullRow,
} from './kindSupport';

describe('the target against what was assigned', () => {
  const frame = { nextAssigners: ['tỉnh giao'] };
  test.each([
    ['Thu ngân sách', 'tỷ đồng', '77,208', '80', ['0@2024']],
    ['Thu ngân sách', 'tỷ đồng', '80', '80', []],
    ['Thu ngân sách', 'tỷ đồng', '81', '80', []],
    ['Tỷ lệ hộ nghèo', '%', '6', '5,5', ['0@2024']],
    ['Tỷ lệ hộ nghèo', '%', '5', '5,5', []],
    ['Dân số', 'người', '100', '120', []],
    ['Thu ngân sách', 'tỷ đồng', '', '80', []],
  ])('%s (%s) %s, assigned %s', (name, unit, target, assigned, expected) => {
    const rows: FullRow[] = [{ name, unit, target, plans: { '2024 tỉnh giao': assigned } }];
    expect(found('targetBelowAssigned', rows, { frame })).toEqual(expected);
  });
});

describe('the step to a target of a later year', () => {
  const setting = { frame: { horizon: { year: 2025, assigners: ['KH 5 năm'] } } };
  const row = (
    name: string,
    unit: string,
    result: string,
    target: string,
    end: string,
  ): FullRow[] => [{ name, unit, result, target, plans: { '2025 KH 5 năm': end } }];

  test.each([
    // 754,2 → 900 in two years is 9,24 % a year: 823,9 next year.
    ['Diện tích chè', 'ha', '754,2', '804,2', '900', ['0@2024']],
    ['Diện tích chè', 'ha', '754,2', '823,9', '900', []],
    // In points for rates: 44,3 → 46,3 is one a year.
    ['Tỷ lệ che phủ rừng', '%', '44,3', '44,36', '46,3', ['0@2024']],
    ['Tỷ lệ che phủ rừng', '%', '44,3', '45,3', '46,3', []],
    ['Tỷ lệ hộ nghèo', '%', '13,04', '11,04', '8,04', ['0@2024']],
    ['Tỷ lệ hộ nghèo', '%', '13,04', '10,54', '8,04', []],
    ['Diện tích chè', 'ha', '954,2', '954,2', '900', []],
    ['Diện tích chè', 'ha', '', '804,2', '900', []],
  ])('%s: %s %s, next year %s, in the end %s', (name, unit, result, target, end, expected) => {
    expect(found('behindHorizon', row(name, unit, result, target, end), setting)).toEqual(expected);
  });

  test('says the value that is needed and the yearly step', () => {
    const facts = factsOf(
      'behindHorizon',
      row('Diện tích chè', 'ha', '754,2', '804,2', '900'),
      setting,
    );
    expect(facts).toMatchObject({ needed: '823,9', step: '9,24', left: '2', year: '2025' });
    const points = factsOf(
      'behindHorizon',
      row('Tỷ lệ che phủ rừng', '%', '44,3', '44,36', '46,3'),
      setting,
    );
    expect(points).toMatchObject({ needed: '45,30', step: '1,00' });
  });

  test('not across a break of the series', () => {
    const poor = row('Tỷ lệ hộ nghèo', '%', '13,04', '12,0', '8').map((one) => ({
      ...one,
      plans: { '2027 KH 5 năm': '8' },
    }));
    const frame = { horizon: { year: 2027, assigners: ['KH 5 năm'] } };
    expect(found('behindHorizon', poor, { frame })).toEqual([]);
    expect(found('behindHorizon', poor, { frame, rules: [ruleOf('behindHorizon')] })).toEqual([
      '0@2024',
    ]);
  });
});

describe('coverage and what is counted up', () => {
  const rate = { name: 'Tỷ lệ trường học được xây dựng kiên cố', unit: '%' };
  test('who covers everybody goes on to; only one rule says so', () => {
    expect(found('fullCoverageFalls', [{ ...rate, result: '100', target: '98' }])).toEqual([
      '0@2024',
    ]);
    expect(found('targetWorseThanResult', [{ ...rate, result: '100', target: '98' }])).toEqual([]);
    expect(found('fullCoverageFalls', [{ ...rate, result: '100', target: '100' }])).toEqual([]);
    expect(found('fullCoverageFalls', [{ ...rate, result: '99', target: '98' }])).toEqual([]);
    const rules: Rule[] = [ruleOf('targetWorseThanResult')];
    expect(
      found('targetWorseThanResult', [{ ...rate, result: '100', target: '98' }], { rules }),
    ).toEqual(['0@2024']);
  });

  test.each([
    ['Số trường đạt chuẩn quốc gia', '25', '24', ['0@2023']],
    ['Số trường đạt chuẩn quốc gia', '25', '25', []],
    ['Số trường đạt chuẩn quốc gia trong năm', '5', '2', []],
    ['Số doanh nghiệp thành lập mới', '5', '2', []],
  ])('%s: %s, then %s', (name, previous, result, expected) => {
    const rows: FullRow[] = [{ name, unit: 'trường', previous, result }];
    expect(found('cumulativeFalls', rows)).toEqual(expected);
  });
});

describe('budget revenue', () => {
  const rows = (target: string): FullRow[] => [
    { name: 'Thu ngân sách nhà nước trên địa bàn', unit: 'tỷ đồng', result: '73,25', target },
  ];
  test('grows by at least the percent of the directive, where a person gave it', () => {
    const rules = [ruleOf('minimumGrowth', undefined, { percent: 8 })];
    expect(found('minimumGrowth', rows('77,208'), { rules })).toEqual(['0@2024']);
    expect(found('minimumGrowth', rows('79,11'), { rules })).toEqual([]);
    expect(found('minimumGrowth', rows('79,09'), { rules })).toEqual(['0@2024']);
    expect(found('minimumGrowth', rows('70'), { rules: [ruleOf('minimumGrowth')] })).toEqual([]);
  });

  test('met only with the sale of land', () => {
    const total = { name: 'Thu ngân sách nhà nước trên địa bàn', unit: 'tỷ đồng' };
    const land = { name: 'Thu tiền sử dụng đất', unit: 'tỷ đồng', depth: 1 } as const;
    const given = (part: string): FullRow[] => [
      { ...total, plan: '65,4', result: '73,25' },
      { ...land, composition: 'selection', plan: '5', result: part },
    ];
    expect(found('metOnlyWithPart', given('20'))).toEqual(['0@2023']);
    expect(found('metOnlyWithPart', given('8'))).toEqual([]);
  });
});

describe('history', () => {
  const years = { '2019': '100', '2020': '104', '2021': '107' };
  test.each([
    ['111', '130', '134', ['0@2023']],
    ['111', '115', '150', ['0@2024']],
    ['111', '115', '119', []],
  ])('%s, %s, %s after steps of at most 4', (previous, result, target, expected) => {
    const rows: FullRow[] = [{ name: 'Sản lượng', unit: 'tấn', years, previous, result, target }];
    expect(found('jump', rows)).toEqual(expected);
  });

  test('two bands, and no step across a break', () => {
    const rows = (result: string): FullRow[] => [
      { name: 'Sản lượng', unit: 'tấn', years, previous: '111', result },
    ];
    expect(factsOf('jump', rows('130'))).toMatchObject({ band: 'far', step: '19', largest: '4' });
    expect(factsOf('jump', rows('150'))).toMatchObject({ band: 'outOfReach' });
    const rules = [ruleOf('jump'), ruleOf('seriesBreak', { rows: [0] }, { year: 2023 })];
    expect(found('jump', rows('150'), { rules })).toEqual([]);
  });

  test.each([
    ['Diện tích rừng', 'ha', '24,36', ['0@2023']],
    ['Tỷ lệ hộ dùng điện', '%', '100,0', []],
    ['Số xã', 'xã', '170', []],
    ['Diện tích rừng', 'ha', '24', []],
  ])('%s (%s) stands at %s for three years', (name, unit, value, expected) => {
    const rows: FullRow[] = [
      { name, unit, years: { '2021': value }, previous: value, result: value },
    ];
    expect(found('frozen', rows)).toEqual(expected);
  });

  test('a plan copied from the results, once for the sheet', () => {
    const rows = (copied: number): FullRow[] =>
      Array.from({ length: 12 }, (_, n) => ({
        name: `Sản lượng ${n}`,
        unit: 'tấn',
        result: '10,5',
        target: n < copied ? '10,5' : '11',
      }));
    const rules = [ruleOf('copiedForward')];
    expect(found('copiedForward', rows(7), { rules })).toEqual(['0@2024']);
    expect(found('copiedForward', rows(6), { rules })).toEqual([]);
    expect(found('copiedForward', rows(12))).toEqual([]);
  });
});

describe('rules for named rows', () => {
  test('bounds of one’s own', () => {
    const rows: FullRow[] = [{ name: 'Năng suất', unit: 'tạ/ha', result: '71,37', target: '55' }];
    const rules = [ruleOf('outOfBounds', { rows: [0] }, { low: 20, high: 70 })];
    expect(found('outOfBounds', rows, { rules })).toEqual(['0@2023']);
    expect(factsOf('outOfBounds', rows, { rules })).toEqual({
      value: '71,37',
      low: '20',
      high: '70',
    });
  });

  test('pairs', () => {
    const rows = (first: string, second: string): FullRow[] => [
      { name: 'Số hộ nghèo', unit: 'hộ', result: first },
      { name: 'Tỷ lệ hộ nghèo', unit: '%', result: second },
    ];
    const pair = { first: [0], second: [1] };
    const both = [ruleOf('compulsoryPair', pair)];
    expect(found('compulsoryPair', rows('10', ''), { rules: both })).toEqual(['0@2023']);
    expect(found('compulsoryPair', rows('10', '1'), { rules: both })).toEqual([]);
    expect(found('compulsoryPair', rows('', ''), { rules: both })).toEqual([]);
    const one = [ruleOf('exclusivePair', pair)];
    expect(found('exclusivePair', rows('10', '1'), { rules: one })).toEqual(['0@2023']);
    expect(found('exclusivePair', rows('10', '0'), { rules: one })).toEqual([]);
  });

  test('a stated number of indicators against the tally', () => {
    const judged = (plan: string, result: string): FullRow => ({
      name: `Đàn ${plan}.${result}`,
      unit: 'con',
      depth: 1,
      plan,
      result,
    });
    const rows = (claim: string): FullRow[] => [
      { name: 'Chỉ tiêu', unit: '', group: true },
      judged('1', '2'),
      judged('3', '3'),
      judged('9', '5'),
      { name: 'Số chỉ tiêu đạt và vượt', unit: 'chỉ tiêu', result: claim },
    ];
    const good = [ruleOf('countClaim', { claim: [4], among: [0] }, { what: 'good' })];
    expect(found('countClaim', rows('2'), { rules: good })).toEqual([]);
    expect(found('countClaim', rows('3'), { rules: good })).toEqual(['4@2023']);
    const all = [ruleOf('countClaim', { claim: [4], among: [0] })];
    expect(found('countClaim', rows('3'), { rules: all })).toEqual([]);
  });

  test('one figure under two names, in two units', () => {
    const rows: FullRow[] = [
      { name: 'Mức giảm tỷ lệ sinh', unit: '%', result: '2,14' },
      { name: 'Mức giảm tỷ suất sinh', unit: '‰', result: '2,14' },
    ];
    expect(found('duplicateDiffers', rows)).toEqual([]);
    const rules = [ruleOf('duplicateDiffers', { rows: [1, 0] })];
    expect(found('duplicateDiffers', rows, { rules })).toEqual(['0@2023']);
  });

  test('a rule whose row is gone says nothing false', () => {
    const rows: FullRow[] = [{ name: 'Tỷ lệ', unit: '%', result: '50' }];
    const rules = [ruleOf('rateOfCounts', { rate: [0], count: [7], whole: [8] })];
    expect(violationsIn(workbookOf(rows, { rules }))).toEqual([]);
  });
});

test('communes make the district, for what may be summed', () => {
  const rows = (first: string, name = 'Diện tích trồng rừng'): FullRow[] => [
    { name, unit: 'ha', result: '310,64', areas: { a1: first, a2: '11,81', a3: '6,38' } },
  ];
  const areas = communes('Xã Mường So', 'Xã Bản Lang', 'Xã Dào San');
  expect(areas[0]?.id).toBe(ROOT_AREA);
  expect(found('sumOfAreas', rows('292,45'), { areas })).toEqual([]);
  expect(found('sumOfAreas', rows('392,45'), { areas })).toEqual(['0@2023']);
  expect(found('sumOfAreas', rows(''), { areas })).toEqual([]);
  expect(found('sumOfAreas', rows('392,45', 'Năng suất lúa'), { areas })).toEqual([]);
});
