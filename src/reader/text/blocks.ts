import { unfinishedWords } from '../lexicon/textWords';
import { endsCapitals } from './capitals';
import { readLabel, starLabel, type Label } from './labels';
import { wrapWidth, type SourceLine } from './sourceLines';
import { joinTidy, tail, tidy, type BracketMarks, type TidyText } from './tidyText';

/** Lines that belong together, before what a page break tore apart is joined. */
export interface Block {
  /** Without label and footnote mark. */
  readonly body: TidyText;
  /** With the label: what it is where it goes on from a line before. */
  readonly full: TidyText;
  readonly label: Label;
  /** Digits of the footnote mark it opens with; null for running text. */
  readonly note: string | null;
  /** Marked as bold or as a heading in Markdown from end to end. */
  readonly emphasised: boolean;
  readonly afterBlank: boolean;
  /** A page's number alone, kept as its label. */
  readonly pageNumber: boolean;
  /** Where its source begins. */
  readonly start: number;
}

/** Numbers that stand in round brackets both behind a word and at the beginning of a line. */
export function bracketMarks(source: string, lines: readonly SourceLine[]): BracketMarks {
  const opening = new Set<string>();
  for (const line of lines) {
    const found = /^[\s*_]*\((\d{1,3})\)\s*[^\s.]/.exec(
      source.slice(line.start, Math.min(line.end, line.start + 40)),
    );
    if (found?.[1] !== undefined) opening.add(found[1]);
  }
  if (opening.size === 0) return opening;
  const both = new Set<string>();
  for (const found of source.matchAll(/(?<=[\p{L}\d%][*_]{0,3})\((\d{1,3})\)/gu)) {
    if (found[1] !== undefined && opening.has(found[1])) both.add(found[1]);
  }
  return both;
}

/** Reads lines of running text and footnotes into blocks, hard line breaks inside them joined. */
export class BlockReader {
  private readonly width: number | null;
  private readonly blocks: Block[] = [];
  private pieces: TidyText[] = [];
  private first: Block | null = null;
  private last: Block | null = null;
  /** The line before was an asterisk alone. */
  private star = false;

  constructor(
    private readonly source: string,
    private readonly lines: readonly SourceLine[],
    private readonly marks: BracketMarks,
  ) {
    this.width = wrapWidth(lines);
  }

  /** Takes the next line, by its place. */
  take(place: number): void {
    const { source, lines, last } = this;
    const line = lines[place];
    if (!line) return;
    if (isPageNumber(source, lines, place, this.width !== null)) {
      this.close();
      this.blocks.push(pageNumber(source, line));
      return;
    }
    const read = readLine(source, line, this.marks, this.star);
    const empty = read.full.text === '' && read.body.marks.length === 0;
    this.star = empty && /\*/.test(source.slice(line.start, line.end));
    if (empty) return;
    if (this.first && last && !read.afterBlank && goesOn(last.body.text, read, this.width)) {
      this.pieces.push(read.full);
    } else {
      this.close();
      this.first = read;
      this.pieces = [read.body];
    }
    this.last = read;
  }

  /** The blocks of all lines taken. */
  finish(): Block[] {
    this.close();
    return this.blocks;
  }

  private close(): void {
    const { first, pieces } = this;
    if (first && pieces.length === 1) this.blocks.push(first);
    else if (first) {
      const rest = pieces.slice(1);
      const full = joinTidy([first.full, ...rest]);
      this.blocks.push({ ...first, full, body: joinTidy([first.body, ...rest]) });
    }
    this.first = null;
    this.pieces = [];
  }
}

function readLine(source: string, line: SourceLine, marks: BracketMarks, star: boolean): Block {
  const raw = source.slice(line.start, line.end);
  const whole = tidy(source, line.start, line.end, marks);
  const note = whole.marks[0]?.at === 0 && whole.text !== '' ? whole.marks[0].mark : null;
  const starred = star || /^\s*(?:\\?\*{1,3})\s/.test(raw);
  let body = whole;
  if (note !== null) {
    const rest = { ...whole, marks: whole.marks.slice(1) };
    body = tail(rest, /^[.:)]?\s*/.exec(whole.text)?.[0].length ?? 0);
  } else if (/^#{1,6}\s/.test(whole.text)) {
    body = tail(whole, /^#{1,6}\s+/.exec(whole.text)?.[0].length ?? 0);
  }
  let label = readLabel(body.text);
  if (label.kind === 'none' && starred) label = starLabel;
  return {
    full: body,
    body: label.length > 0 ? tail(body, label.length) : body,
    label,
    note,
    emphasised: /^\s*(?:[-+•·]\s*)?(\*{1,3}|_{2,3})[^*_]+\1:?\s*$/.test(raw) || /^\s*#/.test(raw),
    afterBlank: line.afterBlank,
    pageNumber: false,
    start: line.start,
  };
}

/** "4", "- 4 -", "Trang 4/12" alone on a line; between blank lines where lines are paragraphs. */
function isPageNumber(
  source: string,
  lines: readonly SourceLine[],
  place: number,
  wrapped: boolean,
): boolean {
  const line = lines[place];
  if (!line || line.end - line.start > 30) return false;
  const next = lines[place + 1];
  if (!wrapped && !(line.afterBlank && (next?.afterBlank ?? true))) return false;
  return /^\s*[-–—]?\s*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*[-–—]?\s*$/iu.test(
    source.slice(line.start, line.end),
  );
}

function pageNumber(source: string, line: SourceLine): Block {
  const nothing = tidy(source, line.start, line.start, new Set());
  const text = source.slice(line.start, line.end).trim();
  return {
    body: nothing,
    full: nothing,
    label: { ...readLabel(''), text },
    note: null,
    emphasised: false,
    afterBlank: line.afterBlank,
    pageNumber: true,
    start: line.start,
  };
}

/** Whether a line goes on in the next of the same block. */
function goesOn(before: string, next: Block, width: number | null): boolean {
  if (next.note !== null) return false;
  if (endsCapitals(before, next.body.text)) return false;
  const hanging = endsUnfinished(before);
  if (next.label.kind !== 'none') return hanging && next.label.kind === 'number';
  if (/[.!?:]$/.test(before)) return false;
  const lower = /^[^\p{L}\d]{0,2}\p{Ll}/u.test(next.body.text);
  if (/;$/.test(before)) return lower && before.length >= 60;
  if (lower || hanging) return true;
  return width !== null && before.length >= 0.7 * width;
}

/** Whether a text stops where no sentence can: behind a comma, a number or a word like "của". */
export function endsUnfinished(text: string): boolean {
  if (/[,(“/–-]$/.test(text)) return true;
  const word = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  return unfinishedWords.has(word) || /^\d{1,3}$/.test(word);
}
