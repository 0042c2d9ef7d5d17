import { describe, expect, test } from 'vitest';
import { factsOf, found, type FullRow } from './kindSupport';

describe('growth at current prices, beside the amounts at constant ones', () => {
  // 8,5 % at constant prices, 11,6 % at current ones.
  const rows = (
    growth: string,
    name = 'Tốc độ tăng tổng giá trị sản xuất',
    [constant, current] = ['(giá so sánh 2010)', '(giá hiện hành)'] as readonly [string, string],
  ): FullRow[] => [
    { name: `Giá trị sản xuất ${constant}`, unit: 'tỷ đồng', previous: '4.000', result: '4.340' },
    { name: `Giá trị sản xuất ${current}`, unit: 'tỷ đồng', previous: '6.000', result: '6.698' },
    { name, unit: '%', result: growth },
  ];
  const kind = 'growthAtCurrentPrices';

  test.each([
    ['8,5', []],
    ['11,6', ['2@2023']],
    ['11,63', ['2@2023']],
    // Of neither: it may be of a part, or of another year.
    ['9,9', []],
  ])('%s is told or not', (growth, expected) => {
    expect(found(kind, rows(growth))).toEqual(expected);
  });

  test('the growth that should stand there is said', () => {
    expect(factsOf(kind, rows('11,6'))).toMatchObject({ computed: '8,5', stated: '11,6' });
  });

  test('a rate that says that it is at current prices is right', () => {
    expect(found(kind, rows('11,6', 'Tốc độ tăng giá trị sản xuất (giá hiện hành)'))).toEqual([]);
    expect(found(kind, rows('11,6', 'Tốc độ tăng giá trị sản xuất (giá so sánh 2010)'))).toEqual([
      '2@2023',
    ]);
  });

  test('with amounts of one price alone nothing is said', () => {
    const [constant, current, rate] = rows('11,6');
    if (!constant || !current || !rate) throw new Error('no rows');
    expect(found(kind, [current, rate])).toEqual([]);
    expect(found(kind, [constant, rate])).toEqual([]);
    const others = ['theo giá cố định 1994', 'theo giá thực tế'] as const;
    expect(found(kind, rows('11,6', undefined, others))).toEqual(['2@2023']);
    expect(found(kind, rows('11,6', undefined, ['', '(giá hiện hành)']))).toEqual([]);
  });
});
