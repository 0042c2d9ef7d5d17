import { expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { columnOfSeries, sheetColumns } from '../../src/grid/model/columns';
import { columnTitle } from '../../src/ui/state/columnTitle';
import { vi } from '../../src/ui/messages/vi';
import { FRAME_2023 } from '../support/workbooks';

const PLAIN = [
  ...['numbering', 'name', 'unit', 'previous', 'plan0', 'result', 'percent0', 'growth'],
  ...['target', 'targetStep', 'verdict0', 'violations', 'note'],
];
const FULL = {
  ...FRAME_2023,
  nextAssigners: ['tỉnh giao', 'Sở giao'],
  horizon: { year: 2025, assigners: ['KH 5 năm'] },
};

test('a sheet without targets that others set has the columns of the official form', () => {
  expect(sheetColumns(frameKeys(FRAME_2023)).map(({ id }) => id)).toEqual(PLAIN);
});

test('assigned targets stand before the plan of their year, those of a longer plan behind it', () => {
  const keys = frameKeys(FULL);
  const columns = sheetColumns(keys);
  expect(columns.map(({ id }) => id)).toEqual([
    ...PLAIN.slice(0, 8),
    ...['assigned0', 'assigned1', 'target', 'targetStep', 'horizon0'],
    ...PLAIN.slice(10),
  ]);
  const shown = columns.slice(8, 13).map((of) => `${of.period} ${columnTitle(of, vi)}`);
  expect(shown).toEqual([
    '2024 Chỉ tiêu giao (tỉnh giao)',
    '2024 Chỉ tiêu giao (Sở giao)',
    '2024 Kế hoạch',
    '2024 So với năm nay',
    '2025 Mục tiêu (KH 5 năm)',
  ]);
});

test('each series of the frame is found in its column', () => {
  const keys = frameKeys(FULL);
  for (const { id, content } of sheetColumns(keys)) {
    if (content.kind === 'figure') expect(columnOfSeries(keys, content.series)).toBe(id);
  }
});
