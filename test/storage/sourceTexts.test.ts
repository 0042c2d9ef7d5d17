import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { applyChange, changeOf, invertChange } from '../../src/domain/workbook/change';
import { sourceTextKey } from '../../src/domain/workbook/sourceText';
import { WorkbookRepository } from '../../src/storage/workbookRepository';
import { newDatabaseName, newStore, oneStep, openDisk } from '../support/storage';
import { sameContent } from '../support/sameContent';
import { sheet } from '../support/workbooks';

const TEXT = 'Sản lượng ngô ước đạt 1.250 tấn.';
const KEY = sourceTextKey(TEXT);

const before = sheet([{ name: 'Sản lượng ngô', unit: 'tấn', target: '20' }]);
const change = {
  ...changeOf(before, {
    meta: { sources: [{ id: 1, kind: 'report', name: 'bc.txt', readAt: 5, text: KEY }] },
  }),
  texts: new Map([[KEY, TEXT]]),
};
const after = applyChange(before, change);
const LABEL = { code: 'acceptExtractions', params: { count: 1 } } as const;
const ENTRY = { step: 1, at: 5, who: '', label: LABEL, place: null, change };

const REVIEW = { workbook: 'w', key: KEY, name: 'bc.txt', changedAt: 3, text: TEXT, decisions: [] };

describe('texts of reports', () => {
  test('come with the step that brings them, are written once and stay when it is undone', async () => {
    const { store, secondWindow, databaseName } = newStore();
    await store.create(before, 1);
    await store.commit(before, after, oneStep(ENTRY));
    expect((await secondWindow().load('w')).workbook.texts).toEqual(new Map([[KEY, TEXT]]));
    const undone = applyChange(after, invertChange(change));
    await store.commit(after, undone, { entries: [], head: 0, at: 6 });
    const window = secondWindow();
    const stored = await window.load('w');
    expect(sameContent(stored.workbook, before)).toBe(true);
    // Done again with the step as the journal holds it: without the text.
    const [entry] = await window.entries('w', 1, 1);
    expect(entry?.change.texts).toBeUndefined();
    const redone = applyChange(stored.workbook, entry!.change);
    await window.commit(stored.workbook, redone, { entries: [], head: 1, at: 7 });
    expect(sameContent((await secondWindow().load('w')).workbook, after)).toBe(true);
    const disk = openDisk(databaseName);
    expect(await disk.sourceTexts.count()).toBe(1);
    disk.close();
  });

  test('come with a workbook that is new', async () => {
    const { store, secondWindow } = newStore();
    await store.create(after, 1);
    expect((await secondWindow().load('w')).workbook.texts).toEqual(new Map([[KEY, TEXT]]));
  });

  test('one that is not what was written is moved aside', async () => {
    const { store, databaseName, secondWindow } = newStore();
    await store.create(after, 1);
    const disk = openDisk(databaseName);
    await disk.sourceTexts.put({ workbook: 'w', key: KEY, text: `${TEXT} ` });
    const { workbook, damaged } = await secondWindow().load('w');
    expect([workbook.texts, damaged]).toEqual([undefined, 1]);
    const [aside] = await disk.damaged.toArray();
    expect(aside).toMatchObject({ table: 'sourceTexts', key: [KEY], value: { text: `${TEXT} ` } });
    disk.close();
  });
});

describe('reviews under way', () => {
  test('are kept for each workbook and text, last changed first', async () => {
    const { store, secondWindow } = newStore();
    const later = { ...REVIEW, changedAt: 9, decisions: [{ start: 1 }] };
    const other = { ...REVIEW, text: 'Khác', key: sourceTextKey('Khác'), changedAt: 5 };
    await store.reviews.write(REVIEW);
    await store.reviews.write(other);
    await store.reviews.write({ ...REVIEW, workbook: 'w2' });
    await store.reviews.write(later);
    expect(await secondWindow().reviews.list('w')).toEqual([later, other]);
    await store.reviews.remove('w', KEY);
    expect(await store.reviews.list('w')).toEqual([other]);
    expect(await store.reviews.list('w2')).toHaveLength(1);
  });

  test('go with their workbook, as its texts do', async () => {
    const { store, databaseName } = newStore();
    await store.create(after, 1);
    await store.create({ ...after, id: 'w2' }, 1);
    await store.reviews.write(REVIEW);
    await store.reviews.write({ ...REVIEW, workbook: 'w2' });
    await store.purge('w');
    expect(await store.reviews.list('w')).toEqual([]);
    expect(await store.reviews.list('w2')).toHaveLength(1);
    const disk = openDisk(databaseName);
    expect((await disk.sourceTexts.toArray()).map(({ workbook }) => workbook)).toEqual(['w2']);
    disk.close();
  });

  test('one of another text is moved aside, the others are there', async () => {
    const { store } = newStore();
    const other = { ...REVIEW, text: 'Khác', key: sourceTextKey('Khác') };
    await store.reviews.write({ ...REVIEW, text: 'Khác' });
    await store.reviews.write(other);
    expect(await store.reviews.list('w')).toEqual([other]);
    expect(await store.damage('w')).toHaveLength(1);
    expect(await store.reviews.list('w')).toEqual([other]);
    expect(await store.damage('w')).toHaveLength(1);
  });
});

test('a database of before there were texts opens with its workbooks', async () => {
  const databaseName = newDatabaseName();
  const older = new Dexie(databaseName);
  older.version(1).stores({
    workbooks: 'id',
    indicatorBlocks: '[workbook+block]',
    outlines: 'workbook',
    figureBlocks: '[workbook+series+block]',
    journal: '[workbook+step]',
    settings: 'key',
  });
  // The records of a workbook are what they were: taken from a database of today.
  const today = newStore();
  await today.store.create(before, 1, [{ ...ENTRY, change: changeOf(before, {}) }]);
  const disk = openDisk(today.databaseName);
  await older.table('workbooks').bulkPut(await disk.workbooks.toArray());
  await older.table('indicatorBlocks').bulkPut(await disk.indicatorBlocks.toArray());
  await older.table('outlines').bulkPut(await disk.outlines.toArray());
  await older.table('figureBlocks').bulkPut(await disk.figureBlocks.toArray());
  await older.table('journal').bulkPut(await disk.journal.toArray());
  disk.close();
  older.close();

  const store = new WorkbookRepository({ databaseName });
  const { workbook, head } = await store.load('w');
  expect(sameContent(workbook, before)).toBe(true);
  expect(head).toBe(1);
  await store.commit(workbook, applyChange(workbook, change), oneStep({ ...ENTRY, step: 2 }));
  const back = await new WorkbookRepository({ databaseName }).load('w');
  expect(back.workbook.texts).toEqual(new Map([[KEY, TEXT]]));
});
