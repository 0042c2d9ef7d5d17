import type { WorkbookId } from '../domain/workbook/workbook';
import { isSealedFile, openFile, sealFile } from './sealFile';
import { canSeal, keyOf, newKey, type SealKey } from './sealKey';
import { StoreError } from './storeError';

/**
 * What a passphrase protects where nothing lies on a disk: the files that are written, and the screen of
 * who has left the desk. What is locked stays in the memory of the page.
 */
export class MemorySeals {
  readonly #keys = new Map<WorkbookId, SealKey>();
  readonly #locked = new Set<WorkbookId>();

  get isPossible(): boolean {
    return canSeal();
  }

  /** The same at once, for whoever lists workbooks. */
  stateNow(id: WorkbookId): 'none' | 'locked' | 'open' {
    if (!this.#keys.has(id)) return 'none';
    return this.#locked.has(id) ? 'locked' : 'open';
  }

  hidesNow(id: WorkbookId): boolean {
    return this.#keys.get(id)?.protection.hidesTitle ?? false;
  }

  /** Throws StoreError `locked`. */
  admit(id: WorkbookId): void {
    if (this.#locked.has(id)) throw new StoreError('locked', `workbook ${id} is locked`);
  }

  state(id: WorkbookId): Promise<'none' | 'locked' | 'open'> {
    return Promise.resolve(this.stateNow(id));
  }

  hidesTitle(id: WorkbookId): Promise<boolean> {
    return Promise.resolve(this.hidesNow(id));
  }

  async protect(id: WorkbookId, passphrase: string, hidesTitle: boolean): Promise<void> {
    this.admit(id);
    this.#keys.set(id, await newKey(passphrase, hidesTitle));
  }

  async remove(id: WorkbookId): Promise<void> {
    this.admit(id);
    this.#keys.delete(id);
  }

  async isRight(id: WorkbookId, passphrase: string): Promise<boolean> {
    const key = this.#keys.get(id);
    return key !== undefined && (await keyOf(passphrase, key.protection)) !== null;
  }

  async unlock(id: WorkbookId, passphrase: string): Promise<boolean> {
    const isRight = await this.isRight(id, passphrase);
    if (isRight) this.#locked.delete(id);
    return isRight;
  }

  async lock(id: WorkbookId): Promise<void> {
    if (this.#keys.has(id)) this.#locked.add(id);
  }

  forget(id: WorkbookId): Promise<void> {
    return this.lock(id);
  }

  async inherit(from: WorkbookId, to: WorkbookId): Promise<void> {
    this.admit(from);
    const key = this.#keys.get(from);
    if (key) this.#keys.set(to, key);
  }

  async sealFile(id: WorkbookId, text: string): Promise<string> {
    this.admit(id);
    const key = this.#keys.get(id);
    return key ? sealFile(key, text) : text;
  }

  isSealedFile(text: string): boolean {
    return isSealedFile(text);
  }

  async openFile(text: string, passphrase: string, id: WorkbookId): Promise<string | null> {
    const opened = await openFile(text, passphrase);
    if (opened) this.#keys.set(id, opened.key);
    return opened?.text ?? null;
  }
}
