import type { ICellEditorComp, ICellEditorParams, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../model/visibleRows';

/** What a cell shows; the screen makes it from the workbook. */
export interface CellView {
  readonly text: string;
  /** What a source states beside it, or another quiet remark. */
  readonly aside: string;
  /** CSS classes for its state; the text or mark says the same in words. */
  readonly classes: readonly string[];
  readonly tooltip: string;
  readonly editable: boolean;
}

/** The value of a cell to the grid: equal values are not painted again. */
export interface CellValue {
  readonly view: CellView;
  readonly row: GridRow;
  /** What an editor was left with: only until the screen has made a figure of it. */
  readonly typed?: string;
}

type MaybeCell = CellValue | null | undefined;

export function sameCell(a: MaybeCell, b: MaybeCell): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.typed === b.typed &&
    a.view.text === b.view.text &&
    a.view.aside === b.view.aside &&
    a.view.tooltip === b.view.tooltip &&
    a.view.editable === b.view.editable &&
    a.view.classes.join(' ') === b.view.classes.join(' ') &&
    a.row.depth === b.row.depth &&
    a.row.folded === b.row.folded &&
    a.row.hasChildren === b.row.hasChildren
  );
}

type RendererParams = ICellRendererParams<GridRow, CellValue>;

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** The name behind its indent and, over other rows, the fold. Text only: names are never markup. */
export function nameCell({ value }: RendererParams): HTMLElement {
  const cell = span('name-cell', '');
  if (!value) return cell;
  const { row, view } = value;
  cell.style.setProperty('padding-left', `${row.depth * 10}px`);
  const fold = span(row.hasChildren ? 'fold' : 'no-fold', '');
  if (row.hasChildren) fold.textContent = row.folded ? '▸' : '▾';
  fold.setAttribute('aria-hidden', 'true');
  cell.append(fold, span('name-text', view.text));
  if (view.aside !== '') cell.append(' ', span('aside', view.aside));
  return cell;
}

/** A figure and, quietly beside it, its own unit or what the source states. */
export function asideCell({ value }: RendererParams): HTMLElement | string {
  if (!value) return '';
  const { text, aside } = value.view;
  const cell = span('aside-cell', text);
  if (aside !== '') {
    if (text !== '') cell.append(' ');
    cell.append(span('aside', aside));
  }
  return cell;
}

export interface EditorText {
  /** What stands in the editor when it is opened to be changed. */
  text(): string;
  label(): string;
}

/**
 * A plain text field. A printing key that opened it replaces what stood there; F2, Enter and a double
 * click open it with the caret at the end.
 */
export class SheetEditor implements ICellEditorComp<GridRow, CellValue> {
  readonly #input = document.createElement('input');
  #before: CellValue | null = null;

  init(params: ICellEditorParams<GridRow, CellValue> & EditorText): void {
    const { eventKey, value } = params;
    this.#before = value ?? null;
    this.#input.type = 'text';
    this.#input.className = 'sheet-editor';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#input.setAttribute('aria-label', params.label());
    const replaces = eventKey !== null && (eventKey.length === 1 || eventKey === 'Backspace');
    if (!replaces) this.#input.value = params.text();
    else if (eventKey.length === 1) this.#input.value = eventKey;
  }

  getGui(): HTMLElement {
    return this.#input;
  }

  afterGuiAttached(): void {
    this.#input.focus({ preventScroll: true });
    const end = this.#input.value.length;
    this.#input.setSelectionRange(end, end);
  }

  /** The text as typed goes through the grid to the screen, which makes a figure of it. */
  getValue(): CellValue | null {
    const before = this.#before;
    const typed = this.#input.value;
    return before && { row: before.row, view: { ...before.view, text: typed }, typed };
  }
}
