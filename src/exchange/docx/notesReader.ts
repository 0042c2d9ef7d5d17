import type { DocxBlock, NoteKind } from './blocks';
import { BodyReader, type BodyContext } from './bodyReader';
import type { XmlElement, XmlHandler } from './readXml';

/** Reads the footnotes or the endnotes of a document, each under the number it is cited by. */
export class NotesReader implements XmlHandler {
  /** Notes that nothing cites are left out: their citation was deleted. */
  readonly bodies = new Map<number, readonly DocxBlock[]>();
  readonly #kind: NoteKind;
  readonly #context: BodyContext;
  readonly #body: BodyReader;
  #number: number | undefined;

  constructor(kind: NoteKind, context: BodyContext) {
    this.#kind = kind;
    this.#context = context;
    this.#body = new BodyReader(context);
  }

  open(name: string, element: XmlElement): void {
    if (name === `w:${this.#kind}`) {
      const id = element.attribute('id') ?? '';
      this.#number = this.#context.notes.numberOf(this.#kind, id);
    }
    this.#body.open(name, element);
  }

  text(text: string): void {
    this.#body.text(text);
  }

  close(name: string): void {
    this.#body.close(name);
    if (name !== `w:${this.#kind}`) return;
    const blocks = this.#body.take();
    if (this.#number !== undefined) this.bodies.set(this.#number, blocks);
  }
}
