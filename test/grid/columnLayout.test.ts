import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import {
  arrangeColumns,
  movedColumns,
  NO_LAYOUT,
  readColumnLayout,
  shownColumns,
  withColumn,
  type ColumnLayout,
} from '../../src/grid/model/columnLayout';
import { sheetColumns } from '../../src/grid/model/columns';
import { FRAME_2023 } from '../support/workbooks';

const one = sheetColumns(frameKeys(FRAME_2023));
const two = sheetColumns(frameKeys({ ...FRAME_2023, assigners: ['tỉnh giao', 'HĐND giao'] }));
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

const arbId = fc.constantFrom(...ids(two), 'gone');
const arbLayout: fc.Arbitrary<ColumnLayout> = fc.record({
  order: fc.uniqueArray(arbId),
  widths: fc.dictionary(arbId, fc.integer({ min: 36, max: 900 }), { noNullPrototype: true }),
  hidden: fc.uniqueArray(arbId),
});

describe('a layout of columns', () => {
  test('loses no column and doubles none, whatever it knows', () => {
    fc.assert(
      fc.property(arbLayout, fc.constantFrom(one, two), (layout, columns) => {
        const arranged = ids(arrangeColumns(columns, layout));
        expect(new Set(arranged)).toEqual(new Set(ids(columns)));
        expect(arranged).toHaveLength(columns.length);
        expect(arranged.slice(0, 2)).toEqual(['numbering', 'name']);
      }),
    );
  });

  test('shows the columns as they were put, after they were read back', () => {
    fc.assert(
      fc.property(arbLayout, fc.shuffledSubarray(ids(two).slice(2)), (layout, moved) => {
        const hidden = ids(two).filter((id) => !moved.includes(id));
        const before = { ...layout, hidden };
        const shown = ['numbering', 'name', ...moved].map((id) => ({ id, width: 77 }));
        const after = movedColumns(before, two, shown);
        const kept = readColumnLayout(JSON.parse(JSON.stringify(after)));
        expect(shownColumns(two, kept).map(({ id, width }) => ({ id, width }))).toEqual(shown);
      }),
    );
  });

  test('of two plans survives a workbook of one', () => {
    const wide = movedColumns(NO_LAYOUT, two, [
      ...two.map(({ id, width }) => ({ id, width: id === 'plan1' ? 201 : width })),
    ]);
    const hidden = withColumn(wide, 'verdict1', false);
    const between = movedColumns(hidden, one, one);
    expect(arrangeColumns(two, between).find(({ id }) => id === 'plan1')?.width).toBe(201);
    expect(ids(shownColumns(two, between))).not.toContain('verdict1');
  });

  test.each([
    null,
    'x',
    [],
    { order: 3, widths: 'a', hidden: {} },
    { widths: { name: -5, unit: 1e9 } },
  ])('is the first one where the setting is none: %j', (setting) => {
    expect(readColumnLayout(setting)).toEqual(NO_LAYOUT);
  });
});
