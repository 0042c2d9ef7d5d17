import type { JournalEntry, JournalMove, WorkbookSummary } from '../domain/workbook/journal';
import { NO_TEXTS } from '../domain/workbook/sourceText';
import type { Workbook, WorkbookId, WorkbookMeta } from '../domain/workbook/workbook';
import { keyRange, WorkbookDatabase, type DatabaseEvents } from './database';
import { damagedPart, type DamagedPart } from './damagedParts';
import { mendWorkbook } from './mendWorkbook';
import { checkMove, checkSteps } from './moves';
import { deleteDatabase, readRawDatabase } from './rawDatabase';
import { rawText } from './rawText';
import { inPieces, journalRecords } from './pieces';
import { countIndicators, countRecords, recordWrites } from './recordWrites';
import {
  FORMAT_VERSION,
  readDamagedHeader,
  readHeader,
  readSummary,
  type DamagedHeader,
  type HeaderRecord,
} from './records/header';
import { journalRecord, readEntry } from './records/journal';
import { outlineRecord } from './records/outline';
import { asideHeader } from './records/setAside';
import { newTextRecords } from './records/sourceText';
import { ReviewRepository } from './reviewRepository';
import { isSealed, Keyring, workbookOfSetting } from './sealedTables';
import { SealRepository, settingKeys, type SealNews } from './sealRepository';
import { StoreError } from './storeError';
import { readSoundParts, readWorkbook } from './workbookReader';
import { workbookRecords } from './workbookRecords';

/** Any page opened from a folder shares its databases with every other one: the name must be ours. */
const DATABASE_NAME = 'chitieu-planning-workbench';

export interface RepositoryOptions extends DatabaseEvents {
  readonly databaseName?: string;
  /** Lets the page have its turn while much is made ready to be written. */
  readonly pause?: () => Promise<void>;
  /** Keys of workbooks that are unlocked from the beginning. */
  readonly keyring?: Keyring;
  /** What became of a workbook's passphrase here. */
  readonly sealed?: (news: SealNews, workbook: WorkbookId) => void;
}

/** Workbooks in IndexedDB. Every promise resolves only after the data is on disk. */
export class WorkbookRepository {
  readonly #db: WorkbookDatabase;
  /** What is written here outlives the page. */
  readonly lasting = true;
  /** Reviews of reports under way; those of a workbook go with it when it is purged. */
  readonly reviews: ReviewRepository;
  readonly protection: SealRepository;
  readonly #pause: () => Promise<void>;
  /** The revision of each state that was read or written; one of no revision was never stored. */
  readonly #revisions = new WeakMap<Workbook, number>();

