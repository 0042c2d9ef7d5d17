import { LONGEST_TEXT, sourceTextKey } from '../../domain/workbook/sourceText';
import type { WorkbookId } from '../../domain/workbook/workbook';
import type { Reading } from '../../reader/extraction';
import type { ReviewStore, StoredReview } from '../ports';
import { isCorrection } from './isCorrection';
import {
  newReview,
  type Decision,
  type ItemNumber,
  type LostDecision,
  type Review,
} from './review';

/** A decision by the place of its number, so that it is found again when the text is read anew. */
interface KeptDecision {
  readonly start: number;
  readonly end: number;
  readonly state: Decision['state'];
  readonly seen: boolean;
  readonly correction: Decision['correction'];
}

/** Whether a review of that text can be kept: it goes to the disk with its text. */
export function canBeKept(reading: Pick<Reading, 'text'>): boolean {
  return reading.text.length <= LONGEST_TEXT;
}

/**
 * Keeps what was decided, with the text, so that the review can be taken up after the program was
 * closed. Steps to undo are not kept.
 */
export async function keepReview(
  store: ReviewStore,
  workbook: WorkbookId,
  review: Review,
  at: number,
): Promise<void> {
  if (!canBeKept(review.reading)) return;
  const { text } = review.reading;
  const key = sourceTextKey(text);
  const decisions = keptDecisions(review);
  await store.write({ workbook, key, name: review.name, changedAt: at, text, decisions });
}

/** Does away with what was kept of a review. */
export async function forgetReview(
  store: ReviewStore,
  workbook: WorkbookId,
  reading: Pick<Reading, 'text'>,
): Promise<void> {
  await store.remove(workbook, sourceTextKey(reading.text));
}

/** A review that can be taken up: its text must be read again. */
export interface OpenReview {
  readonly stored: StoredReview;
  /** How many extractions were decided about. */
  readonly decided: number;
}

/** The reviews of a workbook that were not finished, last changed first. */
export async function openReviews(
  store: ReviewStore,
  workbook: WorkbookId,
): Promise<readonly OpenReview[]> {
  const all = await store.list(workbook);
  return all.map((stored) => ({ stored, decided: readDecisions(stored.decisions).length }));
}

/**
 * A kept review as it was left, over its text read anew. Decisions whose figure is no longer read in
 * its place are listed as lost; entries that are no decisions are passed over.
 */
export function resumeReview(stored: StoredReview, reading: Reading): Review {
  const places = new Map(
    reading.extractions.map(({ start, end }, item) => [placeKey(start, end), item] as const),
  );
  const decisions = new Map<ItemNumber, Decision>();
  const lost: LostDecision[] = [];
  for (const { start, end, ...decision } of readDecisions(stored.decisions)) {
    const item = places.get(placeKey(start, end));
    if (item === undefined) lost.push({ start, end, decision });
    else decisions.set(item, decision);
  }
  return { ...newReview(stored.name, reading), decisions, lost };
}

function placeKey(start: number, end: number): string {
  return `${start}-${end}`;
}

function keptDecisions({ decisions, reading, lost }: Review): readonly KeptDecision[] {
  const found = [...decisions].flatMap(([item, decision]): KeptDecision[] => {
    const extraction = reading.extractions[item];
    return extraction ? [{ start: extraction.start, end: extraction.end, ...decision }] : [];
  });
  return [...found, ...lost.map(({ start, end, decision }) => ({ start, end, ...decision }))];
}

function readDecisions(kept: unknown): readonly KeptDecision[] {
  return Array.isArray(kept) ? kept.filter(isKeptDecision) : [];
}

function isKeptDecision(kept: unknown): kept is KeptDecision {
  if (typeof kept !== 'object' || kept === null) return false;
  const { start, end, state, seen, correction } = kept as Readonly<Record<string, unknown>>;
  return (
    isOffset(start) &&
    isOffset(end) &&
    (state === 'accepted' || state === 'corrected' || state === 'rejected') &&
    typeof seen === 'boolean' &&
    isCorrection(correction)
  );
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
