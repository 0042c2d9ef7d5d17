import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/indicator/indicator';
import type { JournalEntry } from '../../src/domain/workbook/journal';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { packIndicators } from '../../src/storage/records/indicatorBlock';
import { journalRecord, packJournalRecord, readEntry } from '../../src/storage/records/journal';
import { StoreError } from '../../src/storage/storeError';
import { WorkbookRepository } from '../../src/storage/workbookRepository';
import { sameContent } from '../support/sameContent';
import { newDatabaseName, oneStep } from '../support/storage';
import { sheet } from '../support/workbooks';

const ROWS = 9000;
const START = sheet(
  Array.from({ length: ROWS }, (_, n) => ({ name: `Chỉ tiêu ${n}`, unit: 'ha', result: '1' })),
);

/** A step that gives rows other names; every third is taken out. */
function renamed(names: readonly string[]): JournalEntry {
  const change = changeOf(START, {
    indicators: [...START.outline.ids].map((id) => {
      const row = indicatorOf(START, id);
      const to: Indicator | null =
        row && id % 3 > 0 ? { ...row, name: names[id % names.length] ?? '', note: 'sửa' } : null;
      return { id, to };
    }),
  });
  return {
    step: 1,
    at: 5,
    who: '',
    label: { code: 'editIndicator', params: {} },
    change,
    place: null,
  };
}

const copied = <T>(record: T): T => structuredClone(record);

// The second part begins with the first of the names.
test.each([
  ['', ''],
  ['a\u001fb', 'bên trong'],
  ['\ud800', 'nửa chữ'],
  ['Tỷ lệ\nhộ nghèo', 'hai dòng'],
  ['\ufeffdấu đầu', 'x'],
  ['🌾 lúa', 'đủ chữ'],
])('a step over very many rows reads back as it was, be they called %j and %j', (...names) => {
  const entry = renamed(names);
  expect(readEntry(copied(journalRecord('w', entry)))).toEqual(entry);
});

test('records of before, with all rows in one list, are read as well', () => {
  const entry = renamed(['Tên khác']);
  const record = journalRecord('w', entry);
  const { indicators } = entry.change;
  if (!indicators) throw new Error('no rows');
  const before = {
    ids: Uint32Array.from(indicators.ids),
    from: packIndicators(indicators.from),
    to: packIndicators(indicators.to),
  };
  const old = { ...record, change: { ...record.change, indicators: before } };
  expect(readEntry(copied(old))).toEqual(entry);
});

test('a part that is no part, or whose names are no text, is damage and no fault', () => {
  const record = journalRecord('w', renamed(['Tên khác']));
  const { indicators } = record.change;
  const parts = indicators?.to;
  if (!indicators || !Array.isArray(parts)) throw new Error('no parts');
  for (const part of [null, 7, { ...parts[0], names: Uint8Array.of(0xc3, 0x28) }]) {
    const to = [part, ...parts.slice(1)] as typeof parts;
    const broken = { ...record, change: { ...record.change, indicators: { ...indicators, to } } };
    expect(() => readEntry(broken)).toThrow(StoreError);
  }
});

test('no more than a part is packed in one piece; a step of few rows is one', () => {
  const pieces = (entry: JournalEntry) => [...packJournalRecord('w', entry)].length;
  expect(pieces(renamed(['Tên khác']))).toBe(2 * Math.ceil(ROWS / 4096));
  const few = changeOf(START, { indicators: [{ id: 4, to: null }] });
  expect(pieces({ ...renamed(['x']), change: few })).toBe(0);
});

test('while a large step is made ready the page has its turn, and it is written as a whole', async () => {
  let turns = 0;
  const pause = () => Promise.resolve(void (turns += 1));
  const store = new WorkbookRepository({ databaseName: newDatabaseName(), pause });
  await store.create(START, 1);
  const entry = renamed(['Tên khác', 'Tên nữa']);
  const to: Workbook = applyChange(START, entry.change);
  await store.commit(START, to, oneStep(entry));
  expect(turns).toBeGreaterThan(4);
  const loaded = await store.load(START.id);
  expect(loaded.head).toBe(1);
  sameContent(loaded.workbook, to);
  expect(await store.entries(START.id, 1, 1)).toEqual([entry]);
});
