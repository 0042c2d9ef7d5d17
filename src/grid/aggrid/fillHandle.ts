import type { IndicatorId } from '../../domain/indicator/indicator';
import type { CellBlock, CellPlace } from '../model/selection';

/** What the handle asks and tells. */
export interface FillHandlePorts {
  /** The block at whose corner it stands; null hides it. */
  block(): CellBlock | null;
  /** The block that was copied; null where none is. */
  copied(): CellBlock | null;
  /** Let go over a cell; `other` with Ctrl. */
  filled(to: CellPlace, other: boolean): void;
  /** Clicked twice. */
  alongside(): void;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Pixels a frame that a drag past the edge scrolls. */
const SCROLL = 24;

/**
 * The small square at the corner of the selection, the frame of what it is drawn over, and the frame
 * of what was copied. They lie over the grid, for its cells are drawn anew at any time.
 */
export class FillHandle {
  readonly #sheet: HTMLElement;
  readonly #ports: FillHandlePorts;
  readonly #handle = layer('fill-handle');
  readonly #reach = layer('fill-reach');
  readonly #copied = layer('copied-frame');
  readonly #listening = new AbortController();
  #drag: AbortController | null = null;
  #frame = 0;

  constructor(sheet: HTMLElement, label: string, ports: FillHandlePorts) {
    this.#sheet = sheet;
    this.#ports = ports;
    this.#handle.title = label;
    sheet.append(this.#copied, this.#reach, this.#handle);
    const { signal } = this.#listening;
    sheet.addEventListener('scroll', () => this.show(), { capture: true, passive: true, signal });
    this.#handle.addEventListener('mousedown', (event) => this.#press(event), { signal });
    this.#handle.addEventListener('dblclick', () => ports.alongside(), { signal });
    const watch = new ResizeObserver(() => this.show());
    watch.observe(sheet);
    signal.addEventListener('abort', () => watch.disconnect());
  }

  /** Puts everything where it belongs in the next frame. */
  show(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const block = this.#ports.block();
      const box = block && this.#boxOf(block);
      const row = block?.rows.at(-1);
      const column = block?.columns.at(-1);
      const corner = box && row !== undefined && column !== undefined && this.#cell(row, column);
      const seen = corner && this.#clip(corner.getBoundingClientRect());
      this.#handle.hidden = !seen;
      if (seen && corner) {
        const { bottom, right } = corner.getBoundingClientRect();
        const whole = seen.bottom === bottom && seen.right === right;
        this.#handle.hidden = !whole;
        if (whole) place(this.#handle, this.#sheet, { ...seen, top: bottom - 5, left: right - 5 });
      }
      const copied = this.#ports.copied();
      this.#frameOver(this.#copied, copied && this.#boxOf(copied));
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#drag?.abort();
    this.#listening.abort();
    for (const element of [this.#handle, this.#reach, this.#copied]) element.remove();
  }

  #press(event: MouseEvent): void {
    if (event.button !== 0) return;
    // The cursor stays, and nothing is selected as text.
    event.preventDefault();
    event.stopPropagation();
    const drag = new AbortController();
    this.#drag = drag;
    const { signal } = drag;
    const from = { x: event.clientX, y: event.clientY };
    let to: CellPlace | null = null;
    let scrolling = 0;
    const end = () => {
      cancelAnimationFrame(scrolling);
      this.#reach.hidden = true;
      drag.abort();
    };
    const look = (move: MouseEvent) => {
      cancelAnimationFrame(scrolling);
      if (Math.abs(move.clientX - from.x) + Math.abs(move.clientY - from.y) > 4) {
        to = this.#placeAt(move.clientX, move.clientY) ?? to;
        if (to) this.#showReach(to);
      }
      if (this.#scrollFor(move)) scrolling = requestAnimationFrame(() => look(move));
    };
    window.addEventListener('mousemove', look, { signal });
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
    window.addEventListener(
      'mouseup',
      (up) => {
        end();
        if (to) this.#ports.filled(to, up.ctrlKey || up.metaKey);
      },
      { signal },
    );
  }

  #showReach(to: CellPlace): void {
    const block = this.#ports.block();
    const box = block && this.#boxOf(block);
    const cell = this.#cell(to.row, to.column)?.getBoundingClientRect();
    if (!box || !cell) return;
    this.#frameOver(this.#reach, {
      top: Math.min(box.top, cell.top),
      left: Math.min(box.left, cell.left),
      bottom: Math.max(box.bottom, cell.bottom),
      right: Math.max(box.right, cell.right),
    });
  }

  /** Scrolls while the mouse is past an edge; whether it did. */
  #scrollFor({ clientY }: MouseEvent): boolean {
    const area = this.#area();
    const viewport = this.#sheet.querySelector('.ag-grid-viewport, .ag-body-viewport');
    if (!viewport) return false;
    const by = clientY > area.bottom ? SCROLL : clientY < area.top ? -SCROLL : 0;
    if (by === 0) return false;
    const before = viewport.scrollTop;
    viewport.scrollTop += by;
    return viewport.scrollTop !== before;
  }

