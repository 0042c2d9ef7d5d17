import type { JournalEntry } from '../domain/workbook/journal';
import type { Workbook } from '../domain/workbook/workbook';
import type { WorkbookStore } from './ports';
import { faultCode, pauseAfter } from './saveFault';
import type { StepMemory } from './stepMemory';

/** What the status line says of saving; `failed` keeps the fault for the screen to tell. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly fault: Error };

/** Runs a job after so many milliseconds, unless it is called back. */
export type Later = (job: () => void, ms: number) => () => void;

export const byTimer: Later = (job, ms) => {
  const timer = setTimeout(job, ms);
  return () => clearTimeout(timer);
};

/** The session that is written, as far as its writing needs it. */
export interface Written {
  readonly clock: () => number;
  now(): { readonly workbook: Workbook; readonly head: number; readonly last: number };
  readonly steps: StepMemory;
  /** The state of saving is another one. */
  told(): void;
  /** Steps that were held for the sake of writing need not be any more. */
  written(): void;
}

/**
 * Writes an open workbook: one write at a time, from the state that is stored to the one that stands
 * then, with every journal entry between them, so that their order is kept whatever fails.
 *
 * After a fault nothing more is written until it is tried again: by a person, or by itself where the
 * fault may pass (a full disk, a transaction given up, a connection lost). What was not written stays.
 */
export class SavingQueue {
  readonly #store: WorkbookStore;
  readonly #session: Written;
  readonly #later: Later;
  /** The state that is on disk. */
  #stored: Workbook;
  /** The first step that the disk does not hold as it is here; Infinity where it holds all. */
  #unwritten = Infinity;
  /** The first step of the write under way. */
  #inFlight = Infinity;
  #isWriting = false;
  #writing: Promise<void> = Promise.resolve();
  #fault: Error | null = null;
  /** Faults one after another, without a write that went through. */
  #faults = 0;
  #stopWaiting: () => void = () => undefined;

  constructor(store: WorkbookStore, stored: Workbook, session: Written, later: Later = byTimer) {
    this.#store = store;
    this.#stored = stored;
    this.#session = session;
    this.#later = later;
  }

  get saving(): Saving {
    if (this.#fault !== null) return { state: 'failed', fault: this.#fault };
    const behind = this.#isWriting || this.#stored !== this.#session.now().workbook;
    return { state: behind ? 'saving' : 'saved' };
  }

  get stored(): Workbook {
    return this.#stored;
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  get writing(): Promise<void> {
    return this.#writing;
  }

  get fault(): Error | null {
    return this.#fault;
  }

  /** Whether the disk has lost the workbook, so that only the whole can be written. */
  get isLost(): boolean {
    const code = faultCode(this.#fault);
    return code === 'gone' || code === 'damaged';
  }

  /** The first step that no disk holds for certain; Infinity where all are there. */
  get needed(): number {
    return Math.min(this.#unwritten, this.#inFlight);
  }

  /** There is a new step. */
  note(step: number): void {
    this.#unwritten = Math.min(this.#unwritten, step);
  }

  /** Goes on from another stored state; what was not written is given up. */
  restart(stored: Workbook): void {
    this.#stopWaiting();
    this.#stored = stored;
    this.#unwritten = Infinity;
    this.#fault = null;
    this.#faults = 0;
  }

  save(): void {
    if (this.#fault !== null || this.#isWriting) return;
    this.#isWriting = true;
    this.#writing = this.#writeAll();
  }

  /** Writes again after a fault; does nothing where there was none. */
  retry(): void {
    if (this.#fault === null) return;
    this.#stopWaiting();
    this.#fault = null;
    this.save();
    this.#session.told();
  }

  /** Nobody waits for what was not written any more: it is not tried again by itself. */
  giveUp(): void {
    this.#stopWaiting();
  }

  /**
   * Writes the whole workbook anew, with all steps that are still to be had, numbered from 1. Returns
   * how many there are less than before. Rejects, and leaves the fault as it was, when that fails too.
   */
  async writeAnew(): Promise<number> {
    const { workbook, head, last } = this.#session.now();
    const steps = await this.#stepsLeft(head, last);
    const lost = (steps[0]?.step ?? last + 1) - 1;
    const entries = steps.map((entry) => ({ ...entry, step: entry.step - lost }));
    await this.#store.rewrite(workbook, {
      entries,
      head: head - lost,
      at: this.#session.clock(),
    });
    this.#session.steps.replace(entries);
    this.#stored = workbook;
    this.#unwritten = Infinity;
    this.#fault = null;
    this.#faults = 0;
    return lost;
  }

  /** The steps from as far back as they can be read without a gap, up to the last one. */
  async #stepsLeft(head: number, last: number): Promise<readonly JournalEntry[]> {
    const held = this.#session.steps.heldUpTo(last);
    const first = held[0]?.step ?? last + 1;
    if (first === 1) return held;
    try {
      return [
        ...(await this.#store.entries(this.#session.now().workbook.id, 1, first - 1)),
        ...held,
      ];
    } catch {
      // Those on the disk are lost with the rest: what is held has to do, if it reaches to the head.
      if (first <= head + 1) return held;
      throw this.#fault ?? new RangeError(`step ${head} is not held`);
    }
  }

  async #writeAll(): Promise<void> {
    // After the turn of the page that asks for it: steps of one turn go to disk together.
    await Promise.resolve();
    try {
      while (this.#stored !== this.#session.now().workbook) await this.#writeOnce();
    } catch (fault) {
      this.#fault =
        fault instanceof Error ? fault : new Error('unknown store fault', { cause: fault });
      this.#tryLater(this.#fault);
    } finally {
      this.#isWriting = false;
    }
    this.#session.told();
  }

  #tryLater(fault: Error): void {
    const pause = pauseAfter(fault, this.#faults);
    this.#faults += 1;
    if (pause !== null) this.#stopWaiting = this.#later(() => this.retry(), pause);
  }

  async #writeOnce(): Promise<void> {
    const { workbook, head, last } = this.#session.now();
    const first = this.#unwritten;
    const entries = first === Infinity ? [] : this.#session.steps.stretch(first, last);
    this.#unwritten = Infinity;
    this.#inFlight = first;
    const move = { entries, head, at: this.#session.clock() };
    try {
      await this.#store.commit(this.#stored, workbook, move);
      this.#stored = workbook;
      this.#faults = 0;
    } catch (fault) {
      this.#unwritten = Math.min(first, this.#unwritten);
      throw fault;
    } finally {
      this.#inFlight = Infinity;
      this.#session.written();
    }
  }
}
