import { placeOf } from './selectionMouse';
import type { CellPlace } from '../model/selection';

export interface CompositionPorts {
  editable(place: CellPlace): boolean;
  /** Opens the editor of a cell with text in the place of what stood there. */
  open(place: CellPlace, text: string): void;
}

/**
 * Lets an input method (Windows' own Telex) put the first letters together on a cell that is not open.
 * It works only where text can be typed, so the cell that has the keyboard can be typed into, and
 * nothing but a composition ever is: the composition runs to its end in the emptied cell, for another
 * place for the keyboard would break it off; then the editor opens with what was composed.
 */
export class CellComposition {
  readonly #ports: CompositionPorts;
  readonly #listening = new AbortController();
  #shown: { readonly cell: HTMLElement; readonly nodes: readonly Node[] } | null = null;

  constructor(element: HTMLElement, ports: CompositionPorts) {
    this.#ports = ports;
    const { signal } = this.#listening;
    const on = <
      Name extends 'focusin' | 'focusout' | 'beforeinput' | 'compositionstart' | 'compositionend',
    >(
      name: Name,
      heard: (cell: HTMLElement, event: HTMLElementEventMap[Name]) => void,
    ) =>
      element.addEventListener(
        name,
        (event) => {
          const { target } = event;
          if (target instanceof HTMLElement && target.matches('.ag-cell')) heard(target, event);
        },
        { signal },
      );
    on('focusin', (cell) => this.#invite(cell));
    on('focusout', (cell) => {
      this.#restore();
      cell.removeAttribute('contenteditable');
    });
    on('beforeinput', (cell, event) => this.#input(cell, event));
    on('compositionstart', (cell) => this.#begin(cell));
    on('compositionend', (cell, { data }) => this.#end(cell, data));
  }

  destroy(): void {
    this.#listening.abort();
  }

  #invite(cell: HTMLElement): void {
    const place = placeOf(cell);
    if (!place || !this.#ports.editable(place)) return;
    cell.setAttribute('contenteditable', 'plaintext-only');
    cell.spellcheck = false;
    getSelection()?.collapse(cell, 0);
  }

  /** Typed text opens the editor; nothing else (Backspace, a drop, a paste) comes into the cell itself. */
  #input(cell: HTMLElement, event: InputEvent): void {
    if (event.isComposing || event.inputType === 'insertCompositionText') return;
    event.preventDefault();
    const place = placeOf(cell);
    const { data } = event;
    if (event.inputType === 'insertText' && place && data && data.trim() !== '') {
      this.#ports.open(place, data);
    }
  }

  #begin(cell: HTMLElement): void {
    this.#restore();
    this.#shown = { cell, nodes: [...cell.childNodes] };
    cell.replaceChildren();
    getSelection()?.collapse(cell, 0);
  }

  #end(cell: HTMLElement, text: string): void {
    this.#restore();
    const place = placeOf(cell);
    if (place && text !== '') this.#ports.open(place, text);
  }

  #restore(): void {
    this.#shown?.cell.replaceChildren(...this.#shown.nodes);
    this.#shown = null;
  }
}
