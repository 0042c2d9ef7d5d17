import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf, type Edits } from '../../src/domain/workbook/change';
import { typedFigure, type Figure } from '../../src/domain/workbook/figure';
import { figureOf } from '../../src/domain/workbook/figures';
import { sameContent } from '../support/sameContent';
import { series, seriesKey } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { FIGURES_A_RECORD } from '../../src/storage/records/figureBlock';
import { StoreError } from '../../src/storage/storeError';
import { INDICATOR_BLOCK_SIZE } from '../../src/domain/workbook/indicatorTable';
import { newStore, oneStep, openDisk } from '../support/storage';
import { sheet } from '../support/workbooks';

const TARGET = series('plan', '2024');
const STEP = { step: 1, at: 5, who: '', label: { code: 'editFigure', params: {} }, place: null };

const ROWS = FIGURES_A_RECORD + 20;
const IN_SECOND_BLOCK = INDICATOR_BLOCK_SIZE + 5;

/** Two records of figures, several of indicators. */
function large(): Workbook {
  return sheet(
    Array.from({ length: ROWS }, (_, n) => ({
      name: `Chỉ tiêu ${n}`,
      unit: 'tấn',
      plan: '10',
      target: '20',
    })),
  );
}

const edits = (...values: readonly (readonly [indicator: number, value: number])[]): Edits => ({
  figures: values.map(([indicator, value]) => ({
    indicator,
    series: TARGET,
    figure: typedFigure(numberValue(value)),
  })),
});

/** A commit of these edits as step 1 of a stored workbook. */
function commitOf(from: Workbook, asked: Edits) {
  const change = changeOf(from, asked);
  const to = applyChange(from, change);
  return [from, to, oneStep({ ...STEP, change } as never)] as const;
}

describe('only what differs is written', () => {
  const cases: readonly (readonly [string, (workbook: Workbook) => Edits, string[]])[] = [
    ['one figure', () => edits([ROWS - 1, 1]), ['figureBlocks a0|2024|plan|s0| 1']],
    [
      'figures of two records',
      () => edits([0, 1], [FIGURES_A_RECORD, 2]),
      ['figureBlocks a0|2024|plan|s0| 0', 'figureBlocks a0|2024|plan|s0| 1'],
    ],
    ['what stands there already', () => edits([0, 20]), []],
    [
      'a name',
      (workbook) => ({
        indicators: [
          { id: IN_SECOND_BLOCK, to: { ...workbook.indicators.blocks[1]![5]!, name: 'Ngô' } },
        ],
      }),
      ['indicatorBlocks 1'],
    ],
    ['a title', (workbook) => ({ meta: { ...workbook.meta, title: 'Khác' } }), []],
    [
      'the rows',
      ({ outline }) => ({
        outline: {
          ids: outline.ids,
          depths: outline.depths.map((depth, row) => (row === 9 ? 1 : depth)),
        },
      }),
      ['outlines'],
    ],
  ];

  test.each(cases)('%s', async (_, asked, expected) => {
    const { store } = newStore();
    const workbook = large();
    await store.create(workbook, 1);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    try {
      await store.commit(...commitOf(workbook, asked(workbook)));
      const written = put.mock.calls.map(([value], n) => {
        const { series: key, block } = value as { series?: string; block?: number };
        const { name } = put.mock.contexts[n] as IDBObjectStore;
        return [name, key, block].filter((part) => part !== undefined).join(' ');
      });
      expect(new Set(written)).toEqual(new Set([...expected, 'workbooks']));
      expect(written).toHaveLength(expected.length + 1);
    } finally {
      put.mockRestore();
    }
  });

  test('a block that is emptied has no record', async () => {
    const { store, databaseName } = newStore();
    const workbook = sheet([{ name: 'Lúa', unit: 'tấn', target: '20' }]);
    await store.create(workbook, 1);
    const cleared = { figures: [{ indicator: 0, series: TARGET, figure: null }] };
    await store.commit(...commitOf(workbook, cleared));
    const disk = openDisk(databaseName);
    expect(await disk.figureBlocks.count()).toBe(0);
    expect(await disk.indicatorBlocks.count()).toBe(1);
    disk.close();
  });
});

