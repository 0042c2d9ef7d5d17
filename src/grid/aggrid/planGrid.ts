import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  themeQuartz,
  TooltipModule,
  type ColDef,
  type ColGroupDef,
  type GridApi,
} from 'ag-grid-community';
import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Place } from '../../domain/workbook/journal';
import type { SheetColumn } from '../model/columns';
import type { GridRow } from '../model/visibleRows';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  CellStyleModule,
  RowStyleModule,
  TooltipModule,
  LocaleModule,
]);

/** Colours are given whole: mixing them in the style sheet needs a browser newer than Chromium 109. */
const theme = themeQuartz
  .withParams(
    {
      fontFamily: 'inherit',
      fontSize: 13,
      rowHeight: 28,
      headerHeight: 30,
      spacing: 5,
      wrapperBorder: false,
      backgroundColor: '#ffffff',
      foregroundColor: '#1c2733',
      borderColor: '#d5dde5',
      headerBackgroundColor: '#eef3f7',
      rowHoverColor: '#f2f7fb',
      accentColor: '#0b6bcb',
    },
    'light',
  )
  .withParams(
    {
      backgroundColor: '#161d24',
      foregroundColor: '#e4ebf2',
      borderColor: '#33404d',
      headerBackgroundColor: '#202a34',
      rowHoverColor: '#1e2933',
      accentColor: '#5aa9f2',
    },
    'dark',
  );

/** What a cell shows; the screen makes it from the workbook. */
export interface CellView {
  readonly text: string;
  /** CSS classes for its state; the text or mark says the same in words. */
  readonly classes: readonly string[];
  readonly tooltip: string;
  readonly editable: boolean;
}

/** What the grid asks and tells. */
export interface PlanGridPorts {
  view(id: IndicatorId, column: SheetColumn): CellView;
  /** Text to start editing with. */
  editText(id: IndicatorId, column: SheetColumn): string;
  edited(id: IndicatorId, column: SheetColumn, text: string): void;
  moved(place: Place | null): void;
  toggled(id: IndicatorId): void;
  columnTitle(column: SheetColumn): string;
  rowClass(id: IndicatorId): string;
}

export interface PlanGridOptions {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly GridRow[];
  readonly language: 'vi' | 'en';
  readonly dark: boolean;
  readonly styleNonce: string;
  readonly label: string;
}

/** The plan sheet on AG Grid Community. Rows carry ids only; what they show is asked for when drawn. */
export class PlanGrid {
  readonly #api: GridApi<GridRow>;
  readonly #ports: PlanGridPorts;
  #columns: ReadonlyMap<string, SheetColumn>;

