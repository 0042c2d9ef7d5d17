import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK, numberValue, type Value } from '../../../src/domain/quantity/value';
import { readEntry, type EntryIssue } from '../../../src/locale/number/entry';
import { formatValue } from '../../../src/locale/number/formatNumber';

/** A value in one line. */
function show(value: Value): string {
  switch (value.kind) {
    case 'number':
      return `${value.value}/${value.decimals}`;
    case 'range':
      return `${value.low}…${value.high}/${value.decimals}`;
    case 'bound':
      return `${value.side} ${value.value}/${value.decimals}`;
    case 'text':
      return `text ${value.text}`;
    case 'invalid':
      return `invalid ${value.raw}`;
    default:
      return value.kind;
  }
}

const typed = (text: string, base: Value = BLANK) => readEntry(text, base);

describe('a typed entry', () => {
  test.each([
    ['36.595,83', '36595.83/2'],
    ['36,595.83', '36595.83/2'],
    ['1234,5', '1234.5/1'],
    ['1234.5', '1234.5/1'],
    ['7.367.800', '7367800/0'],
    ['7 367 800', '7367800/0'],
    ['82,0', '82/1'],
    ['-3', '-3/0'],
    ['−2,5', '-2.5/1'],
    [' 12 ', '12/0'],
    ['95%', '95/0'],
    ['7-7,5', '7…7.5/1'],
    ['7 - 7,5%', '7…7.5/1'],
    ['từ 7 đến 7,5', '7…7.5/1'],
    ['≥ 95', 'atLeast 95/0'],
    ['>=95', 'atLeast 95/0'],
    ['từ 95% trở lên', 'atLeast 95/0'],
    ['trên 8', 'above 8/0'],
    ['dưới 1,2%', 'below 1.2/1'],
    ['không quá 5', 'atMost 5/0'],
    ['khoảng 24', 'about 24/0'],
    ['x', 'notApplicable'],
    ['…', 'notYet'],
    ['...', 'notYet'],
    ['', 'blank'],
    ['  ', 'blank'],
    ['-', 'blank'],
    ['Xuất siêu', 'text Xuất siêu'],
  ])('%j', (text, value) => {
    const entry = typed(text);
    expect(show(entry.value)).toBe(value);
    expect(entry.issue).toBeNull();
  });

  test('gives the unit that stands behind the number', () => {
    expect(typed('12 tỷ đồng').unitText).toBe('tỷ đồng');
    expect(typed('95%').unitText).toBe('%');
    expect(typed('12').unitText).toBe('');
  });

  test('that can be read two ways is taken as Vietnamese and marked', () => {
    expect(typed('36.100')).toMatchObject({ value: numberValue(36100, 0), ambiguous: true });
    expect(typed('36,100')).toMatchObject({ value: numberValue(36.1, 3), ambiguous: true });
    expect(typed('36100').ambiguous).toBe(false);
  });

  test.each<[string, EntryIssue['code']]>([
    ['12,3,4', 'notUnderstood'],
    ['4.40.049', 'notUnderstood'],
    ['8-7', 'notUnderstood'],
    ['(12)', 'notUnderstood'],
    ['#REF!', 'notUnderstood'],
    ['??', 'notUnderstood'],
    ['3+2', 'notUnderstood'],
    ['+', 'notUnderstood'],
    ['1'.repeat(201), 'tooLong'],
  ])('%j is kept as it was typed', (text, code) => {
    const entry = typed(text);
    expect(entry.value).toEqual({ kind: 'invalid', raw: text });
    expect(entry.issue?.code).toBe(code);
  });
});

describe('an entry relative to the figure that stands there', () => {
  test.each([
    ['+5%', '1050/0'],
    ['-3%', '970/0'],
    ['+ 10 %', '1100/0'],
    ['+120', '1120/0'],
    ['+2,5', '1002.5/1'],
    ['*1,1', '1100/0'],
    ['*1.1', '1100/0'],
    ['×2', '2000/0'],
    ['x2', '2000/0'],
    ['/2', '500/0'],
    [':4', '250/0'],
    ['*50%', '500/0'],
    // A lone minus is a negative number.
    ['-3', '-3/0'],
  ])('1.000 %s', (text, value) => {
    const entry = typed(text, numberValue(1000, 0));
    expect(show(entry.value)).toBe(value);
    expect(entry.issue).toBeNull();
  });

  test('keeps the decimals of the figure', () => {
    expect(show(typed('+5%', numberValue(36595.83, 2)).value)).toBe('38425.62/2');
    expect(show(typed('+5%', numberValue(82, 1)).value)).toBe('86.1/1');
    expect(show(typed('+10%', numberValue(1.15, 2)).value)).toBe('1.27/2');
  });

  test.each<[string, Value, EntryIssue['code']]>([
    ['+5%', BLANK, 'noBase'],
    ['*1,1', BLANK, 'noBase'],
    ['+120', { kind: 'text', text: 'Xuất siêu' }, 'noBase'],
    ['*2', { kind: 'range', low: 7, high: 8, decimals: 0 }, 'noBase'],
    ['/0', numberValue(5), 'divisionByZero'],
    ['/0%', numberValue(5), 'divisionByZero'],
    ['*1,1,1', numberValue(5), 'notUnderstood'],
  ])('%j over %o is invalid', (text, base, code) => {
    const entry = typed(text, base);
    expect(entry.value).toEqual({ kind: 'invalid', raw: text });
    expect(entry.issue?.code).toBe(code);
  });

  test('+120 over nothing is 120', () => {
    expect(typed('+120').value).toEqual(numberValue(120, 0));
  });
});

