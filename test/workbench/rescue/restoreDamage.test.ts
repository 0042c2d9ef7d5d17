import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../../src/domain/workbook/change';
import { typedFigure, type Figure } from '../../../src/domain/workbook/figure';
import { figureOf } from '../../../src/domain/workbook/figures';
import { series, seriesKey } from '../../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../../src/domain/workbook/workbook';
import { restoreDamage } from '../../../src/workbench/rescue/restoreDamage';
import { Session } from '../../../src/workbench/session';
import { arbEditScript, arbWorkbook, editsFor } from '../../support/arbitraries';
import { sameContent } from '../../support/sameContent';
import { newStore, openDisk } from '../../support/storage';
import { sheet } from '../../support/workbooks';

const TARGET = series('plan', '2024');
const KEY = seriesKey(TARGET);
const LABEL = { code: 'editFigure', params: {} } as const;
const START = sheet([
  { name: 'Lúa', unit: 'tấn', plan: '10', target: '20' },
  { name: 'Ngô', unit: 'tấn', plan: '11', target: '30' },
  { name: 'Lạc', unit: 'tấn', plan: '12', target: '40' },
]);

const edit = (indicator: number, value: number | null) => ({
  figures: [
    {
      indicator,
      series: TARGET,
      figure: value === null ? null : typedFigure(numberValue(value)),
    },
  ],
});

function targets(workbook: Workbook): (number | null)[] {
  return [...workbook.outline.ids].map((id) => {
    const value = figureOf(workbook.figures, KEY, id)?.value;
    return value?.kind === 'number' ? value.value : null;
  });
}

type Disk = ReturnType<typeof openDisk>;

/** A workbook after some work, damaged on the disk and opened again. */
async function damaged(
  work: (session: Session) => Promise<void> | void,
  damage: (disk: Disk) => PromiseLike<unknown>,
  start = START,
) {
  const { store, secondWindow, databaseName } = newStore();
  await store.create(start, 1);
  const first = new Session(store, await store.load(start.id));
  await work(first);
  await first.settled();
  const disk = openDisk(databaseName);
  await damage(disk);
  disk.close();
  const window = secondWindow();
  const session = new Session(window, await window.load(start.id));
  return { session, store: window, parts: await window.damage(start.id), whole: first.workbook };
}

/** The target column is there no more, and nothing in it can be told. */
const loseTargets = (disk: Disk) =>
  disk.figureBlocks.update(['w', KEY, 0], { tags: 0, rest: [] } as never);

describe('figures', () => {
  test('come back from the journal as far as it tells them, as one step', async () => {
    const { session, parts } = await damaged((first) => {
      first.run(LABEL, edit(0, 21), null);
      first.run(LABEL, edit(0, 22), null);
      first.run(LABEL, edit(1, null), null);
    }, loseTargets);
    expect(targets(session.workbook)).toEqual([null, null, null]);
    expect(await restoreDamage(session, parts)).toEqual({ figures: 1, rows: 0 });
    // What was cleared stays clear; of the third row the journal knows nothing.
    expect(targets(session.workbook)).toEqual([22, null, null]);
    await session.undo();
    expect(targets(session.workbook)).toEqual([null, null, null]);
    await session.settled();
  });

  test('also from steps that were taken back', async () => {
    const { session, parts } = await damaged(async (first) => {
      first.run(LABEL, edit(2, 41), null);
      first.run(LABEL, edit(0, 21), null);
      await first.undo();
      await first.undo();
    }, loseTargets);
    await restoreDamage(session, parts);
    expect(targets(session.workbook)).toEqual([20, null, 40]);
    await session.settled();
  });

  test('never come over what was typed since', async () => {
    const { session, parts } = await damaged((first) => {
      first.run(LABEL, edit(0, 21), null);
    }, loseTargets);
    session.run(LABEL, edit(0, 5), null);
    session.run(LABEL, edit(1, 6), null);
    await session.undo();
    expect(await restoreDamage(session, parts)).toEqual({ figures: 0, rows: 0 });
    expect(targets(session.workbook)).toEqual([5, null, null]);
    await session.settled();
  });

  test('come back too where something was typed since and taken back', async () => {
    const { session, parts } = await damaged((first) => {
      first.run(LABEL, edit(1, 31), null);
    }, loseTargets);
    session.run(LABEL, edit(1, 6), null);
    await session.undo();
    await restoreDamage(session, parts);
    expect(targets(session.workbook)).toEqual([null, 31, null]);
    await session.settled();
  });

  test('behind a gap of the journal count no more: they may have been changed in it', async () => {
    const { session, parts } = await damaged(
      (first) => {
        first.run(LABEL, edit(0, 21), null);
        first.run(LABEL, edit(0, 22), null);
        first.run(LABEL, edit(1, 31), null);
      },
      async (disk) => {
        await loseTargets(disk);
        await disk.journal.delete(['w', 2]);
      },
    );
    await restoreDamage(session, parts);
    expect(targets(session.workbook)).toEqual([null, 31, null]);
    await session.settled();
  });

  test('come back from what is whole in the record, the journal first', async () => {
    const { session, parts } = await damaged(
      (first) => {
        first.run(LABEL, edit(0, 21), null);
      },
      (disk) =>
        disk.figureBlocks.update(['w', KEY, 0], {
          numbers: Float64Array.of(99, 30, 40),
          flags: new Uint8Array(1),
        }),
    );
    expect(await restoreDamage(session, parts)).toEqual({ figures: 3, rows: 0 });
    expect(targets(session.workbook)).toEqual([21, 30, 40]);
    await session.settled();
  });

  test('come back from a copy, where the rows are the same', async () => {
    const { session, parts } = await damaged((first) => {
      first.run(LABEL, edit(0, 21), null);
    }, loseTargets);
    const other = indicatorOf(START, 2)!;
    const copy = applyChange(
      START,
      changeOf(START, { indicators: [{ id: 2, to: { ...other, name: 'Đậu' } }] }),
    );
    await restoreDamage(session, parts, copy);
    expect(targets(session.workbook)).toEqual([21, 30, null]);
    await session.settled();
  });

  test('of a record that is missing come back to any column', async () => {
    const { session, parts } = await damaged(
      (first) => {
        first.run(LABEL, edit(0, 21), null);
      },
      (disk) => disk.figureBlocks.delete(['w', KEY, 0]),
    );
    await restoreDamage(session, parts, START);
    expect(targets(session.workbook)).toEqual([21, 30, 40]);
    await session.settled();
  });
});