describe('records of before blocks were cut small', () => {
  // Laid down by hand as the first versions wrote them: 16,384 figures side by side, one list of origins.
  const ROWS_THEN = 16_384;
  const SLOTS: Readonly<Record<number, readonly Figure[]>> = {
    0: [
      imported(1, 36.1, 3),
      { ...typedFigure(numberValue(-0.5, 1)), edited: true },
      { ...typedFigure({ kind: 'text', text: 'đạt' }), checked: true },
    ],
    1023: [imported(2, 7, 17), typedFigure(numberValue(8)), imported(1, 9, 18)],
    4095: [
      { ...typedFigure(numberValue(12.25, 2)), unit: { text: 'ha', dimension: 'area', factor: 1 } },
    ],
    16_382: [typedFigure(numberValue(3)), typedFigure({ kind: 'blank' })],
  };

  function imported(source: number, value: number, row: number): Figure {
    const origin = { kind: 'imported' as const, source, row, column: 4 };
    return { ...typedFigure(numberValue(value, 1)), origin, ambiguous: true };
  }

  function figuresThen(): readonly (readonly [slot: number, figure: Figure])[] {
    return Object.entries(SLOTS).flatMap(([first, figures]) =>
      figures.map((figure, n) => [Number(first) + n, figure] as const),
    );
  }

  function recordThen(block: number) {
    const origins = [
      { kind: 'imported' as const, source: 1, column: 4 },
      { kind: 'typed' as const },
      { kind: 'imported' as const, source: 2, column: 4 },
    ];
    const numbers = new Float64Array(ROWS_THEN);
    const [tags, flags, originCodes] = [0, 0, 0].map(() => new Uint8Array(ROWS_THEN));
    const rows = new Uint32Array(ROWS_THEN);
    const rest: [number, Figure][] = [];
    for (const [slot, figure] of figuresThen()) {
      const { value, unit, origin } = figure;
      if (value.kind !== 'number' || unit) {
        tags![slot] = 255;
        rest.push([slot, figure]);
        continue;
      }
      numbers[slot] = value.value;
      tags![slot] = 1 + value.decimals;
      flags![slot] =
        (figure.edited ? 1 : 0) + (figure.checked ? 2 : 0) + (figure.ambiguous ? 4 : 0);
      originCodes![slot] =
        origin.kind === 'typed' ? 1 : origin.kind === 'imported' ? 2 * origin.source - 2 : 9;
      if (origin.kind === 'imported') rows[slot] = origin.row;
    }
    const lists = { numbers, tags: tags!, flags: flags!, originCodes: originCodes!, rows };
    return { workbook: 'w', series: seriesKey(TARGET), block, ...lists, origins, rest };
  }

  test('open whole, are written whole with the next edit, and nothing else is touched', async () => {
    const { store, secondWindow, databaseName } = newStore();
    await store.create(sheet([{ name: 'Lúa', unit: 'tấn' }]), 1);
    const disk = openDisk(databaseName);
    await disk.figureBlocks.bulkPut([recordThen(0), recordThen(2)]);
    const { workbook } = await store.load('w');
    const expectFigures = (now: Workbook, edited: number | null) => {
      const figures = new Map<number, Figure>();
      for (let id = 0; id < 3 * ROWS_THEN + 10; id += 1) {
        const figure = figureOf(now.figures, seriesKey(TARGET), id);
        if (figure) figures.set(id, figure);
      }
      const expected = new Map(
        [0, 2].flatMap((block) =>
          figuresThen().map(([slot, figure]) => [block * ROWS_THEN + slot, figure] as const),
        ),
      );
      if (edited !== null) expected.set(edited, typedFigure(numberValue(77)));
      expect([...figures].sort(([a], [b]) => a - b)).toStrictEqual(
        [...expected].sort(([a], [b]) => a - b),
      );
    };
    expectFigures(workbook, null);
    const first = await disk.figureBlocks.get(['w', seriesKey(TARGET), 0]);
    const edited = 2 * ROWS_THEN + 1500;
    const work = commitOf(workbook, edits([edited, 77]));
    await store.commit(...work);
    expectFigures(work[1], edited);
    expectFigures((await secondWindow().load('w')).workbook, edited);
    expect(await disk.figureBlocks.get(['w', seriesKey(TARGET), 0])).toStrictEqual(first);
    expect(await disk.figureBlocks.count()).toBe(2);
    disk.close();
  });
});

