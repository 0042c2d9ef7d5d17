import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { changeOf, type Edits } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import type { Place } from '../../src/domain/workbook/journal';
import { sameContent } from '../support/sameContent';
import { series } from '../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { StoreError } from '../../src/storage/storeError';
import { addIndicator } from '../../src/workbench/editIndicator';
import { Session } from '../../src/workbench/session';
import { exportWorkbookFile, importWorkbookFile } from '../../src/workbench/workbookFile';
import { arbEditScript, arbWorkbook, editsFor } from '../support/arbitraries';
import { FaultyStore, newDatabaseName } from '../support/storage';
import { sheet } from '../support/workbooks';

const TARGET = series('plan', '2024');
const LABEL = { code: 'editFigure', params: {} } as const;
const QUOTA = new StoreError('quota', 'full');

const place = (indicator: number): Place => ({ indicator, column: 'target' });
const edit = (indicator: number, value: number): Edits => ({
  figures: [{ indicator, series: TARGET, figure: typedFigure(numberValue(value)) }],
});

/** The targets of the rows, as numbers. */
function targets(workbook: Workbook): (number | null)[] {
  return Array.from(workbook.outline.ids, (indicator) => {
    const value = valueAt(workbook, { indicator, series: TARGET });
    return value.kind === 'number' ? value.value : null;
  });
}

const START = sheet([
  { name: 'Sản lượng lúa', unit: 'tấn', plan: '90', result: '100', target: '1' },
  { name: 'Sản lượng ngô', unit: 'tấn', plan: '90', result: '80', target: '2' },
]);

/** A desk on a database of its own: the same workbook can be opened in it again and again. */
async function desk(start: Workbook = START) {
  const databaseName = newDatabaseName();
  const store = new FaultyStore({ databaseName });
  await store.create(start, 1);
  const open = async (on: FaultyStore = new FaultyStore({ databaseName })) => {
    const session = new Session(on, await on.load(start.id), () => 42);
    const places: (Place | null)[] = [];
    session.listen((event) => places.push(event.place));
    return { session, store: on, places };
  };
  return { store, open, stored: async () => (await open()).session.workbook };
}

test('edits, undo and redo survive closing; undo returns to the place', async () => {
  const { open } = await desk();
  const first = await open();
  first.session.run(LABEL, edit(0, 10), place(0));
  first.session.run(LABEL, edit(1, 20), place(1));
  first.session.run(LABEL, edit(0, 11), place(0));
  expect(await first.session.undo()).toBe(true);
  await first.session.settled();

  const { session, places } = await open();
  expect(targets(session.workbook)).toEqual([10, 20]);
  expect([session.canUndo, session.canRedo]).toEqual([true, true]);
  expect(await session.nextSteps()).toEqual({ undo: LABEL, redo: LABEL });
  expect(await session.redo()).toBe(true);
  expect(places.at(-1)).toEqual(place(0));
  expect(targets(session.workbook)).toEqual([11, 20]);
  await session.undo();
  expect(await session.undo()).toBe(true);
  expect(targets(session.workbook)).toEqual([10, 2]);
  await session.settled();
  expect(places).toContainEqual(place(1));
  await session.undo();
  expect(await session.undo()).toBe(false);
  await session.settled();
  expect(sameContent((await open()).session.workbook, START)).toBe(true);
});

test('judgements and tally follow every step and its undo', async () => {
  const { session } = await (await desk()).open();
  const RESULT = series('estimate', '2023');
  expect(session.tally.of(null)).toMatchObject({ exceeded: 1, missed: 1 });
  const figure = typedFigure(numberValue(90));
  session.run(LABEL, { figures: [{ indicator: 1, series: RESULT, figure }] }, null);
  expect(session.tally.of(null)).toMatchObject({ exceeded: 1, met: 1, missed: 0 });
  await session.undo();
  expect(session.tally.of(null)).toMatchObject({ exceeded: 1, met: 0, missed: 1 });
});

test('what changes nothing is no step', async () => {
  const { session } = await (await desk()).open();
  session.run(LABEL, edit(0, 1), place(0));
  expect([session.canUndo, session.saving.state]).toEqual([false, 'saved']);
});

