import type { WorkbookId } from '../../domain/workbook/workbook';
import type { Later } from '../savingQueue';
import { movePen, type PenDeed, type PenEvent, type PenSaying, type PenState } from './penMachine';
import type { HeldLock, PenWord, WindowChannel, WriterLocks } from './windowPorts';

/** The open workbook, as far as the pen has to do with it. */
export interface PenHand {
  /** Resolves when all is on disk, with nothing left to do; rejects where it cannot be saved. */
  settle(): Promise<void>;
  /** Whether nothing has come since. */
  readonly isSettled: boolean;
  setOpen(open: boolean): void;
  /** Shows what is stored; `fence`: after making every other window's write be refused. */
  arrive(fence: boolean): Promise<void>;
  /** Keeps what is not saved, and shows what is stored. */
  giveUpUnsaved(): void;
  told(state: PenState): void;
}

export interface PenPorts {
  readonly locks: WriterLocks;
  readonly channel: Pick<WindowChannel, 'post'>;
  readonly later: Later;
}

/** How long a window that writes may be silent before the pen is taken from it, ms. */
export const LONGEST_SILENCE = 3000;

const WORDS: Readonly<Record<PenSaying, PenWord['kind']>> = {
  sayAsk: 'ask',
  sayWait: 'wait',
  sayRefuse: 'refuse',
  sayWrites: 'writes',
  sayLeft: 'left',
};

/** The pen of one workbook, as one window sees it: does what `movePen` says. */
export class Pen {
  readonly #workbook: WorkbookId;
  readonly #ports: PenPorts;
  readonly #hand: PenHand;
  #state: PenState = { is: 'arriving', asked: false };
  #lock: HeldLock | null = null;
  #waiting = new AbortController();
  #watching = new AbortController();
  #stopTimer: () => void = () => undefined;

  constructor(workbook: WorkbookId, ports: PenPorts, hand: PenHand) {
    this.#workbook = workbook;
    this.#ports = ports;
    this.#hand = hand;
  }

  get state(): PenState {
    return this.#state;
  }

  /** Takes the pen if it lies there. Resolves to the lock, or null where another window has it. */
  async begin(): Promise<HeldLock | null> {
    const lock = await this.#ports.locks.tryTake(this.#workbook);
    if (this.#state.is === 'left') {
      lock?.release();
      return null;
    }
    if (lock) this.#take(lock);
    return lock;
  }

  /** The workbook is open, as `begin` has said. */
  opened(): void {
    if (this.#lock) this.tell('arrived');
    else {
      this.#state = { is: 'following', why: 'elsewhere', free: false };
      this.#do('watch');
      this.#hand.told(this.#state);
    }
  }

  tell(event: PenEvent): void {
    const { state, effects } = movePen(this.#state, event);
    const moved = state !== this.#state;
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    if (moved && this.#state === state) this.#hand.told(state);
  }

  #do(effect: PenSaying | PenDeed): void {
    if (isSaying(effect)) {
      this.#ports.channel.post({ kind: WORDS[effect], workbook: this.#workbook });
      return;
    }
    switch (effect) {
      case 'openGate':
        return this.#hand.setOpen(true);
      case 'closeGate':
        return this.#hand.setOpen(false);
      case 'settle':
        return void this.#settle();
      case 'arrive':
        return void this.#arrive();
      case 'giveUpUnsaved':
        return this.#hand.giveUpUnsaved();
      case 'release':
        this.#lock?.release();
        this.#lock = null;
        return;
      case 'waitForLock':
        return void this.#waitFor((signal) => this.#ports.locks.wait(this.#workbook, signal));
      case 'steal':
        return void this.#waitFor(() => this.#ports.locks.steal(this.#workbook));
      case 'stopWaiting':
        this.#stopTimer();
        return this.#waiting.abort();
      case 'watch':
        return void this.#watch();
      case 'stopWatching':
        return this.#watching.abort();
      case 'listenForSilence':
        return this.#listenForSilence();
    }
  }

  async #settle(): Promise<void> {
    try {
      do await this.#hand.settle();
      while (!this.#hand.isSettled);
    } catch {
      // The status line tells why; whoever asked is told that it cannot be had.
      return this.tell('unsettled');
    }
    // In the same turn: nothing can be done between the saving and the closing.
    this.tell('settled');
  }

  async #arrive(): Promise<void> {
    const lock = this.#lock;
    try {
      await this.#hand.arrive(lock?.sure !== true);
    } catch {
      if (lock === this.#lock) this.tell('failed');
      return;
    }
    if (lock !== null && lock === this.#lock) this.tell('arrived');
  }

  async #waitFor(ask: (signal: AbortSignal) => Promise<HeldLock>): Promise<void> {
    const waiting = new AbortController();
    this.#waiting = waiting;
    let lock: HeldLock;
    try {
      lock = await ask(waiting.signal);
    } catch {
      if (!waiting.signal.aborted) this.tell('failed');
      return;
    }
    if (waiting.signal.aborted) {
      lock.release();
      return;
    }
    this.#stopTimer();
    this.#take(lock);
    this.tell('granted');
  }

  #take(lock: HeldLock): void {
    this.#lock = lock;
    void lock.lost.then(() => {
      if (this.#lock !== lock) return;
      this.#lock = null;
      this.tell('lost');
    });
  }

  async #watch(): Promise<void> {
    const watching = new AbortController();
    this.#watching = watching;
    try {
      await this.#ports.locks.whenFree(this.#workbook, watching.signal);
    } catch {
      return;
    }
    if (!watching.signal.aborted) this.tell('free');
  }

  #listenForSilence(): void {
    this.#stopTimer();
    const ms = this.#state.is === 'yielding' ? LONGEST_SILENCE / 3 : LONGEST_SILENCE;
    this.#stopTimer = this.#ports.later(() => this.tell('silence'), ms);
  }
}

function isSaying(effect: PenSaying | PenDeed): effect is PenSaying {
  return Object.hasOwn(WORDS, effect);
}
