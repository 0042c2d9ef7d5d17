import type { FootnoteMark, OffsetMap } from './passage';
import { mapOf, runsFrom, type Run } from './runs';

/** Text with its places in the source, and the footnote marks taken out of it. */
export interface TidyText {
  readonly text: string;
  /** Where its units came from; they cover it. */
  readonly runs: readonly Run[];
  readonly marks: readonly FootnoteMark[];
}

/** Numbers in brackets that are footnote marks in this text ("(3)" glued to a word). */
export type BracketMarks = ReadonlySet<string>;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const blank = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const dropped = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const combining = /[\u0300-\u036f]/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const lengthUnit = /(?:^|[^\p{L}])(?:k|c|d|m|h|da)?m$/u;
const squareMark = /\[\^?(\d{1,3})\]/y;
const roundMark = /\((\d{1,3})\)/y;

/** What may not stay as it is; one unit long, so that `lastIndex` tells its place. */
const odd =
  '[\\u0300-\\u036f\\0-\\x1f\\x85\\xa0\\xad\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff' +
  '⁽⁰¹²³⁴-⁹*_\\\\\\[';
const oddUnit = new RegExp(`${odd}]| (?= )`, 'g');
const oddUnitOrBracket = new RegExp(`${odd}(]| (?= )`, 'g');

/** Tidies the source between two offsets, which hold no line break. */
export function tidy(
  source: string,
  from: number,
  to: number,
  bracketMarks: BracketMarks,
): TidyText {
  const pen = new Pen(source);
  const marks: FootnoteMark[] = [];
  const oddOne = bracketMarks.size > 0 ? oddUnitOrBracket : oddUnit;
  let at = from;
  while (at < to) {
    if (source.charAt(at) === ' ' && pen.endsBlank) {
      at++;
      continue;
    }
    const plain = plainUpTo(source, at, to, oddOne);
    if (plain > at) {
      pen.copy(at, plain);
      at = plain;
      if (at === to) break;
    }
    const char = source.charAt(at);
    const mark = markAt(source, at, to, pen.recent, bracketMarks);
    if (mark) {
      marks.push({ mark: mark.digits, at: pen.length });
      at = mark.end;
    } else if (blank.test(char) || char < ' ') {
      if (!pen.endsBlank) pen.write(' ', at, null);
      at++;
    } else if (dropped.test(char) || isMarkup(source, at, from, to)) {
      at++;
    } else {
      let end = at + 1;
      while (end < to && combining.test(source.charAt(end))) end++;
      if (end === at + 1) pen.copy(at, end);
      else pen.write(source.slice(at, end).normalize('NFC'), at, end);
      at = end;
    }
  }
  const { text, runs } = pen.finish();
  return {
    text,
    runs,
    marks: marks.map((mark) => ({
      ...mark,
      at: Math.min(mark.at, text.length),
    })),
  };
}

/** Up to where a text stays as it is. What a combining mark stands on does not. */
function plainUpTo(source: string, at: number, to: number, oddOne: RegExp): number {
  oddOne.lastIndex = at;
  if (!oddOne.test(source) || oddOne.lastIndex > to) return to;
  const end = oddOne.lastIndex - 1;
  const marked = end > at && combining.test(source.charAt(end)) && source.charAt(end - 1) !== ' ';
  return marked ? end - 1 : end;
}

/** Writes a tidied text and remembers where it came from. */
class Pen {
  length = 0;
  /** The last units written, four at most. */
  recent = '';
  private text = '';
  private readonly runs: Run[] = [];
  /** Where the source would go on for the last run to go on. */
  private next = -1;

  constructor(private readonly source: string) {}

  /** Nothing is written yet, or a blank was last. */
  get endsBlank(): boolean {
    return this.recent === '' || this.recent.endsWith(' ');
  }

  copy(from: number, to: number): void {
    this.write(this.source.slice(from, to), from, null);
  }

  /** Writes a text that came from `start` on unit by unit, or as a whole from up to `end`. */
  write(text: string, start: number, end: number | null): void {
    if (end !== null || start !== this.next) this.runs.push({ at: this.length, start, end });
    this.next = end === null ? start + text.length : -1;
    this.text += text;
    this.length += text.length;
    this.recent = text.length >= 4 ? text.slice(-4) : (this.recent + text).slice(-4);
  }

