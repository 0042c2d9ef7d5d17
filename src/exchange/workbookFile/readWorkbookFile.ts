import * as v from 'valibot';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import type { Unit } from '../../domain/quantity/unit';
import { FigureColumnBuilder, figureTable, type FigureColumn } from '../../domain/workbook/figures';
import { NO_INDICATORS, writeIndicators } from '../../domain/workbook/indicatorTable';
import type { JournalEntry } from '../../domain/workbook/journal';
import { outlineOf, spliceOutline } from '../../domain/workbook/outline';
import { seriesKey, type Series } from '../../domain/workbook/series';
import { MOST_TEXT } from '../../domain/workbook/sourceText';
import { rowsOfRule } from '../../domain/rules/expression/rowsOf';
import type { Workbook } from '../../domain/workbook/workbook';
import { asTask, runToEnd, type Task } from '../task';
import { entryOf, figureOf } from './fromFile';
import { parseWritten } from './parseWritten';
import { isPlainFigure } from './plainFigure';
import {
  figureOfIndicator,
  fileSchema,
  FORMAT_NAME,
  LARGEST_BLOCK,
  MOST_SLOTS,
  MOST_CHARACTERS,
  VERSION,
  VERSIONS,
  type ColumnFigure,
  type FileContent,
  type FileStep,
} from './schema';

/**
 * Why a text is no workbook file.
 *
 * `tooLarge`; `notJson`; `notWorkbookFile`: JSON, but of something else; `newerVersion`: written by a
 * newer program; `unknownVersion`; `missingField`; `unknownField`; `wrongValue`; `duplicate`: a
 * second indicator, row, column or figure for one place; `unknownIndicator`: a row without its
 * indicator; `stepGap`: journal steps that do not follow each other; `stepMisfit`: one that does not
 * lead to the rows that come after it.
 */
export type FileIssueCode =
  | 'tooLarge'
  | 'notJson'
  | 'notWorkbookFile'
  | 'newerVersion'
  | 'unknownVersion'
  | 'missingField'
  | 'unknownField'
  | 'wrongValue'
  | 'duplicate'
  | 'unknownIndicator'
  | 'stepGap'
  | 'stepMisfit';

export interface FileIssue {
  readonly code: FileIssueCode;
  /** Where in the file: `$.columns[2].figures[17].number`; `$` is the whole. */
  readonly place: string;
  /** What stands there, shortened; empty where nothing does. */
  readonly found: string;
}

export type WorkbookFileResult =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      /** The steps that led to the workbook, oldest first; empty where the file holds none. */
      readonly journal: readonly JournalEntry[];
    }
  | { readonly ok: false; readonly issue: FileIssue };

/** Smaller ones are parsed in one piece: that takes no longer than a slice may. */
const LARGE = 1_000_000;

/** The workbook of a file. Never throws: what is not as FORMAT.md says is an issue, the first found. */
export function readWorkbookFile(text: string): WorkbookFileResult {
  return runToEnd(readWorkbookFileTask(text));
}

/** The same in slices. */
export function* readWorkbookFileTask(text: string): Task<WorkbookFileResult> {
  if (text.length > MOST_CHARACTERS) return refused('tooLarge', '$', String(text.length));
  let json: unknown;
  try {
    json = text.length > LARGE ? yield* asTask('split', parseWritten(text)) : undefined;
    json ??= JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return refused('notJson', '$', error instanceof Error ? error.message : '');
  }
  const foreign = foreignIssue(json);
  if (foreign) return { ok: false, issue: foreign };
  const parsed = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!parsed.success) return { ok: false, issue: shapeIssue(parsed.issues[0]) };
  const content = parsed.output;
  const figures = yield* readFigures(content.columns);
  if ('issue' in figures) return { ok: false, issue: figures.issue };
  const issue = contentIssue(content, figures.ofColumns);
  if (issue) return { ok: false, issue };
  const columns: FigureColumn[] = [];
  const next = nextNumber(content, figures.ofColumns);
  for (const [n, { series }] of content.columns.entries()) {
    columns.push(columnOf(series, figures.ofColumns[n] ?? [], next));
    yield { stage: 'rows', done: n, total: content.columns.length };
  }
  const journal: JournalEntry[] = [];
  for (const step of content.journal) {
    journal.push(entryOf(step));
    yield { stage: 'rows', done: journal.length, total: content.journal.length };
  }
  return { ok: true, workbook: workbookOf(content, columns, next), journal };
}

