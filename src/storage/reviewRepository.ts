import type { SourceTextKey } from '../domain/workbook/sourceText';
import type { WorkbookId } from '../domain/workbook/workbook';
import { keyRange, type WorkbookDatabase } from './database';
import { readReview, type ReviewRecord } from './records/review';
import { withStoreErrors } from './storeError';

/** Reviews of reports under way, by workbook and text. */
export class ReviewRepository {
  readonly #db: WorkbookDatabase;

  constructor(db: WorkbookDatabase) {
    this.#db = db;
  }

  /** The reviews of a workbook, last changed first. Rejects with `damaged` where one cannot be read. */
  async list(workbook: WorkbookId): Promise<readonly ReviewRecord[]> {
    const records = await withStoreErrors(() =>
      this.#db.reviews
        .where('[workbook+key]')
        .between(...keyRange(workbook))
        .toArray(),
    );
    return records.map(readReview).sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Writes a review over the one of the same text. */
  async write(review: ReviewRecord): Promise<void> {
    await withStoreErrors(() => this.#db.reviews.put(review));
  }

  /** Does away with a review. */
  async remove(workbook: WorkbookId, key: SourceTextKey): Promise<void> {
    await withStoreErrors(() => this.#db.reviews.delete([workbook, key]));
  }
}
