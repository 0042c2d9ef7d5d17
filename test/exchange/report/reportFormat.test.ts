import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oleKind } from '../../../src/exchange/report/oleKind';
import { MOST_FILE_BYTES, ReportFault } from '../../../src/exchange/report/reportFault';
import { reportFormat } from '../../../src/exchange/report/reportFormat';
import { wordReport } from '../../support/docxReports';
import { oleFile } from '../../support/reportFiles';

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const opened = (type: string) =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<x/>') });

describe('the format of a report', () => {
  test('is told by what it holds', () => {
    expect(reportFormat(strToU8('Báo cáo'))).toEqual({ kind: 'text' });
    const format = reportFormat(wordReport());
    expect(format.kind === 'docx' && format.parts.has('word/document.xml')).toBe(true);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['doc', oleFile('1Table', 'WordDocument')],
    ['password', oleFile('EncryptionInfo', 'EncryptedPackage')],
    ['xls', oleFile('Workbook')],
    ['xls', oleFile('Book')],
    ['ppt', oleFile('PowerPoint Document')],
    ['other', oleFile('Contents')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['odt', opened('application/vnd.oasis.opendocument.text')],
    ['ods', opened('application/vnd.oasis.opendocument.spreadsheet')],
    ['zip', zip('bao-cao.docx')],
    ['damaged', wordReport().slice(0, 900)],
    ['damaged', strToU8('PK\u0003\u0004')],
    ['pdf', strToU8('%PDF-1.7\n%âãÏÓ')],
    ['rtf', strToU8('{\\rtf1\\ansi Bao cao}')],
    ['html', strToU8('\ufeff<html><body>Báo cáo')],
    ['html', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['tooLarge', new Uint8Array(MOST_FILE_BYTES + 1)],
  ] as const)('is refused as %s', (code, bytes) => {
    const read = () => reportFormat(bytes);
    expect(read).toThrow(ReportFault);
    expect(read).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('an OLE container', () => {
  test('with a password has no document of its own', () => {
    expect(oleKind(oleFile('WordDocument', 'EncryptedPackage'))).toBe('password');
  });

  test('is known by the names of its streams, not by its text', () => {
    const bytes = oleFile('Contents');
    bytes.set(strToU8('WordDocument'), 700);
    expect(oleKind(bytes)).toBe('other');
  });

  test('cut short is told as far as it goes', () => {
    expect(oleKind(oleFile('WordDocument').slice(0, 1300))).toBe('doc');
    expect(oleKind(oleFile('WordDocument').slice(0, 600))).toBe('other');
  });
});
