import type { IndicatorId } from '../../domain/indicator/indicator';
import { judgedCount, type Tally } from '../../domain/plan/tally';
import type { Violation } from '../../domain/rules/rule';
import type { Place, WorkbookSummary } from '../../domain/workbook/journal';
import type { Touched } from '../../domain/workbook/change';
import { sheetColumns, type SheetColumn } from '../../grid/model/columns';
import { visibleRows, type GridRow } from '../../grid/model/visibleRows';
import { formatValue } from '../../locale/number/formatNumber';
import { figureAt, indicatorOf } from '../../domain/workbook/workbook';
import { addIndicator, editIndicatorField } from '../../workbench/editIndicator';
import { enterFigure } from '../../workbench/enterFigure';
import { emptyWorkbook } from '../../workbench/newWorkbook';
import { fill } from '../messages/fill';
import type { WorkbookStore } from '../../workbench/ports';
import { Session, type Saving } from '../../workbench/session';

function thisYear(): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric' }).format());
}

/** Told to the grid after a step: rows to draw anew (null: all) and where the cursor goes. */
export interface Redraw {
  readonly touched: Touched;
  readonly place: Place | null;
}

/** What is on the desk: the list of workbooks, or an open one with its grid and violations. */
export class Desk {
  readonly #store: WorkbookStore;
  // Rows are worked out from it by hand, so nothing needs to watch it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- not shown by itself
  readonly #collapsed = new Set<IndicatorId>();
  #redraw: ((redraw: Redraw) => void) | null = null;
  #session = $state.raw<Session | null>(null);
  summaries = $state.raw<readonly WorkbookSummary[]>([]);
  rows = $state.raw<readonly GridRow[]>([]);
  columns = $state.raw<readonly SheetColumn[]>([]);
  violations = $state.raw<readonly Violation[]>([]);
  tally = $state.raw<Tally | null>(null);
  saving = $state.raw<Saving>({ state: 'saved' });
  canUndo = $state(false);
  canRedo = $state(false);
  title = $state('');
  place = $state.raw<Place | null>(null);

  constructor(store: WorkbookStore) {
    this.#store = store;
  }

  get session(): Session | null {
    return this.#session;
  }

  /** "37/38": judged rows that met or exceeded, and all judged ones. */
  get score(): { readonly good: number; readonly judged: number } {
    if (!this.tally) return { good: 0, judged: 0 };
    const judged = judgedCount(this.tally);
    return { good: judged - this.tally.missed, judged };
  }

  /** The grid that draws this desk's rows. */
  drawWith(redraw: (redraw: Redraw) => void): () => void {
    this.#redraw = redraw;
    return () => (this.#redraw = null);
  }

  async refreshList(): Promise<void> {
    const all = await this.#store.list();
    this.summaries = all.filter(({ deletedAt }) => deletedAt === null);
  }

  /** Makes an empty workbook with one row to begin with, and opens it. */
  async createEmpty(titlePattern: string): Promise<void> {
    const year = thisYear();
    const title = fill(titlePattern, { year: year + 1 });
    const workbook = emptyWorkbook(crypto.randomUUID(), title, year);
    await this.#store.create(workbook, Date.now());
    await this.open(workbook.id);
    this.addRow();
  }

  async open(id: string): Promise<void> {
    const session = new Session(this.#store, await this.#store.load(id));
    for (const _ of session.rules.checkAll());
    session.listen(({ touched, place }) => this.#follow(touched, place));
    this.#collapsed.clear();
    this.#session = session;
    this.columns = sheetColumns(session.keys);
    this.#readAll(session);
  }

  /** Back to the list, after everything is on disk. */
  async close(): Promise<void> {
    await this.#session?.settled();
    this.#session = null;
    this.place = null;
    await this.refreshList();
  }

  addRow(): void {
    const session = this.#session;
    if (!session) return;
    const { change, id } = addIndicator(session.workbook, this.place?.indicator ?? null);
    const place = { indicator: id, column: 'name' };
    session.runChange({ code: 'addIndicators', params: { count: 1 } }, change, place);
  }

  /** Text typed into a cell. */
  enter(id: IndicatorId, column: SheetColumn, typed: string): void {
    const session = this.#session;
    if (!session) return;
    const place = { indicator: id, column: column.id };
    const { content } = column;
    switch (content.kind) {
      case 'figure': {
        const cell = { indicator: id, series: content.series };
        const { change } = enterFigure(session.workbook, cell, typed);
        session.runChange({ code: 'editFigure', params: {} }, change, place);
        return;
      }
      case 'numbering':
      case 'name':
      case 'unit':
      case 'note': {
        const change = editIndicatorField(session.workbook, id, content.kind, typed);
        session.runChange({ code: 'editIndicator', params: {} }, change, place);
        return;
      }
    }
  }

  /** What stands in a cell when its editing begins. */
  editText(id: IndicatorId, column: SheetColumn): string {
    const workbook = this.#session?.workbook;
    const indicator = workbook && indicatorOf(workbook, id);
    if (!workbook || !indicator) return '';
    const { content } = column;
    switch (content.kind) {
      case 'figure': {
        const figure = figureAt(workbook, { indicator: id, series: content.series });
        return figure ? formatValue(figure.value) : '';
      }
      case 'unit':
        return indicator.unit.text;
      case 'numbering':
      case 'name':
      case 'note':
        return indicator[content.kind];
      default:
        return '';
    }
  }

  toggle(id: IndicatorId): void {
    if (!this.#collapsed.delete(id)) this.#collapsed.add(id);
    this.#readRows();
  }

  async undo(): Promise<void> {
    await this.#session?.undo();
  }

  async redo(): Promise<void> {
    await this.#session?.redo();
  }

  #follow(touched: Touched, place: Place | null): void {
    const session = this.#session;
    if (!session) return;
    if (touched.meta) {
      this.columns = sheetColumns(session.keys);
      for (const _ of session.rules.checkAll());
    }
    if (touched.outline) this.#readRows();
    this.#readState(session);
    this.#redraw?.({ touched, place });
  }

  #readAll(session: Session): void {
    this.#readRows();
    this.#readState(session);
  }

  #readRows(): void {
    const workbook = this.#session?.workbook;
    this.rows = workbook ? visibleRows(workbook, this.#collapsed) : [];
  }

  #readState(session: Session): void {
    this.violations = session.rules.all();
    this.tally = { ...session.tally.of(null) };
    this.saving = session.saving;
    this.canUndo = session.canUndo;
    this.canRedo = session.canRedo;
    this.title = session.workbook.meta.title;
  }
}
