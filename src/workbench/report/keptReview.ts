import { sameData } from '../../domain/workbook/sameData';
import { LONGEST_TEXT, sourceTextKey } from '../../domain/workbook/sourceText';
import type { WorkbookId } from '../../domain/workbook/workbook';
import type { Reading } from '../../reader/extraction';
import type { ReviewStore, StoredReview } from '../ports';
import { faultCode } from '../saveFault';
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

/** What lies on the disk of a review, as it was written or read here last. */
export interface KeptBase {
  readonly changedAt: number;
  readonly decisions: readonly KeptDecision[];
}

/** What came of keeping a review that other windows may keep too. */
export interface KeptOutcome {
  /** Null where it is too long to be kept. */
  readonly base: KeptBase | null;
  /** With what was decided in other windows; the very same where nothing was. */
  readonly review: Review;
  /** How many figures were decided about here and elsewhere, and differently: these stay as elsewhere. */
  readonly differing: number;
}

/** Some figures were decided about otherwise in another window, whose decisions were kept. */
export class ReviewDiffersError extends Error {
  override readonly name = 'ReviewDiffersError';
  readonly code = 'reviewDiffers';
}

/** What lies there of a review that is taken up. */
export function keptBase({ changedAt, decisions }: StoredReview): KeptBase {
  return { changedAt, decisions: readDecisions(decisions) };
}

/**
 * Keeps what was decided, with the text, so that the review can be taken up after the program was
 * closed. Steps to undo are not kept. What another window has kept of it since `base` is brought together
 * with it, figure by figure; nothing is written over unseen.
 */
export async function keepReview(
  store: ReviewStore,
  workbook: WorkbookId,
  review: Review,
  at: number,
  base: KeptBase | null = null,
): Promise<KeptOutcome> {
  const { text } = review.reading;
  if (!canBeKept(review.reading)) return { base, review, differing: 0 };
  const key = sourceTextKey(text);
  const ours = keptDecisions(review);
  const there = (await store.list(workbook)).find((one) => one.key === key);
  // Where it is gone, another window has done with it; what is here goes on.
  const moved = there !== undefined && there.changedAt !== base?.changedAt;
  const { decisions, differing } = moved
    ? broughtTogether(base?.decisions ?? [], ours, readDecisions(there.decisions))
    : { decisions: ours, differing: 0 };
  const together = moved ? { ...review, ...decided(decisions, review.reading) } : review;
  const changedAt = Math.max(at, (there?.changedAt ?? 0) + 1);
  const record = { workbook, key, name: review.name, changedAt, text, decisions };
  try {
    await store.write(record, there?.changedAt ?? null);
  } catch (fault) {
    if (faultCode(fault) !== 'conflict') throw fault;
    // Between the reading and the writing.
    return keepReview(store, workbook, review, at, base);
  }
  return { base: { changedAt, decisions }, review: together, differing };
}

/** Decisions of two windows that went on from the same ones. */
function broughtTogether(
  base: readonly KeptDecision[],
  ours: readonly KeptDecision[],
  theirs: readonly KeptDecision[],
): { readonly decisions: readonly KeptDecision[]; readonly differing: number } {
  const byPlace = (all: readonly KeptDecision[]) =>
    new Map(all.map((one) => [placeKey(one.start, one.end), one] as const));
  const [before, here, there] = [byPlace(base), byPlace(ours), byPlace(theirs)];
  let differing = 0;
  const decisions = [...new Set([...here.keys(), ...there.keys()])].flatMap((place) => {
    const [was, our, their] = [before.get(place), here.get(place), there.get(place)];
    const isOurs = sameData(our, their) || sameData(was, their);
    if (!isOurs && !sameData(was, our)) differing += 1;
    return (isOurs ? our : their) ?? [];
  });
  return { decisions, differing };
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
  return {
    ...newReview(stored.name, reading),
    ...decided(readDecisions(stored.decisions), reading),
  };
}

/** Kept decisions by the figures that are read in their places. */
function decided(
  kept: readonly KeptDecision[],
  reading: Reading,
): Pick<Review, 'decisions' | 'lost'> {
  const places = new Map(
    reading.extractions.map(({ start, end }, item) => [placeKey(start, end), item] as const),
  );
  const decisions = new Map<ItemNumber, Decision>();
  const lost: LostDecision[] = [];
  for (const { start, end, ...decision } of kept) {
    const item = places.get(placeKey(start, end));
    if (item === undefined) lost.push({ start, end, decision });
    else decisions.set(item, decision);
  }
  return { decisions, lost };
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
