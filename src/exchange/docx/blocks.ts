/** A piece of a document's body in reading order. */
export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  /** With its list number in front and `[n]` where note n is cited. */
  readonly text: string;
  /** Numbers of the notes cited in it, in order. */
  readonly notes: readonly number[];
}

export interface DocxTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly DocxCell[])[];
}

export interface DocxCell {
  readonly blocks: readonly DocxBlock[];
  /** Columns it takes. */
  readonly span: number;
  /** Goes on from the cell above it. */
  readonly merged: boolean;
}

export type NoteKind = 'footnote' | 'endnote';

/** Numbers notes from 1 in the order they are cited, footnotes and endnotes together. */
export class NoteNumbers {
  readonly #numbers = new Map<string, number>();

  cite(kind: NoteKind, id: string): number {
    const key = `${kind}/${id}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The number of a note; undefined where nothing cites it (any more). */
  numberOf(kind: NoteKind, id: string): number | undefined {
    return this.#numbers.get(`${kind}/${id}`);
  }
}
