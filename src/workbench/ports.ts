import type { JournalEntry, JournalMove, WorkbookSummary } from '../domain/workbook/journal';
import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import type { Figure } from '../domain/workbook/figure';
import type { Series } from '../domain/workbook/series';
import type { SourceTextKey } from '../domain/workbook/sourceText';
import type { Workbook, WorkbookId, WorkbookMeta } from '../domain/workbook/workbook';
import type { WorkbookProtection } from './protect/protection';

/** What the workbench asks of a store. Every promise resolves only after the data is on disk. */
export interface WorkbookStore {
  /** False where nothing outlives the page: "written" then means nothing more than "in memory". */
  readonly lasting: boolean;
  /** All that can be opened, deleted ones that can still come back included, last changed first. */
  list(): Promise<readonly WorkbookSummary[]>;
  /** Those that cannot be opened, for what says what they are is damaged. */
  listDamaged(): Promise<readonly DamagedWorkbook[]>;
  /**
   * Writes a whole new workbook; `journal`: the steps that led to it, numbered from 1. Rejects when
   * the id is taken.
   */
  create(workbook: Workbook, at: number, journal?: readonly JournalEntry[]): Promise<void>;
  /**
   * Writes an open workbook anew and whole, where a commit was rejected with `gone` or `damaged`: the
   * steps are numbered from 1. Rejects with `conflict` when there is a sound one under its id.
   */
  rewrite(workbook: Workbook, move: JournalMove): Promise<void>;
  /**
   * Rejects with StoreError `notFound` when there is none, `damaged` when it cannot be opened. Damaged
   * records of its content do not stand in the way: they are moved aside, see `damage`.
   */
  load(id: WorkbookId): Promise<StoredWorkbook>;
  /** What can be read of a workbook that `load` rejects; nothing on the disk is touched. */
  loadSoundParts(id: WorkbookId): Promise<Workbook>;
  /** What lies aside of a workbook, since it could not be read; until it is forgotten. */
  damage(id: WorkbookId): Promise<readonly DamagedPart[]>;
  forgetDamage(id: WorkbookId): Promise<void>;
  /** Makes one of `listDamaged` open again, with `fallback` in the place of what is lost. */
  mend(id: WorkbookId, fallback: WorkbookMeta, at: number): Promise<void>;
  /** All there is of a workbook as it lies there, as JSON text. */
  readRaw(id: WorkbookId): Promise<string>;
  /**
   * Moves the stored workbook from one state to another in one strict transaction: the blocks that
   * differ, the new journal entries and the head. Undo and redo bring no entries and only move the
   * head. Rejects, and writes nothing, with StoreError `conflict` when `from` is not the very state that
   * this store loaded or wrote last, with `gone` when there is no such workbook any more.
   */
  commit(from: Workbook, to: Workbook, move: JournalMove): Promise<void>;
  /** Journal entries `first`…`last`, both included, in order. */
  entries(id: WorkbookId, first: number, last: number): Promise<readonly JournalEntry[]>;
  /** Marks as deleted; `restore` brings it back, `purge` does away with it for good. */
  delete(id: WorkbookId, at: number): Promise<void>;
  restore(id: WorkbookId): Promise<void>;
  purge(id: WorkbookId): Promise<void>;
  /** Small settings of the screen (column widths, remembered mappings), by key; plain JSON values. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  readonly reviews: ReviewStore;
  /** Where workbooks can be protected by a passphrase. */
  readonly protection?: WorkbookProtection;
}

/** Reviews of reports under way; one a text in each workbook. */
export interface ReviewStore {
  /** Last changed first; one that cannot be read is not among them. */
  list(workbook: WorkbookId): Promise<readonly StoredReview[]>;
  /**
   * Writes a review over the one of the same text. `since`: when that was changed last, null where there
   * was none; rejects with StoreError `conflict`, and writes nothing, where it was changed since.
   */
  write(review: StoredReview, since?: number | null): Promise<void>;
  remove(workbook: WorkbookId, key: SourceTextKey): Promise<void>;
}

export interface StoredReview {
  readonly workbook: WorkbookId;
  readonly key: SourceTextKey;
  /** Name of the document. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly text: string;
  /** Plain JSON, looked at with care when it is read (`keptReview.ts`). */
  readonly decisions: unknown;
}

export interface StoredWorkbook {
  readonly workbook: Workbook;
  /** How many journal steps are applied; steps after it can be redone. */
  readonly head: number;
  /** Step of the newest journal entry. */
  readonly last: number;
  /** How many of its records lie aside, since they could not be read. */
  readonly damaged?: number;
}

export interface DamagedWorkbook {
  readonly id: WorkbookId;
  /** Null where it cannot be read, as the times. */
  readonly title: string | null;
  readonly changedAt: number | null;
  readonly deletedAt: number | null;
}

/** A record that lies aside, as far as it can be told what it held. */
export interface DamagedPart {
  readonly id: number;
  readonly kind: 'figures' | 'indicators' | 'outline' | 'text' | 'header';
  /** Of figures; null where it is not known. */
  readonly series: Series | null;
  /** Numbers of the indicators it was about: from `first` up to and without `end`. */
  readonly first: IndicatorId;
  readonly end: IndicatorId;
  /** What is still whole in it. Nothing proves that this is what was written. */
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
  readonly indicators: readonly Indicator[];
}
