import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveVerdict, assess, frameKeys } from '../../../src/domain/plan/assessment';
import { numberValue } from '../../../src/domain/quantity/value';
import { applyChange, changeOf, invertChange } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series, seriesKey, type Series } from '../../../src/domain/workbook/series';
import { sourceTextKey } from '../../../src/domain/workbook/sourceText';
import {
  figureAt,
  indicatorOf,
  valueAt,
  type Workbook,
} from '../../../src/domain/workbook/workbook';
import { runToEnd } from '../../../src/exchange/task';
import { formatValue } from '../../../src/locale/number/formatNumber';
import type { AcceptanceChoices } from '../../../src/workbench/report/acceptance';
import {
  acceptanceChange,
  acceptExtractions,
} from '../../../src/workbench/report/acceptExtractions';
import { evidenceOf } from '../../../src/workbench/report/evidence';
import { FigureMatcher, matchIndicators } from '../../../src/workbench/report/matchFigures';
import { IndicatorMatcher } from '../../../src/workbench/report/matchIndicators';
import { newReportWorkbook } from '../../../src/workbench/report/newReportWorkbook';
import { planAcceptance } from '../../../src/workbench/report/planAcceptance';
import { newReview, type Correction, type Review } from '../../../src/workbench/report/review';
import {
  acceptItem,
  acceptItems,
  correctItem,
  rejectItems,
} from '../../../src/workbench/report/reviewSteps';
import { Session } from '../../../src/workbench/session';
import { sameContent } from '../../support/sameContent';
import { newStore } from '../../support/storage';
import { toldReading, type Told } from '../../support/reviewReadings';
import { sheet, type Row } from '../../support/workbooks';

const RESULT = series('estimate', '2023');
const PLAN = series('plan', '2023');
const TARGET = series('plan', '2024');
const PERCENT = series('statedPercentOfPlan', '2023');

const REPORT = { name: 'bao-cao.docx', readAt: 7 };

/** What accepting a review would do and does, with the workbook's own matches. */
function accept(workbook: Workbook, review: Review, choices: AcceptanceChoices = {}) {
  const matcher = runToEnd(IndicatorMatcher.prepare(workbook, new Map()));
  const matches = runToEnd(matchIndicators(new FigureMatcher(matcher, review.reading), review));
  const plan = runToEnd(planAcceptance(workbook, review, matches));
  const report = { ...REPORT, text: review.reading.text };
  const accepted = acceptanceChange(workbook, plan, choices, report);
  return { plan, accepted, after: applyChange(workbook, accepted.change) };
}

const ROWS: readonly Row[] = [
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Sản lượng ngô', unit: 'tấn', depth: 1, plan: '1.200' },
  { name: 'Tỷ lệ hộ nghèo', unit: '%' },
  { name: 'Thu ngân sách trên địa bàn', unit: 'triệu đồng' },
];

/** One figure of a report that was accepted; `told` without its number, which is the text's first. */
function one(text: string, told: Omit<Told, 'num'> & { readonly num?: string }): Review {
  const num = told.num ?? /\d[\d.,]*\d|\d/u.exec(text)?.[0] ?? '';
  return acceptItem(newReview('bc.txt', toldReading(text, [{ ...told, num }])), 0);
}

/** Every figure of a row, written as a person reads it. */
function cellsOf(workbook: Workbook, indicator: number): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const column of workbook.figures.columns.values()) {
    const figure = figureAt(workbook, { indicator, series: column.series });
    if (!figure) continue;
    const { measure, period, assignedBy } = column.series;
    const place = [measure, period, assignedBy].filter((part) => part !== '').join(' ');
    cells[place] = [formatValue(figure.value), figure.unit?.text ?? ''].join(' ').trim();
  }
  return cells;
}

