import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valueAt } from '../../../src/domain/workbook/workbook';
import { series } from '../../../src/domain/workbook/series';
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
