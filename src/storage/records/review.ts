import * as v from 'valibot';
import { LONGEST_TEXT, sourceTextKey, type SourceTextKey } from '../../domain/workbook/sourceText';
import type { WorkbookId } from '../../domain/workbook/workbook';
import { damaged } from '../storeError';
import { checkShape } from './shapes';

/** A review of a report under way, with the text it is of. */
export interface ReviewRecord {
  readonly workbook: WorkbookId;
  readonly key: SourceTextKey;
  /** Name of the document. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly text: string;
  /** What was decided: plain JSON, which the workbench reads with care. */
  readonly decisions: unknown;
}

const reviewShape = v.object({
  workbook: v.string(),
  key: v.string(),
  name: v.string(),
  changedAt: v.number(),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  decisions: v.unknown(),
});

/** The review that was stored. Throws StoreError `damaged`. */
export function readReview(read: ReviewRecord): ReviewRecord {
  const record = `review ${read.key}`;
  const review = checkShape(reviewShape, read, record);
  if (sourceTextKey(review.text) !== review.key) throw damaged(record, 'another text');
  return review;
}
