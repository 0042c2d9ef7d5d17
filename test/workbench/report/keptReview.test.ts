import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import {
  canBeKept,
  forgetReview,
  keepReview,
  keptBase,
  openReviews,
  resumeReview,
} from '../../../src/workbench/report/keptReview';
import { isCorrection } from '../../../src/workbench/report/isCorrection';
import { newReview, type Correction, type Review } from '../../../src/workbench/report/review';
import {
  acceptItems,
  correctItem,
  rejectItems,
  reopenItems,
} from '../../../src/workbench/report/reviewSteps';
import { sourceTextKey } from '../../../src/domain/workbook/sourceText';
import { MemoryStore } from '../../../src/storage/memoryStore';
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

describe('a review that two windows keep', () => {
  async function twoWindows() {
    const { store, secondWindow } = newStore();
    const first = await keepReview(store.reviews, 'w', acceptItems(REVIEW, [0], 0), 5);
    const other = secondWindow();
    const [open] = await openReviews(other.reviews, 'w');
    return { store, other, first, resumed: resumeReview(open!.stored, READING), open: open! };
  }
  const keptIn = async (store: { reviews: Parameters<typeof openReviews>[0] }) => {
    const [open] = await openReviews(store.reviews, 'w');
    return open && resumeReview(open.stored, READING).decisions;
  };

  test('has what was decided in both, and both come to know it', async () => {
    const { store, other, first, resumed, open } = await twoWindows();
    const theirs = await keepReview(
      other.reviews,
      'w',
      rejectItems(resumed, [2], 2),
      6,
      keptBase(open.stored),
    );
    const ours = correctItem(first.review, 1, { unit: 'tạ' });
    const kept = await keepReview(store.reviews, 'w', ours, 6, first.base);
    expect(kept.differing).toBe(0);
    expect([...kept.review.decisions.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2]);
    expect(await keptIn(store)).toEqual(kept.review.decisions);
    // The second window goes on from what it knows.
    const again = await keepReview(
      other.reviews,
      'w',
      reopenItems(theirs.review, [0], 0),
      7,
      theirs.base,
    );
    expect([...again.review.decisions.keys()].sort((a, b) => a - b)).toEqual([1, 2]);
  });

  test('keeps what was written first where they differ, and says so', async () => {
    const { store, other, first, resumed, open } = await twoWindows();
    await keepReview(other.reviews, 'w', rejectItems(resumed, [1], 1), 6, keptBase(open.stored));
    const ours = correctItem(first.review, 1, { unit: 'tạ' });
    const kept = await keepReview(store.reviews, 'w', ours, 6, first.base);
    expect(kept.differing).toBe(1);
    expect(kept.review.decisions.get(1)?.state).toBe('rejected');
    expect((await keptIn(store))?.get(1)?.state).toBe('rejected');
  });

  test('is not done away with by a window that decided nothing', async () => {
    const { store, other } = await twoWindows();
    await keepReview(other.reviews, 'w', REVIEW, 6);
    expect((await keptIn(store))?.size).toBe(1);
  });

  test('goes on where it was forgotten elsewhere, and what is taken back is gone', async () => {
    const { store, other, first } = await twoWindows();
    await forgetReview(other.reviews, 'w', READING);
    const kept = await keepReview(store.reviews, 'w', first.review, 7, first.base);
    expect((await keptIn(store))?.size).toBe(1);
    await keepReview(store.reviews, 'w', REVIEW, 8, kept.base);
    expect((await keptIn(store))?.size).toBe(0);
  });

  test('is not written over between reading and writing', async () => {
    const { store } = newStore();
    const review = { workbook: 'w', name: 'x', text: TEXT, decisions: [] };
    const key = sourceTextKey(TEXT);
    for (const reviews of [store.reviews, new MemoryStore().reviews]) {
      await reviews.write({ ...review, key, changedAt: 1 }, null);
      await reviews.write({ ...review, key, changedAt: 2 }, 1);
      const late = reviews.write({ ...review, key, changedAt: 3 }, 1);
      await expect(late).rejects.toMatchObject({ code: 'conflict' });
      expect((await reviews.list('w')).map(({ changedAt }) => changedAt)).toEqual([2]);
    }
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
