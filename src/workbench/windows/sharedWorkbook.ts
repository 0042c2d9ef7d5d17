import type { WorkbookId } from '../../domain/workbook/workbook';
import type { StoredWorkbook } from '../ports';
import { faultCode } from '../saveFault';
import type { Later } from '../savingQueue';
import type { Session } from '../session';
import { Follower } from './follower';
import { Pen, type PenHand } from './pen';
import type { PenState } from './penMachine';
import { reapply, unsavedWork, type UnsavedWork } from './reapply';
import type { SharedStore, WindowChannel, WindowMessage, WriterLocks } from './windowPorts';

export interface WindowParts {
  readonly store: SharedStore;
  readonly locks: WriterLocks;
  readonly channel: WindowChannel;
  readonly later: Later;
}

/** What other windows have done to the workbook that is open here. */
export interface SharedView {
  readonly pen: PenState;
  /** What was not saved here when another window took the pen. */
  readonly kept: UnsavedWork | null;
  /** It was asked for again, and is not safe any more. */
  readonly isKeptRefused: boolean;
  /** `deleted`: it can be brought back. `purged`: all that is left of it is what is open. */
  readonly fate: 'there' | 'deleted' | 'purged';
  /** Why what is shown is not what is stored; null where it is. */
  readonly fault: Error | null;
}

/** A workbook that is open here and perhaps in other windows: at most one of them writes it. */
export class SharedWorkbook implements PenHand {
  readonly id: WorkbookId;
  readonly #parts: WindowParts;
  readonly #pen: Pen;
  readonly #follower: Follower;
  readonly #stop: () => void;
  #session: Session | null = null;
  #unlisten: () => void = () => undefined;
  #changed: () => void = () => undefined;
  /** What is read of the store, one after another. */
  #line: Promise<void> = Promise.resolve();
  #isQueued = false;
  #reapplies = false;
  #kept: UnsavedWork | null = null;
  #isKeptRefused = false;
  #fate: SharedView['fate'] = 'there';
  #fault: Error | null = null;

  constructor(id: WorkbookId, parts: WindowParts) {
    this.id = id;
    this.#parts = parts;
    this.#follower = new Follower(parts.store);
    this.#pen = new Pen(id, parts, this);
    // Before the workbook is read: what is written meanwhile must not be missed.
    this.#stop = parts.channel.listen((message) => this.#hear(message));
  }