test('rows come back with their names, from the journal and what is whole', async () => {
  const { session, parts } = await damaged(
    (first) => {
      const row = indicatorOf(START, 1)!;
      first.run(LABEL, { indicators: [{ id: 1, to: { ...row, name: 'Ngô lai' } }] }, null);
    },
    (disk) => disk.indicatorBlocks.toCollection().modify({ kinds: Uint8Array.of(0, 99, 99) }),
  );
  const names = () => [0, 1, 2].map((id) => indicatorOf(session.workbook, id)?.name);
  expect(names()).toEqual(['', '', '']);
  expect(await restoreDamage(session, parts)).toEqual({ figures: 0, rows: 2 });
  expect(names()).toEqual(['Lúa', 'Ngô lai', '']);
  expect(await restoreDamage(session, parts, START)).toEqual({ figures: 0, rows: 1 });
  expect(names()).toEqual(['Lúa', 'Ngô lai', 'Lạc']);
  await session.settled();
});

test('the order of rows, and what is said of the whole, come back from a copy', async () => {
  const { session, parts } = await damaged(
    () => undefined,
    (disk) => disk.outlines.update('w', { ids: 0 } as never),
  );
  const copy = {
    ...START,
    outline: { ids: Uint32Array.of(2, 0), depths: Uint8Array.of(0, 1) },
  };
  await restoreDamage(session, parts, copy);
  const { outline } = session.workbook;
  expect([[...outline.ids], [...outline.depths]]).toEqual([
    [2, 0, 1],
    [0, 1, 0],
  ]);
  await session.settled();
});

test('what the journal has seen wholly comes back as it was, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbWorkbook,
      fc.array(arbEditScript, { minLength: 1, maxLength: 5 }),
      fc.nat(5),
      async (base, scripts, undone) => {
        // All figures are entered as a step, so that the journal knows each of them.
        const figures = [...base.figures.columns.values()].flatMap((column) =>
          [...base.outline.ids].flatMap((indicator) => {
            const figure: Figure | null = figureOf(
              base.figures,
              seriesKey(column.series),
              indicator,
            );
            return figure ? { indicator, series: column.series, figure } : [];
          }),
        );
        const start = { ...base, figures: { columns: new Map() } };
        const { session, parts, whole } = await damaged(
          async (first) => {
            first.run(LABEL, { figures }, null);
            for (const script of scripts) {
              first.run(LABEL, editsFor(first.workbook, script), null);
            }
            for (let n = 0; n < undone; n += 1) await first.undo();
          },
          async (disk) => {
            await disk.figureBlocks.toCollection().modify({ tags: 0, rest: [] } as never);
          },
          start,
        );
        await restoreDamage(session, parts);
        await session.settled();
        const rows = new Set(whole.outline.ids);
        for (const [key, { blocks }] of whole.figures.columns) {
          if (blocks.length === 0) continue;
          for (const id of rows) {
            expect(figureOf(session.workbook.figures, key, id)).toEqual(
              figureOf(whole.figures, key, id),
            );
          }
        }
        if (parts.length === 0) expect(sameContent(session.workbook, whole)).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
}, 30_000);
