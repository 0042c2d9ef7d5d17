import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureAt, valueAt } from '../../../src/domain/workbook/workbook';
import { series } from '../../../src/domain/workbook/series';
import { checkChecksum } from '../../../src/exchange/workbookFile/checksum';
import { readWorkbookFile } from '../../../src/exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';

/** Files that each version of the program wrote; they open for ever. */
test('a file of version 1 opens with its figures and its history', () => {
  const text = readFileSync('test/fixtures/workbookFiles/version-1.chitieu.json', 'utf8');
  const read = readWorkbookFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  const { workbook, journal } = read;
  expect(workbook.meta.waivers).toEqual([]);
  expect(workbook.meta.rules).toHaveLength(11);
  expect(valueAt(workbook, { indicator: 1, series: series('plan', '2024') })).toEqual({
    kind: 'number',
    value: 5480,
    decimals: 0,
  });
  expect(valueAt(workbook, { indicator: 2, series: series('plan', '2024') })).toEqual({
    kind: 'bound',
    side: 'atLeast',
    value: 62,
    decimals: 0,
  });
  expect(journal.map(({ who, label }) => `${who} ${label.code}`)).toEqual(['Lan editFigure']);
  const again = readWorkbookFile(writeWorkbookFile(workbook, journal));
  expect(again).toEqual(read);
});

test('a file of version 2 opens with its waivers, later targets and extracted figures', () => {
  const text = readFileSync('test/fixtures/workbookFiles/version-2.chitieu.json', 'utf8');
  const read = readWorkbookFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  const { workbook, journal } = read;
  expect(workbook.texts).toBeUndefined();
  expect(workbook.meta.sources).toEqual([
    { id: 1, kind: 'table', name: 'kh.csv', readAt: 1700000000000 },
    { id: 2, kind: 'report', name: 'bao-cao.docx', readAt: 1700000050000 },
  ]);
  expect(workbook.meta.frame.horizon).toEqual({ year: 2025, assigners: ['KH 5 năm'] });
  expect(workbook.meta.waivers.map(({ reason }) => reason)).toEqual([
    'Chuyển đổi cơ cấu cây trồng',
  ]);
  expect(figureAt(workbook, { indicator: 1, series: series('estimate', '2023') })?.origin).toEqual({
    kind: 'extracted',
    source: 2,
    start: 120,
    end: 127,
    confidence: 0.9,
    quote: 'sản lượng ước đạt 5.321,5 tấn',
  });
  expect(journal).toHaveLength(4);
  const again = readWorkbookFile(writeWorkbookFile(workbook, journal));
  expect(again).toEqual(read);
});

test('a file of version 3 opens with the texts of its reports', () => {
  const text = readFileSync('test/fixtures/workbookFiles/version-3.chitieu.json', 'utf8');
  const read = readWorkbookFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  const { workbook, journal } = read;
  const key = workbook.meta.sources.find(({ id }) => id === 3)?.text ?? '';
  expect(workbook.texts?.get(key)).toMatch(/^Vụ mùa, sản lượng ước đạt 5\.321,5 tấn\./);
  expect(journal.map(({ label }) => label.code).at(-1)).toBe('acceptExtractions');
  const again = readWorkbookFile(writeWorkbookFile(workbook, journal));
  expect(again).toEqual(read);
});

test('a file of version 4 opens and carries the checksum of its content', async () => {
  const bytes = readFileSync('test/fixtures/workbookFiles/version-4.chitieu.json');
  const read = readWorkbookFile(bytes.toString('utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  expect(read.workbook.meta.sources).toHaveLength(3);
  expect(await checkChecksum(bytes)).toBe('intact');
  const again = readWorkbookFile(writeWorkbookFile(read.workbook, read.journal));
  expect(again).toEqual(read);
});
