import type { Workbook } from '../../domain/workbook/workbook';
import type { DamagedPart, WorkbookStore } from '../../workbench/ports';
import type { RestoredCount } from '../../workbench/rescue/restoration';
import { tellableTitle } from '../../workbench/protect/tellableTitle';
import { restoreDamage } from '../../workbench/rescue/restoreDamage';
import type { Session } from '../../workbench/session';
import { importWorkbookFile } from '../../workbench/workbookFile';
import type { ProtectDesk } from './protect.svelte';
import { rawOf } from './rescueFile';

/** What is damaged in the open workbook, and what was done about it. */
export class Damage {
  readonly #store: WorkbookStore;
  readonly #session: Session;
  parts = $state.raw<readonly DamagedPart[]>([]);
  /** Whether its window is open. */
  isOpen = $state(true);
  restored = $state.raw<RestoredCount | null>(null);
  /** The file that was chosen is no workbook. */
  notACopy = $state(false);
  /** The state in which it was opened, for what its sentences count. */
  readonly workbook: Workbook;

  constructor(store: WorkbookStore, session: Session) {
    this.#store = store;
    this.#session = session;
    this.workbook = session.workbook;
  }

  async read(): Promise<void> {
    this.parts = await this.#store.damage(this.#session.workbook.id);
  }

  async restore(): Promise<void> {
    this.notACopy = false;
    this.restored = await restoreDamage(this.#session, this.parts);
  }

  /** Brings back what a copy still has; a sealed one is asked for its passphrase. */
  async restoreFrom(file: File, seals: Pick<ProtectDesk, 'opened'>): Promise<void> {
    // Under an id of its own: the key of the file is not that of the open workbook.
    const text = await seals.opened(await file.text(), file.name, crypto.randomUUID());
    if (text === null) return;
    const read = importWorkbookFile(text, this.#session.workbook.id);
    this.notACopy = !read.ok;
    if (read.ok) this.restored = await restoreDamage(this.#session, this.parts, read.workbook);
  }

  readRaw(): Promise<string> {
    return rawOf(this.#store, this.#session.workbook.id);
  }

  /** What the name of a file of it may tell. */
  tellableTitle(): Promise<string> {
    return tellableTitle(this.workbook, this.#store.protection);
  }

  async forget(): Promise<void> {
    await this.#store.forgetDamage(this.#session.workbook.id);
    this.parts = [];
  }
}
