import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseBook } from '../../../src/reader/names/phraseBook';
import { joinWords, readWords } from '../../../src/reader/names/words';

const words = (text: string) => readWords(text, 0, text.length);

test('the longest phrase is found, at its start and at its end', () => {
  const book = new PhraseBook(['tổng', 'tổng số', 'tổng số hộ']);
  expect(book.lengthAt(words('tổng số hộ nghèo'), 0)).toBe(3);
  expect(book.lengthAt(words('tổng số xã'), 0)).toBe(2);
  expect(book.lengthAt(words('số hộ'), 0)).toBe(0);
  expect(book.lengthBefore(words('có tổng số hộ'), 4)).toBe(3);
  expect(book.lengthBefore(words('có tổng số hộ'), 3)).toBe(2);
});

test('a phrase is found in every spelling, and not over punctuation', () => {
  const book = new PhraseBook(['tỷ lệ', 'hòa giải']);
  expect(book.lengthAt(words('Tỉ lệ hộ nghèo'), 0)).toBe(2);
  expect(book.lengthAt(words('HOÀ GIẢI'), 0)).toBe(2);
  expect(book.lengthAt(words('tỷ, lệ'), 0)).toBe(0);
});

test('words leave brackets out, keep commas, and know their places', () => {
  const text = 'số xã (cũ), thị trấn - phường';
  const read = words(text);
  expect(joinWords(read)).toBe('số xã, thị trấn - phường');
  for (const word of read) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test('whatever is written, words stand in order inside the stretch asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, from) => {
      const start = Math.min(from, text.length);
      let last = start;
      for (const word of readWords(text, start, text.length)) {
        expect(word.start).toBeGreaterThanOrEqual(last);
        expect(word.end).toBeLessThanOrEqual(text.length);
        last = word.end;
      }
    }),
  );
});