  get view(): SharedView {
    const { state: pen } = this.#pen;
    const [kept, isKeptRefused] = [this.#kept, this.#isKeptRefused];
    return { pen, kept, isKeptRefused, fate: this.#fate, fault: this.#fault };
  }

  /**
   * Takes the pen if it lies there, then runs `load`; `isNew`: there is no such workbook before. Rejects
   * as `load` does, and has left then.
   */
  async enter(load: () => Promise<StoredWorkbook>, isNew = false): Promise<StoredWorkbook> {
    try {
      const lock = await this.#pen.begin();
      if (lock && !lock.sure && !isNew) await this.#fence();
      return await load();
    } catch (fault) {
      this.leave();
      throw fault;
    }
  }

  /** The session on what `enter` has loaded; `changed`: `view` is another. */
  attach(session: Session, changed: () => void): void {
    this.#session = session;
    this.#changed = changed;
    session.gate.isOpen = false;
    this.#unlisten = session.listen(() => this.#watchSaving());
    this.#pen.opened();
    // What was told since the loading began.
    if (this.#pen.state.is === 'following') void this.#refresh();
  }

  /** Asks for the pen. */
  take(): void {
    this.#pen.tell('take');
  }

  /** Asks for the pen, and does what was not saved again where that overwrites nothing. */
  takeAndReapply(): void {
    this.#reapplies = true;
    if (this.#pen.state.is === 'holding') this.#reapply();
    else this.take();
  }

  /** What was not saved is not needed any more. */
  dropKept(): void {
    this.#kept = null;
    this.#isKeptRefused = false;
    this.#changed();
  }

  /** This window has brought the workbook back. */
  restored(): void {
    this.#fate = 'there';
    this.#changed();
  }

  /** Shows what is stored, read as a whole, where another window writes. */
  readAgain(): void {
    this.#follower.hearRewritten();
    void this.#refresh();
  }

  /** The workbook is no longer open here; all of it is saved before. */
  leave(): void {
    this.#pen.tell('leave');
    this.#stop();
    this.#unlisten();
    this.#changed = () => undefined;
  }

  async settle(): Promise<void> {
    await this.#session?.settled();
  }

  get isSettled(): boolean {
    return this.#session?.saving.state === 'saved';
  }

  setOpen(open: boolean): void {
    if (this.#session) this.#session.gate.isOpen = open;
  }

  async arrive(fence: boolean): Promise<void> {
    try {
      if (fence) await this.#fence();
      await this.#read();
    } catch (fault) {
      this.#note(fault);
      throw fault;
    }
  }

  giveUpUnsaved(): void {
    const session = this.#session;
    this.#line = this.#line.then(async () => {
      // A write that is on its way ends first: it may still be the one that counts.
      await session?.settled().catch(() => undefined);
      this.#kept = (session && unsavedWork(session)) ?? this.#kept;
      this.#changed();
    });
    void this.#refresh();
  }

  told(state: PenState): void {
    if (state.is === 'holding' && this.#reapplies) this.#reapply();
    if (state.is === 'following') this.#reapplies = false;
    // A window that ended may have written without a word.
    if (state.is === 'following' && state.free) void this.#refresh();
    this.#changed();
  }

  #reapply(): void {
    this.#reapplies = false;
    if (!this.#session || !this.#kept) return;
    this.#isKeptRefused = !reapply(this.#session, this.#kept);
    if (!this.#isKeptRefused) this.#kept = null;
    this.#changed();
  }

  #watchSaving(): void {
    const session = this.#session;
    if (!session?.gate.isOpen || session.saving.state !== 'failed') return;
    if (faultCode(session.saving.fault) === 'conflict') this.#pen.tell('overtaken');
  }

  #hear(message: WindowMessage): void {
    if (message.workbook !== this.id) return;
    switch (message.kind) {
      case 'written':
        this.#follower.hear(message.difference);
        return void this.#refresh();
      case 'created':
      case 'rewritten':
        this.#fate = 'there';
        return this.readAgain();
      case 'deleted':
      case 'purged':
        this.#fate = message.kind;
        return this.#changed();
      case 'restored':
        this.#fate = 'there';
        return this.#changed();
      case 'protected':
        return this.readAgain();
      case 'ask':
      case 'wait':
      case 'refuse':
      case 'writes':
        return this.#pen.tell(message.kind);
      case 'left':
      case 'who':
      case 'holding':
      case 'stolen':
      case 'locked':
        return;
    }
  }

  #fence(): Promise<void> {
    return this.#parts.store.claim(this.id);
  }

  /** Shows what is stored, where another window writes. */
  async #refresh(): Promise<void> {
    const { is } = this.#pen.state;
    if (this.#isQueued || (is !== 'following' && is !== 'taking' && is !== 'stealing')) return;
    this.#isQueued = true;
    try {
      await this.#read();
    } catch (fault) {
      this.#note(fault);
    }
  }

  #read(): Promise<void> {
    const turn = this.#line.then(async () => {
      this.#isQueued = false;
      if (this.#session) await this.#follower.follow(this.#session);
      if (this.#fault) {
        this.#fault = null;
        this.#changed();
      }
    });
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  #note(fault: unknown): void {
    if (faultCode(fault) === 'notFound') this.#fate = 'purged';
    else this.#fault = fault instanceof Error ? fault : new Error('fault', { cause: fault });
    this.#changed();
  }
}
