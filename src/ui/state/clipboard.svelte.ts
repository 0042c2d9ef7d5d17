import type { Workbook } from '../../domain/workbook/workbook';
import type { CellBlock, CellPlace, Selection } from '../../grid/model/selection';
import type { ClipboardCell } from '../../exchange/clipboard/clipboardCell';
import { readClipboard, type ClipboardContent } from '../../exchange/clipboard/readClipboard';
import { tsvInSlices, writeHtml, writeTsv } from '../../exchange/clipboard/writeClipboard';
import { runToEnd, type Task } from '../../exchange/task';
import type { CellColumn } from '../../workbench/cellColumn';
import { pasteChange, planPaste } from '../../workbench/pasteBlock';
import type { PasteNote, PasteOptions, PastePlan, PasteTarget } from '../../workbench/pastePlan';
import { runTask, type RunOptions } from '../../workbench/runTask';
import type { Messages } from '../messages/messages';
import { runStep } from './longSteps';
import type { Sheet } from './sheet.svelte';
import {
  cellColumn,
  cellColumns,
  columnsOf,
  copiedCells,
  firstOf,
  joined,
  selectBlock,
} from './sheetCells';

/** What is said after a command, until the next one. */
export type ClipboardNotice =
  | {
      readonly kind:
        'copied' | 'cut' | 'copiedText' | 'cutText' | 'copyReady' | 'cutReady' | 'pasted';
      readonly count: number;
    }
  | {
      readonly kind: 'filled';
      readonly count: number;
      readonly converted: number;
      readonly refused: number;
    }
  | { readonly kind: 'reason'; readonly code: PasteNote['code'] }
  | { readonly kind: 'nothingToPaste' | 'severalBlocks' | 'denied' | 'cancelled' };

/** More cells than this are copied in slices, as text only. */
export const MOST_AT_ONCE = 20_000;

/** What was copied last, here; outside programs hold it as text and table. */
interface Copied {
  readonly block: CellBlock;
  /** The block's columns, of the area and year that were looked at. */
  readonly columns: readonly CellColumn[];
  readonly cells: readonly (readonly ClipboardCell[])[];
  readonly text: string;
  /** The state it was cut from: a later one has another content in those cells. */
  readonly cutFrom: Workbook | null;
}

/** A large copy that the browser did not take: the next Ctrl+C finds it made. */
interface Ready {
  readonly selection: Selection | null;
  readonly workbook: Workbook;
  readonly copied: Copied;
}

/** A paste that is shown before it is done. */
export interface PastePreview {
  readonly plan: PastePlan;
  readonly workbook: Workbook;
  readonly place: CellPlace;
  readonly isCut: boolean;
  /** Pastes the same at the same place of a later state. */
  readonly again: () => Promise<void>;
}

const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Copying, cutting and pasting on a sheet. */
export class SheetClipboard {
  readonly #sheet: Sheet;
  readonly #messages: () => Messages;
  #ready: Ready | null = null;
  copied = $state.raw<Copied | null>(null);
  notice = $state.raw<ClipboardNotice | null>(null);
  preview = $state.raw<PastePreview | null>(null);

  constructor(sheet: Sheet, messages: () => Messages) {
    this.#sheet = sheet;
    this.#messages = messages;
  }

  /** What is selected as one block; null, with a notice, where it cannot be copied. */
  toCopy(cut: boolean): CellBlock | null {
    const blocks = this.#sheet.blocks();
    const block = cut && blocks.length > 1 ? null : joined(blocks);
    if (!block && blocks.length > 1) this.notice = { kind: 'severalBlocks' };
    return block;
  }

