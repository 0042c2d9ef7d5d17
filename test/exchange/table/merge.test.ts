import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from '../../../src/domain/quantity/value';
import {
  applyChange,
  changeOf,
  invertChange,
  isEmptyChange,
} from '../../../src/domain/workbook/change';
import { figuresOfIndicator } from '../../../src/domain/workbook/figures';
import { outlineIndex } from '../../../src/domain/workbook/outline';
import type { PlanFrame } from '../../../src/domain/plan/frame';
import { sameContent } from '../../support/sameContent';
import { series } from '../../../src/domain/workbook/series';
import { figureAt, indicatorsInOrder, type Workbook } from '../../../src/domain/workbook/workbook';
import { compareReading } from '../../../src/exchange/table/compareReading';
import { mergeChange } from '../../../src/exchange/table/mergeChange';
import { mergeCellKey, type MergeChoices } from '../../../src/exchange/table/mergePlan';
import { arbEditScript, arbWorkbook, changesOf } from '../../support/arbitraries';
import { FRAME_2023, sheet, type Row } from '../../support/workbooks';
import { readCsv } from '../csv/csvSupport';
import { readingOf } from './mergeSupport';

const SOURCE = { id: 7, kind: 'table' as const, name: 'lần hai.csv', readAt: 0 };
const PLAN = series('plan', '2023');
const TARGET = series('plan', '2024');

function merged(workbook: Workbook, file: Workbook, choices: MergeChoices = {}): Workbook {
  const plan = compareReading(workbook, readingOf(file));
  return applyChange(workbook, mergeChange(workbook, plan, choices, SOURCE));
}

/** A workbook as if every figure had been imported: nothing in it was done by hand. */
function imported(rows: readonly Row[]): Workbook {
  const typed = sheet(rows);
  const { figures } = readingOf(typed, 1);
  return { ...typed, figures };
}

/** "Lúa > Diện tích": each row with the rows above it. */
function paths(workbook: Workbook): string[] {
  const tree = outlineIndex(workbook.outline);
  const path = (id: number): string => {
    const name = [...indicatorsInOrder(workbook)].find((row) => row.id === id)?.name ?? '?';
    const parent = tree.parentOf(id);
    return parent === null ? name : `${path(parent)} > ${name}`;
  };
  return [...workbook.outline.ids].map(path);
}

const AREA_AND_YIELD = (crop: string, area: string, yield_: string): Row[] => [
  { name: crop, unit: '' },
  { name: 'Diện tích', unit: 'ha', depth: 1, plan: area },
  { name: 'Năng suất', unit: 'tạ/ha', depth: 1, plan: yield_ },
];

describe('rows are matched', () => {
  const matches: readonly (readonly [string, Row[], Row[], (number | null)[]])[] = [
    [
      'across spellings',
      [
        { name: 'Hoà giải thành công', unit: 'vụ' },
        { name: 'Thu ngân sách (tỉ đồng)', unit: '' },
      ],
      [
        { name: 'THU NGÂN SÁCH (tỷ đồng)', unit: '' },
        { name: 'Hòa giải  thành công', unit: 'vụ' },
      ],
      [1, 0],
    ],
    [
      'by the rows above where the name says little',
      [...AREA_AND_YIELD('Lúa', '10', '50'), ...AREA_AND_YIELD('Ngô', '5', '40')],
      [...AREA_AND_YIELD('Ngô', '5', '40'), ...AREA_AND_YIELD('Lúa', '10', '50')],
      [3, 4, 5, 0, 1, 2],
    ],
    [
      'by the rows above also where those have moved',
      [{ name: 'Nông nghiệp', unit: '' }, ...AREA_AND_YIELD('Lúa', '10', '50')],
      [...AREA_AND_YIELD('Lúa', '10', '50'), ...AREA_AND_YIELD('Ngô', '5', '40')],
      [1, 2, 3, null, null, null],
    ],
    [
      'never by a name that says little alone',
      [
        { name: 'Lúa', unit: '' },
        { name: 'Diện tích', unit: 'ha', depth: 1 },
      ],
      [
        { name: 'Ngô', unit: '' },
        { name: 'Diện tích', unit: 'ha', depth: 1 },
      ],
      [null, null],
    ],
    [
      'by unit where a name stands twice',
      [
        { name: 'Xuất khẩu', unit: 'tấn' },
        { name: 'Xuất khẩu', unit: 'triệu USD' },
      ],
      [
        { name: 'Xuất khẩu', unit: 'nghìn USD' },
        { name: 'Xuất khẩu', unit: 'tấn' },
      ],
      [1, 0],
    ],
    [
      'each at most once',
      [{ name: 'Trồng rừng', unit: 'ha' }],
      [
        { name: 'Trồng rừng', unit: 'ha' },
        { name: 'Trồng rừng', unit: 'ha' },
      ],
      [0, null],
    ],
    [
      'with a unit that was put right',
      [{ name: 'Tổng đàn lợn', unit: 'ha' }],
      [{ name: 'Tổng đàn lợn', unit: 'con' }],
      [0],
    ],
  ];

  test.each(matches)('%s', (_, rows, file, expected) => {
    const plan = compareReading(imported(rows), readingOf(sheet(file)));
    expect(plan.rows.map(({ existing }) => existing)).toEqual(expected);
    const found = expected.filter((id) => id !== null);
    expect(plan.missing).toEqual(rows.flatMap((__, id) => (found.includes(id) ? [] : [id])));
  });

  test('among identical ones by their numbering', () => {
    const rows = sheet([
      { name: 'Nhóm', unit: '' },
      { name: 'Nhóm', unit: '' },
    ]);
    const reading = readingOf(rows);
    const turned = {
      ...reading,
      indicators: reading.indicators.map((row) => ({
        ...row,
        numbering: row.numbering === '1' ? '2.' : '1.',
      })),
    };
    expect(compareReading(rows, turned).rows.map(({ existing }) => existing)).toEqual([1, 0]);
  });
});

