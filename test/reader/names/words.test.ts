import { expect, test } from 'vitest';
import { PhraseBook } from '../../../src/reader/names/phraseBook';
import { joinWords, keysOf, readWords } from '../../../src/reader/names/words';

const text = 'Diện tích lúa (vụ mùa), ngô 120 ha';

test('words are cut with their places; what stands in brackets is left out', () => {
  const words = readWords(text, 0, text.length);
  expect(words.map((word) => text.slice(word.start, word.end))).toEqual([
    'Diện',
    'tích',
    'lúa',
    'ngô',
    '120',
    'ha',
  ]);
  expect(joinWords(words)).toBe('Diện tích lúa, ngô 120 ha');
  expect(keysOf(words, 1, 3)).toBe('tích lúa');
});

test('a stretch that is asked for again is the same, others are their own', () => {
  const whole = readWords(text, 0, text.length);
  expect(readWords(text, 0, 9).map(({ key }) => key)).toEqual(['diện', 'tích']);
  expect(readWords(text.toUpperCase(), 0, 9).map((word) => word.text)).toEqual(['DIỆN', 'TÍCH']);
  expect(readWords(text, 0, text.length)).toEqual(whole);
});

test('words read before a book of phrases was made are found in it', () => {
  expect(readWords(text, 0, text.length)).toHaveLength(6);
  const book = new PhraseBook(['lúa ngô', 'diện tích lúa']);
  expect(book.lengthAt(readWords(text, 0, text.length), 0)).toBe(3);
});
