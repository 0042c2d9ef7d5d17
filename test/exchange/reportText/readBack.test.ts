import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import type { Value } from '../../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import type { ReportText, SaidFigure } from '../../../src/exchange/reportText/reportText';
import { indicatorSentences, targetList } from '../../../src/exchange/reportText/writeReportText';
import { catalogueEntries } from '../../../src/locale/catalogue';
import { matchKey } from '../../../src/locale/name';
import { readUnit } from '../../../src/locale/unit';
import type { Extraction } from '../../../src/reader/extraction';
import { readingOf } from '../../support/readingOf';
import { sheet, type Row } from '../../support/workbooks';

/**
 * Units that a report has no words for: quotients of counted things, points as a unit, and ages and
 * times, which behind "trên", "từ" tell whom and how often.
 */
const OTHER_UNITS = new Set([
  'con/phụ nữ',
  'bé trai/100 bé gái',
  'ca/100.000',
  'điểm %',
  'tuổi',
  'lần/người/năm',
]);
/** People are counted as people, whatever they are called. */
const PEOPLE = new Set(['lao động', 'học sinh', 'bác sĩ']);

const ENTRIES = catalogueEntries()
  .filter(({ unit }) => !OTHER_UNITS.has(unit))
  .map(({ name, unit }) => ({ name, unit: PEOPLE.has(unit) ? 'người' : unit }));

const arbOddName = fc
  .uniqueArray(
    fc.constantFrom(
      'hộ, thôn',
      'đạt 5 tiêu chí',
      '(giai đoạn 2021-2025)',
      'tăng 3%',
      'trẻ 3-5 tuổi',
      'so với kế hoạch',
      'trong đó: nữ',
      'lúa; ngô',
      'đạt chuẩn',
      'trên 1.000 dân',
      'vượt 5% KH',
      '"ba sạch"',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `Chỉ số ${parts.join(' ')}`);
const arbIndicator = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ENTRIES) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: arbOddName,
      unit: fc.constantFrom('ha', '%', 'tấn', 'triệu đồng', 'hộ'),
    }),
  },
);

/** Amounts as they are printed; things that are counted are whole. */
function arbNumber(unit: string): fc.Arbitrary<{ value: number; decimals: number }> {
  const decimals = readUnit(unit).dimension.startsWith('count:')
    ? fc.constant(0)
    : fc.integer({ min: 0, max: 3 });
  return fc
    .tuple(fc.integer({ min: 1, max: 9_999_999 }), decimals)
    .map(([digits, places]) => ({ value: digits / 10 ** places, decimals: places }));
}

function arbValue(unit: string): fc.Arbitrary<Value> {
  const number = arbNumber(unit).map((of): Value => ({ kind: 'number', ...of }));
  const bound = fc
    .tuple(arbNumber(unit), fc.constantFrom('atLeast', 'above', 'atMost', 'below', 'about'))
    .map(([of, side]): Value => ({ kind: 'bound', side, ...of }));
  const range = fc
    .tuple(arbNumber(unit), fc.integer({ min: 1, max: 50 }))
    .map(([{ value, decimals }, more]): Value => ({
      kind: 'range',
      low: value,
      high: Number((value + more).toFixed(decimals)),
      decimals,
    }));
  return fc.oneof(
    { weight: 6, arbitrary: number },
    { weight: 2, arbitrary: bound },
    { weight: 1, arbitrary: range },
  );
}

interface Filled extends Row {
  readonly values: readonly (Value | null)[];
}

const arbRow: fc.Arbitrary<Filled> = arbIndicator.chain(({ name, unit }) =>
  fc
    .tuple(
      fc.option(arbNumber(unit).map((of): Value => ({ kind: 'number', ...of }))),
      fc.option(arbNumber(unit).map((of): Value => ({ kind: 'number', ...of }))),
      fc.option(arbValue(unit)),
      fc.option(arbValue(unit)),
    )
    .map((values) => ({ name, unit, values })),
);

