import { describe, expect, test } from 'vitest';
import {
  announcedComposition,
  compositionMarker,
  numberingInName,
  numberingShape,
} from '../../src/locale/numbering';

describe('numberingShape', () => {
  test.each([
    ['A', 'upperLetter', 1],
    ['B.', 'upperLetter', 1],
    ['Đ', 'upperLetter', 1],
    ['I', 'roman', 1],
    ['II.', 'roman', 1],
    ['IX', 'roman', 1],
    ['XIV', 'roman', 1],
    ['XL', 'roman', 1],
    ['1', 'decimal', 1],
    ['01', 'decimal', 1],
    ['12)', 'decimal', 1],
    ['(3)', 'decimal', 1],
    ['1.1', 'decimal', 2],
    ['2.1.10.', 'decimal', 3],
    ['a', 'lowerLetter', 1],
    ['a)', 'lowerLetter', 1],
    ['đ)', 'lowerLetter', 1],
    ['-', 'dash', 1],
    ['–', 'dash', 1],
    ['+', 'plus', 1],
    ['*', 'star', 1],
    ['•', 'star', 1],
    ['', 'none', 0],
    ['.', 'none', 0],
    ['IIII', 'none', 0],
    ['VX', 'none', 0],
    ['Biểu 1', 'none', 0],
    ['2024', 'none', 0],
    ['1,5', 'none', 0],
  ])('%s', (text, style, parts) => {
    expect(numberingShape(text)).toEqual({ style, parts });
    expect(numberingShape(` ${text} `)).toEqual({ style, parts });
  });
});

describe('numberingInName', () => {
  test.each([
    ['1.1. Diện tích', '1.1.', 'Diện tích'],
    ['2) Sản lượng', '2)', 'Sản lượng'],
    ['1.Lúa', '1.', 'Lúa'],
    ['I. NÔNG NGHIỆP', 'I.', 'NÔNG NGHIỆP'],
    ['A. KINH TẾ', 'A.', 'KINH TẾ'],
    ['a) Lúa mùa', 'a)', 'Lúa mùa'],
    ['- Trong đó: nữ', '-', 'Trong đó: nữ'],
    ['-Ngô', '-', 'Ngô'],
    ['  + Lúa', '+', 'Lúa'],
    ['* Ghi chú', '*', 'Ghi chú'],
  ])('%s', (text, numbering, name) => {
    expect(numberingInName(text)).toEqual({ numbering, name });
  });

  test.each(['Diện tích', '100 xã', 'Y tế', 'Lúa - ngô', '2024', '6 tháng đầu năm', ''])(
    'finds none in %j',
    (text) => {
      expect(numberingInName(text)).toBeNull();
    },
  );
});

describe('what children are', () => {
  test.each([
    ['Trong đó: lúa', 'selection', 'lúa'],
    ['- Trong đó lúa nước', 'selection', 'lúa nước'],
    ['Tr.đó: nữ', 'selection', 'nữ'],
    ['TRONG ĐÓ', 'selection', ''],
    ['Gồm: lúa', 'addend', 'lúa'],
    ['Bao gồm:', 'addend', ''],
    ['Gồm có: ngô', 'addend', 'ngô'],
    ['Chia ra: - Thành thị', 'addend', '- Thành thị'],
    ['+ Chia ra', 'addend', ''],
  ])('%s', (name, composition, rest) => {
    expect(compositionMarker(name)).toEqual({ composition, rest });
  });

  test.each(['Lúa', 'Tổng đàn, trong đó:', 'Gồmm', 'Trong đợt'])('%s says nothing', (name) => {
    expect(compositionMarker(name)).toBeNull();
  });

  test.each([
    ['Tổng đàn gia súc, trong đó:', 'selection'],
    ['Tổng số (trong đó', 'selection'],
    ['Tổng sản phẩm, gồm:', 'addend'],
    ['Dân số chia ra', 'addend'],
    ['Tổng đàn gia súc', null],
    ['Trong đó nữ', null],
  ])('%s announces %s', (name, composition) => {
    expect(announcedComposition(name)).toBe(composition);
  });
});
