import fc from 'fast-check';
import type { Area } from '../../src/domain/area/area';
import type { Indicator, IndicatorId } from '../../src/domain/indicator/indicator';
import { periodKey } from '../../src/domain/period/period';
import type { PlanFrame } from '../../src/domain/plan/frame';
import type { Unit } from '../../src/domain/quantity/unit';
import type { Value } from '../../src/domain/quantity/value';
import type { CellAt, Condition, RowRef, Term } from '../../src/domain/rules/expression/expression';
import { RULE_KINDS } from '../../src/domain/rules/ruleSet';
import type { Rule, RuleKindName } from '../../src/domain/rules/rule';
import type { Waiver } from '../../src/domain/rules/waiver';
import {
  applyChange,
  changeOf,
  type Change,
  type Edits,
  type FigureEdit,
} from '../../src/domain/workbook/change';
import type { Figure, Origin, Source } from '../../src/domain/workbook/figure';
import { BLOCK_SIZE, NO_FIGURES } from '../../src/domain/workbook/figures';
import { INDICATOR_BLOCK_SIZE, NO_INDICATORS } from '../../src/domain/workbook/indicatorTable';
import { FIGURES_A_RECORD } from '../../src/storage/records/figureBlock';
import type { JournalEntry, Place, StepLabel } from '../../src/domain/workbook/journal';
import { EMPTY_OUTLINE, MAX_DEPTH, outlineOf } from '../../src/domain/workbook/outline';
import { MEASURES, seriesKey, type Series } from '../../src/domain/workbook/series';
import { sourceTextKey } from '../../src/domain/workbook/sourceText';
import type { VerdictOverride, Workbook, WorkbookMeta } from '../../src/domain/workbook/workbook';

/** A record as the program makes them, with the prototype that every object has. */
function record<T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true });
}

/** Text as it comes: Vietnamese, quotes, line ends, signs, letters outside the basic plane. */
export const arbText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'Tỷ lệ hộ nghèo', 'Trong đó: "lúa"\r\n- ngô', '__proto__', ' %', '1.234,5'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** A float64 that can stand in a cell: any but NaN and the infinities. */
export const arbNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 82.3, 36100, 7_367_800, 0.1 + 0.2, Number.MAX_VALUE, 5e-324),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const arbDecimals = fc.integer({ min: 0, max: 10 });

export const arbUnit: fc.Arbitrary<Unit> = fc.oneof(
  fc.constantFrom<Unit>(
    { text: '', dimension: 'none', factor: 1 },
    { text: '%', dimension: 'ratio', factor: 1 },
    { text: 'triệu đồng', dimension: 'money', factor: 1e6 },
    { text: 'tạ/ha', dimension: 'yield', factor: 1 },
  ),
  record({
    text: arbText,
    dimension: arbText,
    factor: fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
  }),
);

/** Every kind of value. */
export const arbValue: fc.Arbitrary<Value> = fc.oneof(
  record({ kind: fc.constant('number' as const), value: arbNumber, decimals: arbDecimals }),
  fc.constantFrom<Value>({ kind: 'blank' }, { kind: 'notApplicable' }, { kind: 'notYet' }),
  record({
    kind: fc.constant('range' as const),
    low: arbNumber,
    high: arbNumber,
    decimals: arbDecimals,
  }),
  record({
    kind: fc.constant('bound' as const),
    side: fc.constantFrom(
      'atLeast' as const,
      'above' as const,
      'atMost' as const,
      'below' as const,
      'about' as const,
    ),
    value: arbNumber,
    decimals: arbDecimals,
  }),
  record({ kind: fc.constant('text' as const), text: arbText }),
  record({ kind: fc.constant('invalid' as const), raw: arbText }),
);

const arbCount = fc.integer({ min: 0, max: 2 ** 31 });

export const arbOrigin: fc.Arbitrary<Origin> = fc.oneof(
  fc.constantFrom<Origin>({ kind: 'typed' }, { kind: 'pasted' }),
  record({
    kind: fc.constant('imported' as const),
    source: fc.nat(9),
    row: arbCount,
    column: fc.integer({ min: 1, max: 40 }),
  }),
  record({
    kind: fc.constant('extracted' as const),
    source: fc.nat(9),
    start: arbCount,
    end: arbCount,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    quote: arbText,
  }),
);

