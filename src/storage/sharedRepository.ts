import type { JournalEntry, JournalMove } from '../domain/workbook/journal';
import type { Workbook, WorkbookId, WorkbookMeta } from '../domain/workbook/workbook';
import { differenceOf, emptyDifference, type Difference } from './difference';
import { readChanged } from './readChanged';
import { readHeader } from './records/header';
import type { SealNews } from './sealRepository';
import { WorkbookRepository, type RepositoryOptions } from './workbookRepository';

/** What other windows are told after something was written. */
export type StoreNews =
  | { readonly kind: 'written'; readonly workbook: WorkbookId; readonly difference: Difference }
  | {
      readonly kind: 'created' | 'rewritten' | 'deleted' | 'restored' | 'purged' | SealNews;
      readonly workbook: WorkbookId;
    };

/** Where a write changes more records, others read the whole workbook. */
const MOST_TOLD = 5000;

/** A repository that several windows use at the same time: what one writes, the others are told. */
export class SharedRepository extends WorkbookRepository {
  readonly #tell: (news: StoreNews) => void;

  constructor(tell: (news: StoreNews) => void, options?: RepositoryOptions) {
    super({ ...options, sealed: (kind, workbook) => tell({ kind, workbook }) });
    this.#tell = tell;
  }

  /**
   * Makes every write be refused from now on that goes on from what is stored: whoever held this
   * workbook open for writing must read it anew. Rejects with `notFound`.
   */
  async claim(id: WorkbookId): Promise<void> {
    const { workbooks } = this.shared.db;
    const revision = await this.shared.db.run(() =>
      this.shared.db.transaction('rw', workbooks, async () => {
        const header = readHeader(await workbooks.get(id), id);
        await workbooks.put({ ...header, revision: header.revision + 1 });
        return header.revision + 1;
      }),
    );
    this.#tell({ kind: 'written', workbook: id, difference: emptyDifference(revision) });
  }

  /**
   * The stored workbook as it is now, from a state that was read or written here; `writes`: what other
   * windows have told since, in order. Where they do not lead there, it is read as a whole. The very
   * same state where nothing has changed. Rejects as `load` does.
   */
  async reload(
    from: Workbook,
    writes: readonly Difference[],
  ): Promise<Awaited<ReturnType<WorkbookRepository['load']>>> {
    const revision = this.shared.revisions.get(from);
    if (revision === undefined) return this.load(from.id);
    const read = await readChanged(this.shared.db, from, revision, writes);
    if (!read) return this.load(from.id);
    const { head, last } = read.header;
    const workbook = read.header.revision === revision ? from : read.workbook;
    this.shared.revisions.set(workbook, read.header.revision);
    return { workbook, head, last, damaged: 0 };
  }

  override async create(
    workbook: Workbook,
    at: number,
    journal?: readonly JournalEntry[],
  ): Promise<void> {
    await super.create(workbook, at, journal);
    this.#tell({ kind: 'created', workbook: workbook.id });
  }

  override async rewrite(workbook: Workbook, move: JournalMove): Promise<void> {
    await super.rewrite(workbook, move);
    this.#tell({ kind: 'rewritten', workbook: workbook.id });
  }

  override async mend(id: WorkbookId, fallback: WorkbookMeta, at: number): Promise<void> {
    await super.mend(id, fallback, at);
    this.#tell({ kind: 'rewritten', workbook: id });
  }

  override async commit(from: Workbook, to: Workbook, move: JournalMove): Promise<void> {
    await super.commit(from, to, move);
    const revision = this.shared.revisions.get(to) ?? 0;
    const difference = differenceOf(from, to, revision);
    const records = difference.figures.length + difference.indicators.length;
    if (records > MOST_TOLD) this.#tell({ kind: 'rewritten', workbook: to.id });
    else this.#tell({ kind: 'written', workbook: to.id, difference });
  }

  override async delete(id: WorkbookId, at: number): Promise<void> {
    await super.delete(id, at);
    this.#tell({ kind: 'deleted', workbook: id });
  }

  override async restore(id: WorkbookId): Promise<void> {
    await super.restore(id);
    this.#tell({ kind: 'restored', workbook: id });
  }

  override async purge(id: WorkbookId): Promise<void> {
    await super.purge(id);
    this.#tell({ kind: 'purged', workbook: id });
  }
}
