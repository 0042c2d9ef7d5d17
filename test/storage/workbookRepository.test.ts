import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import {
  applyChange,
  changeOf,
  invertChange,
  type FigureEdit,
} from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import type { JournalEntry } from '../../src/domain/workbook/journal';
import { sameContent } from '../support/sameContent';
import { series } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { StoreError } from '../../src/storage/storeError';
import type { MemoryStore } from '../../src/storage/memoryStore';
import type { WorkbookRepository } from '../../src/storage/workbookRepository';
import { arbEditScript, arbStep, arbWorkbook, changesOf, editsFor } from '../support/arbitraries';
import {
  newMemoryStore,
  newSealedStore,
  newStore,
  oneStep,
  sealedStoresAreReady,
} from '../support/storage';
import { sheet } from '../support/workbooks';

beforeAll(async () => {
  await sealedStoresAreReady;
});

/** One suite for all: whoever keeps workbooks keeps to the same laws. */
type Store = WorkbookRepository | MemoryStore;
interface Stores {
  readonly store: Store;
  secondWindow(): Store;
}

const TARGET = series('plan', '2024');
const ABOUT = {
  at: 5,
  who: '',
  label: { code: 'editFigure', params: {} },
  place: { indicator: 0, column: 'target' },
} as const;

const edit = (indicator: number, value: number): FigureEdit => ({
  indicator,
  series: TARGET,
  figure: typedFigure(numberValue(value)),
});

/** Writes one figure as a step; the state after it. */
async function write(store: Store, from: Workbook, step: number, value: number): Promise<Workbook> {
  const change = changeOf(from, { figures: [edit(0, value)] });
  const to = applyChange(from, change);
  await store.commit(from, to, oneStep({ ...ABOUT, step, change }));
  return to;
}

const small = () => sheet([{ name: 'Sản lượng lúa', unit: 'tấn', target: '36.100' }]);

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  return 'done';
}