describe('cells', () => {
  const cells: readonly (readonly [string, Row, Row, 'same' | 'changed'])[] = [
    [
      'equal in other units',
      { name: 'GTSX', unit: 'tỷ đồng', plan: '6.698' },
      { name: 'GTSX', unit: 'tỷ đồng', plan: '6.698,0' },
      'same',
    ],
    [
      'with another value',
      { name: 'GTSX', unit: 'tỷ đồng', plan: '6.698' },
      { name: 'GTSX', unit: 'tỷ đồng', plan: '6.699' },
      'changed',
    ],
    [
      'that the table leaves empty',
      { name: 'GTSX', unit: 'tỷ đồng', plan: '6.698' },
      { name: 'GTSX', unit: 'tỷ đồng' },
      'same',
    ],
    [
      'a range against its end',
      { name: 'Tăng', unit: '%', plan: '7-7,5' },
      { name: 'Tăng', unit: '%', plan: '7' },
      'changed',
    ],
    [
      'a bound of the other side',
      { name: 'Tăng', unit: '%', plan: 'trên 7' },
      { name: 'Tăng', unit: '%', plan: 'dưới 7' },
      'changed',
    ],
    [
      '"x" against nothing',
      { name: 'Tăng', unit: '%' },
      { name: 'Tăng', unit: '%', plan: 'x' },
      'changed',
    ],
    [
      'own unit of a target',
      { name: 'GTSX', unit: 'tỷ đồng', target: '7367,8' },
      { name: 'GTSX', unit: 'tỷ đồng', target: '7.367.800', targetUnit: 'triệu đồng' },
      'same',
    ],
    [
      'own unit, other value',
      { name: 'GTSX', unit: 'tỷ đồng', target: '7367,8' },
      { name: 'GTSX', unit: 'tỷ đồng', target: '7.367,8', targetUnit: 'triệu đồng' },
      'changed',
    ],
  ];
  test.each(cells)('%s', (_, row, file, expected) => {
    const [found] = compareReading(imported([row]), readingOf(sheet([file]))).rows;
    expect(found?.status).toBe(expected);
  });

  test('a unit of another size changes the row, not what its figures say', () => {
    const workbook = imported([
      { name: 'GTSX', unit: 'tỷ đồng', plan: '6.698', previous: '6.000' },
    ]);
    const file = sheet([{ name: 'GTSX', unit: 'triệu đồng', plan: '6.698.000' }]);
    const plan = compareReading(workbook, readingOf(file));
    expect(plan.rows[0]?.cells).toEqual([]);
    const after = merged(workbook, file);
    expect([...indicatorsInOrder(after)][0]?.unit.text).toBe('triệu đồng');
    for (const of of [PLAN, series('actual', '2022')]) {
      expect(figureAt(after, { indicator: 0, series: of })?.unit?.text).toBe('tỷ đồng');
    }
    expect(compareReading(after, readingOf(file)).counts.same).toBe(1);
  });

  test('typed figures are conflicts, imported ones are not', () => {
    const rows: Row[] = [{ name: 'Lúa', unit: 'ha', plan: '10' }];
    const file = readingOf(sheet([{ name: 'Lúa', unit: 'ha', plan: '11' }]));
    expect(compareReading(sheet(rows), file).counts.conflicts).toBe(1);
    expect(compareReading(imported(rows), file).counts.conflicts).toBe(0);
    const workbook = imported(rows);
    const figure = figureAt(workbook, { indicator: 0, series: PLAN });
    const edits = figure
      ? [{ indicator: 0, series: PLAN, figure: { ...figure, edited: true } }]
      : [];
    const edited = applyChange(workbook, changeOf(workbook, { figures: edits }));
    expect(compareReading(edited, file).counts.conflicts).toBe(1);
  });

  test('a conflict stays mine unless chosen otherwise, cell by cell', () => {
    const workbook = sheet([{ name: 'Lúa', unit: 'ha', plan: '10', target: '12' }]);
    const file = sheet([{ name: 'Lúa', unit: 'ha', plan: '11', target: '13' }]);
    const values = (after: Workbook) =>
      [PLAN, TARGET].map((of) => figureAt(after, { indicator: 0, series: of })?.value);
    const number = (value: number) => ({ kind: 'number', value, decimals: 0 });
    expect(values(merged(workbook, file))).toEqual([number(10), number(12)]);
    expect(values(merged(workbook, file, { conflicts: 'file' }))).toEqual([number(11), number(13)]);
    const plan = compareReading(workbook, readingOf(file));
    const [row] = plan.rows;
    const cell = row?.cells.find((found) => found.series.period === '2024');
    if (!row || !cell) throw new Error('the target should differ');
    const cells = new Map([[mergeCellKey(row, cell), 'file' as const]]);
    expect(values(merged(workbook, file, { cells }))).toEqual([number(10), number(13)]);
  });
});

