import type { WorkbookId } from '../../domain/workbook/workbook';

/**
 * What the workbench asks of a store that can protect workbooks by a passphrase. Nobody can open one
 * without its passphrase; keys are in memory alone, so that every window, and every start, asks anew.
 */
export interface WorkbookProtection {
  /** Whether this page may use what keys are made with. */
  readonly isPossible: boolean;
  state(id: WorkbookId): Promise<ProtectionState>;
  /** Protects a workbook, or gives it another passphrase; an open session goes on as it is. */
  protect(id: WorkbookId, passphrase: string, hidesTitle: boolean): Promise<void>;
  remove(id: WorkbookId): Promise<void>;
  isRight(id: WorkbookId, passphrase: string): Promise<boolean>;
  /** False where the passphrase is wrong. */
  unlock(id: WorkbookId, passphrase: string): Promise<boolean>;
  lock(id: WorkbookId): Promise<void>;
  /** A workbook that is to be created is protected as the one it is a copy of. */
  inherit(from: WorkbookId, to: WorkbookId): void;
  /** The text of a file of this workbook, sealed where the workbook is protected. */
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
