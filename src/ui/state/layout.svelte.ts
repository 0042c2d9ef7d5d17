import {
  movedColumns,
  NO_LAYOUT,
  readColumnLayout,
  shownColumns,
  withColumn,
  type ColumnLayout,
} from '../../grid/model/columnLayout';
import { OWN_VIEW, type FrameView } from '../../domain/plan/frameView';
import { readRowSort, type RowSort } from '../../grid/model/sortRows';
import type { SheetColumn } from '../../grid/model/columns';
import type { WorkbookStore } from '../../workbench/ports';

export type LayoutScope = 'workbook' | 'all';

type Settings = Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;

const FOR_ALL = 'sheet.columns';
const PANES = 'sheet.panes';
const SORT = 'sheet.sort';
const VIEW = 'sheet.view';
const FOLDED = 'sheet.foldedRules';

/** How the sheet is arranged on the screen: its columns and panes, kept in the settings. */
export class SheetLayout {
  readonly #settings: Settings;
  readonly #own: string;
  readonly #ownSort: string;
  readonly #ownView: string;
  columns = $state.raw<ColumnLayout>(NO_LAYOUT);
  /** Whether the arrangement of the columns is this workbook's own. */
  scope = $state<LayoutScope>('all');
  /** The order in which the rows of this workbook were seen last. */
  sort: RowSort | null = null;
  /** The area and year of this workbook that were looked at last. */
  view: FrameView = OWN_VIEW;
  sideOpen = $state(false);
  panelOpen = $state(true);
  /** Parts of the list of violations that are folded away. */
  folded = $state.raw<readonly string[]>(['hint', 'waived', 'notChecked']);

  constructor(settings: Settings, workbook: string) {
    this.#settings = settings;
    this.#own = `${FOR_ALL}.${workbook}`;
    this.#ownSort = `${SORT}.${workbook}`;
    this.#ownView = `${VIEW}.${workbook}`;
  }

  /** Reads what was kept; to be awaited before the sheet is drawn. */
  async load(): Promise<void> {
    const [own, all, panes, sort, view, folded] = await Promise.all([
      this.#settings.readSetting(this.#own),
      this.#settings.readSetting(FOR_ALL),
      this.#settings.readSetting(PANES),
      this.#settings.readSetting(this.#ownSort),
      this.#settings.readSetting(this.#ownView),
      this.#settings.readSetting(FOLDED),
    ]);
    if (Array.isArray(folded)) {
      this.folded = folded.filter((part): part is string => typeof part === 'string');
    }
    this.scope = own ? 'workbook' : 'all';
    this.columns = readColumnLayout(own ?? all);
    this.sort = readRowSort(sort);
    this.view = readView(view);
    if (typeof panes !== 'object' || panes === null) return;
    this.sideOpen = 'side' in panes && !!panes.side;
    this.panelOpen = !('panel' in panes) || !!panes.panel;
  }

  /** Folds a part of the list of violations away, or shows it again. */
  async fold(part: string, folded: boolean): Promise<void> {
    const rest = this.folded.filter((one) => one !== part);
    this.folded = folded ? [...rest, part] : rest;
    await this.#settings.writeSetting(FOLDED, [...this.folded]);
  }

  shown(columns: readonly SheetColumn[]): SheetColumn[] {
    return shownColumns(columns, this.columns);
  }

  /** After the grid's columns were moved or resized by hand. */
  async arrange(
    columns: readonly SheetColumn[],
    shown: readonly { readonly id: string; readonly width: number }[],
  ): Promise<void> {
    await this.#keepColumns(movedColumns(this.columns, columns, shown));
  }

  async show(id: string, shown: boolean): Promise<void> {
    await this.#keepColumns(withColumn(this.columns, id, shown));
  }

  async showAll(): Promise<void> {
    await this.#keepColumns({ ...this.columns, hidden: [] });
  }

  async reset(): Promise<void> {
    await this.#keepColumns(NO_LAYOUT);
  }

  /** Keeps the arrangement for this workbook alone, or for all of them. */
  async setScope(scope: LayoutScope): Promise<void> {
    this.scope = scope;
    if (scope === 'all') await this.#settings.writeSetting(this.#own, null);
    await this.#keepColumns(this.columns);
  }

  /** Keeps in which order the rows of this workbook are seen, and which area and year. */
  async keep(sort: RowSort | null, { area, year }: FrameView): Promise<void> {
    if (this.sort !== sort) {
      this.sort = sort;
      await this.#settings.writeSetting(this.#ownSort, sort);
    }
    if (this.view.area === area && this.view.year === year) return;
    this.view = { area, year };
    await this.#settings.writeSetting(this.#ownView, this.view);
  }

  async openSide(open: boolean): Promise<void> {
    this.sideOpen = open;
    await this.#keepPanes();
  }

  async openPanel(open: boolean): Promise<void> {
    this.panelOpen = open;
    await this.#keepPanes();
  }

  async #keepPanes(): Promise<void> {
    const panes = { side: this.sideOpen, panel: this.panelOpen };
    await this.#settings.writeSetting(PANES, panes);
  }

  async #keepColumns(layout: ColumnLayout): Promise<void> {
    this.columns = layout;
    const { order, widths, hidden } = layout;
    const plain = { order: [...order], widths: { ...widths }, hidden: [...hidden] };
    await this.#settings.writeSetting(this.scope === 'workbook' ? this.#own : FOR_ALL, plain);
  }
}

/** What was kept of a view; the workbook's own where it cannot be understood. */
function readView(kept: unknown): FrameView {
  if (typeof kept !== 'object' || kept === null) return OWN_VIEW;
  const { area, year } = kept as { area?: unknown; year?: unknown };
  return {
    area: typeof area === 'string' ? area : null,
    year: Number.isInteger(year) ? Number(year) : null,
  };
}
