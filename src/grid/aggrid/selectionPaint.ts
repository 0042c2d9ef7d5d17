import type { IndicatorId } from '../../domain/indicator/indicator';
import { samePlace, type Selection, type Visible } from '../model/selection';
import { areasOf, columnIndex, rowIndex, type Area } from '../model/selectionAreas';

/** Each class of a selected cell has a bit; what a cell has is one number. */
const CLASSES = [
  'selected',
  'range-top',
  'range-bottom',
  'range-left',
  'range-right',
  'cursor-cell',
] as const;
const [SELECTED, TOP, BOTTOM, LEFT, RIGHT, CURSOR] = [1, 2, 4, 8, 16, 32] as const;

/**
 * Marks the selected cells among those that are drawn, so that its cost is that of the screen and not
 * of the sheet. Only cells that change are touched.
 */
export class SelectionPaint {
  readonly #element: HTMLElement;
  readonly #painted = new Map<Element, number>();

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  paint(selection: Selection | null, visible: Visible): void {
    for (const cell of this.#painted.keys()) if (!cell.isConnected) this.#painted.delete(cell);
    const areas = selection ? areasOf(selection, visible) : [];
    // A single cell is only the cursor.
    const many = areas.length > 1 || areas.some((a) => a.bottom > a.top || a.right > a.left);
    for (const line of this.#element.querySelectorAll('.ag-row[row-id]')) {
      const id: IndicatorId = Number(line.getAttribute('row-id'));
      const row = rowIndex(visible.rows, id);
      const here =
        row === undefined ? [] : areas.filter(({ top, bottom }) => row >= top && row <= bottom);
      for (const cell of line.querySelectorAll('.ag-cell')) {
        const before = this.#painted.get(cell);
        if (here.length === 0 && before === undefined) continue;
        const column = columnIndex(visible.columns, cell.getAttribute('col-id') ?? '');
        let bits = 0;
        if (row !== undefined && column !== undefined) {
          if (many) bits = bitsOf(here, row, column);
          const place = { row: id, column: visible.columns[column] ?? '' };
          if (selection && samePlace(selection.cursor, place)) bits |= CURSOR;
        }
        if (bits !== (before ?? 0)) this.#mark(cell, before ?? 0, bits);
      }
    }
  }

  #mark(cell: Element, before: number, bits: number): void {
    CLASSES.forEach((name, n) => {
      if (((before ^ bits) >> n) & 1) cell.classList.toggle(name, ((bits >> n) & 1) === 1);
    });
    if (bits === 0) {
      this.#painted.delete(cell);
      cell.removeAttribute('aria-selected');
    } else {
      this.#painted.set(cell, bits);
      cell.setAttribute('aria-selected', 'true');
    }
  }
}

/** Whether a cell lies in areas, and at which of their edges. */
function bitsOf(areas: readonly Area[], row: number, column: number): number {
  let bits = 0;
  for (const { top, bottom, left, right } of areas) {
    if (row < top || row > bottom || column < left || column > right) continue;
    bits |= SELECTED;
    if (row === top) bits |= TOP;
    if (row === bottom) bits |= BOTTOM;
    if (column === left) bits |= LEFT;
    if (column === right) bits |= RIGHT;
  }
  return bits;
}
