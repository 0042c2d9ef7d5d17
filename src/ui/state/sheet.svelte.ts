import type { IndicatorId } from '../../domain/indicator/indicator';
import { judgedCount, type Tally } from '../../domain/plan/tally';
import type { Violation } from '../../domain/rules/rule';
import type { Place, StepLabel } from '../../domain/workbook/journal';
import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { sheetColumns, type SheetColumn } from '../../grid/model/columns';
import { isSerious, RowMarks, type MarkSource, type RowMark } from '../../grid/model/rowMarks';
import type { CellBlock, Selection } from '../../grid/model/selection';
import { ancestorsOf, parentRows, visibleRows, type GridRow } from '../../grid/model/visibleRows';
import { addIndicator, editIndicatorField } from '../../workbench/editIndicator';
import { enterFigure } from '../../workbench/enterFigure';
import type { RunOptions } from '../../workbench/runTask';
import type { Saving, Session, SessionEvent } from '../../workbench/session';
import { afterFrame } from './afterFrame';
import { cellText } from './cellText';
import { violationPlace } from './cellView';
import { LongWork, type LargeStep } from './longWork.svelte';
import { SheetSelection } from './sheetSelection.svelte';
import { touchedSelection } from './touchedCells';

/** Told to the grid: what it must draw anew, and where the cursor goes. */
export interface Redraw {
  readonly columns: boolean;
  readonly rows: boolean;
  readonly cells: boolean;
  readonly place: Place | null;
}

/** The rows that are shown: those with a mark, of one heading's subtree, or both. */
export interface RowFilter {
  readonly mark: RowMark | null;
  readonly under: IndicatorId | null;
}

const NO_FILTER: RowFilter = { mark: null, under: null };

/** So many rows are checked before the sheet is shown. */
const CHECKED_AT_ONCE = 1500;
/** Milliseconds of checking between two turns of the page, and between two tellings. */
const CHECK_SLICE = 10;
const TELL_EVERY = 200;

/** An open workbook as the plan sheet shows it. */
export class Sheet {
  readonly session: Session;
  // Rows are worked out from it by hand, so nothing needs to watch it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- not shown by itself
  readonly #collapsed = new Set<IndicatorId>();
  readonly #marks = new RowMarks();
  readonly #source: MarkSource;
  readonly chosen = new SheetSelection();
  #redraw: ((redraw: Redraw) => void) | null = null;
  /** Number of the check under way; a newer one makes it stop. */
  #check = 0;
  /** The cursor is the grid's own business while its own entry runs. */
  #entering = false;
  /** The place of a step that leaves the cursor where it is. */
  #still: Place | null = null;
  readonly work = new LongWork();
  rows = $state.raw<readonly GridRow[]>([]);
  columns = $state.raw<readonly SheetColumn[]>([]);
  /** Headings of the sheet, in order. */
  groups = $state.raw<readonly IndicatorId[]>([]);
  tally = $state.raw<Tally | null>(null);
  saving = $state.raw<Saving>({ state: 'saved' });
  canUndo = $state(false);
  canRedo = $state(false);
  title = $state('');
  place = $state.raw<Place | null>(null);
  filter = $state.raw<RowFilter>(NO_FILTER);
  /** How far the check of a large workbook has come; null when it is done. */
  checking = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** Grows with every step: what is read from the session by hand watches it. */
  revision = $state(0);

  constructor(session: Session) {
    this.session = session;
    this.#source = {
      get workbook() {
        return session.workbook;
      },
      get keys() {
        return session.keys;
      },
      violationsOf: (id) => session.rules.of(id),
    };
    this.#checkAll();
    session.listen((event) => this.#follow(event));
    this.columns = sheetColumns(session.keys);
    this.#readOutline();
    this.#readState();
  }

  /** "37/38": judged rows that met or exceeded, and all judged ones. */
  get score(): { readonly good: number; readonly judged: number } {
    if (!this.tally) return { good: 0, judged: 0 };
    const judged = judgedCount(this.tally);
    return { good: judged - this.tally.missed, judged };
  }

  /** Marks and violations, as they are at this revision. */
  get marks(): RowMarks {
    void this.revision;
    return this.#marks;
  }

  get selection(): Selection | null {
    return this.chosen.current;
  }

  /** What is selected as rectangles of what is seen now. */
  blocks(): CellBlock[] {
    return this.chosen.blocks();
  }

  select(selection: Selection): void {
    if (!this.chosen.take(selection)) return;
    const { row, column } = selection.cursor;
    this.place = { indicator: row, column };
  }

