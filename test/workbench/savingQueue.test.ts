import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import type { Edits } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { StoreError, type StoreErrorCode } from '../../src/storage/storeError';
import { Session } from '../../src/workbench/session';
import { sameContent } from '../support/sameContent';
import { FaultyStore, newDatabaseName, openDisk } from '../support/storage';
import { sheet } from '../support/workbooks';

const TARGET = series('plan', '2024');
const LABEL = { code: 'editFigure', params: {} } as const;
const START = sheet([
  { name: 'Sản lượng lúa', unit: 'tấn', target: '1' },
  { name: 'Sản lượng ngô', unit: 'tấn', target: '2' },
]);

const edit = (indicator: number, value: number): Edits => ({
  figures: [{ indicator, series: TARGET, figure: typedFigure(numberValue(value)) }],
});

function targets(workbook: Workbook): (number | null)[] {
  return Array.from(workbook.outline.ids, (indicator) => {
    const value = valueAt(workbook, { indicator, series: TARGET });
    return value.kind === 'number' ? value.value : null;
  });
}

/** A session whose waiting is done by hand. */
async function desk() {
  const databaseName = newDatabaseName();
  const store = new FaultyStore({ databaseName });
  await store.create(START, 1);
  const waits: { job: () => void; ms: number }[] = [];
  let now = 100;
  const session = new Session(
    store,
    await store.load('w'),
    () => now,
    (job, ms) => {
      const wait = { job, ms };
      waits.push(wait);
      return () => waits.splice(waits.indexOf(wait), 1);
    },
  );
  return {
    session,
    store,
    databaseName,
    waits,
    setClock: (to: number) => (now = to),
    /** What another window finds. */
    stored: () => new FaultyStore({ databaseName }).load('w'),
    /** Ends the wait that is on. */
    async wake(): Promise<number> {
      const wait = waits.shift();
      if (!wait) throw new Error('nothing waits');
      wait.job();
      await session.settled().catch(() => undefined);
      return wait.ms;
    },
  };
}

async function fail(code: StoreErrorCode, { session, store }: Awaited<ReturnType<typeof desk>>) {
  store.fault = new StoreError(code, code);
  session.run(LABEL, edit(0, 10), null);
  await expect(session.settled()).rejects.toMatchObject({ code });
}

describe('a fault that may pass', () => {
  test.each([
    ['quota', [5000, 15_000, 30_000, 60_000, 60_000]],
    ['broken', [5000, 15_000, 30_000, 60_000, 60_000]],
    ['unavailable', [5000, 15_000, 30_000, 60_000, 60_000]],
    ['aborted', [0, 5000, 15_000, 30_000, 60_000]],
  ] as const)('%s: it is tried again by itself, less and less often', async (code, pauses) => {
    const at = await desk();
    await fail(code, at);
    const waited: number[] = [];
    while (waited.length < pauses.length) waited.push(await at.wake());
    expect(waited).toEqual(pauses);
    expect(at.session.saving.state).toBe('failed');
    expect(targets((await at.stored()).workbook)).toEqual([1, 2]);
  });

  test('saving goes on when there is room again, with all that was done meanwhile, in order', async () => {
    const at = await desk();
    await fail('quota', at);
    at.session.run(LABEL, edit(1, 11), null);
    at.session.run(LABEL, edit(0, 12), null);
    await at.session.undo();
    expect(at.session.saving.state).toBe('failed');
    at.store.fault = null;
    await at.wake();
    expect(at.session.saving.state).toBe('saved');
    expect(at.waits).toHaveLength(0);
    const { workbook, head, last } = await at.stored();
    expect([targets(workbook), head, last]).toEqual([[10, 11], 2, 3]);
    const steps = await at.store.entries('w', 1, 3);
    expect(steps.map(({ step }) => step)).toEqual([1, 2, 3]);
    // A later fault is again waited for as a first one.
    await fail('quota', at).catch(() => undefined);
    at.session.run(LABEL, edit(0, 33), null);
    await at.session.settled().catch(() => undefined);
    expect(at.waits.map(({ ms }) => ms)).toEqual([5000]);
  });

  test('a person who tries again need not wait, and the waiting ends', async () => {
    const at = await desk();
    await fail('quota', at);
    at.store.fault = null;
    await at.session.retry();
    expect([at.session.saving.state, at.waits.length]).toEqual(['saved', 0]);
  });
});

test('a session that nobody waits for is not written later', async () => {
  const at = await desk();
  await fail('quota', at);
  at.session.giveUp();
  expect(at.waits).toEqual([]);
});

test.each(['conflict', 'gone', 'damaged', 'outdated', 'notFound'] as const)(
  '%s: is never written over by itself',
  async (code) => {
    const at = await desk();
    await fail(code, at);
    expect(at.waits).toEqual([]);
    expect(targets(at.session.workbook)).toEqual([10, 2]);
  },
);