describe('new rows stand where the table has them', () => {
  const row = (name: string, depth = 0): Row => ({ name, unit: 'ha', depth });
  const cases: readonly (readonly [string, Row[], Row[], string[]])[] = [
    [
      'behind the row before them',
      [row('A'), row('B')],
      [row('A'), row('mới'), row('B')],
      ['A', 'mới', 'B'],
    ],
    ['before the first', [row('A')], [row('mới'), row('A')], ['mới', 'A']],
    ['last, where nothing matches', [row('A'), row('B')], [row('mới')], ['A', 'B', 'mới']],
    [
      'behind all that stands under the row before',
      [row('A'), row('B', 1), row('C')],
      [row('A'), row('mới'), row('C')],
      ['A', 'A > B', 'mới', 'C'],
    ],
    [
      'in their parent',
      [row('A'), row('B', 1), row('C')],
      [row('A'), row('mới', 1), row('C')],
      ['A', 'A > B', 'A > mới', 'C'],
    ],
    [
      'with their own children',
      [row('A')],
      [row('A'), row('mới'), row('con', 1)],
      ['A', 'mới', 'mới > con'],
    ],
  ];
  test.each(cases)('%s', (_, rows, file, expected) => {
    expect(paths(merged(imported(rows), sheet(file)))).toEqual(expected);
  });

  test('and can be left out, their children then belong to the row above', () => {
    const file = sheet([row('A'), row('mới', 1), row('con', 2)]);
    const after = merged(imported([row('A')]), file, { leaveOut: new Set([1]) });
    expect(paths(after)).toEqual(['A', 'A > con']);
  });
});

describe('missing rows', () => {
  const workbook = imported([
    { name: 'A', unit: 'ha', plan: '1' },
    { name: 'B', unit: 'ha', depth: 1, plan: '2' },
    { name: 'C', unit: 'ha', depth: 2, plan: '3' },
    { name: 'D', unit: 'ha', depth: 1 },
  ]);
  const file = sheet([{ name: 'A', unit: 'ha', plan: '1' }]);

  test('stay', () => {
    expect(sameContent(merged(workbook, file), workbook)).toBe(true);
  });

  test('go when chosen, with their figures; what stood under them moves up', () => {
    const after = merged(workbook, file, { remove: new Set([1]) });
    expect(paths(after)).toEqual(['A', 'A > C', 'A > D']);
    expect(figuresOfIndicator(after.figures, 1)).toEqual([]);
    expect(figuresOfIndicator(after.figures, 2)).toHaveLength(1);
  });

  test('are only those the table does not hold', () => {
    const after = merged(workbook, file, { remove: new Set([0]) });
    expect(sameContent(after, workbook)).toBe(true);
  });
});

