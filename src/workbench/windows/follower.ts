import { touchedBy } from '../../domain/workbook/change';
import type { Session } from '../session';
import { changeBetween } from './changeBetween';
import type { Difference, SharedStore } from './windowPorts';

/** Keeps an open workbook as another window writes it. */
export class Follower {
  readonly #store: SharedStore;
  #writes: readonly Difference[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(store: SharedStore) {
    this.#store = store;
  }

  /** Another window has written; it is read with the next `follow`. */
  hear(write: Difference): void {
    this.#writes = [...this.#writes, write];
  }

  /**
   * Shows what is stored, in the place of what is here; the cursor and all else of the screen stays.
   * One after another. Rejects as `load`, and leaves what is shown.
   */
  follow(session: Session): Promise<void> {
    const turn = this.#queue.then(() => this.#follow(session));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #follow(session: Session): Promise<void> {
    const { stored } = session.unsaved;
    const writes = this.#writes;
    const now = await this.#store.reload(stored, writes);
    this.#writes = this.#writes.filter((write) => !writes.includes(write));
    const { head, last } = session.journalPlace;
    const same = now.workbook === session.workbook && now.head === head && now.last === last;
    if (same || session.gate.isOpen) return;
    session.follow(now, touchedBy(changeBetween(session.workbook, now.workbook)));
  }
}
