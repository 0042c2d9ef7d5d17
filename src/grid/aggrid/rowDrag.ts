import type { IndicatorId } from '../../domain/indicator/indicator';

/** What dragging rows asks and tells. */
export interface RowDragPorts {
  /** The rows that go when this one is dragged. */
  rowsWith(id: IndicatorId): readonly IndicatorId[];
  /** Whether rows that stand under it are shown below it. */
  isOpen(id: IndicatorId): boolean;
  /** Asked when a drag begins; true where there is to be none. */
  refuses(): boolean;
  drop(rows: readonly IndicatorId[], beside: IndicatorId, side: 'above' | 'below'): void;
}

interface Target {
  readonly beside: IndicatorId;
  readonly side: 'above' | 'below';
  /** Height of the line on the page. */
  readonly y: number;
}

/** Pixels before a press becomes a drag. */
const START = 4;

/**
 * Rows dragged by their number cell, with a line where they would go. The upper half of a row means
 * above it, the lower half behind it; behind a row that is open is above its first child.
 */
export function dragRows(sheet: HTMLElement, ports: RowDragPorts): () => void {
  const listening = new AbortController();
  sheet.addEventListener('pointerdown', (event) => press(event), {
    capture: true,
    signal: listening.signal,
  });
  let drag: AbortController | null = null;

  function press(event: PointerEvent): void {
    const { target } = event;
    if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof Element) || target.closest('input')) return;
    if (!target.closest('.ag-cell[col-id="numbering"]')) return;
    const id = rowOf(target);
    if (id === null) return;
    begin(event, ports.rowsWith(id));
  }

  function begin(start: PointerEvent, rows: readonly IndicatorId[]): void {
    drag?.abort();
    const ending = new AbortController();
    drag = ending;
    const { signal } = ending;
    const line = document.createElement('div');
    line.className = 'drop-line';
    let target: Target | null = null;
    let dragging = false;
    const move = (event: PointerEvent) => {
      if (!dragging && Math.abs(event.clientY - start.clientY) < START) return;
      if (!dragging) {
        if (ports.refuses()) {
          ending.abort();
          return;
        }
        dragging = true;
        sheet.append(line);
        sheet.classList.add('dragging-rows');
      }
      target = targetAt(event);
      line.hidden = target === null;
      if (target) line.style.top = `${target.y - sheet.getBoundingClientRect().top - 1}px`;
    };
    window.addEventListener('pointermove', move, { capture: true, signal });
    window.addEventListener(
      'mousemove',
      // Else the same movement would select cells.
      (event) => {
        if (dragging) event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        ending.abort();
        if (target) ports.drop(rows, target.beside, target.side);
      },
      { capture: true, signal },
    );
    window.addEventListener('pointercancel', () => ending.abort(), { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        ending.abort();
      },
      { capture: true, signal },
    );
    signal.addEventListener('abort', () => {
      line.remove();
      sheet.classList.remove('dragging-rows');
    });
  }

  function targetAt({ clientX, clientY }: PointerEvent): Target | null {
    const under = document.elementFromPoint(clientX, clientY);
    const row = under && sheet.contains(under) ? under.closest('.ag-row[row-id]') : null;
    const id = under && rowOf(under);
    if (!row || id === null) return null;
    const { top, bottom } = row.getBoundingClientRect();
    if (clientY < (top + bottom) / 2) return { beside: id, side: 'above', y: top };
    const next = Number(row.getAttribute('row-index')) + 1;
    const below = ports.isOpen(id) && sheet.querySelector(`.ag-row[row-index="${next}"]`);
    const child = below ? rowOf(below) : null;
    if (child !== null) return { beside: child, side: 'above', y: bottom };
    return { beside: id, side: 'below', y: bottom };
  }

  return () => {
    drag?.abort();
    listening.abort();
  };
}

function rowOf(target: Element): IndicatorId | null {
  const id = target.closest('.ag-row[row-id]')?.getAttribute('row-id');
  return id === null || id === undefined ? null : Number(id);
}
