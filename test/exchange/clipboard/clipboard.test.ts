import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import {
  numberCell,
  shownCell,
  statedNumber,
  textOfCell,
  type ClipboardCell,
} from '../../../src/exchange/clipboard/clipboardCell';
import { readClipboard } from '../../../src/exchange/clipboard/readClipboard';
import { writeHtml, writeTsv } from '../../../src/exchange/clipboard/writeClipboard';
import { runToEnd } from '../../../src/exchange/task';

const window = new Window();
const parseHtml = (html: string) =>
  new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;

const read = (content: { html?: string; text?: string }): ClipboardCell[][] =>
  runToEnd(readClipboard({ html: '', text: '', ...content }, parseHtml));

const texts = (content: { html?: string; text?: string }): string[][] =>
  read(content).map((row) => row.map(textOfCell));

/** Text without what no clipboard carries: other control characters, half letters. */
const arbCellText = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      "'=1+1",
      '@SUM(A1)',
      '- Trong đó: "lúa"',
      '"',
      '""',
      '"a"\tb',
      'a\n\nb',
      ' hai  khoảng ',
      '1.10',
      '<b>&amp;',
      '\u00a0x',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
  )
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufeff]/g, ''));

const arbNumberCell = fc
  .tuple(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom('', '%', 'triệu đồng', 'tạ/ha'),
  )
  .map(([digits, decimals, unit]) =>
    numberCell(numberValue(digits === 0 ? 0 : digits / 10 ** decimals, decimals), unit),
  );

const arbRows = (cell: fc.Arbitrary<ClipboardCell>) =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );

describe('what is written is read back', () => {
  test('from the table, numbers and their units included', () => {
    fc.assert(
      fc.property(arbRows(fc.oneof(arbCellText, arbNumberCell)), (rows) => {
        expect(read({ html: writeHtml(rows), text: writeTsv(rows) })).toEqual(rows);
      }),
    );
  });

  test('from the text', () => {
    fc.assert(
      fc.property(arbRows(arbCellText), (rows) => {
        expect(read({ text: writeTsv(rows) })).toEqual(rows);
      }),
    );
  });
});

describe('text that is written', () => {
  test('has a decimal comma, no grouping, and quotes where a cell needs them', () => {
    const rows = [
      ['', 'Lúa "mùa"', 'a\nb', 'c\td', '"đầu"'],
      [numberCell(numberValue(1234567.5)), numberCell(numberValue(82, 1)), shownCell('+10,0%')],
    ];
    expect(writeTsv(rows)).toBe(
      '\tLúa "mùa"\t"a\nb"\t"c\td"\t"""đầu"""\r\n1234567,5\t82,0\t10,0%\r\n',
    );
  });

  test('does nothing where it is pasted', () => {
    expect(writeTsv([['=HYPERLINK("x")', '-2+3', '- Trong đó']])).toBe(
      '\'=HYPERLINK("x")\t\'-2+3\t- Trong đó\r\n',
    );
    expect(writeHtml([['=1+1']])).toContain(">'=1+1</td>");
  });
});

describe('the table that is written', () => {
  test('states each number as all three programs read it', () => {
    const html = writeHtml([[numberCell(numberValue(36100.5)), shownCell('97,7%')]]);
    expect(html).toContain('x:num="36100.5" sdval="36100.5" sdnum="1033;0;#,##0.0"');
    expect(html).toContain('data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:36100.5}"');
    expect(html).toContain('>36.100,5</td>');
    expect(html).toContain('x:num="0.977"');
    expect(html).toContain('#,##0.0%');
  });

  test('keeps a unit in the number format, so that the number stays one', () => {
    const html = writeHtml([[numberCell(numberValue(7_367_800), 'triệu đồng')]]);
    expect(html).toContain('x:num="7367800"');
    expect(html).toContain('sdnum="1033;0;#,##0&quot; triệu đồng&quot;"');
    expect(html).toContain('>7.367.800 triệu đồng</td>');
  });

  test('marks text as text and markup as letters', () => {
    const html = writeHtml([['1.10', '<img src=x>']]);
    expect(html).toContain('x:str');
    expect(html).toContain("mso-number-format:'\\@'");
    expect(html).not.toContain('<img');
  });
});

