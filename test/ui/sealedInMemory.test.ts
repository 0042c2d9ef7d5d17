import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { MemoryStore } from '../../src/storage/memoryStore';
import { Damage } from '../../src/ui/state/rescue.svelte';
import { Desk } from '../../src/ui/state/desk.svelte';
import { storedFile } from '../../src/workbench/copies/storedFile';
import { Session } from '../../src/workbench/session';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

// A key takes 600,000 rounds, as it should.
vi.setConfig({ testTimeout: 60_000 });

const PASS = 'trâu xanh leo núi';
const START = sheet([{ name: 'Dân quân tự vệ', unit: 'người', target: '1' }]);

/** A sealed file of a workbook, as it lies in the folder of copies. */
async function sealedFile(): Promise<File> {
  const { store } = newStore();
  await store.create(START, 1);
  await store.protection.protect('w', PASS, true);
  const { text } = await storedFile(store, 'w');
  return new File([text], 'so.chitieu.json');
}

test('without a store a sealed file is asked for its passphrase, opens, and is written sealed again', async () => {
  const store = new MemoryStore();
  const desk = new Desk(store);
  await desk.start();
  const coming = desk.importFile(await sealedFile());
  await vi.waitFor(() => expect(desk.protect.asking).toMatchObject({ kind: 'file' }));
  await desk.protect.answer('sai rồi');
  expect(desk.protect.wrong).toBe(true);
  await desk.protect.answer(PASS);
  await coming;
  expect(desk.sheet?.session.workbook.indicators).toEqual(START.indicators);
  const id = desk.sheet?.session.workbook.id ?? '';
  expect(desk.guard.of).toEqual({ hidesTitle: true });
  const { text } = await storedFile(store, id);
  expect(text).toContain('chitieu-sealed');
  expect(text).not.toContain('Dân quân');

  // Whoever leaves the desk can lock it, though nothing lies anywhere.
  await desk.guard.lockNow();
  expect(desk.summaries).toMatchObject([{ title: '', indicators: 0, protection: 'locked' }]);
  await expect(store.load(id)).rejects.toMatchObject({ code: 'locked' });
  await expect(storedFile(store, id)).rejects.toMatchObject({ code: 'locked' });
  const opening = desk.open(id);
  await desk.protect.answer(PASS);
  await opening;
  expect(desk.sheet?.session.workbook.id).toBe(id);
});

test('a damaged workbook is restored from a sealed copy, and keeps its own passphrase', async () => {
  const { store } = newStore();
  await store.create(START, 1);
  await store.protection.protect('w', 'một mật khẩu khác', false);
  const session = new Session(store, await store.load('w'));
  const damage = new Damage(store, session);
  const desk = new Desk(store);
  const restoring = damage.restoreFrom(await sealedFile(), desk.protect);
  await vi.waitFor(() => expect(desk.protect.asking).toMatchObject({ kind: 'file' }));
  await desk.protect.answer(PASS);
  await restoring;
  expect(damage.notACopy).toBe(false);
  expect(damage.restored).not.toBeNull();
  expect(await store.protection.isRight('w', 'một mật khẩu khác')).toBe(true);
  expect(await store.protection.state('w')).toBe('open');
});