describe.each([
  ['on the disk', newStore],
  ['on the disk, sealed', newSealedStore],
  ['in memory', newMemoryStore],
] as const)('%s', (_, newStore: () => Stores) => {
  describe('what was written is read back', () => {
    test('a new workbook, in another window', async () => {
      await fc.assert(
        fc.asyncProperty(arbWorkbook, async (workbook) => {
          const { store, secondWindow } = newStore();
          await store.create(workbook, 7);
          const { workbook: back, head, last } = await secondWindow().load(workbook.id);
          expect(sameContent(back, workbook)).toBe(true);
          expect([back.nextIndicator, head, last]).toEqual([workbook.nextIndicator, 0, 0]);
        }),
        { numRuns: 20 },
      );
    }, 20_000);

    test('every state of a script of edits, and the first one after all is undone', async () => {
      const arbScript = fc.array(fc.tuple(arbEditScript, arbStep), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(arbWorkbook, arbScript, async (start, script) => {
          const { store, secondWindow } = newStore();
          await store.create(start, 1);
          let state = start;
          const entries: JournalEntry[] = [];
          for (const [edits, about] of script) {
            const change = changeOf(state, editsFor(state, edits));
            const to = applyChange(state, change);
            const entry = { ...about, step: entries.length + 1, change };
            await store.commit(state, to, oneStep(entry));
            entries.push(entry);
            state = to;
            const stored = await secondWindow().load(start.id);
            expect(sameContent(stored.workbook, state)).toBe(true);
            expect([stored.head, stored.last]).toEqual([entry.step, entry.step]);
          }
          const about = ({ change: _, ...rest }: JournalEntry) => rest;
          const read = await secondWindow().entries(start.id, 1, entries.length);
          expect(read.map(about)).toEqual(entries.map(about));
          for (let head = read.length - 1; head >= 0; head -= 1) {
            const to = applyChange(state, invertChange(read[head]!.change));
            await store.commit(state, to, { entries: [], head, at: 9 });
            state = to;
          }
          const stored = await secondWindow().load(start.id);
          expect(sameContent(stored.workbook, start)).toBe(true);
          expect([stored.head, stored.last]).toEqual([0, read.length]);
        }),
        { numRuns: 20 },
      );
    }, 20_000);

    test('several steps in one write are the same as one after the other', async () => {
      await fc.assert(
        fc.asyncProperty(
          arbWorkbook,
          fc.array(arbEditScript, { minLength: 2, maxLength: 4 }),
          async (start, scripts) => {
            const { store, secondWindow } = newStore();
            await store.create(start, 1);
            const changes = changesOf(start, scripts);
            const end = changes.reduce(applyChange, start);
            const entries = changes.map((change, n) => ({ ...ABOUT, step: n + 1, change }));
            await store.commit(start, end, { entries, head: entries.length, at: 2 });
            const stored = await secondWindow().load(start.id);
            expect(sameContent(stored.workbook, end)).toBe(true);
            const read = await store.entries(start.id, 1, entries.length);
            const back = read.reduceRight(
              (w, { change }) => applyChange(w, invertChange(change)),
              end,
            );
            expect(sameContent(back, start)).toBe(true);
          },
        ),
        { numRuns: 20 },
      );
    }, 20_000);

    test('a workbook that comes with its journal', async () => {
      const { store, secondWindow } = newStore();
      const start = small();
      const change = changeOf(start, { figures: [edit(0, 1)] });
      await store.create(applyChange(start, change), 1, [{ ...ABOUT, step: 1, change }]);
      const { head, last, workbook } = await secondWindow().load('w');
      expect([head, last]).toEqual([1, 1]);
      const [entry] = await store.entries('w', 1, 1);
      const undone = applyChange(workbook, invertChange(entry!.change));
      expect(sameContent(undone, start)).toBe(true);
    });
  });

  describe('who writes must stand on what is stored', () => {
    test('a window that missed a write is refused and overwrites nothing', async () => {
      const { store, secondWindow } = newStore();
      await store.create(small(), 1);
      const other = secondWindow();
      const [mine, theirs] = [await store.load('w'), await other.load('w')];
      const written = await write(store, mine.workbook, 1, 111);
      expect(await codeOf(write(other, theirs.workbook, 1, 222))).toBe('conflict');
      const stored = await secondWindow().load('w');
      expect(sameContent(stored.workbook, written)).toBe(true);
      expect(stored.last).toBe(1);
    });

    test('an older state is refused although the newer one was loaded in the same window', async () => {
      const { store, secondWindow } = newStore();
      await store.create(small(), 1);
      const mine = await store.load('w');
      const other = secondWindow();
      const theirs = await other.load('w');
      // Elsewhere: a step, undone, and another in its place, so that the step numbers tell nothing.
      const one = await write(other, theirs.workbook, 1, 1);
      const back = applyChange(one, changeOf(one, { figures: [edit(0, 36_100)] }));
      await other.commit(one, back, { entries: [], head: 0, at: 3 });
      await store.load('w');
      expect(await codeOf(write(store, mine.workbook, 1, 222))).toBe('conflict');
      expect(await codeOf(store.commit(mine.workbook, back, { entries: [], head: 0, at: 3 }))).toBe(
        'conflict',
      );
    });

    test.each([
      ['a step too far', 3, 3],
      ['step 0', 0, 0],
      ['a head without its step', 1, 2],
      ['a head before the first', 1, -1],
    ])('%s is a conflict', async (_, step, head) => {
      const { store, secondWindow } = newStore();
      await store.create(small(), 1);
      const { workbook } = await store.load('w');
      const change = changeOf(workbook, { figures: [edit(0, 1)] });
      const entries = [{ ...ABOUT, step, change }];
      const work = store.commit(workbook, applyChange(workbook, change), { entries, head, at: 1 });
      expect(await codeOf(work)).toBe('conflict');
      expect(sameContent((await secondWindow().load('w')).workbook, workbook)).toBe(true);
    });

    test('an id that is taken is a conflict', async () => {
      const { store } = newStore();
      await store.create(small(), 1);
      expect(await codeOf(store.create(small(), 2))).toBe('conflict');
    });
  });

  test('steps behind the head are dropped by a new one', async () => {
    const { store } = newStore();
    const start = small();
    await store.create(start, 1);
    let state = start;
    for (const step of [1, 2, 3]) state = await write(store, state, step, step);
    const back = applyChange(state, changeOf(state, { figures: [edit(0, 1)] }));
    await store.commit(state, back, { entries: [], head: 1, at: 6 });
    expect(await store.entries('w', 1, 3)).toHaveLength(3);
    await write(store, back, 2, 20);
    const { head, last } = await store.load('w');
    expect([head, last]).toEqual([2, 2]);
    expect(await codeOf(store.entries('w', 3, 3))).toBe('notFound');
    const [, second] = await store.entries('w', 1, 2);
    expect(second?.step).toBe(2);
  });

  describe('the list of workbooks', () => {
    test('tells title, count without headings and times; the last changed first', async () => {
      const { store } = newStore();
      const rows = [
        { name: 'Kinh tế', unit: '', group: true },
        { name: 'Lúa', unit: 'tấn' },
        { name: 'Ngô', unit: 'tấn' },
      ];
      await store.create({ ...sheet(rows), id: 'a' }, 10);
      await store.create({ ...small(), id: 'b' }, 20);
      const { workbook } = await store.load('a');
      const change = changeOf(workbook, { meta: { ...workbook.meta, title: 'Kế hoạch 2026' } });
      const entry = { ...ABOUT, at: 30, step: 1, change };
      await store.commit(workbook, applyChange(workbook, change), oneStep(entry));
      expect(await store.list()).toMatchObject([
        {
          id: 'a',
          title: 'Kế hoạch 2026',
          indicators: 2,
          createdAt: 10,
          changedAt: 30,
          deletedAt: null,
        },
        { id: 'b', title: 'Thử', indicators: 1, createdAt: 20, changedAt: 20, deletedAt: null },
      ]);
    });

    test('a deleted workbook can be brought back; a purged one is gone with all that was its own', async () => {
      const { store, secondWindow } = newStore();
      const start = small();
      await store.create(start, 1);
      await store.create({ ...small(), id: 'w0' }, 1);
      await write(store, start, 1, 5);
      await store.delete('w', 50);
      expect((await store.list()).find(({ id }) => id === 'w')?.deletedAt).toBe(50);
      await store.restore('w');
      expect((await store.list()).find(({ id }) => id === 'w')?.deletedAt).toBeNull();
      expect((await secondWindow().load('w')).head).toBe(1);

      await store.purge('w');
      expect((await store.list()).map(({ id }) => id)).toEqual(['w0']);
      expect(await codeOf(store.load('w'))).toBe('notFound');
      expect(await codeOf(store.entries('w', 1, 1))).toBe('notFound');
      expect(sameContent((await store.load('w0')).workbook, { ...small(), id: 'w0' })).toBe(true);
      // The same id starts from nothing.
      await store.create(start, 1);
      expect(await codeOf(store.entries('w', 1, 1))).toBe('notFound');
    });

    test('one that is no longer there is written anew only where there is none', async () => {
      const { store, secondWindow } = newStore();
      const start = small();
      await store.create(start, 1);
      const other = secondWindow();
      await other.load('w');
      await other.purge('w');
      const change = changeOf(start, { figures: [edit(0, 1)] });
      const now = applyChange(start, change);
      const move = { entries: [{ ...ABOUT, step: 1, change }], head: 1, at: 9 };
      expect(await codeOf(store.commit(start, now, move))).toBe('gone');
      // With a step that can be redone.
      await store.rewrite(start, { ...move, head: 0 });
      const back = await secondWindow().load('w');
      expect([sameContent(back.workbook, start), back.head, back.last]).toEqual([true, 0, 1]);
      expect(await codeOf(store.rewrite(start, move))).toBe('conflict');
      await write(store, start, 1, 5);
      expect(await store.entries('w', 1, 1)).toHaveLength(1);
    });

    test.each(['load', 'restore', 'purge'] as const)('%s of what is not there', async (what) => {
      const { store } = newStore();
      expect(await codeOf(store[what]('none'))).toBe('notFound');
    });
  });

  test('settings are kept for every window', async () => {
    const { store, secondWindow } = newStore();
    expect(await store.readSetting('columns')).toBeUndefined();
    await store.writeSetting('columns', { widths: [80, 320], hidden: ['note'] });
    expect(await secondWindow().readSetting('columns')).toEqual({
      widths: [80, 320],
      hidden: ['note'],
    });
  });
});
