import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../src/exchange/task';
import { FigureMatcher, matchIndicators } from '../../../src/workbench/report/matchFigures';
import { IndicatorMatcher } from '../../../src/workbench/report/matchIndicators';
import { newReview, type Review } from '../../../src/workbench/report/review';
import { correctItem, rejectItems } from '../../../src/workbench/report/reviewSteps';
import { sameIndicators } from '../../../src/workbench/report/sameIndicator';
import { toldReading, type Told } from '../../support/reviewReadings';
import { sheet, type Row } from '../../support/workbooks';

const ROWS: readonly Row[] = [{ name: 'Sản lượng ngô', unit: 'tấn' }];

function groupsOf(review: Review, rows: readonly Row[] = ROWS) {
  const matcher = runToEnd(IndicatorMatcher.prepare(sheet(rows), new Map()));
  const figures = new FigureMatcher(matcher, review.reading);
  return sameIndicators(review, runToEnd(matchIndicators(figures, review)));
}

/** A review of figures given as number, name, unit and what else differs. */
function reviewOf(...told: readonly (readonly [string, string, string, Partial<Told>?])[]): Review {
  const figures = told.map(([num, indicator, unit, more]) => ({ num, indicator, unit, ...more }));
  return newReview('x', toldReading(told.map(([num]) => num).join(' ; '), figures));
}

describe('figures of one indicator', () => {
  test.each<readonly [string, Review, readonly (readonly number[])[]]>([
    [
      'by the row they go to, in units that compare',
      reviewOf(['1.250', 'Sản lượng ngô', 'tấn'], ['1,25', 'Sản lượng cây ngô', 'nghìn tấn']),
      [[0, 1]],
    ],
    [
      'by their name where they go to no row',
      reviewOf(
        ['5', 'Số cầu treo mới', 'cầu'],
        ['6', 'Sản lượng ngô', 'tấn'],
        ['5', 'SỐ CẦU TREO MỚI', 'cầu'],
      ),
      [[0, 2]],
    ],
    [
      'not of other periods and roles',
      reviewOf(
        ['1', 'Sản lượng ngô', 'tấn'],
        ['2', 'Sản lượng ngô', 'tấn', { role: 'target', period: '2024' }],
        ['3', 'Sản lượng ngô', 'tấn', { role: 'previous', period: '2022' }],
        ['4', 'Sản lượng ngô', 'tấn', { role: 'plan' }],
      ),
      [],
    ],
    ['not in other units', reviewOf(['1', 'Ngô', 'tấn'], ['2', 'Ngô', 'ha']), []],
    ['not without a name', reviewOf(['1', '', 'tấn'], ['2', '', 'tấn']), []],
    [
      'not rejected ones',
      rejectItems(reviewOf(['1', 'Ngô', 'tấn'], ['2', 'Ngô', 'tấn']), [1], 1),
      [],
    ],
    [
      'as they were corrected',
      correctItem(reviewOf(['1', 'Ngô', 'tấn'], ['2', 'Gấc', 'tấn']), 1, { name: 'Ngô' }),
      [[0, 1]],
    ],
  ])('%s', (_, review, expected) => {
    expect(groupsOf(review).map(({ items }) => items)).toEqual(expected);
  });
});

describe('what cannot both be right', () => {
  const ngo = (num: string, unit = 'tấn', more: Partial<Told> = {}) =>
    [num, 'Sản lượng ngô', unit, more] as const;
  const disagreements = (review: Review) => groupsOf(review)[0]?.disagreements;

  test.each<readonly [string, Review, unknown]>([
    ['other values', reviewOf(ngo('1.250'), ngo('1.260')), [{ field: 'value', items: [0, 1] }]],
    [
      'what rounding hides agrees',
      reviewOf(ngo('1.250,4'), ngo('1.250'), ngo('1,25', 'nghìn tấn')),
      [],
    ],
    [
      'units are converted',
      reviewOf(ngo('1.250'), ngo('1,26', 'nghìn tấn')),
      [{ field: 'value', items: [0, 1] }],
    ],
    [
      'a bound agrees with what lies on its side',
      reviewOf(ngo('1.200', 'tấn', { bound: 'above' }), ngo('1.250')),
      [],
    ],
    [
      'and not with what lies on the other',
      reviewOf(ngo('1.300', 'tấn', { bound: 'atLeast' }), ngo('1.250')),
      [{ field: 'value', items: [0, 1] }],
    ],
    [
      'each against the first that says it otherwise',
      reviewOf(ngo('1.250'), ngo('1.250'), ngo('1.260'), ngo('1.270')),
      [
        { field: 'value', items: [0, 2] },
        { field: 'value', items: [0, 3] },
      ],
    ],
    [
      'plans and stated percentages',
      reviewOf(
        ngo('1.250', 'tấn', { plan: 1200, pctPlan: 104.2 }),
        ngo('1.250', 'tấn', { plan: 1210, pctPlan: 104 }),
        ngo('1.250', 'tấn', { plan: 1200, pctPlan: 103 }),
      ),
      [
        { field: 'plan', items: [0, 1] },
        { field: 'plan', items: [1, 2] },
        { field: 'pctPlan', items: [0, 2] },
      ],
    ],
  ])('%s', (_, review, expected) => {
    expect(disagreements(review)).toEqual(expected);
  });

  test('what a person dropped is not said', () => {
    const review = reviewOf(ngo('1', 'tấn', { pctPlan: 90 }), ngo('1', 'tấn', { pctPlan: 80 }));
    expect(disagreements(correctItem(review, 1, { dropped: ['pctPlan'] }))).toEqual([]);
  });
});
