import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/domain/quantity/value';
import { readCell } from '../../../src/locale/number/readCell';

/** A value in one line, so that a case is one line. */
function show(value: Value | null = null): string {
  if (value === null) return '(none)';
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

const read = (text: string) => readCell(text, 'vietnamese');

const values: readonly (readonly [description: string, text: string, value: string])[] = [
  ['thousands in dots', '3.800.019', '3800019/0'],
  ['a unit behind', '2.246 ha', '2246/0'],
  ['a unit glued on', '5.346ha', '5346/0'],
  ['three decimals exist', '28,333 ha', '28.333/3'],
  ['leading zero', '09 dự án', '9/0'],
  ['compound', '7 triệu 520 nghìn con', '7520000/0'],
  ['compound of tỷ and triệu', '1 tỷ 200 triệu đồng', '1200000000/0'],
  ['compound with decimals', '1,5 tỷ 20 triệu', '1520000000/0'],
  ['per cent', '88,87%', '88.87/2'],
  ['per mille', '2,14 ‰', '2.14/2'],
  ['per cent of plan glued on', '101%KH', '101/0'],
  ['spaces around', '  12,5  ', '12.5/1'],
  ['no-break spaces around', '\u00a012,5\u00a0', '12.5/1'],
  ['a word before', 'đạt 95%', '95/0'],
  ['range', '7-7,5%', '7…7.5/1'],
  ['range with spaces', '7,5 - 8,0%', '7.5…8/1'],
  ['range in words', '0,45% đến 0,54%', '0.45…0.54/2'],
  ['range from … to', 'từ 7 đến 7,5', '7…7.5/1'],
  ['range with an en dash', '13,6–14,6%', '13.6…14.6/1'],
  ['range below zero', '-2 - -1', '-2…-1/0'],
  ['range of years', '2021-2025', '2021…2025/0'],
  ['about a range', 'khoảng 4 - 4,5%', '4…4.5/1'],
  ['above', 'trên 8', 'above 8/0'],
  ['above with a scale word as its unit', 'trên 8 triệu', 'above 8/0'],
  ['above a compound', 'trên 7 triệu 520 nghìn', 'above 7520000/0'],
  ['reached above', 'Đạt trên 95%', 'above 95/0'],
  ['at least, from', 'từ 95% trở lên', 'atLeast 95/0'],
  ['at least, capitals', 'Từ 95% trở lên', 'atLeast 95/0'],
  ['at least', '10,8% trở lên', 'atLeast 10.8/1'],
  ['minimum', 'tối thiểu 5', 'atLeast 5/0'],
  ['no less', 'ít nhất 3 xã', 'atLeast 3/0'],
  ['sign', '≥ 95', 'atLeast 95/0'],
  ['ascii sign', '>=95', 'atLeast 95/0'],
  ['below', 'dưới 1,2%', 'below 1.2/1'],
  ['no more', 'không quá 5', 'atMost 5/0'],
  ['maximum', 'tối đa 3', 'atMost 3/0'],
  ['at most', '5% trở xuống', 'atMost 5/0'],
  ['at most, sign', '≤4', 'atMost 4/0'],
  ['about', 'Khoảng 24', 'about 24/0'],
  ['near', 'gần 100', 'about 100/0'],
  ['does not apply', 'x', 'notApplicable'],
  ['not yet', '…', 'notYet'],
  ['not yet, three dots', '...', 'notYet'],
  ['nothing', '', 'blank'],
  ['only spaces', ' \u00a0\u200b', 'blank'],
  ['result in words', 'Xuất siêu', 'text Xuất siêu'],
  ['words that are not numbers', 'Chưa có', 'text Chưa có'],
  ['decomposed letters are composed', 'Xua\u0302\u0301t sie\u0302u', 'text Xuất siêu'],
  ['malformed', '4.40.049', 'invalid 4.40.049'],
  ['malformed', '12,3,4', 'invalid 12,3,4'],
  ['raw is kept letter for letter', ' 12,3,4 ', 'invalid  12,3,4 '],
];

describe('readCell', () => {
  test.each(values)('%s: %s', (_, text, value) => {
    expect(show(read(text).value)).toBe(value);
  });

  test.each([
    ['2.246 ha', 'ha'],
    ['88,87%', '%'],
    ['101%KH', '%KH'],
    ['78 m3', 'm3'],
    ['5 m²', 'm²'],
    ['0,45% đến 0,54%', '%'],
    ['22/27 chỉ tiêu', 'chỉ tiêu'],
    ['20 giường/10.000 dân', 'giường/10.000 dân'],
    ['7 triệu 520 nghìn con', 'con'],
    ['12', ''],
  ])('finds the unit of %s', (text, unitText) => {
    expect(read(text).unitText).toBe(unitText);
  });

  test.each([
    ['38/38', '38/0', '38/0', '(none)'],
    ['355,2/355,2 ha', '355.2/1', '355.2/1', '(none)'],
    ['22/27 chỉ tiêu', '22/0', '27/0', '(none)'],
    ['5,88%/5,3%', '5.88/2', '5.3/1', '(none)'],
    ['1.260/1.200', '1260/0', '1200/0', '(none)'],
    ['66/112 thôn (58,9%)', '66/0', '112/0', '58.9/1'],
    ['17/17 xã = 100%', '17/0', '17/0', '100/0'],
  ])('takes %s for a fraction', (text, first, second, percent) => {
    const { value, fraction } = read(text);
    expect(show(value)).toBe(first);
    expect(show(fraction?.first)).toBe(first);
    expect(show(fraction?.second)).toBe(second);
    expect(show(fraction?.percent)).toBe(percent);
  });

  test.each([
    ['giảm 3% trở lên (còn 7%)', 'down', 'atLeast 3/0', '7/0'],
    ['tăng từ 3% trở lên (để đạt 84% trở lên)', 'up', 'atLeast 3/0', 'atLeast 84/0'],
    ['Giảm 1-1,5%', 'down', '1…1.5/1', '(none)'],
    ['còn 7%', 'down', '(none)', '7/0'],
  ])('keeps %s as text and gives its parts', (text, direction, by, to) => {
    const { value, change } = read(text);
    expect(show(value)).toBe(`text ${text}`);
    expect(change?.direction).toBe(direction);
    expect(show(change?.by)).toBe(by);
    expect(show(change?.to)).toBe(to);
  });

  test.each([
    ['85 (*)', ['(*)']],
    ['85 ¹', ['¹']],
    ['85*', ['*']],
    ['12,5% (2)', ['(2)']],
    ['85 ¹ (**)', ['¹', '(**)']],
    // The exponent of a unit is no footnote.
    ['85 m²', []],
    ['85', []],
  ])('takes the marks off %s', (text, marks) => {
    expect(read(text).marks).toEqual(marks);
    expect(read(text).value.kind).toBe('number');
  });

  test.each([
    ['12/05/2024', 'text', 'date'],
    ['2024-05-12', 'text', 'date'],
    ['2-Mar', 'text', 'date'],
    ['Mar-02', 'text', 'date'],
    ['12 tháng 5', 'text', 'date'],
    ['5/2024', 'text', 'date'],
    ['Xong quý I/2025 2', 'text', 'numberInWords'],
    ['(12,5)', 'invalid', 'parentheses'],
    ['(1.234)', 'invalid', 'parentheses'],
    ['8-7', 'invalid', 'reversedRange'],
    ['#REF!', 'invalid', 'spreadsheetError'],
    ['#DIV/0!', 'invalid', 'spreadsheetError'],
    ['4.40.049', 'invalid', 'malformed'],
    ['3+2', 'invalid', 'malformed'],
    ['16/2021/NQ-HĐND', 'invalid', 'malformed'],
    ['Xuất siêu', 'text', null],
  ])('says of %s what is wrong', (text, kind, issue) => {
    const reading = read(text);
    expect(reading.value.kind).toBe(kind);
    expect(reading.issue).toBe(issue);
  });

  test('a lone dash is blank and says that it was a dash', () => {
    for (const text of ['-', '–', ' - ', '—']) {
      expect(read(text)).toMatchObject({ value: { kind: 'blank' }, dash: true });
    }
    expect(read('').dash).toBe(false);
  });

  describe('what can be read two ways', () => {
    test.each([
      ['36.100', '36100/0', '36.1/3'],
      ['305,935 ngàn tấn', '305.935/3', '305935/0'],
      ['trên 36.100', 'above 36100/0', 'above 36.1/3'],
      ['1.200 - 1.300', '1200…1300/0', '1.2…1.3/3'],
    ])('%s', (text, vietnamese, english) => {
      const unknown = readCell(text, 'unknown');
      expect(show(unknown.value)).toBe(vietnamese);
      expect(show(readCell(text, 'english').value)).toBe(english);
      expect(show(unknown.ambiguous?.vietnamese)).toBe(vietnamese);
      expect(show(unknown.ambiguous?.english)).toBe(english);
    });

    test('is not when another number of the cell proves the convention', () => {
      const reading = readCell('1.200 - 1.300,5', 'english');
      expect(show(reading.value)).toBe('1200…1300.5/1');
      expect(reading).toMatchObject({ ambiguous: null, evidence: 'vietnamese' });
    });

    test('is not when one reading makes no range', () => {
      // 7500 to 8 is no range, 7,5 to 8 is.
      const reading = readCell('7.500 - 8', 'vietnamese');
      expect(show(reading.value)).toBe('7.5…8/3');
      expect(reading).toMatchObject({ ambiguous: null, evidence: 'english' });
    });
  });

  test('a text that proves its convention is read by it, whatever is asked for', () => {
    expect(show(readCell('1,234.5', 'vietnamese').value)).toBe('1234.5/1');
    expect(show(readCell('1.234,5', 'english').value)).toBe('1234.5/1');
  });
});