function refused(code: FileIssueCode, place: string, found: string): WorkbookFileResult {
  return { ok: false, issue: { code, place, found } };
}

/** Asked before the shape: a file of another kind or version has another shape by right. */
function foreignIssue(json: unknown): FileIssue | null {
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Partial<
    Record<'format' | 'version', unknown>
  >;
  if (format !== FORMAT_NAME) {
    return { code: 'notWorkbookFile', place: '$.format', found: shown(format) };
  }
  if (typeof version === 'number' && VERSIONS.includes(version)) return null;
  const newer = typeof version === 'number' && version > VERSION;
  return {
    code: newer ? 'newerVersion' : 'unknownVersion',
    place: '$.version',
    found: shown(version),
  };
}

/** The figures of every column, or the first that is none. */
function* readFigures(
  columns: FileContent['columns'],
): Task<
  { readonly ofColumns: readonly (readonly ColumnFigure[])[] } | { readonly issue: FileIssue }
> {
  const ofColumns: ColumnFigure[][] = [];
  for (const [n, { figures }] of columns.entries()) {
    const found: ColumnFigure[] = [];
    for (const [row, read] of figures.entries()) {
      if (isPlainFigure(read)) {
        found.push(read);
        continue;
      }
      const parsed = v.safeParse(figureOfIndicator, read, { abortEarly: true });
      const place = `$.columns[${n}].figures[${row}]`;
      if (!parsed.success) return { issue: shapeIssue(parsed.issues[0], place, read) };
      found.push(parsed.output);
    }
    const twice = duplicateIssue(
      `$.columns[${n}].figures`,
      found.map(({ of }) => of),
    );
    if (twice) return { issue: twice };
    ofColumns.push(found);
    yield { stage: 'numbers', done: n, total: columns.length };
  }
  return { ofColumns };
}

/** `place` and `found`: of what was looked at, where the issue is not deeper in it. */
function shapeIssue(issue: v.BaseIssue<unknown>, place = '$', found?: unknown): FileIssue {
  const last = issue.path?.at(-1);
  const code =
    issue.type === 'strict_object' && issue.expected === 'never'
      ? 'unknownField'
      : last !== undefined && last.value === undefined
        ? 'missingField'
        : 'wrongValue';
  const path = placeOf(issue.path ?? []);
  return { code, place: place + path, found: shown(last ? last.value : found) };
}

function placeOf(path: readonly v.IssuePathItem[]): string {
  return path.reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    const name = String(key);
    return /^\w+$/.test(name) ? `${place}.${name}` : `${place}[${JSON.stringify(name)}]`;
  }, '');
}

const MOST_SHOWN = 80;

function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** What no field can tell alone. */
function contentIssue(
  content: FileContent,
  figuresOf: readonly (readonly ColumnFigure[])[],
): FileIssue | null {
  const { indicators, rows, columns, journal } = content;
  const ids = new Set(indicators.map(({ id }) => id));
  const lost = rows.findIndex(([id]) => !ids.has(id));
  if (lost >= 0) {
    return { code: 'unknownIndicator', place: `$.rows[${lost}]`, found: shown(rows[lost]?.[0]) };
  }
  return (
    duplicateIssue(
      '$.indicators',
      indicators.map(({ id }) => id),
    ) ??
    duplicateIssue(
      '$.rows',
      rows.map(([id]) => id),
    ) ??
    duplicateIssue(
      '$.columns',
      columns.map(({ series }) => seriesKey(series)),
    ) ??
    roomIssue(figuresOf, nextNumber(content, figuresOf)) ??
    gapIssue(journal) ??
    textsIssue(content) ??
    misfitIssue(rows, journal)
  );
}

function duplicateIssue(place: string, keys: readonly (string | number)[]): FileIssue | null {
  const seen = new Set<string | number>();
  for (const [n, key] of keys.entries()) {
    if (seen.has(key)) return { code: 'duplicate', place: `${place}[${n}]`, found: shown(key) };
    seen.add(key);
  }
  return null;
}

function gapIssue(journal: readonly FileStep[]): FileIssue | null {
  const first = journal[0]?.step ?? 0;
  const n = journal.findIndex(({ step }, index) => step !== first + index);
  return n < 0
    ? null
    : { code: 'stepGap', place: `$.journal[${n}].step`, found: shown(journal[n]?.step) };
}

