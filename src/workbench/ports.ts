import type { JournalEntry, JournalMove, WorkbookSummary } from '../domain/workbook/journal';
import type { SourceTextKey } from '../domain/workbook/sourceText';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';

/** What the workbench asks of a store. Every promise resolves only after the data is on disk. */
export interface WorkbookStore {
  /** All workbooks, deleted ones that can still come back included, last changed first. */
  list(): Promise<readonly WorkbookSummary[]>;
  /**
   * Writes a whole new workbook; `journal`: the steps that led to it, numbered from 1. Rejects when
   * the id is taken.
   */
  create(workbook: Workbook, at: number, journal?: readonly JournalEntry[]): Promise<void>;
  /** Rejects with StoreError `notFound` when there is none, `damaged` when it cannot be read. */
  load(id: WorkbookId): Promise<StoredWorkbook>;
  /**
   * Moves the stored workbook from one state to another in one strict transaction: the blocks that
   * differ, the new journal entries and the head. Undo and redo bring no entries and only move the
   * head. Rejects with StoreError `conflict`, and writes nothing, when `from` is not the very state
   * that this store loaded or wrote last.
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
}

/** Reviews of reports under way; one a text in each workbook. */
export interface ReviewStore {
  /** Last changed first. Rejects with StoreError `damaged` where one cannot be read. */
  list(workbook: WorkbookId): Promise<readonly StoredReview[]>;
  /** Writes a review over the one of the same text. */
  write(review: StoredReview): Promise<void>;
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
}
