import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../model/visibleRows';

/** Edges on the page, in pixels. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where cells are on the page, worked out from the grid's own measures, without looking at cells. */
export class GridGeometry {
  readonly #element: HTMLElement;
  readonly #api: GridApi<GridRow>;

  constructor(element: HTMLElement, api: GridApi<GridRow>) {
    this.#element = element;
    this.#api = api;
  }

  /** What scrolls. The header and the fixed columns stick to its edges. */
  get viewport(): Element {
    return this.#element.querySelector('.ag-grid-viewport') ?? this.#element;
  }

  get #rowHeight(): number {
    return this.#api.getDisplayedRowAtIndex(0)?.rowHeight ?? 28;
  }

  get #fixedWidth(): number {
    return this.#api
      .getAllDisplayedColumns()
      .filter((column) => column.isPinned())
      .reduce((width, column) => width + column.getActualWidth(), 0);
  }

  /** The part of the screen where cells scroll: below the header, right of the fixed columns. */
  get middle(): Edges {
    const { viewport } = this;
    const box = viewport.getBoundingClientRect();
    const header = this.#element.querySelector('.ag-header')?.getBoundingClientRect();
    return {
      top: header?.bottom ?? box.top,
      bottom: box.top + viewport.clientHeight,
      left: box.left + this.#fixedWidth,
      right: box.left + viewport.clientWidth,
    };
  }

  /** Rows that fit on a page, at least 1. */
  get page(): number {
    const { top, bottom } = this.middle;
    return Math.max(1, Math.floor((bottom - top) / this.#rowHeight) - 1);
  }

  /** The number of the row at a height of the page; may lie before the first or behind the last. */
  rowAt(y: number): number {
    const rows = this.#element.querySelector('.ag-grid-scrolling-rows');
    return Math.floor((y - (rows?.getBoundingClientRect().top ?? 0)) / this.#rowHeight);
  }

  /** The column at a place of the page, or the nearest one. */
  columnAt(x: number): string | undefined {
    const { left } = this.middle;
    const fixed = x < left;
    const offset = fixed ? left - this.#fixedWidth : left - this.viewport.scrollLeft;
    const columns = this.#api
      .getAllDisplayedColumns()
      .filter((column) => column.isPinned() === fixed);
    const found = columns.find((column) => {
      return x < offset + (column.getLeft() ?? 0) + column.getActualWidth();
    });
    return (found ?? columns.at(-1))?.getColId();
  }

  isFixed(column: string): boolean {
    return this.#api.getColumn(column)?.isPinned() ?? false;
  }
}
