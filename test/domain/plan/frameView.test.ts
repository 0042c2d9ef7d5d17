import { expect, test } from 'vitest';
import { OWN_VIEW, viewableYears, viewedFrame, viewOf } from '../../../src/domain/plan/frameView';
import { applyChange, changeOf } from '../../../src/domain/workbook/change';
import { numberValue } from '../../../src/domain/quantity/value';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series, type Series } from '../../../src/domain/workbook/series';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import { withAreas } from '../../support/areas';
import { FRAME_2023, sheet } from '../../support/workbooks';

const BOOK = withAreas(sheet([{ name: 'Sản lượng ngô', unit: 'tấn', plan: '10', result: '11' }]), [
  ['Xã Mường So', [['1', '2', '3']]],
]);

function withFigures(workbook: Workbook, columns: readonly Series[]): Workbook {
  const figures = columns.map((of) => {
    return { indicator: 0, series: of, figure: typedFigure(numberValue(5, 0)) };
  });
  return applyChange(workbook, changeOf(workbook, { figures }));
}

test('the workbook’s own view is its very frame', () => {
  expect(viewedFrame(BOOK, OWN_VIEW)).toBe(BOOK.meta.frame);
  expect(viewOf(BOOK, BOOK.meta.frame.area, 2023)).toEqual(OWN_VIEW);
  expect(viewedFrame(BOOK, { area: 'a1', year: null })).toEqual({ ...FRAME_2023, area: 'a1' });
});

test('an area that is gone gives way to the workbook’s own', () => {
  expect(viewedFrame(BOOK, { area: 'a9', year: null })).toBe(BOOK.meta.frame);
});

test('another year has its own givers, and the result that there is', () => {
  const book = withFigures(BOOK, [
    series('actual', '2021'),
    series('estimate', '2021'),
    series('plan', '2021', { assignedBy: 'tỉnh giao' }),
    series('plan', '2022', { assignedBy: 'huyện giao' }),
  ]);
  const past = viewedFrame(book, { area: null, year: 2021 });
  expect(past).toEqual({
    ...FRAME_2023,
    year: 2021,
    result: 'actual',
    assigners: ['tỉnh giao'],
    nextAssigners: ['huyện giao'],
  });
  expect(viewedFrame(book, { area: null, year: 2025 })).toEqual({ ...FRAME_2023, year: 2025 });
});

test('a later goal is left out of years that it no longer lies ahead of', () => {
  const frame = { ...FRAME_2023, horizon: { year: 2025, assigners: ['KH 5 năm'] } };
  const book = { ...BOOK, meta: { ...BOOK.meta, frame } };
  expect(viewedFrame(book, { area: null, year: 2022 }).horizon).toEqual(frame.horizon);
  expect(viewedFrame(book, { area: null, year: 2024 }).horizon).toBeUndefined();
});

test('years to look at are those with figures, and the workbook’s own', () => {
  expect(viewableYears(BOOK)).toEqual([2023, 2024]);
  expect(viewableYears(withFigures(BOOK, [series('actual', '6T2019')]))).toEqual([
    2019, 2023, 2024,
  ]);
});
