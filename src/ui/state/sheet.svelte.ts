import type { IndicatorId } from '../../domain/indicator/indicator';
import type { FrameView } from '../../domain/plan/frameView';
import { judgedCount, type Tally } from '../../domain/plan/tally';
import type { Violation } from '../../domain/rules/rule';
import type { Place, StepLabel } from '../../domain/workbook/journal';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { sheetColumns, type SheetColumn } from '../../grid/model/columns';
import { RowMarks, type MarkSource } from '../../grid/model/rowMarks';
import type { CellBlock, Selection } from '../../grid/model/selection';
import { reorderSelection } from '../../grid/model/selectionReorder';
import type { RowSort } from '../../grid/model/sortRows';
import {
  ancestorsOf,
  keepRows,
  parentRows,
  visibleRows,
  type GridRow,
} from '../../grid/model/visibleRows';
import { addIndicator } from '../../workbench/editIndicator';
import type { RunOptions } from '../../workbench/runTask';
import type { Saving } from '../../workbench/savingQueue';
import type { Session } from '../../workbench/session';
import type { SessionEvent } from '../../workbench/sessionEvent';
import { AreaCounts } from './areaCounts.svelte';
import { cellEntry } from './cellEntry';
import { cellText } from './cellText';
import { pointedCells, violationPlace } from './cellView';
import { markSource, WaiverWatch } from './ruleLookup';
import { LongWork, type LargeStep } from './longWork.svelte';
import { NO_FILTER, passing, type RowFilter } from './rowFilter';
import { RuleCheck } from './ruleCheck';
import { SheetAreas } from './sheetAreas.svelte';
import { SheetSelection } from './sheetSelection.svelte';
import { SheetSorting } from './sheetSorting.svelte';
import { touchedSelection } from './touchedCells';

/** Told to the grid: what it must draw anew, and where the cursor goes. */
export interface Redraw {
  readonly columns: boolean;
  readonly rows: boolean;
  readonly cells: boolean;
  readonly place: Place | null;
}

/** So many rows are checked at once where another area is looked at; its figures are to be seen first. */
const FEW_ROWS = 200;

/** An open workbook as the plan sheet shows it. */
export class Sheet {
  readonly session: Session;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- rows are worked out from it by hand
  readonly #collapsed = new Set<IndicatorId>();
  readonly #marks = new RowMarks();
  readonly #known: GridRow[] = [];
  readonly #source: MarkSource;
  readonly chosen = new SheetSelection();
  readonly sorting: SheetSorting;
  /** The areas and years of the workbook, and which is looked at. */
  readonly areas: SheetAreas;
  readonly counts: AreaCounts = new AreaCounts(this);
  #redraw: ((redraw: Redraw) => void) | null = null;
  readonly #check: RuleCheck;
  readonly #waivers: WaiverWatch;
  /** The cursor is the grid's own business while its own entry runs. */
  #entering = false;
  /** The place of a step that leaves the cursor where it is. */
  #still: Place | null = null;
  /** Another area or year is looked at, and its rows are not all checked yet. */
  #turned = false;
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
  /** Cells that a list beside the grid speaks of now: "row|column". */
  pointed: ReadonlySet<string> | null = null;