describe('a transaction that fails half-way leaves the former state whole', () => {
  const tables = ['figureBlocks', 'indicatorBlocks', 'outlines', 'workbooks', 'journal'] as const;

  test.each(tables)('a fault in %s', async (table) => {
    const { store, secondWindow } = newStore();
    const workbook = sheet([
      { name: 'Lúa', unit: 'tấn', target: '20' },
      { name: 'Ngô', unit: 'tấn', target: '30' },
    ]);
    await store.create(workbook, 1);
    const first = workbook.indicators.blocks[0]![0]!;
    const asked = {
      ...edits([0, 21], [1, 31]),
      indicators: [{ id: 0, to: { ...first, name: 'Lúa nước' } }],
      outline: { ids: Uint32Array.of(1, 0), depths: Uint8Array.of(0, 0) },
    };
    const method = table === 'journal' ? 'add' : 'put';
    const real = IDBObjectStore.prototype[method];
    const faulty = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, args);
    });
    const work = commitOf(workbook, asked);
    try {
      const fault = await store.commit(...work).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(StoreError);
      expect(fault).toMatchObject({ code: 'quota' });
    } finally {
      faulty.mockRestore();
    }
    const stored = await secondWindow().load('w');
    expect(sameContent(stored.workbook, workbook)).toBe(true);
    expect([stored.head, stored.last]).toEqual([0, 0]);
    // The same write goes through once there is room.
    await store.commit(...work);
    expect(sameContent((await secondWindow().load('w')).workbook, work[1])).toBe(true);
  });
});