/** Texts stand once each and within bounds, and every source finds the one it names. */
function textsIssue({ texts, meta }: FileContent): FileIssue | null {
  const keys = texts.map(({ key }) => key);
  const again = duplicateIssue('$.texts', keys);
  if (again) return again;
  const sum = texts.reduce((length, { text }) => length + text.length, 0);
  if (sum > MOST_TEXT) return { code: 'tooLarge', place: '$.texts', found: shown(sum) };
  const known = new Set(keys);
  const n = meta.sources.findIndex(({ text }) => text !== undefined && !known.has(text));
  return n < 0
    ? null
    : {
        code: 'wrongValue',
        place: `$.meta.sources[${n}].text`,
        found: shown(meta.sources[n]?.text),
      };
}

/** A block takes its room however few figures are in it, the last one up to the highest number. */
function roomIssue(
  figuresOf: readonly (readonly ColumnFigure[])[],
  capacity: IndicatorId,
): FileIssue | null {
  let slots = 0;
  for (const [n, figures] of figuresOf.entries()) {
    for (const block of new Set(figures.map(({ of }) => Math.floor(of / LARGEST_BLOCK)))) {
      slots += Math.min(LARGEST_BLOCK, capacity - block * LARGEST_BLOCK);
    }
    if (slots > MOST_SLOTS) {
      return { code: 'tooLarge', place: `$.columns[${n}]`, found: shown(slots) };
    }
  }
  return null;
}

/** The first step, from the last one back, whose rows do not lead to those that follow it. */
function misfitIssue(rows: FileContent['rows'], journal: readonly FileStep[]): FileIssue | null {
  let outline = outlineOf(rows);
  for (const [n, { change }] of [...journal.entries()].reverse()) {
    if (!change.rows) continue;
    const { at, removed, inserted } = change.rows;
    try {
      outline = spliceOutline(outline, {
        at,
        removed: outlineOf(inserted),
        inserted: outlineOf(removed),
      });
    } catch (error) {
      const found = error instanceof RangeError ? shown(at) : '';
      return { code: 'stepMisfit', place: `$.journal[${n}].change.rows`, found };
    }
  }
  return null;
}

/** Above every number that the file gives away anywhere, so that none is given twice. */
function nextNumber(content: FileContent, figuresOf: readonly (readonly ColumnFigure[])[]): number {
  let next = content.nextIndicator;
  const take = (id: IndicatorId) => (next = Math.max(next, id + 1));
  for (const { id } of content.indicators) take(id);
  for (const figures of figuresOf) for (const { of } of figures) take(of);
  for (const { indicator } of content.meta.overrides) take(indicator);
  for (const rule of content.meta.rules) rowsOfRule(rule).forEach(take);
  for (const { indicator, figures } of content.meta.waivers) {
    take(indicator);
    for (const figure of figures) take(figure.indicator);
  }
  for (const { change } of content.journal) {
    for (const { id } of change.indicators ?? []) take(id);
    for (const { cells } of change.figures) for (const { of } of cells) take(of);
    for (const [id] of change.rows?.removed ?? []) take(id);
    for (const [id] of change.rows?.inserted ?? []) take(id);
  }
  return next;
}

function workbookOf(
  { id, meta, indicators, rows, texts }: FileContent,
  columns: readonly FigureColumn[],
  next: number,
): Workbook {
  return {
    id,
    meta,
    indicators: writeIndicators(
      NO_INDICATORS,
      indicators.map((indicator) => indicator.id),
      sharingUnits(indicators),
    ),
    outline: outlineOf(rows),
    figures: figureTable(columns),
    nextIndicator: next,
    ...(texts.length > 0 && { texts: new Map(texts.map(({ key, text }) => [key, text])) }),
  };
}

/** Rows with the same unit get the same object, as they had before they were written. */
function sharingUnits(indicators: readonly Indicator[]): Indicator[] {
  const units = new Map<string, Unit>();
  return indicators.map((indicator) => {
    const { text, dimension, factor } = indicator.unit;
    const key = JSON.stringify([text, dimension, factor]);
    const unit = units.get(key) ?? indicator.unit;
    units.set(key, unit);
    return { ...indicator, unit };
  });
}

function columnOf(
  series: Series,
  figures: readonly ColumnFigure[],
  capacity: IndicatorId,
): FigureColumn {
  const builder = new FigureColumnBuilder(series, capacity);
  for (const { of, ...figure } of figures) builder.set(of, figureOf(figure));
  return builder.finish();
}