export const arbFigure: fc.Arbitrary<Figure> = record({
  value: arbValue,
  unit: fc.option(arbUnit, { freq: 3 }),
  origin: arbOrigin,
  edited: fc.boolean(),
  checked: fc.boolean(),
  ambiguous: fc.boolean(),
});

const arbPeriod = record({
  year: fc.integer({ min: 2015, max: 2031 }),
  months: fc.constantFrom(3, 6, 9, 12),
}).map(periodKey);

/** A few series only, so that edits meet each other. */
export const arbSeries: fc.Arbitrary<Series> = record({
  area: fc.constantFrom('a0', 'a1'),
  period: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('2023', '6T2024') }, arbPeriod),
  measure: fc.constantFrom(...MEASURES),
  assignedBy: fc.constantFrom('', 'tỉnh giao', 'HĐND|giao'),
  scenario: fc.constantFrom('s0', 's1'),
});

/** In memory and on the disk. */
const BLOCK_SIZES = [INDICATOR_BLOCK_SIZE, BLOCK_SIZE, FIGURES_A_RECORD];

/** Indicator numbers on both sides of every border between blocks. */
export const arbIndicatorId: fc.Arbitrary<IndicatorId> = fc.oneof(
  fc.nat(12),
  fc.constantFrom(...BLOCK_SIZES.flatMap((size) => [size - 2, size - 1, size, size + 1])),
);

export function arbIndicator(id: IndicatorId): fc.Arbitrary<Indicator> {
  const indicator = record({
    id: fc.constant(id),
    numbering: fc.constantFrom('', 'A', 'I', '1.1', 'a)', '-', '+'),
    name: arbText,
    unit: arbUnit,
    kind: fc.constantFrom('absolute' as const, 'count' as const, 'rate' as const, 'index' as const),
    direction: fc.constantFrom('up' as const, 'down' as const, 'none' as const),
    share: fc.boolean(),
    group: fc.boolean(),
    composition: fc.constantFrom('addend' as const, 'selection' as const, 'none' as const),
    note: arbText,
  });
  return fc
    .tuple(indicator, fc.boolean())
    .map(([made, flagged]) => (flagged ? { ...made, flagged } : made));
}

const arbFrame: fc.Arbitrary<PlanFrame> = record({
  area: fc.constantFrom('a0', 'a1'),
  scenario: fc.constantFrom('s0', 's1'),
  year: fc.integer({ min: 2015, max: 2031 }),
  months: fc.integer({ min: 1, max: 12 }),
  result: fc.constantFrom('estimate' as const, 'actual' as const),
  assigners: fc.array(arbText, { minLength: 1, maxLength: 2 }),
});

const arbAreas: fc.Arbitrary<readonly Area[]> = arbText.map((name) => [
  { id: 'a0', name, parent: null, status: 'current' },
  { id: 'a1', name: `${name} cũ`, parent: 'a0', status: 'former' },
]);

const arbSource: fc.Arbitrary<Source> = record({
  id: fc.nat(9),
  kind: fc.constantFrom('table' as const, 'report' as const),
  name: arbText,
  readAt: fc.nat(),
});

const arbAt: fc.Arbitrary<CellAt> = fc.oneof(
  record({ slot: fc.constantFrom('each' as const, 'plan' as const, 'horizon' as const) }),
  record({ series: arbSeries.map(seriesKey) }),
);

const arbRow: fc.Arbitrary<RowRef> = fc.oneof(
  record({ kind: fc.constant('row' as const), indicator: arbIndicatorId, name: arbText }),
  record({ kind: fc.constant('pattern' as const), pattern: arbText }),
  record({ kind: fc.constant('child' as const), name: arbText }),
);

const arbCell = record({ kind: fc.constant('cell' as const), row: arbRow, at: arbAt });

