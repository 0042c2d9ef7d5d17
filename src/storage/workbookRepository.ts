import type { FigureTable } from '../domain/workbook/figures';
import { indicatorIn } from '../domain/workbook/indicatorTable';
import type { JournalEntry, JournalMove, WorkbookSummary } from '../domain/workbook/journal';
import type { SeriesKey } from '../domain/workbook/series';
import { NO_TEXTS } from '../domain/workbook/sourceText';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';
import { FORMAT_VERSION, keyRange, WorkbookDatabase } from './database';
import {
  differingRecords,
  figureBlockRecord,
  readFigureTable,
  type FigureBlockRecord,
} from './records/figureBlock';
import { readHeader, readSummary, type HeaderRecord } from './records/header';
import {
  indicatorBlockRecord,
  readIndicatorTable,
  type IndicatorBlockRecord,
} from './records/indicatorBlock';
import { journalRecord, readEntry } from './records/journal';
import { outlineRecord, readOutline } from './records/outline';
import { newTextRecords, readTexts } from './records/sourceText';
import { ReviewRepository } from './reviewRepository';
import { StoreError, withStoreErrors } from './storeError';

/** Any page opened from a folder shares its databases with every other one: the name must be ours. */
const DATABASE_NAME = 'chitieu-planning-workbench';

export interface RepositoryOptions {
  /** Another window needs the database for an upgrade: this one is closed and must be reloaded. */
  readonly onVersionChange?: () => void;
  readonly databaseName?: string;
}

/** Workbooks in IndexedDB. Every promise resolves only after the data is on disk. */
export class WorkbookRepository {
  readonly #db: WorkbookDatabase;
  /** Reviews of reports under way; those of a workbook go with it when it is purged. */
  readonly reviews: ReviewRepository;
  /** The revision of each state that was read or written; one of no revision was never stored. */
  readonly #revisions = new WeakMap<Workbook, number>();

  constructor(options: RepositoryOptions = {}) {
    const { onVersionChange = () => undefined, databaseName = DATABASE_NAME } = options;
    this.#db = new WorkbookDatabase(databaseName, onVersionChange);
    this.reviews = new ReviewRepository(this.#db);
  }

  /** All workbooks, deleted ones included, last changed first. */
  async list(): Promise<readonly WorkbookSummary[]> {
    const headers = await withStoreErrors(() => this.#db.workbooks.toArray());
    return headers.map(readSummary).sort((a, b) => b.changedAt - a.changedAt);
  }

  /**
   * Writes a whole new workbook; `journal`: the steps that led to it, numbered from 1. Rejects with
   * `conflict` when the id is taken.
   */
  async create(
    workbook: Workbook,
    at: number,
    journal: readonly JournalEntry[] = [],
  ): Promise<void> {
    checkSteps(journal, 1);
    const header: HeaderRecord = {
      id: workbook.id,
      title: workbook.meta.title,
      indicators: countIndicators(workbook),
      createdAt: at,
      changedAt: at,
      deletedAt: null,
      head: journal.length,
      last: journal.length,
      revision: 0,
      meta: workbook.meta,
      nextIndicator: workbook.nextIndicator,
      formatVersion: FORMAT_VERSION,
    };
    const blocks = blockWrites(null, workbook);
    await this.#write(async () => {
      await Promise.all([
        this.#db.workbooks.add(header),
        this.#db.outlines.add(outlineRecord(workbook.id, workbook.outline)),
        this.#db.indicatorBlocks.bulkAdd(blocks.indicators.put),
        this.#db.figureBlocks.bulkAdd(blocks.figures.put),
        this.#db.sourceTexts.bulkAdd(newTextRecords(workbook.id, null, workbook.texts ?? NO_TEXTS)),
        this.#db.journal.bulkAdd(journal.map((entry) => journalRecord(workbook.id, entry))),
      ]);
    });
    this.#revisions.set(workbook, header.revision);
  }

