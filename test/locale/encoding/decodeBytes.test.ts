import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueEntries } from '../../../src/locale/catalogue';
import {
  decodeAs,
  decodeBytes,
  type EncodingIssue,
} from '../../../src/locale/encoding/decodeBytes';
import { toCp1252, toCp1258, toTcvn3, toUtf16 } from '../../support/encoders';

const names = catalogueEntries().map((entry) => entry.name);
const table = names.map((name, n) => `${n + 1};${name};ha;1.234,5`).join('\r\n');
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeBytes reads', () => {
  test.each([
    ['UTF-8', utf8(table), 'utf-8', false, 'sure'],
    ['UTF-8 with its mark', utf8(`\ufeff${table}`), 'utf-8', true, 'sure'],
    ['UTF-8 in separate marks (NFD)', utf8(table.normalize('NFD')), 'utf-8', false, 'sure'],
    ['UTF-16 LE with its mark', toUtf16(table, 'le', true), 'utf-16le', true, 'sure'],
    ['UTF-16 BE with its mark', toUtf16(table, 'be', true), 'utf-16be', true, 'sure'],
    ['UTF-16 LE without', toUtf16(table, 'le', false), 'utf-16le', false, 'likely'],
    ['UTF-16 BE without', toUtf16(table, 'be', false), 'utf-16be', false, 'likely'],
    ['windows-1258', toCp1258(table), 'windows-1258', false, 'likely'],
    ['windows-1258 capitals', toCp1258(table.toUpperCase()), 'windows-1258', false, 'likely'],
  ] as const)('%s', (name, input, encoding, bom, certainty) => {
    const read = decodeBytes(input);
    expect(read).toMatchObject({ encoding, bom, certainty, issues: [] });
    expect(read.text).toBe(name.endsWith('capitals') ? table.toUpperCase() : table);
  });

  test('the bytes of TCVN3 as letters of windows-1252, for the plan to read', () => {
    const read = decodeBytes(toCp1252(toTcvn3(table)));
    expect(read).toMatchObject({ encoding: 'windows-1252', certainty: 'likely', issues: [] });
    expect(read.text).toBe(toTcvn3(table));
  });

  test('the signs of windows-1252 beyond Latin-1', () => {
    const text = toTcvn3('Tỷ suất sinh thô – ‰ “năm 2024”…\nKế hoạch\nThực hiện\nSản lượng');
    expect(decodeBytes(toCp1252(text)).text).toBe(text);
  });

  test('any text that is written in UTF-8 or UTF-16 with a mark', () => {
    const texts = fc
      .array(fc.constantFrom(...names, 'Trong đó:\r\n', ' ', '1.234,5', ';', '"', '😀', 'x'))
      .map((parts) => parts.join(''))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(texts, fc.constantFrom('le' as const, 'be' as const), (text, order) => {
        expect(decodeBytes(utf8(text)).text).toBe(text);
        expect(decodeBytes(utf8(`\ufeff${text}`)).text).toBe(text);
        expect(decodeBytes(toUtf16(text, order, true)).text).toBe(text);
      }),
    );
  });

  test('any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        expect(decodeBytes(input).text).not.toContain('\0');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('decodeBytes says', () => {
  const zip = bytes('PK', 3, 4, 20, 0, 6, 0, 8, 0);
  const cases: readonly (readonly [string, Uint8Array, EncodingIssue])[] = [
    ['that a file is empty', bytes(), { code: 'empty' }],
    ['that a file is empty but for a mark', bytes(0xef, 0xbb, 0xbf), { code: 'empty' }],
    ['that it is an xlsx', zip, { code: 'binary', what: 'zip' }],
    [
      'that it is an old xls',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      { code: 'binary', what: 'ole' },
    ],
    ['that it is a PDF', bytes('%PDF-1.7\n'), { code: 'binary', what: 'pdf' }],
    ['that it is a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), { code: 'binary', what: 'image' }],
    ['that it is a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), { code: 'binary', what: 'image' }],
    ['that it is a bitmap', bytes('BM6', 0, 0, 0, 0), { code: 'binary', what: 'image' }],
    ['that it is packed', bytes(0x1f, 0x8b, 8, 0), { code: 'binary', what: 'other' }],
    [
      'that it is no text',
      Uint8Array.from({ length: 400 }, (_, n) => (n * 7) % 32),
      { code: 'binary', what: 'other' },
    ],
    [
      'where NUL characters stood',
      bytes('Chỉ tiêu;ha\n', 'Lúa;1', 0, 0, '2\n', 'Diện tích ngô và sắn;3\n'.repeat(3)),
      { code: 'nulBytes', line: 2, count: 2 },
    ],
    [
      'which lines are in another encoding',
      joined(utf8('Chỉ tiêu\nLúa cả năm\n'), toCp1258('Sản lượng ngô'), utf8('\nDiện tích')),
      { code: 'mixedEncodings', lines: [3] },
    ],
    [
      'where letters are lost',
      utf8('Chỉ tiêu\nDi\ufffdn t\ufffdch\n'),
      { code: 'damaged', line: 2, words: 2, samples: ['Di\ufffdn t\ufffdch'] },
    ],
    [
      'where letters became question marks',
      utf8('STT\nTh?c hi?n k? ho?ch\n'),
      { code: 'damaged', line: 2, words: 3, samples: ['Th?c hi?n k? ho?ch'] },
    ],
    [
      'where vowels are lost',
      utf8('Mục tiêu\nS cn thiết xây dng h thng ch tiêu'),
      { code: 'damaged', line: 2, words: 6, samples: ['S cn thiết xây dng h thng'] },
    ],
    ['that nothing shows the encoding', bytes('5 m', 0xb2, ';10'), { code: 'unproven' }],
  ];
  test.each(cases)('%s', (_, input, issue) => {
    expect(decodeBytes(input).issues).toContainEqual(issue);
  });

  test('nothing of a text that only begins like a file of another kind', () => {
    for (const text of ['BM;Biểu mẫu;1', 'MZ;2', 'RIFF;3', 'PK;Phân khúc']) {
      expect(decodeBytes(utf8(text))).toMatchObject({ text, issues: [] });
    }
  });

  test('a foreign line and those around it are all read', () => {
    const input = joined(utf8('Chỉ tiêu\n'), toCp1258('Sản lượng ngô\n'), utf8('Lúa cả năm'));
    expect(decodeBytes(input).text).toBe('Chỉ tiêu\nSản lượng ngô\nLúa cả năm');
  });

  test('that a UTF-8 file is cut in the middle of a letter, without taking it for another encoding', () => {
    const read = decodeBytes(utf8('Diện tích lúa cả năm').subarray(0, -2));
    expect(read.text).toBe('Diện tích lúa cả n\ufffd');
    expect(read.encoding).toBe('utf-8');
    expect(read.issues).toEqual([
      { code: 'damaged', line: 1, words: 1, samples: ['n tích lúa cả n\ufffd'] },
    ]);
  });

  test('the same in an encoding that a person chose, where it is the wrong one', () => {
    const text = 'Chỉ tiêu;Đơn vị\nDiện tích lúa;ha';
    expect(decodeAs(utf8(text), 'utf-8')).toMatchObject({ text, issues: [] });
    const wrong = decodeAs(toCp1258(text), 'utf-8');
    expect(wrong.issues.map(({ code }) => code)).toEqual(['damaged']);
    expect(decodeAs(toCp1258(text), 'windows-1258')).toMatchObject({ text, issues: [] });
  });
});
