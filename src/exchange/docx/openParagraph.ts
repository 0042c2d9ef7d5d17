import type { DocxBlock, DocxParagraph } from './blocks';
import type { ListPlace } from './numbering';

/** A paragraph while it is read. */
export class OpenParagraph {
  styleId: string | undefined;
  list: ListPlace = { list: undefined, depth: undefined };
  /** Its end was deleted: it goes on in the next one. */
  endDeleted = false;
  /** Its list number, null until its properties are read. */
  label: string | null = null;
  /** What stands in text boxes anchored in it. */
  readonly asides: DocxBlock[] = [];
  readonly #notes: number[];
  #text: string;

  /** `before` is a paragraph whose end was deleted. */
  constructor(before: DocxParagraph | null) {
    this.#text = before?.text ?? '';
    this.#notes = [...(before?.notes ?? [])];
  }

  add(text: string): void {
    this.#text += text;
  }

  cite(note: number): void {
    this.#text += `[${note}]`;
    this.#notes.push(note);
  }

  /** As read, with its number in front; no text at all where it is blank. */
  finish(): DocxParagraph {
    const label = this.label ?? '';
    const blank = /^\s*$/.test(this.#text);
    const text = blank || label === '' ? this.#text : `${label} ${this.#text.trimStart()}`;
    return { kind: 'paragraph', text, notes: this.#notes };
  }
}
