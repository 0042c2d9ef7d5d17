import type { WorkbookId } from '../../domain/workbook/workbook';
import type { Later } from '../savingQueue';
import type { HeldLock, PenWord, WindowChannel, WindowId, WriterLocks } from './windowPorts';

/** How long a window has to say that it holds a workbook, ms. */
export const ANSWER_TIME = 600;
/** How often it is asked whether it still does, ms. */
export const ASK_AGAIN = 2000;

interface Held {
  readonly lose: () => void;
  /** Whether all that others have said at the moment of taking has been heard. */
  isSettled: boolean;
}

/**
 * The locks where the browser has none (a page over http in a local network): windows ask each other. A
 * window that sleeps does not answer, so that none of these locks is sure. Whoever takes one says so
 * (`stolen`): a window that has slept meanwhile hears it when it wakes, and has lost it.
 */
export class ChannelLocks implements WriterLocks {
  readonly #channel: WindowChannel;
  readonly #own: WindowId;
  readonly #later: Later;
  readonly #held = new Map<WorkbookId, Held>();

  constructor(channel: WindowChannel, own: WindowId, later: Later) {
    this.#channel = channel;
    this.#own = own;
    this.#later = later;
    channel.listen(({ kind, workbook, from }) => {
      const held = this.#held.get(workbook);
      if (!held) return;
      if (kind === 'who') this.#say('holding', workbook);
      // Of two that found nobody at the same moment one stays, the same one for both.
      else if (kind === 'stolen' && (held.isSettled || from < this.#own)) held.lose();
    });
  }

  async tryTake(workbook: WorkbookId): Promise<HeldLock | null> {
    return (await this.#isHeld(workbook)) ? null : this.#take(workbook, false);
  }

  async wait(workbook: WorkbookId, signal: AbortSignal): Promise<HeldLock> {
    await this.#until(workbook, signal, ANSWER_TIME);
    return this.#take(workbook, false);
  }

  steal(workbook: WorkbookId): Promise<HeldLock> {
    return Promise.resolve(this.#take(workbook, true));
  }

  whenFree(workbook: WorkbookId, signal: AbortSignal): Promise<void> {
    return this.#until(workbook, signal, ASK_AGAIN);
  }

  #say(kind: PenWord['kind'], workbook: WorkbookId): void {
    this.#channel.post({ kind, workbook });
  }

  #take(workbook: WorkbookId, isSettled: boolean): HeldLock {
    this.#say('stolen', workbook);
    let lose = (): void => undefined;
    const lost = new Promise<void>((done) => (lose = done));
    const held: Held = {
      isSettled,
      lose: () => {
        if (this.#held.get(workbook) === held) this.#held.delete(workbook);
        lose();
      },
    };
    this.#held.set(workbook, held);
    this.#later(() => (held.isSettled = true), ANSWER_TIME);
    return {
      sure: false,
      lost,
      release: () => {
        if (this.#held.get(workbook) === held) this.#held.delete(workbook);
      },
    };
  }

  async #until(workbook: WorkbookId, signal: AbortSignal, pause: number): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      if (!(await this.#isHeld(workbook))) break;
      await this.#pause(workbook, signal, pause);
    }
    signal.throwIfAborted();
  }

  /** Whether another window says within the time that it holds the workbook. */
  #isHeld(workbook: WorkbookId): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = this.#channel.listen((message) => {
        const isOne = message.kind === 'holding' || message.kind === 'stolen';
        if (isOne && message.workbook === workbook) done(true);
      });
      const stopTimer = this.#later(() => done(false), ANSWER_TIME);
      const done = (held: boolean) => {
        stop();
        stopTimer();
        resolve(held);
      };
      this.#say('who', workbook);
    });
  }

  /** Until some time has passed, or the workbook is given up. */
  #pause(workbook: WorkbookId, signal: AbortSignal, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#channel.listen((message) => {
        if (message.workbook === workbook && message.kind === 'left') done();
      });
      const stopTimer = this.#later(() => done(), ms);
      const done = () => {
        stop();
        stopTimer();
        signal.removeEventListener('abort', done);
        resolve();
      };
      signal.addEventListener('abort', done);
    });
  }
}
