import type { WorkbookSummary } from '../../domain/workbook/journal';
import type { Workbook } from '../../domain/workbook/workbook';
import { emptyWorkbook } from '../../workbench/newWorkbook';
import type { WorkbookStore } from '../../workbench/ports';
import { Session } from '../../workbench/session';
import { fill } from '../messages/fill';
import { Sheet } from './sheet.svelte';

function thisYear(): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric' }).format());
}

/** What is on the desk: the list of workbooks, or one of them opened. */
export class Desk {
  readonly store: WorkbookStore;
  sheet = $state.raw<Sheet | null>(null);
  summaries = $state.raw<readonly WorkbookSummary[]>([]);

  constructor(store: WorkbookStore) {
    this.store = store;
  }

  async refreshList(): Promise<void> {
    const all = await this.store.list();
    this.summaries = all.filter(({ deletedAt }) => deletedAt === null);
  }

  /** Makes an empty workbook with one row to begin with, and opens it. */
  async createEmpty(titlePattern: string): Promise<void> {
    const year = thisYear();
    await this.add(
      emptyWorkbook(crypto.randomUUID(), fill(titlePattern, { year: year + 1 }), year),
    );
    this.sheet?.addRow();
  }

  /** Keeps a new workbook and opens it. */
  async add(workbook: Workbook): Promise<void> {
    await this.store.create(workbook, Date.now());
    await this.open(workbook.id);
  }

  async open(id: string): Promise<void> {
    this.sheet = new Sheet(new Session(this.store, await this.store.load(id)));
  }

  /** Back to the list, after everything is on disk. */
  async close(): Promise<void> {
    await this.sheet?.session.settled();
    this.sheet = null;
    await this.refreshList();
  }
}
