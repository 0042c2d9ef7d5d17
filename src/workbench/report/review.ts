import type { IndicatorId } from '../../domain/indicator/indicator';
import type { PeriodKey } from '../../domain/period/period';
import type { NumberValue, Value } from '../../domain/quantity/value';
import type { Extraction, ExtractionRole, QualifierField, Reading } from '../../reader/extraction';

/** Place of an extraction among those of its reading, from 0. */
export type ItemNumber = number;

/** Which row a figure belongs to. */
export type MatchTarget =
  | { readonly kind: 'indicator'; readonly id: IndicatorId }
  /** A new row with name and unit of the catalogue's entry. */
  | { readonly kind: 'catalogue'; readonly code: string }
  /** A new row under the extraction's own name. */
  | { readonly kind: 'new' };

/** A number that a report states of a figure and that a person can type. */
export type StatedNumber =
  'plan' | 'pctPlan' | 'overPlan' | 'pctPrev' | 'chgPrevPct' | 'chgPrevAbs';

/** What a report states of a figure as a person typed it; units are those of the extraction. */
export type StatedCorrection = Readonly<Partial<Record<StatedNumber, NumberValue>>> & {
  readonly verdict?: NonNullable<Extraction['verdict']>;
};

/** What a person put in place of what was read; only the fields that were touched. */
export interface Correction {
  /** A number, bound or range in the unit, or a result in words. */
  readonly value?: Value;
  readonly unit?: string;
  readonly name?: string;
  readonly role?: ExtractionRole;
  readonly period?: PeriodKey;
  readonly planBy?: string;
  readonly target?: MatchTarget;
  /** In place of what was read, or where nothing was. */
  readonly stated?: StatedCorrection;
  /** Stated percentages, verdicts, comparisons or plans that the report does not state. */
  readonly dropped?: readonly QualifierField[];
}

/** What a person decided about one extraction. Corrected is accepted as corrected. */
export interface Decision {
  readonly state: 'accepted' | 'corrected' | 'rejected';
  /** Empty where nothing was corrected; kept when it is rejected after all. */
  readonly correction: Correction;
  /** A person looked at it on its own; false where it was decided about with its group. */
  readonly seen: boolean;
}

export type ItemState = 'unchecked' | Decision['state'];

/** One undoable move of the review: what was decided before and what is now; null is unchecked. */
export interface ReviewStep {
  readonly changes: readonly {
    readonly item: ItemNumber;
    readonly from: Decision | null;
    readonly to: Decision | null;
  }[];
  /** Where the person stood; undo and redo return there. */
  readonly at: ItemNumber;
}

/** The review of one report. An immutable value: every move makes a new one (`reviewSteps.ts`). */
export interface Review {
  /** Name of the document. */
  readonly name: string;
  readonly reading: Reading;
  /** Those that are not here are unchecked. */
  readonly decisions: ReadonlyMap<ItemNumber, Decision>;
  /** Oldest first. */
  readonly past: readonly ReviewStep[];
  /** The next to do again last. */
  readonly future: readonly ReviewStep[];
  /** Kept decisions of a review taken up again whose figure is no longer read in its place. */
  readonly lost: readonly LostDecision[];
}

export interface LostDecision {
  /** UTF-16 offsets of the number in the text. */
  readonly start: number;
  readonly end: number;
  readonly decision: Decision;
}

export interface ReviewCounts {
  readonly total: number;
  readonly unchecked: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
}

/** A review in which nothing is decided yet. */
export function newReview(name: string, reading: Reading): Review {
  return { name, reading, decisions: new Map(), past: [], future: [], lost: [] };
}

/** What was decided about an extraction. */
export function stateOf(review: Review, item: ItemNumber): ItemState {
  return review.decisions.get(item)?.state ?? 'unchecked';
}

export function countReview({ decisions, reading }: Review): ReviewCounts {
  const counts = { accepted: 0, corrected: 0, rejected: 0 };
  for (const { state } of decisions.values()) counts[state] += 1;
  const total = reading.extractions.length;
  return { total, unchecked: total - decisions.size, ...counts };
}

/**
 * The nearest unchecked extraction after (1) or before (-1) `from`, going round at the end; null
 * where none is left. `from` itself comes last; -1 and the number of extractions are the ends.
 */
export function nextUnchecked(review: Review, from: ItemNumber, by: 1 | -1): ItemNumber | null {
  const total = review.reading.extractions.length;
  const start = from < 0 && by < 0 ? total : from;
  for (let n = 1; n <= total; n += 1) {
    const item = (((start + by * n) % total) + total) % total;
    if (!review.decisions.has(item)) return item;
  }
  return null;
}