  /** The grid that draws this desk's rows. */
  drawWith(redraw: (redraw: Redraw) => void): () => void {
    this.#redraw = redraw;
    return () => (this.#redraw = null);
  }

  addRow(): void {
    const { change, id } = addIndicator(this.session.workbook, this.place?.indicator ?? null);
    const place = { indicator: id, column: 'name' };
    // A new row has no mark yet; under a filter it would not be seen.
    if (this.filter !== NO_FILTER) this.setFilter(NO_FILTER);
    this.session.runChange({ code: 'addIndicators', params: { count: 1 } }, change, place);
  }

  rename(typed: string): void {
    const title = typed.normalize('NFC').trim();
    if (title === '' || title === this.title) return;
    this.session.run({ code: 'renameWorkbook', params: {} }, { meta: { title } }, null);
  }

  /** Text typed into a cell. */
  enter(id: IndicatorId, column: SheetColumn, typed: string): void {
    const { session } = this;
    const place = { indicator: id, column: column.id };
    const { content } = column;
    this.#entering = true;
    try {
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
    } finally {
      this.#entering = false;
    }
  }

  /** What stands in a cell when its editing begins. */
  editText(id: IndicatorId, column: SheetColumn): string {
    return cellText(this.session.workbook, id, column);
  }

  /** Folds a row's children away or shows them; a row without any folds its parent's. */
  fold(id: IndicatorId, folded: boolean): void {
    const { workbook } = this.session;
    const tree = outlineIndex(workbook.outline);
    const position = tree.positionOf(id);
    if (position === undefined) return;
    const leaf = tree.subtreeEnd(position) === position + 1;
    const already = folded === this.#collapsed.has(id);
    const row = folded && (leaf || already) ? tree.parentOf(id) : leaf || already ? null : id;
    if (row === null) return;
    if (folded) this.#collapsed.add(row);
    else this.#collapsed.delete(row);
    this.#showRows(row === id ? null : { indicator: row, column: 'name' });
  }

  foldAll(folded: boolean): void {
    this.#collapsed.clear();
    let place = this.place;
    if (folded) {
      for (const id of parentRows(this.session.workbook)) this.#collapsed.add(id);
      const top = place ? ancestorsOf(this.session.workbook, place.indicator).at(-1) : undefined;
      if (place && top !== undefined) place = { indicator: top, column: place.column };
    }
    this.#showRows(place);
  }

  setFilter(filter: RowFilter): void {
    this.filter = filter.mark === null && filter.under === null ? NO_FILTER : filter;
    this.#showRows(this.place);
  }

  clearFilter(): void {
    this.setFilter(NO_FILTER);
  }

  /** Puts the cursor on a cell, unfolding what hides it and leaving a filter that does. */
  reveal(wanted: Place): void {
    const place = this.#standing(wanted);
    if (!place) return;
    // The grid tells of its cursor a little later; the next key must find it here already.
    this.place = place;
    const hidden = ancestorsOf(this.session.workbook, place.indicator).filter((id) =>
      this.#collapsed.delete(id),
    );
    const filtered =
      this.filter !== NO_FILTER && !this.rows.some(({ id }) => id === place.indicator);
    if (filtered) this.filter = NO_FILTER;
    if (hidden.length > 0 || filtered) this.#showRows(place);
    else this.#redraw?.({ columns: false, rows: false, cells: false, place });
  }

  /** The place itself, or where the cursor has gone since its row was taken out. */
  #standing(place: Place): Place | null {
    const tree = outlineIndex(this.session.workbook.outline);
    if (tree.positionOf(place.indicator) !== undefined) return place;
    const cursor = this.selection?.cursor;
    return cursor ? { indicator: cursor.row, column: cursor.column } : null;
  }

  revealViolation(violation: Violation): void {
    this.reveal({
      indicator: violation.indicator,
      column: violationPlace(this.session, violation),
    });
  }

  /** The next (or previous) violation from the cursor: first the others of its row, then other rows. */
  nextViolation(step: 1 | -1): void {
    const { place, session } = this;
    const serious = (id: IndicatorId) => this.#marks.violationsAt(id).filter(isSerious);
    if (place) {
      const here = serious(place.indicator);
      const columns = here.map((found) => violationPlace(session, found));
      const at = columns.indexOf(place.column);
      const beside = at < 0 ? (step > 0 ? here[0] : undefined) : here[at + step];
      // Two rules that point to one cell are one stop.
      if (beside && violationPlace(session, beside) !== place.column) {
        this.revealViolation(beside);
        return;
      }
    }
    const row = this.#marks.nextViolating(session.workbook, place?.indicator ?? null, step);
    const there = row === null ? [] : serious(row);
    const first = step > 0 ? there[0] : there.at(-1);
    if (first) this.revealViolation(first);
  }

