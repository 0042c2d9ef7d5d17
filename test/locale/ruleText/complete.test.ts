import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/locale/ruleText/complete';
import { readRowNames, rowNames } from '../../../src/locale/ruleText/rowNames';
import { arbNamed, CROPS } from './names';
import { sheet } from '../../support/workbooks';

const names = rowNames(CROPS);

/** The text with its first options put in at the caret, which is where | stands. */
function offered(marked: string, most: number): readonly string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, options } = complete(text, caret, names);
  return options.slice(0, most).map((option) => text.slice(0, from) + option.text + text.slice(to));
}

describe('what can stand at the caret', () => {
  test.each<[string, readonly string[]]>([
    ['[dien tich c|', ['[Diện tích chè]']],
    ['[ty le ho|] = 1', ['[Tỷ lệ hộ nghèo] = 1', '[Tỷ lệ hộ cận nghèo] = 1']],
    [
      '[nang|, năm trước] = 1',
      ['[Lúa › Năng suất, năm trước] = 1', '[Ngô › Năng suất, năm trước] = 1'],
    ],
    ['[dan so|', ['["Dân số, lao động"]']],
    ['[Diện tích chè, nam t|] = 1', ['[Diện tích chè, năm trước] = 1']],
    ['[Diện tích chè, k|', ['[Diện tích chè, kế hoạch]', '[Diện tích chè, KH ']],
    ['dien tich ch|', ['[Diện tích chè]']],
    ['trung|', ['TRUNGBÌNH(']],
    ['aver|(1; 2)', ['AVERAGE(1; 2)']],
    ['1 = 1 ho|', ['1 = 1 hoặc ']],
    ['nếu 1 = 1 th|', ['nếu 1 = 1 thì ']],
    ['1 = 1 th|', []],
    ['[Diện tích chè] |', ['[Diện tích chè] + ', '[Diện tích chè] - ', '[Diện tích chè] * ']],
  ])('%s', (marked, expected) => {
    // The best ones; all of them where there shall be none.
    expect(offered(marked, expected.length || 1)).toEqual(expected);
  });

  test('anywhere in any text, options take the place of a stretch around the caret', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.constantFrom('[', ']', '"', 'Lúa', ', ', 'và', '(', '1', '.', '›'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.nat(40), (text, at) => {
        const caret = Math.min(at, text.length);
        const { from, to } = complete(text, caret, names);
        expect(from).toBeLessThanOrEqual(caret);
        expect(to).toBeGreaterThanOrEqual(caret);
      }),
    );
  });
});

test('the name of each row finds that row and no other', () => {
  fc.assert(
    fc.property(arbNamed, (workbook) => {
      const of = rowNames(workbook);
      for (const { indicator, path } of of.all()) {
        expect(of.find(path).map((row) => row.indicator)).toEqual([indicator]);
      }
    }),
  );
});

test('names are made once for all states that differ in their figures only', () => {
  expect(rowNames({ ...CROPS, figures: { ...CROPS.figures } })).toBe(names);
  expect(rowNames({ ...CROPS, indicators: { ...CROPS.indicators } })).not.toBe(names);
});

test('names that are made in slices are the same', () => {
  const rows = Array.from({ length: 3000 }, (_, n) => ({ name: `Đàn ${n}`, unit: 'con' }));
  const workbook = sheet(rows);
  const making = readRowNames(workbook);
  let slices = 0;
  let step = making.next();
  for (; step.done !== true; step = making.next()) slices += 1;
  expect(slices).toBeGreaterThan(10);
  expect(step.value).toBe(rowNames(workbook));
  expect(step.value.nearest('Đàng 12')).toContain('Đàn 12');
  const again = rowNames({ ...workbook, indicators: { ...workbook.indicators } });
  for (const name of ['Đàn 2999', 'đan 7', 'Đàn 7777', 'Đàng 12']) {
    expect(step.value.find(name)).toEqual(again.find(name));
    expect(step.value.nearest(name)).toEqual(again.nearest(name));
  }
});