  constructor(element: HTMLElement, options: PlanGridOptions, ports: PlanGridPorts) {
    this.#ports = ports;
    this.#columns = new Map(options.columns.map((column) => [column.id, column]));
    element.setAttribute('aria-label', options.label);
    element.dataset['agThemeMode'] = options.dark ? 'dark' : 'light';
    this.#api = createGrid<GridRow>(element, {
      theme,
      styleNonce: options.styleNonce,
      localeText: options.language === 'vi' ? AG_GRID_LOCALE_VN : AG_GRID_LOCALE_EN,
      columnDefs: this.#definitions(options.columns),
      rowData: [...options.rows],
      getRowId: ({ data }) => String(data.id),
      getRowClass: ({ data }) => (data ? ports.rowClass(data.id) : undefined),
      readOnlyEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVertically: true,
      enterNavigatesVerticallyAfterEdit: true,
      tooltipShowDelay: 500,
      suppressDragLeaveHidesColumns: true,
      onCellEditRequest: ({ data, colDef, newValue }) => {
        const column = this.#columns.get(colDef.colId ?? '');
        if (column && data) ports.edited(data.id, column, String(newValue ?? ''));
      },
      onCellFocused: ({ rowIndex, column }) => {
        const row = rowIndex === null ? undefined : this.#api.getDisplayedRowAtIndex(rowIndex);
        const id = typeof column === 'object' ? column?.getColId() : undefined;
        ports.moved(row?.data && id ? { indicator: row.data.id, column: id } : null);
      },
      onCellClicked: ({ data, colDef, event }) => {
        const target = event?.target;
        if (
          data &&
          colDef.colId === 'name' &&
          target instanceof Element &&
          target.closest('.fold')
        ) {
          ports.toggled(data.id);
        }
      },
    });
  }

  /** Shows other rows; scroll and cursor stay. */
  setRows(rows: readonly GridRow[]): void {
    this.#api.setGridOption('rowData', [...rows]);
  }

  /** Shows other columns. */
  setColumns(columns: readonly SheetColumn[]): void {
    this.#columns = new Map(columns.map((column) => [column.id, column]));
    this.#api.setGridOption('columnDefs', this.#definitions(columns));
  }

  /** Draws rows again whose figures or judgements may have changed; all of them where none is named. */
  repaint(ids: Iterable<IndicatorId> | null): void {
    if (ids === null) {
      this.#api.refreshCells({ force: true });
      return;
    }
    const rowNodes = [...ids].flatMap((id) => this.#api.getRowNode(String(id)) ?? []);
    if (rowNodes.length > 0) this.#api.refreshCells({ rowNodes, force: true });
  }

  /** Puts the cursor on a cell and brings it into view. */
  goTo(place: Place): void {
    const node = this.#api.getRowNode(String(place.indicator));
    if (!node || node.rowIndex === null) return;
    this.#api.ensureIndexVisible(node.rowIndex);
    this.#api.ensureColumnVisible(place.column);
    this.#api.setFocusedCell(node.rowIndex, place.column);
  }

  destroy(): void {
    this.#api.destroy();
  }

  /** Two header rows: the period above, the role below. */
  #definitions(columns: readonly SheetColumn[]): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
    const definitions: (ColDef<GridRow> | ColGroupDef<GridRow>)[] = [];
    let group = { headerName: '', children: [] as ColDef<GridRow>[], marryChildren: true };
    for (const column of columns) {
      const definition = this.#definition(column);
      if (column.period === '') {
        group = { headerName: '', children: [], marryChildren: true };
        definitions.push(definition);
        continue;
      }
      if (group.headerName !== column.period) {
        group = { headerName: column.period, children: [], marryChildren: true };
        definitions.push(group);
      }
      group.children.push(definition);
    }
    return definitions;
  }

  #definition(column: SheetColumn): ColDef<GridRow> {
    const ports = this.#ports;
    const view = (data: GridRow | undefined) => (data ? ports.view(data.id, column) : null);
    const numeric = !['numbering', 'name', 'unit', 'note', 'verdict'].includes(column.content.kind);
    const definition: ColDef<GridRow> = {
      colId: column.id,
      headerName: ports.columnTitle(column),
      width: column.width,
      pinned: column.content.kind === 'numbering' || column.content.kind === 'name' ? 'left' : null,
      headerClass: numeric ? 'ag-right-aligned-header' : '',
      wrapHeaderText: true,
      autoHeaderHeight: true,
      resizable: true,
      valueGetter: ({ data }) => (data ? ports.editText(data.id, column) : ''),
      valueFormatter: ({ data }) => view(data)?.text ?? '',
      cellClass: ({ data }) => [...(numeric ? ['numeric'] : []), ...(view(data)?.classes ?? [])],
      tooltip: ({ data }) => view(data)?.tooltip ?? '',
      editable: ({ data }) => view(data)?.editable ?? false,
      cellEditor: 'agTextCellEditor',
    };
    return column.content.kind === 'name' ? { ...definition, cellRenderer: nameCell } : definition;
  }
}

/** The name behind its indent and, over other rows, the fold. Text only: names are never markup. */
function nameCell({ data, valueFormatted }: { data?: GridRow; valueFormatted?: string | null }) {
  const cell = document.createElement('span');
  cell.className = 'name-cell';
  if (!data) return cell;
  cell.style.setProperty('padding-left', `${data.depth * 14}px`);
  const fold = document.createElement('span');
  fold.className = data.hasChildren ? 'fold' : 'no-fold';
  fold.textContent = data.hasChildren ? '▾' : '';
  fold.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.textContent = valueFormatted ?? '';
  cell.append(fold, name);
  return cell;
}
