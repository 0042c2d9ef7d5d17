import * as v from 'valibot';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { parsePeriodKey, periodKey } from '../../domain/period/period';
import type { Unit } from '../../domain/quantity/unit';
import type { Value } from '../../domain/quantity/value';
import { RULE_KINDS } from '../../domain/rules/ruleSet';
import type { Condition } from '../../domain/rules/expression/expression';
import { isCondition } from '../../domain/rules/expression/isCondition';
import type { RuleKindName } from '../../domain/rules/rule';
import type { Origin } from '../../domain/workbook/figure';
import type { StepCode } from '../../domain/workbook/journal';
import { MAX_DEPTH } from '../../domain/workbook/outline';
import { LONGEST_TEXT, sourceTextKey } from '../../domain/workbook/sourceText';
import { MEASURES, parseSeriesKey, type Series } from '../../domain/workbook/series';
import type { WorkbookMeta } from '../../domain/workbook/workbook';

export const FORMAT_NAME = 'chitieu-workbook';
/**
 * What is written. 2 came with own rules, waivers and targets for a later year; 3 with the texts of
 * reports; 4 with the checksum.
 */
export const VERSION = 4;
/** What is read. */
export const VERSIONS: readonly number[] = [1, 2, 3, VERSION];

/** Longest text that is read. */
export const MOST_CHARACTERS = 200_000_000;
/** Indicator numbers lie below this; a column takes room for its highest number. */
export const MOST_INDICATORS = 2 ** 22;
/** A program may hold figures in blocks as large as this, full or not. */
export const LARGEST_BLOCK = 4096;
/** Places for figures over all columns, of 15 bytes each: 500 MB in memory. */
export const MOST_SLOTS = 2 ** 25;
const MOST_COLUMNS = 4096;

type Shape<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.number(), v.finite());
const indicatorId = v.pipe(count, v.maxValue(MOST_INDICATORS - 1));
const decimals = v.pipe(count, v.maxValue(100));

/** A float64: as a number, or as a text where JSON has no number for it. */
const float: Shape<number> = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.picklist(['-0', 'NaN', 'Infinity', '-Infinity']), v.transform(Number)),
]);

/** Part of a series key, so without its separator. */
const keyPart = v.pipe(v.string(), v.regex(/^[^|]+$/u));

const period = v.pipe(v.string(), v.check(holds((key) => periodKey(parsePeriodKey(key)) === key)));
const seriesKey = v.pipe(v.string(), v.check(holds((key) => parseSeriesKey(key) !== null)));

function holds(check: (text: string) => boolean): (text: string) => boolean {
  return (text) => {
    try {
      return check(text);
    } catch {
      return false;
    }
  };
}

/** Names to values. A name that means something to every object is refused. */
function params<T extends number | string | boolean | readonly number[]>(
  isValue: (input: unknown) => input is T,
): Shape<Record<string, T>> {
  return v.pipe(
    v.custom<Record<string, T>>(
      (input) =>
        typeof input === 'object' &&
        input !== null &&
        !Array.isArray(input) &&
        Object.keys(input).every((name) => !(name in Object.prototype)) &&
        Object.values(input).every(isValue),
    ),
    v.transform((input) => ({ ...input })),
  );
}

function isNumberOrText(input: unknown): input is number | string {
  return typeof input === 'number' || typeof input === 'string';
}

function isNumberTextOrFlag(input: unknown): input is number | string | boolean {
  return isNumberOrText(input) || typeof input === 'boolean';
}

function isListOfIndicators(input: unknown): input is readonly IndicatorId[] {
  return Array.isArray(input) && input.every((id) => v.is(indicatorId, id));
}

const unit: Shape<Unit> = v.strictObject({
  text: v.string(),
  dimension: v.string(),
  factor: v.pipe(v.number(), v.finite()),
});

/** Every content but a plain number, which stands in the figure itself. */
const otherValue: Shape<Exclude<Value, { kind: 'number' }>> = v.variant('kind', [
  v.strictObject({ kind: v.literal('blank') }),
  v.strictObject({ kind: v.literal('range'), low: float, high: float, decimals }),
  v.strictObject({
    kind: v.literal('bound'),
    side: v.picklist(['atLeast', 'above', 'atMost', 'below', 'about']),
    value: float,
    decimals,
  }),
  v.strictObject({ kind: v.literal('text'), text: v.string() }),
  v.strictObject({ kind: v.literal('notApplicable') }),
  v.strictObject({ kind: v.literal('notYet') }),
  v.strictObject({ kind: v.literal('invalid'), raw: v.string() }),
]);

