import type { GridApi } from 'ag-grid-community';
import {
  growToWhole,
  lastRange,
  samePlace,
  selectAll,
  selectCell,
  type CellPlace,
  type Selection,
} from '../model/selection';
import { nearestRow, rowIndex } from '../model/selectionAreas';
import {
  extendByKey,
  moveCursor,
  tabWithin,
  type Ground,
  type Move,
} from '../model/selectionMoves';
import type { GridRow } from '../model/visibleRows';
import { GridGeometry } from './gridGeometry';
import type { PlanGridPorts } from './planGridPorts';
import { moveOf, wholeOf } from './selectionKeys';
import { placeOf, SelectionMouse } from './selectionMouse';
import { SelectionPaint } from './selectionPaint';

type Ports = Pick<
  PlanGridPorts,
  'selection' | 'visible' | 'selected' | 'filled' | 'cleared' | 'enteredAll'
>;

/** Keys and mouse on the grid as changes of the selection; the grid's own focus follows the cursor. */
export class GridSelection {
  readonly #element: HTMLElement;
  readonly #api: GridApi<GridRow>;
  readonly #ports: Ports;
  readonly #geometry: GridGeometry;
  readonly #paint: SelectionPaint;
  readonly #mouse: SelectionMouse;
  #paintComes = false;
  /** What moves the focus now is not a person. */
  #quiet = 0;
  /** Between a press and its release the mouse says what is selected. */
  #pressed = false;
  readonly #listening = new AbortController();

