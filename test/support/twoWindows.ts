import { SharedRepository } from '../../src/storage/sharedRepository';
import { Desk } from '../../src/ui/state/desk.svelte';
import { Windows } from '../../src/ui/state/windows.svelte';
import { byTimer } from '../../src/workbench/savingQueue';
import type {
  HeldLock,
  PenWord,
  StoreNews,
  WindowMessage,
  WriterLocks,
} from '../../src/workbench/windows/windowPorts';
import { newDatabaseName } from './storage';

/** Windows of one browser: what one says the others hear, and a lock is one window's at a time. */
export class OneBrowser {
  readonly databaseName = newDatabaseName();
  readonly #ears = new Map<string, Set<(message: WindowMessage) => void>>();
  readonly #held = new Map<string, string>();

  /** The desk of one more window. */
  async window(): Promise<Desk> {
    const own = `w${this.#ears.size}`;
    const ears = new Set<(message: WindowMessage) => void>();
    this.#ears.set(own, ears);
    const post = (news: StoreNews | PenWord) => {
      for (const [name, others] of this.#ears) {
        if (name === own) continue;
        for (const hear of [...others]) queueMicrotask(() => hear({ ...news, from: own }));
      }
    };
    const channel = {
      post,
      listen: (ear: (message: WindowMessage) => void) => {
        ears.add(ear);
        return () => ears.delete(ear);
      },
    };
    const store = new SharedRepository(post, { databaseName: this.databaseName });
    const windows = new Windows({ store, channel, locks: this.#locks(own), later: byTimer });
    const desk = new Desk(store, undefined, windows);
    await desk.start();
    return desk;
  }

  #locks(own: string): WriterLocks {
    const hold = (id: string): HeldLock => {
      this.#held.set(id, own);
      const release = () => {
        if (this.#held.get(id) === own) this.#held.delete(id);
      };
      return { sure: true, lost: new Promise(() => undefined), release };
    };
    const never = () => new Promise<never>(() => undefined);
    return {
      tryTake: (id) => Promise.resolve(this.#held.has(id) ? null : hold(id)),
      wait: never,
      steal: (id) => Promise.resolve(hold(id)),
      whenFree: never,
    };
  }
}
