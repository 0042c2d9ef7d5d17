import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueEntries } from '../../src/locale/catalogue';
import { compareVietnamese, isGenericName, matchKey, searchKey } from '../../src/locale/name';

describe('matchKey', () => {
  test.each([
    ['hòa bình', 'hoà bình'],
    ['Thủy sản', 'thuỷ sản'],
    ['Xóa nhà tạm', 'xoá nhà tạm'],
    ['Tỷ lệ hộ nghèo', 'Tỉ lệ hộ nghèo'],
    ['kỹ thuật', 'kĩ thuật'],
    ['xử lý', 'xử lí'],
    ['Mỹ Đức', 'Mĩ Đức'],
    ['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ nghèo'.normalize('NFD')],
    ['SẢN LƯỢNG LÚA', 'sản lượng lúa'],
    ['Sản  lượng\u00a0lúa', 'Sản lượng lúa'],
    ['Ước thực hiện\nnăm 2026', 'Ước thực hiện năm 2026'],
    ['Sản\u00ad lượng\u200b lúa', 'Sản lượng lúa'],
    ['- Sản lượng lúa', 'Sản lượng lúa'],
    ['Sản lượng lúa (*)', 'Sản lượng lúa'],
    ['Sản lượng lúa:', 'Sản lượng lúa'],
    ['Sản lượng lúa¹', 'Sản lượng lúa'],
    ['Công nghiệp – xây dựng', 'Công nghiệp-xây dựng'],
    ['triệu đồng / người', 'triệu đồng/người'],
  ])('%j is %j', (a, b) => {
    expect(matchKey(a)).toBe(matchKey(b));
  });

  test.each([
    ['quý', 'qúy khác'],
    ['Tỷ lệ hộ nghèo', 'Mức giảm tỷ lệ hộ nghèo'],
    ['má', 'mà'],
    ['lúa', 'lua'],
    ['li', 'lì'],
    ['Diện tích lúa', 'Diện tích lúa (ha)'],
    ['con thứ 3', 'con thứ 2'],
    ['bí xanh', 'bý xanh'],
  ])('%j is not %j', (a, b) => {
    expect(matchKey(a)).not.toBe(matchKey(b));
  });

  test('of a key is the key, in every name and in any text', () => {
    const names = catalogueEntries().flatMap((entry) => [entry.name, ...entry.aliases]);
    for (const name of names) expect(matchKey(matchKey(name))).toBe(matchKey(name));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const key = matchKey(text);
        expect(matchKey(text.normalize('NFD'))).toBe(key);
        expect(matchKey(`  ${text} `)).toBe(key);
      }),
    );
  });

  test('is of one entry of the catalogue only', () => {
    const codes = new Map<string, string>();
    for (const { code, name, aliases } of catalogueEntries()) {
      for (const spelling of [name, ...aliases]) {
        const key = matchKey(spelling);
        expect(codes.get(key) ?? code, spelling).toBe(code);
        codes.set(key, code);
      }
    }
  });
});

describe('searchKey', () => {
  test.each([
    ['Sản lượng', 'san luong'],
    ['ĐƠN VỊ TÍNH', 'don vi tinh'],
    ['Đơn  vị', 'don vi'],
    ['Ước thực hiện'.normalize('NFD'), 'uoc thuc hien'],
    ['plain', 'plain'],
  ])('%j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });
});

test('sorts as the Vietnamese alphabet goes', () => {
  const sorted = ['an', 'ăn', 'ân', 'dân', 'đất', 'em', 'ô tô', 'ơn', 'u', 'ư'];
  expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  expect(['Xã 10', 'Xã 9', 'Xã 1'].sort(compareVietnamese)).toEqual(['Xã 1', 'Xã 9', 'Xã 10']);
});

test.each([
  ['Diện tích', true],
  ['- Năng suất', true],
  ['Sản lượng:', true],
  ['Trong đó', true],
  ['Tổng số', true],
  ['Diện tích gieo trồng', true],
  ['Diện tích lúa', false],
  ['Tỷ lệ hộ nghèo', false],
  ['Nam Định', false],
])('%s says too little alone: %s', (name, generic) => {
  expect(isGenericName(name)).toBe(generic);
});

describe('matchKey cuts what marks stand behind a name', () => {
  test.each([
    ['Lúa (**) *', 'lúa'],
    ['Lúa.,;: ..', 'lúa'],
    ['Lúa ¹²', 'lúa'],
    ['Lúa (a)', 'lúa (a)'],
    ['Lúa (**', 'lúa ('],
    ['Lúa **)', 'lúa **)'],
    ['...', ''],
    [`Họ tên${'.'.repeat(500)}x`, `họ tên${'.'.repeat(500)}x`],
  ])('%j', (name, key) => {
    expect(matchKey(name)).toBe(key);
  });
});
