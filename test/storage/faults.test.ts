import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { figureOf } from '../../src/domain/workbook/figures';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { WorkbookDatabase } from '../../src/storage/database';
import { deleteDatabase, readRawDatabase } from '../../src/storage/rawDatabase';
import { WorkbookRepository } from '../../src/storage/workbookRepository';
import { emptyWorkbook } from '../../src/workbench/newWorkbook';
import { newStore, oneStep, openDisk } from '../support/storage';
import { sheet } from '../support/workbooks';

const TARGET = series('plan', '2024');
const KEY = seriesKey(TARGET);
const ABOUT = { who: '', label: { code: 'editFigure', params: {} }, place: null } as const;

const small = (): Workbook =>
  sheet([
    { name: 'Lúa', unit: 'tấn', plan: '10', target: '20' },
    { name: 'Ngô', unit: 'tấn', plan: '11', target: '30' },
  ]);

/** A commit of one figure as a step; the state after it. */
async function write(
  store: WorkbookRepository,
  from: Workbook,
  step: number,
  [indicator, value]: readonly [number, number],
): Promise<Workbook> {
  const figure = typedFigure(numberValue(value));
  const change = changeOf(from, { figures: [{ indicator, series: TARGET, figure }] });
  const to = applyChange(from, change);
  await store.commit(from, to, oneStep({ ...ABOUT, at: step, step, change }));
  return to;
}

function target(workbook: Workbook, indicator: number): number | null {
  const value = figureOf(workbook.figures, KEY, indicator)?.value;
  return value?.kind === 'number' ? value.value : null;
}

/** The database at a version, with nothing done about it. */
function openAs(databaseName: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('not opened'));
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a damaged header', () => {
  async function damaged(meta: unknown) {
    const at = newStore();
    await at.store.create(small(), 1);
    await at.store.create({ ...small(), id: 'v' }, 2);
    await write(at.store, (await at.store.load('w')).workbook, 1, [0, 21]);
    const disk = openDisk(at.databaseName);
    await disk.workbooks.update('w', meta as never);
    disk.close();
    return at;
  }

  test.each([
    ['its frame', { meta: { title: 'Thử' } }, 'Thử'],
    ['its title', { title: 7 }, 'Thử'],
    ['nearly all', { title: null, meta: 3, head: 'x', changedAt: NaN }, null],
  ])('of which %s is lost hides no other workbook', async (_, lost, title) => {
    const { store } = await damaged(lost);
    expect((await store.list()).map(({ id }) => id)).toEqual(['v']);
    expect(await store.listDamaged()).toMatchObject([{ id: 'w', title }]);
    await expect(store.load('w')).rejects.toMatchObject({ code: 'damaged', record: 'header' });
    const raw = JSON.parse(await store.readRaw('w')) as Record<string, unknown[]>;
    expect(raw['header']).toMatchObject({ id: 'w' });
    expect([raw['figures']?.length, raw['journal']?.length]).toEqual([2, 1]);
  });

  test('is mended from what is sound in it, and kept aside', async () => {
    const { store, secondWindow } = await damaged({ meta: { title: 'Cũ', scenarios: 4 }, head: 9 });
    await store.mend('w', emptyWorkbook('w', 'Thay', 2020).meta, 50);
    const { workbook, head, last, damaged: aside } = await secondWindow().load('w');
    expect([target(workbook, 0), head, last, aside]).toEqual([21, 1, 1, 1]);
    expect([workbook.meta.title, workbook.meta.frame.year]).toEqual(['Cũ', 2020]);
    expect((await store.list()).find(({ id }) => id === 'w')?.title).toBe('Cũ');
    expect(workbook.nextIndicator).toBeGreaterThanOrEqual(2);
    expect(await store.listDamaged()).toEqual([]);
    expect(await store.damage('w')).toMatchObject([{ kind: 'header' }]);
    // A second window that mends it too finds nothing to do.
    await store.mend('w', emptyWorkbook('w', 'Khác', 2020).meta, 60);
    expect(await store.damage('w')).toHaveLength(1);
  });

  test('can be done away with', async () => {
    const { store } = await damaged({ meta: null });
    await store.purge('w');
    expect([await store.listDamaged(), (await store.list()).length]).toEqual([[], 1]);
  });
});

