import type { IndicatorId } from '../domain/indicator/indicator';
import { frameKeys, type FrameKeys } from '../domain/plan/assessment';
import { TallyBook } from '../domain/plan/tally';
import { RuleEngine } from '../domain/rules/engine';
import {
  applyChange,
  changeOf,
  invertChange,
  isEmptyChange,
  touchedBy,
  type Change,
  type Edits,
  type Touched,
} from '../domain/workbook/change';

import type { JournalEntry, Place, StepLabel } from '../domain/workbook/journal';
import type { Workbook } from '../domain/workbook/workbook';
import { VIETNAMESE } from './language';
import type { StoredWorkbook, WorkbookStore } from './ports';

/** What the status line says of saving; `failed` keeps the fault for the screen to tell. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly fault: Error };

/** What listeners are told after each step. */
export interface SessionEvent {
  readonly touched: Touched;
  /** Rows whose violations may differ now; null when every row must be checked again. */
  readonly rechecked: ReadonlySet<IndicatorId> | null;
  /** Where the cursor belongs now; null where the step has no place. */
  readonly place: Place | null;
}

/**
 * An open workbook: runs steps, follows them with judgements and rules, and has each written before
 * it says saved. Steps apply at once; the store follows in order.
 */
export class Session {
  readonly #store: WorkbookStore;
  readonly #clock: () => number;
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #workbook: Workbook;
  #keys: FrameKeys;
  #head: number;
  #last: number;
  #writing: Promise<void> = Promise.resolve();
  #pending = 0;
  #fault: Error | null = null;
  readonly tally: TallyBook;
  readonly rules: RuleEngine;
  /** The person at the keyboard, for the journal. */
  who = '';

  constructor(store: WorkbookStore, stored: StoredWorkbook, clock: () => number = Date.now) {
    this.#store = store;
    this.#clock = clock;
    this.#workbook = stored.workbook;
    this.#head = stored.head;
    this.#last = stored.last;
    this.#keys = frameKeys(stored.workbook.meta.frame);
    this.tally = new TallyBook(this.#workbook, this.#keys);
    this.rules = new RuleEngine(this.#workbook, this.#keys, VIETNAMESE);
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  get keys(): FrameKeys {
    return this.#keys;
  }

  get canUndo(): boolean {
    return this.#head > 0;
  }

  get canRedo(): boolean {
    return this.#head < this.#last;
  }

  /** What undo would take back and redo would do again; null where there is nothing. */
  async nextSteps(): Promise<{ readonly undo: StepLabel | null; readonly redo: StepLabel | null }> {
    await this.settled();
    const head = this.#head;
    const first = Math.max(1, head);
    const last = Math.min(head + 1, this.#last);
    if (first > last) return { undo: null, redo: null };
    const entries = await this.#store.entries(this.#workbook.id, first, last);
    const labelOf = (step: number) => entries.find((entry) => entry.step === step)?.label ?? null;
    return { undo: labelOf(head), redo: labelOf(head + 1) };
  }

  get saving(): Saving {
    if (this.#fault !== null) return { state: 'failed', fault: this.#fault };
    return { state: this.#pending > 0 ? 'saving' : 'saved' };
  }

  /** Resolves when everything done so far is on disk; rejects with the first fault of the store. */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#fault !== null) throw this.#fault;
  }

  /** Calls back after each step and each change of the saving state; returns the way to stop it. */
  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs edits as one undoable step; does nothing where they change nothing. */
  run(label: StepLabel, edits: Edits, place: Place | null): void {
    this.runChange(label, changeOf(this.#workbook, edits), place);
  }

  /** Runs a ready change as one undoable step. */
  runChange(label: StepLabel, change: Change, place: Place | null): void {
    if (isEmptyChange(change)) return;
    const from = this.#workbook;
    const step = this.#head + 1;
    const entry: JournalEntry = { step, at: this.#clock(), who: this.who, label, change, place };
    this.#head = step;
    this.#last = step;
    this.#move(change, place);
    const to = this.#workbook;
    this.#write(() => this.#store.commit(from, to, entry));
  }

  /** Takes the last step back; resolves to false where there is none. */
  async undo(): Promise<boolean> {
    return this.#travel(-1);
  }

  /** Does the last undone step again; resolves to false where there is none. */
  async redo(): Promise<boolean> {
    return this.#travel(1);
  }

  async #travel(by: 1 | -1): Promise<boolean> {
    if (by < 0 ? !this.canUndo : !this.canRedo) return false;
    const step = by < 0 ? this.#head : this.#head + 1;
    // The journal may still be on its way to disk.
    await this.settled();
    const [entry] = await this.#store.entries(this.#workbook.id, step, step);
    if (!entry) throw new RangeError(`journal step ${step} is missing`);
    const from = this.#workbook;
    this.#head = by < 0 ? step - 1 : step;
    this.#move(by < 0 ? invertChange(entry.change) : entry.change, entry.place);
    const to = this.#workbook;
    const head = this.#head;
    this.#write(() => this.#store.moveHead(from, to, head, this.#clock()));
    return true;
  }

  #move(change: Change, place: Place | null): void {
    this.#workbook = applyChange(this.#workbook, change);
    const touched = touchedBy(change);
    if (touched.meta) this.#keys = frameKeys(this.#workbook.meta.frame);
    this.tally.update(this.#workbook, this.#keys, touched);
    const rechecked = this.rules.update(this.#workbook, this.#keys, touched);
    this.#tell({ touched, rechecked, place });
  }

  #write(job: () => Promise<void>): void {
    this.#pending += 1;
    this.#writing = this.#writing.then(async () => {
      try {
        // After a fault nothing more is written: later steps stand on the one that failed.
        if (this.#fault === null) await job();
      } catch (fault) {
        this.#fault =
          fault instanceof Error ? fault : new Error('unknown store fault', { cause: fault });
      } finally {
        this.#pending -= 1;
        if (this.#pending === 0 || this.#fault !== null) this.#tellSaving();
      }
    });
  }

  #tellSaving(): void {
    const nothing: Touched = { indicators: new Set(), outline: false, meta: false };
    this.#tell({ touched: nothing, rechecked: new Set(), place: null });
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
