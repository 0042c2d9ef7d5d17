import type { IndicatorId } from '../../domain/indicator/indicator';
import { dragRows } from '../../grid/aggrid/rowDrag';
import type { Messages } from '../messages/messages';
import { fullColumnTitle } from './columnTitle';
import { chosenRows, dropRows } from './rowCommands';
import { sheetCommands, type ScreenCommands } from './sheetCommands';
import { cellMenu, headerMenu, type Commands, type MenuItem } from './sheetMenu';
import { keyHandler } from './shortcuts';
import type { Sheet } from './sheet.svelte';

interface Opened {
  readonly at: { readonly x: number; readonly y: number };
  /** The column whose header was meant; null for a cell. */
  readonly column: string | null;
}

export interface MenuScreen extends Omit<ScreenCommands, 'menu'> {
  readonly copy: (cut: boolean) => void;
  readonly paste: () => void;
  readonly fill: (direction: 'down' | 'right') => void;
  readonly fillOn: (mode: 'series' | 'growth') => void;
  readonly cellHistory: () => void;
  readonly hideColumn: (id: string) => void;
  readonly showAllColumns: () => void;
}

/** Keys, context menu and dragged rows of the sheet: ways to the same commands. */
export class SheetMenu {
  readonly #sheet: Sheet;
  readonly #screen: MenuScreen;
  readonly #commands: Commands;
  readonly onkeydown: (event: KeyboardEvent) => void;
  #element: HTMLElement | null = null;
  open = $state.raw<Opened | null>(null);

  constructor(sheet: Sheet, screen: MenuScreen) {
    this.#sheet = sheet;
    this.#screen = screen;
    const commands = sheetCommands(sheet, { ...screen, menu: () => this.#openAtKeyboard() });
    this.onkeydown = keyHandler(commands);
    // Their keys are the grid's.
    this.#commands = {
      ...commands,
      clear: screen.clear,
      cut: () => screen.copy(true),
      copy: () => screen.copy(false),
      paste: screen.paste,
      fillDown: () => screen.fill('down'),
      fillRight: () => screen.fill('right'),
    };
  }

  /** Listens on the element of the grid; returns the way to stop it. */
  attach(element: HTMLElement): () => void {
    this.#element = element;
    const listening = new AbortController();
    element.addEventListener(
      'contextmenu',
      (event) => {
        if (this.#openOn(event.target, { x: event.clientX, y: event.clientY }))
          event.preventDefault();
      },
      { signal: listening.signal },
    );
    const stopDrag = dragRows(element, {
      rowsWith: (id) => this.#draggedWith(id),
      isOpen: (id) =>
        this.#sheet.rows.some((row) => row.id === id && row.hasChildren && !row.folded),
      refuses: () => this.#sheet.sorting.refusesMoves(),
      drop: (rows, beside, side) => dropRows(this.#sheet, rows, beside, side),
    });
    return () => {
      listening.abort();
      stopDrag();
      this.#element = null;
    };
  }

  groups(messages: Messages): readonly (readonly MenuItem[])[] {
    const sheet = this.#sheet;
    const ports = {
      ...this.#screen,
      columnName: (id: string) => {
        const column = sheet.columns.find((one) => one.id === id);
        return column ? fullColumnTitle(column, messages) : '';
      },
    };
    const column = this.open?.column;
    return column
      ? headerMenu(sheet, column, ports, messages)
      : cellMenu(sheet, this.#commands, ports, messages);
  }

  #draggedWith(id: IndicatorId): readonly IndicatorId[] {
    const chosen = chosenRows(this.#sheet);
    return chosen.includes(id) ? chosen : [id];
  }

  /** At the cell or header that has the keyboard. */
  #openAtKeyboard(): void {
    const focused = document.activeElement;
    if (!focused || !this.#element?.contains(focused)) return;
    const { left, bottom, width } = focused.getBoundingClientRect();
    this.#openOn(focused, { x: left + Math.min(20, width / 2), y: bottom });
  }

  #openOn(target: EventTarget | null, at: Opened['at']): boolean {
    if (!(target instanceof Element) || target.closest('input')) return false;
    const header = target.closest('.ag-header-cell[col-id]')?.getAttribute('col-id');
    if (header) {
      this.open = { at, column: header };
      return true;
    }
    const column = target.closest('.ag-cell[col-id]')?.getAttribute('col-id');
    const row = target.closest('.ag-row[row-id]')?.getAttribute('row-id');
    if (!column || row === null || row === undefined) return false;
    const place = { indicator: Number(row), column };
    const chosen = this.#sheet.blocks().some((block) => {
      return block.rows.includes(place.indicator) && block.columns.includes(column);
    });
    if (!chosen) this.#sheet.reveal(place);
    this.open = { at, column: null };
    return true;
  }
}
