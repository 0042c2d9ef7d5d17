import type { JournalEntry, WorkbookSummary } from '../domain/workbook/journal';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';

/** What the workbench asks of a store. Every promise resolves only after the data is on disk. */
export interface WorkbookStore {
  /** All workbooks, deleted ones that can still come back included, last changed first. */
  list(): Promise<readonly WorkbookSummary[]>;
  /** Writes a whole new workbook with an empty journal. Rejects when the id is taken. */
  create(workbook: Workbook, at: number): Promise<void>;
  /** Rejects with StoreError `notFound` when there is none, `damaged` when it cannot be read. */
  load(id: WorkbookId): Promise<StoredWorkbook>;
  /**
   * Moves the stored workbook from one state to the next in one strict transaction: the blocks that
   * differ, the journal entry (steps after it are dropped) and the head.
   */
  commit(from: Workbook, to: Workbook, entry: JournalEntry): Promise<void>;
  /** The same for undo and redo: no new entry, only the head moves to `head`. */
  moveHead(from: Workbook, to: Workbook, head: number, at: number): Promise<void>;
  /** Journal entries `first`…`last`, both included, in order. */
  entries(id: WorkbookId, first: number, last: number): Promise<readonly JournalEntry[]>;
  /** Marks as deleted; `restore` brings it back, `purge` does away with it for good. */
  delete(id: WorkbookId, at: number): Promise<void>;
  restore(id: WorkbookId): Promise<void>;
  purge(id: WorkbookId): Promise<void>;
  /** Small settings of the screen (column widths, remembered mappings), by key; plain JSON values. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}

export interface StoredWorkbook {
  readonly workbook: Workbook;
  /** How many journal steps are applied; steps after it can be redone. */
  readonly head: number;
  /** Step of the newest journal entry. */
  readonly last: number;
}
