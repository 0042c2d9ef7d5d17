import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../../workbench/ports';
import type { ProtectionState, WorkbookProtection } from '../../workbench/protect/protection';

/** What the screen asks a passphrase for. */
export type Asking =
  | { readonly kind: 'settings'; readonly id: WorkbookId; readonly title: string }
  | {
      readonly kind: 'unlock';
      readonly id: WorkbookId;
      readonly title: string;
      /** Another window has given it a passphrase, or another one. */
      readonly elsewhere: boolean;
    }
  | { readonly kind: 'file'; readonly title: string };

export type ProtectDone = 'protected' | 'changed' | 'removed' | 'locked';

/** What the desk does about passphrases. */
export interface ProtectHome {
  /** What the list shows is another now. */
  changed(): Promise<void>;
  /** Runs a job that writes a whole workbook, while no other window writes it. */
  alone(id: WorkbookId, job: () => Promise<void>): Promise<void>;
  /** Locks a workbook, which may be open here. */
  lock(id: WorkbookId): Promise<void>;
}

/** Passphrases of workbooks: what is asked for, and what comes of the answer. */
export class ProtectDesk {
  readonly #protection: WorkbookProtection | undefined;
  readonly #home: ProtectHome;
  asking = $state.raw<Asking | null>(null);
  state = $state<ProtectionState>('none');
  /** Whether the title of the workbook in question is hidden now. */
  hidesTitle = $state(false);
  /** The answer was no good. */
  wrong = $state(false);
  busy = $state(false);
  done = $state<ProtectDone | null>(null);
  #answer: ((passphrase: string | null) => Promise<void>) | null = null;

  constructor(store: Pick<WorkbookStore, 'protection'>, home: ProtectHome) {
    this.#protection = store.protection;
    this.#home = home;
  }

  /** Whether workbooks can be protected here; null where the store knows no such thing. */
  get isPossible(): boolean | null {
    return this.#protection?.isPossible ?? null;
  }

  async settings(id: WorkbookId, title: string): Promise<void> {
    await this.#look(id);
    this.#begin({ kind: 'settings', id, title });
  }

  async protect(passphrase: string, hidesTitle: boolean): Promise<void> {
    await this.#work(async (protection, id) => {
      await this.#home.alone(id, () => protection.protect(id, passphrase, hidesTitle));
      return 'protected';
    });
  }

  async change(current: string, passphrase: string, hidesTitle: boolean): Promise<void> {
    await this.#work(async (protection, id) => {
      if (!(await protection.isRight(id, current))) return null;
      await this.#home.alone(id, () => protection.protect(id, passphrase, hidesTitle));
      return 'changed';
    });
  }

  async remove(current: string): Promise<void> {
    await this.#work(async (protection, id) => {
      if (!(await protection.isRight(id, current))) return null;
      await this.#home.alone(id, () => protection.remove(id));
      return 'removed';
    });
  }

  async lock(): Promise<void> {
    await this.#work(async (_, id) => {
      await this.#home.lock(id);
      return 'locked';
    });
  }

  /** Asks for the passphrase of a locked workbook; resolves to whether it is unlocked. */
  unlock(id: WorkbookId, title: string, elsewhere = false): Promise<boolean> {
    return this.#ask({ kind: 'unlock', id, title, elsewhere }, async (passphrase, protection) =>
      (await protection.unlock(id, passphrase)) ? true : null,
    ).then((opened) => opened ?? false);
  }

  /**
   * The text of a file, after its passphrase where it is sealed; null where that was not given. `id`: of
   * the workbook it becomes, which will be protected in the same way.
   */
  async opened(text: string, name: string, id: WorkbookId): Promise<string | null> {
    if (!this.#protection?.isSealedFile(text)) return text;
    return this.#ask({ kind: 'file', title: name }, (passphrase, protection) =>
      protection.openFile(text, passphrase, id),
    );
  }

  /** The answer to what is asked: right, it closes; wrong, it is asked again. */
  async answer(passphrase: string): Promise<void> {
    await this.#answer?.(passphrase);
  }

  async cancel(): Promise<void> {
    const answer = this.#answer;
    this.asking = null;
    await answer?.(null);
  }

  #begin(asking: Asking): void {
    this.asking = asking;
    this.wrong = false;
    this.done = null;
    this.#answer = null;
  }

  #ask<T>(
    asking: Asking,
    attempt: (passphrase: string, protection: WorkbookProtection) => Promise<T | null>,
  ): Promise<T | null> {
    const protection = this.#protection;
    if (!protection) return Promise.resolve(null);
    this.#begin(asking);
    return new Promise((resolve, reject) => {
      const end = (result: T | null) => {
        this.#answer = null;
        this.asking = null;
        resolve(result);
      };
      this.#answer = async (passphrase) => {
        if (passphrase === null) return end(null);
        this.busy = true;
        try {
          const result = await attempt(passphrase, protection);
          this.wrong = result === null;
          if (result !== null) end(result);
        } catch (fault) {
          this.#answer = null;
          this.asking = null;
          reject(fault instanceof Error ? fault : new Error(String(fault)));
        } finally {
          this.busy = false;
        }
      };
    });
  }

  async #work(
    job: (protection: WorkbookProtection, id: WorkbookId) => Promise<ProtectDone | null>,
  ): Promise<void> {
    const { asking } = this;
    if (!this.#protection || asking?.kind !== 'settings' || this.busy) return;
    this.busy = true;
    this.done = null;
    try {
      this.done = await job(this.#protection, asking.id);
      this.wrong = this.done === null;
      await this.#look(asking.id);
      await this.#home.changed();
    } finally {
      this.busy = false;
    }
  }

  async #look(id: WorkbookId): Promise<void> {
    this.state = (await this.#protection?.state(id)) ?? 'none';
    this.hidesTitle = (await this.#protection?.hidesTitle(id)) ?? false;
  }
}