describe('where a figure goes', () => {
  const ngo = { indicator: 'Sản lượng ngô', unit: 'tấn' };
  const cases: readonly (readonly [string, Review, number, Record<string, string>])[] = [
    [
      'the result',
      one('đạt 1.250 tấn', ngo),
      1,
      { 'estimate 2023': '1.250', 'plan 2023': '1.200' },
    ],
    [
      'the target of next year',
      one('phấn đấu 1.300 tấn', { ...ngo, role: 'target', period: '2024' }),
      1,
      { 'plan 2023': '1.200', 'plan 2024': '1.300' },
    ],
    [
      'what an earlier year reached, in a unit of its own',
      one('1,1 nghìn tấn', { ...ngo, unit: 'nghìn tấn', role: 'previous', period: '2022' }),
      1,
      { 'actual 2022': '1,1 nghìn tấn', 'plan 2023': '1.200' },
    ],
    [
      'six months of this year, which are not the sheet’s result',
      one('600 tấn', { ...ngo, period: '6T2023' }),
      1,
      { 'actual 6T2023': '600', 'plan 2023': '1.200' },
    ],
    [
      'a bound',
      one('trên 1.000 tấn', { ...ngo, bound: 'above' }),
      1,
      { 'estimate 2023': '> 1.000', 'plan 2023': '1.200' },
    ],
    [
      'a plan someone assigned, who gets a column',
      one('dự toán 9.100 triệu đồng', {
        indicator: 'Thu ngân sách trên địa bàn',
        unit: 'triệu đồng',
        role: 'plan',
        planBy: 'HĐND tỉnh',
      }),
      3,
      { 'plan 2023 HĐND tỉnh': '9.100' },
    ],
    [
      'with plan, stated percentages of two plans and level on last year beside',
      one(
        '8.970/9.100 triệu đồng, đạt 98,6% dự toán tỉnh giao, đạt 97% dự toán huyện giao, bằng 103,0% CK',
        {
          indicator: 'Thu ngân sách trên địa bàn',
          unit: 'triệu đồng',
          plan: 9100,
          pctPlan: 98.6,
          planBy: 'tỉnh giao',
          pctPlan2: 97,
          planBy2: 'huyện giao',
          pctPrev: 103,
          stated: { plan: '9.100', pctPlan: '98,6%', pctPlan2: '97%', pctPrev: '103,0%' },
        },
      ),
      3,
      {
        'estimate 2023': '8.970',
        'plan 2023 tỉnh giao': '9.100',
        'statedPercentOfPlan 2023 tỉnh giao': '98,6',
        'statedPercentOfPlan 2023 huyện giao': '97',
        'statedLevelOnPrevious 2023': '103,0',
      },
    ],
    [
      'an excess and a change in points of a rate',
      one('giảm còn 12,5%, vượt 0,43%KH, giảm 2,1% so với năm trước', {
        indicator: 'Tỷ lệ hộ nghèo',
        unit: '%',
        overPlan: 0.43,
        chgPrevAbs: -2.1,
        stated: { overPlan: '0,43%' },
      }),
      2,
      {
        'estimate 2023': '12,5',
        'statedVerdict 2023': 'vượt 0,43% KH',
        'statedChangeOnPrevious 2023': '-2,1',
      },
    ],
    [
      'a verdict in words',
      one('1.250 tấn, không đạt KH', { ...ngo, verdict: 'missed' }),
      1,
      { 'estimate 2023': '1.250', 'plan 2023': '1.200', 'statedVerdict 2023': 'không đạt KH' },
    ],
    [
      'a percentage of plan without its level, which is no figure of the row',
      one('Thu ngân sách đạt 76% KH', {
        indicator: 'Thu ngân sách trên địa bàn',
        unit: '%',
        pctPlan: 76,
      }),
      3,
      { 'statedPercentOfPlan 2023': '76' },
    ],
    [
      'without what the person dropped',
      correctItem(one('1.250 tấn, đạt 104% KH', { ...ngo, pctPlan: 104 }), 0, {
        dropped: ['pctPlan'],
      }),
      1,
      { 'estimate 2023': '1.250', 'plan 2023': '1.200' },
    ],
  ];
  test.each(cases)('%s', (_, review, row, expected) => {
    const { after, plan } = accept(sheet(ROWS), review);
    expect(plan.rows).toEqual([]);
    expect(plan.refused).toEqual([]);
    expect(cellsOf(after, row)).toEqual(expected);
  });

  test('a plan of the province takes the column of a plan that nobody made', () => {
    const told = {
      indicator: 'Sản lượng ngô',
      unit: 'tấn',
      role: 'plan',
      planBy: 'tỉnh giao',
    } as const;
    const none = accept(sheet([{ name: 'Sản lượng ngô', unit: 'tấn' }]), one('1.100 tấn', told));
    expect(none.after.meta.frame.assigners).toEqual(['tỉnh giao']);
    const beside = accept(sheet(ROWS), one('1.100 tấn', told));
    expect(beside.after.meta.frame.assigners).toEqual(['', 'tỉnh giao']);
  });
});

