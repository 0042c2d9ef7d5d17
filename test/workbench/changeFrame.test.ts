import { expect, test } from 'vitest';
import { applyChange, invertChange, isEmptyChange } from '../../src/domain/workbook/change';
import { addTargetColumn, type TargetColumn } from '../../src/workbench/changeFrame';
import { FRAME_2023, sheet } from '../support/workbooks';

const with2025 = { ...FRAME_2023, horizon: { year: 2025, assigners: ['KH 5 năm'] } };
const withGiver = { ...FRAME_2023, nextAssigners: ['tỉnh giao'] };

function frameAfter(frame: typeof FRAME_2023, column: TargetColumn) {
  const plain = sheet([{ name: 'Chè', unit: 'ha' }]);
  const workbook = { ...plain, meta: { ...plain.meta, frame } };
  const { change, issue } = addTargetColumn(workbook, column);
  const after = applyChange(workbook, change);
  expect(applyChange(after, invertChange(change)).meta.frame).toEqual(frame);
  expect(isEmptyChange(change)).toBe(issue !== null);
  return issue ?? after.meta.frame;
}

test.each<[string, typeof FRAME_2023, TargetColumn, unknown]>([
  ['assigned', FRAME_2023, { by: ' tỉnh  giao ', year: null }, withGiver],
  [
    'a second giver',
    withGiver,
    { by: 'Sở giao', year: null },
    { ...FRAME_2023, nextAssigners: ['tỉnh giao', 'Sở giao'] },
  ],
  ['a longer plan', FRAME_2023, { by: 'KH 5 năm', year: 2025 }, with2025],
  [
    'a second one',
    with2025,
    { by: 'NQ Đại hội', year: 2025 },
    { ...FRAME_2023, horizon: { year: 2025, assigners: ['KH 5 năm', 'NQ Đại hội'] } },
  ],
  ['nobody', FRAME_2023, { by: '  ', year: null }, 'noName'],
  ['the same giver', withGiver, { by: 'tỉnh giao', year: null }, 'taken'],
  ['the same plan', with2025, { by: 'KH 5 năm', year: 2025 }, 'taken'],
  ['what is assigned already', withGiver, { by: 'tỉnh giao', year: 2024 }, 'taken'],
  ['this year', FRAME_2023, { by: 'KH 5 năm', year: 2023 }, 'pastYear'],
  ['no year', FRAME_2023, { by: 'KH 5 năm', year: NaN }, 'pastYear'],
  ['another year', with2025, { by: 'NQ', year: 2030 }, 'otherYear'],
])('%s', (_, frame, column, expected) => {
  expect(frameAfter(frame, column)).toEqual(expected);
});
