import type { IndicatorId } from '../../domain/indicator/indicator';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { CellBlock, CellPlace } from '../../grid/model/selection';
import type { ClipboardCell } from '../../exchange/clipboard/clipboardCell';
import { readClipboard, type ClipboardContent } from '../../exchange/clipboard/readClipboard';
import { writeHtml, writeTsv } from '../../exchange/clipboard/writeClipboard';
import type { CellColumn } from '../../workbench/cellColumn';
import {
  fillCells,
  rowsAlongside,
  type FillArea,
  type FillOptions,
} from '../../workbench/fillCells';
import { pasteChange, planPaste } from '../../workbench/pasteBlock';
import type { PasteNote, PasteOptions, PastePlan, PasteTarget } from '../../workbench/pastePlan';
import { runTask } from '../../workbench/runTask';
import type { Messages } from '../messages/messages';
import { cellView } from './cellView';
import type { Sheet } from './sheet.svelte';
import { cellColumn, copiedCell, joined } from './sheetCells';

/** What is said after a command, until the next one. */
export type ClipboardNotice =
  | { readonly kind: 'copied' | 'cut' | 'pasted'; readonly count: number }
  | {
      readonly kind: 'filled';
      readonly count: number;
      readonly converted: number;
      readonly refused: number;
    }
  | { readonly kind: 'reason'; readonly code: PasteNote['code'] }
  | { readonly kind: 'nothingToPaste' | 'severalBlocks' | 'denied' };

/** What was copied last, here; outside programs hold it as text and table. */
interface Copied {
  readonly block: CellBlock;
  readonly cells: readonly (readonly ClipboardCell[])[];
  /** The text as the clipboard gives it back. */
  readonly text: string;
  /** The state it was cut from: a later one has another content in those cells. */
  readonly cutFrom: Workbook | null;
}

/** A paste that is shown before it is done. */
export interface PastePreview {
  readonly plan: PastePlan;
  readonly workbook: Workbook;
  readonly place: CellPlace;
  readonly isCut: boolean;
}

const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Copying, cutting, pasting and filling on a sheet. */
export class SheetClipboard {
  readonly #sheet: Sheet;
  readonly #messages: () => Messages;
  #running: AbortController | null = null;
  copied = $state.raw<Copied | null>(null);
  notice = $state.raw<ClipboardNotice | null>(null);
  preview = $state.raw<PastePreview | null>(null);
  /** A large paste that is being looked at. */
  working = $state.raw<{ readonly count: number; readonly share: number } | null>(null);

  constructor(sheet: Sheet, messages: () => Messages) {
    this.#sheet = sheet;
    this.#messages = messages;
  }

  /** What the clipboard is to hold of the selection; null, with a notice, where it cannot be copied. */
  copy(cut: boolean): ClipboardContent | null {
    const { session } = this.#sheet;
    const blocks = this.#sheet.blocks();
    const block = cut && blocks.length > 1 ? null : joined(blocks);
    if (!block) {
      if (blocks.length > 1) this.notice = { kind: 'severalBlocks' };
      return null;
    }
    const columns = this.#sheetColumns(block.columns);
    const messages = this.#messages();
    const cells = block.rows.map((row) =>
      columns.map((column) => copiedCell(session, messages, row, column)),
    );
    const text = writeTsv(cells);
    this.copied = { block, cells, text: plain(text), cutFrom: cut ? session.workbook : null };
    this.notice = {
      kind: cut ? 'cut' : 'copied',
      count: block.rows.length * block.columns.length,
    };
    return { text, html: writeHtml(cells) };
  }

  /** The copied cells are no longer marked; the clipboard keeps them. */
  forget(): void {
    this.copied = null;
    this.notice = null;
  }

