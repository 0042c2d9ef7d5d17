import { describe, expect, test } from 'vitest';
import { PhraseBounds } from '../../../src/reader/tokens/phraseBounds';
import { Phrases } from '../../../src/reader/tokens/phrases';
import { cutPieces } from '../../../src/reader/tokens/pieces';

describe('phrases among pieces', () => {
  const phrases = new Phrases([
    ['so với', 1],
    ['so với cùng kỳ', 2],
    ['10.000 dân', 3],
  ]);

  test('the longest that begins there', () => {
    const pieces = cutPieces('Tăng so với cùng kỳ năm trước');
    expect(phrases.at(pieces, 1)).toEqual({ count: 4, value: 2 });
    expect(phrases.at(pieces, 2)).toBeNull();
  });

  test('the longest that ends there', () => {
    const pieces = cutPieces('bác sĩ trên 10.000 dân');
    expect(phrases.before(pieces, pieces.length)).toEqual({ count: 2, value: 3 });
    expect(phrases.before(pieces, 2)).toBeNull();
  });

  test('words met before a list was made are known to it all the same', () => {
    cutPieces('lúa nước');
    const late = new Phrases([['lúa nước', 'rice']]);
    expect(late.at(cutPieces('lúa nước'), 0)).toEqual({ count: 2, value: 'rice' });
  });
});

test('a set of bits holds 31 lists', () => {
  const bounds = new PhraseBounds();
  const lists = Array.from({ length: 31 }, () => bounds.newList());
  expect(new Set(lists).size).toBe(31);
  expect(() => bounds.newList()).toThrow('31');
});
