import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitsTexts,
  LONGEST_TEXT,
  MOST_TEXT,
  NO_TEXTS,
  sourceTextKey,
  withTexts,
} from '../../../src/domain/workbook/sourceText';

test('texts that differ in a letter have different keys, the same text the same', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
      fc.nat(),
      (text, place) => {
        const at = place % text.length;
        const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1);
        const other = changed + text.slice(at + 1);
        expect(sourceTextKey(text)).toBe(sourceTextKey(`${text}`));
        expect(sourceTextKey(other)).not.toBe(sourceTextKey(text));
      },
    ),
  );
});

test('ten thousand numbers in one sentence have ten thousand keys', () => {
  const keys = new Set(
    Array.from({ length: 10_000 }, (_, n) => sourceTextKey(`Sản lượng đạt ${10_000 + n} tấn.`)),
  );
  expect(keys.size).toBe(10_000);
});

test('texts beside others are kept as they are, and the same ones make no new list', () => {
  const one = new Map([['a', 'x']]);
  expect(withTexts(one, NO_TEXTS)).toBe(one);
  expect(withTexts(one, new Map([['a', 'other']]))).toBe(one);
  expect([...withTexts(one, new Map([['b', 'y']]))]).toEqual([
    ['a', 'x'],
    ['b', 'y'],
  ]);
});

test('a text fits alone and together with the others', () => {
  const long = 'a'.repeat(LONGEST_TEXT);
  expect(fitsTexts(NO_TEXTS, long)).toBe(true);
  expect(fitsTexts(NO_TEXTS, `${long}a`)).toBe(false);
  const many = Array.from({ length: MOST_TEXT / LONGEST_TEXT }, (_, n) => [String(n), long]);
  expect(fitsTexts(new Map(many as [string, string][]), '')).toBe(true);
  expect(fitsTexts(new Map(many as [string, string][]), 'a')).toBe(false);
});
