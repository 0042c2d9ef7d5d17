import { Dexie, type Table } from 'dexie';
import type { SeriesKey } from '../domain/workbook/series';
import type { WorkbookId } from '../domain/workbook/workbook';
import type { FigureBlockRecord } from './records/figureBlock';
import type { HeaderRecord } from './records/header';
import type { IndicatorBlockRecord } from './records/indicatorBlock';
import type { JournalRecord } from './records/journal';
import type { OutlineRecord } from './records/outline';
import type { ReviewRecord } from './records/review';
import type { SourceTextRecord } from './records/sourceText';
import type { SetAsideRecord } from './records/setAside';
import { Keyring, sealedTables } from './sealedTables';
import { StoreError, withStoreErrors } from './storeError';

/*
 * What lies on the disk
 * ---------------------
 * A workbook is one header and a handful of large records, not a record a figure: a browser writes a
 * packed block some sixty times faster than the same figures one by one.
 *
 *   workbooks        id                       header: all that is small, and what the list shows
 *   indicatorBlocks  [workbook+block]         4096 indicators, a packed list a property
 *   outlines         workbook                 order and depth of the rows
 *   figureBlocks     [workbook+series+block]  16384 figures of one series, typed arrays as they are:
 *                                            the blocks of a workbook in memory, side by side
 *   journal          [workbook+step]          one change each, with what stood there before
 *                                            (of many rows in parts, their names as bytes)
 *   sourceTexts      [workbook+key]           the text of a report that figures were taken from
 *   reviews          [workbook+key]           a review of a report under way, with its text
 *   damaged          ++id                     records that could not be read, as they lay there
 *   settings         key                      small settings of the screen
 *
 * What always holds
 * -----------------
 * 1. The header's `head` says how many journal steps the blocks contain: 0 ≤ head ≤ last, and steps
 *    1…last are all in the journal. Steps after `head` are those that can be redone.
 * 2. A move from one state to the next (blocks, journal, header) is one transaction of strict
 *    durability: it has reached the disk as a whole, or nothing of it has.
 * 3. Whoever writes first says which state they start from. `revision` grows with every write of a
 *    workbook, so that a window that has missed one is refused (`conflict`) and overwrites nothing.
 * 4. A record without content is not there. Blocks of one workbook that are the same object in two
 *    states are equal, and a record of only such blocks is not written again.
 * 5. What is read back is checked before it is believed. A record that fails is moved to `damaged`
 *    before its workbook is opened without it, so that no later write can come over it; only a header
 *    stays where it is, for without one nothing opens.
 * 6. Records of a protected workbook lie there sealed, all but their keys (`sealedTables.ts`), and so
 *    do settings that are its own: their keys end with its id ("copies.<id>").
 */

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/** What happens to the database from outside. */
export interface DatabaseEvents {
  /**
   * A newer program in another window waits for this one to close the database: what is not written
   * yet is written now. It is closed when this resolves, and in any case after some seconds.
   */
  readonly giveWay?: () => Promise<void>;
  /** This window waits until others have closed the database. */
  readonly blocked?: () => void;
}

/** Version of the tables that this program makes. */
const NEWEST = 3;

/** How long a window may go on writing when another one waits for the database, ms. */
const LONGEST_GIVING_WAY = 10_000;

export class WorkbookDatabase extends Dexie {
  declare readonly workbooks: Table<HeaderRecord, WorkbookId>;
  declare readonly indicatorBlocks: Table<IndicatorBlockRecord, [WorkbookId, number]>;
  declare readonly outlines: Table<OutlineRecord, WorkbookId>;
  declare readonly figureBlocks: Table<FigureBlockRecord, [WorkbookId, SeriesKey, number]>;
  declare readonly journal: Table<JournalRecord, [WorkbookId, number]>;
  declare readonly sourceTexts: Table<SourceTextRecord, [WorkbookId, string]>;
  declare readonly reviews: Table<ReviewRecord, [WorkbookId, string]>;
  declare readonly damaged: Table<SetAsideRecord, number>;
  declare readonly settings: Table<SettingRecord, string>;
  #isOutdated = false;

  constructor(name: string, events: DatabaseEvents = {}, keyring = new Keyring()) {
    // Blocks are kept by the workbench; a second copy in Dexie's cache would only cost memory.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      workbooks: 'id',
      indicatorBlocks: '[workbook+block]',
      outlines: 'workbook',
      figureBlocks: '[workbook+series+block]',
      journal: '[workbook+step]',
      settings: 'key',
    });
    // Came with the reading of reports; what version 1 holds stays as it is.
    this.version(2).stores({ sourceTexts: '[workbook+key]', reviews: '[workbook+key]' });
    // Came with the setting aside of damaged records.
    this.version(NEWEST).stores({ damaged: '++id, workbook' });
    this.on(
      'ready',
      () => {
        // Dexie opens what a newer program has made too, and counts its versions in tens.
        const { version } = this.backendDB();
        if (version < (NEWEST + 1) * 10) return;
        this.close({ disableAutoOpen: true });
        throw new StoreError('outdated', `the database is of version ${version / 10}`);
      },
      true,
    );
    this.use(sealedTables(keyring));
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion === null) this.close({ disableAutoOpen: false });
      else void this.#giveWay(events.giveWay);
      return false;
    });
    this.on('blocked', () => events.blocked?.());
  }

  /** Runs work on the database; its faults come out as StoreError. */
  async run<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await withStoreErrors(work);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.code !== 'unavailable' && error.code !== 'broken') throw error;
      if (this.#isOutdated) throw new StoreError('outdated', error.message, '', error);
      // The connection may be dead: the next work opens another.
      this.close({ disableAutoOpen: false });
      throw error;
    }
  }

  /** Lets a newer program change the tables, after what is under way here; stays closed from then on. */
  async #giveWay(finish: DatabaseEvents['giveWay']): Promise<void> {
    const tooLong = new Promise((done) => setTimeout(done, LONGEST_GIVING_WAY));
    await Promise.race([finish?.(), tooLong]);
    this.#isOutdated = true;
    // Opening again would take the tables from under the newer program.
    this.close({ disableAutoOpen: true });
  }
}

/** The range of all keys that start with these parts. */
export function keyRange<Parts extends readonly string[]>(
  ...parts: Parts
): [lower: [...Parts, unknown], upper: [...Parts, unknown]] {
  return [
    [...parts, Dexie.minKey],
    [...parts, Dexie.maxKey],
  ];
}
