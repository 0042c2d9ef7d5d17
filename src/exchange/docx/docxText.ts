import { MOST_TEXT, ReportFault } from '../report/reportFault';
import type { DocxBlock, DocxCell, DocxTable } from './blocks';
import { tableLines } from './tableGrid';

/** Between paragraphs, and between the rows of a table. */
const BLOCK_END = '\n\n';

/**
 * A document's blocks as the text of a report: blank lines between paragraphs, a table one cell a
 * line (a blank one where it is empty) with a blank line after each row, and the body of a note as "[n] …" right after the
 * paragraph or the table that cites it. Throws ReportFault `tooLong`.
 */
export function docxText(
  blocks: readonly DocxBlock[],
  notes: ReadonlyMap<number, readonly DocxBlock[]>,
): string {
  const writer = new TextWriter(notes);
  for (const block of blocks) writer.write(block);
  return writer.text();
}

class TextWriter {
  readonly #parts: string[] = [];
  readonly #notes: ReadonlyMap<number, readonly DocxBlock[]>;
  readonly #written = new Set<number>();
  #length = 0;

  constructor(notes: ReadonlyMap<number, readonly DocxBlock[]>) {
    this.#notes = notes;
  }

  text(): string {
    return this.#parts.join(BLOCK_END) + (this.#parts.length > 0 ? '\n' : '');
  }

  write(block: DocxBlock): void {
    if (block.kind === 'paragraph') {
      this.#add(block.text);
      this.#addNotes(block.notes);
    } else this.#writeTable(block);
  }

  #writeTable(table: DocxTable): void {
    // A frame around running text, not a table of figures.
    if (table.rows.every((row) => row.length === 1)) {
      for (const row of table.rows) {
        for (const cell of row) for (const block of cell.blocks) this.write(block);
      }
      return;
    }
    const nested: DocxTable[] = [];
    const notes: number[] = [];
    const { titles, rows } = tableLines(table, (cell) => cellLine(cell, nested, notes));
    for (const title of titles) this.#add(title);
    for (const row of rows) this.#add(row.join('\n'));
    this.#addNotes(notes);
    for (const inner of nested) this.#writeTable(inner);
  }

  #addNotes(numbers: readonly number[]): void {
    for (const number of numbers) {
      const body = this.#notes.get(number);
      if (body === undefined || this.#written.has(number)) continue;
      this.#written.add(number);
      const lines = body.flatMap(linesOf).filter((line) => !isBlank(line));
      this.#add(`[${number}] ${lines.join('\n').trimStart()}`);
    }
  }

  #add(text: string): void {
    if (isBlank(text)) return;
    this.#length += text.length + BLOCK_END.length;
    if (this.#length > MOST_TEXT) throw new ReportFault('tooLong');
    this.#parts.push(text);
  }
}

/** A cell on one line; tables inside it are left for after its own. */
function cellLine(cell: DocxCell, nested: DocxTable[], notes: number[]): string {
  const lines: string[] = [];
  for (const block of cell.blocks) {
    if (block.kind === 'table') {
      nested.push(block);
      continue;
    }
    notes.push(...block.notes);
    const line = block.text.replaceAll(/[\n\t]+/g, ' ').trim();
    if (line !== '') lines.push(line);
  }
  return lines.join(' ');
}

function linesOf(block: DocxBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(linesOf)));
}

function isBlank(text: string): boolean {
  return /^\s*$/.test(text);
}
