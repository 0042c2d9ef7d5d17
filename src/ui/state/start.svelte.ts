import type { Workbook } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../../workbench/ports';
import { faultCode } from '../../workbench/saveFault';
import type { StartTrouble } from '../messages/rescue';
import type { Outside } from './copies.svelte';
import { Desk, type Language } from './desk.svelte';
import type { Witness } from './startWitness';
import type { Windows } from './windows.svelte';

/** The browser's store, before anything is known of it. */
export interface BrowserStore {
  readonly store: WorkbookStore;
  readonly windows?: Windows;
  /** Rejects with a StoreError when it cannot be opened. */
  open(): Promise<void>;
  /** What can be read although it cannot be opened, as JSON text. */
  readAllRaw(): Promise<string>;
  deleteAll(): Promise<void>;
}

/** What the store tells of itself while it is open. */
export interface StorageEvents {
  /** Another window waits for this one to finish and close the store. */
  giveWay(): Promise<void>;
  /** This window waits for another one to close it. */
  blocked(): void;
}

/** A store that keeps nothing, and what is in it. */
export interface MemoryStorage {
  readonly store: WorkbookStore;
  workbooks(): readonly Workbook[];
}

interface Parts {
  storage(events: StorageEvents): BrowserStore;
  memory(): MemoryStorage;
  readonly witness: Witness;
  readonly outside: Outside;
  /** Whether the browser forgets everything with this window. */
  isPrivate(): Promise<boolean>;
  reload(): void;
}

/** How long a store may take to open before something is said, ms. */
const SLOW = 8000;

const CODES: ReadonlySet<string> = new Set<StartTrouble>([
  'unavailable',
  'broken',
  'outdated',
  'quota',
  'damaged',
]);

/** The start of the page: with the browser's store, or, where there is none to be had, without it. */
export class Start {
  readonly #parts: Parts;
  readonly #storage: BrowserStore;
  #memory: MemoryStorage | null = null;
  readonly #copied = new WeakSet<Workbook>();
  /** What there is to work on; null as long as it cannot begin. */
  desk = $state.raw<Desk | null>(null);
  /** Why it does not begin; null while nothing is wrong. */
  trouble = $state<StartTrouble | null>(null);
  /** What the browser said of it. */
  said = $state('');
  language = $state<Language>('vi');
  /** Nothing outlives the page. */
  isInMemory = $state(false);
  /** When a copy was last downloaded, in memory only; null where none was. */
  copiedAt = $state<number | null>(null);
  /** Another window runs a newer program; whether everything here was saved before. */
  outdated = $state.raw<{ readonly saved: boolean } | null>(null);
  /** The browser keeps what is written, but most likely only until this window is closed. */
  isPrivate = $state(false);
  /** How many workbooks there were when the store was last seen, where it is empty now; else 0. */
  emptied = $state(0);

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#storage = parts.storage({
      giveWay: () => this.#giveWay(),
      blocked: () => this.#stop('blocked', ''),
    });
  }

  /** Resolves when the desk is there or something must be said; the store may still open later. */
  async begin(): Promise<void> {
    const slow = setTimeout(() => this.#stop('slow', ''), SLOW);
    const opened = this.#open().finally(() => clearTimeout(slow));
    await Promise.race([opened, this.#troubled]);
  }

  #tell: () => void = () => undefined;
  readonly #troubled = new Promise<void>((done) => (this.#tell = done));

  async #open(): Promise<void> {
    try {
      await this.#storage.open();
      const desk = new Desk(this.#storage.store, this.#parts.outside, this.#storage.windows);
      await desk.start();
      // A person may have begun in memory meanwhile.
      if (this.desk) return;
      this.emptied = desk.isEmpty ? this.#parts.witness.seen() : 0;
      this.trouble = null;
      this.desk = desk;
      this.isPrivate = await this.#parts.isPrivate();
    } catch (fault) {
      const code = faultCode(fault);
      const told = fault instanceof Error ? fault.message : String(fault);
      // A page that has no connection sends nobody elsewhere.
      const said = told.replace(/ Please visit \S+/, '');
      this.#stop(CODES.has(code) ? (code as StartTrouble) : 'other', said);
    }
  }

  #stop(trouble: StartTrouble, said: string): void {
    if (this.desk) return;
    this.trouble = trouble;
    this.said = said;
    this.#tell();
  }

  /** Notes how many workbooks there are, so that it is noticed when they are gone. */
  note(count: number): void {
    if (!this.isInMemory && this.emptied === 0) this.#parts.witness.note(count);
  }

  understood(): void {
    this.emptied = 0;
    this.#parts.witness.note(0);
  }

  /** Begins without the store, with a file where one is given. */
  async workInMemory(file: File | null): Promise<void> {
    this.#memory = this.#parts.memory();
    const desk = new Desk(this.#memory.store, this.#parts.outside);
    await desk.start();
    desk.language = this.language;
    this.isInMemory = true;
    this.trouble = null;
    this.desk = desk;
    if (file) await desk.importFile(file);
  }

  /** A copy of this state was downloaded. */
  copied(workbook: Workbook): void {
    this.#copied.add(workbook);
    this.copiedAt = Date.now();
  }

  isCopied(workbook: Workbook): boolean {
    return this.#copied.has(workbook);
  }

  /** Whether closing the page would lose something that a person did. */
  get wouldLose(): boolean {
    if (this.#memory) return this.#memory.workbooks().some((one) => !this.#copied.has(one));
    return this.desk?.sheet?.saving.state === 'failed';
  }

  readRaw(): Promise<string> {
    return this.#storage.readAllRaw();
  }

  async destroy(): Promise<void> {
    await this.#storage.deleteAll();
    this.#parts.witness.note(0);
    this.reload();
  }

  reload(): void {
    this.#parts.reload();
  }

  async #giveWay(): Promise<void> {
    let saved = true;
    try {
      await this.desk?.sheet?.session.settled();
    } catch (fault) {
      // Told already beside the sheet; what matters here is only that not all is saved.
      saved = !(fault instanceof Error);
    }
    this.outdated = { saved };
  }
}
