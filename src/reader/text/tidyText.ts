import type { FootnoteMark, OffsetMap } from './passage';

/** Text with the place of every unit in the source, and the footnote marks taken out of it. */
export interface TidyText {
  readonly text: string;
  /** Source offset where the unit begins. */
  readonly starts: readonly number[];
  /** Source offset where the unit ends. */
  readonly ends: readonly number[];
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

/** Tidies the source between two offsets, which hold no line break. */
export function tidy(
  source: string,
  from: number,
  to: number,
  bracketMarks: BracketMarks,
): TidyText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: FootnoteMark[] = [];
  let last = ' ';
  let at = from;
  const emit = (text: string, start: number, end: number): void => {
    for (let unit = 0; unit < text.length; unit++) {
      units.push(text.charAt(unit));
      starts.push(start);
      ends.push(end);
    }
    last = text.charAt(text.length - 1);
  };
  while (at < to) {
    const char = source.charAt(at);
    const mark = markAt(source, at, to, units, bracketMarks);
    if (mark) {
      marks.push({ mark: mark.digits, at: units.length });
      at = mark.end;
    } else if (blank.test(char) || char < ' ') {
      if (last !== ' ') emit(' ', at, at + 1);
      at++;
    } else if (dropped.test(char) || isMarkup(source, at, from, to)) {
      at++;
    } else {
      let end = at + 1;
      while (end < to && combining.test(source.charAt(end))) end++;
      emit(end === at + 1 ? char : source.slice(at, end).normalize('NFC'), at, end);
      at = end;
    }
  }
  if (units.at(-1) === ' ') {
    units.pop();
    starts.pop();
    ends.pop();
  }
  const text = units.join('');
  return {
    text,
    starts,
    ends,
    marks: marks.map((mark) => ({ ...mark, at: Math.min(mark.at, text.length) })),
  };
}

/** The part of a tidied text from `from` on; marks before it are left out. */
export function tail(tidied: TidyText, from: number): TidyText {
  return {
    text: tidied.text.slice(from),
    starts: tidied.starts.slice(from),
    ends: tidied.ends.slice(from),
    marks: tidied.marks
      .filter((mark) => mark.at >= from)
      .map((mark) => ({ ...mark, at: mark.at - from })),
  };
}

/** Pieces of one text broken over lines, joined: a space between, none where a hyphen joins them. */
export function joinTidy(pieces: readonly TidyText[]): TidyText {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: FootnoteMark[] = [];
  let before = '';
  for (const piece of pieces) {
    if (before !== '' && !/[\p{L}\p{N}][-–/]$/u.test(before)) {
      const at = ends.at(-1) ?? 0;
      texts.push(' ');
      starts.push(at);
      ends.push(at);
    }
    for (const mark of piece.marks) marks.push({ ...mark, at: mark.at + starts.length });
    texts.push(piece.text);
    for (const start of piece.starts) starts.push(start);
    for (const end of piece.ends) ends.push(end);
    before = piece.text;
  }
  return { text: texts.join(''), starts, ends, marks };
}

/** How places of a tidied text lead back to the source. */
export function offsetMap(tidied: TidyText): OffsetMap {
  const { starts, ends } = tidied;
  return {
    toSource: (at) => starts[at] ?? ends.at(-1) ?? 0,
    toSourceEnd: (at) => ends[at - 1] ?? starts[0] ?? 0,
  };
}

function markAt(
  source: string,
  at: number,
  to: number,
  before: readonly string[],
  bracketMarks: BracketMarks,
): { digits: string; end: number } | null {
  const char = source.charAt(at);
  if (char === '⁽' || superscripts.includes(char)) {
    if ((char === '²' || char === '³') && lengthUnit.test(before.slice(-4).join(''))) return null;
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
    const glued = before.length === 0 || letterOrDigit.test(before.at(-1) ?? '');
    if (!glued || !bracketMarks.has(digits)) return null;
  }
  return { digits, end: at + found[0].length };
}

/** Whether the character is an emphasis marker or an escape, and no text. */
function isMarkup(source: string, at: number, from: number, to: number): boolean {
  const char = source.charAt(at);
  const before = at > from ? source.charAt(at - 1) : '';
  const after = at + 1 < to ? source.charAt(at + 1) : '';
  if (char === '*') return !(/\d/.test(before) && /\d/.test(after));
  if (char === '_') return !(letterOrDigit.test(before) && letterOrDigit.test(after));
  return char === '\\' && /[\\`*_{}[\]()#+\-.!|>~]/.test(after);
}

/** Cells of a row as one text, " | " between them. */
export function joinCells(cells: readonly TidyText[]): TidyText {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cell of cells) {
    if (texts.length > 0) {
      const at = ends.at(-1) ?? 0;
      texts.push(' | ');
      for (let unit = 0; unit < 3; unit++) {
        starts.push(at);
        ends.push(at);
      }
    }
    texts.push(cell.text);
    for (const start of cell.starts) starts.push(start);
    for (const end of cell.ends) ends.push(end);
  }
  return { text: texts.join(''), starts, ends, marks: [] };
}
