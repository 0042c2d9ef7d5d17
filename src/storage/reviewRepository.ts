import type { SourceTextKey } from '../domain/workbook/sourceText';
import type { WorkbookId } from '../domain/workbook/workbook';
import { Refusals } from './damagedTable';
import { keyRange, type WorkbookDatabase } from './database';
import { readReview, type ReviewRecord } from './records/review';
import { isSealed } from './sealedTables';
import { StoreError } from './storeError';

/** Reviews of reports under way, by workbook and text. */
export class ReviewRepository {
  readonly #db: WorkbookDatabase;

  constructor(db: WorkbookDatabase) {
    this.#db = db;
  }

  /** The reviews of a workbook, last changed first. Those that are damaged are moved aside. */
  async list(workbook: WorkbookId): Promise<readonly ReviewRecord[]> {
    const records = await this.#db.run(() =>
      this.#db.reviews
        .where('[workbook+key]')
        .between(...keyRange(workbook))
        .toArray(),
    );
    const refusals = new Refusals(workbook);
    const sound = records.flatMap(
      (record) => refusals.try('reviews', [record.key], record, () => readReview(record)) ?? [],
    );
    if (refusals.found.length > 0) await this.#setAside(refusals);
    return sound.sort((a, b) => b.changedAt - a.changedAt);
  }

  async #setAside({ found }: Refusals): Promise<void> {
    const { reviews, damaged } = this.#db;
    const at = Date.now();
    await this.#db.run(() =>
      this.#db.transaction('rw', reviews, damaged, async () => {
        await damaged.bulkAdd(found.map((record) => ({ ...record, at })));
        await reviews.bulkDelete(found.map(({ workbook, key }) => [workbook, String(key[0])]));
      }),
    );
  }

  /**
   * Writes a review over the one of the same text. `since`: when that was changed last, null where there
   * was none; rejects with `conflict`, and writes nothing, where another window has written since.
   */
  async write(review: ReviewRecord, since?: number | null): Promise<void> {
    const { workbooks, reviews } = this.#db;
    await this.#db.run(() =>
      this.#db.transaction('rw', workbooks, reviews, async () => {
        // As it lies there now: another window may have protected it.
        if (isSealed(await workbooks.get(review.workbook))) {
          throw new StoreError('locked', `workbook ${review.workbook} is locked`);
        }
        if (since !== undefined)
          checkSince(since, await reviews.get([review.workbook, review.key]));
        await reviews.put(review);
      }),
    );
  }

  /** Does away with a review. */
  async remove(workbook: WorkbookId, key: SourceTextKey): Promise<void> {
    await this.#db.run(() => this.#db.reviews.delete([workbook, key]));
  }
}

/** Throws StoreError `conflict`. */
export function checkSince(since: number | null, there: ReviewRecord | undefined): void {
  if ((there?.changedAt ?? null) === since) return;
  throw new StoreError('conflict', 'another window has written this review', 'review');
}