  async undo(): Promise<void> {
    await this.session.undo();
  }

  async redo(): Promise<void> {
    await this.session.redo();
  }

  /** Runs a change that a control beside the grid makes at a cell. */
  run(label: StepLabel, change: Parameters<Session['runChange']>[1], place: Place): void {
    this.#entering = true;
    try {
      this.session.runChange(label, change, place);
    } finally {
      this.#entering = false;
    }
  }

  /** `run` in slices; false where the workbook is no longer `from`, for which the change was made. */
  async runLarge(from: Workbook, step: LargeStep, run: RunOptions): Promise<boolean> {
    this.#still = step.place;
    try {
      return await this.session.runLarge(from, step.label, step.change, step.place, run);
    } finally {
      this.#still = null;
    }
  }

  #follow({ touched, rechecked, place, travelled }: SessionEvent): void {
    if (touched.meta) this.columns = sheetColumns(this.session.keys);
    if (rechecked === null) this.#checkAll();
    else if (touched.outline) this.#marks.reset(this.#source);
    else this.#marks.update(this.#source, [...touched.indicators, ...rechecked]);
    if (touched.outline) this.#readOutline();
    const cells = touched.meta || touched.outline || touched.indicators.size > 0;
    if (cells) this.revision += 1;
    this.#readState();
    this.#redraw?.({
      columns: touched.meta,
      rows: touched.outline,
      cells,
      place: null,
    });
    if (place && !this.#entering && place !== this.#still) {
      this.reveal(place);
      const { columns, chosen } = this;
      const written = travelled && touchedSelection(travelled, place, columns, chosen.visible);
      if (written) this.select(written);
    }
  }

  /** Checks all rows: few at once, many between the frames, with the page alive. */
  #checkAll(): void {
    this.#check += 1;
    this.checking = null;
    const { rules, workbook } = this.session;
    if (workbook.outline.ids.length <= CHECKED_AT_ONCE) {
      for (const _ of rules.checkAll());
      this.#marks.reset(this.#source);
      return;
    }
    this.#marks.clear();
    void this.#checkInSlices(this.#check);
  }

  async #checkInSlices(check: number): Promise<void> {
    const { ids } = this.session.workbook.outline;
    const steps = this.session.rules.checkAll();
    let marked = 0;
    let told = performance.now();
    this.checking = { done: 0, total: ids.length };
    for (;;) {
      await afterFrame();
      if (this.#check !== check) return;
      const until = performance.now() + CHECK_SLICE;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      const done = step.done === true ? ids.length : step.value.done;
      this.#marks.update(this.#source, ids.subarray(marked, done));
      marked = done;
      const now = performance.now();
      if (step.done !== true && now - told < TELL_EVERY) continue;
      told = now;
      this.checking = step.done === true ? null : { done, total: ids.length };
      this.revision += 1;
      this.#redraw?.({ columns: false, rows: false, cells: true, place: null });
      if (step.done === true) return;
    }
  }

  /** Stops what runs beside the screen. */
  close(): void {
    this.#check += 1;
  }

  #showRows(place: Place | null): void {
    this.#readRows();
    this.#redraw?.({ columns: false, rows: true, cells: false, place });
  }

  #readOutline(): void {
    const { workbook } = this.session;
    const { ids } = workbook.outline;
    this.groups = [...ids].filter((id) => indicatorOf(workbook, id)?.group);
    this.#readRows();
  }

  #readRows(): void {
    this.rows = visibleRows(this.session.workbook, this.#collapsed, this.#passes());
    this.chosen.showRows(this.rows, this.session.workbook.outline);
  }

  #passes(): ((id: IndicatorId) => boolean) | null {
    const { mark, under } = this.filter;
    if (mark === null && under === null) return null;
    const tree = outlineIndex(this.session.workbook.outline);
    const start = under === null ? undefined : tree.positionOf(under);
    const end = start === undefined ? Infinity : tree.subtreeEnd(start);
    return (id) => {
      const position = tree.positionOf(id) ?? Infinity;
      if (start !== undefined && (position < start || position >= end)) return false;
      return mark === null || this.#marks.has(id, mark);
    };
  }

  #readState(): void {
    const { session } = this;
    this.tally = { ...session.tally.of(null) };
    this.saving = session.saving;
    this.canUndo = session.canUndo;
    this.canRedo = session.canRedo;
    this.title = session.workbook.meta.title;
  }
}
