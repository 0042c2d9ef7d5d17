import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { changeOf, type Edits } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import type { JournalEntry, Place } from '../../src/domain/workbook/journal';
import { sameContent } from '../support/sameContent';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { StoreError } from '../../src/storage/storeError';
import { editIndicatorField } from '../../src/workbench/editIndicator';
import { changeOfCell, historyOfCell } from '../../src/workbench/historyOfCell';
import { Session } from '../../src/workbench/session';
import { arbEditScript, arbWorkbook, editsFor } from '../support/arbitraries';
import { FaultyStore, newDatabaseName } from '../support/storage';
import { sheet } from '../support/workbooks';

const TARGET = series('plan', '2024');
const LABEL = { code: 'editFigure', params: {} } as const;
const START = sheet([
  { name: 'Sản lượng lúa', unit: 'tấn', plan: '90', result: '100', target: '1' },
  { name: 'Sản lượng ngô', unit: 'tấn', plan: '90', result: '80', target: '2' },
]);

const edit = (indicator: number, value: number): Edits => ({
  figures: [{ indicator, series: TARGET, figure: typedFigure(numberValue(value)) }],
});
const at = (indicator: number): Place => ({ indicator, column: 'target' });

function target(workbook: Workbook, indicator = 0): number | null {
  const value = valueAt(workbook, { indicator, series: TARGET });
  return value.kind === 'number' ? value.value : null;
}

async function desk(start: Workbook = START) {
  const databaseName = newDatabaseName();
  const store = new FaultyStore({ databaseName });
  await store.create(start, 1);
  const open = async (on: FaultyStore = new FaultyStore({ databaseName })) => {
    return { session: new Session(on, await on.load(start.id), () => 42), store: on };
  };
  return { open, store };
}

/** A new window on a workbook in which row 0 went through 101 … 100 + steps. */
async function reopened(steps: number) {
  const { open } = await desk();
  const { session } = await open();
  for (let n = 1; n <= steps; n += 1) session.run(LABEL, edit(0, 100 + n), at(0));
  await session.settled();
  return { ...(await open()), open };
}

