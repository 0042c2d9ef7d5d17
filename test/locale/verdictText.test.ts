import { describe, expect, test } from 'vitest';
import { readVerdict } from '../../src/locale/verdictText';

describe('readVerdict', () => {
  test.each([
    ['đạt KH', 'met', null],
    ['Đạt', 'met', null],
    ['Cơ bản đạt', 'met', null],
    ['Hoàn thành', 'met', null],
    ['đạt và vượt', 'met', null],
    ['bằng kế hoạch', 'met', null],
    ['Đạt 100% KH', 'met', null],
    ['Vượt', 'exceeded', null],
    ['vượt KH', 'exceeded', null],
    ['Hoàn thành vượt mức', 'exceeded', null],
    ['vượt 0,43% KH', 'exceeded', '0.43/2'],
    ['vượt 30,82% KH', 'exceeded', '30.82/2'],
    ['Vượt kế hoạch 1,2 điểm', 'exceeded', '1.2/1'],
    ['vượt mức 5%.', 'exceeded', '5/0'],
    ['không đạt KH', 'missed', null],
    ['Chưa đạt', 'missed', null],
    ['KHÔNG ĐẠT', 'missed', null],
    ['Không hoàn thành', 'missed', null],
    ['KĐ', 'missed', null],
    ['Đúng hướng', 'rightDirection', null],
  ])('%s', (text, verdict, over) => {
    const read = readVerdict(text);
    expect(read?.verdict).toBe(verdict);
    expect(read?.over ? `${read.over.value}/${read.over.decimals}` : null).toBe(over);
    expect(readVerdict(text.normalize('NFD'))).toEqual(read);
  });

  test.each(['', 'Xuất siêu', '101,5', 'báo cáo không nêu KH', '-', 'x'])(
    'finds none in %j',
    (text) => {
      expect(readVerdict(text)).toBeNull();
    },
  );
});
