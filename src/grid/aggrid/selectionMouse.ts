import {
  addRange,
  extendTo,
  lastRange,
  samePlace,
  selectCell,
  selectColumns,
  type CellPlace,
  type Selection,
  type Visible,
} from '../model/selection';
import { areasOf, cellCount, contains } from '../model/selectionAreas';
import { takeOut } from '../model/selectionTakeOut';
import type { GridGeometry } from './gridGeometry';

/** What the mouse needs of the grid. */
export interface SelectionHost {
  readonly element: HTMLElement;
  readonly geometry: GridGeometry;
  selection(): Selection | null;
  visible(): Visible;
  /** Takes a selection: tells it, paints it and gives the cursor the keyboard. */
  select(selection: Selection): void;
  leaveEditor(): void;
  /** Takes the keyboard back from a cell the grid has given it to. */
  focusCursor(): void;
}

/** Pixels a frame that the sheet scrolls by, for each pixel the mouse is past its edge, and at most. */
const SPEED = 0.6;
const FASTEST = 120;

/** Clicks and drags: cells, ranges, several ranges, whole columns. */
export class SelectionMouse {
  readonly #host: SelectionHost;
  #mouse = { x: 0, y: 0 };
  #frame = 0;
  /** What was selected before cells are taken out, and the first of them; null where none are. */
  #takingOut: { readonly of: Selection; readonly from: CellPlace } | null = null;
  /** Ends the drag under way. */
  #drag: AbortController | null = null;
  readonly #listening = new AbortController();