describe('going to a point of the history', () => {
  test.each([
    [250, 0, 1],
    [250, 1, 101],
    [250, 249, 349],
    [250, 125, 225],
    [3, 0, 1],
  ])('of %i steps to %i: one write, nothing lost, over a restart', async (steps, to, value) => {
    const { session, store, open } = await reopened(steps);
    const told: unknown[] = [];
    session.listen(({ touched, place }) => {
      if (touched.indicators.size > 0) told.push([...touched.indicators], place);
    });
    expect(await session.goTo(to)).toBe(true);
    expect(target(session.workbook)).toBe(value);
    expect(told).toEqual([[0], at(0)]);
    await session.settled();
    expect(store.moves).toEqual([{ entries: [], head: to, at: 42 }]);

    const again = (await open()).session;
    expect(target(again.workbook)).toBe(value);
    expect(again.journalPlace).toEqual({ head: to, last: steps });
    expect(await again.goTo(steps)).toBe(true);
    expect(target(again.workbook)).toBe(100 + steps);
  });

  test('to where it stands is no move; beyond the ends is the end', async () => {
    const { session } = await reopened(4);
    expect(await session.goTo(4)).toBe(false);
    expect(await session.goTo(9)).toBe(false);
    expect(await session.goTo(-3)).toBe(true);
    expect(session.journalPlace).toEqual({ head: 0, last: 4 });
  });

  test('single steps go on from there, both ways', async () => {
    const { session } = await reopened(300);
    await session.goTo(120);
    await session.redo();
    expect(target(session.workbook)).toBe(221);
    for (let n = 0; n < 110; n += 1) await session.undo();
    expect(target(session.workbook)).toBe(111);
    for (let n = 0; n < 200; n += 1) await session.redo();
    expect(target(session.workbook)).toBe(311);
  });

  test('judgements follow', async () => {
    const { session } = await (await desk()).open();
    const RESULT = series('estimate', '2023');
    const figure = typedFigure(numberValue(70));
    session.run(LABEL, { figures: [{ indicator: 0, series: RESULT, figure }] }, null);
    session.run(LABEL, edit(0, 5), null);
    expect(session.tally.of(null)).toMatchObject({ missed: 2 });
    await session.goTo(0);
    expect(session.tally.of(null)).toMatchObject({ exceeded: 1, missed: 1 });
  });

  test('the later steps are lost only by a new one', async () => {
    const { session, open } = await reopened(6);
    await session.goTo(2);
    session.run(LABEL, edit(1, 7), at(1));
    await session.settled();
    const again = (await open()).session;
    expect(again.journalPlace).toEqual({ head: 3, last: 3 });
    expect([target(again.workbook), target(again.workbook, 1)]).toEqual([102, 7]);
    await again.goTo(0);
    expect(sameContent(again.workbook, START)).toBe(true);
  });

  test('a step that cannot be read moves nothing', async () => {
    const { session, store } = await reopened(5);
    const broken = new StoreError('damaged', 'journal step 3', 'journal step 3');
    const { entries } = store;
    store.entries = () => Promise.reject(broken);
    await expect(session.goTo(1)).rejects.toBe(broken);
    store.entries = entries;
    expect(target(session.workbook)).toBe(105);
    expect(await session.goTo(1)).toBe(true);
    expect(target(session.workbook)).toBe(101);
  });

  test('works while nothing can be written, over steps that only memory holds', async () => {
    const { session, store, open } = await reopened(150);
    store.fault = new StoreError('quota', 'full');
    for (let n = 151; n <= 320; n += 1) session.run(LABEL, edit(0, 100 + n), at(0));
    await session.goTo(10);
    expect(target(session.workbook)).toBe(110);
    await session.undo();
    await session.goTo(200);
    expect(target(session.workbook)).toBe(300);
    await session.redo();
    store.fault = null;
    await session.retry();
    const again = (await open()).session;
    expect(target(again.workbook)).toBe(301);
    await again.goTo(320);
    expect(target(again.workbook)).toBe(420);
  });

  test('any walk over the steps shows each state as it was', async () => {
    const moves = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });
    const scripts = fc.array(arbEditScript, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(arbWorkbook, scripts, moves, async (start, edits, points) => {
        const { open } = await desk(start);
        const { session: first } = await open();
        const states = [start];
        for (const script of edits) {
          first.run(LABEL, editsFor(first.workbook, script), null);
          states[first.journalPlace.head] = first.workbook;
        }
        await first.settled();
        const { session } = await open();
        for (const point of points) {
          const to = Math.min(point, states.length - 1);
          await session.goTo(point);
          expect(sameContent(session.workbook, states[to]!)).toBe(true);
        }
        await session.settled();
        expect(sameContent((await open()).session.workbook, session.workbook)).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 20_000);
});

describe('pages of the journal', () => {
  test('hold what is written and what is not yet, each once and in order', async () => {
    const { session, store } = await reopened(120);
    store.fault = new StoreError('quota', 'full');
    await session.goTo(100);
    session.who = 'Lan';
    for (let n = 1; n <= 5; n += 1) session.run(LABEL, edit(1, n * 10), at(1));
    const page = await session.entries(60, 200);
    expect(page.map(({ step }) => step)).toEqual(Array.from({ length: 46 }, (_, n) => 60 + n));
    expect(page.map(({ who }) => who).filter((who) => who === 'Lan')).toHaveLength(5);
    expect(await session.entries(7, 3)).toEqual([]);
  });
});

describe('the history of a cell', () => {
  const figure = { kind: 'figure', indicator: 0, series: seriesKey(TARGET) } as const;

  test('tells what stood there and what came, for figures, fields and verdicts', () => {
    expect(changeOfCell(changeOf(START, edit(0, 5)), figure)).toEqual({
      kind: 'figure',
      from: typedFigure(numberValue(1)),
      to: typedFigure(numberValue(5)),
    });
    expect(changeOfCell(changeOf(START, edit(1, 5)), figure)).toBe(null);
    const renamed = editIndicatorField(START, 1, 'name', 'Sản lượng ngô lai');
    const name = { kind: 'field', indicator: 1, field: 'name' } as const;
    expect(changeOfCell(renamed, name)).toEqual({
      kind: 'field',
      from: 'Sản lượng ngô',
      to: 'Sản lượng ngô lai',
    });
    expect(changeOfCell(renamed, { ...name, field: 'note' })).toBe(null);
    const plan = seriesKey(series('plan', '2023'));
    const override = { indicator: 1, plan, verdict: 'met', reason: 'hạn hán' } as const;
    const given = changeOf(START, { meta: { overrides: [override] } });
    expect(changeOfCell(given, { kind: 'verdict', indicator: 1, plan })).toEqual({
      kind: 'verdict',
      from: null,
      to: override,
    });
    expect(changeOfCell(given, { kind: 'verdict', indicator: 0, plan })).toBe(null);
  });

  const entries = Array.from({ length: 1000 }, (_, n): JournalEntry => ({
    step: n + 1,
    at: n,
    who: '',
    label: LABEL,
    change: changeOf(START, edit((n + 1) % 100 === 0 ? 0 : 1, 1000 + n)),
    place: null,
  }));

  test.each([
    { most: 1, reach: undefined, found: [1000], rest: 999, read: 50 },
    { most: 3, reach: undefined, found: [1000, 900, 800], rest: 799, read: 250 },
    { most: 20, reach: 200, found: [1000, 900], rest: 800, read: 200 },
    {
      most: 20,
      reach: undefined,
      found: Array.from({ length: 10 }, (_, n) => 1000 - n * 100),
      rest: 0,
      read: 1000,
    },
  ])('stops early: $most of it within $reach', async ({ most, reach, found, rest, read }) => {
    let asked = 0;
    const page = (first: number, last: number) => {
      asked += last - first + 1;
      return Promise.resolve(entries.slice(first - 1, last));
    };
    const history = await historyOfCell(page, 1000, figure, most, reach);
    expect(history.steps.map(({ entry }) => entry.step)).toEqual(found);
    expect([history.rest, asked]).toEqual([rest, read]);
  });
});
