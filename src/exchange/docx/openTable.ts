import type { DocxBlock, DocxCell, DocxTable } from './blocks';
import type { XmlElement } from './readXml';

/** A table while it is read: rows and cells that were deleted are left out. */
export class OpenTable {
  readonly #rows: DocxCell[][] = [];
  #row: DocxCell[] = [];
  #rowDeleted = false;
  #cellDeleted = false;
  #span = 1;
  #merged = false;

  openRow(): void {
    this.#row = [];
    this.#rowDeleted = false;
  }

  openCell(): void {
    this.#span = 1;
    this.#merged = false;
    this.#cellDeleted = false;
  }

  /** What stands in the properties of the row or the cell that is open. */
  property(name: string, element: XmlElement): void {
    if (name === 'w:del') this.#rowDeleted = true;
    if (name === 'w:cellDel') this.#cellDeleted = true;
    if (name === 'w:gridSpan') this.#span = Math.max(1, Number(element.attribute('val')) || 1);
    // The first cell of a merger says "restart"; the others "continue" or nothing.
    if (name === 'w:vMerge') this.#merged = element.attribute('val') !== 'restart';
  }

  closeCell(blocks: readonly DocxBlock[]): void {
    if (!this.#cellDeleted) this.#row.push({ blocks, span: this.#span, merged: this.#merged });
  }

  closeRow(): void {
    if (!this.#rowDeleted && this.#row.length > 0) this.#rows.push(this.#row);
  }

  finish(): DocxTable {
    return { kind: 'table', rows: this.#rows };
  }
}