describe('text from elsewhere', () => {
  test.each([
    [
      'CRLF and a last line end',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['LF without one', 'a\nb', [['a'], ['b']]],
    ['CR alone', 'a\rb\r', [['a'], ['b']]],
    [
      'a blank cell first and last',
      '\ta\t\n\t',
      [
        ['', 'a', ''],
        ['', ''],
      ],
    ],
    ['ragged rows', 'a\tb\tc\nd\n\ne', [['a', 'b', 'c'], ['d'], [''], ['e']]],
    ['a line break in quotes', '"a\r\nb"\tc\r\n', [['a\nb', 'c']]],
    ['doubled quotes', '"a ""b"""\tc', [['a "b"', 'c']]],
    ['quotes that are letters', '5" ống\t"a" b\t"c', [['5" ống', '"a" b', '"c']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(texts({ text })).toEqual(rows);
  });
});

describe('tables from elsewhere', () => {
  const excel = (cells: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{x:1}</style></head>` +
    `<body link=blue><!--StartFragment--><table>\r\n <col width=64>\r\n <tr height=20>\r\n${cells}` +
    `</tr>\r\n</table><!--EndFragment--></body></html>`;

  test('Excel: what x:num says decides how a text is read', () => {
    const html = excel(
      '<td x:num="36.1">36.100</td><td x:num="36100">36,100</td><td x:num>5</td>' +
        '<td x:num="0.957">95.7%</td><td x:num="95.90123">95,9</td><td x:num="45292">01/01/2024</td>' +
        '<td x:num="1234567">####</td><td x:str="1.10">1.10</td>',
    );
    expect(texts({ html })[0]).toEqual([
      '36,100',
      '36.100',
      '5',
      '95,7%',
      '95,9',
      '01/01/2024',
      '1.234.567',
      '1.10',
    ]);
  });

  test('Excel: merged cells stand in their first place', () => {
    const html = excel('<td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td>');
    expect(texts({ html })).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ]);
  });

  test('merged cells that would cover hundreds of millions of places are kept, not merged', () => {
    const wide = '<td colspan=1000 rowspan=1000>a</td>'.repeat(200);
    const [row = []] = texts({ html: excel(`${wide}<td rowspan=2>b</td></tr><tr><td>c</td>`) });
    expect(row.filter((text) => text === 'a')).toHaveLength(200);
    expect(row.at(-1)).toBe('b');
    expect(row.length).toBeLessThan(2000);
  });

  test('Excel: lines in a cell, and markup that was only broken over lines', () => {
    const html = excel(
      '<td>Diện tích\r\n  lúa</td><td>a<br>\r\n    b</td><td><span style="mso-spacerun:yes">  </span>c</td>',
    );
    expect(texts({ html })).toEqual([['Diện tích lúa', 'a\nb', '  c']]);
  });

  test('Calc: sdval', () => {
    const html =
      '<table><tr><td align="right" sdval="5470.5" sdnum="1066;0;#.##0,00">5.470,50</td>' +
      '<td sdval="44.5" sdnum="1033;">44.5</td><td align="left">Lúa</td></tr></table>';
    expect(texts({ html })).toEqual([['5.470,50', '44,5', 'Lúa']]);
  });

  test('Google Sheets: data-sheets-value', () => {
    const html =
      '<google-sheets-html-origin><style></style><table><tbody><tr>' +
      '<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:5470.25}">5,470.25</td>' +
      '<td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;1.10&quot;}">1.10</td>' +
      '</tr></tbody></table></google-sheets-html-origin>';
    expect(read({ html })).toEqual([[numberCell(numberValue(5470.25)), '1.10']]);
  });

  test('Word: paragraphs of a cell are its lines; text around a table is not lost', () => {
    const table = '<table><tr><td><p>a</p><p>b</p></td><td>\n<p> 12 </p>\n</td></tr></table>';
    expect(texts({ html: table })).toEqual([['a\nb', '12']]);
    expect(texts({ html: `<p>Biểu 1</p>${table}`, text: 'Biểu 1\na\t12' })).toEqual([
      ['Biểu 1'],
      ['a', '12'],
    ]);
  });

  test('a page without a table gives its text', () => {
    expect(texts({ html: '<p>a</p>', text: 'a' })).toEqual([['a']]);
  });
});

test.each<[string, number, string]>([
  ['1.234', 1234, '1.234'],
  ['1.234', 1.234, '1,234'],
  ['(12)', -12, '(12)'],
  ['1.23E+05', 123456, '123.456'],
  ['-3,5', -3.5, '-3,5'],
  ['12', 13, '12'],
])('%s beside %d is %s', (text, stated, shown) => {
  expect(textOfCell(statedNumber(text, stated))).toBe(shown);
});

test('a shown text is a number only where it is nothing else', () => {
  expect(shownCell('+10,0%')).toEqual({ text: '+10,0%', number: numberValue(10, 1), unit: '%' });
  expect(shownCell('1.234')).toEqual(numberCell(numberValue(1234)));
  for (const text of ['✓ Đạt', '37/38', 'x', '7 - 7,5', '', '12(*)']) {
    expect(shownCell(text)).toBe(text);
  }
});
