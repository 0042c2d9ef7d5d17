import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../src/exchange/task';
import { FigureMatcher } from '../../../src/workbench/report/matchFigures';
import { IndicatorMatcher } from '../../../src/workbench/report/matchIndicators';
import { newReview, type Review } from '../../../src/workbench/report/review';
import { correctItem, rejectItems } from '../../../src/workbench/report/reviewSteps';
import { toldReading, type Told } from '../../support/reviewReadings';
import { sheet, type Row } from '../../support/workbooks';

const ROWS: readonly Row[] = [
  { name: 'Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể nhẹ cân', unit: '%', plan: '17,4' },
  { name: 'Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi', unit: '%', plan: '23,1' },
  { name: 'Thu ngân sách nhà nước trên địa bàn', unit: 'tỷ đồng' },
  { name: 'Dân số trung bình (người)', unit: 'người' },
];
const THIN = 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng cân nặng theo độ tuổi';
const SHORT = 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng chiều cao theo độ tuổi';

/** The rows that figures go to, "new" where to none. */
function rowsOf(review: Review): string[] {
  const workbook = sheet(ROWS);
  const matcher = runToEnd(IndicatorMatcher.prepare(workbook, new Map()));
  const figures = new FigureMatcher(matcher, review.reading);
  return review.reading.extractions.map((_, item) => {
    const { proposed } = figures.match(review, item);
    return proposed?.kind === 'indicator' ? (ROWS[proposed.id]?.name ?? '') : 'new';
  });
}

function reviewOf(...told: readonly Told[]): Review {
  return newReview('x', toldReading(told.map(({ num }) => num).join(' ; '), told));
}

const LAST = ROWS[0]?.name ?? '';
const NEXT = ROWS[1]?.name ?? '';

describe('a figure whose name is not enough', () => {
  test('goes to the row under whose name the report tells the same number', () => {
    const review = reviewOf(
      { num: '16,55', indicator: THIN, unit: '%' },
      { num: '21,88', indicator: SHORT, unit: '%' },
      { num: '16,55', indicator: LAST, unit: '%' },
      { num: '21,88', indicator: NEXT, unit: '%' },
    );
    expect(rowsOf(review)).toEqual([LAST, NEXT, LAST, NEXT]);
  });

  test('goes to the row whose plan is the one it is held against', () => {
    const review = reviewOf({ num: '16,55', indicator: THIN, unit: '%', plan: 17.4 });
    expect(rowsOf(review)).toEqual([LAST]);
  });

  test.each<[string, Told, Told]>([
    [
      'another role',
      { num: '16,55', indicator: THIN, unit: '%' },
      { num: '16,55', indicator: LAST, unit: '%', role: 'target', period: '2024' },
    ],
    [
      'a number of which there are many',
      { num: '16', indicator: THIN, unit: '%' },
      { num: '16', indicator: LAST, unit: '%' },
    ],
    [
      'a name that has nothing of it',
      { num: '16,55', indicator: 'Tỷ lệ hộ nghèo', unit: '%' },
      { num: '16,55', indicator: LAST, unit: '%' },
    ],
  ])('but not by %s', (_, first, second) => {
    expect(rowsOf(reviewOf(first, second))).toEqual(['new', LAST]);
  });
});

describe('what a planner chose for a name', () => {
  const told = (num: string): Told => ({ num, indicator: 'Số trẻ thấp bé', unit: '%' });

  test('goes for the other figures of it at once, and goes with it', () => {
    const review = reviewOf(told('5'), told('6'), { ...told('7'), unit: 'người' });
    const chosen = correctItem(review, 0, { target: { kind: 'indicator', id: 1 } });
    expect(rowsOf(review)).toEqual(['new', 'new', 'new']);
    expect(rowsOf(chosen)[1]).toBe(NEXT);
    expect(rowsOf(chosen)[2]).toBe('new');
    expect(rowsOf(rejectItems(chosen, [0], 0))[1]).toBe('new');
  });
});

test('all revenue is not that of the place; a bracket of a row may be left out', () => {
  const review = reviewOf(
    { num: '1.473', indicator: 'Thu ngân sách nhà nước', unit: 'tỷ đồng' },
    { num: '73', indicator: 'Tổng thu ngân sách nhà nước trên địa bàn', unit: 'tỷ đồng' },
    { num: '85.330', indicator: 'Dân số trung bình', unit: 'người' },
  );
  expect(rowsOf(review)).toEqual(['new', ROWS[2]?.name, ROWS[3]?.name]);
});
