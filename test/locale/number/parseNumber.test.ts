import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../src/locale/number/parseNumber';

/** text, value and decimals in Vietnamese, the same in English, what it proves. */
const written: readonly (readonly [string, string, string, string])[] = [
  ['0', '0/0', '0/0', 'none'],
  ['09', '9/0', '9/0', 'none'],
  ['5998', '5998/0', '5998/0', 'none'],
  ['-3', '-3/0', '-3/0', 'none'],
  ['- 3', '-3/0', '-3/0', 'none'],
  ['−3,5', '-3.5/1', '-3.5/1', 'vietnamese'],
  ['–5', '-5/0', '-5/0', 'none'],
  ['+5', '5/0', '5/0', 'none'],
  ['-0', '0/0', '0/0', 'none'],
  ['82,0', '82/1', '82/1', 'vietnamese'],
  ['36,5', '36.5/1', '36.5/1', 'vietnamese'],
  ['15.40', '15.4/2', '15.4/2', 'english'],
  ['63379.00', '63379/2', '63379/2', 'english'],
  ['5.345,97', '5345.97/2', '5345.97/2', 'vietnamese'],
  ['1,234.5', '1234.5/1', '1234.5/1', 'english'],
  ['7.367.800', '7367800/0', '7367800/0', 'vietnamese'],
  ['1,234,567', '1234567/0', '1234567/0', 'english'],
  ['1.234.567,89', '1234567.89/2', '1234567.89/2', 'vietnamese'],
  ['1.234,567', '1234.567/3', '1234.567/3', 'vietnamese'],
  // One separator before exactly three digits is the ambiguous case, and the only one.
  ['36.100', '36100/0', '36.1/3', 'ambiguous'],
  ['305,935', '305.935/3', '305935/0', 'ambiguous'],
  ['-1.200', '-1200/0', '-1.2/3', 'ambiguous'],
  // Four digits before it cannot be a group, a leading zero neither.
  ['1234.567', '1234.567/3', '1234.567/3', 'english'],
  ['0,125', '0.125/3', '0.125/3', 'vietnamese'],
  ['0.125', '0.125/3', '0.125/3', 'english'],
  ['.5', '0.5/1', '0.5/1', 'english'],
  ['1 234', '1234/0', '1234/0', 'none'],
  ['1\u00a0234,5', '1234.5/1', '1234.5/1', 'vietnamese'],
  ['1\u202f234\u202f567', '1234567/0', '1234567/0', 'none'],
  ['1\u2009234.50', '1234.5/2', '1234.5/2', 'english'],
  ["1'234", '1234/0', '1234/0', 'none'],
  // Spaces group, so the comma before three digits can only mark decimals.
  ['1 234,567', '1234.567/3', '1234.567/3', 'vietnamese'],
  ['900.719.925.474.099', '900719925474099/0', '900719925474099/0', 'vietnamese'],
  ['9007199254740991', '9007199254740991/0', '9007199254740991/0', 'none'],
  // Noise of binary fractions, as spreadsheets hand it out.
  ['95.90000000000001', '95.9/1', '95.9/1', 'english'],
  ['0.30000000000000004', '0.3/1', '0.3/1', 'english'],
];

const refused = [
  ['4.40.049', 'groups of two'],
  ['12,3,4', 'two commas that group nothing'],
  ['0.123.456', 'a group with a leading zero'],
  ['1.234,567,8', 'a comma behind the decimal comma'],
  ['1,234.567.8', 'a dot behind the decimal dot'],
  ['12.3456,7', 'four digits in a group'],
  ['12345 678', 'five digits before a group'],
  ['1 23', 'two digits in a group'],
  ['12.', 'nothing behind the mark'],
  ['1.234 567', 'a space is no decimal mark'],
  ['12345678901234567890', 'more digits than a float64 keeps'],
  [`1${'.234'.repeat(200)}`, 'beyond what a float64 holds at all'],
  ['1e5', 'no notation of offices'],
  ['12%', 'more than digits'],
  ['-', 'no digit'],
  ['', 'nothing'],
  ['- ', 'no digit'],
  ['.', 'no digit'],
] as const;

describe('parseNumber', () => {
  test.each(written)('reads %s', (text, vietnamese, english, evidence) => {
    const number = parseNumber(text);
    const show = (value: { value: number; decimals: number } | undefined) =>
      value && `${value.value}/${value.decimals}`;
    expect(show(number?.vietnamese)).toBe(vietnamese);
    expect(show(number?.english)).toBe(english);
    expect(number?.ambiguous).toBe(evidence === 'ambiguous');
    expect(number?.evidence).toBe(evidence === 'ambiguous' ? 'none' : evidence);
  });

  test('knows no negative zero', () => {
    for (const text of ['-0', '-0,0', '-0.00']) {
      expect(Object.is(parseNumber(text)?.vietnamese.value, 0)).toBe(true);
    }
  });

  test.each(refused)('refuses %s: %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});
