import { touchedBy } from '../../domain/workbook/change';
import type { Session } from '../session';
import { changeBetween } from './changeBetween';
import type { Difference, SharedStore } from './windowPorts';

/** Keeps an open workbook as another window writes it. */
export class Follower {
  readonly #store: SharedStore;
  #writes: readonly Difference[] = [];
  /** The stored workbook is another one, whatever its revision. */
  #isRewritten = false;

  constructor(store: SharedStore) {
    this.#store = store;
  }

  /** Another window has written; it is read with the next `follow`. */
  hear(write: Difference): void {
    this.#writes = [...this.#writes, write];
  }

  /** Another window has written the workbook anew. */
  hearRewritten(): void {
    this.#isRewritten = true;
  }

  /**
   * Shows what is stored, in the place of what is here; the cursor and all else of the screen stays.
   * Called one after another. Rejects as `load`, and leaves what is shown.
   */
  async follow(session: Session): Promise<void> {
    const { stored } = session.unsaved;
    const writes = this.#writes;
    const whole = this.#isRewritten;
    this.#isRewritten = false;
    const now = await (whole ? this.#store.load(stored.id) : this.#store.reload(stored, writes));
    this.#writes = this.#writes.filter((write) => !writes.includes(write));
    const { head, last } = session.journalPlace;
    const same = now.workbook === session.workbook && now.head === head && now.last === last;
    if (same || session.gate.isOpen) return;
    session.follow(now, touchedBy(changeBetween(session.workbook, now.workbook)));
  }
}