describe('what does not enter is listed', () => {
  const ngo = { indicator: 'Sản lượng ngô', unit: 'tấn' };
  test.each([
    ['noName', one('5 tấn', { indicator: ' ', unit: 'tấn' })],
    ['noPeriod', correctItem(one('5 tấn', ngo), 0, { period: '20' })],
    ['noRow', correctItem(one('5 tấn', ngo), 0, { target: { kind: 'indicator', id: 99 } })],
    [
      'otherUnit',
      correctItem(one('5 ha', { ...ngo, unit: 'ha' }), 0, { target: { kind: 'indicator', id: 1 } }),
    ],
  ])('%s', (reason, review) => {
    const { plan, accepted } = accept(sheet(ROWS), review);
    expect(plan.refused).toEqual([{ item: 0, reason }]);
    expect(accepted.figures).toBe(0);
  });

  test('severalRows', () => {
    const workbook = sheet([ROWS[1]!, ROWS[1]!]);
    expect(accept(workbook, one('5 tấn', ngo)).plan.refused).toEqual([
      { item: 0, reason: 'severalRows' },
    ]);
  });
});

describe('figures that stand there', () => {
  const ngo = { indicator: 'Sản lượng ngô', unit: 'tấn' };
  const standing = (text: string): Workbook => sheet([{ ...ROWS[1]!, depth: 0, result: text }]);
  const cell = { indicator: 0, series: RESULT };

  test('the same one gets the evidence and stays as it is written', () => {
    const review = one('1,25 nghìn tấn', { ...ngo, unit: 'nghìn tấn' });
    const { plan, after } = accept(standing('1.250,0'), review);
    expect(plan.cells.map(({ kind }) => kind)).toEqual(['evidence']);
    expect(valueAt(after, cell)).toEqual(numberValue(1250, 1));
    expect(figureAt(after, cell)).toMatchObject({ checked: true, edited: false, unit: null });
    expect(evidenceOf(after, cell)?.quote).toBe('1,25 nghìn tấn');
    const again = accept(after, review);
    expect(again.plan.cells.map(({ kind }) => kind)).toEqual(['same']);
    expect(again.accepted.figures).toBe(0);
  });

  test('another one stays unless the planner says so, for all or for one', () => {
    const review = one('1.250 tấn', ngo);
    const workbook = standing('1.260');
    const { plan, accepted } = accept(workbook, review);
    expect(plan.cells.map(({ kind, rounding }) => [kind, rounding])).toEqual([['conflict', false]]);
    expect(accepted.figures).toBe(0);
    const key = `0|${seriesKey(RESULT)}`;
    expect(valueAt(accept(workbook, review, { conflicts: 'report' }).after, cell)).toEqual(
      numberValue(1250, 0),
    );
    expect(valueAt(accept(workbook, review, { cells: new Map([[key, 0]]) }).after, cell)).toEqual(
      numberValue(1250, 0),
    );
    const mine: AcceptanceChoices = { conflicts: 'report', cells: new Map([[key, 'mine']]) };
    expect(accept(workbook, review, mine).accepted.figures).toBe(0);
  });

  test('one that differs only in what rounding hides is said to', () => {
    const { plan } = accept(standing('1.250'), one('1.250,4 tấn', ngo));
    expect(plan.cells.map(({ kind, rounding }) => [kind, rounding])).toEqual([['conflict', true]]);
  });

  test('one that came from this place is corrected when the reading is', () => {
    const review = one('1.250 tấn', ngo);
    const { after } = accept(sheet([{ ...ROWS[1]!, depth: 0 }]), review);
    const corrected = correctItem(review, 0, { value: numberValue(1350) });
    const { plan, after: then } = accept(after, corrected);
    expect(plan.cells.map(({ kind }) => kind)).toEqual(['revised']);
    expect(figureAt(then, cell)).toMatchObject({ value: numberValue(1350), edited: true });
    expect(then.meta.sources).toHaveLength(1);
  });

  test('two places of the report that agree enter once, the finer one; that differ, are asked about', () => {
    const text = 'ước 1.250 tấn; đạt 1.250,4 tấn; đạt 1.290 tấn';
    const told = ['1.250', '1.250,4', '1.290'].map((num) => ({ ...ngo, num }));
    const reading = toldReading(text, told);
    const review = acceptItems(newReview('x', reading), [0, 1], 0);
    const empty = sheet([{ ...ROWS[1]!, depth: 0 }]);
    const agreed = accept(empty, review);
    expect(agreed.plan.cells.map(({ kind, claims }) => [kind, claims.length])).toEqual([
      ['new', 1],
    ]);
    expect(valueAt(agreed.after, cell)).toEqual(numberValue(1250.4, 1));
    const differing = accept(empty, acceptItem(review, 2));
    expect(
      differing.plan.cells.map(({ kind, claims }) => [kind, claims.map(({ item }) => item)]),
    ).toEqual([['conflict', [1, 2]]]);
    expect(valueAt(differing.after, cell)).toEqual(numberValue(1250.4, 1));
    const chosen = accept(empty, acceptItem(review, 2), {
      cells: new Map([[`0|${seriesKey(RESULT)}`, 2]]),
    });
    expect(valueAt(chosen.after, cell)).toEqual(numberValue(1290, 0));
  });
});

