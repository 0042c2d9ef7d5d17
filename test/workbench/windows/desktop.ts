import type { JournalMove } from '../../../src/domain/workbook/journal';
import type { Workbook, WorkbookId } from '../../../src/domain/workbook/workbook';
import { differenceOf, emptyDifference } from '../../../src/storage/difference';
import { Memory, MemoryStore } from '../../../src/storage/memoryStore';
import { StoreError } from '../../../src/storage/storeError';
import type { WindowParts } from '../../../src/workbench/windows/sharedWorkbook';
import type {
  HeldLock,
  PenWord,
  SharedStore,
  StoreNews,
  WindowChannel,
  WindowMessage,
  WriterLocks,
} from '../../../src/workbench/windows/windowPorts';

type Job = () => void;

/** A desk with windows on one store: time and messages go on when they are told to. */
export class Desktop {
  readonly memory = new Memory();
  /** Milliseconds; timers go by it. */
  now = 0;
  readonly windows: FakeWindow[] = [];
  readonly locks = new Map<WorkbookId, FakeLock>();
  readonly waiting: { readonly window: FakeWindow; readonly grant: Job }[] = [];
  readonly watching: { readonly window: FakeWindow; readonly tell: Job }[] = [];

  window(): FakeWindow {
    const window = new FakeWindow(this, `w${this.windows.length}`);
    this.windows.push(window);
    return window;
  }

  /** Lets every window that is awake do one thing that is due. */
  async turn(): Promise<void> {
    for (const window of this.windows) {
      if (!window.isAsleep && !window.isGone) window.due.shift()?.();
      for (let n = 0; n < 12; n += 1) await Promise.resolve();
    }
  }

  /** Lets time go on to the next timer of a window that is awake and has nothing else to do. */
  tick(): void {
    const idle = this.windows.filter(
      ({ isAsleep, isGone, due }) => !isAsleep && !isGone && due.length === 0,
    );
    const timers = idle.flatMap((window) => [...window.timers].map((timer) => ({ window, timer })));
    const [next] = timers.sort((a, b) => a.timer.at - b.timer.at);
    if (!next) return;
    this.now = Math.max(this.now, next.timer.at);
    next.window.timers.delete(next.timer);
    next.timer.job();
  }

  /** Goes on until a job is done. */
  async until<T>(job: Promise<T>): Promise<T> {
    let isDone = false;
    void job.then(
      () => (isDone = true),
      () => (isDone = true),
    );
    for (let turns = 0; !isDone && turns < 5000; turns += 1) {
      await this.turn();
      // Where nobody has anything to do, somebody waits for the time.
      if (this.windows.every(({ due, isAsleep, isGone }) => isAsleep || isGone || due.length === 0))
        this.tick();
    }
    return job;
  }

  /** Until nothing is due any more, timers included. */
  async quiet(): Promise<void> {
    for (let rounds = 0; rounds < 60; rounds += 1) {
      for (let n = 0; n < 12; n += 1) await this.turn();
      this.tick();
    }
  }

  grantNext(): void {
    if (this.locks.size > 0) return;
    const next = this.waiting.shift();
    if (next) next.grant();
    else for (const { window, tell } of this.watching.splice(0)) window.soon(tell);
  }
}

class FakeLock implements HeldLock {
  readonly sure: boolean;
  readonly owner: FakeWindow;
  readonly lost: Promise<void>;
  lose: Job = () => undefined;
  readonly #desktop: Desktop;
  readonly #id: WorkbookId;

  constructor(desktop: Desktop, id: WorkbookId, owner: FakeWindow, sure: boolean) {
    this.#desktop = desktop;
    this.#id = id;
    this.owner = owner;
    this.sure = sure;
    this.lost = new Promise((done) => (this.lose = done));
    desktop.locks.set(id, this);
  }

  release(): void {
    if (this.#desktop.locks.get(this.#id) !== this) return;
    this.#desktop.locks.delete(this.#id);
    this.#desktop.grantNext();
  }
}

export class FakeWindow implements WindowParts {
  readonly #desktop: Desktop;
  readonly name: string;
  readonly due: Job[] = [];
  readonly timers = new Set<{ readonly at: number; readonly job: Job }>();
  readonly #listeners = new Set<(message: WindowMessage) => void>();
  isAsleep = false;
  isGone = false;
  /** Writes do not begin. */
  holdWrites = false;
  failWrites = false;
  /** Cells that were on the disk by a write of this window. */
  readonly acknowledged = new Set<number>();
  readonly store: SharedStore;

