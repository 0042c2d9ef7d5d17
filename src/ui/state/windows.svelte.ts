import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import { duplicateWorkbook } from '../../workbench/duplicateWorkbook';
import type { StoredWorkbook } from '../../workbench/ports';
import type { Session } from '../../workbench/session';
import { exportPartFile } from '../../workbench/workbookFile';
import { canReapply } from '../../workbench/windows/reapply';
import {
  SharedWorkbook,
  type SharedView,
  type WindowParts,
} from '../../workbench/windows/sharedWorkbook';
import { writeAlone } from '../../workbench/windows/writeAlone';
import { saveFile } from './saveFile';

/** The other windows of the program, and what they do to the workbook that is open here. */
export class Windows {
  readonly #parts: WindowParts | null;
  #entering: SharedWorkbook | null = null;
  #open: SharedWorkbook | null = null;
  #session: Session | null = null;
  /** Of the open workbook; null where none is, or where nobody else can have it open. */
  view = $state.raw<SharedView | null>(null);

  /** `parts`: null where no other window can reach the same store. */
  constructor(parts: WindowParts | null) {
    this.#parts = parts;
  }

  /** Runs what loads or makes a workbook, with the pen where it is to be had. `attach` follows. */
  async enter(
    id: WorkbookId,
    load: () => Promise<StoredWorkbook>,
    isNew = false,
  ): Promise<StoredWorkbook> {
    if (!this.#parts) return load();
    this.#entering?.leave();
    const shared = new SharedWorkbook(id, this.#parts);
    this.#entering = shared;
    return shared.enter(load, isNew);
  }

  /** The session on the workbook that was entered last; the one before it is left. */
  attach(session: Session): void {
    this.leave();
    const shared = this.#entering;
    this.#entering = null;
    if (shared?.id !== session.workbook.id) return;
    this.#open = shared;
    this.#session = session;
    shared.attach(session, () => (this.view = shared.view));
    this.view = shared.view;
  }

  leave(): void {
    this.#open?.leave();
    this.#open = null;
    this.#session = null;
    this.view = null;
  }

  take(): void {
    this.#open?.take();
  }

  /** Whether what was not saved here can be done again with nothing overwritten. */
  get canReapply(): boolean {
    const { kept } = this.view ?? {};
    return !!kept && !!this.#session && canReapply(kept, this.#session.workbook);
  }

  reapply(): void {
    this.#open?.takeAndReapply();
  }

  dropKept(): void {
    this.#open?.dropKept();
  }

  /** What would be lost: what was not saved, or what is left of a workbook that was purged. */
  get #left(): Workbook | null {
    return this.view?.kept?.workbook ?? this.#session?.workbook ?? null;
  }

  /** Keeps what would be lost as a workbook of its own; resolves to its title. */
  async keepCopy(titled: (title: string) => string): Promise<string | null> {
    const [left, parts] = [this.#left, this.#parts];
    if (!left || !parts) return null;
    const copy = duplicateWorkbook(left, crypto.randomUUID(), titled(left.meta.title));
    await parts.store.protection?.inherit(left.id, copy.id);
    await parts.store.create(copy, Date.now());
    this.dropKept();
    return copy.meta.title;
  }

  /** Saves what would be lost as a file; false where a person thought better of it. */
  async download(kind: string): Promise<boolean> {
    const [left, session] = [this.#left, this.#session];
    if (!left || !session) return false;
    return (await saveFile(await exportPartFile(session, left), kind)) !== null;
  }

  /** Brings the open workbook back that another window has deleted. */
  async restore(): Promise<void> {
    const [open, parts] = [this.#open, this.#parts];
    if (!open || !parts) return;
    await parts.store.restore(open.id);
    open.restored();
  }

  /** Runs a job that writes a workbook which is not open here. */
  writeAlone<T>(id: WorkbookId, job: () => Promise<T>): Promise<T> {
    return this.#parts ? writeAlone(id, this.#parts, job) : job();
  }

  /** Calls back when another window has written anything, at most one at a time. */
  listen(changed: () => Promise<void>): void {
    let [isBusy, isAgain] = [false, false];
    const tell = async () => {
      isAgain = true;
      if (isBusy) return;
      isBusy = true;
      try {
        while (isAgain) {
          isAgain = false;
          await changed();
        }
      } finally {
        isBusy = false;
      }
    };
    this.#parts?.channel.listen(({ kind }) => {
      if (NEWS.has(kind)) void tell();
    });
  }

  /** Calls back when another window has locked a workbook, or given it another passphrase. */
  listenSeals(heard: (kind: 'protected' | 'locked', id: WorkbookId) => void): void {
    this.#parts?.channel.listen(({ kind, workbook }) => {
      if (kind === 'protected' || kind === 'locked') heard(kind, workbook);
    });
  }

  /** Reads what is stored anew, where another window writes. */
  readAgain(): void {
    this.#open?.readAgain();
  }
}

const NEWS: ReadonlySet<string> = new Set([
  'written',
  'created',
  'rewritten',
  'deleted',
  'restored',
  'purged',
  'protected',
]);
