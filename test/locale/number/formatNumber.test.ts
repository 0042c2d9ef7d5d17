import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoundSide, Value } from '../../../src/domain/quantity/value';
import { numberValue, sameValue } from '../../../src/domain/quantity/value';
import {
  formatNumber,
  formatSigned,
  formatValue,
  type NumberStyle,
} from '../../../src/locale/number/formatNumber';
import { readCell } from '../../../src/locale/number/readCell';

const styles: readonly NumberStyle[] = (['vietnamese', 'english'] as const).flatMap((convention) =>
  [true, false].flatMap((grouping) =>
    (['signs', 'words'] as const).map((bounds) => ({ convention, grouping, bounds })),
  ),
);

const sides: readonly BoundSide[] = ['atLeast', 'above', 'atMost', 'below', 'about'];

function expectRoundTrip(value: Value, style: NumberStyle): void {
  const text = formatValue(value, style);
  const back = readCell(text, style.convention ?? 'vietnamese').value;
  const codes = [...text].map((char) => char.codePointAt(0)?.toString(16)).join(' ');
  const said = `${JSON.stringify(value)} as ${text} (${codes}) came back as ${JSON.stringify(back)}`;
  expect(sameValue(back, value), said).toBe(true);
}

describe('formatNumber', () => {
  test.each([
    ['printed decimals stay', 82, 1, {}, '82,0'],
    ['groups', 7367800, 0, {}, '7.367.800'],
    ['groups and decimals', 36595.83, 2, {}, '36.595,83'],
    ['three digits have no group', 999, 0, {}, '999'],
    ['below zero', -1234.5, 1, {}, '-1.234,5'],
    ['English', 1234567.891, 3, { convention: 'english' }, '1,234,567.891'],
    ['no grouping', 1234567.5, 1, { grouping: false }, '1234567,5'],
    ['for other programs', 1234567.5, 1, { grouping: false, convention: 'english' }, '1234567.5'],
    ['rounds half up though the float lies below', 1.005, 2, {}, '1,01'],
    ['what rounds to zero has no sign', -0.04, 1, {}, '0,0'],
    ['large', 1e15, 0, {}, '1.000.000.000.000.000'],
    ['a long fraction is left alone', 123456789.1234567, 7, {}, '123.456.789,1234567'],
    ['not a number', NaN, 1, {}, ''],
    ['infinite', Infinity, 0, {}, ''],
  ] as const)('%s', (_, value, decimals, style, text) => {
    expect(formatNumber(value, decimals, style)).toBe(text);
  });

  test('signs only what is above zero', () => {
    expect(formatSigned(10, 1)).toBe('+10,0');
    expect(formatSigned(-0.33, 2)).toBe('-0,33');
    expect(formatSigned(0, 1)).toBe('0,0');
    expect(formatSigned(0.04, 1)).toBe('0,0');
  });
});

describe('formatValue', () => {
  test.each<[Value, NumberStyle, string]>([
    [{ kind: 'range', low: 7, high: 7.5, decimals: 1 }, {}, '7,0 - 7,5'],
    [{ kind: 'bound', side: 'atLeast', value: 95, decimals: 0 }, {}, '≥ 95'],
    [
      { kind: 'bound', side: 'atLeast', value: 95, decimals: 0 },
      { bounds: 'words' },
      'từ 95 trở lên',
    ],
    [{ kind: 'bound', side: 'below', value: 1.2, decimals: 1 }, { bounds: 'words' }, 'dưới 1,2'],
    [{ kind: 'notApplicable' }, {}, 'x'],
    [{ kind: 'notYet' }, {}, '…'],
    [{ kind: 'blank' }, {}, ''],
    [{ kind: 'text', text: 'Xuất siêu' }, {}, 'Xuất siêu'],
    [{ kind: 'invalid', raw: '12,3,4' }, {}, '12,3,4'],
  ])('%o', (value, style, text) => {
    expect(formatValue(value, style)).toBe(text);
  });
});

describe('what is written is read back as the same value', () => {
  test.each(styles)('a crafted set, %o', (style) => {
    const mantissas = [0, 1, 5, 9, 10, 12, 99, 100, 101, 123, 999, 1000, 1001, 1234, 10000];
    const more = [12345, 99999, 100000, 123456, 999999, 1000000, 1234567, 987654321, 123456789012];
    for (let decimals = 0; decimals <= 10; decimals += 1) {
      for (const mantissa of [...mantissas, ...more]) {
        for (const sign of mantissa === 0 ? [1] : [1, -1]) {
          const value = (sign * mantissa) / 10 ** decimals;
          expectRoundTrip(numberValue(value, decimals), style);
          for (const side of sides)
            expectRoundTrip({ kind: 'bound', side, value, decimals }, style);
          const high = (sign * mantissa + 1) / 10 ** decimals;
          expectRoundTrip({ kind: 'range', low: value, high, decimals }, style);
        }
      }
    }
    for (const kind of ['blank', 'notApplicable', 'notYet'] as const)
      expectRoundTrip({ kind }, style);
  });

  const printed = fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 10 }))
    .map(([mantissa, decimals]) => ({ value: (mantissa || 0) / 10 ** decimals, decimals }))
    // Beyond 15 digits some quotients no longer print as the digits they came from.
    .filter(({ value, decimals }) => Number(value.toFixed(decimals)) === value);
  const words = fc
    .array(fc.constantFrom('Xuất siêu', 'Giữ vững', 'Chưa có', 'không', 'đạt', 'Hà Nội'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' '));
  const anyValue = fc.oneof(
    fc.constantFrom<Value>({ kind: 'blank' }, { kind: 'notApplicable' }, { kind: 'notYet' }),
    words.map((text): Value => ({ kind: 'text', text })),
    fc
      .constantFrom('12,3,4', '4.40.049', '(12,5)', '#REF!', '8-7', ' 1,2,3 ', '3+2')
      .map((raw): Value => ({ kind: 'invalid', raw })),
    printed.map((number): Value => ({ kind: 'number', ...number })),
    fc
      .tuple(printed, fc.constantFrom(...sides))
      .map(([number, side]): Value => ({ kind: 'bound', side, ...number })),
    fc
      .tuple(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat({ max: 1e6 }),
        fc.integer({ min: 0, max: 6 }),
      )
      .map(([low, width, decimals]): Value => {
        const scale = 10 ** decimals;
        return { kind: 'range', low: low / scale, high: (low + width) / scale, decimals };
      }),
  );

  test('a value of any kind in any style', () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom(...styles), (value, style) => {
        expectRoundTrip(value, style);
      }),
      { numRuns: 3000 },
    );
  });
});
