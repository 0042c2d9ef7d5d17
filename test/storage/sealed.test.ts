import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { sourceTextKey } from '../../src/domain/workbook/sourceText';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { StoreError } from '../../src/storage/storeError';
import type { WorkbookRepository } from '../../src/storage/workbookRepository';
import { answer, rawBytes } from '../support/rawBytes';
import { newStore, oneStep } from '../support/storage';
import { sheet } from '../support/workbooks';

// A key takes 600,000 rounds, as it should.
vi.setConfig({ testTimeout: 120_000 });

const PASS = 'Lúa đông xuân 2024';
const NAME = 'Dân quân tự vệ xã Bản Lang';
const REPORT = 'Huy động dân quân tự vệ 4321 người.';

const secret = (): Workbook => ({
  ...sheet([{ name: NAME, unit: 'người', target: '987.654' }]),
  meta: {
    ...sheet([]).meta,
    title: 'Kế hoạch mật',
    areas: [{ id: 'a0', name: 'Xã Bản Lang', parent: null, status: 'current' }],
  },
  texts: new Map([[sourceTextKey(REPORT), REPORT]]),
});

async function write(store: WorkbookRepository, from: Workbook, step: number, value: number) {
  const edits = [
    { indicator: 0, series: series('plan', '2024'), figure: typedFigure(numberValue(value)) },
  ];
  const change = changeOf(from, { figures: edits });
  const to = applyChange(from, change);
  const label = { code: 'editFigure', params: { name: NAME } } as const;
  const entry = { step, at: 5, who: 'Hoàng', label, place: null, change };
  await store.commit(from, to, oneStep(entry));
  return to;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof StoreError ? fault.code : String(fault);
}

/** A figure as it lies in a packed block. */
function packed(value: number): string {
  return new Uint8Array(new Float64Array([value]).buffer).join(',');
}

const WORDS = [NAME, 'Bản Lang', 'Hoàng', 'Huy động', 'editFigure', 'người'];

