import type { FrameKeys } from '../domain/plan/assessment';
import type { FrameView } from '../domain/plan/frameView';
import type { TallyBook } from '../domain/plan/tally';
import type { RuleEngine } from '../domain/rules/engine';
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
import { Outlook } from './outlook';
import type { StoredWorkbook, WorkbookStore } from './ports';
import { runTask, type RunOptions } from './runTask';
import { StepMemory } from './stepMemory';
import { SavingQueue, type Later, type Saving } from './savingQueue';
import type { SessionEvent } from './sessionEvent';
import { foundIn, neededStep, StepReader } from './stepReader';
import { isLarge, Trip } from './trip';
import { Gate } from './windows/gate';

type Way = Pick<Trip, 'workbook' | 'touched' | 'place' | 'only' | 'last'>;

/** A way over no step. */
const NOWHERE = { place: null, only: null, last: null };
const NOTHING: Touched = { indicators: new Set(), outline: false, meta: false };
/** Steps held in memory: undoing them needs no disk. */
const KEPT_STEPS = 100;

/**
 * An open workbook: runs steps, follows them with judgements and rules, and writes them.
 *
 * Steps apply at once and the store follows (`SavingQueue`). A fault of the store stops the writing,
 * never the work: the workbook stays whole in memory, and `retry` writes all that is missing.
 *
 * Undo and redo apply at once too, unless their step must be read from the journal first; whatever
 * is done meanwhile waits its turn behind them, so that the order of the keys is kept.
 */