/** Conditions of every shape, a few levels deep. */
export const { condition: arbCondition } = fc.letrec<{ condition: Condition; term: Term }>(
  (tie) => ({
    term: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      record({ kind: fc.constant('number' as const), value: fc.integer() }),
      arbCell,
      record({
        kind: fc.constant('parts' as const),
        row: arbRow,
        at: arbAt,
        of: fc.constantFrom('addend' as const, 'all' as const),
      }),
      record({ kind: fc.constant('negative' as const), of: tie('term') }),
      record({
        kind: fc.constant('arithmetic' as const),
        op: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        left: tie('term'),
        right: tie('term'),
      }),
      record({
        kind: fc.constant('call' as const),
        call: fc.constantFrom('sum' as const, 'max' as const),
        of: fc.array(tie('term'), { minLength: 1, maxLength: 3 }),
      }),
    ),
    condition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      record({
        kind: fc.constant('compare' as const),
        op: fc.constantFrom('=' as const, '!=' as const, '<=' as const),
        left: tie('term'),
        right: tie('term'),
      }),
      record({ kind: fc.constantFrom('filled' as const, 'blank' as const), cell: arbCell }),
      record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }),
      }),
      record({ kind: fc.constant('not' as const), of: tie('condition') }),
      record({
        kind: fc.constant('if' as const),
        when: tie('condition'),
        then: tie('condition'),
      }),
    ),
  }),
);

const arbPlainRule: fc.Arbitrary<Rule> = record({
  id: fc.constantFrom('r1', 'r2', 'r3'),
  kind: fc.constantFrom(...(Object.keys(RULE_KINDS) as RuleKindName[])),
  severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const),
  enabled: fc.boolean(),
  params: fc.dictionary(
    fc.constantFrom('tolerance', 'factor', 'mode'),
    fc.oneof(fc.integer(), arbText, fc.boolean()),
    { noNullPrototype: true },
  ),
});

const arbRule: fc.Arbitrary<Rule> = fc.oneof(
  arbPlainRule,
  fc
    .tuple(arbPlainRule, arbCondition, fc.array(arbIndicatorId, { maxLength: 3 }))
    .map(([rule, condition, parts]): Rule => ({
      ...rule,
      condition,
      operands: { parts },
      name: 'Của phòng',
      stage: 'targets',
      blank: 'skip',
    })),
);

const arbOverride: fc.Arbitrary<VerdictOverride> = record({
  indicator: arbIndicatorId,
  plan: arbSeries.map(seriesKey),
  verdict: fc.constantFrom(
    'missed' as const,
    'met' as const,
    'exceeded' as const,
    'rightDirection' as const,
  ),
  reason: arbText,
});

const arbWaiver: fc.Arbitrary<Waiver> = record({
  rule: fc.constantFrom('r1', 'r2'),
  indicator: arbIndicatorId,
  figures: fc.array(
    record({ indicator: arbIndicatorId, series: arbSeries.map(seriesKey), value: arbValue }),
    { maxLength: 3 },
  ),
  reason: arbText,
  who: arbText,
  at: fc.nat(),
});

export const arbMeta: fc.Arbitrary<WorkbookMeta> = record({
  title: arbText,
  frame: arbFrame,
  areas: arbAreas,
  scenarios: arbText.map((name) => [
    { id: 's0', name: '' },
    { id: 's1', name },
  ]),
  sources: fc.array(arbSource, { maxLength: 3 }),
  rules: fc.array(arbRule, { maxLength: 3 }),
  overrides: fc.array(arbOverride, { maxLength: 2 }),
  waivers: fc.array(arbWaiver, { maxLength: 2 }),
});

/** Edits as they can be asked of any workbook; `editsFor` fits them to one. */
export interface EditScript {
  readonly figures: readonly FigureEdit[];
  /** Added or replaced where given, taken out where null. */
  readonly indicators: readonly { readonly id: IndicatorId; readonly to: Indicator | null }[];
  /** Rows are sorted by these numbers; null leaves the outline as it is. */
  readonly order: { readonly seed: number; readonly depth: number } | null;
  readonly meta: Partial<WorkbookMeta> | null;
}

const arbFigureEdit: fc.Arbitrary<FigureEdit> = record({
  indicator: arbIndicatorId,
  series: arbSeries,
  figure: fc.option(arbFigure, { freq: 4 }),
});