describe('arithmetic', () => {
  test.each([
    ['=1+2', '3/0'],
    ['= 1.200 + 300,5', '1500.5/1'],
    ['=2*3+4', '10/0'],
    ['=2+3*4', '14/0'],
    ['=(2+3)*4', '20/0'],
    ['=-5+8', '3/0'],
    ['=10-2-3', '5/0'],
    ['=8:2:2', '2/0'],
    ['=10/4', '2.5/1'],
    ['=10/3', '3.33/2'],
    ['=2,125/3', '0.708/3'],
    ['=0,1+0,2', '0.3/1'],
    ['=50%', '0.5/1'],
    ['=1000*105%', '1050/0'],
    ['=5.470*95,9%', '5245.73/2'],
    ['=−(2×3)', '-6/0'],
  ])('%s', (text, value) => {
    const entry = typed(text);
    expect(show(entry.value)).toBe(value);
    expect(entry.issue).toBeNull();
  });

  test.each<[string, EntryIssue['code'], number]>([
    ['=', 'badExpression', 1],
    ['=1+', 'badExpression', 3],
    ['=(1+2', 'badExpression', 5],
    ['=1+2)', 'badExpression', 4],
    ['=A1+2', 'badExpression', 1],
    ['=1/0', 'divisionByZero', 3],
    ['=1/(2-2)', 'divisionByZero', 3],
    ['=999999999999*999999999', 'tooLarge', 0],
    [`=${'('.repeat(30)}1${')'.repeat(30)}`, 'tooLong', 21],
    ['=1,2,3+1', 'badExpression', 1],
  ])('%s is invalid and says where', (text, code, at) => {
    const entry = typed(text);
    expect(entry.value).toEqual({ kind: 'invalid', raw: text });
    expect(entry.issue).toEqual({ code, at });
  });

  test('agrees with sums and differences of whole numbers', () => {
    const terms = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(terms, fc.infiniteStream(fc.constantFrom('+', '-')), (numbers, operators) => {
        let text = '=';
        let sum = 0;
        numbers.forEach((number, n) => {
          const operator = n === 0 ? '' : String(operators.next().value);
          text += operator + String(number);
          sum += operator === '-' ? -number : number;
        });
        fc.pre(text.length <= 200);
        expect(typed(text).value).toEqual(numberValue(sum, 0));
      }),
    );
  });
});

test('any text is read without throwing, and what is not understood is kept letter for letter', () => {
  const pieces = fc.array(fc.constantFrom(...'0123456789.,+-*/%=() x≥…'), { maxLength: 12 });
  const texts = fc.oneof(
    pieces.map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom<Value>(BLANK, numberValue(12.5, 1)), (text, base) => {
      const { value, issue } = readEntry(text, base);
      expect(value.kind === 'invalid').toBe(issue !== null);
      if (value.kind === 'invalid') expect(value.raw).toBe(text);
      if (value.kind === 'number') expect(Number.isFinite(value.value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what a cell shows can be typed again and stays the same', () => {
  const values = fc.oneof(
    fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(3))
      .map(([mantissa, decimals]) => numberValue((mantissa || 0) / 10 ** decimals, decimals)),
    fc.constantFrom<Value>({ kind: 'notApplicable' }, { kind: 'notYet' }, BLANK),
    fc.tuple(fc.nat(1e6), fc.nat(1e4), fc.nat(2)).map(([low, width, decimals]): Value => ({
      kind: 'range',
      low: low / 10 ** decimals,
      high: (low + width) / 10 ** decimals,
      decimals,
    })),
  );
  fc.assert(
    fc.property(values, (value) => {
      expect(readEntry(formatValue(value), numberValue(5)).value).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});