  constructor(element: HTMLElement, api: GridApi<GridRow>, ports: Ports) {
    this.#element = element;
    this.#api = api;
    this.#ports = ports;
    this.#geometry = new GridGeometry(element, api);
    this.#paint = new SelectionPaint(element);
    this.#mouse = new SelectionMouse({
      element,
      geometry: this.#geometry,
      selection: () => ports.selection(),
      visible: () => ports.visible(),
      select: (selection) => this.#select(selection),
      leaveEditor: () => this.#api.stopEditing(),
      focusCursor: () => this.focusCursor(),
    });
    const { signal } = this.#listening;
    const early = { capture: true, signal };
    const press = (pressed: boolean) => () => (this.#pressed = pressed);
    element.addEventListener('focusin', (event) => this.#follow(event), { signal });
    element.addEventListener('pointerdown', press(true), early);
    for (const end of ['pointerup', 'pointercancel', 'keydown']) {
      window.addEventListener(end, press(false), early);
    }
  }

  destroy(): void {
    this.#listening.abort();
    this.#mouse.destroy();
  }

  paint(): void {
    this.#paint.paint(this.#ports.selection(), this.#ports.visible());
  }

  /** Once for all rows that scroll into view together, before they are seen. */
  paintSoon(): void {
    if (this.#paintComes) return;
    this.#paintComes = true;
    queueMicrotask(() => {
      this.#paintComes = false;
      this.paint();
    });
  }

  /** Does something that may move the grid's own focus, which is then not followed. */
  quietly(work: () => void): void {
    this.#quiet += 1;
    try {
      work();
    } finally {
      this.#quiet -= 1;
    }
  }

  /** After rows or columns came or went the keyboard, where the grid had it, is the cursor's again. */
  linesChanged(): void {
    const { activeElement } = document;
    // The body has the keyboard where the cell that had it is gone.
    if (activeElement === document.body || this.#cellOf(activeElement)) this.focusCursor();
    this.paint();
  }

  /** Puts the cursor on a cell; a range that has it there already stays. */
  goTo(place: CellPlace): void {
    const selection = this.#ports.selection();
    this.#show(place);
    this.#select(selection && samePlace(selection.cursor, place) ? selection : selectCell(place));
  }

  /** Gives the keyboard to the cursor's cell; to the nearest row's where it is folded away. */
  focusCursor(): void {
    const cursor = this.#cursor();
    const row = cursor && rowIndex(this.#ports.visible().rows, cursor.row);
    if (!cursor || row === null || row === undefined) return;
    const { activeElement } = document;
    const there = this.#cellOf(activeElement);
    if (there && samePlace(there, cursor)) {
      // An open editor would close.
      if (activeElement?.matches('.sheet-editor')) return;
      const focused = this.#api.getFocusedCell();
      if (focused?.rowIndex === row && focused.column.getColId() === cursor.column) return;
    }
    this.quietly(() => this.#api.setFocusedCell(row, cursor.column));
  }

  /**
   * A cell has been given the keyboard: by Tab, from the header, or by a screen reader. Read from the
   * cell itself and at once: the grid's own event comes later and counts rows that may be others.
   */
  #follow(event: FocusEvent): void {
    const { target } = event;
    if (this.#quiet > 0 || this.#pressed || !(target instanceof Element)) return;
    const place = placeOf(target);
    if (place) this.#catchUp(place);
  }

  /** A key on a cell that is not being edited; true where it was one of the selection's. */
  key(event: KeyboardEvent, place: CellPlace): boolean {
    this.#catchUp(place);
    const selection = this.#ports.selection();
    if (!selection) return false;
    const whole = wholeOf(event);
    const move = moveOf(event);
    if (whole !== null) {
      this.#select(whole === 'sheet' ? selectAll(selection) : growToWhole(selection, whole));
    } else if (move !== null) {
      this.#move(selection, move, event.shiftKey);
    } else if (event.altKey) {
      return false;
    } else if (event.key === 'Delete' && !event.shiftKey) {
      this.#ports.cleared();
    } else if (event.key === 'Enter') {
      if (!event.ctrlKey && !event.metaKey) this.#leave(selection, 'columns', event.shiftKey);
    } else if (event.key !== 'Tab' || !this.#walk(selection, 'rows', event.shiftKey)) {
      return false;
    }
    event.preventDefault();
    return true;
  }

  /** A key in an open editor. */
  editingKey(event: KeyboardEvent, place: CellPlace): boolean {
    const { target } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && ctrl && target instanceof HTMLInputElement) {
      const typed = target.value;
      this.#api.stopEditing(true);
      this.#ports.enteredAll(typed);
    } else if (event.key === 'Tab') {
      // The grid's own Tab would go to the next cell that can be typed into.
      this.#leaveEditor(place, 'rows', event.shiftKey);
    } else if (event.key === 'Enter' && !event.altKey) {
      this.#leaveEditor(place, 'columns', event.shiftKey);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.#api.stopEditing();
      this.#catchUp(place);
      const selection = this.#ports.selection();
      if (selection) this.#move(selection, event.key === 'ArrowUp' ? 'up' : 'down', false);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  #leaveEditor(place: CellPlace, along: 'rows' | 'columns', back: boolean): void {
    this.#api.stopEditing();
    this.#catchUp(place);
    const selection = this.#ports.selection();
    if (selection) this.#leave(selection, along, back);
  }

  /** On within what is selected, or out of a single cell. */
  #leave(selection: Selection, along: 'rows' | 'columns', back: boolean): void {
    if (this.#walk(selection, along, back)) return;
    const forth = along === 'rows' ? 'right' : 'down';
    this.#move(selection, back ? (along === 'rows' ? 'left' : 'up') : forth, false);
  }

  #walk(selection: Selection, along: 'rows' | 'columns', back: boolean): boolean {
    const walked = tabWithin(selection, this.#ports.visible(), along, back ? -1 : 1);
    if (!walked) return false;
    this.#show(walked.cursor);
    this.#select(walked);
    return true;
  }

  #move(selection: Selection, move: Move, extend: boolean): void {
    const ground: Ground = {
      visible: this.#ports.visible(),
      page: this.#geometry.page,
      filled: (place) => this.#ports.filled(place),
    };
    const next = (extend ? extendByKey : moveCursor)(selection, move, ground);
    const { to, whole } = lastRange(next);
    this.#show(to, whole);
    this.#select(next);
  }

  #select(selection: Selection): void {
    this.#ports.selected(selection);
    this.focusCursor();
    this.paint();
  }

  /** Brings a cell into view; of whole columns only the column, of whole rows only the row. */
  #show({ row, column }: CellPlace, whole?: 'columns' | 'rows' | 'sheet'): void {
    const { rows, columns } = this.#ports.visible();
    const index = rowIndex(rows, row);
    if (index !== undefined && whole !== 'columns' && whole !== 'sheet') {
      this.#api.ensureIndexVisible(index);
    }
    if (columns.includes(column) && whole !== 'rows' && whole !== 'sheet') {
      this.#api.ensureColumnVisible(column);
    }
  }

  /** Takes over a cursor that is elsewhere than the selection says. */
  #catchUp(place: CellPlace): void {
    const cursor = this.#cursor();
    if (cursor && samePlace(cursor, place)) return;
    this.#ports.selected(selectCell(place));
    this.paint();
  }

  /** The cell of this grid that an element is in. */
  #cellOf(element: Element | null): CellPlace | null {
    return element && this.#element.contains(element) ? placeOf(element) : null;
  }

  /** The cell that stands for the cursor now. */
  #cursor(): CellPlace | null {
    const cursor = this.#ports.selection()?.cursor;
    const visible = this.#ports.visible();
    const row = cursor && visible.rows[nearestRow(visible, cursor.row) ?? -1];
    return cursor && row !== undefined ? { row, column: cursor.column } : null;
  }
}
