import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { applyChange, invertChange, isEmptyChange } from '../../src/domain/workbook/change';
import { sameContent } from '../support/sameContent';
import { duplicateWorkbook } from '../../src/workbench/duplicateWorkbook';
import { renameWorkbook } from '../../src/workbench/renameWorkbook';
import { Session } from '../../src/workbench/session';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

const START = sheet([{ name: 'Lúa', unit: 'tấn', target: '20' }]);
const RENAMED = { code: 'renameWorkbook', params: {} } as const;

describe('renaming', () => {
  test('is a step that shows in the list and can be undone after reopening', async () => {
    const { store, secondWindow } = newStore();
    await store.create(START, 1);
    const session = new Session(store, await store.load('w'));
    session.runChange(RENAMED, renameWorkbook(session.workbook, '  Kế hoạch 2025 '), null);
    await session.settled();
    expect((await store.list())[0]?.title).toBe('Kế hoạch 2025');
    const window = secondWindow();
    const again = new Session(window, await window.load('w'));
    expect((await again.nextSteps()).undo).toEqual(RENAMED);
    await again.undo();
    await again.settled();
    expect((await store.list())[0]?.title).toBe('Thử');
  });

  test.each(['', '   ', 'Thử', ' Thử\n'])('"%s" changes nothing', (typed) => {
    expect(isEmptyChange(renameWorkbook(START, typed))).toBe(true);
  });

  test('puts a typed title into one Unicode form', () => {
    const change = renameWorkbook(START, 'Hòa Bình'.normalize('NFD'));
    expect(applyChange(START, change).meta.title).toBe('Hòa Bình'.normalize('NFC'));
    expect(sameContent(applyChange(applyChange(START, change), invertChange(change)), START)).toBe(
      true,
    );
  });
});

test('a duplicate has the content under another id and title, and a history of its own', async () => {
  const { store } = newStore();
  await store.create(START, 1);
  const session = new Session(store, await store.load('w'));
  session.runChange(RENAMED, renameWorkbook(START, 'Gốc'), null);
  await session.settled();
  await store.create(duplicateWorkbook(session.workbook, 'copy', 'Gốc (bản sao)'), 2);
  const copy = await store.load('copy');
  expect([copy.head, copy.last, copy.workbook.meta.title]).toEqual([0, 0, 'Gốc (bản sao)']);
  const expected = { ...session.workbook, id: 'copy', meta: copy.workbook.meta };
  expect(sameContent(copy.workbook, expected)).toBe(true);
  // Neither touches the other.
  const other = new Session(store, copy);
  other.runChange(RENAMED, renameWorkbook(copy.workbook, 'Khác'), null);
  await other.settled();
  expect((await store.load('w')).workbook.meta.title).toBe('Gốc');
});
