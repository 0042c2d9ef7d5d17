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
import { runTask, type RunOptions } from './runTask';
import { StepMemory } from './stepMemory';
import { foundIn, neededStep, StepReader } from './stepReader';
import { isLarge, Trip } from './trip';

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
  /** The one step that undo or redo took; null for anything else. */
  readonly travelled: Change | null;
}

type Way = Pick<Trip, 'workbook' | 'touched' | 'place' | 'only'>;

const NOTHING: Touched = { indicators: new Set(), outline: false, meta: false };
/** Steps held in memory: undoing them needs no disk. */
const KEPT_STEPS = 100;

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
  readonly #reader: StepReader;
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
  #tally: TallyBook;
  readonly rules: RuleEngine;
  /** The person at the keyboard, for the journal. */
  who = '';

  constructor(store: WorkbookStore, stored: StoredWorkbook, clock: () => number = Date.now) {
    this.#store = store;
    this.#clock = clock;
    this.#workbook = stored.workbook;
    this.#stored = stored.workbook;
    this.#reader = new StepReader(store, stored.workbook.id, this.#steps);
    this.#head = stored.head;
    this.#last = stored.last;
    this.#keys = frameKeys(stored.workbook.meta.frame);
    this.#tally = new TallyBook(this.#workbook, this.#keys);
    this.rules = new RuleEngine(this.#workbook, this.#keys, VIETNAMESE);
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  get keys(): FrameKeys {
    return this.#keys;
  }

  get tally(): TallyBook {
    return this.#tally;
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
    const labelOf = async (step: number) => (await this.#reader.entry(step)).label;
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
    return this.#reader.entries(Math.max(1, first), Math.min(last, this.#last));
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

  /**
   * `runChange` in slices, so that a large change does not stop the page; what is done meanwhile waits
   * its turn behind it. Resolves to false, and does nothing, where the workbook is no longer `from`,
   * for which the change was made. Rejects with the signal's reason, and does nothing, when it aborts.
   */
  runLarge(
    from: Workbook,
    label: StepLabel,
    change: Change,
    place: Place | null,
    run: RunOptions = {},
  ): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#workbook !== from) return false;
      if (isEmptyChange(change)) return true;
      const trip = new Trip(from);
      await runTask(trip.passInSlices({ change, place }, 1), run);
      await this.#arriveAfter(trip, () => this.#record(label, change, place), run);
      return true;
    });
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
      const way = this.#reader.way(this.#head, to, this.#last, () => this.#needed());
      for await (const entry of way) await runTask(trip.passInSlices(entry, by));
      await this.#arriveAfter(trip, () => to);
      return true;
    });
  }

  #step(label: StepLabel, change: Change, place: Place | null): void {
    if (isEmptyChange(change)) return;
    const workbook = applyChange(this.#workbook, change);
    const touched = touchedBy(change);
    this.#arrive(this.#record(label, change, place), { workbook, touched, place, only: null });
  }

  /** Puts a step into the journal; returns its number. */
  #record(label: StepLabel, change: Change, place: Place | null): number {
    const step = this.#head + 1;
    this.#steps.add({ step, at: this.#clock(), who: this.who, label, change, place });
    this.#unwritten = Math.min(this.#unwritten, step);
    this.#last = step;
    return step;
  }

  async #travel(by: 1 | -1): Promise<boolean> {
    const [none, step] = this.#next(by);
    if (this.#waiting === 0) {
      if (none) return false;
      const held = this.#steps.get(step);
      if (held && !isLarge(held.change)) return this.#go(held, by);
    }
    return this.#inTurn(async () => {
      const [nowNone, asked] = this.#next(by);
      if (nowNone) return false;
      let entry = this.#steps.get(asked);
      if (!entry) {
        const read = await this.#reader.around(asked, by, this.#last);
        this.#steps.keep(read, this.#needed());
        entry = neededStep(foundIn(read, asked), asked);
      }
      if (!isLarge(entry.change)) return this.#go(entry, by);
      const trip = new Trip(this.#workbook);
      await runTask(trip.passInSlices(entry, by));
      await this.#arriveAfter(trip, () => asked - (by < 0 ? 1 : 0));
      return true;
    });
  }

  /** Whether there is no step to travel over in this direction, and which it is. */
  #next(by: 1 | -1): readonly [none: boolean, step: number] {
    return by < 0 ? [!this.canUndo, this.#head] : [!this.canRedo, this.#head + 1];
  }

  #go(entry: JournalEntry, by: 1 | -1): true {
    const trip = new Trip(this.#workbook);
    trip.pass(entry, by);
    this.#arrive(entry.step - (by < 0 ? 1 : 0), trip);
    return true;
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

  /** `head`: asked when nothing can come in between any more. */
  async #arriveAfter(trip: Trip, head: () => number, run: RunOptions = {}): Promise<void> {
    const tally = await runTask(trip.tally(this.#keys), run);
    this.#arrive(head(), trip, tally);
  }

  #arrive(head: number, way: Way, tally: TallyBook | null = null): void {
    const { workbook, touched, place, only } = way;
    this.#workbook = workbook;
    this.#head = head;
    this.#forgetFarSteps();
    this.#save();
    if (touched.meta) this.#keys = frameKeys(workbook.meta.frame);
    if (tally) this.#tally = tally;
    else this.#tally.update(workbook, this.#keys, touched);
    const rechecked = this.rules.update(workbook, this.#keys, touched);
    this.#tell({ touched, rechecked, place, travelled: only });
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
    this.#tell({ touched: NOTHING, rechecked: new Set(), place: null, travelled: null });
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