test('a change that does not fit is refused and moves nothing', async () => {
  const { session } = await (await desk()).open();
  const { outline } = START;
  const change = {
    ...changeOf(START, edit(0, 5)),
    outline: { at: 5, removed: outline, inserted: outline },
  };
  expect(() => session.runChange(LABEL, change, null)).toThrow(RangeError);
  expect(sameContent(session.workbook, START)).toBe(true);
  expect(session.canUndo).toBe(false);
  expect(session.saving.state).toBe('saved');
});

describe('the truth about saving', () => {
  test('saving until the write is done, saved only then', async () => {
    const { store, open, stored } = await desk();
    const { session } = await open(store);
    let release = (): void => undefined;
    store.gate = new Promise((resolve) => (release = resolve));
    const told: string[] = [];
    session.listen(() => told.push(session.saving.state));
    expect(session.saving.state).toBe('saved');
    session.run(LABEL, edit(0, 10), place(0));
    expect(session.saving.state).toBe('saving');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.saving.state).toBe('saving');
    expect(targets(await stored())).toEqual([1, 2]);
    release();
    await session.settled();
    expect(session.saving.state).toBe('saved');
    expect(targets(await stored())).toEqual([10, 2]);
    expect(told).toEqual(['saving', 'saved']);
  });

  test('steps of one turn go to disk together, each with its entry', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    for (let n = 10; n < 15; n += 1) session.run(LABEL, edit(0, n), place(0));
    await session.settled();
    expect(store.moves.map(({ entries }) => entries.map(({ step }) => step))).toEqual([
      [1, 2, 3, 4, 5],
    ]);
  });

  test('steps made while a write is under way are written after it', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    let release = (): void => undefined;
    store.gate = new Promise((resolve) => (release = resolve));
    session.run(LABEL, edit(0, 10), place(0));
    await new Promise((resolve) => setTimeout(resolve, 5));
    session.run(LABEL, edit(0, 11), place(0));
    await session.undo();
    session.run(LABEL, edit(1, 12), place(1));
    release();
    await session.settled();
    expect(store.moves.map(({ entries }) => entries.map(({ step }) => step))).toEqual([[1], [2]]);
    const again = await open();
    expect(targets(again.session.workbook)).toEqual([10, 12]);
    await again.session.undo();
    await again.session.undo();
    expect(targets(again.session.workbook)).toEqual([1, 2]);
  });
});

