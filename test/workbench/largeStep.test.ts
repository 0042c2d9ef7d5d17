import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { TallyBook } from '../../src/domain/plan/tally';
import { numberValue } from '../../src/domain/quantity/value';
import { changeOf, type FigureEdit } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { runToEnd } from '../../src/exchange/task';
import { addEdit, changeInSlices, type EditsBySeries } from '../../src/workbench/figurePatch';
import { Session } from '../../src/workbench/session';
import { isLarge } from '../../src/workbench/trip';
import { arbEditScript, arbWorkbook, editsFor } from '../support/arbitraries';
import { sameContent } from '../support/sameContent';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

const ROWS = 6000;
const TARGET = series('plan', '2024');
const PLAN = series('plan', '2023');
const LABEL = { code: 'pasteFigures', params: { count: 1 } } as const;
const ONE = { code: 'editFigure', params: {} } as const;

const START = sheet(
  Array.from({ length: ROWS }, (_, row) => ({
    name: `Chỉ tiêu ${row}`,
    unit: 'ha',
    plan: '90',
    result: String(row % 180),
  })),
);

const figure = (indicator: number, value: number, of = TARGET): FigureEdit => ({
  indicator,
  series: of,
  figure: typedFigure(numberValue(value)),
});
const all = (value: number) =>
  Array.from({ length: ROWS }, (_, row) => [figure(row, value), figure(row, value, PLAN)]).flat();
const at = (workbook: Workbook, indicator: number) => {
  const value = valueAt(workbook, { indicator, series: TARGET });
  return value.kind === 'number' ? value.value : null;
};

async function opened() {
  const { store } = newStore();
  await store.create(START, 1);
  return new Session(store, await store.load(START.id), () => 42);
}

function sameTally(session: Session): void {
  const { workbook } = session;
  const fresh = new TallyBook(workbook, frameKeys(workbook.meta.frame));
  expect(session.tally.of(null)).toEqual(fresh.of(null));
}

describe('a large step', () => {
  const change = changeOf(START, { figures: all(7) });

  test('does what a small one does, and is undone and redone as one', async () => {
    expect(isLarge(change)).toBe(true);
    const session = await opened();
    const start = session.workbook;
    for (const _ of session.rules.checkAll());
    const told: unknown[] = [];
    session.listen(({ touched, rechecked }) => {
      if (touched.indicators.size > 0) told.push([touched.indicators.size, rechecked]);
    });
    expect(await session.runLarge(start, LABEL, change, null)).toBe(true);
    // So many rows are sooner checked from scratch.
    expect(told).toEqual([[ROWS, null]]);
    expect([at(session.workbook, 0), at(session.workbook, ROWS - 1)]).toEqual([7, 7]);
    sameTally(session);
    await session.undo();
    expect(sameContent(session.workbook, start)).toBe(true);
    sameTally(session);
    await session.redo();
    expect(at(session.workbook, ROWS - 1)).toBe(7);
    expect(session.journalPlace).toEqual({ head: 1, last: 1 });
    await session.settled();
  });

  test('what is typed meanwhile waits behind it, and so does undo', async () => {
    const session = await opened();
    const start = session.workbook;
    const done = session.runLarge(start, LABEL, change, null);
    session.run(ONE, { figures: [figure(3, 44)] }, null);
    expect(session.workbook).toBe(start);
    await done;
    const undone = session.undo();
    await session.settled();
    await undone;
    expect([at(session.workbook, 2), at(session.workbook, 3)]).toEqual([7, 7]);
    await session.redo();
    expect(at(session.workbook, 3)).toBe(44);
    await session.settled();
  });

  test('does nothing when it is stopped, or made for another state', async () => {
    const session = await opened();
    const start = session.workbook;
    const stop = new AbortController();
    // Every reading of the clock is a slice later.
    let now = 0;
    const run = session.runLarge(start, LABEL, change, null, {
      signal: stop.signal,
      clock: () => (now += 100),
      giveWay: async () => stop.abort(),
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(session.workbook).toBe(start);
    expect(session.canUndo).toBe(false);

    session.run(ONE, { figures: [figure(3, 44)] }, null);
    expect(await session.runLarge(start, LABEL, change, null)).toBe(false);
    expect([at(session.workbook, 2), at(session.workbook, 3)]).toEqual([null, 44]);
    await session.settled();
  });
});

test('a change made in slices is the one that is made at once', () => {
  fc.assert(
    fc.property(arbWorkbook, arbEditScript, (workbook, script) => {
      const { figures = [], indicators = [] } = editsFor(workbook, script);
      const bySeries: EditsBySeries = new Map();
      for (const edit of figures) addEdit(bySeries, edit);
      const rows = new Map(indicators.flatMap(({ id, to }) => (to ? [[id, to] as const] : [])));
      const sliced = runToEnd(
        changeInSlices(workbook, { figures: bySeries, indicators: rows, rows: rows.size }),
      );
      const kept = Array.from(rows, ([id, to]) => ({ id, to }));
      const atOnce = changeOf(workbook, { figures, indicators: kept });
      const byKey = (patches: typeof sliced.figures) =>
        new Map(patches.map((patch) => [seriesKey(patch.series), patch]));
      expect(byKey(sliced.figures)).toEqual(byKey(atOnce.figures));
      expect(sliced.indicators).toEqual(atOnce.indicators);
    }),
  );
});
