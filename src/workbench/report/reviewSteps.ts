import { sameData } from '../../domain/workbook/sameData';
import {
  stateOf,
  type Correction,
  type Decision,
  type ItemNumber,
  type Review,
  type ReviewStep,
} from './review';

const NOTHING: Correction = {};

/** Accepts extractions as one step; those decided already stay as they are. */
export function acceptItems(review: Review, items: readonly ItemNumber[], at: ItemNumber): Review {
  const open = items.filter((item) => stateOf(review, item) === 'unchecked');
  return decide(review, open, at, () => ({
    state: 'accepted',
    correction: NOTHING,
    seen: items.length === 1,
  }));
}

/** Accepts one as read or as it was corrected before, whatever was decided about it. */
export function acceptItem(review: Review, item: ItemNumber): Review {
  return decide(review, [item], item, (before) => acceptedWith(before?.correction ?? NOTHING));
}

/** Rejects extractions as one step, whatever was decided about them. */
export function rejectItems(review: Review, items: readonly ItemNumber[], at: ItemNumber): Review {
  return decide(review, items, at, (before) => ({
    state: 'rejected',
    correction: before?.correction ?? NOTHING,
    seen: items.length === 1,
  }));
}

/** Accepts one as corrected; fields set before stay unless named, undefined takes one back. */
export function correctItem(
  review: Review,
  item: ItemNumber,
  fields: { readonly [Field in keyof Correction]: Correction[Field] | undefined },
): Review {
  return decide(review, [item], item, (before) =>
    acceptedWith(withFields(before?.correction ?? NOTHING, fields)),
  );
}

/** Makes extractions unchecked again. */
export function reopenItems(review: Review, items: readonly ItemNumber[], at: ItemNumber): Review {
  return decide(review, items, at, () => null);
}

/** The review before its last step, and where the person stood; null where there is none. */
export function undoReview(review: Review): { review: Review; at: ItemNumber } | null {
  const step = review.past[review.past.length - 1];
  if (!step) return null;
  return {
    at: step.at,
    review: {
      ...review,
      decisions: decisionsAfter(review, step, 'from'),
      past: review.past.slice(0, -1),
      future: [...review.future, step],
    },
  };
}

/** The review with the last undone step done again; null where there is none. */
export function redoReview(review: Review): { review: Review; at: ItemNumber } | null {
  const step = review.future[review.future.length - 1];
  if (!step) return null;
  return {
    at: step.at,
    review: {
      ...review,
      decisions: decisionsAfter(review, step, 'to'),
      past: [...review.past, step],
      future: review.future.slice(0, -1),
    },
  };
}

function acceptedWith(correction: Correction): Decision {
  const touched = Object.keys(correction).length > 0;
  return { state: touched ? 'corrected' : 'accepted', correction, seen: true };
}

function withFields(
  before: Correction,
  fields: { readonly [Field in keyof Correction]: Correction[Field] | undefined },
): Correction {
  const all = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as Correction;
}

function decide(
  review: Review,
  items: readonly ItemNumber[],
  at: ItemNumber,
  decision: (before: Decision | null) => Decision | null,
): Review {
  const total = review.reading.extractions.length;
  const changes = [...new Set(items)].flatMap((item) => {
    if (!Number.isInteger(item) || item < 0 || item >= total) return [];
    const from = review.decisions.get(item) ?? null;
    const to = decision(from);
    return sameData(from, to) ? [] : [{ item, from, to }];
  });
  if (changes.length === 0) return review;
  const step: ReviewStep = { changes, at };
  return {
    ...review,
    decisions: decisionsAfter(review, step, 'to'),
    past: [...review.past, step],
    future: [],
  };
}

function decisionsAfter(
  { decisions }: Review,
  { changes }: ReviewStep,
  side: 'from' | 'to',
): ReadonlyMap<ItemNumber, Decision> {
  const after = new Map(decisions);
  for (const { item, [side]: decision } of changes) {
    if (decision) after.set(item, decision);
    else after.delete(item);
  }
  return after;
}