  constructor(options: RepositoryOptions = {}) {
    const { databaseName = DATABASE_NAME, keyring = new Keyring(), sealed, ...events } = options;
    this.#pause = options.pause ?? (() => Promise.resolve());
    this.#db = new WorkbookDatabase(databaseName, events, keyring);
    this.protection = new SealRepository(this.#db, keyring, sealed);
    this.reviews = new ReviewRepository(this.#db);
  }

  /** For a store that tells other windows what is written (`SharedRepository`). */
  protected get shared() {
    return { db: this.#db, revisions: this.#revisions };
  }

  /**
   * Opens the database, and makes or upgrades it where that is needed. Rejects with `unavailable`,
   * `broken` or `outdated`; waits as long as another window keeps an older one open (`blocked`).
   */
  async open(): Promise<void> {
    await this.#db.run(() => this.#db.open());
  }

  /** All that can be read of the database, as JSON text, though the program cannot open it. */
  readAllRaw(): Promise<string> {
    return this.#db.run(() => readRawDatabase(this.#db.name));
  }

  /** Does away with the database. */
  async deleteAll(): Promise<void> {
    this.#db.close({ disableAutoOpen: false });
    await this.#db.run(() => deleteDatabase(this.#db.name));
  }

  /** All workbooks that can be opened, deleted ones included, last changed first. */
  async list(): Promise<readonly WorkbookSummary[]> {
    const headers = await this.#headers();
    return headers
      .filter((header) => !isDamaged(header))
      .map(readSummary)
      .sort((a, b) => b.changedAt - a.changedAt);
  }

  /** Workbooks that cannot be opened since their header is damaged. */
  async listDamaged(): Promise<readonly DamagedHeader[]> {
    return (await this.#headers()).filter(isDamaged).map(readDamagedHeader);
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
    await this.#lay(workbook, { entries: journal, head: journal.length, at });
  }

  /**
   * Writes a workbook that is open here anew and whole, since the disk has lost it or its header is
   * damaged; all else that is left of it there gives way. Rejects with `conflict` when there is one.
   */
  async rewrite(workbook: Workbook, move: JournalMove): Promise<void> {
    const { id } = workbook;
    await this.#lay(workbook, move, async () => {
      const there = await this.#db.workbooks.get(id);
      if (!there) return this.#clear(id);
      if (!isDamaged(there)) throw new StoreError('conflict', `${id} is there`);
      await this.#db.damaged.add(asideHeader(there, move.at));
      await this.#clear(id);
    });
  }

  async #lay(
    workbook: Workbook,
    { entries, head, at }: JournalMove,
    before = () => Promise.resolve(),
  ): Promise<void> {
    checkSteps(entries, 1);
    const header: HeaderRecord = {
      id: workbook.id,
      title: workbook.meta.title,
      indicators: countIndicators(workbook),
      createdAt: at,
      changedAt: at,
      deletedAt: null,
      head,
      last: entries.length,
      revision: 0,
      meta: workbook.meta,
      nextIndicator: workbook.nextIndicator,
      formatVersion: FORMAT_VERSION,
      records: countRecords(workbook),
    };
    const blocks = recordWrites(null, workbook);
    await this.#write(async () => {
      await before();
      await Promise.all([
        this.#db.workbooks.add(header),
        this.#db.outlines.add(outlineRecord(workbook.id, workbook.outline)),
        this.#db.indicatorBlocks.bulkAdd(blocks.indicators.put),
        this.#db.figureBlocks.bulkAdd(blocks.figures.put),
        this.#db.sourceTexts.bulkAdd(newTextRecords(workbook.id, null, workbook.texts ?? NO_TEXTS)),
        this.#db.journal.bulkAdd(entries.map((entry) => journalRecord(workbook.id, entry))),
      ]);
    });
    this.#revisions.set(workbook, header.revision);
  }

  /**
   * Rejects with `notFound` when there is none, `damaged` when its header cannot be read or the browser
   * does not hand over a record now. Other records that are damaged are moved aside (`damage`).
   */
  async load(id: WorkbookId): Promise<{
    readonly workbook: Workbook;
    readonly head: number;
    readonly last: number;
    readonly damaged: number;
  }> {
    const { workbook, header, damaged } = await readWorkbook(this.#db, id, Date.now());
    this.#revisions.set(workbook, header.revision);
    return { workbook, head: header.head, last: header.last, damaged };
  }

  /** What can be read of a workbook; nothing on the disk is touched, and nothing can be committed. */
  loadSoundParts(id: WorkbookId): Promise<Workbook> {
    return readSoundParts(this.#db, id);
  }

  /** What lies aside of a workbook, for it could not be read. */
  async damage(id: WorkbookId): Promise<readonly DamagedPart[]> {
    const records = await this.#db.run(() =>
      this.#db.damaged.where('workbook').equals(id).toArray(),
    );
    return records.map(damagedPart);
  }

  /** Does away with what lies aside of a workbook. */
  async forgetDamage(id: WorkbookId): Promise<void> {
    await this.#db.run(() => this.#db.damaged.where('workbook').equals(id).delete());
  }

  /** Every record of a workbook as it lies there, what lies aside included, as JSON text. */
  async readRaw(id: WorkbookId): Promise<string> {
    return rawText(await workbookRecords(this.#db, id));
  }

  /**
   * Makes a workbook with a damaged header one that opens: the parts of its header that are sound, and
   * `fallback` for the others. The damaged one is kept aside.
   */
  async mend(id: WorkbookId, fallback: WorkbookMeta, at: number): Promise<void> {
    await this.#write(async () => {
      const header = await this.#db.workbooks.get(id);
      if (!header) throw noWorkbook(id);
      if (!isDamaged(header)) return;
      await this.#db.damaged.add(asideHeader(header, at));
      await mendWorkbook(this.#db, header, fallback, at);
    });
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
    const blocks = recordWrites(from, to);
    const records = await journalRecords(id, entries, this.#pause);
    const texts = newTextRecords(id, from.texts ?? NO_TEXTS, to.texts ?? NO_TEXTS);
    const revision = await this.#write(async () => {
      const read = await db.workbooks.get(id);
      if (!read) throw new StoreError('gone', `workbook ${id} is no longer there`);
      const header = readHeader(read, id);
      const last = checkMove({ entries, head }, header, this.#revisions.get(from));
      if (first !== undefined && first <= header.last) {
        await db.journal.where('[workbook+step]').between([id, first], keyRange(id)[1]).delete();
      }
      const sameRows = from.outline === to.outline && from.indicators === to.indicators;
      await inPieces(records, (some) => db.journal.bulkAdd(some));
      await inPieces(blocks.indicators.put, (some) => db.indicatorBlocks.bulkPut(some));
      await inPieces(blocks.figures.put, (some) => db.figureBlocks.bulkPut(some));
      await Promise.all([
        db.sourceTexts.bulkPut(texts),
        db.indicatorBlocks.bulkDelete(blocks.indicators.remove),
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
          records: countRecords(to),
        }),
      ]);
      return header.revision + 1;
    });
    this.#revisions.set(to, revision);
  }

  /** Journal entries `first`…`last`, in order. Rejects with `notFound` when one is not there. */
  async entries(id: WorkbookId, first: number, last: number): Promise<readonly JournalEntry[]> {
    const records = await this.#db.run(() =>
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
    await this.#write(async () => {
      // Without a look at its content: a damaged workbook must be removable.
      if ((await db.workbooks.where('id').equals(id).count()) === 0) throw noWorkbook(id);
      await this.#clear(id);
      await db.damaged.where('workbook').equals(id).delete();
      await db.reviews
        .where('[workbook+key]')
        .between(...keyRange(id))
        .delete();
    });
    await db.run(async () => db.settings.bulkDelete(await settingKeys(db, id)));
  }

  async #clear(id: WorkbookId): Promise<void> {
    const db = this.#db;
    const all = keyRange(id);
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
    ]);
  }

  /** The value of a setting; undefined where none was written. */
  async readSetting(key: string): Promise<unknown> {
    const record = await this.#db.run(() => this.#db.settings.get(key));
    return record?.value;
  }

  /**
   * Writes a setting: a plain JSON value. One whose key ends with the id of a protected workbook
   * ("copies.<id>") is sealed as that is; rejects with `locked` where it is locked.
   */
  async writeSetting(key: string, value: unknown): Promise<void> {
    const db = this.#db;
    const id = workbookOfSetting(key);
    await db.run<unknown>(() =>
      id === null
        ? db.settings.put({ key, value })
        : db.transaction('rw', db.workbooks, db.settings, async () => {
            // As it lies there now: another window may have protected it.
            if (isSealed(await db.workbooks.get(id))) {
              throw new StoreError('locked', `workbook ${id} is locked`);
            }
            await db.settings.put({ key, value });
          }),
    );
  }

  async #mark(id: WorkbookId, deletedAt: number | null): Promise<void> {
    const { workbooks } = this.#db;
    await this.#write(async () => {
      const header = await workbooks.get(id);
      if (!header) throw noWorkbook(id);
      await workbooks.put({ ...header, deletedAt });
    });
  }

  #headers(): Promise<HeaderRecord[]> {
    return this.#db.run(() => this.#db.workbooks.toArray());
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    const tables = this.#db.tables.filter(({ name }) => name !== 'settings');
    return this.#db.run(() => this.#db.transaction('rw', tables, work));
  }
}

/** Whether a header is not sound; one that a newer program wrote may be. */
function isDamaged(header: HeaderRecord): boolean {
  try {
    readHeader(header, header.id);
    return false;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.code === 'damaged';
  }
}

function noWorkbook(id: WorkbookId): StoreError {
  return new StoreError('notFound', `no workbook ${id}`);
}
