import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import {
  canBeKept,
  forgetReview,
  keepReview,
  openReviews,
  resumeReview,
} from '../../../src/workbench/report/keptReview';
import { isCorrection } from '../../../src/workbench/report/isCorrection';
import { newReview, type Correction, type Review } from '../../../src/workbench/report/review';
import { acceptItems, correctItem, rejectItems } from '../../../src/workbench/report/reviewSteps';
import { newStore } from '../../support/storage';
import { toldReading } from '../../support/reviewReadings';

const TEXT = 'Diện tích ngô 320,5 ha; sản lượng 1.250 tấn; năng suất 39 tạ/ha.';
const TOLD = [
  { num: '320,5', indicator: 'Diện tích ngô', unit: 'ha' },
  { num: '1.250', indicator: 'Sản lượng ngô', unit: 'tấn' },
  { num: '39', indicator: 'Năng suất ngô', unit: 'tạ/ha' },
];
const READING = toldReading(TEXT, TOLD);
const REVIEW = newReview('bc.docx', READING);

const arbCorrection: fc.Arbitrary<Correction> = fc
  .record(
    {
      value: fc.constantFrom(
        numberValue(321.5, 1),
        { kind: 'range' as const, low: 1, high: 2, decimals: 0 },
        { kind: 'bound' as const, side: 'above' as const, value: 95, decimals: 0 },
        { kind: 'text' as const, text: 'Xuất siêu' },
      ),
      unit: fc.constantFrom('', 'tạ'),
      name: fc.string({ maxLength: 20 }),
      role: fc.constantFrom('actual' as const, 'target' as const),
      period: fc.constantFrom('2022', '6T2023'),
      planBy: fc.constantFrom('', 'tỉnh giao'),
      target: fc.constantFrom(
        { kind: 'new' as const },
        { kind: 'indicator' as const, id: 3 },
        { kind: 'catalogue' as const, code: 'NN23' },
      ),
      stated: fc.constantFrom(
        { plan: { kind: 'number' as const, value: 12.5, decimals: 2 } },
        { verdict: 'met' as const },
      ),
      dropped: fc.subarray(['plan' as const, 'pctPlan' as const]),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((correction): Correction => correction);

const arbReview: fc.Arbitrary<Review> = fc
  .array(fc.tuple(fc.nat(2), fc.constantFrom('accept', 'reject', 'correct'), arbCorrection))
  .map((moves) =>
    moves.reduce((review, [item, move, correction]) => {
      if (move === 'accept') return acceptItems(review, [item, (item + 1) % 3], item);
      if (move === 'reject') return rejectItems(review, [item], item);
      return correctItem(review, item, correction);
    }, REVIEW),
  );

test('a review is taken up as it was left, after the program was closed', async () => {
  await fc.assert(
    fc.asyncProperty(arbReview, async (review) => {
      const { store, secondWindow } = newStore();
      await keepReview(store.reviews, 'w', review, 5);
      const [open, ...others] = await openReviews(secondWindow().reviews, 'w');
      expect(others).toEqual([]);
      expect(open?.decided).toBe(review.decisions.size);
      expect(open?.stored).toMatchObject({ name: 'bc.docx', text: TEXT, changedAt: 5 });
      const resumed = resumeReview(open!.stored, toldReading(open!.stored.text, TOLD));
      expect(resumed.decisions).toEqual(review.decisions);
      expect([resumed.name, resumed.lost, resumed.past]).toEqual(['bc.docx', [], []]);
    }),
    { numRuns: 40 },
  );
});

describe('a text that is read otherwise now', () => {
  const review = rejectItems(correctItem(REVIEW, 1, { unit: 'tạ' }), [2], 2);
  const fewer = toldReading(TEXT, TOLD.slice(0, 2));

  test('keeps decisions where they were made, and lists those whose figure is gone', async () => {
    const { store } = newStore();
    await keepReview(store.reviews, 'w', review, 5);
    const [open] = await openReviews(store.reviews, 'w');
    const resumed = resumeReview(open!.stored, fewer);
    expect([...resumed.decisions.keys()]).toEqual([1]);
    const start = TEXT.indexOf('39');
    expect(resumed.lost).toEqual([{ start, end: start + 2, decision: review.decisions.get(2) }]);
    // Kept again they are not lost, and found where the figure is read once more.
    await keepReview(store.reviews, 'w', resumed, 6);
    const [again] = await openReviews(store.reviews, 'w');
    expect(resumeReview(again!.stored, READING).decisions).toEqual(review.decisions);
  });
});

test('a review that is finished is forgotten, others stay', async () => {
  const { store } = newStore();
  const other = newReview('khac.txt', toldReading('Đàn trâu 5 con', []));
  await keepReview(store.reviews, 'w', REVIEW, 5);
  await keepReview(store.reviews, 'w', other, 6);
  await forgetReview(store.reviews, 'w', READING);
  const left = await openReviews(store.reviews, 'w');
  expect(left.map(({ stored }) => stored.name)).toEqual(['khac.txt']);
});

test('a text that is too long is not kept, and one can ask before', async () => {
  const { store } = newStore();
  const reading = { ...READING, text: ' '.repeat(4_000_001) };
  expect([canBeKept(READING), canBeKept(reading)]).toEqual([true, false]);
  await keepReview(store.reviews, 'w', newReview('x', reading), 5);
  expect(await openReviews(store.reviews, 'w')).toEqual([]);
});

test.each([
  ['no list', { decisions: 'x' }],
  ['no places', { decisions: [{ state: 'accepted', seen: true, correction: {} }] }],
  [
    'another state',
    { decisions: [{ start: 14, end: 19, state: 'done', seen: true, correction: {} }] },
  ],
  [
    'a correction of something else',
    { decisions: [{ start: 14, end: 19, state: 'accepted', seen: true, correction: { x: 1 } }] },
  ],
])('what is no decision is passed over: %s', ({ length: _ }, spoilt) => {
  const stored = { workbook: 'w', key: 'k', name: 'x', changedAt: 1, text: TEXT, ...spoilt };
  expect(resumeReview(stored, READING).decisions.size).toBe(0);
});

test.each([
  [{}, true],
  [{ unit: 5 }, false],
  [{ value: { kind: 'number', value: Number.NaN, decimals: 0 } }, false],
  [{ value: { kind: 'number', value: 1, decimals: -1 } }, false],
  [{ value: { kind: 'blank' } }, false],
  [{ period: '13T2023' }, false],
  [{ role: 'toString' }, false],
  [{ target: { kind: 'indicator', id: -1 } }, false],
  [{ dropped: ['plan', 'nothing'] }, false],
  [{ stated: { verdict: 'toString' } }, false],
  [{ stated: { planBy: { kind: 'number', value: 1, decimals: 0 } } }, false],
  [{ stated: { plan: 12 } }, false],
  [[], false],
  [null, false],
])('%o is a correction: %s', (read, expected) => {
  expect(isCorrection(read)).toBe(expected);
});
