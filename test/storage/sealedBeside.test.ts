import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { SharedRepository, type StoreNews } from '../../src/storage/sharedRepository';
import { StoreError } from '../../src/storage/storeError';
import { readCopyRecord, writeCopyRecord } from '../../src/workbench/copies/copyRecord';
import { ownSettings } from '../../src/workbench/protect/ownSettings';
import { loadMatches, rememberMatches } from '../../src/workbench/report/rememberedMatches';
import { rawOf } from '../../src/ui/state/rescueFile';
import { storedFile } from '../../src/workbench/copies/storedFile';
import { rawBytes } from '../support/rawBytes';
import { newDatabaseName, newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

// A key takes 600,000 rounds, as it should.
vi.setConfig({ testTimeout: 120_000 });

const PASS = 'Lúa đông xuân 2024';
const NAME = 'Dân quân tự vệ xã Bản Lang';
const TITLE = 'Kế hoạch mật';
const plain = sheet([{ name: NAME, unit: 'người', target: '987.654' }]);
const secret: Workbook = { ...plain, meta: { ...plain.meta, title: TITLE } };
const copyOf = (id: string): Workbook => ({ ...secret, id });

async function codeOf(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof StoreError ? fault.code : String(fault);
}

describe('what is made of a protected workbook', () => {
  test('is protected too, or is not made: where the passphrase is another one by now', async () => {
    const { store, secondWindow, databaseName } = newStore();
    await store.create(secret, 1);
    // Open here when another window protects it: there is no key in this window, and never was.
    await store.load('w');
    await secondWindow().protection.protect('w', PASS, false);
    expect(await codeOf(store.protection.inherit('w', 'v'))).toBe('locked');
    expect(await codeOf(store.protection.sealFile('w', 'x'))).toBe('locked');
    await store.protection.unlock('w', PASS);
    await store.protection.inherit('w', 'v');
    await store.create(copyOf('v'), 2);
    expect(await rawBytes(databaseName)).not.toContain(NAME);
  });

  test('also of one that was purged in another window meanwhile', async () => {
    const { store, secondWindow, databaseName } = newStore();
    await store.create(secret, 1);
    await store.protection.protect('w', PASS, false);
    const other = secondWindow();
    await other.purge('w');
    expect(await store.protection.sealFile('w', NAME)).not.toContain(NAME);
    await store.protection.inherit('w', 'v');
    await store.create(copyOf('v'), 2);
    expect(await rawBytes(databaseName)).not.toContain(NAME);
  });

  test('is open again once its passphrase was removed', async () => {
    const { store, secondWindow } = newStore();
    await store.create(secret, 1);
    await store.protection.protect('w', PASS, false);
    const other = secondWindow();
    await other.protection.unlock('w', PASS);
    await other.protection.remove('w');
    await store.protection.inherit('w', 'v');
    await store.create(copyOf('v'), 2);
    expect(await store.protection.state('v')).toBe('none');
    expect(await store.protection.sealFile('w', 'x')).toBe('x');
  });
});

test('whether its title is hidden is told, locked or not', async () => {
  const { store } = newStore();
  await store.create(secret, 1);
  expect(await store.protection.hidesTitle('w')).toBe(false);
  await store.protection.protect('w', PASS, true);
  expect(await store.protection.hidesTitle('w')).toBe(true);
  await store.protection.lock('w');
  expect(await store.protection.hidesTitle('w')).toBe(true);
  await store.protection.unlock('w', PASS);
  await store.protection.protect('w', PASS, false);
  expect(await store.protection.hidesTitle('w')).toBe(false);
});

describe('settings of a protected workbook', () => {
  const outside = { at: 1, where: 'downloads', name: `${TITLE}.json`, changedAt: 1, steps: 0 };
  const record = { folder: 'f', entries: [], begun: null, putOff: null, outside } as const;

  test('lie sealed, with file names that tell its title; others lie as before', async () => {
    const { store, databaseName } = newStore();
    await store.create(secret, 1);
    await writeCopyRecord(store, 'w', record as never);
    await store.writeSetting('language', 'en');
    await store.protection.protect('w', PASS, true);
    expect(await rawBytes(databaseName)).not.toContain(TITLE);
    expect(await readCopyRecord(store, 'w')).toEqual(record);
    await writeCopyRecord(store, 'w', { ...record, folder: TITLE } as never);
    expect(await rawBytes(databaseName)).not.toContain(TITLE);
    expect(await store.readSetting('language')).toBe('en');
    await store.protection.remove('w');
    expect(await readCopyRecord(store, 'w')).toEqual({ ...record, folder: TITLE });
    expect(await rawBytes(databaseName)).toContain(TITLE);
  });

  test('are not known while it is locked, and nothing goes over them', async () => {
    const { store } = newStore();
    await store.create(secret, 1);
    await store.protection.protect('w', PASS, true);
    await writeCopyRecord(store, 'w', record as never);
    await store.protection.lock('w');
    expect((await readCopyRecord(store, 'w')).outside).toBeNull();
    expect(await codeOf(writeCopyRecord(store, 'w', record as never))).toBe('locked');
    await store.protection.unlock('w', PASS);
    expect(await readCopyRecord(store, 'w')).toEqual(record);
  });

  test('go with it when it is purged', async () => {
    const { store, databaseName } = newStore();
    await store.create(secret, 1);
    await writeCopyRecord(store, 'w', record as never);
    await store.writeSetting('leftOut:w', [1]);
    await store.writeSetting('copies.v', { folder: 'stays' });
    await store.purge('w');
    expect(await rawBytes(databaseName)).not.toContain(TITLE);
    expect(await store.readSetting('leftOut:w')).toBeUndefined();
    expect(await store.readSetting('copies.v')).toEqual({ folder: 'stays' });
  });
});

test('other windows are told when it is protected and when it is locked', async () => {
  const told: StoreNews[] = [];
  const store = new SharedRepository((news) => told.push(news), {
    databaseName: newDatabaseName(),
  });
  await store.create(secret, 1);
  await store.protection.protect('w', PASS, false);
  await store.protection.lock('w');
  await store.protection.unlock('w', PASS);
  await store.protection.forget('w');
  await store.protection.unlock('w', PASS);
  await store.protection.remove('w');
  expect(told.map(({ kind }) => kind)).toEqual(['created', 'protected', 'locked', 'protected']);
});

test('the name of a file tells a title only where it is not hidden', async () => {
  const { store } = newStore();
  await store.create(secret, 1);
  await store.protection.protect('w', PASS, false);
  expect((await storedFile(store, 'w')).name).toContain(TITLE);
  await store.protection.protect('w', PASS, true);
  const { name, text } = await storedFile(store, 'w');
  expect(name).not.toContain('mật');
  expect(text).not.toContain(TITLE);
  // What lies there raw is sealed as well.
  expect(await rawOf(store, 'w')).not.toContain(TITLE);
  await store.protection.lock('w');
  expect(await rawOf(store, 'w')).not.toContain(TITLE);
});

test('what is learned in a protected workbook lies sealed with it, and is known in it alone', async () => {
  const { store, databaseName } = newStore();
  await store.create(secret, 1);
  await store.protection.protect('w', PASS, false);
  const choice = (name: string) => ({ name, unit: 'ha', target: { kind: 'new' } as const });
  await rememberMatches(store, [choice('Lúa')]);
  const own = ownSettings(store, 'w');
  await rememberMatches(own, [choice(NAME)]);
  expect([...(await loadMatches(own)).keys()]).toHaveLength(2);
  expect([...(await loadMatches(store)).keys()]).toHaveLength(1);
  const bytes = await rawBytes(databaseName);
  expect(bytes).toContain('lúa|');
  expect(bytes).not.toContain('dân quân');
  expect(bytes).not.toContain('Dân quân');
  await store.protection.lock('w');
  expect([...(await loadMatches(own)).keys()]).toHaveLength(1);
});
