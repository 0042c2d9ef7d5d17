import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  CustomEditorModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  type ColDef,
  type ColGroupDef,
  type GridApi,
  type SuppressKeyboardEventParams,
} from 'ag-grid-community';
import type { Place } from '../../domain/workbook/journal';
import { isFixed } from '../model/columnLayout';
import type { SheetColumn } from '../model/columns';
import type { CellPlace } from '../model/selection';
import type { RowSort } from '../model/sortRows';
import type { GridRow } from '../model/visibleRows';
import { nameCell, sameCell, SheetEditor, asideCell, type CellValue } from './cells';
import { CellComposition } from './cellComposition';
import { GridSelection } from './gridSelection';
import type { PlanGridPorts } from './planGridPorts';
import { theme } from './theme';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  CustomEditorModule,
  CellStyleModule,
  RowStyleModule,
  TooltipModule,
  LocaleModule,
]);

export interface PlanGridOptions {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly GridRow[];
  readonly language: 'vi' | 'en';
  readonly styleNonce: string;
  readonly label: string;
}

/** Columns whose text stands left. */
const WORDS = ['numbering', 'name', 'unit', 'note', 'verdict'];

/** Columns whose cells can say something quiet beside their figure. */
const WITH_ASIDE = ['figure', 'percentOfPlan', 'verdict', 'growth'];

/** The plan sheet on AG Grid Community. Rows carry ids only; what they show is asked for when drawn. */
export class PlanGrid {
  readonly #api: GridApi<GridRow>;
  readonly #ports: PlanGridPorts;
  readonly #element: HTMLElement;
  /** The first rows are drawn before it is there. */
  #selection: GridSelection | null = null;
  #columns: ReadonlyMap<string, SheetColumn>;
  readonly #composition: CellComposition;
  /** What the editor that is being opened begins with. */
  #composed: string | null = null;
  #sort: { readonly by: RowSort; readonly stale: boolean } | null = null;
  readonly #listening = new AbortController();