  /** Without a blank at its end. */
  finish(): { text: string; runs: Run[] } {
    const { text, runs } = this;
    if (!text.endsWith(' ')) return { text, runs };
    const cut = text.slice(0, -1);
    if (runs.at(-1)?.at === cut.length) runs.pop();
    return { text: cut, runs };
  }
}

/** The part of a tidied text from `from` on; marks before it are left out. */
export function tail(tidied: TidyText, from: number): TidyText {
  if (from === 0) return tidied;
  return {
    text: tidied.text.slice(from),
    runs: from < tidied.text.length ? runsFrom(tidied.runs, from) : [],
    marks: tidied.marks
      .filter((mark) => mark.at >= from)
      .map((mark) => ({ ...mark, at: mark.at - from })),
  };
}

/** Pieces of one text broken over lines, joined: a space between, none where a hyphen joins them. */
export function joinTidy(pieces: readonly TidyText[]): TidyText {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  return join(pieces, ({ text }) =>
    text === '' || /[\p{L}\p{N}][-–/]$/u.test(text.slice(-3)) ? '' : ' ',
  );
}

/** Cells of a row as one text, " | " between them. */
export function joinCells(cells: readonly TidyText[]): TidyText {
  return { ...join(cells, () => ' | '), marks: [] };
}

function join(pieces: readonly TidyText[], between: (before: TidyText) => string): TidyText {
  const texts: string[] = [];
  const runs: Run[] = [];
  const marks: FootnoteMark[] = [];
  let before: TidyText | null = null;
  let length = 0;
  let end = 0;
  for (const piece of pieces) {
    const sign = before ? between(before) : '';
    if (sign !== '') {
      runs.push({ at: length, start: end, end });
      texts.push(sign);
      length += sign.length;
    }
    for (const run of piece.runs) runs.push({ ...run, at: run.at + length });
    for (const mark of piece.marks) marks.push({ ...mark, at: mark.at + length });
    texts.push(piece.text);
    length += piece.text.length;
    if (piece.text !== '') end = offsetMap(piece).toSourceEnd(piece.text.length);
    before = piece;
  }
  return { text: texts.join(''), runs, marks };
}

/** How places of a tidied text lead back to the source. */
export function offsetMap({ text, runs }: TidyText): OffsetMap {
  return mapOf(runs, text.length);
}

function markAt(
  source: string,
  at: number,
  to: number,
  before: string,
  bracketMarks: BracketMarks,
): { digits: string; end: number } | null {
  const char = source.charAt(at);
  if (char === '⁽' || superscripts.includes(char)) {
    if ((char === '²' || char === '³') && lengthUnit.test(before)) return null;
    let end = at;
    let digits = '';
    while (end < to && (superscripts + '⁽⁾').includes(source.charAt(end))) {
      const value = superscripts.indexOf(source.charAt(end));
      if (value >= 0) digits += String(value);
      end++;
      if (source.charAt(end - 1) === '⁾') break;
    }
    return { digits, end };
  }
  if (char !== '[' && char !== '(') return null;
  const shape = char === '[' ? squareMark : roundMark;
  shape.lastIndex = at;
  const found = shape.exec(source);
  const digits = found?.[1];
  if (!found || digits === undefined || at + found[0].length > to) return null;
  if (char === '(') {
    const glued = before === '' || letterOrDigit.test(before.slice(-1));
    if (!glued || !bracketMarks.has(digits)) return null;
  }
  return { digits, end: at + found[0].length };
}

/** Whether the character is an emphasis marker or an escape, and no text. */
function isMarkup(source: string, at: number, from: number, to: number): boolean {
  const char = source.charAt(at);
  if (char !== '*' && char !== '_' && char !== '\\') return false;
  const before = at > from ? source.charAt(at - 1) : '';
  const after = at + 1 < to ? source.charAt(at + 1) : '';
  if (char === '*') return !(/\d/.test(before) && /\d/.test(after));
  if (char === '_') return !(letterOrDigit.test(before) && letterOrDigit.test(after));
  return /[\\`*_{}[\]()#+\-.!|>~]/.test(after);
}
