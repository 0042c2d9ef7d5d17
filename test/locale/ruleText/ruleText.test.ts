import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPRESSION_LIMITS } from '../../../src/domain/rules/expression/expression';
import { isCondition } from '../../../src/domain/rules/expression/isCondition';
import { formatCondition } from '../../../src/locale/ruleText/formatCondition';
import { parseCondition } from '../../../src/locale/ruleText/parseCondition';
import { rowNames } from '../../../src/locale/ruleText/rowNames';
import { arbBound, arbNamed, CROPS } from './names';

const names = rowNames(CROPS);

/** The text as the language itself would write it, or the problems and where they are. */
function read(text: string): string | readonly string[] {
  const reading = parseCondition(text, names);
  if (reading.ok) return formatCondition(reading.condition, names);
  return reading.problems.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`.trim());
}

describe('a rule as text', () => {
  test('comes back the same, whatever names the rows have', () => {
    const bound = arbNamed.chain((workbook) => fc.tuple(fc.constant(workbook), arbBound(workbook)));
    fc.assert(
      fc.property(bound, ([workbook, condition]) => {
        const of = rowNames(workbook);
        const text = formatCondition(condition, of);
        fc.pre(text.length <= EXPRESSION_LIMITS.characters);
        expect(parseCondition(text, of)).toEqual({ ok: true, condition });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [
      '[Lúa › Sản lượng] = [Lúa › Diện tích] * [Lúa › Năng suất] / 10',
      '[Lúa › Sản lượng] = [Lúa › Diện tích] * [Lúa › Năng suất] / 10',
    ],
    [
      '[lua>san luong]=[LÚA › dien tich]×[Lúa>năng suất]÷10',
      '[Lúa › Sản lượng] = [Lúa › Diện tích] * [Lúa › Năng suất] / 10',
    ],
    ['[Nông nghiệp › Ngô › Diện tích] > 0,5', '[Ngô › Diện tích] > 0,5'],
    ['[Nông nghiệp › Diện tích chè] > 0', ['unknownName Nông nghiệp › Diện tích chè']],
    ['[Nông nghiệp › Lúa › Diện tích] <> 1.200', '[Lúa › Diện tích] ≠ 1200'],
    [
      '[Diện tích chè, năm trước] <= [diện tích chè , kế hoạch]',
      '[Diện tích chè, năm trước] ≤ [Diện tích chè, kế hoạch]',
    ],
    [
      '[Diện tích chè, thực hiện] = [Diện tích chè, năm nay]',
      '[Diện tích chè, năm nay] = [Diện tích chè, năm nay]',
    ],
    [
      '[Diện tích chè, chỉ tiêu] >= [Diện tích chè, giao]',
      '[Diện tích chè, năm sau] ≥ [Diện tích chè, giao]',
    ],
    [
      '[Diện tích chè, TH 2020] < [Diện tích chè, kh 2025]',
      '[Diện tích chè, TH 2020] < [Diện tích chè, KH 2025]',
    ],
    ['[Diện tích chè, KH 2024, "tỉnh giao"] > 0', '[Diện tích chè, KH 2024, "tỉnh giao"] > 0'],
    ['[Dân số, lao động] > 0', '["Dân số, lao động"] > 0'],
    ['[Dân số, lao động, năm trước] > 0', '["Dân số, lao động", năm trước] > 0'],
    ['["Ống 5"" [thép] › loại {}"] > 0', '["Ống 5"" [thép] › loại {}"] > 0'],
    ['[Hai dòng #2] = [Hai dòng #1]', '[Hai dòng #2] = [Hai dòng #1]'],
    ['["#1"] = 1', '["#1"] = 1'],
    ['[<script>alert(1)</script>] = 1', '["<script>alert(1)</script>"] = 1'],
    [
      '[Sản lượng {}] = [Diện tích {}] * [Năng suất {}] / 10',
      '[Sản lượng {}] = [Diện tích {}] * [Năng suất {}] / 10',
    ],
    ['[.Sản lượng] = [.Diện tích]', '[.Sản lượng] = [.Diện tích]'],
    ['0 <= [Tỷ lệ hộ nghèo] <= 100', '0 ≤ [Tỷ lệ hộ nghèo] và [Tỷ lệ hộ nghèo] ≤ 100'],
    [
      '[Diện tích chè] = TỔNG([Hai dòng #1]; [Hai dòng #2])',
      '[Diện tích chè] = TỔNG([Hai dòng #1]; [Hai dòng #2])',
    ],
    ['[Diện tích chè] = sum([Hai dòng #1], 2)', '[Diện tích chè] = TỔNG([Hai dòng #1]; 2)'],
    ['trung binh(1;2) < Lớn nhất(1,5;2)', 'TRUNGBÌNH(1; 2) < LỚNNHẤT(1,5; 2)'],
    ['ABS(-2) = ROUND(2,4; 0)', 'TRỊTUYỆTĐỐI(-2) = LÀMTRÒN(2,4; 0)'],
    ['[Diện tích chè] = GỒM([Diện tích chè])', '[Diện tích chè] = GỒM([Diện tích chè])'],
    [
      '[Diện tích chè] >= trong đó([Diện tích chè, kế hoạch])',
      '[Diện tích chè] ≥ TRONGĐÓ([Diện tích chè, kế hoạch])',
    ],
    [
      'nếu có([Diện tích chè]) thì không trống([Hai dòng #1])',
      'nếu CÓ([Diện tích chè]) thì KHÔNG(TRỐNG([Hai dòng #1]))',
    ],
    [
      'neu ([Diện tích chè] > 0) thi 1 = 1 hoac 2 = 2 va 3 = 3',
      'nếu [Diện tích chè] > 0 thì (1 = 1 hoặc (2 = 2 và 3 = 3))',
    ],
    [
      'IF([Diện tích chè] > 0; AND(1 = 1; NOT(2 = 3)))',
      'nếu [Diện tích chè] > 0 thì (1 = 1 và KHÔNG(2 = 3))',
    ],
    ['không ([Diện tích chè] + 1) = 2', 'KHÔNG([Diện tích chè] + 1 = 2)'],
    ['1 − 2 − 3 = 1 - (2 - 3)', '1 - 2 - 3 = 1 - (2 - 3)'],
    ['-(1 + 2) x 3 : 4 = - [Diện tích chè]', '-(1 + 2) * 3 / 4 = -[Diện tích chè]'],
    ['2.5 > 0.125', '2,5 > 0,125'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    if (typeof expected === 'string') expect(read(expected)).toBe(expected);
  });
});

describe('what is wrong is said, all of it, and where', () => {
  test.each<[string, readonly string[]]>([
    ['', ['empty']],
    ['   ', ['empty']],
    ['[', ['unclosed [']],
    ['[]', ['expected []']],
    ['[Diện tích chè', ['unclosed [']],
    ['["Diện', ['unclosed "']],
    ['[Diện tích chè + [Hai dòng #1] = 1', ['unclosed [']],
    [']', ['unopened ]']],
    ['(1 = 1', ['unclosed (']],
    ['1 = 1)', ['unopened )']],
    ['[Diện tích] = 1', ['ambiguousName Diện tích']],
    ['[Diện tích che] = [San luong lua]', ['unknownName San luong lua']],
    ['[Ai] = 1 và [Ơi] = 2', ['unknownName Ai', 'unknownName Ơi']],
    ['[Diện tích chè, hôm qua] = 1', ['unknownFigure hôm qua']],
    ['[Diện tích chè]', ['notComparison [Diện tích chè]']],
    ['1 + 2', ['notComparison 1 + 2']],
    ['1 = ', ['expected']],
    ['= 1', ['expected =']],
    ['1 = 1 2', ['expected 2']],
    ['1 = 1 và', ['expected']],
    ['1 = (2', ['unclosed (']],
    ['1 và 2 = 2', ['expected 1']],
    ['(1 = 1) + 2 = 3', ['expected (1 = 1)']],
    ['TỔNGG(1; 2) = 3', ['unknownFunction TỔNGG']],
    ['ABS(1; 2) = 3', ['wrongCount ABS']],
    ['TỔNG() = 3', ['wrongCount TỔNG']],
    ['ROUND(1,5; [Diện tích chè]) = 2', ['expected [Diện tích chè]']],
    ['CÓ(1)', ['expected 1']],
    ['Diện tích chè = 1', ['expected Diện tích chè']],
    ['nếu 1 = 1', ['expected']],
    ['1.2.3 = 1', ['badNumber 1.2.3']],
    ['[Diện tích chè] = 30%', ['unknownSign %']],
    ['1 = 1 & 2 = 2 @ [Ai] = 1', ['unknownSign &', 'unknownSign @', 'unknownName Ai']],
    ['[.Diện tích] = [Sản lượng {}]', ['mixedTemplate [.Diện tích] = [Sản lượng {}]']],
    ['[{} và {}] = 1', ['badPattern {} và {}']],
    ['[.Không có] = 1', ['unknownName .Không có']],
    ['["Hai dòng" thừa] = 1', ['expected thừa']],
    ['__proto__ = constructor', ['expected __proto__', 'expected constructor']],
    ['constructor(1) = 1', ['unknownFunction constructor']],
    ['[__proto__] = [constructor]', ['unknownName __proto__', 'unknownName constructor']],
    ['alert(1)', ['unknownFunction alert']],
  ])('%s', (text, problems) => {
    expect(read(text)).toEqual(problems);
  });

  test('names that were nearly meant are offered', () => {
    const reading = parseCondition('[Tỷ lệ hộ nghèoo] > 0 và [Diện tích] = 1', names);
    expect(reading.ok ? [] : reading.problems.map(({ params }) => params)).toEqual([
      { name: 'Tỷ lệ hộ nghèoo', nearest: ['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ cận nghèo'] },
      { name: 'Diện tích', paths: ['Lúa › Diện tích', 'Ngô › Diện tích'] },
    ]);
  });
});

describe('bad input', () => {
  const codes = (text: string) => {
    const reading = parseCondition(text, names);
    return reading.ok ? [] : [...new Set(reading.problems.map(({ code }) => code))];
  };
  const full = (part: string) =>
    part.repeat(Math.floor(EXPRESSION_LIMITS.characters / part.length));

  test.each([
    ['a million characters', '['.repeat(1_000_000), ['tooLong']],
    ['ten thousand brackets', '('.repeat(10_000), ['tooLong']],
    ['as many brackets as fit', full('('), ['tooDeep']],
    ['as many minuses as fit', full('-'), ['tooDeep']],
    ['as many words as fit', full('nếu('), ['tooDeep']],
    ['as many calls as fit', full('SUM('), ['tooDeep']],
    ['a long sum', `1 = 1${'+1'.repeat(40)}`, ['tooDeep']],
    ['many parts', `1 = SUM(${'1;'.repeat(600)}1)`, ['tooManyTerms']],
    ['open brackets', full('['), ['unclosed']],
    ['dots in a name', `[${'.'.repeat(3000)}x] = 1`, ['unknownName']],
    ['quotes', `[${full('"').slice(1)}`, ['unclosed']],
    ['half a letter', '\ud83d = \udc00', ['unknownSign']],
  ])('%s', (_, text, expected) => {
    expect(codes(text).slice(0, 1)).toEqual(expected);
  });

  test('any text is read or refused, and what is read is a condition', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '"',
        '(',
        ')',
        ';',
        ',',
        '›',
        '#1',
        '~',
        '.',
        '{}',
        '=',
        '<',
        '≤',
        '-',
        '+',
        '1',
      ],
      ...[
        'Diện tích chè',
        'và',
        'hoặc',
        'không',
        'nếu',
        'thì',
        'TỔNG(',
        'CÓ(',
        ' ',
        '0,5',
        '\ud800',
      ],
      ...['[Diện tích chè]', '[Lúa › Diện tích]', ', năm trước', 'TH 2020', '__proto__', '\u0000'],
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseCondition(text, names);
        if (reading.ok) {
          expect(isCondition(reading.condition, () => true)).toBe(true);
          const again = formatCondition(reading.condition, names);
          expect(parseCondition(again, names)).toEqual(reading);
        } else {
          expect(reading.problems.length).toBeGreaterThan(0);
          for (const { at } of reading.problems) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThanOrEqual(at.start);
            expect(at.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