  /**
   * Pastes at the selection; shows it first when anything in more than one cell is adjusted or
   * refused, or when rows would be new. Resolves without a step when it is cancelled.
   */
  async paste(content: ClipboardContent, valuesOnly: boolean): Promise<void> {
    const sheet = this.#sheet;
    const [block] = sheet.blocks().slice(-1);
    const place = block && firstOf(block);
    if (!place) return;
    const stop = this.#begin();
    let overtaken = false;
    const run = { signal: stop.signal };
    try {
      const own = this.copied?.text === plain(content.text) ? this.copied : null;
      const rows = own?.cells ?? (await runTask(readClipboard(content, parseHtml), run));
      if (rows.length === 0) {
        this.notice = { kind: 'nothingToPaste' };
        return;
      }
      const { workbook } = sheet.session;
      const isCut = own !== null && own.cutFrom === workbook;
      const options: PasteOptions = {
        valuesOnly,
        ...(isCut && {
          cut: { rows: own.block.rows, columns: this.#cellColumns(own.block.columns) },
        }),
      };
      const count = rows.reduce((sum, row) => sum + row.length, 0);
      const plan = await runTask(planPaste(workbook, this.#targetOf(block), rows, options), {
        ...run,
        onProgress: ({ done, total }) => (this.working = { count, share: done / total }),
      });
      if (sheet.session.workbook !== workbook) {
        // Something was typed or undone while a large paste was being looked at.
        overtaken = true;
      }
      const { adjusted, invalid, refused } = plan.counts;
      const remarks = adjusted + invalid + refused;
      const preview = { plan, workbook, place, isCut };
      if (overtaken) this.preview = null;
      else if (plan.added || (remarks > 0 && plan.height * plan.width > 1)) this.preview = preview;
      else this.#do(preview, false);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      if (this.#running === stop) this.#end();
    }
    if (overtaken) await this.paste(content, valuesOnly);
  }

  /** Does what is shown. */
  take(addRows: boolean): void {
    const { preview } = this;
    this.preview = null;
    if (preview) this.#do(preview, addRows);
  }

  leave(): void {
    this.preview = null;
  }

  /** Drops a paste that is being looked at. */
  cancel(): void {
    this.#running?.abort();
    this.#end();
  }

  /** Ctrl+D and Ctrl+R: the first row (column) of the selection over the others; of one, what is before it. */
  fillFrom(direction: 'down' | 'right'): void {
    const [block] = this.#sheet.blocks().slice(-1);
    if (!block) return;
    const { rows, columns } = this.#sheet.chosen.visible;
    const [row] = block.rows;
    const [column] = block.columns;
    if (row === undefined || column === undefined) return;
    if (direction === 'down') {
      const above = block.rows.length > 1 ? row : this.#rowAbove(rows, row);
      if (above === undefined) return;
      const onRows = block.rows.length > 1 ? block.rows.slice(1) : block.rows;
      this.#fill(
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
      this.#fill({ rows: block.rows, columns: [before], onRows: [], onColumns, direction }, block, {
        mode: 'copy',
      });
    }
  }

  /** The handle was dragged to a cell. `other`: series where it would copy, and the other way round. */
  fillTo(to: CellPlace, other: boolean): void {
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
    this.#fill(reach, reach.after, other ? { mode } : {});
  }

  /** The handle was clicked twice: down along the column to the left, or else to the right. */
  fillAlongside(): void {
    const [block] = this.#sheet.blocks().slice(-1);
    if (!block) return;
    const { rows, columns } = this.#sheet.chosen.visible;
    const below = rows.slice(rows.indexOf(block.rows.at(-1) ?? -1) + 1);
    const left = columns[columns.indexOf(block.columns[0] ?? '') - 1];
    const right = columns[columns.indexOf(block.columns.at(-1) ?? '') + 1];
    const { session } = this.#sheet;
    const messages = this.#messages();
    for (const beside of [left, right]) {
      const [column] = beside === undefined ? [] : this.#sheetColumns([beside]);
      if (!column) continue;
      const reach = rowsAlongside(
        below,
        (row) => indicatorOf(session.workbook, row)?.group ?? true,
        (row) => cellView(session, messages, row, column).text !== '',
      );
      if (reach === 0) continue;
      const onRows = below.slice(0, reach);
      const after = { rows: [...block.rows, ...onRows], columns: block.columns };
      this.#fill({ ...block, onRows, onColumns: [], direction: 'down' }, after, {});
      return;
    }
  }

  #fill(
    area: Omit<FillArea, 'columns' | 'onColumns'> & {
      readonly columns: readonly string[];
      readonly onColumns: readonly string[];
    },
    after: CellBlock,
    options: FillOptions,
  ): void {
    const { session } = this.#sheet;
    const task = fillCells(
      session.workbook,
      {
        ...area,
        columns: this.#cellColumns(area.columns),
        onColumns: this.#cellColumns(area.onColumns),
      },
      options,
    );
    let step = task.next();
    while (step.done !== true) step = task.next();
    const { change, count, converted, refused } = step.value;
    const place = firstOf(after);
    if (!place) return;
    this.#sheet.run({ code: 'fillFigures', params: { count } }, change, {
      indicator: place.row,
      column: place.column,
    });
    this.notice = { kind: 'filled', count, converted, refused: refused.length };
    this.#select(after, place);
  }

  #do({ plan, workbook, place, isCut }: PastePreview, addRows: boolean): void {
    const sheet = this.#sheet;
    const change = pasteChange(workbook, plan, addRows);
    const count = plan.written + (addRows ? (plan.added?.cells ?? 0) : 0);
    sheet.run({ code: 'pasteFigures', params: { count } }, change, {
      indicator: place.row,
      column: place.column,
    });
    const [note] = plan.notes;
    this.notice =
      note && plan.height * plan.width === 1
        ? { kind: 'reason', code: note.code }
        : { kind: 'pasted', count };
    if (isCut) this.copied = null;
    const { rows, columns } = sheet.chosen.visible;
    const top = rows.indexOf(place.row);
    const left = columns.indexOf(place.column);
    this.#select(
      {
        rows: rows.slice(top, top + plan.height),
        columns: columns.slice(left, left + plan.width),
      },
      place,
    );
  }

  #select(block: CellBlock, cursor: CellPlace): void {
    const row = block.rows.at(-1);
    const column = block.columns.at(-1);
    const from = firstOf(block);
    if (row === undefined || column === undefined || !from) return;
    this.#sheet.select({ ranges: [{ from, to: { row, column } }], cursor });
  }

  #targetOf(block: CellBlock): PasteTarget {
    const { rows, columns } = this.#sheet.chosen.visible;
    const top = rows.indexOf(block.rows[0] ?? -1);
    const left = columns.indexOf(block.columns[0] ?? '');
    return {
      rows: rows.slice(top),
      columns: this.#cellColumns(columns.slice(left)),
      height: block.rows.length,
      width: block.columns.length,
    };
  }

  #rowAbove(rows: readonly IndicatorId[], row: IndicatorId): IndicatorId | undefined {
    const { workbook } = this.#sheet.session;
    for (let at = rows.indexOf(row) - 1; at >= 0; at -= 1) {
      const above = rows[at];
      if (above !== undefined && !indicatorOf(workbook, above)?.group) return above;
    }
    return undefined;
  }

  #sheetColumns(ids: readonly string[]) {
    return ids.flatMap((id) => this.#sheet.columns.find((column) => column.id === id) ?? []);
  }

  #cellColumns(ids: readonly string[]): CellColumn[] {
    return this.#sheetColumns(ids).map(cellColumn);
  }

  #begin(): AbortController {
    this.cancel();
    const stop = new AbortController();
    this.#running = stop;
    return stop;
  }

  #end(): void {
    this.#running = null;
    this.working = null;
  }
}

function firstOf({ rows, columns }: CellBlock): CellPlace | null {
  const [row] = rows;
  const [column] = columns;
  return row === undefined || column === undefined ? null : { row, column };
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

/** Clipboards change line ends. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