describe('a protected workbook', () => {
  test('lies on the disk without a name or a figure of it, and its title where it is hidden', async () => {
    const { store, databaseName } = newStore();
    const start = secret();
    await store.create(start, 1);
    const to = await write(store, start, 1, 76_543);
    const key = sourceTextKey(REPORT);
    const review = {
      workbook: 'w',
      key,
      name: 'Báo cáo',
      changedAt: 1,
      text: REPORT,
      decisions: {},
    };
    await store.reviews.write(review);
    const before = await rawBytes(databaseName);
    const secrets = [...WORDS, packed(987_654), packed(76_543), 'Kế hoạch mật', 'Báo cáo'];
    for (const one of secrets) expect(before).toContain(one);

    await store.protection.protect('w', PASS, true);
    await store.commit(to, to, { entries: [], head: 0, at: 6 });
    await store.reviews.write({ ...review, changedAt: 2 });
    const after = await rawBytes(databaseName);
    for (const one of secrets) expect(after).not.toContain(one);
    expect((await store.reviews.list('w'))[0]?.text).toBe(REPORT);
  });

  test('is refused without its passphrase, opens with it, and goes on with its steps', async () => {
    const { store, secondWindow } = newStore();
    const start = secret();
    await store.create(start, 1);
    await store.protection.protect('w', PASS, false);
    const to = await write(store, start, 1, 5);
    const other = secondWindow();
    expect(await codeOf(other.load('w'))).toBe('locked');
    expect(await other.list()).toMatchObject([{ title: 'Kế hoạch mật', protection: 'locked' }]);
    expect(await other.listDamaged()).toEqual([]);
    expect(await other.protection.unlock('w', 'lúa đông xuân 2024')).toBe(false);
    expect(await codeOf(other.load('w'))).toBe('locked');
    // The same letters, written as another keyboard does.
    expect(await other.protection.unlock('w', PASS.normalize('NFD'))).toBe(true);
    const { workbook, head } = await other.load('w');
    expect(head).toBe(1);
    expect(workbook.meta.title).toBe('Kế hoạch mật');
    expect(await other.entries('w', 1, 1)).toMatchObject([{ who: 'Hoàng' }]);
    const undone = applyChange(workbook, changeOf(workbook, { meta: { title: 'Tên khác' } }));
    const change = changeOf(workbook, { meta: { title: 'Tên khác' } });
    const label = { code: 'renameWorkbook', params: {} } as const;
    await other.commit(
      workbook,
      undone,
      oneStep({ step: 2, at: 7, who: '', label, place: null, change }),
    );
    expect(await other.list()).toMatchObject([{ title: 'Tên khác', protection: 'open' }]);
    expect(await codeOf(store.commit(to, to, { entries: [], head: 0, at: 9 }))).toBe('conflict');
  });

  test('is locked again on demand, deleted and brought back without a passphrase', async () => {
    const { store } = newStore();
    await store.create(secret(), 1);
    await store.protection.protect('w', PASS, true);
    await store.protection.lock('w');
    expect(await store.protection.state('w')).toBe('locked');
    await store.delete('w', 8);
    await store.restore('w');
    expect(await store.list()).toMatchObject([
      { title: '', deletedAt: null, protection: 'locked' },
    ]);
    expect(await codeOf(store.protection.remove('w'))).toBe('locked');
    expect(await codeOf(store.protection.protect('w', 'another one', true))).toBe('locked');
    expect(await store.protection.unlock('w', PASS)).toBe(true);
    expect((await store.load('w')).workbook.meta.title).toBe('Kế hoạch mật');
  });

  test('takes another passphrase, and none', async () => {
    const { store, secondWindow, databaseName } = newStore();
    await store.create(secret(), 1);
    await store.protection.protect('w', PASS, false);
    const other = secondWindow();
    await other.protection.unlock('w', PASS);
    const { workbook } = await other.load('w');
    await store.protection.protect('w', 'mật khẩu mới 99', false);
    // The other window has the old key: it writes nothing with it.
    expect(await codeOf(write(other, workbook, 1, 4))).toBe('locked');
    expect(await other.protection.unlock('w', PASS)).toBe(false);
    expect(await other.protection.unlock('w', 'mật khẩu mới 99')).toBe(true);
    await store.protection.remove('w');
    // And now it has a key of a workbook that is open: it writes openly.
    await write(other, workbook, 1, 4);
    expect((await secondWindow().load('w')).head).toBe(1);
    expect(await store.protection.state('w')).toBe('none');
    expect(await rawBytes(databaseName)).toContain(NAME);
  });

  test('another window that has it open writes nothing openly', async () => {
    const { store, secondWindow } = newStore();
    await store.create(secret(), 1);
    const other = secondWindow();
    const { workbook } = await other.load('w');
    await store.protection.protect('w', PASS, false);
    expect(await codeOf(write(other, workbook, 1, 4))).toBe('locked');
    const review = { workbook: 'w', key: sourceTextKey(REPORT), name: '', changedAt: 1 };
    const written = other.reviews.write({ ...review, text: REPORT, decisions: {} });
    expect(await codeOf(written)).toBe('locked');
  });

  test('any byte of any record that is another one is noticed, and the record is kept aside', async () => {
    const tables = ['outlines', 'indicatorBlocks', 'figureBlocks', 'sourceTexts'];
    for (const table of tables) {
      const { store, databaseName } = newStore();
      await store.create(secret(), 1);
      await store.protection.protect('w', PASS, false);
      await tamper(databaseName, table, (record) => {
        flip(record.sealed, (record.sealed.length * 7) % 13);
      });
      const { damaged } = await store.load('w');
      expect([table, damaged]).toEqual([table, 1]);
      expect(await store.damage('w')).toHaveLength(1);
    }
  });

  test('a record put in the place of another one is noticed', async () => {
    const { store, databaseName } = newStore();
    await store.create(secret(), 1);
    await store.protection.protect('w', PASS, false);
    // Of the same key, only at another place.
    await tamper(databaseName, 'figureBlocks', (record) => (record.block += 1), true);
    const { workbook, damaged } = await store.load('w');
    expect(damaged).toBeGreaterThan(0);
    expect(workbook.figures.columns.size).toBe(0);
  });

  test('a damaged header can be put in order once it is unlocked', async () => {
    const { store, databaseName } = newStore();
    const start = secret();
    await store.create(start, 1);
    await store.protection.protect('w', PASS, false);
    await tamper(databaseName, 'workbooks', (record) => flip(record.sealed, 20));
    expect(await store.listDamaged()).toMatchObject([{ id: 'w', title: 'Kế hoạch mật' }]);
    await store.mend('w', start.meta, 9);
    expect(await store.protection.state('w')).toBe('open');
    expect((await store.load('w')).workbook.indicators).toEqual(start.indicators);
  });

  test('what its key is made of is not believed where it asks for too little or too much', async () => {
    const { store, databaseName } = newStore();
    await store.create(secret(), 1);
    await store.protection.protect('w', PASS, false);
    await store.protection.lock('w');
    for (const iterations of [1, 599_999, 1e9, NaN, '600000']) {
      await tamper(
        databaseName,
        'workbooks',
        (record) => (record.protection.iterations = iterations),
      );
      expect(await codeOf(store.protection.unlock('w', PASS))).toBe('damaged');
    }
  });

  test('a copy of it is protected in the same way', async () => {
    const { store, secondWindow } = newStore();
    await store.create(secret(), 1);
    await store.protection.protect('w', PASS, true);
    await store.protection.inherit('w', 'v');
    await store.create({ ...secret(), id: 'v' }, 1);
    const other = secondWindow();
    expect(await codeOf(other.load('v'))).toBe('locked');
    expect(await other.protection.unlock('v', PASS)).toBe(true);
    expect((await other.load('v')).workbook.id).toBe('v');
  });
});

