import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../src/exchange/task';
import {
  openReport,
  readReportFile,
  readReportInput,
  readReportSource,
} from '../../src/workbench/readReportSource';
import { docx, p, run, table } from '../support/docx';
import { REPORT_TEXT, wordReport } from '../support/docxReports';
import { toTcvn3 } from '../support/encoders';
import { oleFile } from '../support/reportFiles';

const TEXT = 'Diện tích lúa 1.250,5 ha, đạt 101,2% kế hoạch; sản lượng 6.120 tấn.';
const NOVEL = 'Bà cụ ngồi bên hiên nhà, tay đan chiếc giỏ tre, mắt dõi theo lũ trẻ chạy. ';
const ENGLISH =
  'The commune grew rice on many fields, and the harvest was good in spite of the rain. ';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pasted = (text: string) => ({ kind: 'pasted' as const, name: 'Báo cáo dán', text });
const file = (name: string, bytes: Uint8Array) => ({ kind: 'file' as const, name, bytes });

describe('the source of a report', () => {
  test.each([
    ['pasted', pasted(TEXT)],
    ['as .txt', file('a.txt', bytesOf(TEXT))],
    ['under any name', file('a.docx', bytesOf(TEXT))],
    ['pasted letter by letter', pasted(TEXT.normalize('NFD'))],
  ])('%s is its text', async (_, input) => {
    const { name, text, issues } = await openReport(input);
    expect({ name, text, issues }).toEqual({ name: input.name, text: TEXT, issues: [] });
  });

  test('as .docx is the text of its paragraphs, tables and notes', async () => {
    const source = await openReport(file('a.docx', wordReport()));
    expect(source.text).toBe(`${REPORT_TEXT}\n`);
    expect(source.issues).toEqual([]);
  });

  test('in letters of an old font is converted, in a document too', async () => {
    const bytes = docx({ body: [TEXT, TEXT].map((text) => p(toTcvn3(text))).join('') });
    const { text, issues } = await openReport(file('a.docx', bytes));
    expect(text).toBe(`${TEXT}\n\n${TEXT}\n`);
    expect(issues).toEqual([{ code: 'converted', encoding: 'tcvn3', line: 1, lines: 2 }]);
  });

  test('tells what of a document was not read', async () => {
    const more =
      '<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:object><o:OLEObject/></w:object></w:r>';
    const { issues } = await openReport(file('a.docx', docx({ body: p(run(TEXT) + more) })));
    expect(issues).toEqual([
      { code: 'objects', count: 1 },
      { code: 'pictures', count: 1 },
    ]);
  });

  test('without figures is read, and said so', async () => {
    const { text, issues } = await openReport(pasted(NOVEL.repeat(40)));
    expect(text).toBe(NOVEL.repeat(40));
    expect(issues).toEqual([{ code: 'noFigures', start: 0, end: text.length }]);
  });

  test.each([
    ['doc', 'bao-cao.docx', oleFile('WordDocument')],
    ['password', 'bao-cao.docx', oleFile('EncryptedPackage')],
    ['damaged', 'bao-cao.docx', wordReport().slice(0, 2000)],
    ['onlyPictures', 'quet.docx', docx({ body: p('<w:r><w:drawing><a:blip/></w:drawing></w:r>') })],
    ['empty', 'trong.docx', docx({ body: p('') })],
    ['empty', 'trong.txt', bytesOf('\n \n')],
    ['notVietnamese', 'report.docx', docx({ body: p(ENGLISH.repeat(3)) })],
    ['pdf', 'bao-cao.pdf', bytesOf('%PDF-1.4')],
  ])('is refused as %s', async (code, name, bytes) => {
    await expect(openReport(file(name, bytes))).rejects.toMatchObject({
      name: 'ReportFault',
      code,
    });
  });

  test('in another language is refused with its line', async () => {
    await expect(openReport(pasted(`BC\n\n${ENGLISH.repeat(3)}`))).rejects.toMatchObject({
      code: 'notVietnamese',
      place: { line: 3, start: 4 },
    });
  });

  test('of 50 MB is refused at once', async () => {
    const long = `${TEXT}\n`.repeat(Math.ceil(50_000_000 / TEXT.length));
    await expect(openReport(pasted(long))).rejects.toMatchObject({ code: 'tooLong' });
    await expect(openReport(file('a.txt', bytesOf(long)))).rejects.toMatchObject({
      code: 'tooLong',
    });
  });

  test('is read in slices, which can be dropped', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => [`${row}`, TEXT, `${row * 7919}`]);
    const bytes = docx({ body: table(rows) });
    const task = await readReportSource(file('a.docx', bytes));
    const stages = new Set<string>();
    let slices = 0;
    let last = 0;
    for (let step = task.next(); step.done !== true; step = task.next()) {
      const { stage, done, total } = step.value;
      stages.add(stage);
      slices += 1;
      if (stage !== 'read') continue;
      expect(done).toBeGreaterThanOrEqual(last);
      expect(done).toBeLessThanOrEqual(total);
      last = done;
    }
    expect(slices).toBeGreaterThan(10);
    expect([...stages]).toEqual(expect.arrayContaining(['read']));
    const given = new AbortController();
    given.abort(new Error('given up'));
    const dropped = openReport(file('a.docx', bytes), { signal: given.signal });
    await expect(dropped).rejects.toThrow('given up');
  });
});

describe('the figures of a report', () => {
  test('are read from its text, each at its place', async () => {
    const { source, reading } = await readReportFile(wordReport(), 'a.docx');
    expect(reading.text).toBe(source.text);
    const read = reading.extractions.map(({ start, end }) => source.text.slice(start, end));
    expect(read).toEqual(expect.arrayContaining(['1.250,5', '38', '310', '12']));
    expect(read).not.toContain('381');
  });

  test('are those of the same text pasted', async () => {
    const ofFile = await readReportFile(wordReport(), 'a.docx');
    const ofText = await readReportInput(pasted(`${REPORT_TEXT}\n`));
    expect(ofFile.reading.extractions).toEqual(ofText.reading.extractions);
  });
});

test('a pasted report needs nothing loaded', async () => {
  const { text } = runToEnd(await readReportSource(pasted(TEXT)));
  expect(text).toBe(TEXT);
});
