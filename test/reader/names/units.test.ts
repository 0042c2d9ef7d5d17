import { expect, test } from 'vitest';
import { classOfUnit, measureOfUnit, withoutSize } from '../../../src/reader/names/units';

test.for([
  ['%', 'percent', 'Tỷ lệ'],
  ['ha', 'amount', 'Diện tích'],
  ['nghìn tấn', 'amount', 'Sản lượng'],
  ['triệu đồng', 'amount', 'Số tiền'],
  ['triệu USD', 'amount', 'Số tiền'],
  ['m', 'amount', 'Chiều dài'],
  ['m²', 'amount', 'Diện tích'],
  ['tạ/ha', 'amount', 'Năng suất'],
  ['triệu đồng/năm', 'ratio', null],
  ['hộ', 'count', null],
  ['nghìn con', 'count', null],
] as const)('%s', ([unit, kind, measure]) => {
  expect(classOfUnit(unit)).toBe(kind);
  expect(measureOfUnit(unit)).toBe(measure);
});

test('the size of a unit is no part of what it counts', () => {
  expect(withoutSize('nghìn lượt khách')).toBe('lượt khách');
  expect(withoutSize('triệu')).toBe('triệu');
});