test('targets that others set come in as columns of the frame, beside those there', () => {
  const header =
    'Chỉ tiêu;Đơn vị;Ước TH 2023;KH 2024 tỉnh giao;KH 2024;KH 5 năm 2021-2025;NQ Đại hội 2030';
  const incoming = readCsv(`${header}\nDiện tích chè;ha;700;800;790;900;1200\n`);
  const before = sheet([{ name: 'Diện tích chè', unit: 'ha', result: '700' }]);
  const known = { nextAssigners: ['Sở giao'], horizon: { year: 2025, assigners: ['NQ Đại hội'] } };
  const merged = (frame: PlanFrame) => {
    const workbook = { ...before, meta: { ...before.meta, frame } };
    const change = mergeChange(workbook, compareReading(workbook, incoming), {}, SOURCE);
    return applyChange(workbook, change).meta.frame;
  };
  expect(merged(FRAME_2023)).toEqual({
    ...FRAME_2023,
    nextAssigners: ['tỉnh giao'],
    horizon: { year: 2025, assigners: ['KH 5 năm'] },
  });
  expect(merged({ ...FRAME_2023, ...known })).toEqual({
    ...FRAME_2023,
    nextAssigners: ['Sở giao', 'tỉnh giao'],
    horizon: { year: 2025, assigners: ['NQ Đại hội', 'KH 5 năm'] },
  });
  // A sheet that shows another year goes on showing that one.
  const other = { year: 2030, assigners: ['Mục tiêu'] };
  expect(merged({ ...FRAME_2023, horizon: other }).horizon).toEqual({
    year: 2030,
    assigners: ['Mục tiêu', 'NQ Đại hội'],
  });
});

describe('areas and sources', () => {
  const area = (id: string, name: string) => ({
    id,
    name,
    parent: 'a0',
    status: 'current' as const,
  });
  const withAreas = (workbook: Workbook, ...areas: ReturnType<typeof area>[]): Workbook => ({
    ...workbook,
    meta: { ...workbook.meta, areas: [...workbook.meta.areas, ...areas] },
  });

  test('areas go by name, new ones are added under an id of their own', () => {
    const base = withAreas(imported([{ name: 'Lúa', unit: 'ha' }]), area('a1', 'Xã Mường So'));
    const blank = sheet([{ name: 'Lúa', unit: 'ha' }]);
    const figure = figureAt(sheet([{ name: 'Lúa', unit: 'ha', plan: '5' }]), {
      indicator: 0,
      series: PLAN,
    });
    const inArea = (id: string) => ({ indicator: 0, series: { ...PLAN, area: id }, figure });
    const file = withAreas(
      applyChange(blank, changeOf(blank, { figures: [inArea('a1'), inArea('a2')] })),
      area('a1', 'Xã Lản Nhì Thàng'),
      area('a2', 'xã MƯỜNG SO'),
    );
    const after = merged(base, file);
    expect(after.meta.areas.map(({ name }) => name)).toEqual([
      '',
      'Xã Mường So',
      'Xã Lản Nhì Thàng',
    ]);
    expect(new Set(after.meta.areas.map(({ id }) => id)).size).toBe(3);
    const held = figuresOfIndicator(after.figures, 0).map(
      (found) => after.meta.areas.find(({ id }) => id === found.series.area)?.name,
    );
    expect(new Set(held)).toEqual(new Set(['Xã Mường So', 'Xã Lản Nhì Thàng']));
  });

  test('figures carry the source that was added', () => {
    const base = imported([{ name: 'Lúa', unit: 'ha', plan: '4' }]);
    const taken: Workbook = {
      ...base,
      meta: { ...base.meta, sources: [{ ...SOURCE, name: 'lần một.csv' }] },
    };
    const after = merged(taken, sheet([{ name: 'Lúa', unit: 'ha', plan: '5' }]));
    const added = after.meta.sources[1];
    expect(added?.name).toBe('lần hai.csv');
    expect(added?.id).not.toBe(SOURCE.id);
    expect(figureAt(after, { indicator: 0, series: PLAN })?.origin).toMatchObject({
      source: added?.id,
    });
  });
});