  constructor(host: SelectionHost) {
    this.#host = host;
    const { signal } = this.#listening;
    // Before the grid, which would move its cursor on Shift and Ctrl too.
    const early = { capture: true, signal };
    host.element.addEventListener('mousedown', (event) => this.#press(event), early);
    host.element.addEventListener('click', (event) => this.#clickHeader(event), early);
  }

  destroy(): void {
    this.#drag?.abort();
    this.#listening.abort();
  }

  #press(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('.sheet-editor')) return;
    const place = placeOf(target);
    if (!place) return;
    const selection = this.#host.selection();
    const keep = () => {
      event.preventDefault();
      event.stopPropagation();
      this.#host.leaveEditor();
      // The grid has heard of the pointer before the mouse, and focused what is under it.
      this.#host.focusCursor();
    };
    if (event.button !== 0) {
      // A menu for what is selected leaves it selected.
      if (selection && contains(selection, this.#host.visible(), place)) keep();
      else this.#host.select(selectCell(place));
      return;
    }
    if (target.closest('.fold')) {
      // Folding leaves what is selected, as an outline's buttons do.
      if (selection && cellCount(areasOf(selection, this.#host.visible())) > 1) keep();
      else this.#host.select(selectCell(place));
      return;
    }
    this.#takingOut = null;
    if (event.shiftKey && selection) {
      keep();
      this.#host.select(extendTo(selection, place));
    } else if (event.ctrlKey || event.metaKey) {
      keep();
      const chosen = selection !== null && contains(selection, this.#host.visible(), place);
      this.#takingOut = chosen ? { of: selection, from: place } : null;
      if (chosen) this.#takeOut(place);
      else this.#host.select(addRange(selection, place));
    } else {
      this.#host.select(selectCell(place));
    }
    this.#startDrag(event);
  }

  #takeOut(to: CellPlace): void {
    if (!this.#takingOut) return;
    const { of, from } = this.#takingOut;
    this.#host.select(takeOut(of, { from, to }, this.#host.visible()));
  }

  #startDrag(event: MouseEvent): void {
    this.#drag?.abort();
    const drag = new AbortController();
    const { signal } = drag;
    this.#drag = drag;
    this.#mouse = { x: event.clientX, y: event.clientY };
    const end = () => drag.abort();
    window.addEventListener(
      'mousemove',
      (move) => {
        if ((move.buttons & 1) === 0) return end();
        this.#mouse = { x: move.clientX, y: move.clientY };
        this.#reach();
        if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#scroll());
      },
      { signal },
    );
    window.addEventListener('mouseup', end, { signal });
    window.addEventListener('blur', end, { signal });
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    });
  }

  /** The last range reaches to the cell under the mouse, or the nearest one that is on screen. */
  #reach(): void {
    const { geometry } = this.#host;
    const { rows } = this.#host.visible();
    const selection = this.#host.selection();
    if (!selection) return;
    const { top, bottom, left, right } = geometry.middle;
    // Scrolled cells lie under the fixed columns: those count only once all has scrolled back.
    const covered = geometry.viewport.scrollLeft > 0 && !geometry.isFixed(selection.cursor.column);
    const x = between(this.#mouse.x, covered ? left : -Infinity, right - 1);
    const y = between(this.#mouse.y, top, bottom - 1);
    const row = rows[between(geometry.rowAt(y), 0, rows.length - 1)];
    const column = geometry.columnAt(x);
    if (row === undefined || column === undefined) return;
    if (this.#takingOut) {
      this.#takeOut({ row, column });
      return;
    }
    const last = lastRange(selection);
    if (samePlace(last.to, { row, column }) && last.whole === undefined) return;
    this.#host.select(extendTo(selection, { row, column }));
  }

  /** Scrolls on while the mouse is past an edge. */
  #scroll(): void {
    this.#frame = 0;
    const { viewport, middle, isFixed } = this.#edges();
    const down = past(this.#mouse.y, middle.top, middle.bottom);
    const over = past(this.#mouse.x, middle.left, middle.right);
    const { scrollTop, scrollLeft } = viewport;
    if (down !== 0) viewport.scrollTop += down;
    if (over > 0 || (over < 0 && !isFixed)) viewport.scrollLeft += over;
    if (viewport.scrollTop === scrollTop && viewport.scrollLeft === scrollLeft) return;
    this.#reach();
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #edges() {
    const { geometry } = this.#host;
    const cursor = this.#host.selection()?.cursor;
    const isFixed = cursor !== undefined && geometry.isFixed(cursor.column);
    return { viewport: geometry.viewport, middle: geometry.middle, isFixed };
  }

  /** A header selects its column, that of a period all columns under it. */
  #clickHeader(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('.ag-header-cell-resize')) return;
    const header = target.closest('.ag-header-cell, .ag-header-group-cell');
    if (!header || !this.#host.element.contains(header)) return;
    const { geometry } = this.#host;
    const { left, right } = header.getBoundingClientRect();
    const columns = { from: geometry.columnAt(left + 1), to: geometry.columnAt(right - 2) };
    const { rows } = this.#host.visible();
    const row = rows[between(geometry.rowAt(geometry.middle.top + 1), 0, rows.length - 1)];
    if (columns.from === undefined || columns.to === undefined || row === undefined) return;
    const joining = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'add' : 'alone';
    const chosen = { from: columns.from, to: columns.to };
    this.#host.leaveEditor();
    this.#host.select(selectColumns(this.#host.selection(), chosen, row, joining));
  }
}

/** The cell an element is in; null where it is in none. */
export function placeOf(target: Element): CellPlace | null {
  const column = target.closest('.ag-cell[col-id]')?.getAttribute('col-id');
  const row = target.closest('.ag-row[row-id]')?.getAttribute('row-id');
  if (!column || row === null || row === undefined) return null;
  return { row: Number(row), column };
}

function between(at: number, low: number, high: number): number {
  return Math.max(low, Math.min(at, high));
}

/** Pixels to scroll by: none within the edges. */
function past(at: number, low: number, high: number): number {
  const by = at < low ? at - low : at > high ? at - high : 0;
  const size = Math.min(FASTEST, Math.ceil(Math.abs(by) * SPEED));
  return Math.sign(by) * size;
}