describe('after a fault of the store', () => {
  test('nothing more is written or called saved; all is kept in memory and can be exported', async () => {
    const { store, open, stored } = await desk();
    const { session } = await open(store);
    session.run(LABEL, edit(0, 10), place(0));
    await session.settled();
    store.fault = QUOTA;
    const told: string[] = [];
    session.listen(() => told.push(session.saving.state));
    session.run(LABEL, edit(0, 11), place(0));
    await expect(session.settled()).rejects.toBe(QUOTA);
    expect(session.saving).toEqual({ state: 'failed', fault: QUOTA });
    expect(told).toEqual(['saving', 'failed']);
    store.fault = null;
    session.run(LABEL, edit(1, 12), place(1));
    await expect(session.settled()).rejects.toBe(QUOTA);
    expect(session.saving.state).toBe('failed');
    expect(store.moves).toHaveLength(1);
    expect(targets(await stored())).toEqual([10, 2]);

    expect(targets(session.workbook)).toEqual([11, 12]);
    const { text } = await exportWorkbookFile(session);
    const file = importWorkbookFile(text, 'w');
    if (!file.ok) throw new Error(file.issue.code);
    expect(sameContent(file.workbook, session.workbook)).toBe(true);
    expect(file.journal.map(({ step }) => step)).toEqual([1, 2, 3]);
    // Undo still works, and is not written either.
    await session.undo();
    expect(targets(session.workbook)).toEqual([11, 2]);
  });

  test('trying again writes all that is missing, with every step', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    store.fault = QUOTA;
    for (const n of [10, 11, 12]) {
      session.run(LABEL, edit(0, n), place(0));
      await session.settled().catch(() => undefined);
    }
    await session.undo();
    session.run(LABEL, edit(1, 13), place(1));
    await session.undo();
    await expect(session.retry()).rejects.toBe(QUOTA);
    expect(session.saving.state).toBe('failed');

    store.fault = null;
    const retried = session.retry();
    expect(session.saving.state).toBe('saving');
    await retried;
    expect(session.saving.state).toBe('saved');
    expect(store.moves.map(({ entries, head }) => [entries.length, head])).toEqual([[3, 2]]);

    const again = await open();
    expect(targets(again.session.workbook)).toEqual([11, 2]);
    await again.session.redo();
    expect(targets(again.session.workbook)).toEqual([11, 13]);
    for (let n = 0; n < 3; n += 1) await again.session.undo();
    await again.session.settled();
    expect(sameContent(again.session.workbook, START)).toBe(true);
  });

  test('trying again where nothing failed does nothing', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    await session.retry();
    expect([session.saving.state, store.moves.length]).toEqual(['saved', 0]);
  });

  test('another window has written: the steps are not, and stay in memory', async () => {
    const { open, stored } = await desk();
    const [mine, theirs] = [await open(), await open()];
    theirs.session.run(LABEL, edit(0, 50), place(0));
    await theirs.session.settled();
    mine.session.run(LABEL, edit(1, 60), place(1));
    await expect(mine.session.settled()).rejects.toMatchObject({ code: 'conflict' });
    await expect(mine.session.retry()).rejects.toMatchObject({ code: 'conflict' });
    expect(targets(await stored())).toEqual([50, 2]);
    expect(targets(mine.session.workbook)).toEqual([1, 60]);
  });
});

describe('keys pressed faster than the journal is read', () => {
  /** A new window on a workbook with three steps: none of them is in memory. */
  async function reopened() {
    const { open } = await desk();
    const { session } = await open();
    session.run(LABEL, edit(0, 10), place(0));
    session.run(LABEL, edit(1, 20), place(1));
    session.run(LABEL, edit(0, 11), place(0));
    await session.settled();
    return { ...(await open()), open };
  }

  test('undo twice is two steps, in order', async () => {
    const { session, places, open } = await reopened();
    expect(await Promise.all([session.undo(), session.undo()])).toEqual([true, true]);
    expect(targets(session.workbook)).toEqual([10, 2]);
    expect(places.slice(0, 2)).toEqual([place(0), place(1)]);
    await session.settled();
    expect(targets((await open()).session.workbook)).toEqual([10, 2]);
  });

  test('undo more often than there are steps stops at the first', async () => {
    const { session } = await reopened();
    const done = await Promise.all(Array.from({ length: 5 }, () => session.undo()));
    expect(done).toEqual([true, true, true, false, false]);
    expect(sameContent(session.workbook, START)).toBe(true);
  });

  test('undo and redo end where they began', async () => {
    const { session, open } = await reopened();
    const done = await Promise.all([session.undo(), session.redo(), session.redo()]);
    expect(done).toEqual([true, true, false]);
    expect(targets(session.workbook)).toEqual([11, 20]);
    await session.settled();
    expect((await open()).session.canRedo).toBe(false);
  });

  test('an edit that comes in between is done after the undo, and neither is lost', async () => {
    const { session, places, open } = await reopened();
    const undone = session.undo();
    session.run(LABEL, edit(1, 21), place(1));
    expect(await undone).toBe(true);
    await session.settled();
    expect(targets(session.workbook)).toEqual([10, 21]);
    expect(places.filter((at) => at !== null)).toEqual([place(0), place(1)]);
    await session.undo();
    expect(targets(session.workbook)).toEqual([10, 20]);
    await session.undo();
    await session.undo();
    await session.settled();
    expect(sameContent((await open()).session.workbook, START)).toBe(true);
  });

  test('an edit of the very cell that is undone stands', async () => {
    const { session } = await reopened();
    const undone = session.undo();
    session.run(LABEL, edit(0, 99), place(0));
    await undone;
    await session.settled();
    expect(targets(session.workbook)).toEqual([99, 20]);
    await session.undo();
    expect(targets(session.workbook)).toEqual([10, 20]);
  });

  test('a row added behind one that the undo takes away is there', async () => {
    const { open } = await desk();
    const first = await open();
    const added = addIndicator(first.session.workbook, 1);
    first.session.runChange(LABEL, added.change, null);
    await first.session.settled();
    const { session } = await open();
    const next = addIndicator(session.workbook, added.id);
    const undone = session.undo();
    session.runChange(LABEL, next.change, place(next.id));
    await undone;
    await session.settled();
    expect([...session.workbook.outline.ids]).toEqual([0, 1, next.id]);
  });

  test('a step that cannot be read is told to whoever asked, and stops nothing else', async () => {
    const { session, store } = await reopened();
    const broken = new StoreError('damaged', 'journal step 3', 'journal step 3');
    const { entries } = store;
    store.entries = () => Promise.reject(broken);
    const undone = session.undo();
    session.run(LABEL, edit(1, 30), place(1));
    await expect(undone).rejects.toBe(broken);
    await session.settled();
    store.entries = entries;
    expect(targets(session.workbook)).toEqual([11, 30]);
    await session.undo();
    expect(targets(session.workbook)).toEqual([11, 20]);
  });
});