/** `typed` is what a figure without an origin has. */
const origin: Shape<Exclude<Origin, { kind: 'typed' }>> = v.variant('kind', [
  v.strictObject({ kind: v.literal('pasted') }),
  v.strictObject({ kind: v.literal('imported'), source: count, row: count, column: count }),
  v.strictObject({
    kind: v.literal('extracted'),
    source: count,
    start: count,
    end: count,
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    quote: v.string(),
  }),
]);

const knowledge = {
  unit: v.exactOptional(unit),
  origin: v.exactOptional(origin),
  edited: v.exactOptional(v.literal(true)),
  checked: v.exactOptional(v.literal(true)),
  ambiguous: v.exactOptional(v.literal(true)),
};

/** What a figure of the file holds, `of` aside. */
export interface FileFigure {
  number?: number;
  decimals?: number;
  value?: Exclude<Value, { kind: 'number' }>;
  unit?: Unit;
  origin?: Exclude<Origin, { kind: 'typed' }>;
  edited?: true;
  checked?: true;
  ambiguous?: true;
}

const content = {
  number: v.exactOptional(float),
  decimals: v.exactOptional(decimals),
  value: v.exactOptional(otherValue),
  ...knowledge,
};

function hasOneContent({ number, decimals: printed, value }: FileFigure): boolean {
  return value === undefined
    ? number !== undefined && printed !== undefined
    : number === undefined && printed === undefined;
}

const figure: Shape<FileFigure> = v.pipe(v.strictObject(content), v.check(hasOneContent));

/** A figure of a column. */
export type ColumnFigure = FileFigure & { of: number };

export const figureOfIndicator: Shape<ColumnFigure> = v.pipe(
  v.strictObject({ of: indicatorId, ...content }),
  v.check((input) => hasOneContent(input)),
);

const series: Shape<Series> = v.strictObject({
  area: keyPart,
  period,
  measure: v.picklist(MEASURES),
  assignedBy: v.string(),
  scenario: keyPart,
});

const indicator: Shape<Indicator> = v.strictObject({
  id: indicatorId,
  numbering: v.string(),
  name: v.string(),
  unit,
  kind: v.picklist(['absolute', 'count', 'rate', 'index']),
  direction: v.picklist(['up', 'down', 'none']),
  share: v.boolean(),
  group: v.boolean(),
  composition: v.picklist(['addend', 'selection', 'none']),
  note: v.string(),
  flagged: v.exactOptional(v.literal(true)),
});

const rows = v.array(v.strictTuple([indicatorId, v.pipe(count, v.maxValue(MAX_DEPTH))]));

const year = v.pipe(v.number(), v.integer(), v.minValue(1001), v.maxValue(9998));
const operands = params(isListOfIndicators);
const condition: Shape<Condition> = v.custom<Condition>((input) =>
  isCondition(
    input,
    holds((key) => parseSeriesKey(key) !== null),
  ),
);

const metaFields = {
  title: v.string(),
  frame: v.strictObject({
    area: keyPart,
    scenario: keyPart,
    year,
    months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    result: v.picklist(['estimate', 'actual']),
    assigners: v.pipe(v.array(v.string()), v.minLength(1)),
    nextAssigners: v.exactOptional(v.array(v.string())),
    horizon: v.exactOptional(v.strictObject({ year, assigners: v.array(v.string()) })),
  }),
  areas: v.array(
    v.strictObject({
      id: keyPart,
      name: v.string(),
      parent: v.nullable(v.string()),
      status: v.picklist(['current', 'former']),
    }),
  ),
  scenarios: v.array(v.strictObject({ id: keyPart, name: v.string() })),
  sources: v.array(
    v.strictObject({
      id: count,
      kind: v.picklist(['table', 'report']),
      name: v.string(),
      readAt: time,
      text: v.exactOptional(v.string()),
    }),
  ),
  rules: v.array(
    v.strictObject({
      id: v.string(),
      kind: v.picklist(Object.keys(RULE_KINDS) as RuleKindName[]),
      severity: v.picklist(['error', 'warning', 'hint']),
      enabled: v.boolean(),
      params: params(isNumberTextOrFlag),
      operands: v.exactOptional(operands),
      condition: v.exactOptional(condition),
      name: v.exactOptional(v.string()),
      instruction: v.exactOptional(v.string()),
      stage: v.exactOptional(v.picklist(['figures', 'targets', 'appraisal', 'report'])),
      blank: v.exactOptional(v.picklist(['notChecked', 'skip', 'zero', 'fails'])),
    }),
  ),
  overrides: v.array(
    v.strictObject({
      indicator: indicatorId,
      plan: seriesKey,
      verdict: v.picklist(['missed', 'met', 'exceeded', 'rightDirection']),
      reason: v.string(),
    }),
  ),
};

