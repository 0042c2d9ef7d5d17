import { expect, test } from 'vitest';
import { compareQuantities, type Comparison } from '../../../src/domain/plan/comparison';
import { numberValue } from '../../../src/domain/quantity/value';
import { formatChange, formatLevel } from '../../../src/locale/number/formatComparison';
import { readUnit } from '../../../src/locale/unit';

const quantity = (value: number, decimals: number, unit: string) => ({
  value: numberValue(value, decimals),
  unit: readUnit(unit),
});

test.each<[string, Comparison, string, string]>([
  ['a level', { kind: 'percent', level: 100.43 }, '100,4%', '+0,4%'],
  ['a fall', { kind: 'percent', level: 95.9 }, '95,9%', '-4,1%'],
  ['no change', { kind: 'percent', level: 100 }, '100,0%', '0,0%'],
  ['a thousandfold', { kind: 'percent', level: 123456 }, '123.456,0%', '+123.356,0%'],
  [
    'points',
    { kind: 'points', difference: 6.2, decimals: 1, level: 110 },
    '+6,2 điểm',
    '+6,2 điểm',
  ],
  [
    'points down',
    { kind: 'points', difference: -0.85, decimals: 2, level: null },
    '-0,85 điểm',
    '-0,85 điểm',
  ],
  ['nothing to compare', { kind: 'none', reason: 'missing' }, '', ''],
  ['a base of zero', { kind: 'none', reason: 'zeroBase' }, '–', '–'],
  ['units apart', { kind: 'none', reason: 'unitMismatch' }, '–', '–'],
])('%s', (_, comparison, level, change) => {
  expect(formatLevel(comparison, 'điểm')).toBe(level);
  expect(formatChange(comparison, 'điểm')).toBe(change);
});

test('6.698 tỷ this year and 7.367.800 triệu next year are +10,0%', () => {
  const comparison = compareQuantities(
    quantity(7367800, 0, 'triệu đồng'),
    quantity(6698, 0, 'tỷ đồng'),
  );
  expect(formatChange(comparison, 'điểm')).toBe('+10,0%');
});