export class Session {
  /** Whether what is saved outlives the page. */
  readonly lasting: boolean;
  readonly #clock: () => number;
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #workbook: Workbook;
  #head: number;
  #last: number;
  readonly #steps = new StepMemory();
  readonly #reader: StepReader;
  readonly #queue: SavingQueue;
  /** Commands that wait for a step to be read, and for each other. */
  #line: Promise<void> = Promise.resolve();
  #waiting = 0;
  readonly #outlook: Outlook;
  /** Closed where another window edits the workbook: every step is refused then (`ReadOnlyError`). */
  readonly gate = new Gate(() => this.#tellSaving());
  /** The person at the keyboard, for the journal. */
  who = '';
  readonly protection: WorkbookStore['protection'];

  constructor(
    store: WorkbookStore,
    stored: StoredWorkbook,
    clock: () => number = Date.now,
    later?: Later,
  ) {
    this.lasting = store.lasting;
    this.protection = store.protection;
    this.#clock = clock;
    this.#workbook = stored.workbook;
    this.#queue = new SavingQueue(
      store,
      stored.workbook,
      {
        clock,
        now: () => ({ workbook: this.#workbook, head: this.#head, last: this.#last }),
        steps: this.#steps,
        told: () => this.#tellSaving(),
        written: () => this.#forgetFarSteps(),
      },
      later,
    );
    this.#reader = new StepReader(store, stored.workbook.id, this.#steps);
    [this.#head, this.#last] = [stored.head, stored.last];
    this.#outlook = new Outlook(stored.workbook);
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  /** The columns of the area and year that are looked at. */
  get keys(): FrameKeys {
    return this.#outlook.keys;
  }

  get tally(): TallyBook {
    return this.#outlook.tally;
  }

  get rules(): RuleEngine {
    return this.#outlook.rules;
  }

  /** Looks at another area or year, which is no step; verdicts and violations are of it from now on. */
  look(view: FrameView): void {
    const { workbook } = this;
    if (!this.#outlook.turnTo(view, workbook)) return;
    this.#show({ workbook, touched: { ...NOTHING, meta: true }, ...NOWHERE }, null);
  }

  get canUndo(): boolean {
    return this.gate.isOpen && this.#head > 0 && !this.#reader.isBroken(this.#head);
  }

  get canRedo(): boolean {
    const next = this.#head + 1;
    return this.gate.isOpen && next <= this.#last && !this.#reader.isBroken(next);
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

  /** The workbook as it stands, saved or not, with its steps, oldest first. Rejects if one is lost. */
  async withJournal(): Promise<{ workbook: Workbook; journal: readonly JournalEntry[] }> {
    await this.#line;
    const workbook = this.#workbook;
    return { workbook, journal: await this.#reader.upTo(this.#head) };
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

  /** The same as far as they can be read, with the numbers of those that are damaged or missing. */
  async readableEntries(first: number, last: number): ReturnType<StepReader['readable']> {
    await this.#line;
    const read = await this.#reader.readable(Math.max(1, first), Math.min(last, this.#last));
    // Whether there is anything to undo may have turned out now.
    if (read.broken.length > 0) this.#tellSaving();
    return read;
  }

  get saving(): Saving {
    return this.#queue.saving;
  }

  /** What could not be written is not tried again by itself. */
  readonly giveUp = (): void => this.#queue.giveUp();

  /** Resolves when everything done so far is on disk; rejects with the fault of the store. */
  async settled(): Promise<void> {
    while (this.#waiting > 0 || this.#queue.isWriting) {
      await this.#line;
      await this.#queue.writing;
    }
    if (this.#queue.fault !== null) throw this.#queue.fault;
  }

  /**
   * Writes again after a fault, a workbook that the disk has lost as a whole; resolves and rejects like
   * `settled`. (A `conflict` stays one: the stored workbook is no longer the one this came from.)
   */
  async retry(): Promise<void> {
    if (this.#queue.isLost) {
      // Alone: the steps may get other numbers.
      await this.#inTurn(async () => {
        const lost = await this.#queue.writeAnew();
        this.#head -= lost;
        this.#last -= lost;
      });
      this.#tellSaving();
    } else this.#queue.retry();
    await this.settled();
  }

  /** What is not on the disk, or not for certain: the state that is there, and the steps made since. */
  get unsaved(): { readonly stored: Workbook; readonly entries: readonly JournalEntry[] } {
    const first = this.#queue.needed;
    const entries = first === Infinity ? [] : this.#steps.stretch(first, this.#last);
    return { stored: this.#queue.stored, entries };
  }

  /**
   * Shows the workbook as another window has written it, in the place of what is here; `touched`: what
   * differs. Throws RangeError while steps can be made or written here.
   */
  follow({ workbook, head, last }: StoredWorkbook, touched: Touched): void {
    if (this.gate.isOpen || this.#queue.isWriting) throw new RangeError('it is edited here');
    this.#queue.restart(workbook);
    this.#steps.replace([]);
    this.#workbook = workbook;
    [this.#head, this.#last] = [head, last];
    this.#show({ workbook, touched, ...NOWHERE }, null);
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
      const way = this.#reader.way(this.#head, to, this.#last, () => this.#queue.needed);
      for await (const entry of way) await runTask(trip.passInSlices(entry, by));
      await this.#arriveAfter(trip, () => to);
      return true;
    });
  }

  #step(label: StepLabel, change: Change, place: Place | null): void {
    if (isEmptyChange(change)) return;
    const workbook = applyChange(this.#workbook, change);
    const touched = touchedBy(change);
    const way = { workbook, touched, place, only: null, last: change };
    this.#arrive(this.#record(label, change, place), way);
  }

  /** Puts a step into the journal; returns its number. */
  #record(label: StepLabel, change: Change, place: Place | null): number {
    this.gate.admit();
    const step = this.#head + 1;
    this.#steps.add({ step, at: this.#clock(), who: this.who, label, change, place });
    this.#queue.note(step);
    this.#last = step;
    return step;
  }

  async #travel(by: 1 | -1): Promise<boolean> {
    this.gate.admit();
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
        try {
          const read = await this.#reader.around(asked, by, this.#last);
          this.#steps.keep(read, this.#queue.needed);
          entry = neededStep(foundIn(read, asked), asked);
        } catch (fault) {
          // It may be known now that nothing goes past this step.
          this.#tellSaving();
          throw fault;
        }
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
  async #inTurn<T>(command: () => T | Promise<T>): Promise<T> {
    this.gate.admit();
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
    const tally = await runTask(trip.tally(this.#outlook.keysOf(trip)), run);
    this.#arrive(head(), trip, tally);
  }

  #arrive(head: number, way: Way, tally: TallyBook | null = null): void {
    this.gate.admit();
    this.#workbook = way.workbook;
    this.#head = head;
    this.#forgetFarSteps();
    this.#queue.save();
    this.#show(way, tally);
  }

  #show({ workbook, touched, place, only, last }: Way, tally: TallyBook | null): void {
    const rechecked = this.#outlook.follow(workbook, touched, tally);
    this.#tell({ touched, rechecked, place, travelled: only, last });
  }

  #forgetFarSteps(): void {
    this.#steps.trim(KEPT_STEPS, this.#head, this.#queue.needed);
  }

  #tellSaving(): void {
    const nowhere = { place: null, travelled: null, last: null };
    this.#tell({ touched: NOTHING, rechecked: new Set(), ...nowhere });
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
