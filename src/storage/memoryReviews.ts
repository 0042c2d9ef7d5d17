import type { SourceTextKey } from '../domain/workbook/sourceText';
import type { WorkbookId } from '../domain/workbook/workbook';
import type { ReviewRecord } from './records/review';
import { checkSince } from './reviewRepository';

/** Reviews of reports under way, in the memory of the page. */
export class MemoryReviews {
  readonly #reviews = new Map<string, ReviewRecord>();

  list(workbook: WorkbookId): Promise<readonly ReviewRecord[]> {
    const own = [...this.#reviews.values()].filter((review) => review.workbook === workbook);
    return Promise.resolve(own.sort((a, b) => b.changedAt - a.changedAt));
  }

  async write(review: ReviewRecord, since?: number | null): Promise<void> {
    const place = placeOf(review.workbook, review.key);
    if (since !== undefined) checkSince(since, this.#reviews.get(place));
    this.#reviews.set(place, structuredClone(review));
  }

  remove(workbook: WorkbookId, key: SourceTextKey): Promise<void> {
    this.#reviews.delete(placeOf(workbook, key));
    return Promise.resolve();
  }

  forget(workbook: WorkbookId): void {
    for (const [place, review] of this.#reviews) {
      if (review.workbook === workbook) this.#reviews.delete(place);
    }
  }
}

function placeOf(workbook: WorkbookId, key: SourceTextKey): string {
  return JSON.stringify([workbook, key]);
}
