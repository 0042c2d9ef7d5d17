import type { WorkbookId } from '../../domain/workbook/workbook';

/**
 * What the workbench asks of a store that can protect workbooks by a passphrase. Nobody can open one
 * without its passphrase; keys are in memory alone, so that every window, and every start, asks anew.
 */
export interface WorkbookProtection {
  /** Whether this page may use what keys are made with. */
  readonly isPossible: boolean;
  state(id: WorkbookId): Promise<ProtectionState>;
  /** Whether its title is sealed too: then nothing that lies openly may tell it. */
  hidesTitle(id: WorkbookId): Promise<boolean>;
  /** Protects a workbook, or gives it another passphrase; an open session goes on as it is. */
  protect(id: WorkbookId, passphrase: string, hidesTitle: boolean): Promise<void>;
  remove(id: WorkbookId): Promise<void>;
  isRight(id: WorkbookId, passphrase: string): Promise<boolean>;
  /** False where the passphrase is wrong. */
  unlock(id: WorkbookId, passphrase: string): Promise<boolean>;
  /** Forgets the passphrase in every window. */
  lock(id: WorkbookId): Promise<void>;
  /** Forgets it in this window alone. */
  forget(id: WorkbookId): Promise<void>;
  /**
   * A workbook that is to be created is protected as the one it is a copy of. Rejects with `locked`:
   * then it must not be created, since it would lie openly.
   */
  inherit(from: WorkbookId, to: WorkbookId): Promise<void>;
  /** The text of a file of this workbook, sealed where it is protected. Rejects with `locked`. */
  sealFile(id: WorkbookId, text: string): Promise<string>;
  isSealedFile(text: string): boolean;
  /**
   * What is in a sealed file, null where the passphrase is wrong. `id` is that of the workbook it
   * becomes, which will be protected in the same way. Rejects with `damaged`, `outdated`.
   */
  openFile(text: string, passphrase: string, id: WorkbookId): Promise<string | null>;
}

/** `locked`: its passphrase has not been given in this window. */
export type ProtectionState = 'none' | 'locked' | 'open';