describe('laws', () => {
  /** Two workbooks that have little or much in common. */
  const arbPair = fc.oneof(
    fc.tuple(arbWorkbook, arbWorkbook),
    fc
      .tuple(arbWorkbook, fc.array(arbEditScript, { minLength: 1, maxLength: 2 }))
      .map(
        ([workbook, scripts]) =>
          [workbook, changesOf(workbook, scripts).reduce(applyChange, workbook)] as const,
      ),
  );

  const arbChoices: fc.Arbitrary<MergeChoices> = fc.record({
    conflicts: fc.constantFrom('mine' as const, 'file' as const),
    remove: fc.uniqueArray(fc.nat(12)).map((ids) => new Set(ids)),
    leaveOut: fc.uniqueArray(fc.nat(6)).map((ids) => new Set(ids)),
  });

  test('a workbook merged with itself does not change', () => {
    fc.assert(
      fc.property(arbWorkbook, (workbook) => {
        const plan = compareReading(workbook, readingOf(workbook));
        expect(plan.counts).toMatchObject({ new: 0, changed: 0, missing: 0, conflicts: 0 });
        expect(isEmptyChange(mergeChange(workbook, plan, {}, SOURCE))).toBe(true);
      }),
    );
  });

  test('a merge taken back leaves everything as it was', () => {
    fc.assert(
      fc.property(arbPair, arbChoices, ([workbook, file], choices) => {
        const change = mergeChange(
          workbook,
          compareReading(workbook, readingOf(file)),
          choices,
          SOURCE,
        );
        const back = applyChange(applyChange(workbook, change), invertChange(change));
        expect(sameContent(back, workbook)).toBe(true);
      }),
    );
  });

  /**
   * With names that tell the rows under one parent apart, many of them saying little alone, and
   * not so deep that a row more would not fit.
   */
  function toldApart(workbook: Workbook): Workbook {
    const { ids, depths } = workbook.outline;
    const outline = { ids, depths: depths.map((depth) => depth % 4) };
    const tree = outlineIndex(outline);
    const taken = new Set<string>();
    const indicators = [...indicatorsInOrder(workbook)].map((row) => {
      const short = ['Diện tích', 'Năng suất', 'Sản lượng'][row.id % 5];
      const place = `${tree.parentOf(row.id) ?? ''}|${short ?? ''}`;
      const name = short && !taken.has(place) ? short : `Chỉ tiêu ${row.id}`;
      taken.add(place);
      return { id: row.id, to: { ...row, name } };
    });
    return applyChange(workbook, changeOf(workbook, { indicators, outline }));
  }

  test('merging twice is merging once, and every row then stands once in the outline', () => {
    fc.assert(
      // Rows that nothing tells apart may change places with each other from one merge to the next.
      fc.property(arbPair, (pair) => {
        const [workbook, file] = pair.map(toldApart) as [Workbook, Workbook];
        const once = merged(workbook, file, { conflicts: 'file' });
        const ids = [...once.outline.ids];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe([...indicatorsInOrder(once)].length);
        const plan = compareReading(once, readingOf(file));
        expect(plan.counts).toMatchObject({ new: 0, changed: 0 });
        expect(isEmptyChange(mergeChange(once, plan, { conflicts: 'file' }, SOURCE))).toBe(true);
      }),
    );
  });

  test('every row of the table is counted once, every row of the workbook paired at most once', () => {
    fc.assert(
      fc.property(arbPair, ([workbook, file]) => {
        const { rows, counts, missing } = compareReading(workbook, readingOf(file));
        expect(counts.new + counts.changed + counts.same).toBe(file.outline.ids.length);
        const paired = rows.flatMap(({ existing }) => (existing === null ? [] : [existing]));
        expect([...paired, ...missing].sort((a, b) => a - b)).toEqual(
          [...workbook.outline.ids].sort((a, b) => a - b),
        );
        for (const row of rows) {
          for (const cell of row.cells) expect(isBlank(cell.to.value)).toBe(false);
        }
      }),
    );
  });
});
