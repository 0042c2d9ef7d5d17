import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardText, isDangerous, unguardText } from '../../../src/exchange/csv/guard';

describe('what a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://a")',
    ' =1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '+A1',
    '-A1+B2',
    '+1+1',
    '-2*3',
    "=cmd|'/C calc'!A0",
    "-cmd|'/C calc'!A0",
    '＝1+1',
    '＠a',
    '+SUM(A1:A9)',
    '-(1)',
  ])('%j gets an apostrophe', (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  });

  test.each([
    '- Trong đó: nữ',
    '+ Thu nội địa',
    '-',
    '–',
    '-5',
    '-1.234,5',
    '+10,0',
    '- 5',
    'Lúa',
    '1=2',
    'a@b',
    '',
    '* Ghi chú',
    '-lúa',
    '+6,2 điểm',
    "'quốc gia'",
  ])('%j stays as it is', (text) => {
    expect(guardText(text)).toBe(text);
  });
});

test('what was guarded is harmless and comes back', () => {
  const arbText = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", 'A', '1', '(', '|', ' ', '\t', 'đ', ',', '!'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.oneof(arbText, fc.string({ unit: 'grapheme' })), (text) => {
      const guarded = guardText(text);
      expect(isDangerous(guarded)).toBe(false);
      expect(unguardText(guarded)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
