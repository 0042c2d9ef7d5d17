import * as v from 'valibot';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import type { Unit } from '../../domain/quantity/unit';
import { numberValue, BLANK } from '../../domain/quantity/value';
import type { Change } from '../../domain/workbook/change';
import type { Figure } from '../../domain/workbook/figure';
import { packFigures } from '../../domain/workbook/figureBlock';
import { FigureColumnBuilder, figureTable, type FigureColumn } from '../../domain/workbook/figures';
import { NO_INDICATORS, writeIndicators } from '../../domain/workbook/indicatorTable';
import type { JournalEntry } from '../../domain/workbook/journal';
import { outlineOf } from '../../domain/workbook/outline';
import { seriesKey } from '../../domain/workbook/series';
import type { Workbook } from '../../domain/workbook/workbook';
import {
  fileSchema,
  FORMAT_NAME,
  MOST_CHARACTERS,
  VERSION,
  type FileContent,
  type FileFigure,
  type FileStep,
} from './schema';

/**
 * Why a text is no workbook file.
 *
 * `tooLarge`; `notJson`; `notWorkbookFile`: JSON, but of something else; `newerVersion`: written by a
 * newer program; `unknownVersion`; `missingField`; `unknownField`; `wrongValue`; `duplicate`: a
 * second indicator, row, column or figure for one place; `unknownIndicator`: a row without its
 * indicator; `stepGap`: journal steps that do not follow each other.
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
  | 'stepGap';

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

/** The workbook of a file. Never throws: what is not as FORMAT.md says is an issue, the first found. */
export function readWorkbookFile(text: string): WorkbookFileResult {
  if (text.length > MOST_CHARACTERS) return refused('tooLarge', '$', String(text.length));
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return refused('notJson', '$', error instanceof Error ? error.message : '');
  }
  const foreign = foreignIssue(json);
  if (foreign) return { ok: false, issue: foreign };
  const parsed = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!parsed.success) return { ok: false, issue: shapeIssue(parsed.issues[0]) };
  const content = parsed.output;
  const issue = contentIssue(content);
  if (issue) return { ok: false, issue };
  return { ok: true, workbook: workbookOf(content), journal: content.journal.map(entryOf) };
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
  if (version === VERSION) return null;
  const newer = typeof version === 'number' && version > VERSION;
  return {
    code: newer ? 'newerVersion' : 'unknownVersion',
    place: '$.version',
    found: shown(version),
  };
}

function shapeIssue(issue: v.BaseIssue<unknown>): FileIssue {
  const last = issue.path?.at(-1);
  const code =
    issue.type === 'strict_object' && issue.expected === 'never'
      ? 'unknownField'
      : last !== undefined && last.value === undefined
        ? 'missingField'
        : 'wrongValue';
  return { code, place: placeOf(issue.path ?? []), found: shown(last?.value) };
}

function placeOf(path: readonly v.IssuePathItem[]): string {
  return path.reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    const name = String(key);
    return /^\w+$/.test(name) ? `${place}.${name}` : `${place}[${JSON.stringify(name)}]`;
  }, '$');
}

const MOST_SHOWN = 80;

function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** What no field can tell alone. */
function contentIssue({ indicators, rows, columns, journal }: FileContent): FileIssue | null {
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
    columns.reduce<FileIssue | null>(
      (issue, { figures }, n) =>
        issue ??
        duplicateIssue(
          `$.columns[${n}].figures`,
          figures.map(({ of }) => of),
        ),
      null,
    ) ??
    gapIssue(journal)
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

function workbookOf({ id, nextIndicator, meta, indicators, rows, columns }: FileContent): Workbook {
  const next = indicators.reduce((most, one) => Math.max(most, one.id + 1), nextIndicator);
  return {
    id,
    meta,
    indicators: writeIndicators(
      NO_INDICATORS,
      indicators.map((indicator) => indicator.id),
      sharingUnits(indicators),
    ),
    outline: outlineOf(rows),
    figures: figureTable(columns.map((column) => columnOf(column, next))),
    nextIndicator: next,
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
  { series, figures }: FileContent['columns'][number],
  capacity: IndicatorId,
): FigureColumn {
  const builder = new FigureColumnBuilder(series, capacity);
  for (const { of, ...figure } of figures) builder.set(of, figureOf(figure));
  return builder.finish();
}

function figureOf({ number, decimals, value, unit, origin, ...flags }: FileFigure): Figure {
  return {
    value: number === undefined ? (value ?? BLANK) : numberValue(number, decimals),
    unit: unit ?? null,
    origin: origin ?? { kind: 'typed' },
    edited: flags.edited ?? false,
    checked: flags.checked ?? false,
    ambiguous: flags.ambiguous ?? false,
  };
}

function entryOf({ change, ...entry }: FileStep): JournalEntry {
  return { ...entry, change: changeOf(change) };
}

function changeOf({ figures, indicators, rows, meta }: FileStep['change']): Change {
  return {
    figures: figures.map(({ series, cells }) => ({
      series,
      indicators: Uint32Array.from(cells, ({ of }) => of),
      from: packFigures(cells.map(({ from }) => from && figureOf(from))),
      to: packFigures(cells.map(({ to }) => to && figureOf(to))),
    })),
    indicators: indicators && {
      ids: indicators.map(({ id }) => id),
      from: indicators.map(({ from }) => from),
      to: indicators.map(({ to }) => to),
    },
    outline: rows && {
      at: rows.at,
      removed: outlineOf(rows.removed),
      inserted: outlineOf(rows.inserted),
    },
    meta,
  };
}
