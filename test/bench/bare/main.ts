import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
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
} from 'ag-grid-community';
import { theme } from '../../../src/grid/aggrid/theme';

// The same modules as the sheet has, over rows that are ready: nothing is read, judged or kept.
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

const ROWS = 1000;
const widths = [42, 214, 66, 96, 82, 82, 118, 90, 140, 84, 106, 70, 160];

const element = document.getElementById('grid');
if (!element) throw new Error('no place for the grid');
createGrid<{ id: number; [field: string]: unknown }>(element, {
  theme,
  localeText: AG_GRID_LOCALE_VN,
  columnDefs: widths.map((width, n) => ({
    field: `c${n}`,
    width,
    pinned: n < 2 ? ('left' as const) : null,
  })),
  rowData: Array.from({ length: ROWS }, (_, row) => ({
    id: row,
    ...Object.fromEntries(widths.map((_, n) => [`c${n}`, n < 3 ? `Dòng ${row}` : row * n])),
  })),
  getRowId: ({ data }) => String(data.id),
});