  #placeAt(x: number, y: number): CellPlace | null {
    const area = this.#area();
    const inside = document.elementFromPoint(
      Math.min(Math.max(x, area.left + 1), area.right - 2),
      Math.min(Math.max(y, area.top + 1), area.bottom - 2),
    );
    const cell = inside?.closest('.ag-cell[col-id]');
    const row = cell?.closest('[row-id]')?.getAttribute('row-id');
    const column = cell?.getAttribute('col-id');
    return row && column ? { row: Number(row), column } : null;
  }

  #cell(row: IndicatorId, column: string): Element | null {
    const cells = this.#sheet.querySelectorAll(`.ag-row[row-id="${row}"] .ag-cell`);
    return [...cells].find((cell) => cell.getAttribute('col-id') === column) ?? null;
  }

  /** The part of a block that is drawn. */
  #boxOf({ rows, columns }: CellBlock): Box | null {
    const drawn = new Set(
      [...this.#sheet.querySelectorAll('.ag-row[row-id]')].map((row) =>
        Number(row.getAttribute('row-id')),
      ),
    );
    const first = rows.find((row) => drawn.has(row));
    const last = rows.findLast((row) => drawn.has(row));
    const [left] = columns;
    const right = columns.at(-1);
    if (first === undefined || last === undefined || left === undefined || right === undefined) {
      return null;
    }
    const start = this.#cell(first, left)?.getBoundingClientRect();
    const end = this.#cell(last, right)?.getBoundingClientRect();
    if (!start || !end) return null;
    return { top: start.top, left: start.left, bottom: end.bottom, right: end.right };
  }

  /** Where cells are seen: below the header. */
  #area(): Box {
    const box = this.#sheet.getBoundingClientRect();
    const header = this.#sheet.querySelector('.ag-header')?.getBoundingClientRect();
    const viewport = this.#sheet.querySelector('.ag-grid-viewport, .ag-body-viewport');
    const inner = viewport?.getBoundingClientRect() ?? box;
    return {
      top: header?.bottom ?? box.top,
      left: box.left,
      bottom: inner.top + (viewport?.clientHeight ?? box.height),
      right: inner.left + (viewport?.clientWidth ?? box.width),
    };
  }

  #clip(box: Box): Box | null {
    const area = this.#area();
    const clipped = {
      top: Math.max(box.top, area.top),
      left: Math.max(box.left, area.left),
      bottom: Math.min(box.bottom, area.bottom),
      right: Math.min(box.right, area.right),
    };
    return clipped.top < clipped.bottom && clipped.left < clipped.right ? clipped : null;
  }

  #frameOver(element: HTMLElement, box: Box | null): void {
    const seen = box && this.#clip(box);
    element.hidden = !seen;
    if (seen) place(element, this.#sheet, seen);
  }
}

function layer(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('aria-hidden', 'true');
  element.hidden = true;
  return element;
}

function place(element: HTMLElement, sheet: HTMLElement, box: Box): void {
  const origin = sheet.getBoundingClientRect();
  element.style.setProperty('top', `${box.top - origin.top}px`);
  element.style.setProperty('left', `${box.left - origin.left}px`);
  element.style.setProperty('width', `${box.right - box.left}px`);
  element.style.setProperty('height', `${box.bottom - box.top}px`);
}