export const arbEditScript: fc.Arbitrary<EditScript> = record({
  figures: fc.array(arbFigureEdit, { maxLength: 12 }),
  indicators: fc.array(
    arbIndicatorId.chain((id) =>
      record({ id: fc.constant(id), to: fc.option(arbIndicator(id), { freq: 4 }) }),
    ),
    { maxLength: 6 },
  ),
  order: fc.option(record({ seed: fc.nat(1000), depth: fc.nat(MAX_DEPTH) })),
  meta: fc.option(
    fc
      .tuple(
        arbMeta,
        fc.subarray(['title', 'frame', 'areas', 'rules', 'overrides', 'waivers'] as const),
      )
      .map(([meta, fields]) =>
        Object.fromEntries(fields.map((field) => [field, meta[field]] as const)),
      ),
    { freq: 2 },
  ),
});

/** A script as edits of this workbook: the outline holds exactly the indicators there are. */
export function editsFor(workbook: Workbook, script: EditScript): Edits {
  const ids = new Set<IndicatorId>(workbook.outline.ids);
  for (const { id, to } of script.indicators) {
    if (to) ids.add(id);
    else ids.delete(id);
  }
  const { seed, depth } = script.order ?? { seed: 0, depth: 0 };
  const place = (id: IndicatorId) => (id * (2 * seed + 1)) % 9973;
  const rows = [...ids].sort((a, b) => place(a) - place(b));
  const asked = script.order !== null || script.indicators.length > 0;
  return {
    figures: script.figures,
    indicators: script.indicators,
    ...(asked && { outline: outlineOf(rows.map((id, row) => [id, (row * depth) % 13])) }),
    ...(script.meta && { meta: script.meta }),
  };
}

/** The changes a list of scripts makes, one on the state that the one before it left. */
export function changesOf(workbook: Workbook, scripts: readonly EditScript[]): Change[] {
  const changes: Change[] = [];
  let state = workbook;
  for (const script of scripts) {
    const change = changeOf(state, editsFor(state, script));
    state = applyChange(state, change);
    changes.push(change);
  }
  return changes;
}

/** A workbook without rows or figures. */
export function emptyWorkbook(meta: WorkbookMeta, id = 'w1'): Workbook {
  return {
    id,
    meta,
    indicators: NO_INDICATORS,
    outline: EMPTY_OUTLINE,
    figures: NO_FIGURES,
    nextIndicator: 0,
  };
}

/** A workbook with some of everything; figures of indicators that are gone included. */
export const arbWorkbook: fc.Arbitrary<Workbook> = fc
  .tuple(arbMeta, fc.array(arbEditScript, { minLength: 1, maxLength: 3 }), fc.array(arbText))
  .map(([plain, scripts, texts]) => {
    const sources = plain.sources.map((source, n): Source => {
      const text = source.kind === 'report' ? texts[n] : undefined;
      return text === undefined ? source : { ...source, text: sourceTextKey(text) };
    });
    const meta = { ...plain, sources };
    // Every number that occurs was given once, those of rows that are gone too.
    const empty = { ...emptyWorkbook(meta), nextIndicator: Math.max(...BLOCK_SIZES) + 2 };
    const after = changesOf(empty, scripts).reduce(applyChange, empty);
    if (texts.length === 0) return after;
    return { ...after, texts: new Map(texts.map((text) => [sourceTextKey(text), text])) };
  });

const arbLabel: fc.Arbitrary<StepLabel> = record({
  code: fc.constantFrom('editFigure' as const, 'pasteFigures' as const, 'importTable' as const),
  params: fc.dictionary(fc.constantFrom('count', 'name'), fc.oneof(fc.nat(), arbText), {
    noNullPrototype: true,
  }),
});

const arbPlace: fc.Arbitrary<Place> = record({ indicator: arbIndicatorId, column: arbText });

/** What a journal says of a step besides its change. */
export const arbStep: fc.Arbitrary<Omit<JournalEntry, 'step' | 'change'>> = record({
  at: fc.nat(),
  who: arbText,
  label: arbLabel,
  place: fc.option(arbPlace),
});
