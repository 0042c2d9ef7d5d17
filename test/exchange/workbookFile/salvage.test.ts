import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../../src/exchange/workbookFile/readWorkbookFile';
import { salvageWorkbookFile } from '../../../src/exchange/workbookFile/salvage';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { sheet } from '../../support/workbooks';

const ROWS = [
  { name: 'Lúa', unit: 'tấn', target: '1', plan: '2' },
  { name: 'Ngô', unit: 'tấn', target: '3', plan: '4' },
  { name: 'Sắn', unit: 'tấn', target: '5', plan: '6' },
];
const TEXT = writeWorkbookFile(sheet(ROWS));
const FULL = readFileSync('test/fixtures/workbookFiles/version-3.chitieu.json', 'utf8');

function salvaged(text: string) {
  const found = salvageWorkbookFile(text);
  if (!found) throw new Error('nothing to be had');
  return found;
}

test('a whole file is had whole', () => {
  const { rows, figures, lost, journal } = salvaged(FULL);
  const read = readWorkbookFile(FULL);
  expect(read.ok && [read.workbook.outline.ids.length, read.journal.length]).toEqual([
    rows,
    journal.length,
  ]);
  expect(figures).toBeGreaterThan(3);
  expect(lost).toEqual({ records: 0, journal: false, end: false });
});

describe('what cannot be read costs itself alone', () => {
  test.each([
    ['a figure', /\{"of":1,"number":3[^\n]*/, { rows: 3, figures: 5 }],
    ['an indicator, with its row', /\{"id":1,[^\n]*/, { rows: 2, figures: 6 }],
    ['the order of the rows', /"rows":[^\n]*/, { rows: 3, figures: 6 }],
  ])('%s', (_, part, left) => {
    const { lost, ...found } = salvaged(TEXT.replace(part, '\u0000\u0000'));
    expect(found).toMatchObject(left);
    expect(lost).toMatchObject({ journal: false, end: false });
    expect(lost.records).toBeGreaterThan(0);
  });

  test('the end of a column: the figures of the next one do not become its own', () => {
    const { workbook, lost } = salvaged(TEXT.replace(/^\]\},$/m, '\u0000'));
    const plans = [...workbook.figures.columns.values()].map(({ series, blocks }) => [
      series.period,
      blocks[0]?.numbers.length,
      blocks[0]?.numbers[0],
    ]);
    expect(plans).toEqual([
      ['2023', 3, 2],
      ['2024', 3, 1],
    ]);
    expect(lost.records).toBe(1);
  });

  test('a value that is none, where the JSON holds', () => {
    const { figures, lost } = salvaged(TEXT.replace('"number":3', '"number":"x"'));
    expect([figures, lost.records]).toEqual([5, 1]);
  });

  test('a step of the history takes the history with it, not the figures', () => {
    const { rows, lost, journal } = salvaged(FULL.replace('"step":2', '"step":7'));
    expect([rows > 0, journal, lost.journal]).toEqual([true, [], true]);
  });

  test('so does the last one, which leaves no gap', () => {
    const { lost, journal } = salvaged(FULL.replace(/^\{"step":5,[^\n]*$/m, '{"step":5,'));
    expect([journal, lost.journal, lost.records]).toEqual([[], true, 1]);
  });

  test('a list that is none any more', () => {
    const column = salvaged(TEXT.replace('"figures":[', '"figures":5}'));
    expect([column.rows, column.figures]).toEqual([3, 3]);
    expect(column.lost.records).toBeGreaterThan(0);
    const steps = salvaged(FULL.replace(/^"journal":\[$/m, '"journal":5,'));
    expect(steps.journal).toEqual([]);
    expect(steps.lost.records).toBeGreaterThan(0);
  });

  test('the end that is missing', () => {
    const { rows, lost } = salvaged(TEXT.slice(0, TEXT.indexOf('"columns"') + 80));
    expect([rows, lost.end]).toEqual([3, true]);
  });
});

test('nothing is made up of a file without its head, of another kind, or of a newer version', () => {
  expect(salvageWorkbookFile(TEXT.replace(/"meta":[^\n]*/, ''))).toBeNull();
  expect(salvageWorkbookFile('Tên;Đơn vị\nLúa;tấn')).toBeNull();
  expect(salvageWorkbookFile(TEXT.replace('"version":4', '"version":99'))).toBeNull();
  expect(salvageWorkbookFile('')).toBeNull();
});

test('whatever bytes are other ones, it ends, throws nothing, and has no figure that was not there', () => {
  const numbers = new Set(['1', '2', '3', '4', '5', '6']);
  fc.assert(
    fc.property(fc.array(fc.nat(TEXT.length - 1), { minLength: 1, maxLength: 6 }), (places) => {
      const letters = [...TEXT];
      for (const at of places) letters[at] = '\u0001';
      const found = salvageWorkbookFile(letters.join(''));
      if (!found) return;
      const again = JSON.parse(writeWorkbookFile(found.workbook)) as {
        columns: { figures: { number?: number }[] }[];
      };
      for (const { figures } of again.columns) {
        for (const { number } of figures) expect(numbers).toContain(String(number));
      }
    }),
    { numRuns: 60 },
  );
});