  /** Rejects with `notFound` when there is none, `damaged` when it cannot be read. */
  async load(
    id: WorkbookId,
  ): Promise<{ readonly workbook: Workbook; readonly head: number; readonly last: number }> {
    const db = this.#db;
    const tables = [db.workbooks, db.outlines, db.indicatorBlocks, db.figureBlocks, db.sourceTexts];
    const [read, outline, indicatorBlocks, figureBlocks, textRecords] = await withStoreErrors(() =>
      db.transaction('r', tables, () =>
        Promise.all([
          db.workbooks.get(id),
          db.outlines.get(id),
          db.indicatorBlocks
            .where('[workbook+block]')
            .between(...keyRange(id))
            .toArray(),
          db.figureBlocks
            .where('[workbook+series+block]')
            .between(...keyRange(id))
            .toArray(),
          db.sourceTexts
            .where('[workbook+key]')
            .between(...keyRange(id))
            .toArray(),
        ]),
      ),
    );
    const { meta, nextIndicator, head, last, revision } = readHeader(read, id, FORMAT_VERSION);
    const texts = readTexts(textRecords);
    const workbook: Workbook = {
      id,
      meta,
      indicators: readIndicatorTable(indicatorBlocks),
      outline: readOutline(outline),
      figures: readFigureTable(figureBlocks),
      nextIndicator,
      ...(texts.size > 0 && { texts }),
    };
    this.#revisions.set(workbook, revision);
    return { workbook, head, last };
  }

  /**
   * Moves the stored workbook from one state to another in one transaction: the blocks that differ,
   * the new journal entries (stored steps from the first of them on are dropped) and the head.
   * Rejects with `conflict` when `from` is not what is stored. Throws RangeError on steps with gaps.
   */
  async commit(from: Workbook, to: Workbook, { entries, head, at }: JournalMove): Promise<void> {
    const db = this.#db;
    const { id } = to;
    if (from.id !== id) throw new RangeError(`two workbooks: ${from.id} and ${id}`);
    const first = entries[0]?.step;
    if (first !== undefined) checkSteps(entries, first);
    const blocks = blockWrites(from, to);
    const texts = newTextRecords(id, from.texts ?? NO_TEXTS, to.texts ?? NO_TEXTS);
    const revision = await this.#write(async () => {
      const header = readHeader(await db.workbooks.get(id), id, FORMAT_VERSION);
      if (this.#revisions.get(from) !== header.revision) {
        throw new StoreError('conflict', `revision ${header.revision} was written elsewhere`);
      }
      if (first !== undefined && (first < 1 || first > header.last + 1)) {
        throw new StoreError('conflict', `step ${first} does not follow ${header.last}`);
      }
      const last = entries[entries.length - 1]?.step ?? header.last;
      if (head < 0 || head > last) {
        throw new StoreError('conflict', `there is no step ${head}, the last is ${last}`);
      }
      if (first !== undefined && first <= header.last) {
        await db.journal.where('[workbook+step]').between([id, first], keyRange(id)[1]).delete();
      }
      const sameRows = from.outline === to.outline && from.indicators === to.indicators;
      await Promise.all([
        db.journal.bulkAdd(entries.map((entry) => journalRecord(id, entry))),
        db.indicatorBlocks.bulkPut(blocks.indicators.put),
        db.indicatorBlocks.bulkDelete(blocks.indicators.remove),
        db.figureBlocks.bulkPut(blocks.figures.put),
        db.sourceTexts.bulkPut(texts),
        db.figureBlocks.bulkDelete(blocks.figures.remove),
        from.outline === to.outline ? null : db.outlines.put(outlineRecord(id, to.outline)),
        db.workbooks.put({
          ...header,
          head,
          last,
          title: to.meta.title,
          indicators: sameRows ? header.indicators : countIndicators(to),
          changedAt: at,
          revision: header.revision + 1,
          meta: to.meta,
          nextIndicator: to.nextIndicator,
        }),
      ]);
      return header.revision + 1;
    });
    this.#revisions.set(to, revision);
  }

  /** Journal entries `first`…`last`, in order. Rejects with `notFound` when one is not there. */
  async entries(id: WorkbookId, first: number, last: number): Promise<readonly JournalEntry[]> {
    const records = await withStoreErrors(() =>
      this.#db.journal
        .where('[workbook+step]')
        .between([id, first], [id, last], true, true)
        .toArray(),
    );
    const entries = records.map(readEntry);
    for (let step = first; step <= last; step += 1) {
      if (entries[step - first]?.step !== step) {
        throw new StoreError('notFound', `no step ${step}`, `journal step ${step}`);
      }
    }
    return entries;
  }

  /** Marks as deleted; nothing is lost yet. */
  async delete(id: WorkbookId, at: number): Promise<void> {
    await this.#mark(id, at);
  }

  /** Brings a deleted workbook back. */
  async restore(id: WorkbookId): Promise<void> {
    await this.#mark(id, null);
  }

  /** Does away with a workbook and its journal for good. */
  async purge(id: WorkbookId): Promise<void> {
    const db = this.#db;
    const all = keyRange(id);
    await this.#write(async () => {
      // Without a look at its content: a damaged workbook must be removable.
      if ((await db.workbooks.where('id').equals(id).count()) === 0) throw noWorkbook(id);
      await Promise.all([
        db.workbooks.delete(id),
        db.outlines.delete(id),
        db.indicatorBlocks
          .where('[workbook+block]')
          .between(...all)
          .delete(),
        db.figureBlocks
          .where('[workbook+series+block]')
          .between(...all)
          .delete(),
        db.journal
          .where('[workbook+step]')
          .between(...all)
          .delete(),
        db.sourceTexts
          .where('[workbook+key]')
          .between(...all)
          .delete(),
        db.reviews
          .where('[workbook+key]')
          .between(...all)
          .delete(),
      ]);
    });
  }

  /** The value of a setting; undefined where none was written. */
  async readSetting(key: string): Promise<unknown> {
    const record = await withStoreErrors(() => this.#db.settings.get(key));
    return record?.value;
  }

  /** Writes a setting: a plain JSON value. */
  async writeSetting(key: string, value: unknown): Promise<void> {
    await withStoreErrors(() => this.#db.settings.put({ key, value }));
  }

  async #mark(id: WorkbookId, deletedAt: number | null): Promise<void> {
    const { workbooks } = this.#db;
    await this.#write(async () => {
      const header = await workbooks.get(id);
      if (!header) throw noWorkbook(id);
      await workbooks.put({ ...header, deletedAt });
    });
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    const { workbooks, outlines, indicatorBlocks, figureBlocks, journal } = this.#db;
    const { sourceTexts, reviews } = this.#db;
    const tables = [
      workbooks,
      outlines,
      indicatorBlocks,
      figureBlocks,
      journal,
      sourceTexts,
      reviews,
    ];
    return withStoreErrors(() => this.#db.transaction('rw', tables, work));
  }
}