describe('new rows', () => {
  const TEXT =
    'Đàn gia súc 16.100 con, trong đó: trâu 4.100 con; dê 1.200 con. Mục tiêu đàn trâu 4.200 con';
  const section = ['A. Kết quả', 'Chăn nuôi'];
  const reading = toldReading(TEXT, [
    { num: '16.100', indicator: 'Tổng đàn gia súc ăn cỏ', unit: 'con', section },
    {
      num: '4.100',
      indicator: 'Số con trâu cái',
      unit: 'con',
      section,
      partOf: { start: 12, whole: 'sum' },
    },
    {
      num: '1.200',
      indicator: 'Số con dê đực',
      unit: 'con',
      section,
      partOf: { start: 12, whole: 'selection' },
    },
    { num: '4.200', indicator: 'Số con trâu cái', unit: 'con', role: 'target', period: '2024' },
  ]);
  const rowsOf = ({ outline, ...workbook }: Workbook) =>
    [...outline.ids].map((id, row) => {
      const { name, composition, group, kind } = indicatorOf({ outline, ...workbook }, id)!;
      return [outline.depths[row], name, group ? 'group' : composition, kind];
    });

  test('stand under the heading of their section, parts under their whole, each made once', () => {
    const review = acceptItems(newReview('x', reading), [0, 1, 2, 3], 0);
    const { after, accepted } = accept(sheet([ROWS[2]!]), review);
    expect(rowsOf(after)).toEqual([
      [0, 'Tỷ lệ hộ nghèo', 'none', 'rate'],
      [0, 'Chăn nuôi', 'group', 'absolute'],
      [1, 'Tổng đàn gia súc ăn cỏ', 'none', 'count'],
      [2, 'Số con trâu cái', 'addend', 'count'],
      [2, 'Số con dê đực', 'selection', 'count'],
    ]);
    expect([accepted.rows, accepted.figures]).toEqual([3, 4]);
    const trau = [...after.outline.ids][3]!;
    expect(cellsOf(after, trau)).toEqual({ 'estimate 2023': '4.100', 'plan 2024': '4.200' });
  });

  test('go under the heading the workbook has', () => {
    const review = acceptItem(newReview('x', reading), 0);
    const workbook = sheet([
      { name: 'CHĂN NUÔI', unit: '', group: true },
      { ...ROWS[2]!, depth: 0 },
    ]);
    expect(rowsOf(accept(workbook, review).after).map(([depth, name]) => [depth, name])).toEqual([
      [0, 'CHĂN NUÔI'],
      [1, 'Tổng đàn gia súc ăn cỏ'],
      [0, 'Tỷ lệ hộ nghèo'],
    ]);
  });

  test('are found again when more of the report is accepted later', () => {
    const review = acceptItem(newReview('x', reading), 1);
    const chosen = correctItem(review, 1, { target: { kind: 'new' } });
    const { after } = accept(sheet([]), chosen);
    const { plan } = accept(after, acceptItem(chosen, 3));
    expect(plan.rows).toEqual([]);
  });

  test('of an entry have its name and what it knows of it', () => {
    const told = { indicator: 'Đàn dê núi', unit: 'nghìn con' };
    const review = correctItem(one('1,2 nghìn con', told), 0, {
      target: { kind: 'catalogue', code: 'NN43' },
    });
    const { after } = accept(sheet([]), review);
    expect(indicatorOf(after, 0)).toMatchObject({
      name: 'Tổng đàn dê',
      unit: { text: 'con' },
      kind: 'count',
    });
    expect(figureAt(after, { indicator: 0, series: RESULT })?.unit?.text).toBe('nghìn con');
  });
});

