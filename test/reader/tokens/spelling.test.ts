import { describe, expect, test } from 'vitest';
import { cutPieces } from '../../../src/reader/tokens/pieces';
import { joinWords, readWords } from '../../../src/reader/names/words';

describe('key words typed wrong', () => {
  test.for([
    ['Sản lượng muối ươc đat', 'sản lượng muối ước đạt'],
    ['Dien tich, diên tích, diện tich', 'diện tích , diện tích , diện tích'],
    ['tỷ lê so vơi cùng ky', 'tỷ lệ so với cùng kỳ'],
    ['giam 5 hộ, tang 7 hộ', 'giảm 5 hộ , tăng 7 hộ'],
    ['kê hoạch, kế hoach, dư toán', 'kế hoạch , kế hoạch , dự toán'],
    ['tăg 12 lươt', 'tăng 12 lượt'],
  ] as const)('%s', ([typed, meant]) => {
    const pieces = cutPieces(typed);
    expect(pieces.map(({ text }) => text).join(' ')).toBe(meant);
  });

  test.for([
    'tạm giam hai bị cáo, thu giữ tang vật',
    'tiền lương, ông Lê, ngày lễ',
    'diên hải, kê khai, dư nợ',
    'chủ tich',
    'constructor lê constructor, tostring dư tostring',
  ])('%s: what is another word stays', (text) => {
    const pieces = cutPieces(text);
    expect(pieces.map(({ text: word }) => word)).toEqual(
      text.toLowerCase().match(/[\p{L}]+|[^\s\p{L}]/gu),
    );
  });

  test('a name is written with the words that are meant', () => {
    const text = 'Diện tich gieo trồng, Năng suât giam 5';
    expect(joinWords(readWords(text, 0, text.length - 2))).toBe(
      'Diện tích gieo trồng, Năng suất giảm',
    );
  });
});
