import Papa from 'papaparse';
import type { Task } from '../task';
import {
  MOST_COLUMNS,
  type CsvIssue,
  type CsvIssueCode,
  type CsvReading,
  type Delimiter,
} from './csv';
import { detectDelimiter } from './detectDelimiter';

export interface CsvOptions {
  /** Where left out it is found. */
  readonly delimiter?: Delimiter;
  /** Characters cut at a time; more where a row is longer. */
  readonly window?: number;
}

/** Characters cut at a time; a few milliseconds of work. */
const WINDOW = 128 * 1024;
const SMALLEST_WINDOW = 2 * 1024;
/** A quoted cell longer than a spreadsheet's largest is one whose quote was never closed. */
const LONGEST_CELL = 128 * 1024;

type Newline = '\n' | '\r';

/**
 * Cuts a CSV text into cells. Nothing is lost and nothing throws: a line with a quote that is never
 * closed is read as plain text and said so, rows may be ragged, blank lines are rows.
 */
export function* parseCsv(source: string, options: CsvOptions = {}): Task<CsvReading> {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const issues = new CsvIssueList();
  const nul = text.indexOf('\0');
  if (nul >= 0) issues.add('nulCharacters', lineAt(text, nul), text.split('\0').length - 1);
  const clean = nul >= 0 ? text.replaceAll('\0', '') : text;
  if (looksBinary(text)) issues.add('binary', 1);
  if (clean.trim() === '') issues.add('empty', 1);
  const found = options.delimiter ?? detectDelimiter(clean);
  const cutter = new Cutter(clean, found ?? ';', issues, options.window ?? WINDOW);
  while (cutter.cutWindow()) {
    yield { stage: 'split', done: cutter.at, total: clean.length };
  }
  return {
    table: { rows: cutter.rows, lines: Uint32Array.from(cutter.lines) },
    delimiter: found ?? ';',
    delimiterFrom: options.delimiter ? 'chosen' : found ? 'found' : 'assumed',
    issues: issues.finish(),
  };
}

/** Whether a text is none: control characters that no office writes, in number. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('%PDF-') || /^ÐÏ\u0011à/.test(head)) {
    return true;
  }
  const odd = head.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 8 && odd > head.length / 50;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}

class CsvIssueList {
  readonly #found = new Map<CsvIssueCode, { line: number; count: number }>();

  add(code: CsvIssueCode, line: number, count = 1): void {
    const known = this.#found.get(code);
    if (known) known.count += count;
    else this.#found.set(code, { line, count });
  }

  finish(): readonly CsvIssue[] {
    return [...this.#found].map(([code, { line, count }]) => ({ code, line, count }));
  }
}

/** Cuts a text window by window. */
class Cutter {
  readonly rows: string[][] = [];
  readonly lines: number[] = [];
  at = 0;
  readonly #text: string;
  readonly #delimiter: Delimiter;
  readonly #newline: Newline;
  readonly #hasReturns: boolean;
  readonly #issues: CsvIssueList;
  #line = 1;
  readonly #usual: number;
  #window: number;

  constructor(text: string, delimiter: Delimiter, issues: CsvIssueList, window: number) {
    this.#usual = window;
    this.#window = window;
    this.#text = text;
    this.#delimiter = delimiter;
    this.#issues = issues;
    this.#hasReturns = text.includes('\r');
    this.#newline = this.#hasReturns && !text.includes('\n') ? '\r' : '\n';
  }

  /** Cuts the next window; false when the text is at its end. */
  cutWindow(): boolean {
    if (this.at >= this.#text.length) return false;
    const end = behindQuote(this.#text, Math.min(this.#text.length, this.at + this.#window));
    const isLast = end === this.#text.length;
    const window = this.#text.slice(this.at, end);
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: this.#newline });
    const result = parser.parse(window, 0, !isLast) as ParserResult;
    const broken = result.errors[0]?.row ?? null;
    if (broken !== null) this.#cutBroken(window, result.data, broken);
    else if (result.data.length > 0) this.#take(window, result.data, result.meta.cursor);
    else if (end - this.at < LONGEST_CELL) this.#window *= 2;
    else this.#cutPlainLine();
    return this.at < this.#text.length;
  }

  #take(window: string, data: string[][], length: number): void {
    // A text that ends with a line break has no further row behind it.
    const last = data[data.length - 1];
    if (
      this.at + length === this.#text.length &&
      last?.length === 1 &&
      last[0] === '' &&
      window.endsWith(this.#newline)
    ) {
      data.pop();
    }
    const whole = length === window.length ? window : window.slice(0, length);
    this.#push(data, count(whole, this.#newline) >= data.length + 1 || whole.includes('"'));
    this.at += length;
    if (this.#window < this.#usual) this.#window *= 2;
  }

  #push(data: readonly string[][], mayHoldBreaks: boolean): void {
    for (const row of data) {
      if (row.length > MOST_COLUMNS) this.#joinTail(row);
      if (this.#hasReturns) trimReturn(row);
      this.rows.push(row);
      this.lines.push(this.#line);
      this.#line += 1;
      if (mayHoldBreaks) for (const cell of row) this.#line += count(cell, this.#newline);
    }
  }

  #joinTail(row: string[]): void {
    this.#issues.add('tooManyColumns', this.#line);
    const tail = row.splice(MOST_COLUMNS - 1);
    row.push(tail.join(this.#delimiter).replace(TRAILING_DELIMITERS, ''));
  }

  /**
   * A quoted cell of row `broken` holds what no quoted cell may. Where it stays on its line the
   * parser's reading is as good as any; where it swallowed lines its first line is taken as plain.
   */
  #cutBroken(window: string, data: readonly string[][], broken: number): void {
    const row = data[broken];
    if (broken > 0 || row === undefined || row.some((cell) => cell.includes(this.#newline))) {
      if (broken > 0) {
        const before = new Papa.Parser({
          delimiter: this.#delimiter,
          newline: this.#newline,
          preview: broken,
        } as Papa.ParseConfig).parse(window, 0, true) as ParserResult;
        this.#take(window, before.data, before.meta.cursor);
        // The rest of the window is looked at again; small steps keep that cheap.
        this.#window = SMALLEST_WINDOW;
        return;
      }
      this.#cutPlainLine();
      this.#window = SMALLEST_WINDOW;
      return;
    }
    const only = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: this.#newline,
      preview: 1,
    } as Papa.ParseConfig).parse(window, 0, false) as ParserResult;
    this.#take(window, only.data, only.meta.cursor);
  }

  #cutPlainLine(): void {
    this.#issues.add('unclosedQuote', this.#line);
    const found = this.#text.indexOf(this.#newline, this.at);
    const end = found < 0 ? this.#text.length : found;
    const cells = this.#text
      .slice(this.at, end)
      .split(this.#delimiter)
      .map((cell) => (/^"[^"]*"$/.test(cell) ? cell.slice(1, -1) : cell));
    this.#push([cells], false);
    this.at = end + 1;
    this.#window = SMALLEST_WINDOW;
  }
}

/** The next place where a window may end: what a quote means is told by what stands behind it. */
function behindQuote(text: string, end: number): number {
  let at = end;
  while (at < text.length && /["\s]/u.test(text.charAt(at - 1))) at += 1;
  return at;
}

interface ParserResult {
  readonly data: string[][];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

const TRAILING_DELIMITERS = /[;,|\t]+$/;

function trimReturn(row: string[]): void {
  const last = row[row.length - 1];
  if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found += 1;
  return found;
}
