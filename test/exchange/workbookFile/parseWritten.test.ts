import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { FigureColumnBuilder, figureTable } from '../../../src/domain/workbook/figures';
import { numberValue } from '../../../src/domain/quantity/value';
import { series } from '../../../src/domain/workbook/series';
import { parseWritten } from '../../../src/exchange/workbookFile/parseWritten';
import {
  readWorkbookFile,
  readWorkbookFileTask,
} from '../../../src/exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { mutateText } from '../../soak/mutate';
import { Random } from '../../soak/random';
import { arbWorkbook } from '../../support/arbitraries';
import { sheet } from '../../support/workbooks';

const DIR = 'test/fixtures/workbookFiles/';
const FILES = readdirSync(DIR)
  .filter((name) => name.startsWith('version'))
  .map((name) => readFileSync(`${DIR}${name}`, 'utf8'));

function parsed(text: string): unknown {
  const task = parseWritten(text);
  let step = task.next();
  while (step.done !== true) step = task.next();
  return step.value;
}

function whole(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

describe('a text as it is written', () => {
  test('is parsed by its lines as it is in one piece', () => {
    for (const text of FILES) {
      expect(parsed(text)).toEqual(JSON.parse(text));
      expect(parsed(`\uFEFF${text}`)).toEqual(JSON.parse(text));
    }
    fc.assert(
      fc.property(arbWorkbook, (workbook) => {
        const text = writeWorkbookFile(workbook);
        expect(parsed(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 60 },
    );
  });

  test('that is changed anywhere is never taken for another one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(FILES.length - 1), (seed, n) => {
        const text = mutateText(FILES[n] ?? '', new Random(seed));
        const found = parsed(text);
        if (found !== undefined) expect(found).toEqual(whole(text));
      }),
      { numRuns: 800 },
    );
  });

  test.each([
    ['tidied', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
    ['on one line', (text: string) => JSON.stringify(JSON.parse(text))],
    ['with a comma too few', (text: string) => text.replace('},\n{"of"', '}\n{"of"')],
    ['with a comma too many', (text: string) => text.replace('}\n]}', '},\n]}')],
    ['cut off', (text: string) => text.slice(0, -40)],
    ['with a field twice', (text: string) => text.replace('"id":', '"id":"w",\n"id":')],
  ])('%s is left to be read in one piece', (_, change) => {
    expect(parsed(change(FILES[3] ?? ''))).toBeUndefined();
  });
});

test('a large file is read in slices, and is what it was', () => {
  const base = sheet(
    Array.from({ length: 1000 }, (_, n) => ({ name: `Chỉ tiêu ${n}`, unit: 'ha' })),
  );
  const columns = Array.from({ length: 40 }, (_, n) => {
    const builder = new FigureColumnBuilder(series('actual', String(1980 + n)), 1000);
    for (let row = 0; row < 1000; row += 1) builder.set(row, typedFigure(numberValue(row * n, 0)));
    return builder.finish();
  });
  const workbook = { ...base, figures: figureTable(columns) };
  const text = writeWorkbookFile(workbook);
  expect(text.length).toBeGreaterThan(1_000_000);
  const task = readWorkbookFileTask(text);
  let [slices, step] = [0, task.next()];
  for (; step.done !== true; step = task.next()) slices += 1;
  // Stretches of the text, and each column twice.
  expect(slices).toBeGreaterThan(80);
  expect(step.value).toMatchObject({ ok: true });
  const again = step.value.ok && writeWorkbookFile(step.value.workbook);
  expect(again).toBe(text);
  // One whose lines do not stand as they were written opens all the same.
  expect(readWorkbookFile(JSON.stringify(JSON.parse(text))).ok).toBe(true);
});
