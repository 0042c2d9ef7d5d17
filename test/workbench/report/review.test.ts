import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import type { Passage } from '../../../src/reader/text/passage';
import { passagesOf } from '../../../src/workbench/report/passageOf';
import {
  countReview,
  newReview,
  nextUnchecked,
  stateOf,
  type Review,
} from '../../../src/workbench/report/review';
import { reviewedItem } from '../../../src/workbench/report/reviewed';
import { itemsIn } from '../../../src/workbench/report/reviewScope';
import {
  acceptItem,
  acceptItems,
  correctItem,
  redoReview,
  rejectItems,
  reopenItems,
  undoReview,
} from '../../../src/workbench/report/reviewSteps';
import { toldReading } from '../../support/reviewReadings';

const TEXT = `Diện tích ngô 320,5 ha; sản lượng 1.250 tấn.
Đàn trâu 4.100 con; đàn lợn 12.000 con.

Mục tiêu: sản lượng ngô 1.300 tấn.`;

const READING = toldReading(TEXT, [
  { num: '320,5', indicator: 'Diện tích ngô', unit: 'ha', section: ['I', 'Trồng trọt'] },
  { num: '1.250', indicator: 'Sản lượng ngô', unit: 'tấn', section: ['I', 'Trồng trọt'] },
  { num: '4.100', indicator: 'Tổng đàn trâu', unit: 'con', section: ['I', 'Chăn nuôi'] },
  {
    num: '12.000',
    indicator: 'Tổng đàn lợn',
    unit: 'con',
    section: ['I', 'Chăn nuôi'],
    confidence: 0.4,
  },
  {
    num: '1.300',
    indicator: 'Sản lượng ngô',
    unit: 'tấn',
    role: 'target',
    period: '2024',
    section: ['II'],
    list: { title: 'Mục tiêu', group: 1, item: 1 },
  },
]);
const REVIEW = newReview('bc.txt', READING);

type Move = (review: Review) => Review;
const arbItems = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 });
const arbMove: fc.Arbitrary<Move> = fc.oneof(
  arbItems.map(
    (items): Move =>
      (review) =>
        acceptItems(review, items, items[0] ?? 0),
  ),
  arbItems.map(
    (items): Move =>
      (review) =>
        rejectItems(review, items, items[0] ?? 0),
  ),
  arbItems.map(
    (items): Move =>
      (review) =>
        reopenItems(review, items, items[0] ?? 0),
  ),
  fc.nat(4).map(
    (item): Move =>
      (review) =>
        acceptItem(review, item),
  ),
  fc
    .tuple(fc.nat(4), fc.constantFrom<object>({ unit: 'kg' }, { name: 'Khác', unit: undefined }))
    .map(([item, fields]): Move => {
      return (review) => correctItem(review, item, fields);
    }),
);

const content = ({ decisions }: Review) => [...decisions].sort(([a], [b]) => a - b);

