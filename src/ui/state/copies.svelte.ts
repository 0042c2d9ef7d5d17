import type { ChecksumVerdict } from '../../exchange/workbookFile/checksum';
import type { WorkbookSummary } from '../../domain/workbook/journal';
import type { WorkbookId } from '../../domain/workbook/workbook';
import {
  copyFaultCode,
  NO_PLACES,
  type CopyFaultCode,
  type CopyPlace,
  type CopyPlaces,
} from '../../workbench/copies/copyPlace';
import {
  NO_COPIES,
  readCopyRecord,
  writeCopyRecord,
  type CopyRecord,
  type OutsideCopy,
} from '../../workbench/copies/copyRecord';
import { hidesTitle, writeCopy } from '../../workbench/copies/writeCopy';
import type { WorkbookStore } from '../../workbench/ports';
import { Session } from '../../workbench/session';
import { exportWorkbookFile } from '../../workbench/workbookFile';
import { askPromise, keptPromise, type KeepPromise } from './keepPromise';
import { OpenCopies } from './openCopies.svelte';
import { saveFile, type SavedTo } from './saveFile';

/** `none`: no folder was chosen; `ready`: copies go into it by themselves; else what stops them. */
export type CopyPhase = 'none' | 'ready' | 'copying' | CopyFaultCode;

/** What there is outside the browser, and the way to clear everything inside it. */
export interface Outside {
  readonly places: CopyPlaces;
  /** Resolves to what another window has not let go of yet. */
  clear(): Promise<readonly string[]>;
}

/** How long locking waits for the file of a copy, ms. */
const LONGEST_MAKING = 5_000;

export const NO_OUTSIDE: Outside = { places: NO_PLACES, clear: () => Promise.resolve([]) };

/** Copies outside the browser: of the open workbook by themselves, of others when they are asked for. */
export class CopyDesk {
  readonly outside: Outside;
  promise = $state<KeepPromise>('unasked');
  place = $state.raw<CopyPlace | null>(null);
  phase = $state<CopyPhase>('none');
  /** Of the workbooks that were looked at. */
  records = $state.raw<Readonly<Record<WorkbookId, CopyRecord>>>({});
  open = $state.raw<OpenCopies | null>(null);
  /** The dialog that is shown. */
  shown = $state<'copies' | 'clear' | null>(null);
  /** What there is to say of a workbook file that was opened. */
  fileNote = $state<Exclude<ChecksumVerdict, 'intact'> | null>(null);
  /** Everything in this browser was cleared, here or in another window. */
  cleared = $state.raw<{ readonly left: readonly string[] } | null>(null);
  readonly #store: WorkbookStore;
  readonly #clock: () => number;
  #asked = false;
  #others: BroadcastChannel | null = null;
  /** Copies are made one after another. */
  #line: Promise<void> = Promise.resolve();
  #lastMade: Promise<void> = Promise.resolve();

  constructor(store: WorkbookStore, outside: Outside = NO_OUTSIDE, clock = () => Date.now()) {
    this.#store = store;
    this.outside = outside;
    this.#clock = clock;
  }