  /** What the clipboard is to hold of a block, as far as it can be told at once; null of a large one. */
  copy(block: CellBlock, cut: boolean): ClipboardContent | null {
    const { session, selection } = this.#sheet;
    const cutFrom = cut ? session.workbook : null;
    const count = block.rows.length * block.columns.length;
    if (count > MOST_AT_ONCE) {
      const ready = this.#ready;
      if (ready?.selection !== selection || ready.workbook !== session.workbook) return null;
      this.#ready = null;
      this.copied = { ...ready.copied, cutFrom };
      this.notice = { kind: cut ? 'cutText' : 'copiedText', count };
      return { text: ready.copied.text, html: '' };
    }
    const columns = columnsOf(this.#sheet, block.columns);
    const cells = runToEnd(copiedCells(session, this.#messages(), block.rows, columns));
    const text = writeTsv(cells);
    this.copied = { block, columns: columns.map(cellColumn), cells, text, cutFrom };
    this.notice = { kind: cut ? 'cut' : 'copied', count };
    return { text, html: writeHtml(cells) };
  }

  /**
   * Copies a large block in slices. `write` is called at once, for a browser asks for the key that
   * leads to it; where it does not take the text, the next Ctrl+C does.
   */
  async copyLarge(
    block: CellBlock,
    cut: boolean,
    write: (text: Promise<string>) => Promise<boolean>,
  ): Promise<void> {
    const { session, selection } = this.#sheet;
    const count = block.rows.length * block.columns.length;
    const columns = columnsOf(this.#sheet, block.columns);
    const own = columns.map(cellColumn);
    const making = this.#sheet.work.do('copy', count, async (work) => {
      for (;;) {
        const { workbook } = session;
        const task = copiedCells(session, this.#messages(), block.rows, columns);
        const cells = await runTask(task, work);
        const text = await runTask(tsvInSlices(cells), work);
        const cutFrom = cut ? workbook : null;
        const copied: Copied = { block, columns: own, cells, text, cutFrom };
        // Else something was typed while it was being copied.
        if (session.workbook === workbook) return { selection, workbook, copied };
      }
    });
    const writing = write(
      making.then((made) => {
        if (!made) throw new DOMException('cancelled', 'AbortError');
        return made.copied.text;
      }),
    );
    const [made, written] = await Promise.all([making, writing]);
    if (!made) {
      this.notice = { kind: 'cancelled' };
    } else if (written) {
      this.copied = made.copied;
      this.notice = { kind: cut ? 'cutText' : 'copiedText', count };
    } else {
      this.#ready = made;
      this.notice = { kind: cut ? 'cutReady' : 'copyReady', count };
    }
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
    const [block] = this.#sheet.blocks().slice(-1);
    if (block) await this.#pasteAt(block, content, valuesOnly);
  }

  async #pasteAt(block: CellBlock, content: ClipboardContent, valuesOnly: boolean): Promise<void> {
    const sheet = this.#sheet;
    const place = firstOf(block);
    if (!place) return;
    // Another area may be looked at before a large paste is read.
    const all = cellColumns(sheet, sheet.chosen.visible.columns);
    const done = await sheet.work.do('paste', 0, async (work) => {
      const { copied } = this;
      const same = copied && (await runTask(sameLines(copied.text, content.text), work));
      const own = same ? copied : null;
      const rows = own?.cells ?? (await runTask(readClipboard(content, parseHtml), work));
      if (rows.length === 0) {
        this.notice = { kind: 'nothingToPaste' };
        return;
      }
      work.count = rows.reduce((sum, row) => sum + row.length, 0);
      for (;;) {
        const { workbook } = sheet.session;
        const isCut = own !== null && own.cutFrom === workbook;
        const options: PasteOptions = {
          valuesOnly,
          ...(isCut && {
            cut: { rows: own.block.rows, columns: own.columns },
          }),
        };
        const task = planPaste(workbook, this.#targetOf(block, all), rows, options);
        const plan = await runTask(task, work);
        // Else something was typed or undone while a large paste was being looked at.
        if (sheet.session.workbook !== workbook) continue;
        const { adjusted, invalid, refused } = plan.counts;
        const remarks = adjusted + invalid + refused;
        const again = () => this.#pasteAt(block, content, valuesOnly);
        const preview = { plan, workbook, place, isCut, again };
        if (plan.added || (remarks > 0 && plan.height * plan.width > 1)) this.preview = preview;
        else if (!(await this.#do(preview, false, work))) continue;
        return;
      }
    });
    if (done === null) this.notice = { kind: 'cancelled' };
  }

  /** Does what is shown. */
  async take(addRows: boolean): Promise<void> {
    const { preview } = this;
    this.preview = null;
    if (!preview) return;
    const count = countOf(preview.plan, addRows);
    const done = await this.#sheet.work.do('paste', count, (work) =>
      this.#do(preview, addRows, work),
    );
    if (done === null) this.notice = { kind: 'cancelled' };
    if (done === false) await preview.again();
  }

  leave(): void {
    this.preview = null;
  }

  /** False where the workbook is no longer the one it was planned for. */
  async #do(preview: PastePreview, addRows: boolean, run: RunOptions): Promise<boolean> {
    const { plan, workbook, place, isCut } = preview;
    const sheet = this.#sheet;
    const { selection } = sheet;
    const count = countOf(plan, addRows);
    const step = {
      label: { code: 'pasteFigures' as const, params: { count } },
      change: pasteChange(workbook, plan, addRows),
      place: { indicator: place.row, column: place.column },
    };
    if (!(await runStep(sheet, workbook, step, run))) return false;
    const [note] = plan.notes;
    this.notice =
      note && plan.height * plan.width === 1
        ? { kind: 'reason', code: note.code }
        : { kind: 'pasted', count };
    if (isCut) this.copied = null;
    if (sheet.selection !== selection) return true;
    const { rows, columns } = sheet.chosen.visible;
    const top = rows.indexOf(place.row);
    const left = columns.indexOf(place.column);
    const pasted = {
      rows: rows.slice(top, top + plan.height),
      columns: columns.slice(left, left + plan.width),
    };
    selectBlock(sheet, pasted, place);
    return true;
  }

  #targetOf(block: CellBlock, columns: readonly CellColumn[]): PasteTarget {
    const { rows } = this.#sheet.chosen.visible;
    const top = rows.indexOf(block.rows[0] ?? -1);
    const left = columns.findIndex(({ id }) => id === block.columns[0]);
    return {
      rows: rows.slice(top),
      columns: columns.slice(left),
      height: block.rows.length,
      width: block.columns.length,
    };
  }
}

/** Cells that are written. */
function countOf({ written, added }: PastePlan, addRows: boolean): number {
  return written + (addRows ? (added?.cells ?? 0) : 0);
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const LETTERS_A_SLICE = 1_000_000;

/** Whether two texts are the same but for their line ends, which clipboards change. */
function* sameLines(a: string, b: string): Task<boolean> {
  let [i, j] = [0, 0];
  for (let n = 1; i < a.length && j < b.length; n += 1) {
    if (n % LETTERS_A_SLICE === 0) yield { stage: 'split', done: i, total: a.length };
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(j)];
    const same = (code: number) => (code === CARRIAGE_RETURN ? LINE_FEED : code);
    if (same(one) !== same(other)) return false;
    i += one === CARRIAGE_RETURN && a.charCodeAt(i + 1) === LINE_FEED ? 2 : 1;
    j += other === CARRIAGE_RETURN && b.charCodeAt(j + 1) === LINE_FEED ? 2 : 1;
  }
  return i >= a.length && j >= b.length;
}