describe('a workbook that the disk has lost', () => {
  async function lose(databaseName: string): Promise<void> {
    const disk = openDisk(databaseName);
    await disk.open();
    await Promise.all(disk.tables.map((table) => table.clear()));
    disk.close();
  }

  test('is told at the next write, and written anew with its steps when a person says so', async () => {
    const at = await desk();
    for (const n of [5, 6, 7]) at.session.run(LABEL, edit(0, n), null);
    await at.session.undo();
    await at.session.settled();
    await lose(at.databaseName);
    await at.session.undo();
    await expect(at.session.settled()).rejects.toMatchObject({ code: 'gone' });
    await expect(at.stored()).rejects.toMatchObject({ code: 'notFound' });
    await at.session.retry();
    expect(at.session.saving.state).toBe('saved');
    const back = await at.stored();
    expect([targets(back.workbook), back.head, back.last]).toEqual([[5, 2], 1, 3]);
    await at.session.redo();
    await at.session.redo();
    await at.session.settled();
    expect(targets((await at.stored()).workbook)).toEqual([7, 2]);
  });

  test('without the steps that only the disk had; those that are left get new numbers', async () => {
    const at = await desk();
    for (let n = 1; n <= 150; n += 1) at.session.run(LABEL, edit(0, n), null);
    await at.session.settled();
    await lose(at.databaseName);
    at.session.run(LABEL, edit(1, 9), null);
    await expect(at.session.settled()).rejects.toMatchObject({ code: 'gone' });
    const retried = at.session.retry();
    // Done while it is written.
    at.session.run(LABEL, edit(1, 10), null);
    await retried;
    const { head, last } = at.session.journalPlace;
    expect(head).toBe(last);
    expect(head).toBeGreaterThanOrEqual(100);
    expect(head).toBeLessThan(152);
    const back = await at.stored();
    expect([sameContent(back.workbook, at.session.workbook), back.head]).toEqual([true, head]);
    expect((await at.store.entries('w', 1, last)).map(({ step }) => step).at(-1)).toBe(last);
    while (await at.session.undo());
    await at.session.settled();
    expect(targets((await at.stored()).workbook)[1]).toBe(2);
  });

  test('with a header that was damaged meanwhile: what lay there is kept aside', async () => {
    const at = await desk();
    at.session.run(LABEL, edit(0, 5), null);
    await at.session.settled();
    const disk = openDisk(at.databaseName);
    await disk.workbooks.update('w', { meta: 7 as never });
    at.session.run(LABEL, edit(0, 6), null);
    await expect(at.session.settled()).rejects.toMatchObject({ code: 'damaged' });
    await at.session.retry();
    const back = await at.stored();
    expect([targets(back.workbook), back.last]).toEqual([[6, 2], 2]);
    expect((await disk.damaged.toArray()).map(({ value }) => value)).toMatchObject([{ meta: 7 }]);
    disk.close();
  });

  test('but not over one that another window has written meanwhile', async () => {
    const at = await desk();
    await lose(at.databaseName);
    at.session.run(LABEL, edit(0, 5), null);
    await expect(at.session.settled()).rejects.toMatchObject({ code: 'gone' });
    await new FaultyStore({ databaseName: at.databaseName }).create(START, 3);
    await expect(at.session.retry()).rejects.toMatchObject({ code: 'conflict' });
    expect(targets((await at.stored()).workbook)).toEqual([1, 2]);
    expect([at.session.saving.state, targets(at.session.workbook)]).toEqual(['failed', [5, 2]]);
  });
});

test('a clock that is set back changes no order: steps say what it said', async () => {
  const at = await desk();
  at.session.run(LABEL, edit(0, 5), null);
  at.setClock(50);
  at.session.run(LABEL, edit(0, 6), null);
  at.setClock(70);
  at.session.run(LABEL, edit(1, 7), null);
  await at.session.settled();
  const steps = await at.session.entries(1, 3);
  expect(steps.map(({ step, at: time }) => [step, time])).toEqual([
    [1, 100],
    [2, 50],
    [3, 70],
  ]);
  const session = new Session(at.store, await at.stored());
  await session.undo();
  expect(targets(session.workbook)).toEqual([6, 2]);
  await session.undo();
  expect(targets(session.workbook)).toEqual([5, 2]);
  await session.settled().catch(() => undefined);
});

describe('a journal with a gap', () => {
  async function withGap(step: number) {
    const at = await desk();
    for (let n = 1; n <= 6; n += 1) at.session.run(LABEL, edit(0, 100 + n), null);
    await at.session.settled();
    const disk = openDisk(at.databaseName);
    await disk.journal.delete(['w', step]);
    disk.close();
    const store = new FaultyStore({ databaseName: at.databaseName });
    return { store, session: new Session(store, await store.load('w')) };
  }

  test('opens; undo goes as far as it can be read, and says that there is no more', async () => {
    const { session } = await withGap(3);
    for (let n = 6; n > 3; n -= 1) {
      expect(session.canUndo).toBe(true);
      await session.undo();
    }
    await expect(session.undo()).rejects.toMatchObject({ record: 'journal step 3' });
    expect(session.canUndo).toBe(false);
    expect(targets(session.workbook)).toEqual([103, 2]);
    expect(session.canRedo).toBe(true);
    await session.redo();
    expect(targets(session.workbook)).toEqual([104, 2]);
    await session.settled();
  });

  test('is shown on both sides of the gap; going past it moves nothing', async () => {
    const { session } = await withGap(3);
    const { entries, broken } = await session.readableEntries(1, 6);
    expect(entries.map(({ step }) => step)).toEqual([1, 2, 4, 5, 6]);
    expect(broken).toEqual([3]);
    await expect(session.goTo(1)).rejects.toMatchObject({ record: 'journal step 3' });
    expect(targets(session.workbook)).toEqual([106, 2]);
  });

  test('a new step takes the place of those that cannot be redone', async () => {
    const { session, store } = await withGap(5);
    await session.undo();
    await expect(session.undo()).rejects.toMatchObject({ record: 'journal step 5' });
    session.run(LABEL, edit(1, 9), null);
    await session.settled();
    const { workbook, head, last } = await store.load('w');
    expect([targets(workbook), head, last]).toEqual([[105, 9], 6, 6]);
    expect(await session.undo()).toBe(true);
    expect(session.canUndo).toBe(false);
    await session.settled();
  });
});