describe('damage is told with its place', () => {
  type Disk = ReturnType<typeof openDisk>;
  const cases: readonly (readonly [string, (disk: Disk) => PromiseLike<unknown>, string])[] = [
    ['no outline', (disk) => disk.outlines.delete('w'), 'outline'],
    [
      'an outline of two lengths',
      (disk) => disk.outlines.update('w', { depths: new Uint8Array(1) }),
      'outline',
    ],
    [
      'an outline with a row out of range',
      (disk) => disk.outlines.update('w', { ids: Uint32Array.of(0, 2 ** 31) }),
      'outline',
    ],
    [
      'figures of two lengths',
      (disk) => disk.figureBlocks.toCollection().modify({ flags: new Uint8Array(1) }),
      'figures a0|2024|plan|s0| #0',
    ],
    [
      'figures with an origin that is not there',
      (disk) => disk.figureBlocks.toCollection().modify({ origins: [] }),
      'figures a0|2024|plan|s0| #0',
    ],
    [
      'a figure that should stand in the rest',
      (disk) => disk.figureBlocks.toCollection().modify({ tags: Uint8Array.of(255, 255) }),
      'figures a0|2024|plan|s0| #0',
    ],
    [
      'more figures than a record holds',
      (disk) => {
        const size = FIGURES_A_RECORD + 1;
        return disk.figureBlocks.toCollection().modify({
          numbers: new Float64Array(size),
          tags: new Uint8Array(size),
          flags: new Uint8Array(size),
          originCodes: new Uint8Array(size),
          rows: new Uint32Array(size),
        });
      },
      'figures a0|2024|plan|s0| #0',
    ],
    [
      'plain lists for typed ones',
      (disk) => disk.figureBlocks.toCollection().modify({ numbers: [1, 2] as never }),
      'figures a0|2024|plan|s0| #0',
    ],
    [
      'an indicator without a name',
      (disk) => disk.indicatorBlocks.toCollection().modify({ names: ['Lúa'] }),
      'indicators #0',
    ],
    [
      'an indicator of an unknown kind',
      (disk) => disk.indicatorBlocks.toCollection().modify({ kinds: Uint8Array.of(9, 9) }),
      'indicators #0',
    ],
    ...(['kinds', 'directions', 'compositions'] as const).map((list): (typeof cases)[number] => [
      `indicators without their ${list}`,
      (disk) => disk.indicatorBlocks.toCollection().modify({ [list]: undefined }),
      'indicators #0',
    ]),
  ];

  test.each(cases)('%s', async (_, damage, record) => {
    const { store, databaseName } = newStore();
    await store.create(
      sheet([
        { name: 'Lúa', unit: 'tấn', target: '20' },
        { name: 'Ngô', unit: 'tấn', target: '30' },
      ]),
      1,
    );
    await store.create({ ...sheet([{ name: 'Lạc', unit: 'tấn' }]), id: 'v' }, 1);
    const disk = openDisk(databaseName);
    await disk.open();
    await disk.transaction('rw', disk.tables, async () => {
      // Only what belongs to `w`: figures stand in no other workbook.
      await disk.indicatorBlocks.where('[workbook+block]').equals(['v', 0]).delete();
      await damage(disk);
    });
    expect((await store.load('w')).damaged).toBe(1);
    const [aside] = await disk.damaged.toArray();
    expect(aside?.fault).toMatch(record);
    expect(aside?.workbook).toBe('w');
    disk.close();
    // It is still listed, and can be removed.
    expect(new Set((await store.list()).map(({ id }) => id))).toEqual(new Set(['v', 'w']));
    await store.purge('w');
    expect((await store.list()).map(({ id }) => id)).toEqual(['v']);
    expect(await store.damage('w')).toEqual([]);
  });

  test.each([
    ['no change', { change: null }],
    ['a label of nothing', { label: null }],
    ['figures of no series', { change: { figures: [{ series: 'x' }] } }],
    ['figures that are none', { change: { figures: [null] } }],
    [
      'figures without what they were',
      { change: { figures: [{ series: 'a0|2024|plan|s0|', indicators: Uint32Array.of(0) }] } },
    ],
    [
      'indicators without what they were',
      { change: { figures: [], indicators: { ids: Uint32Array.of(0) } } },
    ],
  ])('a journal step with %s', async (_, damage) => {
    const { store, databaseName } = newStore();
    const workbook = sheet([{ name: 'Lúa', unit: 'tấn', target: '20' }]);
    await store.create(workbook, 1);
    await store.commit(...commitOf(workbook, edits([0, 21])));
    const disk = openDisk(databaseName);
    await disk.journal.update(['w', 1], damage as never);
    disk.close();
    await expect(store.entries('w', 1, 1)).rejects.toMatchObject({
      code: 'damaged',
      record: 'journal step 1',
    });
    // The workbook itself is sound.
    expect((await store.load('w')).head).toBe(1);
  });

  test('a workbook of a newer program is not touched', async () => {
    const { store, databaseName } = newStore();
    await store.create(sheet([{ name: 'Lúa', unit: 'tấn' }]), 1);
    const disk = openDisk(databaseName);
    await disk.workbooks.update('w', { formatVersion: 2 });
    disk.close();
    await expect(store.load('w')).rejects.toMatchObject({ code: 'outdated' });
    expect(await store.list()).toHaveLength(1);
  });
});