describe('steps in memory', () => {
  test('are undone at once, without the journal', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    session.run(LABEL, edit(0, 10), place(0));
    session.run(LABEL, edit(0, 11), place(0));
    void session.undo();
    expect(targets(session.workbook)).toEqual([10, 2]);
    void session.undo();
    expect(targets(session.workbook)).toEqual([1, 2]);
    void session.redo();
    expect(targets(session.workbook)).toEqual([10, 2]);
    expect(store.reads).toBe(0);
    await session.settled();
  });

  test('older ones are read many at a time', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    for (let n = 1; n <= 130; n += 1) session.run(LABEL, edit(n % 2, 100 + n), place(n % 2));
    await session.settled();
    for (let n = 0; n < 130; n += 1) expect(await session.undo()).toBe(true);
    expect(sameContent(session.workbook, START)).toBe(true);
    expect(store.reads).toBe(2);
    for (let n = 0; n < 130; n += 1) expect(await session.redo()).toBe(true);
    expect(targets(session.workbook)).toEqual([230, 229]);
    await session.settled();
  });

  test('none is forgotten before it is written', async () => {
    const { store, open } = await desk();
    const { session } = await open(store);
    store.fault = QUOTA;
    for (let n = 1; n <= 150; n += 1) session.run(LABEL, edit(0, 100 + n), place(0));
    await session.settled().catch(() => undefined);
    store.fault = null;
    await session.retry();
    expect(await store.entries('w', 1, 150)).toHaveLength(150);
    expect((await session.withJournal()).journal).toHaveLength(150);
  });
});

test('any order of edits, undo and redo leaves on disk what is on screen', async () => {
  const arbCommand = fc.oneof(
    { weight: 3, arbitrary: arbEditScript },
    fc.constantFrom('undo' as const, 'redo' as const, 'pause' as const),
  );
  await fc.assert(
    fc.asyncProperty(
      arbWorkbook,
      fc.array(arbCommand, { maxLength: 12 }),
      fc.array(arbCommand, { maxLength: 12 }),
      async (start, before, after) => {
        const { open } = await desk(start);
        for (const commands of [before, after]) {
          const { session } = await open();
          for (const command of commands) {
            if (command === 'undo') void session.undo();
            else if (command === 'redo') void session.redo();
            else if (command === 'pause') await session.settled();
            else session.run(LABEL, editsFor(session.workbook, command), null);
          }
          await session.settled();
          expect(sameContent((await open()).session.workbook, session.workbook)).toBe(true);
        }
        const { session } = await open();
        while (await session.undo());
        expect(sameContent(session.workbook, start)).toBe(true);
      },
    ),
    { numRuns: 15 },
  );
}, 20_000);
