import type { IndicatorId } from '../../domain/indicator/indicator';
import { judgedCount, type Tally } from '../../domain/plan/tally';
import type { Violation } from '../../domain/rules/rule';
import type { Touched } from '../../domain/workbook/change';
import type { Place } from '../../domain/workbook/journal';
import { figureAt, indicatorOf } from '../../domain/workbook/workbook';
import { sheetColumns, type SheetColumn } from '../../grid/model/columns';
import { visibleRows, type GridRow } from '../../grid/model/visibleRows';
import { formatValue } from '../../locale/number/formatNumber';
import { addIndicator, editIndicatorField } from '../../workbench/editIndicator';
import { enterFigure } from '../../workbench/enterFigure';
import type { Session, Saving } from '../../workbench/session';

/** Told to the grid after a step: rows to draw anew (null: all) and where the cursor goes. */
export interface Redraw {
  readonly touched: Touched;
  readonly place: Place | null;
}

/** An open workbook as the plan sheet shows it. */
export class Sheet {
  readonly session: Session;
  // Rows are worked out from it by hand, so nothing needs to watch it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- not shown by itself
  readonly #collapsed = new Set<IndicatorId>();
  #redraw: ((redraw: Redraw) => void) | null = null;
  rows = $state.raw<readonly GridRow[]>([]);
  columns = $state.raw<readonly SheetColumn[]>([]);
  violations = $state.raw<readonly Violation[]>([]);
  tally = $state.raw<Tally | null>(null);
  saving = $state.raw<Saving>({ state: 'saved' });
  canUndo = $state(false);
  canRedo = $state(false);
  title = $state('');
  place = $state.raw<Place | null>(null);

  constructor(session: Session) {
    this.session = session;
    for (const _ of session.rules.checkAll());
    session.listen(({ touched, place }) => this.#follow(touched, place));
    this.columns = sheetColumns(session.keys);
    this.#readRows();
    this.#readState();
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

  addRow(): void {
    const { change, id } = addIndicator(this.session.workbook, this.place?.indicator ?? null);
    const place = { indicator: id, column: 'name' };
    this.session.runChange({ code: 'addIndicators', params: { count: 1 } }, change, place);
  }

  /** Text typed into a cell. */
  enter(id: IndicatorId, column: SheetColumn, typed: string): void {
    const { session } = this;
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
    const { workbook } = this.session;
    const indicator = indicatorOf(workbook, id);
    if (!indicator) return '';
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
    await this.session.undo();
  }

  async redo(): Promise<void> {
    await this.session.redo();
  }

  #follow(touched: Touched, place: Place | null): void {
    if (touched.meta) {
      this.columns = sheetColumns(this.session.keys);
      for (const _ of this.session.rules.checkAll());
    }
    if (touched.outline) this.#readRows();
    this.#readState();
    this.#redraw?.({ touched, place });
  }

  #readRows(): void {
    this.rows = visibleRows(this.session.workbook, this.#collapsed);
  }

  #readState(): void {
    const { session } = this;
    this.violations = session.rules.all();
    this.tally = { ...session.tally.of(null) };
    this.saving = session.saving;
    this.canUndo = session.canUndo;
    this.canRedo = session.canRedo;
    this.title = session.workbook.meta.title;
  }
}
