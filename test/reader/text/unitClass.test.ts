import { expect, test } from 'vitest';
import {
  BLANK,
  classAt,
  DIGIT,
  HALF,
  LETTER,
  NUMERAL,
  SIGN,
} from '../../../src/reader/text/unitClass';

test.each([
  ['ặ', LETTER],
  ['Đ', LETTER],
  ['\u0301', LETTER],
  ['7', DIGIT],
  ['²', NUMERAL],
  [' ', BLANK],
  ['\u00a0', BLANK],
  [',', SIGN],
  ['%', SIGN],
  ['𝒜', HALF],
])('%j', (unit, wanted) => {
  expect(classAt(unit, 0)).toBe(wanted);
  expect(classAt(unit, 0)).toBe(wanted);
});

test('behind the text is nothing', () => {
  expect(classAt('ha', 2)).toBe(BLANK);
});
