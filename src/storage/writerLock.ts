import type { WorkbookId } from '../domain/workbook/workbook';

/** The lock of a workbook while it is held here. */
interface HeldLock {
  readonly sure: boolean;
  readonly lost: Promise<void>;
  release(): void;
}

/** Locks are shared by all pages of an address, and by all pages opened from a disk. */
const PREFIX = 'chitieu-planning-workbench writer';
/** Others look for a moment whether a workbook is free, which is not to hold it, ms. */
const LOOKING = 300;

/** The right to write a workbook, by the locks of the browser: it frees them whatever a window ends by. */
export class WebWriterLocks {
  readonly #locks: LockManager;

  constructor(locks: LockManager) {
    this.#locks = locks;
  }

  async tryTake(workbook: WorkbookId): Promise<HeldLock | null> {
    const lock = await this.#hold(workbook, { ifAvailable: true });
    if (lock || (await this.#isWritten(workbook))) return lock;
    try {
      return await this.#hold(workbook, { signal: AbortSignal.timeout(LOOKING) });
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }

  async wait(workbook: WorkbookId, signal: AbortSignal): Promise<HeldLock> {
    const lock = await this.#hold(workbook, { signal });
    if (!lock) throw new Error('a lock that was waited for is none');
    return lock;
  }

  async steal(workbook: WorkbookId): Promise<HeldLock> {
    const lock = await this.#hold(workbook, { steal: true });
    if (!lock) throw new Error('a lock that was taken is none');
    // A write of the window that had it may be on its way.
    return { ...lock, sure: false };
  }

  async whenFree(workbook: WorkbookId, signal: AbortSignal): Promise<void> {
    const name = nameOf(workbook);
    await this.#locks.request(name, { mode: 'shared', signal }, () => Promise.resolve());
  }

  async #isWritten(workbook: WorkbookId): Promise<boolean> {
    const { held = [], pending = [] } = await this.#locks.query();
    const name = nameOf(workbook);
    return [...held, ...pending].some((lock) => lock.name === name && lock.mode === 'exclusive');
  }

  /** Null where it was to be had at once and is not. Rejects where waiting is called off. */
  #hold(workbook: WorkbookId, options: LockOptions): Promise<HeldLock | null> {
    return new Promise((resolve, reject) => {
      let release = (): void => undefined;
      let lose = (): void => undefined;
      const lost = new Promise<void>((done) => (lose = done));
      const held = new Promise<void>((done) => (release = done));
      const ended = this.#locks.request(
        nameOf(workbook),
        { ...options, mode: 'exclusive' },
        (lock) => {
          resolve(lock && { sure: true, lost, release });
          return lock ? held : undefined;
        },
      );
      // After it was granted it ends by a release, or rejects when it is taken.
      ended.catch((error: unknown) => {
        lose();
        reject(error instanceof Error ? error : new Error('no lock', { cause: error }));
      });
    });
  }
}

function nameOf(workbook: WorkbookId): string {
  return `${PREFIX} ${workbook}`;
}