  constructor(element: HTMLElement, options: PlanGridOptions, ports: PlanGridPorts) {
    this.#ports = ports;
    this.#element = element;
    this.#columns = new Map(options.columns.map((column) => [column.id, column]));
    this.#api = createGrid<GridRow>(element, {
      theme,
      styleNonce: options.styleNonce,
      localeText: options.language === 'vi' ? AG_GRID_LOCALE_VN : AG_GRID_LOCALE_EN,
      columnDefs: this.#definitions(options.columns),
      defaultColDef: {
        sortable: false,
        resizable: true,
        lockPinned: true,
        cellDataType: false,
        suppressKeyboardEvent: (params) => this.#key(params),
      },
      rowData: [...options.rows],
      getRowId: ({ data }) => String(data.id),
      getRowClass: ({ data }) => (data ? ports.rowClass(data.id) : undefined),
      processRowPostCreate: ({ eRow, node }) => {
        tellTree(eRow, node.data);
        this.#selection?.paintSoon();
      },
      // Its own way back to a cell counts rows, which may be others by then; the selection has it by id.
      suppressFocusAfterRefresh: true,
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVertically: true,
      enterNavigatesVerticallyAfterEdit: true,
      suppressStartEditOnTab: true,
      tooltipShowDelay: 500,
      suppressDragLeaveHidesColumns: true,
      // A cursor that moves must be painted at once, not after rows that scrolled by.
      suppressAnimationFrame: true,
      suppressColumnMoveAnimation: true,
      // What lies over the cells is put where they are, not where they slide by.
      animateRows: false,
      // The screen says itself why there are no rows, and the way out.
      suppressNoRowsOverlay: true,
      // The grid tells its events a turn of the page later, when keys pressed meanwhile have been
      // heard: nothing that changes the workbook or the cursor may hang on one.
      onVirtualColumnsChanged: () => {
        this.#selection?.paint();
        this.#tellSort();
      },
      onColumnMoved: ({ finished, source }) => {
        if (finished && source === 'uiColumnMoved') this.#tellArranged();
      },
      onColumnResized: ({ finished, source }) => {
        if (finished && (source === 'uiColumnResized' || source === 'autosizeColumns'))
          this.#tellArranged();
      },
    });
    this.#selection = new GridSelection(element, this.#api, ports);
    this.#composition = new CellComposition(element, {
      editable: ({ row, column }) => {
        const found = this.#columns.get(column);
        return found !== undefined && ports.view(row, found).editable;
      },
      open: (place, text) => this.#open(place, text),
    });
    element.addEventListener('click', (event) => this.#clickFold(event), {
      signal: this.#listening.signal,
    });
    const grid = element.querySelector('[role="grid"]');
    grid?.setAttribute('aria-label', options.label);
    grid?.setAttribute('aria-multiselectable', 'true');
    this.#tellTreeGrid();
    this.#selection.paint();
  }

  /** Shows other rows; scroll and cursor stay. */
  setRows(rows: readonly GridRow[]): void {
    const show = () => this.#api.setGridOption('rowData', [...rows]);
    if (this.#selection) this.#selection.quietly(show);
    else show();
    for (const row of this.#element.querySelectorAll('[role="row"][row-id]')) {
      tellTree(row, this.#api.getRowNode(row.getAttribute('row-id') ?? '')?.data);
    }
    this.#selection?.linesChanged();
  }

  /** Shows other columns, or the same in another order. */
  setColumns(columns: readonly SheetColumn[]): void {
    this.#columns = new Map(columns.map((column) => [column.id, column]));
    const show = () => {
      this.#api.setGridOption('columnDefs', this.#definitions(columns));
      this.#api.refreshCells();
    };
    if (this.#selection) this.#selection.quietly(show);
    else show();
    this.#tellTreeGrid();
    this.#tellSort();
    this.#selection?.linesChanged();
  }

  /** Says at its header by which column the rows are sorted. */
  showSort(by: RowSort | null, stale: boolean): void {
    this.#sort = by && { by, stale };
    this.#tellSort();
  }

  /** Shows what is selected after the sheet has changed it itself. */
  showSelection(): void {
    this.#selection?.paint();
  }

  /**
   * Draws again what differs in the rows on screen; the others are asked when they are scrolled to.
   * An open editor stays as it is.
   */
  repaint(): void {
    this.#api.refreshCells();
  }

  /** Puts the cursor on a cell and brings it into view; to its row where the column is not shown. */
  goTo(place: Place): void {
    const node = this.#api.getRowNode(String(place.indicator));
    if (!node || node.rowIndex === null) return;
    const column = this.#columns.has(place.column) ? place.column : 'name';
    this.#selection?.goTo({ row: place.indicator, column });
  }

  /** Gives the keyboard back to the cell that had it, or to the first one. */
  focus(): void {
    if (this.#ports.selection()) {
      this.#selection?.focusCursor();
      return;
    }
    const first = this.#api.getAllDisplayedColumns()[1]?.getColId() ?? 'name';
    this.#api.setFocusedCell(0, first);
  }

  destroy(): void {
    this.#listening.abort();
    this.#selection?.destroy();
    this.#composition.destroy();
    this.#api.destroy();
  }

  /** Keys that mean more here than to the grid; true keeps the grid from them. */
  #key({ event, editing, data, colDef }: SuppressKeyboardEventParams<GridRow>): boolean {
    if (!data) return false;
    // Letters that an input method is still putting together: Enter and arrows are its own.
    if (event.isComposing || event.key === 'Process') return true;
    const place = { row: data.id, column: colDef.colId ?? 'name' };
    if (editing) return this.#selection?.editingKey(event, place) ?? false;
    const modified = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.altKey && !modified && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      // Without this the browser would go a page back.
      event.preventDefault();
      this.#ports.fold(data.id, event.key === 'ArrowLeft');
      return true;
    }
    // The screen's own: they move, insert and mark rows.
    if (event.altKey && modified) return true;
    const column = this.#columns.get(place.column);
    if (event.key === ' ' && !event.altKey && !modified && column?.content.kind === 'name') {
      event.preventDefault();
      if (data.hasChildren) this.#ports.fold(data.id, !data.folded);
      return true;
    }
    return this.#selection?.key(event, place) ?? false;
  }

  /** Opens a cell's editor with text in the place of what stands there. */
  #open({ row, column }: CellPlace, text: string): void {
    const rowIndex = this.#api.getRowNode(String(row))?.rowIndex;
    if (rowIndex === null || rowIndex === undefined) return;
    this.#composed = text;
    this.#api.startEditingCell({ rowIndex, colKey: column });
    this.#composed = null;
  }

  /** Rows that fold make it a tree to a screen reader; with other columns the grid forgets it. */
  #tellTreeGrid(): void {
    this.#element.querySelector('[role="grid"]')?.setAttribute('role', 'treegrid');
  }

  /** The grid knows of no sort and forgets the attribute when it draws its headers anew. */
  #tellSort(): void {
    for (const header of this.#element.querySelectorAll('.ag-header-cell[col-id]')) {
      const here = header.getAttribute('col-id') === this.#sort?.by.column ? this.#sort : null;
      header.classList.toggle('stale-sort', here?.stale ?? false);
      if (here) header.setAttribute('aria-sort', here.by.direction);
      else header.removeAttribute('aria-sort');
    }
  }

  #clickFold({ target }: MouseEvent): void {
    if (!(target instanceof Element) || !target.closest('.fold')) return;
    const id = target.closest('.ag-row[row-id]')?.getAttribute('row-id') ?? '';
    const row = this.#api.getRowNode(id)?.data;
    if (row?.hasChildren) this.#ports.fold(row.id, !row.folded);
  }

  #tellArranged(): void {
    this.#ports.arranged(
      this.#api
        .getAllDisplayedColumns()
        .map((column) => ({ id: column.getColId(), width: column.getActualWidth() })),
    );
  }

  /** Two header rows: the period above, the role below. */
  #definitions(columns: readonly SheetColumn[]): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
    const definitions: (ColDef<GridRow> | ColGroupDef<GridRow>)[] = [];
    let period = '';
    let children: ColDef<GridRow>[] = [];
    for (const column of columns) {
      if (column.period !== '' && column.period !== period) {
        children = [];
        const headerName = this.#ports.periodTitle(column.period);
        definitions.push({ headerName, headerClass: 'period-header', children });
      }
      period = column.period;
      (period === '' ? definitions : children).push(this.#definition(column));
    }
    return definitions;
  }

  #definition(column: SheetColumn): ColDef<GridRow, CellValue> {
    const ports = this.#ports;
    const { kind } = column.content;
    const numeric = !WORDS.includes(kind);
    const fixed = isFixed(column);
    const title = ports.columnTitle(column);
    return {
      colId: column.id,
      headerName: title,
      width: column.width,
      minWidth: 36,
      pinned: fixed ? 'left' : null,
      lockPosition: fixed ? 'left' : false,
      headerClass: numeric ? 'ag-right-aligned-header' : '',
      wrapHeaderText: true,
      autoHeaderHeight: true,
      valueGetter: ({ data }) => (data ? { view: ports.view(data.id, column), row: data } : null),
      valueFormatter: ({ value }) => value?.view.text ?? '',
      equals: sameCell,
      cellClass: ({ value }) => [
        ...(numeric ? ['numeric'] : []),
        ...((value as CellValue | null)?.view.classes ?? []),
      ],
      tooltip: ({ value }) => (value as CellValue | null)?.view.tooltip ?? '',
      // Called as the editor closes, so that the step stands before those of the keys that follow.
      valueSetter: ({ data, newValue }) => {
        const typed = newValue?.typed;
        if (data && typed !== undefined && typed !== ports.editText(data.id, column)) {
          ports.edited(data.id, column, typed);
        }
        return false;
      },
      editable: ({ data }) => (data ? ports.view(data.id, column).editable : false),
      cellEditor: SheetEditor,
      cellEditorParams: ({ data }: { data?: GridRow }) => ({
        text: () => this.#composed ?? (data ? ports.editText(data.id, column) : ''),
        label: () => title,
      }),
      ...(kind === 'name' && { cellRenderer: nameCell }),
      ...(WITH_ASIDE.includes(kind) && { cellRenderer: asideCell }),
    };
  }
}

/** What a screen reader says of a row's place in the tree. */
function tellTree(element: Element, row: GridRow | undefined): void {
  if (!row) return;
  element.setAttribute('aria-level', String(row.depth + 1));
  if (row.hasChildren) element.setAttribute('aria-expanded', String(!row.folded));
  else element.removeAttribute('aria-expanded');
}