function noWorkbook(id: WorkbookId): StoreError {
  return new StoreError('notFound', `no workbook ${id}`);
}

/** Throws RangeError where steps do not follow each other from `first` on. */
function checkSteps(entries: readonly JournalEntry[], first: number): void {
  const gap = entries.find(({ step }, n) => step !== first + n);
  if (gap) throw new RangeError(`journal step ${gap.step} stands out of order`);
}

/** Headings are no indicators. */
function countIndicators({ outline, indicators }: Workbook): number {
  let count = 0;
  for (const id of outline.ids) {
    const indicator = indicatorIn(indicators, id);
    if (indicator && !indicator.group) count += 1;
  }
  return count;
}

interface BlockWrites {
  readonly indicators: {
    readonly put: IndicatorBlockRecord[];
    readonly remove: [WorkbookId, number][];
  };
  readonly figures: {
    readonly put: FigureBlockRecord[];
    readonly remove: [WorkbookId, SeriesKey, number][];
  };
}

/** The records that lead from one state to the next; from null: all of them. */
function blockWrites(from: Workbook | null, to: Workbook): BlockWrites {
  const writes: BlockWrites = {
    indicators: { put: [], remove: [] },
    figures: { put: [], remove: [] },
  };
  compareIndicators(from, to, writes);
  compareFigures(from, to, writes);
  return writes;
}

function compareIndicators(from: Workbook | null, to: Workbook, { indicators }: BlockWrites): void {
  const before = from?.indicators.blocks ?? [];
  const after = to.indicators.blocks;
  for (let block = 0; block < Math.max(before.length, after.length); block += 1) {
    const written = after[block] ?? [];
    if (written === before[block]) continue;
    if (written.length > 0) indicators.put.push(indicatorBlockRecord(to.id, block, written));
    else indicators.remove.push([to.id, block]);
  }
}

function compareFigures(from: Workbook | null, to: Workbook, { figures }: BlockWrites): void {
  const keys = new Set([...(from?.figures.columns.keys() ?? []), ...to.figures.columns.keys()]);
  for (const key of keys) {
    const before = blocksOf(from?.figures, key);
    const after = blocksOf(to.figures, key);
    for (const number of differingRecords(before, after)) {
      const record = figureBlockRecord(to.id, key, number, after);
      if (record) figures.put.push(record);
      else figures.remove.push([to.id, key, number]);
    }
  }
}

function blocksOf(table: FigureTable | undefined, key: SeriesKey) {
  return table?.columns.get(key)?.blocks ?? [];
}
