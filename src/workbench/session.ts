import type { IndicatorId } from '../domain/indicator/indicator';
import { frameKeys, type FrameKeys } from '../domain/plan/assessment';
import { TallyBook } from '../domain/plan/tally';
import { RuleEngine } from '../domain/rules/engine';
import {
  applyChange,
  changeOf,
  isEmptyChange,
  touchedBy,
  type Change,
  type Edits,
  type Touched,
} from '../domain/workbook/change';
import type { JournalEntry, Place, StepLabel } from '../domain/workbook/journal';
import { rebaseChange } from '../domain/workbook/rebase';
import type { Workbook } from '../domain/workbook/workbook';
import { VIETNAMESE } from './language';
import type { StoredWorkbook, WorkbookStore } from './ports';
import { StepMemory } from './stepMemory';
import { Trip } from './trip';

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

/** Steps held in memory: undoing them needs no disk. */
const KEPT_STEPS = 100;
/** Steps read from the journal together, when one is asked for that is not held. */
const READ_AT_ONCE = 20;
/** The same, on the way over many of them. */
const READ_FOR_TRIP = 100;

/**
 * An open workbook: runs steps, follows them with judgements and rules, and writes them.
 *
 * Steps apply at once and the store follows: one write at a time, from the state that is stored to
 * the one that stands then, with every journal entry between them. A fault of the store stops the
 * writing, never the work: the workbook stays whole in memory, and `retry` writes all that is
 * missing.
 *
 * Undo and redo apply at once too, unless their step must be read from the journal first; whatever
 * is done meanwhile waits its turn behind them, so that the order of the keys is kept.
 */
export class Session {
  readonly #store: WorkbookStore;
  readonly #clock: () => number;
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #workbook: Workbook;
  #keys: FrameKeys;
  #head: number;
  #last: number;
  readonly #steps = new StepMemory();
  /** The state that is on disk. */
  #stored: Workbook;
  /** The first step that the disk does not hold as it is here; Infinity where it holds all. */
  #unwritten = Infinity;
  /** The first step of the write under way. */
  #inFlight = Infinity;
  #isWriting = false;
  #writing: Promise<void> = Promise.resolve();
  #fault: Error | null = null;
  /** Commands that wait for a step to be read, and for each other. */
  #line: Promise<void> = Promise.resolve();
  #waiting = 0;
  readonly tally: TallyBook;
  readonly rules: RuleEngine;
  /** The person at the keyboard, for the journal. */
  who = '';