  constructor(session: Session) {
    this.session = session;
    this.#source = markSource(session);
    this.#waivers = new WaiverWatch(session);
    this.sorting = new SheetSorting(this.#source);
    this.areas = new SheetAreas(session, (view) => this.look(view));
    this.#check = new RuleCheck(session, {
      began: (later) => {
        this.checking = later ? { done: 0, total: session.workbook.outline.ids.length } : null;
        if (later) this.#marks.clear();
        else this.#marks.reset(this.#source);
      },
      checked: (ids) => {
        this.#marks.update(this.#source, ids);
        this.sorting.follow(ids);
      },
      told: (progress) => {
        this.checking = progress;
        this.revision += 1;
        const rows = progress === null && this.#turned && this.filter.mark !== null;
        if (rows) this.#readRows();
        if (progress === null) this.#turned = false;
        this.#redraw?.({ columns: false, rows, cells: true, place: null });
      },
    });
    this.#check.start();
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
    if (this.place) this.sorting.expect({ id, beside: this.place.indicator, side: 'below' });
    this.session.runChange({ code: 'addIndicators', params: { count: 1 } }, change, place);
  }

  rename(typed: string): void {
    const title = typed.normalize('NFC').trim();
    if (title === '' || title === this.title) return;
    this.session.run({ code: 'renameWorkbook', params: {} }, { meta: { title } }, null);
  }

  /** Text typed into a cell. */
  enter(id: IndicatorId, column: SheetColumn, typed: string): void {
    const entry = cellEntry(this.session.workbook, id, column, typed);
    if (!entry) return;
    const place = { indicator: id, column: column.id };
    this.run({ code: entry.code, params: {} }, entry.change, place);
  }

  /** What stands in a cell when its editing begins. */
  editText(id: IndicatorId, column: SheetColumn): string {
    return cellText(this.session.workbook, id, column);
  }

  /** Folds a row's children away or shows them; a row without any folds its parent's. */
  fold(id: IndicatorId, folded: boolean): void {
    const tree = outlineIndex(this.#seen);
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
      for (const id of parentRows(this.#seen)) this.#collapsed.add(id);
      const top = place ? ancestorsOf(this.#seen, place.indicator).at(-1) : undefined;
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

  /** Shows the rows in the order of a column as it is now; in their own for null. */
  sort(sort: RowSort | null): void {
    const before = this.chosen.visible;
    const column = this.columns.find(({ id }) => id === sort?.column) ?? null;
    this.sorting.take(sort, column);
    this.#readRows();
    const { current, visible } = this.chosen;
    if (current) this.chosen.current = reorderSelection(current, before, visible);
    const place = this.place && this.#standing(this.place);
    this.#redraw?.({ columns: false, rows: true, cells: true, place });
  }

  /** Looks at another area or year; the cursor, folding and filters stay where they are. */
  look(view: FrameView): void {
    const { keys } = this.session;
    this.#turned = true;
    this.session.look(view);
    if (this.session.keys === keys) this.#turned = false;
    else if (this.sorting.current) this.sort(this.sorting.current);
  }

  /** Puts the cursor on a cell, unfolding what hides it and leaving a filter that does. */
  reveal(wanted: Place): void {
    const place = this.#standing(wanted);
    if (!place) return;
    // The grid tells of its cursor a little later; the next key must find it here already.
    this.place = place;
    const { current } = this.sorting;
    // Headings are left out of a single list.
    if (current && outlineIndex(this.#seen).positionOf(place.indicator) === undefined) {
      this.sort({ ...current, scope: 'groups' });
    }
    const hidden = ancestorsOf(this.#seen, place.indicator).filter((id) =>
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

  /** Outlines the cells of a violation in the grid; none for null. */
  point(violation: Violation | null): void {
    this.pointed = pointedCells(this.session, violation);
    this.#redraw?.({ columns: false, rows: false, cells: true, place: null });
  }

  /** Goes to the cell of a violation, in the area that it lies in. */
  revealViolation(violation: Violation): void {
    const [first] = violation.cells;
    if (first) this.areas.lookAt(first.series);
    this.reveal({
      indicator: violation.indicator,
      column: violationPlace(this.session, violation),
    });
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

  #follow({ touched, rechecked, place, travelled, last }: SessionEvent): void {
    if (touched.meta) this.columns = sheetColumns(this.session.keys);
    if (touched.meta) this.areas.follow();
    if (rechecked === null) this.#check.start(this.#turned ? FEW_ROWS : undefined);
    else if (touched.outline) this.#marks.reset(this.#source);
    else {
      const waived = this.#waivers.changed();
      this.#marks.update(this.#source, [...touched.indicators, ...rechecked, ...waived]);
    }
    const sorted = this.#followSorted(touched.meta, [...touched.indicators, ...(rechecked ?? [])]);
    if (touched.outline) this.#readOutline();
    const cells = touched.meta || touched.outline || touched.indicators.size > 0;
    if (cells) this.revision += 1;
    this.#readState();
    this.#redraw?.({
      columns: touched.meta,
      rows: touched.outline || sorted,
      cells,
      place: null,
    });
    if (place && !this.#entering && place !== this.#still) {
      if (last) this.areas.lookAtStep(last, place);
      this.reveal(place);
      const { columns, chosen } = this;
      const written = travelled && touchedSelection(travelled, place, columns, chosen.visible);
      if (written) this.select(written);
    }
  }

  /** The order that is seen stays; true where its column is gone, and it with it. */
  #followSorted(all: boolean, changed: readonly IndicatorId[]): boolean {
    const { current } = this.sorting;
    if (current === null) return false;
    if (!this.columns.some(({ id }) => id === current.column)) {
      this.sorting.take(null, null);
      this.#readRows();
      return true;
    }
    this.sorting.follow(all ? this.session.workbook.outline.ids : changed);
    return false;
  }

  /** Stops what runs beside the screen. */
  close(): void {
    this.#check.stop();
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
    const { outline } = this.session.workbook;
    const passes = passing(this.filter, outline, this.#marks);
    const rows = visibleRows(this.#seen, this.#collapsed, passes);
    this.rows = keepRows(rows, this.#known);
    this.chosen.showRows(this.rows, this.#seen);
  }

  /** The outline in the order that is seen. */
  get #seen(): Outline {
    return this.sorting.outlineOf(this.session.workbook);
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
