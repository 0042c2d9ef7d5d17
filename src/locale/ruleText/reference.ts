import type { CellAt, RowRef } from '../../domain/rules/expression/expression';
import { readFigure, writeFigure } from './figureWords';
import type { ProblemList } from './problem';
import type { RowNames } from './rowNames';
import { closingQuote, needsQuotes, OPENS_NAME, quoted, readPath, skipSpaces } from './rowPath';

/** What stands between two brackets: a row, and which of its figures. */
export interface Reference {
  readonly row: RowRef;
  readonly at: CellAt;
}

const EACH: CellAt = { slot: 'each' };
const MOST_SHOWN = 120;

/**
 * Reads what stands between two brackets, from `start` to `end` of the text. What it does not
 * understand goes to `problems`; the reference is null then.
 */
export function readReference(
  text: string,
  start: number,
  end: number,
  names: RowNames,
  problems: ProblemList,
): Reference | null {
  const readings = readingsOf(text, start, end, names);
  for (const reading of readings) {
    const row = readRow(text, start, reading.end, names);
    if (row?.kind === 'found') return { row: row.ref, at: reading.at };
  }
  const [first = { at: EACH, end }] = readings;
  report(text, start, first.end, end, names, problems);
  return null;
}

interface Reading {
  readonly at: CellAt;
  /** Where the row ends. */
  readonly end: number;
}

/** How the commas can be taken: the first with a figure behind it parts the row from it, or none does. */
function readingsOf(text: string, start: number, end: number, names: RowNames): readonly Reading[] {
  const whole = { at: EACH, end };
  for (const comma of commasIn(text, start, end)) {
    const at = readFigure(text.slice(comma + 1, end), names.home);
    if (at) return [{ at, end: comma }, whole];
  }
  return [whole];
}

/** Commas outside quotes. */
export function commasIn(text: string, start: number, end: number): readonly number[] {
  const commas: number[] = [];
  let begins = true;
  let at = start;
  while (at < end) {
    const sign = text[at] ?? '';
    if (sign === '"' && begins) at = closingQuote(text, at, end) ?? end;
    else if (sign === ',') commas.push(at);
    if (sign.trim() !== '') begins = OPENS_NAME.has(sign);
    at += 1;
  }
  return commas;
}

type RowReading =
  | { readonly kind: 'found'; readonly ref: RowRef }
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }
  | { readonly kind: 'badPattern' | 'unknown' };

function readRow(text: string, start: number, end: number, names: RowNames): RowReading | null {
  const from = skipSpaces(text, start, end);
  const written = text.slice(from, end).trimEnd();
  const mark = written[0];
  if (mark === '.' || mark === '~') {
    const { parts, stray } = readPath(text, from + 1, end);
    const [part] = parts;
    // Unquoted, the rest is the name as it is, whatever signs are in it.
    const name =
      part?.quoted && parts.length === 1 && stray === null ? part.text : written.slice(1).trim();
    if (mark === '~') return patternOf(name);
    if (name === '' && !part?.quoted) return null;
    return names.findPath({ names: [name], nth: null }).length > 0
      ? { kind: 'found', ref: { kind: 'child', name } }
      : { kind: 'unknown' };
  }
  if (!written.startsWith('"') && written.includes('{}')) return patternOf(written);
  const { parts, nth, stray } = readPath(text, from, end);
  if (stray !== null) return null;
  const own = parts[parts.length - 1];
  const isPath = own !== undefined && (own.text !== '' || own.quoted);
  let found = isPath ? names.findPath({ names: parts.map((part) => part.text), nth }) : [];
  const plain = parts.every((part) => !part.quoted);
  // A name with "›", ">" or "#1" in it, written without quotes.
  if (found.length === 0 && plain && (parts.length > 1 || nth !== null)) {
    found = names.findPath({ names: [written], nth: null });
  }
  if (found.length === 0 && !isPath) return null;
  const [row, ...more] = found;
  if (!row) return { kind: 'unknown' };
  if (more.length > 0) return { kind: 'ambiguous', paths: found.map(({ path: of }) => of) };
  const name = names.labelOf(row.indicator) ?? '';
  return { kind: 'found', ref: { kind: 'row', indicator: row.indicator, name } };
}

function patternOf(pattern: string): RowReading {
  return pattern.split('{}').length === 2
    ? { kind: 'found', ref: { kind: 'pattern', pattern } }
    : { kind: 'badPattern' };
}

function report(
  text: string,
  start: number,
  rowEnd: number,
  end: number,
  names: RowNames,
  problems: ProblemList,
): void {
  const from = skipSpaces(text, start, rowEnd);
  const name = text.slice(from, rowEnd).trimEnd();
  const to = from + name.length;
  if (name === '') {
    problems.add(start - 1, end + 1, 'expected', { what: 'name', found: '' });
    return;
  }
  const shown = name.slice(0, MOST_SHOWN);
  const row = readRow(text, start, rowEnd, names);
  if (row === null) {
    const { stray } = readPath(text, from, rowEnd);
    const place = stray ?? from;
    problems.add(place, to, 'expected', {
      what: 'endOfName',
      found: text.slice(place, to).slice(0, MOST_SHOWN),
    });
    return;
  }
  if (row.kind === 'ambiguous') {
    problems.add(from, to, 'ambiguousName', { name: shown, paths: row.paths });
    return;
  }
  if (row.kind === 'badPattern') {
    problems.add(from, to, 'badPattern', { text: shown });
    return;
  }
  // The row may be right and only the figure behind its last comma wrong.
  const commas = commasIn(text, start, rowEnd);
  const comma = commas[commas.length - 1];
  const head = comma === undefined ? null : readRow(text, start, comma, names);
  if (comma !== undefined && (head?.kind === 'found' || head?.kind === 'ambiguous')) {
    const at = skipSpaces(text, comma + 1, rowEnd);
    problems.add(Math.min(at, to), to, 'unknownFigure', {
      text: text.slice(at, to).slice(0, MOST_SHOWN),
    });
    return;
  }
  const nearest = names.nearest(name.startsWith('.') ? name.slice(1) : name);
  problems.add(from, to, 'unknownName', { name: shown, nearest });
}

/** A reference as text, with its brackets. */
export function writeReference({ row, at }: Reference, names: RowNames): string {
  const figure = writeFigure(at, names.home);
  return `[${writeRow(row, names)}${figure === '' ? '' : `, ${figure}`}]`;
}

function writeRow(row: RowRef, names: RowNames): string {
  switch (row.kind) {
    case 'row':
      return names.nameOf(row.indicator) ?? quoted(row.name);
    case 'pattern':
      return isPlainPattern(row.pattern) ? row.pattern : `~${quoted(row.pattern)}`;
    case 'child':
      return `.${needsQuotes(row.name) ? quoted(row.name) : row.name}`;
  }
}

function isPlainPattern(pattern: string): boolean {
  return pattern.includes('{}') && !needsQuotes(pattern.replaceAll('{}', 'x'));
}