const anyValue: Shape<Value> = v.union([
  v.strictObject({ kind: v.literal('number'), value: float, decimals }),
  otherValue,
]);

const waivers = v.array(
  v.strictObject({
    rule: v.string(),
    indicator: indicatorId,
    figures: v.array(
      v.strictObject({ indicator: indicatorId, series: seriesKey, value: anyValue }),
    ),
    reason: v.string(),
    who: v.string(),
    at: time,
  }),
);

const meta: Shape<WorkbookMeta> = v.strictObject({
  ...metaFields,
  // Version 1 knows none.
  waivers: v.optional(waivers, []),
});

const metaPart: Shape<Partial<WorkbookMeta>> = v.strictObject({
  title: v.exactOptional(metaFields.title),
  frame: v.exactOptional(metaFields.frame),
  areas: v.exactOptional(metaFields.areas),
  scenarios: v.exactOptional(metaFields.scenarios),
  sources: v.exactOptional(metaFields.sources),
  rules: v.exactOptional(metaFields.rules),
  overrides: v.exactOptional(metaFields.overrides),
  waivers: v.exactOptional(waivers),
});

/** Every code there is: the compiler asks for a new one here. */
const STEP_CODES: Readonly<Record<StepCode, true>> = {
  editFigure: true,
  editFigures: true,
  clearFigures: true,
  pasteFigures: true,
  fillFigures: true,
  editIndicator: true,
  setTraits: true,
  addIndicators: true,
  deleteIndicators: true,
  moveIndicators: true,
  importTable: true,
  acceptExtractions: true,
  flipColumnNumbers: true,
  renameWorkbook: true,
  changeFrame: true,
  addArea: true,
  renameArea: true,
  removeArea: true,
  changeRules: true,
  waiveViolation: true,
  applyRepair: true,
  overrideVerdict: true,
  restoreDamaged: true,
  flagIndicators: true,
  checkFigures: true,
};

const step = v.strictObject({
  step: v.pipe(count, v.minValue(1)),
  at: time,
  who: v.string(),
  label: v.strictObject({
    code: v.picklist(Object.keys(STEP_CODES) as StepCode[]),
    params: params(isNumberOrText),
  }),
  place: v.nullable(v.strictObject({ indicator: indicatorId, column: v.string() })),
  change: v.strictObject({
    figures: v.array(
      v.strictObject({
        series,
        cells: v.array(
          v.strictObject({
            of: indicatorId,
            from: v.nullable(figure),
            to: v.nullable(figure),
          }),
        ),
      }),
    ),
    indicators: v.nullable(
      v.array(
        v.strictObject({
          id: indicatorId,
          from: v.nullable(indicator),
          to: v.nullable(indicator),
        }),
      ),
    ),
    rows: v.nullable(v.strictObject({ at: count, removed: rows, inserted: rows })),
    meta: v.nullable(v.strictObject({ from: metaPart, to: metaPart })),
  }),
});

/** By their keys; a key tells whether the text is still the one that was read. */
const texts = v.array(
  v.pipe(
    v.strictObject({ key: v.string(), text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)) }),
    v.check(({ key, text }) => sourceTextKey(text) === key),
  ),
);

export const fileSchema = v.strictObject({
  format: v.literal(FORMAT_NAME),
  version: v.picklist(VERSIONS),
  // Looked at by `checksum.ts`; one that is damaged itself does not stop the reading.
  checksum: v.optional(v.string()),
  id: v.pipe(v.string(), v.minLength(1)),
  nextIndicator: v.pipe(count, v.maxValue(MOST_INDICATORS)),
  meta,
  indicators: v.array(indicator),
  rows,
  columns: v.pipe(
    // A file has a million figures and three dozen of all else: they are read apart.
    v.array(v.strictObject({ series, figures: v.array(v.unknown()) })),
    v.maxLength(MOST_COLUMNS),
  ),
  journal: v.array(step),
  // Versions 1 and 2 know none.
  texts: v.optional(texts, []),
});

export type FileContent = v.InferOutput<typeof fileSchema>;
export type FileStep = v.InferOutput<typeof step>;