describe('a sealed file', () => {
  async function sealed(text: string) {
    const { store } = newStore();
    await store.create(secret(), 1);
    await store.protection.protect('w', PASS, false);
    return { store, file: await store.protection.sealFile('w', text) };
  }

  test('opens with its passphrase and no other, in any browser', async () => {
    const text = 'Thu ngân sách: 1.234,5 tỷ đồng 🌾 '.repeat(9000);
    const { file } = await sealed(text);
    expect(file).not.toContain('ngân');
    const { store } = newStore();
    expect(store.protection.isSealedFile(file)).toBe(true);
    expect(store.protection.isSealedFile(text)).toBe(false);
    expect(await store.protection.openFile(file, 'sai rồi', 'n')).toBeNull();
    expect(await store.protection.openFile(file, PASS, 'n')).toBe(text);
    await store.create({ ...secret(), id: 'n' }, 1);
    expect(await store.protection.state('n')).toBe('open');
  });

  test('with any letter changed it is refused', async () => {
    const { store, file } = await sealed('{"số":1}');
    const start = file.indexOf('"sealed":"') + 10;
    const letters = fc.integer({ min: start, max: file.indexOf('"', start) - 3 });
    await fc.assert(
      fc.asyncProperty(letters, async (at) => {
        const other = file[at] === 'A' ? 'B' : 'A';
        const changed = file.slice(0, at) + other + file.slice(at + 1);
        expect(await codeOf(store.protection.openFile(changed, PASS, 'n'))).toBe('damaged');
      }),
      { numRuns: 4 },
    );
  });

  test.each([
    ['cut off', (file: string) => file.slice(0, -9)],
    ['no base64', (file: string) => file.replace('"sealed":"', '"sealed":"***')],
    ['another field', (file: string) => file.replace('{', '{"more":1,')],
    ['too few rounds', (file: string) => file.replace('600000', '1000')],
    ['too many rounds', (file: string) => file.replace('600000', '600000000')],
    ['another way to a key', (file: string) => file.replace('PBKDF2', 'MD5')],
  ])('%s: refused', async (_, change) => {
    const { store, file } = await sealed('{}');
    expect(await codeOf(store.protection.openFile(change(file), PASS, 'n'))).toBe('damaged');
  });

  test('one of a newer program is named as such', async () => {
    const { store, file } = await sealed('{}');
    const newer = file.replace('"version":1', '"version":2');
    expect(await codeOf(store.protection.openFile(newer, PASS, 'n'))).toBe('outdated');
  });

  test('of a workbook that is not protected it is the text itself, of a locked one there is none', async () => {
    const { store } = await sealed('');
    await store.protection.lock('w');
    expect(await codeOf(store.protection.sealFile('w', 'x'))).toBe('locked');
    await store.create({ ...secret(), id: 'v' }, 1);
    expect(await store.protection.sealFile('v', 'x')).toBe('x');
  });
});

function flip(bytes: Uint8Array, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}

interface RawRecord {
  sealed: Uint8Array;
  block: number;
  protection: { iterations: unknown };
}

/** Changes the first record of a table past the program; `moved`: its key is another one then. */
async function tamper(
  name: string,
  table: string,
  change: (record: RawRecord) => unknown,
  moved = false,
): Promise<void> {
  const db = await answer(indexedDB.open(name));
  const store = db.transaction(table, 'readwrite').objectStore(table);
  const [key] = await answer(store.getAllKeys());
  const record = (await answer(store.get(key as IDBValidKey))) as RawRecord;
  change(record);
  if (moved) await answer(store.delete(key as IDBValidKey));
  await answer(store.put(record));
  db.close();
}
