import type { JournalEntry, JournalMove, WorkbookSummary } from '../domain/workbook/journal';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';
import { MemoryReviews } from './memoryReviews';
import { MemorySeals } from './memorySeals';
import { checkMove, checkSteps } from './moves';
import { countIndicators } from './recordWrites';
import { StoreError } from './storeError';

interface Kept {
  readonly workbook: Workbook;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly deletedAt: number | null;
  readonly head: number;
  readonly last: number;
  readonly revision: number;
  readonly journal: readonly JournalEntry[];
}

/** What several stores over the same memory share. */
export class Memory {
  readonly workbooks = new Map<WorkbookId, Kept>();
  readonly settings = new Map<string, unknown>();
  readonly reviews = new MemoryReviews();
  readonly seals = new MemorySeals();
}

/**
 * Workbooks in the memory of the page, for when the browser keeps nothing: the same laws as those of
 * `WorkbookRepository`, but gone with the page.
 */
export class MemoryStore {
  readonly lasting = false;
  readonly reviews: MemoryReviews;
  readonly protection: MemorySeals;
  readonly #memory: Memory;
  readonly #revisions = new WeakMap<Workbook, number>();

  constructor(memory = new Memory()) {
    this.#memory = memory;
    this.reviews = memory.reviews;
    this.protection = memory.seals;
  }

  /** All of them as they stand, those marked as deleted left out. */
  workbooks(): readonly Workbook[] {
    const kept = [...this.#memory.workbooks.values()];
    return kept.flatMap(({ workbook, deletedAt }) => (deletedAt === null ? workbook : []));
  }

  list(): Promise<readonly WorkbookSummary[]> {
    const summaries = [...this.#memory.workbooks.values()].map(
      ({ workbook, createdAt, changedAt, deletedAt }) => ({
        id: workbook.id,
        ...this.#told(workbook),
        createdAt,
        changedAt,
        deletedAt,
      }),
    );
    return Promise.resolve(summaries.sort((a, b) => b.changedAt - a.changedAt));
  }

  async create(
    workbook: Workbook,
    at: number,
    journal: readonly JournalEntry[] = [],
  ): Promise<void> {
    await this.rewrite(workbook, { entries: journal, head: journal.length, at });
  }

  async rewrite(workbook: Workbook, { entries, head, at }: JournalMove): Promise<void> {
    checkSteps(entries, 1);
    const { workbooks } = this.#memory;
    if (workbooks.has(workbook.id)) throw new StoreError('conflict', `${workbook.id} is there`);
    const [times, revision] = [{ createdAt: at, changedAt: at, deletedAt: null }, 0];
    const place = { head, last: entries.length, revision, journal: [...entries] };
    workbooks.set(workbook.id, { workbook, ...times, ...place });
    this.#revisions.set(workbook, revision);
  }

  async load(id: WorkbookId) {
    this.protection.admit(id);
    const { workbook, head, last, revision } = this.#get(id);
    this.#revisions.set(workbook, revision);
    return { workbook, head, last, damaged: 0 };
  }

  async loadSoundParts(id: WorkbookId): Promise<Workbook> {
    return (await this.load(id)).workbook;
  }

  async commit(from: Workbook, to: Workbook, { entries, head, at }: JournalMove): Promise<void> {
    if (from.id !== to.id) throw new RangeError(`two workbooks: ${from.id} and ${to.id}`);
    const first = entries[0]?.step;
    if (first !== undefined) checkSteps(entries, first);
    this.protection.admit(to.id);
    const kept = this.#memory.workbooks.get(to.id);
    if (!kept) throw new StoreError('gone', `workbook ${to.id} is no longer there`);
    const last = checkMove({ entries, head }, kept, this.#revisions.get(from));
    const revision = kept.revision + 1;
    const journal =
      first === undefined ? kept.journal : [...kept.journal.slice(0, first - 1), ...entries];
    const now = { ...kept, workbook: to, head, last, revision, journal, changedAt: at };
    this.#memory.workbooks.set(to.id, now);
    this.#revisions.set(to, revision);
  }

  async entries(id: WorkbookId, first: number, last: number): Promise<readonly JournalEntry[]> {
    this.protection.admit(id);
    const journal = this.#memory.workbooks.get(id)?.journal ?? [];
    if (last > journal.length) {
      const step = Math.max(first, journal.length + 1);
      throw new StoreError('notFound', `no step ${step}`, `journal step ${step}`);
    }
    return journal.slice(first - 1, last);
  }

  async delete(id: WorkbookId, at: number): Promise<void> {
    await this.#mark(id, at);
  }

  async restore(id: WorkbookId): Promise<void> {
    await this.#mark(id, null);
  }

  async purge(id: WorkbookId): Promise<void> {
    this.#get(id);
    this.#memory.workbooks.delete(id);
    this.#memory.reviews.forget(id);
  }

  readSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.#memory.settings.get(key));
  }

  writeSetting(key: string, value: unknown): Promise<void> {
    this.#memory.settings.set(key, structuredClone(value));
    return Promise.resolve();
  }

  // Nothing in memory is ever damaged.

  listDamaged(): Promise<readonly []> {
    return Promise.resolve([]);
  }

  damage(): Promise<readonly []> {
    return Promise.resolve([]);
  }

  forgetDamage(): Promise<void> {
    return Promise.resolve();
  }

  mend(): Promise<void> {
    return Promise.resolve();
  }

  readRaw(): Promise<string> {
    return Promise.resolve('{}');
  }

  async #mark(id: WorkbookId, deletedAt: number | null): Promise<void> {
    this.#memory.workbooks.set(id, { ...this.#get(id), deletedAt });
  }

  /** What the list tells: of a locked one no rows, and no title that is hidden. */
  #told(workbook: Workbook): Pick<WorkbookSummary, 'title' | 'indicators' | 'protection'> {
    const { id, meta } = workbook;
    const state = this.protection.stateNow(id);
    const plain = { title: meta.title, indicators: countIndicators(workbook) };
    if (state === 'none') return plain;
    if (state === 'open') return { ...plain, protection: state };
    const title = this.protection.hidesNow(id) ? '' : meta.title;
    return { title, indicators: 0, protection: state };
  }

  #get(id: WorkbookId): Kept {
    const kept = this.#memory.workbooks.get(id);
    if (!kept) throw new StoreError('notFound', `no workbook ${id}`);
    return kept;
  }
}