test('a heading that gets a figure is none any more', () => {
  const review = correctItem(one('5 tấn', { indicator: 'Nông nghiệp', unit: 'tấn' }), 0, {
    target: { kind: 'indicator', id: 0 },
  });
  expect(indicatorOf(accept(sheet(ROWS), review).after, 0)?.group).toBe(false);
});

test('a text that is too long is not kept, and that is said', () => {
  const text = `1.250 tấn ${' '.repeat(4_000_000)}`;
  const review = one(text, { indicator: 'Sản lượng ngô', unit: 'tấn' });
  const { after, accepted } = accept(sheet(ROWS), review);
  expect(accepted.textDropped).toBe(true);
  expect(after.texts).toBeUndefined();
  expect(after.meta.sources[0]?.text).toBeUndefined();
  expect(evidenceOf(after, { indicator: 1, series: RESULT })?.paragraph).toBeNull();
});

const NAMES = [
  'Sản lượng ngô',
  'Tỷ lệ hộ nghèo',
  'Số con dê đực',
  'Thu ngân sách trên địa bàn',
  '',
];
const arbTold: fc.Arbitrary<Told> = fc
  .record({
    indicator: fc.constantFrom(...NAMES),
    unit: fc.constantFrom('tấn', '%', 'con', 'triệu đồng', ''),
    role: fc.constantFrom(
      'actual' as const,
      'plan' as const,
      'target' as const,
      'previous' as const,
    ),
    period: fc.constantFrom('2022', '2023', '2024', '6T2023'),
    plan: fc.constantFrom(undefined, 1200),
    pctPlan: fc.constantFrom(undefined, 104),
    planBy: fc.constantFrom(undefined, 'tỉnh giao'),
    section: fc.constantFrom([], ['Nông nghiệp'], ['Xã hội']),
    partOf: fc.constantFrom(
      undefined,
      { start: 1, whole: 'sum' as const },
      { start: 5, whole: 'selection' as const },
    ),
  })
  .map((fields) => {
    const told = Object.entries(fields).filter(([, field]) => field !== undefined);
    return { num: '12', ...Object.fromEntries(told) } as Told;
  });