  constructor(store: WorkbookStore, stored: StoredWorkbook, clock: () => number = Date.now) {
    this.#store = store;
    this.#clock = clock;
    this.#workbook = stored.workbook;
    this.#stored = stored.workbook;
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
    await this.#line;
    const [head, last] = [this.#head, this.#last];
    const labelOf = async (step: number) => (await this.#entry(step)).label;
    return {
      undo: head > 0 ? await labelOf(head) : null,
      redo: head < last ? await labelOf(head + 1) : null,
    };
  }

  /**
   * The workbook as it stands, saved or not, with the steps that led to it, oldest first. Rejects
   * when older steps cannot be read.
   */
  async withJournal(): Promise<{
    readonly workbook: Workbook;
    readonly journal: readonly JournalEntry[];
  }> {
    await this.#line;
    const workbook = this.#workbook;
    const held = this.#steps.heldUpTo(this.#head);
    const rest = this.#head - held.length;
    const older = rest === 0 ? [] : await this.#store.entries(workbook.id, 1, rest);
    return { workbook, journal: [...older, ...held] };
  }

  /** How many steps are applied, and how many there are: those between the two can be redone. */
  get journalPlace(): { readonly head: number; readonly last: number } {
    return { head: this.#head, last: this.#last };
  }

  /** Journal entries `first`…`last`, saved or not, in order. Rejects when one cannot be read. */
  async entries(first: number, last: number): Promise<readonly JournalEntry[]> {
    await this.#line;
    const [from, to] = [Math.max(1, first), Math.min(last, this.#last)];
    const held = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) =>
      this.#steps.get(from + n),
    );
    const lacking = (entry: JournalEntry | null) => entry === null;
    const [gap, end] = [held.findIndex(lacking), held.findLastIndex(lacking)];
    if (gap < 0) return held.filter((entry) => entry !== null);
    // Steps that are not written yet are always held; what the disk has in their place counts no more.
    const read = await this.#store.entries(this.#workbook.id, from + gap, from + end);
    return held.flatMap((entry, n) => entry ?? read[n - gap] ?? []);
  }

  get saving(): Saving {
    if (this.#fault !== null) return { state: 'failed', fault: this.#fault };
    const behind = this.#isWriting || this.#stored !== this.#workbook;
    return { state: behind ? 'saving' : 'saved' };
  }

  /** Resolves when everything done so far is on disk; rejects with the fault of the store. */
  async settled(): Promise<void> {
    while (this.#waiting > 0 || this.#isWriting) {
      await this.#line;
      await this.#writing;
    }
    if (this.#fault !== null) throw this.#fault;
  }

  /**
   * Writes again after a fault: everything from the stored state on. Resolves and rejects like
   * `settled`. (A `conflict` stays one: the stored workbook is no longer the one this came from.)
   */
  async retry(): Promise<void> {
    if (this.#fault !== null) {
      this.#fault = null;
      this.#save();
      this.#tellSaving();
    }
    await this.settled();
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

  /**
   * Runs a change of this workbook as one undoable step. Throws RangeError, and does nothing, when it
   * is a change of another one.
   */
  runChange(label: StepLabel, change: Change, place: Place | null): void {
    if (this.#waiting === 0) {
      this.#step(label, change, place);
      return;
    }
    // Made before an undo that was asked for earlier but is still being read.
    void this.#inTurn(() => this.#step(label, rebaseChange(this.#workbook, change), place));
  }

  /** Takes the last step back; resolves to false where there is none. */
  undo(): Promise<boolean> {
    return this.#travel(-1);
  }

  /** Does the last undone step again; resolves to false where there is none. */
  redo(): Promise<boolean> {
    return this.#travel(1);
  }

  /**
   * Goes to the state after step `target` (0: before the first) as one move, back or forth over any
   * number of steps; none of them is lost until the next new step. Resolves to false where it stands
   * there already. Rejects, and moves nothing, when a step on the way cannot be read.
   */
  goTo(target: number): Promise<boolean> {
    return this.#inTurn(async () => {
      const to = Math.min(Math.max(0, target), this.#last);
      if (to === this.#head) return false;
      const by = to < this.#head ? -1 : 1;
      const trip = new Trip(this.#workbook);
      let read: readonly JournalEntry[] = [];
      for (let at = this.#head; at !== to; at += by) {
        const step = by < 0 ? at : at + 1;
        let entry = this.#steps.get(step) ?? found(read, step);
        if (!entry) {
          read = await this.#read(step, by, READ_FOR_TRIP);
          entry = found(read, step);
        }
        trip.pass(needed(entry, step), by);
      }
      this.#steps.keep(read, this.#needed());
      this.#arrive(trip.workbook, to, trip.touched, trip.place);
      return true;
    });
  }

  #step(label: StepLabel, change: Change, place: Place | null): void {
    if (isEmptyChange(change)) return;
    const next = applyChange(this.#workbook, change);
    const step = this.#head + 1;
    this.#steps.add({ step, at: this.#clock(), who: this.who, label, change, place });
    this.#unwritten = Math.min(this.#unwritten, step);
    this.#last = step;
    this.#arrive(next, step, touchedBy(change), place);
  }

  async #travel(by: 1 | -1): Promise<boolean> {
    const [none, step] = this.#next(by);
    if (this.#waiting === 0) {
      if (none) return false;
      const held = this.#steps.get(step);
      if (held) return this.#go(held, by);
    }
    return this.#inTurn(async () => {
      const [nowNone, asked] = this.#next(by);
      if (nowNone) return false;
      const held = this.#steps.get(asked);
      if (held) return this.#go(held, by);
      const read = await this.#read(asked, by);
      this.#steps.keep(read, this.#needed());
      return this.#go(needed(found(read, asked), asked), by);
    });
  }

  /** Whether there is no step to travel over in this direction, and which it is. */
  #next(by: 1 | -1): readonly [none: boolean, step: number] {
    return by < 0 ? [!this.canUndo, this.#head] : [!this.canRedo, this.#head + 1];
  }

  #go(entry: JournalEntry, by: 1 | -1): true {
    const trip = new Trip(this.#workbook);
    trip.pass(entry, by);
    this.#arrive(trip.workbook, by < 0 ? entry.step - 1 : entry.step, trip.touched, entry.place);
    return true;
  }

  /** A step that is not held, with those that will be asked for next, from the disk. */
  async #read(step: number, by: 1 | -1, most = READ_AT_ONCE): Promise<readonly JournalEntry[]> {
    const { id } = this.#workbook;
    const far = step + by * (most - 1);
    const [first, last] = by < 0 ? [Math.max(1, far), step] : [step, Math.min(this.#last, far)];
    let read;
    try {
      read = await this.#store.entries(id, first, last);
    } catch {
      // Damage in a step that is not asked for yet must not stand in the way of this one.
      read = await this.#store.entries(id, step, step);
    }
    // What is held is newer than what the disk has in its place.
    return read.map((entry) => this.#steps.get(entry.step) ?? entry);
  }

  async #entry(step: number): Promise<JournalEntry> {
    const held = this.#steps.get(step);
    if (held) return held;
    const [entry] = await this.#store.entries(this.#workbook.id, step, step);
    return needed(entry, step);
  }

  /** Runs a command behind those that wait. */
  #inTurn<T>(command: () => T | Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#line.then(command).finally(() => {
      this.#waiting -= 1;
    });
    // A fault belongs to whoever gave the command; those behind it have their turn all the same.
    this.#line = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  #arrive(workbook: Workbook, head: number, touched: Touched, place: Place | null): void {
    this.#workbook = workbook;
    this.#head = head;
    this.#forgetFarSteps();
    this.#save();
    if (touched.meta) this.#keys = frameKeys(workbook.meta.frame);
    this.tally.update(workbook, this.#keys, touched);
    const rechecked = this.rules.update(workbook, this.#keys, touched);
    this.#tell({ touched, rechecked, place });
  }

  #forgetFarSteps(): void {
    this.#steps.trim(KEPT_STEPS, this.#head, this.#needed());
  }

  /** The first step that no disk holds for certain; Infinity where all are there. */
  #needed(): number {
    return Math.min(this.#unwritten, this.#inFlight);
  }

  #save(): void {
    if (this.#fault !== null || this.#isWriting) return;
    this.#isWriting = true;
    this.#writing = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    // After the turn of the page that asks for it: steps of one turn go to disk together.
    await Promise.resolve();
    try {
      while (this.#stored !== this.#workbook) await this.#writeOnce();
    } catch (fault) {
      this.#fault =
        fault instanceof Error ? fault : new Error('unknown store fault', { cause: fault });
    } finally {
      this.#isWriting = false;
    }
    this.#tellSaving();
  }

  async #writeOnce(): Promise<void> {
    const to = this.#workbook;
    const first = this.#unwritten;
    const entries = first === Infinity ? [] : this.#steps.stretch(first, this.#last);
    this.#unwritten = Infinity;
    this.#inFlight = first;
    try {
      await this.#store.commit(this.#stored, to, { entries, head: this.#head, at: this.#clock() });
      this.#stored = to;
    } catch (fault) {
      this.#unwritten = Math.min(first, this.#unwritten);
      throw fault;
    } finally {
      this.#inFlight = Infinity;
      this.#forgetFarSteps();
    }
  }

  #tellSaving(): void {
    const nothing: Touched = { indicators: new Set(), outline: false, meta: false };
    this.#tell({ touched: nothing, rechecked: new Set(), place: null });
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** A step among entries without gaps. */
function found(entries: readonly JournalEntry[], step: number): JournalEntry | undefined {
  return entries[step - (entries[0]?.step ?? 0)];
}

function needed(entry: JournalEntry | undefined, step: number): JournalEntry {
  if (!entry) throw new RangeError(`journal step ${step} is missing`);
  return entry;
}
