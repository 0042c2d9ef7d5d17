import { isColumnNumberRow } from '../../locale/header';
import type { Task } from '../task';
import { draftColumns, headerKey, type ColumnDraft } from './columnDraft';
import { headerAround, headerTexts, looksLikeHeader } from './findHeader';
import { guessColumns } from './guessColumns';
import { OUTCOME } from './outcomes';
import type { HeaderRows, ReadOptions } from './reading';
import { scanNumber } from './scanNumber';
import { isFootnote, isSignature, isTitle, unitOfLine } from './words';

type Rows = readonly (readonly string[])[];

/** A section while it is being read. */
export interface SectionDraft {
  readonly title: string;
  /** Every line above the header that belongs to it. */
  readonly lines: readonly string[];
  readonly header: HeaderRows;
  readonly start: number;
  end: number;
  /** "Đơn vị tính: …" lines and the row each stands on, in order. */
  readonly unitLines: { readonly row: number; readonly unit: string }[];
  readonly drafts: readonly ColumnDraft[];
  readonly headerKey: string;
}

/** Rows looked at between two breaths of the page. */
const SLICE = 4000;

/**
 * Cuts a sheet into tables and gives every row that is not part of one its outcome; rows of tables are
 * left as `imported`. A sheet without a header is one section with header count 0.
 */
export function* findSections(
  rows: Rows,
  outcomes: Uint8Array,
  options: ReadOptions,
): Task<SectionDraft[]> {
  const finder = new SectionFinder(rows, outcomes, options);
  for (let row = 0; row < rows.length; row += 1) {
    row = finder.take(row);
    if (row % SLICE === 0) yield { stage: 'header', done: row, total: rows.length };
  }
  return finder.finish();
}

class SectionFinder {
  readonly #rows: Rows;
  readonly #outcomes: Uint8Array;
  readonly #options: ReadOptions;
  readonly #sections: SectionDraft[] = [];
  /** The longest row from each row on. */
  readonly #widths: Uint32Array;
  #current: SectionDraft | null = null;
  #places: Places = NO_PLACES;
  /** Row behind the last one that held figures, or behind the last header. */
  #tail = 0;
  #signed = false;

  constructor(rows: Rows, outcomes: Uint8Array, options: ReadOptions) {
    this.#rows = rows;
    this.#outcomes = outcomes;
    this.#options = options;
    this.#widths = widthsFrom(rows);
  }

  /** Takes a row; gives the last row that was used up with it. */
  take(row: number): number {
    const cells = this.#rows[row] ?? [];
    const { header } = this.#options;
    if (header?.first === row) return this.#open(header);
    const section = this.#current;
    if (section && this.#followsHeader(row) && isColumnNumberRow(cells)) {
      return this.#set(row, OUTCOME.columnNumbers);
    }
    if (section && hasNumber(cells, this.#places.figures)) {
      this.#tail = row + 1;
      this.#signed = false;
      return row;
    }
    const filled = countFilled(cells);
    if (filled === 0) return this.#set(row, OUTCOME.blank);
    // In a table of this program's own writing every row is an indicator, whatever its words.
    if (section && this.#places.own && !this.#repeats(section, cells)) {
      return this.#set(row, OUTCOME.imported);
    }
    if (!header && this.#mayBeHeader(cells) && looksLikeHeader(cells)) {
      const repeated = section ? this.#repeats(section, cells) : false;
      if (!repeated) return this.#open(headerAround(this.#rows, row, this.#tail));
    }
    if (section && this.#repeats(section, cells)) return this.#set(row, OUTCOME.repeatedHeader);
    if (isColumnNumberRow(cells)) return this.#set(row, OUTCOME.columnNumbers);
    return this.#set(row, this.#around(row, cells, filled));
  }

  finish(): SectionDraft[] {
    const { length } = this.#rows;
    if (this.#sections.length === 0) {
      // Without a header every line may be data; what each column holds is for a person to say.
      for (let row = 0; row < length; row += 1) {
        if (this.#outcomes[row] === OUTCOME.title) this.#outcomes[row] = OUTCOME.imported;
      }
      this.#sections.push(this.#draft({ first: 0, count: 0 }, [], 0));
    }
    this.#sections.forEach((section, n) => {
      section.end = this.#sections[n + 1]?.header.first ?? length;
      guessColumns(section.drafts, this.#rows, section.start, section.end);
    });
    return this.#sections;
  }

  /** Numbers of columns stand right below a header. */
  #followsHeader(row: number): boolean {
    const above = this.#outcomes[row - 1];
    return row > 0 && (above === OUTCOME.header || above === OUTCOME.repeatedHeader);
  }

  #set(row: number, outcome: number): number {
    this.#outcomes[row] = outcome;
    return row;
  }

