import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, MOST_COLUMNS } from '../../../src/exchange/csv/csv';
import { parseCsv, type CsvOptions } from '../../../src/exchange/csv/parseCsv';
import { runToEnd } from '../../../src/exchange/task';

function parse(text: string, options: CsvOptions = {}) {
  const { table, ...rest } = runToEnd(parseCsv(text, options));
  return { rows: table.rows, lines: [...table.lines], ...rest };
}

describe('cells', () => {
  const cases: readonly (readonly [string, string, string[][]])[] = [
    [
      'two columns with a line end behind them',
      'Lúa;10\r\nNgô;5\r\n',
      [
        ['Lúa', '10'],
        ['Ngô', '5'],
      ],
    ],
    [
      'decimal commas',
      'Lúa;10,5\nNgô;5,25\n',
      [
        ['Lúa', '10,5'],
        ['Ngô', '5,25'],
      ],
    ],
    ['quotes', '"Lúa; ""ngô""";1\n', [['Lúa; "ngô"', '1']]],
    [
      'a quote inside a cell',
      'Lúa "mới";1\nNgô;2',
      [
        ['Lúa "mới"', '1'],
        ['Ngô', '2'],
      ],
    ],
    [
      'a cell of two lines',
      '"Lúa\nvụ xuân";1\nNgô;2',
      [
        ['Lúa\nvụ xuân', '1'],
        ['Ngô', '2'],
      ],
    ],
    [
      'Windows line ends inside a cell',
      '"a\r\nb";1\r\nc;2\r\n',
      [
        ['a\r\nb', '1'],
        ['c', '2'],
      ],
    ],
    [
      'line ends of an old Mac',
      'a;1\rb;2\r',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['ragged rows', 'a;1;2\nb\nc;3\n', [['a', '1', '2'], ['b'], ['c', '3']]],
    ['blank lines', 'a;1\n\n\nb;2\n', [['a', '1'], [''], [''], ['b', '2']]],
    [
      'no line end at the end',
      'a;1\nb;2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'empty cells at the end of a row',
      'a;;\nb;;\n',
      [
        ['a', '', ''],
        ['b', '', ''],
      ],
    ],
    [
      'a mark before the text',
      '\ufeffa;1\nb;2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'tabs',
      'a\t1,5\nb\t2,5',
      [
        ['a', '1,5'],
        ['b', '2,5'],
      ],
    ],
    [
      'bars',
      'a|1|x\nb|2|y',
      [
        ['a', '1', 'x'],
        ['b', '2', 'y'],
      ],
    ],
    ['one column', 'a\nb\n', [['a'], ['b']]],
  ];
  test.each(cases)('%s', (_, text, rows) => {
    const reading = parse(text);
    expect(reading.rows).toEqual(rows);
    expect(reading.issues).toEqual([]);
  });

  test('lines are those of the file, also behind cells of several lines', () => {
    expect(parse('a;1\n"b\nb\nb";2\nc;3\n\nd;4').lines).toEqual([1, 2, 5, 6, 7]);
    expect(parse('"a\r\na";1\r\nb;2').lines).toEqual([1, 3]);
    expect(parse('"a\ra";1\rb;2').lines).toEqual([1, 3]);
  });
});

describe('what is wrong is said, and nothing is lost', () => {
  test('an empty text', () => {
    expect(parse('')).toMatchObject({ rows: [], issues: [{ code: 'empty', line: 1, count: 1 }] });
    expect(parse(' \n \n').issues).toMatchObject([{ code: 'empty' }]);
  });

  test.each([
    ['a workbook file', 'PK\u0003\u0004\u0014\u0000'],
    ['a document', '%PDF-1.7\n'],
    ['control characters in number', '\u0001\u0002\u0003\u0004\u0005\u0006\u000e\u000f\u0010ab'],
  ])('%s is no text', (_, text) => {
    expect(parse(text).issues.map(({ code }) => code)).toContain('binary');
  });

  test('NUL characters are dropped, counted and placed', () => {
    const reading = parse('a;1\nb\u0000;\u00002\n');
    expect(reading.rows).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(reading.issues).toEqual([{ code: 'nulCharacters', line: 2, count: 2 }]);
  });

  test('a quote that is never closed costs its own line only', () => {
    const reading = parse('a;1\n"b;2\nc;3\nd;4\n');
    expect(reading.rows).toEqual([
      ['a', '1'],
      ['"b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
    expect(reading.lines).toEqual([1, 2, 3, 4]);
    expect(reading.issues).toEqual([{ code: 'unclosedQuote', line: 2, count: 1 }]);
  });

  test('10,000 columns are kept in as many as a row may have', () => {
    const cells = Array.from({ length: 10_000 }, (_, n) => String(n));
    const reading = parse(`${cells.join(';')}\na;b\n`);
    expect(reading.rows[0]).toHaveLength(MOST_COLUMNS);
    expect(reading.rows[0]?.join(';')).toBe(cells.join(';'));
    expect(reading.rows[1]).toEqual(['a', 'b']);
    expect(reading.issues).toEqual([{ code: 'tooManyColumns', line: 1, count: 1 }]);
  });
});

const arbCell = fc
  .oneof(
    fc.constantFrom('', 'Lúa', '12,5', '"', '""', ' a ', 'a\nb', '\n', ';', 'a;b', "'", '|', '\t'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  .filter((cell) => !/[\0\r\ufeff]/.test(cell));
const arbRows = fc
  .array(fc.array(arbCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  // A last row of one empty cell is a line end; a text of blanks alone has no rows to speak of.
  .filter((rows) => (rows[rows.length - 1] ?? []).join('') !== '');
const arbDelimiter = fc.constantFrom(...DELIMITERS);

describe('laws', () => {
  test('any rows come back from any writer of CSV', () => {
    const arbNewline = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        arbRows,
        arbDelimiter,
        arbNewline,
        fc.boolean(),
        (rows, delimiter, newline, quotes) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes });
          expect(parse(text, { delimiter }).rows).toEqual(rows);
        },
      ),
    );
  });

  test('a text cut at every small window reads as when it is cut at once', () => {
    fc.assert(
      fc.property(
        arbRows,
        arbDelimiter,
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline });
          const whole = parse(text, { delimiter });
          for (let window = 1; window <= 24; window += 1) {
            expect(parse(text, { delimiter, window }), `window ${window}`).toEqual(whole);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('every row says the line it starts on', () => {
    fc.assert(
      fc.property(arbRows, arbDelimiter, (rows, delimiter) => {
        const text = Papa.unparse(rows, { delimiter, newline: '\n' });
        const { lines } = parse(text, { delimiter });
        let line = 1;
        rows.forEach((row, n) => {
          expect(lines[n]).toBe(line);
          line += 1 + (row.join('').match(/\n/g)?.length ?? 0);
        });
      }),
    );
  });

  test('no text makes it throw, and no line is lost', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', '1'),
          maxLength: 60,
        }),
        (text) => {
          const letters = (all: string) => all.replace(/[^a1]/g, '');
          const { rows } = parse(text);
          expect(letters(rows.flat().join(''))).toBe(letters(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