describe('steps', () => {
  test('undone one by one lead back to where nothing was decided, and done again to the end', () => {
    fc.assert(
      fc.property(fc.array(arbMove, { maxLength: 12 }), (moves) => {
        const states = [REVIEW];
        for (const move of moves) {
          const before = states[states.length - 1]!;
          const after = move(before);
          if (after !== before) states.push(after);
        }
        let review = states[states.length - 1]!;
        for (let n = states.length - 2; n >= 0; n -= 1) {
          review = undoReview(review)!.review;
          expect(content(review)).toEqual(content(states[n]!));
        }
        expect(undoReview(review)).toBeNull();
        expect(countReview(review).unchecked).toBe(5);
        for (const state of states.slice(1)) {
          review = redoReview(review)!.review;
          expect(content(review)).toEqual(content(state));
        }
        expect(redoReview(review)).toBeNull();
      }),
    );
  });

  test('return to where the person stood; a new step ends what could be done again', () => {
    const moved = acceptItems(acceptItem(REVIEW, 2), [0, 1], 1);
    const undone = undoReview(moved);
    expect(undone?.at).toBe(1);
    expect(redoReview(undone!.review)?.at).toBe(1);
    expect(redoReview(acceptItem(undone!.review, 3))).toBeNull();
  });

  test('what changes nothing is no step', () => {
    const accepted = acceptItem(REVIEW, 0);
    expect(acceptItem(accepted, 0)).toBe(accepted);
    expect(reopenItems(REVIEW, [0, 1], 0)).toBe(REVIEW);
    expect(acceptItem(REVIEW, 17)).toBe(REVIEW);
  });

  test('a group that is accepted leaves alone what was decided', () => {
    const rejected = rejectItems(REVIEW, [1], 1);
    const all = acceptItems(rejected, itemsIn(rejected, { kind: 'all' }), 0);
    expect([0, 1, 2, 3, 4].map((item) => stateOf(all, item))).toEqual([
      'accepted',
      'rejected',
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(all.decisions.get(0)?.seen).toBe(false);
    expect(acceptItem(all, 0).decisions.get(0)?.seen).toBe(true);
    expect(countReview(all)).toEqual({
      total: 5,
      unchecked: 0,
      accepted: 4,
      corrected: 0,
      rejected: 1,
    });
  });
});

describe('corrections', () => {
  test('stand in place of what was read, field by field, and can be taken back', () => {
    const value = numberValue(321.5, 1);
    const once = correctItem(REVIEW, 0, { value, unit: 'm²' });
    const twice = correctItem(once, 0, { unit: undefined, planBy: 'tỉnh giao' });
    expect(stateOf(twice, 0)).toBe('corrected');
    expect(reviewedItem(twice, 0)).toMatchObject({
      value,
      unit: 'ha',
      planBy: 'tỉnh giao',
      name: 'Diện tích ngô',
      changed: true,
      seen: true,
    });
    const bare = correctItem(twice, 0, { value: undefined, planBy: undefined });
    expect(stateOf(bare, 0)).toBe('accepted');
  });

  test('outlive a rejection that is thought over', () => {
    const rejected = rejectItems(correctItem(REVIEW, 0, { unit: 'm²' }), [0], 0);
    expect(stateOf(rejected, 0)).toBe('rejected');
    expect(reviewedItem(acceptItem(rejected, 0), 0)?.unit).toBe('m²');
  });

  test.each([
    [{ bound: 'above' as const }, { kind: 'bound', side: 'above', value: 95, decimals: 0 }],
    [{ high: 97 }, { kind: 'range', low: 95, high: 97, decimals: 0 }],
    [{}, { kind: 'number', value: 95, decimals: 0 }],
  ])('a value is what was read: %o', (fields, value) => {
    const told = [{ num: '95', indicator: 'Tỷ lệ', unit: '%', ...fields }];
    const review = newReview('x', toldReading('Tỷ lệ trên 95%', told));
    expect(reviewedItem(review, 0)?.value).toEqual(value);
  });
});

describe('the next unchecked', () => {
  const some = acceptItems(REVIEW, [0, 2, 3], 0);
  test.each([
    [REVIEW, -1, 1, 0],
    [REVIEW, 5, -1, 4],
    [some, 0, 1, 1],
    [some, 1, 1, 4],
    [some, 4, 1, 1],
    [some, 1, -1, 4],
    [some, 2, -1, 1],
    [acceptItems(some, [1], 1), 4, 1, 4],
    [acceptItems(some, [1, 4], 1), 0, 1, null],
  ] as const)('%#', (review, from, by, expected) => {
    expect(nextUnchecked(review, from, by)).toBe(expected);
  });
});

test.each([
  [{ kind: 'all' }, [0, 1, 2, 3, 4]],
  [{ kind: 'section', path: ['I'] }, [0, 1, 2, 3]],
  [{ kind: 'section', path: ['I', 'Chăn nuôi'] }, [2, 3]],
  [{ kind: 'list', title: 'Mục tiêu' }, [4]],
  [{ kind: 'list', title: 'Mục tiêu', group: 2 }, []],
  [{ kind: 'passage', passage: 0 }, [0, 1]],
  [{ kind: 'passage', passage: 3 }, [4]],
] as const)('a scope holds its extractions: %o', (scope, items) => {
  expect(itemsIn(REVIEW, scope)).toEqual(items);
});

test('a figure stands in the narrowest passage around it', () => {
  const [first] = READING.passages;
  const source = (at: number) => 34 + at;
  const map = { toSource: source, toSourceEnd: source };
  const note: Passage = { ...first!, id: 9, text: '1.250', map };
  expect(TEXT.slice(34, 39)).toBe('1.250');
  const reading = { ...READING, passages: [...READING.passages, note] };
  expect(passagesOf(reading)).toEqual([0, 9, 1, 1, 3]);
  expect(passagesOf({ ...READING, passages: [] })).toEqual([null, null, null, null, null]);
});