  /** Follows what other windows do; a channel does not hear itself. */
  #listen(): void {
    if (!('BroadcastChannel' in globalThis)) return;
    this.#others = new BroadcastChannel('chitieu cleared');
    this.#others.onmessage = () => {
      this.open?.stop();
      this.open = null;
      this.cleared = { left: [] };
    };
  }

  get isPossible(): boolean {
    return this.outside.places.isPossible;
  }

  /** Whether copies are made without being asked for. */
  get isAutomatic(): boolean {
    return this.phase === 'ready' || this.phase === 'copying';
  }

  async start(): Promise<void> {
    this.#listen();
    this.promise = await keptPromise(this.#store);
    try {
      this.place = await this.outside.places.kept();
      this.phase = this.place ? ((await this.place.isOpen()) ? 'ready' : 'paused') : 'none';
    } catch {
      // Which folder it was cannot be read; the workbooks open all the same, and it can be chosen anew.
      this.phase = 'none';
    }
  }

  /** Reads what is known of the copies of these workbooks. */
  async look(summaries: readonly WorkbookSummary[]): Promise<void> {
    const read = summaries.map(async ({ id }) => {
      return [id, await readCopyRecord(this.#store, id)] as const;
    });
    this.records = Object.fromEntries(await Promise.all(read));
  }

  record(id: WorkbookId): CopyRecord {
    return this.records[id] ?? NO_COPIES;
  }

  /** Whether the last copy outside the browser has all that the store has. */
  covers({ id, changedAt }: Pick<WorkbookSummary, 'id' | 'changedAt'>): boolean {
    return this.record(id).outside?.changedAt === changedAt;
  }

  /** Something was saved in this browser: it is asked, once, to keep it. */
  async firstSave(): Promise<void> {
    if (this.#asked || !this.#store.lasting) return;
    this.#asked = true;
    this.promise = await askPromise(this.#store, this.promise);
  }

  async askAgain(): Promise<void> {
    this.promise = await askPromise(this.#store, this.promise, true);
  }

  /** Follows an open workbook until it is closed. */
  async follow(session: Session): Promise<void> {
    this.open?.stop();
    const open = new OpenCopies(session, this.#clock, () => void this.#byItself(session));
    this.open = open;
    session.listen(() => {
      if (this.open !== open) return;
      if (open.heard()) void this.firstSave();
      this.#after(open);
    });
    const { id } = session.workbook;
    const before = session.workbook;
    const record = await readCopyRecord(this.#store, id);
    const summary = await this.#summary(id);
    this.#remember(id, record);
    open.savedAt ??= summary?.changedAt ?? null;
    open.createdAt = summary?.createdAt ?? open.createdAt;
    if (record.outside?.where === 'folder') open.tried = record.outside.at;
    if (summary && this.covers(summary)) open.copied(before);
    else open.stale = true;
    this.#after(open);
  }

  /** The workbook is being closed: what its copies lack is copied now. */
  closing(): void {
    const { open } = this;
    this.open = null;
    open?.stop();
    if (open?.stale) void this.#byItself(open.session);
  }

  /** Of several windows only the one that edits makes copies without being asked. */
  async #byItself(session: Session): Promise<void> {
    if (session.gate.isOpen) await this.copy(session);
  }

  /** Copies a workbook into the folder. Never rejects: what goes wrong is the phase. */
  copy(session: Session): Promise<void> {
    this.#lastMade = new Promise((made) => {
      this.#line = this.#line.then(() => this.#copy(session, made)).finally(made);
    });
    return this.#line;
  }

  /** Resolves when the copies asked for need nothing of the store any more, or after a while. */
  async made(): Promise<void> {
    // A folder in a network may not answer for minutes.
    const tooLong = new Promise((done) => setTimeout(done, LONGEST_MAKING));
    await Promise.race([this.#lastMade, tooLong]);
  }

  /** Copies every workbook that its last copy does not cover. */
  async copyAll(summaries: readonly WorkbookSummary[]): Promise<void> {
    for (const summary of summaries) {
      // Of one that is locked nothing can be read here.
      if (summary.protection === 'locked') continue;
      if (this.covers(summary) && this.record(summary.id).outside?.where === 'folder') continue;
      const open = this.open?.session.workbook.id === summary.id ? this.open.session : null;
      await this.copy(open ?? new Session(this.#store, await this.#store.load(summary.id)));
      if (!this.isAutomatic) return;
    }
  }

  /** Has the person choose a folder; resolves to whether there is one now. */
  async choose(): Promise<boolean> {
    const place = await this.outside.places.choose();
    if (!place) return false;
    this.place = place;
    this.phase = 'ready';
    return true;
  }

  /** Goes on after a pause; only right after a click. */
  async resume(): Promise<void> {
    if (!this.place) return;
    try {
      this.phase = (await this.place.resume()) ? 'ready' : 'paused';
    } catch (fault) {
      this.phase = copyFaultCode(fault);
    }
    if (this.open?.stale && this.phase === 'ready') await this.copy(this.open.session);
  }

  /** No more copies into the folder; those that lie in it stay. */
  async forget(): Promise<void> {
    await this.outside.places.forget();
    this.place = null;
    this.phase = 'none';
  }

  /** Saves a workbook as a file where the person wants it; `kind`: what the file is called. */
  async download(session: Session, kind: string): Promise<boolean> {
    const { workbook } = session;
    const saved = await saveFile(await exportWorkbookFile(session), kind);
    if (saved) await this.noteFile(session, workbook, saved);
    return saved !== null;
  }

  /** A file of this state was saved. */
  async noteFile(
    session: Session,
    workbook: Session['workbook'],
    { to, name }: { readonly to: SavedTo; readonly name: string },
  ): Promise<void> {
    const covered = await this.#covered(session, workbook);
    const outside = { at: this.#clock(), where: to, name, ...covered };
    await this.#keep(workbook.id, { ...this.record(workbook.id), outside, putOff: null });
    this.#copied(session, workbook);
  }

  /** The reminder goes, and comes back after as much more work. */
  async putOff(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const { id } = open.session.workbook;
    const putOff = { at: this.#clock(), steps: open.session.journalPlace.last };
    await this.#keep(id, { ...this.record(id), putOff });
    this.#after(open);
  }

  /** Clears everything in this browser; nothing is written any more after that. */
  async clear(): Promise<void> {
    this.open?.stop();
    this.open = null;
    this.phase = 'none';
    await this.#line;
    this.cleared = { left: await this.outside.clear() };
    this.#others?.postMessage('cleared');
  }

  async #copy(session: Session, made: () => void): Promise<void> {
    const { place } = this;
    if (!place) return;
    const open = this.open?.session === session ? this.open : null;
    if (open) open.tried = this.#clock();
    try {
      if (!(await place.isOpen())) {
        this.phase = 'paused';
        return;
      }
      this.phase = 'copying';
      const { workbook } = session;
      const file = await exportWorkbookFile(session);
      const same = session.workbook === workbook;
      const covered = await this.#covered(session, same ? workbook : null);
      made();
      const title = hidesTitle(file.text) ? '' : workbook.meta.title;
      const copy = { title, text: file.text, at: this.#clock(), ...covered };
      const { id } = workbook;
      await writeCopy(place, copy, this.record(id), (record) => this.#keep(id, record));
      this.phase = 'ready';
      if (same) this.#copied(session, workbook);
      this.#planAgain(session);
    } catch (fault) {
      this.phase = copyFaultCode(fault);
      this.#planAgain(session);
    }
  }

  /** What a copy of this state covers, as far as the store can tell. */
  async #covered(
    session: Session,
    workbook: Session['workbook'] | null,
  ): Promise<Pick<OutsideCopy, 'changedAt' | 'steps'>> {
    const steps = session.journalPlace.last;
    const isSaved = () => session.saving.state === 'saved' && session.workbook === workbook;
    if (!isSaved()) return { changedAt: null, steps };
    const summary = await this.#summary(session.workbook.id);
    return { changedAt: isSaved() ? (summary?.changedAt ?? null) : null, steps };
  }

  async #summary(id: WorkbookId): Promise<WorkbookSummary | null> {
    return (await this.#store.list()).find((one) => one.id === id) ?? null;
  }

  #copied(session: Session, workbook: Session['workbook']): void {
    if (this.open?.session !== session) return;
    this.open.copied(workbook);
    this.#after(this.open);
  }

  #planAgain(session: Session): void {
    if (this.open?.session === session) this.#after(this.open);
  }

  #after(open: OpenCopies): void {
    open.remind(this.record(open.session.workbook.id), this.isAutomatic);
    // A folder that was not there, or was full, is tried again.
    if (this.phase !== 'none' && this.phase !== 'copying') open.plan();
  }

  async #keep(id: WorkbookId, record: CopyRecord): Promise<void> {
    this.#remember(id, record);
    try {
      await writeCopyRecord(this.#store, id, record);
    } catch {
      // A browser without room must not keep copies from going where there is some: what is known of
      // them holds as long as the page, and the next page copies once more.
    }
  }

  #remember(id: WorkbookId, record: CopyRecord): void {
    this.records = { ...this.records, [id]: record };
  }
}