describe('a damaged record', () => {
  type Disk = ReturnType<typeof openDisk>;

  async function damaged(damage: (disk: Disk) => PromiseLike<unknown>) {
    const at = newStore();
    await at.store.create(small(), 1);
    const disk = openDisk(at.databaseName);
    await damage(disk);
    return { ...at, disk, loaded: await at.store.load('w') };
  }

  test('of figures: the other columns open, the next save does not come over it', async () => {
    const { store, disk, loaded, secondWindow } = await damaged((on) =>
      on.figureBlocks.update(['w', KEY, 0], { flags: new Uint8Array(1) }),
    );
    const { workbook } = loaded;
    expect([target(workbook, 0), loaded.damaged]).toEqual([null, 1]);
    expect(workbook.figures.columns.size).toBe(1);
    // It lies aside, once, and no more where it was.
    expect(await disk.figureBlocks.get(['w', KEY, 0])).toBeUndefined();
    expect((await secondWindow().load('w')).damaged).toBe(1);
    const [part] = await store.damage('w');
    expect(part).toMatchObject({ kind: 'figures', series: TARGET, first: 0 });
    expect([...part!.figures].map(([id, { value }]) => [id, value])).toEqual([
      [0, numberValue(20)],
      [1, numberValue(30)],
    ]);
    await write(store, workbook, 1, [1, 99]);
    const again = await secondWindow().load('w');
    expect([target(again.workbook, 0), target(again.workbook, 1)]).toEqual([null, 99]);
    const [aside] = await disk.damaged.toArray();
    expect(aside?.value).toMatchObject({ numbers: Float64Array.of(20, 30) });
    disk.close();
  });

  test('of figures with one bad cell gives up only that one', async () => {
    const { store, disk } = await damaged((on) =>
      on.figureBlocks.update(['w', KEY, 0], { tags: Uint8Array.of(1, 255) }),
    );
    const [part] = await store.damage('w');
    expect([...part!.figures.keys()]).toEqual([0]);
    disk.close();
  });

  test('of figures that is not there at all is noticed', async () => {
    const { store, disk, loaded, secondWindow } = await damaged((on) =>
      on.figureBlocks.delete(['w', KEY, 0]),
    );
    expect(loaded.damaged).toBe(1);
    expect(await store.damage('w')).toMatchObject([{ kind: 'figures', series: null }]);
    // Told once, until it is forgotten.
    expect((await secondWindow().load('w')).damaged).toBe(1);
    await store.forgetDamage('w');
    expect((await secondWindow().load('w')).damaged).toBe(0);
    disk.close();
  });

  test('of indicators: the rows stand there with their figures', async () => {
    const { store, disk, loaded, secondWindow } = await damaged((on) =>
      on.indicatorBlocks.toCollection().modify({ kinds: Uint8Array.of(0, 99) }),
    );
    const { workbook } = loaded;
    expect([...workbook.outline.ids]).toEqual([0, 1]);
    expect([target(workbook, 0), indicatorOf(workbook, 0)?.name]).toEqual([20, '']);
    expect(await store.damage('w')).toMatchObject([
      { kind: 'indicators', indicators: [{ id: 0, name: 'Lúa' }] },
    ]);
    const again = await secondWindow().load('w');
    expect([again.damaged, indicatorOf(again.workbook, 1)?.name]).toEqual([1, '']);
    disk.close();
  });

  test('of indicators that is not there at all is noticed', async () => {
    const { store, disk, loaded } = await damaged((on) => on.indicatorBlocks.clear());
    expect(loaded.workbook.outline.ids).toHaveLength(2);
    expect(await store.damage('w')).toMatchObject([{ kind: 'indicators', first: 0, end: 4096 }]);
    disk.close();
  });

  test.each([
    ['whose depths are short', { depths: new Uint8Array(1) }, [1, 0]],
    ['that is nothing', { ids: 'x' }, [0, 1]],
  ])('of rows %s: they stand in an order that can be told', async (_, lost, order) => {
    const { store, disk, loaded } = await damaged(async (on) => {
      await on.outlines.update('w', { ids: Uint32Array.of(1, 0) });
      await on.outlines.update('w', lost as never);
    });
    expect([...loaded.workbook.outline.ids]).toEqual(order);
    expect(await store.damage('w')).toMatchObject([{ kind: 'outline' }]);
    // What stands in for it is written: the next edit goes on from there.
    await write(store, loaded.workbook, 1, [0, 5]);
    expect((await store.load('w')).damaged).toBe(1);
    disk.close();
  });

  test('moved aside only while nobody has written it anew', async () => {
    const at = newStore();
    await at.store.create(small(), 1);
    const disk = openDisk(at.databaseName);
    await disk.figureBlocks.update(['w', KEY, 0], { flags: new Uint8Array(1) });
    // Between the reading and the moving another window writes the very block.
    const other = at.secondWindow();
    const theirs = await other.load('w');
    const sound = await write(other, theirs.workbook, 1, [0, 77]);
    await disk.damaged.clear();
    await disk.figureBlocks.update(['w', KEY, 0], { flags: new Uint8Array(9) });
    const real = WorkbookDatabase.prototype.transaction;
    let between = true;
    vi.spyOn(WorkbookDatabase.prototype, 'transaction').mockImplementation(async function (
      this: WorkbookDatabase,
      ...args: unknown[]
    ) {
      if (args[0] === 'rw' && between) {
        between = false;
        await write(other, sound, 2, [1, 88]);
      }
      return (real as (...all: unknown[]) => unknown).apply(this, args);
    } as never);
    const { workbook, damaged: aside } = await at.store.load('w');
    expect([target(workbook, 0), target(workbook, 1), aside]).toEqual([77, 88, 0]);
    disk.close();
  });

  test('that the browser does not hand over is left where it is; the rest opens as another', async () => {
    const { store, databaseName } = newStore();
    await store.create(small(), 1);
    const fail = (): never => {
      throw new DOMException('Failed to read large IndexedDB value', 'NotReadableError');
    };
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(fail);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === 'figureBlocks' && (key as unknown[])[1] === KEY) fail();
      return get.call(this, key);
    });
    await expect(store.load('w')).rejects.toMatchObject({ code: 'damaged', record: /^unreadable/ });
    const sound = await store.loadSoundParts('w');
    expect([target(sound, 0), sound.figures.columns.size]).toEqual([null, 1]);
    vi.restoreAllMocks();
    // It was only out of reach.
    const { workbook, damaged: aside } = await new WorkbookRepository({ databaseName }).load('w');
    expect([target(workbook, 0), aside]).toEqual([20, 0]);
  });
});

