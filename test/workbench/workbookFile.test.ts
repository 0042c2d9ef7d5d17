import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { typedFigure } from '../../src/domain/workbook/figure';
import { sameContent } from '../support/sameContent';
import { series } from '../../src/domain/workbook/series';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { Session } from '../../src/workbench/session';
import { exportWorkbookFile, importWorkbookFile } from '../../src/workbench/workbookFile';
import { FaultyStore, newDatabaseName } from '../support/storage';
import { sheet } from '../support/workbooks';

const START = sheet([{ name: 'Lúa', unit: 'tấn', target: '1' }]);
const LABEL = { code: 'editFigure', params: {} } as const;
const PLACE = { indicator: 0, column: 'target' };

function enter(session: Session, value: number): void {
  const figure = typedFigure(numberValue(value));
  const edit = { indicator: 0, series: series('plan', '2024'), figure };
  session.run(LABEL, { figures: [edit] }, PLACE);
}

/** A workbook of five steps, opened anew, with the last one undone. */
async function opened() {
  const databaseName = newDatabaseName();
  const store = new FaultyStore({ databaseName });
  await store.create(START, 1);
  const first = new Session(store, await store.load('w'));
  for (const value of [10, 11, 12, 13, 14]) enter(first, value);
  await first.undo();
  await first.settled();
  return { store, session: new Session(store, await store.load('w')) };
}

function imported(text: string, id: string) {
  const read = importWorkbookFile(text, id);
  if (!read.ok) throw new Error(read.issue.code);
  return read;
}

test('a file brings a second workbook with the steps that can be undone in it', async () => {
  const { store, session } = await opened();
  enter(session, 20);
  const file = await exportWorkbookFile(session);
  expect(file).toMatchObject({ name: 'Thử.chitieu.json', rows: 1, history: true });

  const { workbook, journal } = imported(file.text, 'new');
  await store.create(workbook, 9, journal);
  const copy = await store.load('new');
  expect(sameContent(copy.workbook, { ...session.workbook, id: 'new' })).toBe(true);
  expect([copy.head, copy.last, copy.workbook.meta.title]).toEqual([5, 5, 'Thử']);
  const again = new Session(store, copy);
  const places: unknown[] = [];
  again.listen(({ place }) => places.push(place));
  while (await again.undo());
  expect(places[0]).toEqual(PLACE);
  await again.settled();
  expect(sameContent(again.workbook, { ...START, id: 'new' })).toBe(true);
  // The first one is as it was.
  await session.settled();
  expect(sameContent((await store.load('w')).workbook, session.workbook)).toBe(true);
});

test('steps are numbered from 1, whatever their numbers in the file', async () => {
  const { session } = await opened();
  const { workbook, journal } = await session.withJournal();
  const later = journal.slice(2);
  const text = writeWorkbookFile(workbook, later);
  expect(imported(text, 'new').journal.map(({ step }) => step)).toEqual([1, 2]);
});

test('without the store there still is a file, without the steps', async () => {
  const { store, session } = await opened();
  store.entries = () => Promise.reject(new Error('gone'));
  const file = await exportWorkbookFile(session);
  expect(file.history).toBe(false);
  const { workbook, journal } = imported(file.text, 'w');
  expect(sameContent(workbook, session.workbook)).toBe(true);
  expect(journal).toEqual([]);
});

test('what is no workbook file is told as it is', () => {
  expect(importWorkbookFile('{}', 'new')).toMatchObject({
    ok: false,
    issue: { code: 'notWorkbookFile' },
  });
});
