import type { IndicatorId } from '../../domain/indicator/indicator';
import { indicatorOf } from '../../domain/workbook/workbook';
import type { CellBlock, CellPlace } from '../../grid/model/selection';
import {
  fillCells,
  rowsAlongside,
  type FillArea,
  type FillOptions,
} from '../../workbench/fillCells';
import type { Messages } from '../messages/messages';
import { cellView } from './cellView';
import type { ClipboardNotice } from './clipboard.svelte';
import { planAndRun } from './longSteps';
import type { Sheet } from './sheet.svelte';
import { cellColumns, columnsOf, firstOf, selectBlock } from './sheetCells';

/** Filling the selection on: by keys and by the handle. */
export class RangeFill {
  readonly #sheet: Sheet;
  readonly #messages: () => Messages;
  readonly #tell: (notice: ClipboardNotice) => void;

  constructor(sheet: Sheet, messages: () => Messages, tell: (notice: ClipboardNotice) => void) {
    this.#sheet = sheet;
    this.#messages = messages;
    this.#tell = tell;
  }

  /** Ctrl+D and Ctrl+R: the first row (column) of the selection over the others; of one, what is before it. */
  async fillFrom(direction: 'down' | 'right'): Promise<void> {
    const [block] = this.#sheet.blocks().slice(-1);
    if (!block) return;
    const { rows, columns } = this.#sheet.chosen.visible;
    // A heading has nothing to give; of a whole column the first row is often one.
    const filled = block.rows.filter(
      (id) => indicatorOf(this.#sheet.session.workbook, id)?.group !== true,
    );
    const [row] = filled;
    const [column] = block.columns;
    if (row === undefined || column === undefined) return;
    if (direction === 'down') {
      const above = filled.length > 1 ? row : rowAbove(this.#sheet, rows, row);
      if (above === undefined) return;
      const onRows = filled.length > 1 ? filled.slice(1) : filled;
      await this.#fill(
        { rows: [above], columns: block.columns, onRows, onColumns: [], direction },
        block,
        {
          mode: 'copy',
        },
      );
    } else {
      const before = block.columns.length > 1 ? column : columns[columns.indexOf(column) - 1];
      if (before === undefined) return;
      const onColumns = block.columns.length > 1 ? block.columns.slice(1) : block.columns;
      await this.#fill(
        { rows: block.rows, columns: [before], onRows: [], onColumns, direction },
        block,
        {
          mode: 'copy',
        },
      );
    }
  }

  /** The handle was dragged to a cell. `other`: series where it would copy, and the other way round. */
  async fillTo(to: CellPlace, other: boolean): Promise<void> {
    const [block] = this.#sheet.blocks().slice(-1);
    if (!block) return;
    const reach = reachOf(block, this.#sheet.chosen.visible, to);
    if (!reach) return;
    const several = Math.max(
      reach.direction === 'down' || reach.direction === 'up'
        ? block.rows.length
        : block.columns.length,
    );
    const mode = several > 1 ? 'copy' : 'series';
    await this.#fill(reach, reach.after, other ? { mode } : {});
  }

  /** The handle was clicked twice: down along the column to the left, or else to the right. */
  async fillAlongside(): Promise<void> {
    const [block] = this.#sheet.blocks().slice(-1);
    if (!block) return;
    const { rows, columns } = this.#sheet.chosen.visible;
    const below = rows.slice(rows.indexOf(block.rows.at(-1) ?? -1) + 1);
    const left = columns[columns.indexOf(block.columns[0] ?? '') - 1];
    const right = columns[columns.indexOf(block.columns.at(-1) ?? '') + 1];
    const { session } = this.#sheet;
    const messages = this.#messages();
    for (const beside of [left, right]) {
      const [column] = beside === undefined ? [] : columnsOf(this.#sheet, [beside]);
      if (!column) continue;
      const reach = rowsAlongside(
        below,
        (row) => indicatorOf(session.workbook, row)?.group ?? true,
        (row) => cellView(session, messages, row, column).text !== '',
      );
      if (reach === 0) continue;
      const onRows = below.slice(0, reach);
      const after = { rows: [...block.rows, ...onRows], columns: block.columns };
      await this.#fill({ ...block, onRows, onColumns: [], direction: 'down' }, after, {});
      return;
    }
  }

  async #fill(
    area: Omit<FillArea, 'columns' | 'onColumns'> & {
      readonly columns: readonly string[];
      readonly onColumns: readonly string[];
    },
    after: CellBlock,
    options: FillOptions,
  ): Promise<void> {
    const sheet = this.#sheet;
    const { selection } = sheet;
    const place = firstOf(after);
    if (!place) return;
    const whole: FillArea = {
      ...area,
      columns: cellColumns(sheet, area.columns),
      onColumns: cellColumns(sheet, area.onColumns),
    };
    const { rows, columns, onRows, onColumns } = area;
    const cells = rows.length * onColumns.length + columns.length * onRows.length;
    const done = await planAndRun(
      sheet,
      ['fill', cells],
      (workbook) => fillCells(workbook, whole, options),
      ({ change, count }) => ({
        label: { code: 'fillFigures', params: { count } },
        change,
        place: { indicator: place.row, column: place.column },
      }),
    );
    if (!done) {
      this.#tell({ kind: 'cancelled' });
      return;
    }
    const { count, converted, refused } = done;
    this.#tell({ kind: 'filled', count, converted, refused: refused.length });
    if (sheet.selection === selection) selectBlock(sheet, after, place);
  }
}

/** Where the handle was drawn to: over rows or columns, whichever is farther outside of the block. */
function reachOf(
  block: CellBlock,
  { rows, columns }: { readonly rows: readonly IndicatorId[]; readonly columns: readonly string[] },
  to: CellPlace,
) {
  const top = rows.indexOf(block.rows[0] ?? -1);
  const bottom = top + block.rows.length - 1;
  const left = columns.indexOf(block.columns[0] ?? '');
  const right = left + block.columns.length - 1;
  const row = rows.indexOf(to.row);
  const column = columns.indexOf(to.column);
  if (top < 0 || left < 0 || row < 0 || column < 0) return null;
  const down = Math.max(row - bottom, top - row);
  const over = Math.max(column - right, left - column);
  if (down <= 0 && over <= 0) return null;
  if (down >= over) {
    const onRows = row > bottom ? rows.slice(bottom + 1, row + 1) : rows.slice(row, top).reverse();
    const direction = row > bottom ? ('down' as const) : ('up' as const);
    const all = rows.slice(Math.min(row, top), Math.max(row, bottom) + 1);
    const after = { rows: all, columns: block.columns };
    return { ...block, onRows, onColumns: [], direction, after };
  }
  const onColumns =
    column > right ? columns.slice(right + 1, column + 1) : columns.slice(column, left).reverse();
  const direction = column > right ? ('right' as const) : ('left' as const);
  const all = columns.slice(Math.min(column, left), Math.max(column, right) + 1);
  return { ...block, onRows: [], onColumns, direction, after: { rows: block.rows, columns: all } };
}

function rowAbove(
  sheet: Sheet,
  rows: readonly IndicatorId[],
  row: IndicatorId,
): IndicatorId | undefined {
  const { workbook } = sheet.session;
  for (let at = rows.indexOf(row) - 1; at >= 0; at -= 1) {
    const above = rows[at];
    if (above !== undefined && !indicatorOf(workbook, above)?.group) return above;
  }
  return undefined;
}