  constructor(desktop: Desktop, name: string) {
    this.#desktop = desktop;
    this.name = name;
    this.store = new SharedMemoryStore(this, desktop.memory);
  }

  /** Does a job when this window is awake and its turn comes. */
  soon(job: Job): void {
    this.due.push(job);
  }

  readonly later = (job: Job, ms: number): Job => {
    const timer = { at: this.#desktop.now + ms, job };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  };

  /** Resolves when this window is awake and its turn comes. */
  turn(): Promise<void> {
    return new Promise((done) => this.due.push(done));
  }

  readonly channel: WindowChannel = {
    post: (message: StoreNews | PenWord) => {
      if (this.isGone) return;
      for (const other of this.#desktop.windows) {
        if (other === this || other.isGone) continue;
        other.due.push(() => {
          for (const listener of [...other.#listeners]) listener({ ...message, from: this.name });
        });
      }
    },
    listen: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  readonly locks: WriterLocks = {
    tryTake: async (id) => {
      await this.turn();
      return this.#desktop.locks.has(id) ? null : new FakeLock(this.#desktop, id, this, true);
    },
    wait: async (id, signal) => {
      const lock = await new Promise<FakeLock | null>((resolve) => {
        const entry = {
          window: this,
          grant: () => {
            const granted = new FakeLock(this.#desktop, id, this, true);
            this.due.push(() => resolve(granted));
          },
        };
        this.#desktop.waiting.push(entry);
        signal.addEventListener('abort', () => {
          const at = this.#desktop.waiting.indexOf(entry);
          if (at >= 0) this.#desktop.waiting.splice(at, 1);
          if (at >= 0) resolve(null);
        });
        this.#desktop.grantNext();
      });
      if (!lock) throw new Error('not any more');
      return lock;
    },
    steal: async (id) => {
      const old = this.#desktop.locks.get(id);
      const lock = new FakeLock(this.#desktop, id, this, false);
      if (old) old.owner.soon(() => old.lose());
      await this.turn();
      return lock;
    },
    whenFree: (id, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('not any more')));
        if (this.#desktop.locks.has(id))
          this.#desktop.watching.push({ window: this, tell: resolve });
        else this.soon(resolve);
      }),
  };

  crash(): void {
    this.isGone = true;
    this.due.length = 0;
    this.timers.clear();
    const { waiting, locks } = this.#desktop;
    waiting.splice(0, waiting.length, ...waiting.filter(({ window }) => window !== this));
    for (const [id, lock] of locks) if (lock.owner === this) locks.delete(id);
    this.#desktop.grantNext();
  }
}

/** A store of a window: each thing asked of it is done when the window is awake, and told after. */
class SharedMemoryStore extends MemoryStore {
  readonly #window: FakeWindow;
  readonly #shared: Memory;

  constructor(window: FakeWindow, memory: Memory) {
    super(memory);
    this.#window = window;
    this.#shared = memory;
  }

  override async load(id: WorkbookId) {
    await this.#window.turn();
    return super.load(id);
  }

  reload(from: Workbook) {
    return this.load(from.id);
  }

  async claim(id: WorkbookId): Promise<void> {
    await this.#window.turn();
    const kept = this.#shared.workbooks.get(id);
    if (!kept) throw new StoreError('notFound', id);
    const revision = kept.revision + 1;
    this.#shared.workbooks.set(id, { ...kept, revision });
    const news = { kind: 'written', workbook: id, difference: emptyDifference(revision) } as const;
    this.#window.channel.post(news);
  }

  override async commit(from: Workbook, to: Workbook, move: JournalMove): Promise<void> {
    do await this.#window.turn();
    while (this.#window.holdWrites);
    if (this.#window.failWrites) throw new StoreError('quota', 'full');
    await super.commit(from, to, move);
    for (const { change } of move.entries) {
      for (const { indicators } of change.figures) {
        for (const id of indicators) this.#window.acknowledged.add(id);
      }
    }
    await this.#window.turn();
    this.#window.channel.post({
      kind: 'written',
      workbook: to.id,
      difference: differenceOf(from, to, 0),
    });
  }
}
