import { describe, expect, test } from 'vitest';
import { MOST_TEXT, ReportFault } from '../../../src/exchange/report/reportFault';
import { inUnicode, readTextBytes } from '../../../src/exchange/report/readTextReport';
import { runToEnd } from '../../../src/exchange/task';
import { toCp1252, toCp1258, toTcvn3, toVni, utf8AsCp1252 } from '../../support/encoders';

const TEXT = [
  'Tổng diện tích gieo trồng cả năm đạt 1.250,5 ha, bằng 101,2% kế hoạch huyện giao.',
  'Sản lượng lương thực ước đạt 6.120 tấn; bình quân đầu người 480 kg/năm.',
  'Tỷ lệ hộ nghèo giảm còn 12,4%, vượt chỉ tiêu đã đề ra từ đầu năm.',
].join('\n');

const wide = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
};

describe('a report in bytes', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), []],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`), []],
    ['UTF-8 with marks apart', new TextEncoder().encode(TEXT.normalize('NFD')), []],
    ['UTF-16 LE', wide(TEXT, true, true), []],
    ['UTF-16 BE', wide(TEXT, false, true), []],
    ['windows-1258', toCp1258(TEXT), []],
    ['TCVN3', toCp1252(toTcvn3(TEXT)), ['tcvn3']],
    ['VNI', toCp1252(toVni(TEXT)), ['vni']],
    ['UTF-8 read as windows-1252', new TextEncoder().encode(utf8AsCp1252(TEXT)), ['mojibake']],
  ])('in %s is Unicode text', (_, bytes, converted) => {
    const { text, issues } = runToEnd(readTextBytes(bytes));
    expect(text).toBe(TEXT);
    expect(issues.flatMap((issue) => (issue.code === 'converted' ? [issue.encoding] : []))).toEqual(
      converted,
    );
  });

  test('tells the line from which it was converted', () => {
    const { issues } = runToEnd(inUnicode(`\n${toTcvn3(TEXT)}`));
    expect(issues).toEqual([{ code: 'converted', encoding: 'tcvn3', line: 2, lines: 3 }]);
  });

  test('tells where letters were lost', () => {
    const { issues } = runToEnd(inUnicode(`${TEXT}\nTh?c hi?n k? ho?ch n?m`));
    expect(issues).toEqual([{ code: 'damagedLines', line: 4, lines: 1 }]);
  });

  test('tells of NUL characters', () => {
    const bytes = new TextEncoder().encode(`${TEXT}\n${'chữ '.repeat(2000)}\0`);
    expect(runToEnd(readTextBytes(bytes)).issues).toEqual([
      { code: 'nulBytes', line: 4, count: 1 },
    ]);
  });

  test.each([
    ['empty', new TextEncoder().encode(' \n\u00a0\r\n')],
    ['empty', new TextEncoder().encode('\ufeff')],
    ['other', Uint8Array.from({ length: 400 }, (_, at) => at % 7)],
  ])('is refused as %s', (code, bytes) => {
    expect(() => runToEnd(readTextBytes(bytes))).toThrow(
      expect.objectContaining({ name: 'ReportFault', code }) as Error,
    );
  });

  test('longer than any report is refused before it is read', () => {
    const long = 'x'.repeat(MOST_TEXT + 1);
    expect(() => inUnicode(long).next()).toThrow(new ReportFault('tooLong'));
    const bytes = new Uint8Array(4 * MOST_TEXT + 1).fill(0x41);
    expect(() => runToEnd(readTextBytes(bytes))).toThrow(new ReportFault('tooLong'));
  });
});
