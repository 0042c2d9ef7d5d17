import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversionFactor, countsThings } from '../../src/domain/quantity/unit';
import { isDitto, isKnownUnit, readUnit, unitInName } from '../../src/locale/unit';

describe('readUnit', () => {
  test.each([
    ['đồng', 'money', 1],
    ['1.000 đồng', 'money', 1e3],
    ['Triệu đồng', 'money', 1e6],
    ['Trđ', 'money', 1e6],
    ['tr.đồng', 'money', 1e6],
    ['tỉ đồng', 'money', 1e9],
    ['Tỷ  đồng', 'money', 1e9],
    ['nghìn tỷ đồng', 'money', 1e12],
    ['triệu USD', 'usd', 1e6],
    ['kg', 'mass', 1],
    ['tạ', 'mass', 100],
    ['Tấn', 'mass', 1000],
    ['ngàn tấn', 'mass', 1e6],
    ['tạ/ha', 'yield', 1],
    ['tấn / ha', 'yield', 10],
    ['kg/ha', 'yield', 0.01],
    ['m2', 'area', 1],
    ['m²', 'area', 1],
    ['ha', 'area', 1e4],
    ['km²', 'area', 1e6],
    ['nghìn ha', 'area', 1e7],
    ['%', 'ratio', 1],
    ['điểm %', 'ratio', 1],
    ['‰', 'ratio', 0.1],
    ['tỷ kWh', 'energy', 1e9],
    ['con', 'count:con', 1],
    ['nghìn con', 'count:con', 1e3],
    ['vạn con', 'count:con', 1e4],
    ['HTX', 'count:hợp tác xã', 1],
    ['lượt khách', 'count:lượt', 1],
    ['triệu lượt', 'count:lượt', 1e6],
    ['phiên họp', 'count:phiên họp', 1],
    ['triệu đồng/người/năm', 'money/người', 1e6],
    ['triệu đồng/năm', 'money', 1e6],
    ['nghìn đồng/người/tháng', 'money/người', 12e3],
    ['kg/người/năm', 'mass/người', 1],
    ['giường/vạn dân', 'count:giường/người', 1e-4],
    ['bác sĩ/10.000 dân', 'count:bác sĩ/người', 1e-4],
    ['ca/100.000 dân', 'count:ca/người', 1e-5],
    ['giường/1 vạn dân', 'count:giường/người', 1e-4],
    ['1.000 con', 'count:con', 1e3],
    ['tiêu chí/xã', 'count:tiêu chí/xã', 1],
    ['', 'none', 1],
  ])('%s', (text, dimension, factor) => {
    const unit = readUnit(text);
    expect(unit).toMatchObject({ text, dimension });
    expect(unit.factor).toBeCloseTo(factor, 12);
  });

  test('is the same for a unit in separate marks, and keeps the text', () => {
    expect(readUnit('tạ/ha'.normalize('NFD'))).toEqual(readUnit('tạ/ha'));
    expect(readUnit('  Tấn ').text).toBe('Tấn');
  });

  test.each([
    ['tỷ đồng', 'triệu đồng', 1000],
    ['tấn/ha', 'tạ/ha', 10],
    ['nghìn đồng/người/tháng', 'triệu đồng/người/năm', 0.012],
    ['‰', '%', 0.1],
    ['ha', 'tấn', null],
    ['USD', 'đồng', null],
    ['con', 'hộ', null],
  ])('%s in %s', (from, to, factor) => {
    const found = conversionFactor(readUnit(from), readUnit(to));
    if (factor === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(factor, 12);
  });

  test('counts things in counted units only', () => {
    expect(['con', 'hộ', 'xã'].map((text) => countsThings(readUnit(text)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['ha', '%', 'giường/vạn dân', ''].map((text) => countsThings(readUnit(text)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('of any text has a positive factor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const { factor } = readUnit(text);
        expect(factor > 0 && Number.isFinite(factor)).toBe(true);
      }),
    );
  });
});

describe('a unit in a name', () => {
  test.each([
    ['Sản lượng lúa (tấn)', 'Sản lượng lúa', 'tấn'],
    ['Tổng đàn lợn (nghìn con)', 'Tổng đàn lợn', 'nghìn con'],
    ['Thu ngân sách [ĐVT: triệu đồng]', 'Thu ngân sách', 'triệu đồng'],
    ['Tỷ lệ hộ nghèo (%)', 'Tỷ lệ hộ nghèo', '%'],
    ['Thu nhập (triệu đồng/người/năm)', 'Thu nhập', 'triệu đồng/người/năm'],
  ])('%s', (text, name, unit) => {
    expect(unitInName(text)).toEqual({ name, unit: readUnit(unit) });
  });

  test.each([
    'Tổng sản phẩm (GRDP)',
    'Lúa (vụ mùa)',
    'Sản lượng lúa',
    '(tấn)',
    'GTSX (giá so sánh 2010)',
  ])('is not in %s', (text) => {
    expect(unitInName(text)).toBeNull();
  });
});

test('marks that repeat the unit above', () => {
  for (const mark of ['"', '″', '”', "''", '-nt-', '- nt -', 'nt', 'Như trên', '//', '〃', ' " ']) {
    expect(isDitto(mark), mark).toBe(true);
  }
  for (const text of ['', 'ha', '-', 'tấn', 'x']) expect(isDitto(text), text).toBe(false);
});

test('a noun is no known unit', () => {
  expect(['tấn', 'triệu đồng/người', '%'].every(isKnownUnit)).toBe(true);
  expect(['phiên họp', 'con', ''].some(isKnownUnit)).toBe(false);
});

test.each(Object.getOwnPropertyNames(Object.prototype))(
  'a word that every object knows is a word like another: %s',
  (word) => {
    const key = word.toLowerCase();
    for (const unit of [word, key]) {
      expect(readUnit(`tấn/${unit}`)).toMatchObject({ factor: readUnit('tấn/xe').factor });
      expect(readUnit(unit)).toMatchObject({ factor: 1 });
      expect(readUnit(unit).dimension).not.toMatch(/function|object/);
    }
  },
);
