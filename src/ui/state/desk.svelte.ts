import type { JournalEntry, WorkbookSummary } from '../../domain/workbook/journal';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import { duplicateWorkbook } from '../../workbench/duplicateWorkbook';
import { renameWorkbook } from '../../workbench/renameWorkbook';
import {
  importAsNew,
  importInto,
  TableReader,
  type TableImport,
} from '../../workbench/importTable';
import { emptyWorkbook } from '../../workbench/newWorkbook';
import type { DamagedWorkbook, StoredWorkbook, WorkbookStore } from '../../workbench/ports';
import { ownSettings } from '../../workbench/protect/ownSettings';
import { loadMappings, rememberMappings } from '../../workbench/rememberedMappings';
import { runTask } from '../../workbench/runTask';
import { faultCode } from '../../workbench/saveFault';
import { Session } from '../../workbench/session';
import { readFile, type FileLike, type TableInput } from '../../workbench/tableSource';
import { fill } from '../messages/fill';
import { CopyDesk, type Outside } from './copies.svelte';
import type { LookedAt } from './copyShelf.svelte';
import { Guard } from './guard.svelte';
import { ImportFlow } from './import.svelte';
import { ProtectDesk } from './protect.svelte';
import { holdsReport, isReportName, isTableName, looksLikeReport } from './reportOrTable';
import { ReportDesk } from './reportDesk.svelte';
import { REPORT_READER } from './reportReader';
import { tableTitle } from './importTitle';
import { Damage } from './rescue.svelte';
import { Sheet } from './sheet.svelte';
import { readIncoming, type IncomingWorkbook } from './workbookImport';
import { Windows } from './windows.svelte';

export type Language = 'vi' | 'en';

const LANGUAGE_SETTING = 'language';

function thisYear(): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric' }).format());
}