const arbRows = fc.uniqueArray(arbRow, {
  minLength: 1,
  maxLength: 8,
  selector: ({ name }) => matchKey(name),
});

const arbFrame = fc.record({
  months: fc.constantFrom(6, 9, 12),
  result: fc.constantFrom('estimate' as const, 'actual' as const),
});

function workbookOf(
  rows: readonly Filled[],
  frame: { readonly months: number; readonly result: 'estimate' | 'actual' },
): Workbook {
  const plain = sheet(rows);
  const workbook = {
    ...plain,
    meta: { ...plain.meta, frame: { ...plain.meta.frame, ...frame } },
  };
  const { previous, plans, result, target } = frameKeys(workbook.meta.frame).series;
  const columns = [previous, plans[0] ?? result, result, target];
  const figures = rows.flatMap(({ values }, indicator) =>
    values.flatMap((value, n) => {
      const series = columns[n];
      return value && series ? [{ indicator, series, figure: typedFigure(value) }] : [];
    }),
  );
  return applyChange(workbook, changeOf(workbook, { figures }));
}

/** What a figure of the text says, in the words that both sides have. */
function told(said: SaidFigure) {
  const { value, change, percentOfPlan, plan, verdict } = said;
  const bound = value.kind === 'bound' ? value.side : value.kind === 'range' ? 'range' : 'number';
  return {
    name: matchKey(said.name.replace(/[“”"]/gu, '’')),
    role: said.role,
    period: said.period,
    value: 'value' in value ? value.value : 'low' in value ? value.low : NaN,
    high: value.kind === 'range' ? value.high : null,
    decimals: 'decimals' in value ? value.decimals : 0,
    bound,
    unit: unitKey(said.unit),
    percentOfPlan: percentOfPlan?.value ?? null,
    plan: plan?.value ?? null,
    verdict,
    change: change && change.value !== 0 ? change.value : null,
  };
}

function read(one: Extraction): ReturnType<typeof told> {
  const { pctPlan, plan, verdict, chgPrevPct, chgPrevAbs, high } = one;
  return {
    name: matchKey(one.indicator),
    role: one.role === 'target' ? 'target' : 'actual',
    period: one.period,
    value: one.value,
    high: high ?? null,
    decimals: one.decimals,
    bound: high === undefined ? (one.bound ?? 'number') : 'range',
    unit: unitKey(one.unit),
    percentOfPlan: pctPlan ?? null,
    plan: plan ?? null,
    verdict: verdict ?? null,
    change: chgPrevPct ?? chgPrevAbs ?? null,
  };
}

function unitKey(text: string): string {
  const { dimension, factor } = readUnit(text);
  return `${dimension} ${factor}`;
}

function expectSame({ text, said }: ReportText): void {
  const { extractions } = readingOf(text);
  // A plan in brackets is a figure beside the one it is the plan of.
  const figures = extractions.filter(({ role }) => role !== 'plan');
  expect(figures.map(read), text).toEqual(said.map(told));
}

describe('a text that is written is read back to the same figures', () => {
  for (const of of ['result', 'target'] as const) {
    const options = { of, percentOfPlan: true, verdict: true, growth: true, title: true };

    it(`as a list of main indicators, ${of}`, () => {
      fc.assert(
        fc.property(arbRows, arbFrame, (rows, frame) => {
          const workbook = workbookOf(rows, frame);
          expectSame(targetList(workbook, frameKeys(workbook.meta.frame), options));
        }),
      );
    });

    it(`as sentences, ${of}`, () => {
      fc.assert(
        fc.property(arbRows, arbFrame, (rows, frame) => {
          const workbook = workbookOf(rows, frame);
          const keys = frameKeys(workbook.meta.frame);
          expectSame(indicatorSentences(workbook, keys, options, rows.keys()));
        }),
      );
    });
  }
});
