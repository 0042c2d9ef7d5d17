import { describe, expect, test } from 'vitest';
import { applyChange, changeOf, invertChange } from '../../../src/domain/workbook/change';
import { sourceTextKey } from '../../../src/domain/workbook/sourceText';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import { readWorkbookFile } from '../../../src/exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { sheet } from '../../support/workbooks';

const TEXT = 'Sản lượng ngô ước đạt 1.250 tấn.\n"\u0000\ud800 hết';
const KEY = sourceTextKey(TEXT);

const before = sheet([{ name: 'Sản lượng ngô', unit: 'tấn' }]);
const change = {
  ...changeOf(before, {
    meta: { sources: [{ id: 1, kind: 'report', name: 'bc.txt', readAt: 5, text: KEY }] },
  }),
  texts: new Map([[KEY, TEXT]]),
};
const after = applyChange(before, change);
const STEP = { step: 1, at: 5, who: '', place: null, change } as const;
const LABEL = { code: 'acceptExtractions', params: { count: 1 } } as const;

function readBack(text: string): Workbook {
  const read = readWorkbookFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  return read.workbook;
}

test('a text that a source names goes with the file, letter for letter', () => {
  expect(readBack(writeWorkbookFile(after)).texts).toEqual(new Map([[KEY, TEXT]]));
});

test('one that nothing names stays behind, unless a step of the journal leads to it', () => {
  const undone = applyChange(after, invertChange(change));
  expect(undone.texts?.get(KEY)).toBe(TEXT);
  expect(readBack(writeWorkbookFile(undone)).texts).toBeUndefined();
  const journal = [{ ...STEP, label: LABEL }];
  expect(readBack(writeWorkbookFile(undone, journal)).texts).toEqual(new Map([[KEY, TEXT]]));
});

describe('what is wrong with a text is named with its place', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- these tests break JSON in every way
  type Json = any;
  const cases: readonly (readonly [string, (file: Json) => void, string, string])[] = [
    ['another text', (file) => (file.texts[0].text = 'khác'), 'wrongValue', '$.texts[0]'],
    ['a text twice', (file) => file.texts.push(file.texts[0]), 'duplicate', '$.texts[1]'],
    ['a text gone', (file) => (file.texts = []), 'wrongValue', '$.meta.sources[0].text'],
    ['a field more', (file) => (file.texts[0].page = 1), 'unknownField', '$.texts[0].page'],
  ];
  test.each(cases)('%s', (_, spoil, code, place) => {
    const file = JSON.parse(writeWorkbookFile(after)) as Json;
    spoil(file);
    const read = readWorkbookFile(JSON.stringify(file));
    expect(read.ok ? null : [read.issue.code, read.issue.place]).toEqual([code, place]);
  });
});