/** What is on the desk: the list of workbooks, or one of them opened, and what is coming in. */
export class Desk {
  readonly store: WorkbookStore;
  sheet = $state.raw<Sheet | null>(null);
  summaries = $state.raw<readonly WorkbookSummary[]>([]);
  deleted = $state.raw<readonly WorkbookSummary[]>([]);
  /** Workbooks that cannot be opened: by what is said of them, and one that was tried in vain. */
  damaged = $state.raw<readonly DamagedWorkbook[]>([]);
  unopened = $state.raw<WorkbookSummary | null>(null);
  /** What is damaged in the open one; null where nothing is. */
  damage = $state.raw<Damage | null>(null);
  /** What is left of a damaged file, while it is looked at. */
  looking = $state.raw<LookedAt | null>(null);
  /** The workbook deleted last, while its notice stands. */
  justDeleted = $state.raw<WorkbookSummary | null>(null);
  importing = $state.raw<ImportFlow | null>(null);
  exporting = $state(false);
  /** Text that was handed over last, where only its content told what it is. */
  #offered = $state.raw<{ readonly name: string; readonly input: Promise<TableInput> } | null>(
    null,
  );
  readonly copies: CopyDesk;
  readonly windows: Windows;
  readonly reports: ReportDesk = new ReportDesk(this, REPORT_READER);
  readonly protect: ProtectDesk;
  readonly guard: Guard;
  language = $state<Language>('vi');

  constructor(store: WorkbookStore, outside?: Outside, windows = new Windows(null)) {
    this.store = store;
    this.windows = windows;
    this.copies = new CopyDesk(store, outside);
    this.protect = new ProtectDesk(store, {
      changed: () => this.#listChanged(),
      alone: (id, job) => this.guard.alone(id, job),
      lock: (id) => this.guard.lock(id),
    });
    this.guard = new Guard(this);
  }

  async start(): Promise<void> {
    if ((await this.store.readSetting(LANGUAGE_SETTING)) === 'en') this.language = 'en';
    await this.copies.start();
    await this.refreshList();
    await this.guard.start();
    this.windows.listen(() => this.#followList());
    this.windows.listenSeals((kind, id) => void this.guard.hear(kind, id));
    await this.reports.look();
  }

  async setLanguage(language: Language): Promise<void> {
    // Seen once it is kept; where it cannot be kept, it is seen all the same.
    try {
      await this.store.writeSetting(LANGUAGE_SETTING, language);
    } finally {
      this.language = language;
    }
  }

  async refreshList(): Promise<void> {
    const all = await this.store.list();
    this.damaged = await this.store.listDamaged();
    this.summaries = all.filter(({ deletedAt }) => deletedAt === null);
    this.deleted = all.filter(({ deletedAt }) => deletedAt !== null);
    await this.copies.look(all);
  }

  /** Another window has written: what it changed in the list is seen here too. */
  async #followList(): Promise<void> {
    if (this.sheet) return;
    try {
      await this.refreshList();
    } catch (fault) {
      // The list stays as it was; the next thing done here tells the fault.
      if (faultCode(fault) === '') throw fault;
    }
  }

  get isEmpty(): boolean {
    return this.summaries.length + this.deleted.length + this.damaged.length === 0;
  }

  /** Makes an empty workbook with one row to begin with, and opens it. */
  async createEmpty(titlePattern: string): Promise<void> {
    const year = thisYear();
    await this.add(
      emptyWorkbook(crypto.randomUUID(), fill(titlePattern, { year: year + 1 }), year),
    );
    this.sheet?.addRow();
  }

  /** The sample, read as any other table is. */
  async openSample(title: string): Promise<void> {
    const { default: text } = await import('../samples/phong-tho-2023.csv?raw');
    const input: TableInput = { kind: 'pasted', name: 'phong-tho-2023.csv', text };
    const result = await runTask(new TableReader(input).read({ read: { fallbackYear: 2023 } }));
    await this.add(importAsNew(result, { id: crypto.randomUUID(), title, at: Date.now() }));
  }

  /** Keeps a new workbook, with the steps that led to it, and opens it. */
  async add(workbook: Workbook, journal: readonly JournalEntry[] = []): Promise<void> {
    await this.sheet?.session.settled();
    // What was just written is not read back: it is the very same workbook.
    const last = journal.length;
    const make = async () => {
      await this.store.create(workbook, Date.now(), journal);
      return { workbook, head: last, last };
    };
    await this.#show(await this.windows.enter(workbook.id, make, true));
    await this.copies.firstSave();
    await this.reports.look();
  }

  /** `elsewhere`: another window has just given it a passphrase. */
  async open(id: WorkbookId, elsewhere = false): Promise<void> {
    const known = this.summaries.find((one) => one.id === id);
    const isLocked = known?.protection === 'locked';
    if (isLocked && !(await this.protect.unlock(id, known.title, elsewhere))) return;
    try {
      await this.#show(await this.windows.enter(id, () => this.store.load(id)));
    } catch (fault) {
      if (faultCode(fault) === 'damaged') {
        this.unopened = this.summaries.find((one) => one.id === id) ?? null;
        await this.refreshList();
      }
      throw fault;
    }
    this.unopened = null;
    await this.damage?.read();
    await this.reports.look();
  }

  /** Opens what can be read of a workbook as a new one; the damaged one stays as it is. */
  async openSoundParts({ id, title }: WorkbookSummary, titlePattern: string): Promise<void> {
    const sound = await this.store.loadSoundParts(id);
    const copy = duplicateWorkbook(sound, crypto.randomUUID(), fill(titlePattern, { title }));
    await this.store.protection?.inherit(id, copy.id);
    await this.add(copy);
  }

  /** Makes a workbook whose header is damaged one that opens, and opens it. */
  async mend({ id, title }: DamagedWorkbook, untitled: string): Promise<void> {
    const { meta } = emptyWorkbook(id, title ?? untitled, thisYear());
    await this.store.mend(id, meta, Date.now());
    await this.refreshList();
    await this.open(id);
  }

  async #show(stored: StoredWorkbook): Promise<void> {
    this.justDeleted = null;
    this.copies.closing();
    this.sheet?.close();
    const session = new Session(this.store, stored);
    this.windows.attach(session);
    this.sheet = new Sheet(session);
    this.damage = stored.damaged ? new Damage(this.store, session) : null;
    await this.guard.look();
    await this.copies.follow(session);
  }

  /** Does away with all that is in this browser; what is open is closed without being saved. */
  async clearEverything(): Promise<void> {
    this.sheet?.session.giveUp();
    this.sheet?.close();
    this.windows.leave();
    this.sheet = null;
    await this.copies.clear();
  }

  /** Back to the list, after everything is on disk. */
  async close(): Promise<void> {
    await this.sheet?.session.settled();
    this.copies.closing();
    this.sheet?.close();
    this.windows.leave();
    this.sheet = null;
    this.damage = null;
    await this.guard.look();
    await this.refreshList();
    await this.reports.look();
  }

  /** Leaves the open workbook with nothing under way that needs its passphrase. */
  async leave(): Promise<void> {
    await this.reports.leave();
    await this.close();
    this.cancelImport();
    this.exporting = false;
    this.copies.shown = null;
    await this.copies.made();
  }

  async #listChanged(): Promise<void> {
    await this.guard.look();
    await this.refreshList();
  }

  /** Gives a workbook another title, as a step of its own that can be undone in it. */
  async rename(id: WorkbookId, typed: string): Promise<void> {
    await this.windows.writeAlone(id, () => this.#rename(id, typed));
    await this.refreshList();
  }

  async #rename(id: WorkbookId, typed: string): Promise<void> {
    const session = new Session(this.store, await this.store.load(id));
    const change = renameWorkbook(session.workbook, typed);
    session.runChange({ code: 'renameWorkbook', params: {} }, change, null);
    try {
      await session.settled();
    } finally {
      // Else it would be written some time later, under a workbook that may be open by then.
      session.giveUp();
    }
  }

  /** A second workbook of the same content, without its history. */
  async duplicate(id: WorkbookId, titlePattern: string): Promise<WorkbookId> {
    const { workbook } = await this.store.load(id);
    const title = fill(titlePattern, { title: workbook.meta.title });
    const copy = duplicateWorkbook(workbook, crypto.randomUUID(), title);
    await this.store.protection?.inherit(id, copy.id);
    await this.store.create(copy, Date.now());
    await this.refreshList();
    return copy.id;
  }

  async remove(summary: WorkbookSummary): Promise<void> {
    await this.store.delete(summary.id, Date.now());
    this.justDeleted = summary;
    await this.refreshList();
  }

  async restore(id: WorkbookId): Promise<void> {
    await this.store.restore(id);
    if (this.justDeleted?.id === id) this.justDeleted = null;
    await this.refreshList();
  }

  async purge(id: WorkbookId): Promise<void> {
    await this.store.purge(id);
    if (this.justDeleted?.id === id) this.justDeleted = null;
    await this.refreshList();
  }

  /**
   * A file chosen or dropped: a workbook file comes in at once, a table is shown first, and a report is
   * read and reviewed.
   */
  async importFile(file: FileLike): Promise<void> {
    const { name } = file;
    const input = readFile(file);
    this.#offered = isReportName(name) || isTableName(name) ? null : { name, input };
    if (await holdsReport(name, input)) return this.reports.begin(name, input);
    await this.reports.leave();
    const flow = await this.#beginImport(name);
    if (!/\.json$/i.test(name)) return flow.start(input);
    await this.#importWorkbookFile(flow, input);
  }

  /** Text pasted as a whole: a table or a report, called so. */
  async importText(text: string, names: { table: string; report: string }): Promise<void> {
    const isReport = looksLikeReport(text);
    const name = isReport ? names.report : names.table;
    const input = Promise.resolve({ kind: 'pasted', name, text } as const);
    this.#offered = { name, input };
    await this.readAs(isReport ? 'report' : 'table');
  }

  /** Whether what was handed over last may be read as a table and as a report. */
  get canReadOtherwise(): boolean {
    return this.#offered !== null;
  }

  /** Reads what was handed over last as one or the other, whatever it was taken for. */
  async readAs(kind: 'table' | 'report'): Promise<void> {
    if (!this.#offered) return;
    const { name, input } = this.#offered;
    if (kind === 'report') {
      this.cancelImport();
      return this.reports.begin(name, input);
    }
    await this.reports.leave();
    const flow = await this.#beginImport(name);
    await flow.start(input);
  }

  /** Brings in what is shown: as a new workbook, or into the open one as one step. */
  async finishImport(): Promise<void> {
    const flow = this.importing;
    if (flow?.phase !== 'ready' || !flow.result) return;
    const { result, plan } = flow;
    await flow.beginWriting();
    try {
      const own = flow.target === 'into' ? this.guard.ownId : null;
      await rememberMappings(ownSettings(this.store, own), result.reading);
      if (flow.target === 'into' && plan && this.sheet) {
        importInto(this.sheet.session, result, plan, flow.merge, Date.now());
      } else {
        const title = flow.title.trim() || flow.name;
        await this.add(importAsNew(result, { id: crypto.randomUUID(), title, at: Date.now() }));
      }
    } catch (error) {
      flow.backToReady();
      throw error;
    }
    this.importing = null;
  }

  cancelImport(): void {
    this.importing?.cancel();
    this.importing = null;
  }

  async #beginImport(name: string): Promise<ImportFlow> {
    this.importing?.cancel();
    const open = this.sheet?.session.workbook ?? null;
    const area = this.sheet?.areas.area;
    const remembered = await loadMappings(ownSettings(this.store, this.guard.ownId));
    const setting = { open, ...(area !== undefined && { area }), remembered, year: thisYear() };
    const flow = new ImportFlow(name, setting, ({ input, reading }: TableImport) =>
      tableTitle(reading, input.name),
    );
    this.importing = flow;
    return flow;
  }

  async #importWorkbookFile(flow: ImportFlow, input: Promise<TableInput>): Promise<void> {
    let read: TableInput;
    try {
      read = await input;
    } catch {
      // The flow tells what is wrong with the file.
      return flow.start(input);
    }
    let found: IncomingWorkbook | null;
    try {
      found = await readIncoming(flow, read, this.protect, this.store);
    } catch (fault) {
      if (this.importing === flow) this.importing = null;
      throw fault;
    }
    if (this.importing !== flow) return;
    if (!found) {
      if (flow.isGivenUp) this.importing = null;
      return;
    }
    await this.add(found.workbook, found.journal);
    this.copies.fileNote = found.checksum === 'intact' ? null : found.checksum;
    this.importing = null;
  }
}