test('accepting is one change that is taken back to the workbook as it was, and done again', () => {
  fc.assert(
    fc.property(
      fc.array(arbTold, { minLength: 1, maxLength: 8 }),
      fc.constantFrom<AcceptanceChoices>({}, { conflicts: 'report' }),
      (told, choices) => {
        const text = told
          .map((_, n) => `(${n} 12)`)
          .join('\n')
          .replace(/^\(0/, '(');
        const figures = told.map((one) => ({ ...one, num: '12' }));
        const reading = toldReading(text, figures);
        const items = told.map((_, item) => item);
        const review = acceptItems(newReview('x', reading), items, 0);
        const before = sheet(ROWS);
        const { accepted, after, plan } = accept(before, review, choices);
        expect(sameContent(applyChange(after, invertChange(accepted.change)), before)).toBe(true);
        const undone = applyChange(after, invertChange(accepted.change));
        expect(sameContent(applyChange(undone, accepted.change), after)).toBe(true);
        expect(plan.rowOf.size + plan.refused.length).toBe(told.length);
        // Nothing that stood there is another figure now, unless the planner said so.
        for (const { indicator, series: of } of choices.conflicts ? [] : plan.cells) {
          const stood = valueAt(before, { indicator, series: of });
          if (stood.kind === 'number')
            expect(valueAt(after, { indicator, series: of })).toEqual(stood);
        }
        // Done a second time it brings nothing.
        expect(accept(after, review, choices).accepted.rows).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
}, 20_000);

describe('a report from its words to the side panel', () => {
  const TEXT = `BÁO CÁO năm 2023

**Trồng trọt:** Diện tích ngô gieo được 320,5 ha;
sản lượng ngô ước đạt 1.250/1.200 tấn, đạt 104,2% KH. Tỷ lệ hộ nghèo còn 12,5%.

Mục tiêu năm 2024: sản lượng ngô 1.300 tấn.`;
  const reading = toldReading(TEXT, [
    {
      num: '320,5',
      indicator: 'Diện tích gieo trồng cây ngô',
      unit: 'ha',
      section: ['Trồng trọt'],
    },
    {
      num: '1.250',
      indicator: 'Sản lượng ngô',
      unit: 'tấn',
      plan: 1200,
      pctPlan: 104.2,
      stated: { plan: '1.200', pctPlan: '104,2' },
    },
    { num: '12,5', indicator: 'Tỷ lệ hộ nghèo', unit: '%' },
    { num: '1.300', indicator: 'Sản lượng ngô', unit: 'tấn', role: 'target', period: '2024' },
  ]);

  test('figures, percentages and verdicts are right, a rejected figure stays out, evidence shows, all of it is undone', async () => {
    const { store, secondWindow } = newStore();
    const workbook = sheet([
      { name: 'Sản lượng ngô', unit: 'tấn' },
      { name: 'Tỷ lệ hộ nghèo', unit: '%' },
    ]);
    await store.create(workbook, 1);
    const session = new Session(store, await store.load('w'));
    const review = rejectItems(acceptItems(newReview('bc.docx', reading), [0, 1, 3], 0), [2], 2);
    const matcher = runToEnd(IndicatorMatcher.prepare(session.workbook, new Map()));
    const matches = runToEnd(matchIndicators(new FigureMatcher(matcher, review.reading), review));
    const plan = runToEnd(planAcceptance(session.workbook, review, matches));
    const accepted = acceptExtractions(
      session,
      plan,
      {},
      { name: 'bc.docx', text: TEXT, readAt: 9 },
    );
    expect([accepted.figures, accepted.rows]).toEqual([5, 1]);

    const { workbook: after } = session;
    const keys = frameKeys(after.meta.frame);
    const [ofPlan] = assess(after, keys, 0).ofPlan;
    expect(ofPlan?.percent).toMatchObject({
      kind: 'percent',
      level: expect.closeTo(104.17, 2) as number,
    });
    expect(effectiveVerdict(after, keys, 0)).toBe('exceeded');
    expect(cellsOf(after, 0)).toEqual({
      'estimate 2023': '1.250',
      'plan 2023': '1.200',
      'statedPercentOfPlan 2023': '104,2',
      'plan 2024': '1.300',
    });
    expect(cellsOf(after, 1)).toEqual({});

    const evidence = (of: Series) => evidenceOf(after, { indicator: 0, series: of });
    expect(evidence(RESULT)).toMatchObject({
      document: 'bc.docx',
      confidence: 0.9,
      checked: false,
      edited: false,
      source: { kind: 'report', text: sourceTextKey(TEXT) },
    });
    const { text = '', start = 0, end = 0 } = evidence(RESULT)?.paragraph ?? {};
    expect(text).toBe(
      'Trồng trọt: Diện tích ngô gieo được 320,5 ha; sản lượng ngô ước đạt 1.250/1.200 tấn, đạt 104,2% KH. Tỷ lệ hộ nghèo còn 12,5%.',
    );
    expect(text.slice(start, end)).toBe('1.250');
    const plans = evidence(PLAN)?.paragraph;
    expect(plans?.text.slice(plans.start, plans.end)).toBe('1.200');
    const stated = evidence(PERCENT)?.paragraph;
    expect(stated?.text.slice(stated.start, stated.end)).toBe('104,2');
    expect(evidence(TARGET)?.paragraph?.text).toBe('Mục tiêu năm 2024: sản lượng ngô 1.300 tấn.');

    await session.settled();
    const { workbook: stored, head } = await secondWindow().load('w');
    expect([sameContent(stored, after), head]).toEqual([true, 1]);
    expect(evidenceOf(stored, { indicator: 0, series: RESULT })).toEqual(evidence(RESULT));

    expect(await session.undo()).toBe(true);
    expect(sameContent(session.workbook, workbook)).toBe(true);
    await session.settled();
    // Redone by another window, from the journal on the disk.
    const other = secondWindow();
    const again = new Session(other, await other.load('w'));
    await again.redo();
    expect(sameContent(again.workbook, after)).toBe(true);
    expect(evidenceOf(again.workbook, { indicator: 0, series: RESULT })).toEqual(evidence(RESULT));
  });

  test('a cell that comes from no report has no evidence', () => {
    const workbook = sheet(ROWS);
    expect(evidenceOf(workbook, { indicator: 1, series: PLAN })).toBeNull();
    expect(evidenceOf(workbook, { indicator: 2, series: PLAN })).toBeNull();
    const origin = {
      kind: 'extracted',
      source: 5,
      start: 1,
      end: 2,
      confidence: 0.5,
      quote: 'q',
    } as const;
    const figure = { ...typedFigure(numberValue(1)), origin };
    const change = changeOf(workbook, { figures: [{ indicator: 1, series: PLAN, figure }] });
    expect(evidenceOf(applyChange(workbook, change), { indicator: 1, series: PLAN })).toMatchObject(
      {
        source: null,
        document: '',
        paragraph: null,
        quote: 'q',
      },
    );
  });

  test('a new workbook for a report is of its period', () => {
    const about = { id: 'n', title: 'Kế hoạch', year: 2020 };
    const frame = (period: string | null) => newReportWorkbook({ period }, about).meta.frame;
    expect(frame('2023')).toMatchObject({ year: 2023, months: 12, result: 'estimate' });
    expect(frame('6T2024')).toMatchObject({ year: 2024, months: 6, result: 'actual' });
    expect(frame(null)).toMatchObject({ year: 2020, months: 12 });
  });
});

describe('what a person typed of what the report states', () => {
  const TEXT = 'Sản lượng ngô ước đạt 1.250 tấn, đạt 104,2% KH.';
  const read = { indicator: 'Sản lượng ngô', unit: 'tấn' };
  const SAID = { ...read, pctPlan: 104.2, stated: { pctPlan: '104,2' } };

  test.each<[string, Omit<Told, 'num'>, Correction, Record<string, string>]>([
    [
      'goes before what was read',
      SAID,
      { stated: { pctPlan: numberValue(104.25, 2) } },
      { 'statedPercentOfPlan 2023': '104,25' },
    ],
    [
      'adds what the reading missed',
      read,
      { stated: { plan: numberValue(1190, 0), chgPrevPct: numberValue(-2.5, 1) } },
      { 'plan 2023': '1.190', 'statedChangeOnPrevious 2023': '-2,5' },
    ],
    ['enters not where it is dropped', SAID, { dropped: ['pctPlan'] }, {}],
    [
      'a verdict goes before an excess that was read',
      { ...read, overPlan: 4.2 },
      { stated: { verdict: 'missed' } },
      { 'statedVerdict 2023': 'không đạt KH' },
    ],
  ])('%s', (_, told, correction, expected) => {
    const review = correctItem(one(TEXT, told), 0, correction);
    const { after } = accept(sheet([{ name: 'Sản lượng ngô', unit: 'tấn' }]), review);
    expect(cellsOf(after, 0)).toEqual({ 'estimate 2023': '1.250', ...expected });
  });

  test('is marked as typed, with the clause it belongs to', () => {
    const review = correctItem(one(TEXT, SAID), 0, { stated: { pctPlan: numberValue(101, 0) } });
    const { after } = accept(sheet(ROWS), review);
    const figure = figureAt(after, { indicator: 1, series: PERCENT });
    expect(figure).toMatchObject({ edited: true, origin: { start: TEXT.indexOf('104,2') } });
  });
});

test('a row chosen in the open workbook is a new one in another, by its name there', () => {
  const open = sheet(ROWS);
  const reading = toldReading('Ngô được 1.250 tấn, 1.300 tấn.', [
    { num: '1.250', indicator: 'Ngô', unit: 'tấn' },
    { num: '1.300', indicator: 'Ngô', unit: 'tấn', role: 'target', period: '2024' },
  ]);
  const target = { kind: 'indicator', id: 1 } as const;
  const review = [0, 1].reduce(
    (before, item) => correctItem(before, item, { target }),
    newReview('bc.txt', reading),
  );
  const fresh = newReportWorkbook(reading, { id: 'new', title: 'Mới', year: 2023 });
  const none = [0, 1].map(() => ({ candidates: [], proposed: { kind: 'new' } as const }));
  const { rows, refused, cells } = runToEnd(planAcceptance(fresh, review, none, open));
  expect(refused).toEqual([]);
  expect(rows.map(({ name, items }) => [name, items])).toEqual([['Sản lượng ngô', [0, 1]]]);
  expect(cells.map(({ kind }) => kind)).toEqual(['new', 'new']);
  const gone = runToEnd(planAcceptance(fresh, review, none, sheet(ROWS.slice(0, 1))));
  expect(gone.refused.map(({ reason }) => reason)).toEqual(['noRow', 'noRow']);
});