  /** Lines that are no row of figures: what stands around tables, or a row without figures. */
  #around(row: number, cells: readonly string[], filled: number): number {
    const section = this.#current;
    const first = firstFilled(cells);
    const unit = filled <= 2 ? unitOfLine(lastFilled(cells)) : null;
    if (unit !== null) {
      section?.unitLines.push({ row, unit });
      return OUTCOME.unitLine;
    }
    if (!section) return OUTCOME.title;
    if (cells.some((cell) => cell.length > 1 && isSignature(cell.trim()))) this.#signed = true;
    if (this.#signed) return OUTCOME.signature;
    if (isFootnote(first)) return OUTCOME.footnote;
    return filled <= 2 && isTitle(first) ? OUTCOME.title : OUTCOME.imported;
  }

  /** Whether a closer look is worth its time: names of columns, or words in a column of figures. */
  #mayBeHeader(cells: readonly string[]): boolean {
    if (!this.#current) return true;
    const { figures, name } = this.#places;
    if (figures.some((column) => (cells[column] ?? '').trim() !== '')) return true;
    return /chỉ tiêu|nội dung|tiêu chí|danh mục|khoản mục|^tên|name/iu.test(cells[name] ?? '');
  }

  /** A header printed again on another page: each filled cell stands in one of the header's rows. */
  #repeats(section: SectionDraft, cells: readonly string[]): boolean {
    const { first, count } = section.header;
    for (let row = first; row < first + count; row += 1) {
      const head = this.#rows[row] ?? [];
      if (cells.every((cell, n) => cell.trim() === (head[n] ?? '').trim())) return true;
    }
    return false;
  }

  #open(header: HeaderRows): number {
    const lines: string[] = [];
    for (let row = this.#tail; row < header.first; row += 1) {
      const cells = this.#rows[row] ?? [];
      const outcome = this.#outcomes[row];
      const isLine = outcome === OUTCOME.title || outcome === OUTCOME.imported;
      if (!isLine || countFilled(cells) === 0) continue;
      this.#outcomes[row] = OUTCOME.title;
      for (const cell of cells) if (cell.trim() !== '') lines.push(cell.trim());
    }
    const last = header.first + header.count - 1;
    for (let row = header.first; row <= last; row += 1) this.#outcomes[row] = OUTCOME.header;
    const section = this.#draft(header, lines, last + 1);
    this.#sections.push(section);
    this.#current = section;
    this.#places = placesOf(section.drafts);
    this.#tail = last + 1;
    this.#signed = false;
    return last;
  }

  #draft(header: HeaderRows, lines: readonly string[], start: number): SectionDraft {
    const texts = headerTexts(this.#rows, header, this.#widths[header.first] ?? 0);
    const title = titleOf(lines);
    const unitLines: { row: number; unit: string }[] = [];
    for (let row = this.#tail; row < header.first; row += 1) {
      if (this.#outcomes[row] !== OUTCOME.unitLine) continue;
      const unit = unitOfLine(lastFilled(this.#rows[row] ?? []));
      if (unit !== null) unitLines.push({ row, unit });
    }
    return {
      title,
      lines,
      header,
      start,
      end: this.#rows.length,
      unitLines,
      drafts: draftColumns(texts, this.#sections.length, this.#options, title),
      headerKey: headerKey(texts),
    };
  }
}

function widthsFrom(rows: Rows): Uint32Array {
  const widths = new Uint32Array(rows.length);
  let widest = 0;
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    widest = Math.max(widest, rows[row]?.length ?? 0);
    widths[row] = widest;
  }
  return widths;
}

interface Places {
  readonly figures: readonly number[];
  readonly name: number;
  /** It tells each row's depth: only exported tables do. */
  readonly own: boolean;
}
const NO_PLACES: Places = { figures: [], name: -1, own: false };

function placesOf(drafts: readonly ColumnDraft[]): Places {
  const figures = drafts.filter(({ role }) => role === 'figure').map(({ index }) => index);
  return {
    figures,
    name: drafts.find(({ role }) => role === 'name')?.index ?? -1,
    own: drafts.some(({ role }) => role === 'depth'),
  };
}

function hasNumber(cells: readonly string[], columns: readonly number[]): boolean {
  for (const column of columns) {
    const text = cells[column];
    // A year alone in a column may be a header's.
    if (text !== undefined && text !== '' && scanNumber(text) && !/^(?:19|20)\d{2}$/.test(text)) {
      return true;
    }
  }
  return false;
}

function countFilled(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled += 1;
  return filled;
}

function firstFilled(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

function lastFilled(cells: readonly string[]): string {
  return cells.findLast((cell) => cell.trim() !== '')?.trim() ?? '';
}

/** The line that names the table: the last one that is no bracket and no office. */
function titleOf(lines: readonly string[]): string {
  const named = lines.filter(
    (line) => !line.startsWith('(') && !/^biểu (?:số |mẫu )?[\d\p{L}.-]{1,6}$/iu.test(line),
  );
  return named.findLast((line) => isTitle(line)) ?? named[named.length - 1] ?? '';
}