describe('the database as a whole', () => {
  test('deleted under the page: the next commit finds its workbook gone, and writes it anew', async () => {
    const { store, secondWindow, databaseName } = newStore();
    await store.create(small(), 1);
    const { workbook } = await store.load('w');
    await deleteDatabase(databaseName);
    const change = changeOf(workbook, { meta: { title: 'Mới' } });
    const to = applyChange(workbook, change);
    const move = oneStep({ ...ABOUT, at: 1, step: 1, change });
    await expect(store.commit(workbook, to, move)).rejects.toMatchObject({ code: 'gone' });
    await store.rewrite(to, move);
    expect((await secondWindow().load('w')).workbook.meta.title).toBe('Mới');
  });

  test('wanted by a newer program: what is under way is written first, then it is given up', async () => {
    const { databaseName } = newStore();
    let old: WorkbookRepository | null = null;
    let workbook = small();
    const giveWay = vi.fn(async () => {
      workbook = await write(old!, workbook, 1, [0, 5]);
    });
    old = new WorkbookRepository({ databaseName, giveWay });
    await old.create(workbook, 1);
    const newer = await openAs(databaseName, 990);
    expect(giveWay).toHaveBeenCalledOnce();
    const raw = JSON.parse(await readRawDatabase(databaseName)) as Record<string, unknown>;
    expect(raw['workbooks']).toMatchObject([{ value: { head: 1 } }]);
    await expect(write(old, workbook, 2, [0, 6])).rejects.toMatchObject({ code: 'outdated' });
    await expect(old.open()).rejects.toMatchObject({ code: 'outdated' });
    newer.close();
    // A program of before, started now.
    const late = new WorkbookRepository({ databaseName });
    await expect(late.open()).rejects.toMatchObject({ code: 'outdated' });
  });

  test('held by an older window: says so, and opens once that is closed', async () => {
    const { databaseName } = newStore();
    const held = await openAs(databaseName, 10);
    const blocked = vi.fn(() => held.close());
    const store = new WorkbookRepository({ databaseName, blocked });
    await store.open();
    expect(blocked).toHaveBeenCalledOnce();
    await store.create(small(), 1);
    expect(await store.list()).toHaveLength(1);
  });

  test.each([
    ['UnknownError', 'broken'],
    ['SecurityError', 'unavailable'],
    ['QuotaExceededError', 'quota'],
  ])('that cannot be opened (%s) is told, and opens when it can be again', async (name, code) => {
    const { store } = newStore();
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    await expect(store.open()).rejects.toMatchObject({ code });
    await expect(store.list()).rejects.toMatchObject({ code });
    open.mockRestore();
    await store.open();
    expect(await store.list()).toEqual([]);
  });

  test('a lost connection is opened again by the next work', async () => {
    const { store } = newStore();
    await store.create(small(), 1);
    const { workbook } = await store.load('w');
    const lost = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    await expect(write(store, workbook, 1, [0, 5])).rejects.toMatchObject({ code: 'broken' });
    lost.mockRestore();
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const written = await write(store, workbook, 1, [0, 5]);
    expect([target(written, 0), open.mock.calls.length]).toEqual([5, 1]);
  });

  test('is exported as it lies there without any knowledge of it, what cannot be read named', async () => {
    const { store, databaseName } = newStore();
    await store.create(small(), 1);
    await store.create({ ...small(), id: 'v' }, 1);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === 'v' && this.name === 'workbooks') throw new DOMException('x', 'NotReadableError');
      return get.call(this, key);
    });
    const raw = JSON.parse(await readRawDatabase(databaseName)) as Record<string, unknown[]>;
    expect(raw['workbooks']).toMatchObject([{ key: 'w', value: { title: 'Thử' } }]);
    expect(raw['unreadable']).toMatchObject([{ table: 'workbooks', key: 'v' }]);
    const block = raw['figureBlocks']?.[0] as { value: Record<string, unknown> };
    const bytes = Buffer.from(
      (block.value['numbers'] as { $Float64Array: string }).$Float64Array,
      'base64',
    );
    expect(bytes.readDoubleLE(0)).toBeGreaterThan(0);
    // Nothing is made where there is nothing.
    await expect(readRawDatabase('nowhere')).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
  });
});
