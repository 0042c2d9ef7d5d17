import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { RuleEngine } from '../../src/domain/rules/engine';
import { repairsOf } from '../../src/domain/rules/repair/repairsOf';
import type { RuleKindName, Violation } from '../../src/domain/rules/rule';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import type { CellRef } from '../../src/domain/workbook/cellRef';
import { typedFigure } from '../../src/domain/workbook/figure';
import { indicatorOf, valueAt, type Workbook } from '../../src/domain/workbook/workbook';
import { parseCsv } from '../../src/exchange/csv/parseCsv';
import { readRulesCsv } from '../../src/exchange/rules/readRulesCsv';
import { rulesWith } from '../../src/exchange/rules/ruleIds';
import { readTable } from '../../src/exchange/table/readTable';
import { toWorkbook } from '../../src/exchange/table/toWorkbook';
import { runToEnd } from '../../src/exchange/task';
import { formatValue } from '../../src/locale/number/formatNumber';
import { VIETNAMESE } from '../../src/workbench/language';
import { contextOf } from '../support/rules';

const FOLDER = 'test/fixtures/phong-tho-cho-don';

/** A sheet of figures with the rules that its planner added, as both lie in files. */
function enter(name: string): Workbook {
  const { table } = runToEnd(parseCsv(readFileSync(`${FOLDER}/${name}.csv`, 'utf8')));
  const source = { kind: 'table' as const, name, readAt: 0 };
  const workbook = toWorkbook(runToEnd(readTable(table)), { id: name, title: name, source });
  const own = `${FOLDER}/${name}.rules.csv`;
  if (!existsSync(own)) return workbook;
  const reading = runToEnd(readRulesCsv(readFileSync(own, 'utf8'), workbook));
  expect(reading.issues).toEqual([]);
  const rules = rulesWith(workbook.meta.rules, reading.rules);
  return { ...workbook, meta: { ...workbook.meta, rules } };
}

function engineOf(workbook: Workbook): RuleEngine {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine;
}

/** Most rows have no target of the next year, which is no slip of a report on this one. */
function violationsIn(workbook: Workbook): Violation[] {
  return engineOf(workbook)
    .all()
    .filter(({ kind }) => kind !== 'targetMissing');
}

function nameAt(workbook: Workbook, cell: CellRef | undefined): string {
  return (cell && indicatorOf(workbook, cell.indicator)?.name) ?? '';
}

/** Kind, the row and year of the cell to go to, and what it should have been. */
function told(workbook: Workbook, { kind, cells, facts }: Violation): string {
  const [cell] = cells;
  const should = facts.sum ?? facts.computed ?? facts.other ?? facts.otherWhole ?? facts.counted;
  let text = '';
  if (should?.kind === 'value') text = formatValue(should.value);
  if (should?.kind === 'percent') text = should.value.toFixed(2).replace('.', ',');
  if (should?.kind === 'count') text = String(should.value);
  return `${kind}: ${nameAt(workbook, cell)}, ${cell?.series.period} → ${text}`;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

const PHONG_THO = 'phong-tho';
const LIST = 'phong-tho-chu-yeu';
const CHO_DON = 'cho-don';

/**
 * Every item of the list of what can be proved wrong, by its number: what finds it and in which sheet,
 * or why figures alone cannot tell.
 */
const PROVED: readonly (readonly [
  item: string,
  sheet: string,
  found: readonly string[],
  why?: string,
])[] = [
  [
    '1 per cent of plan, area of grain',
    CHO_DON,
    ['statedPercentDisagrees: Diện tích cây lương thực có hạt, 2023 → 97,73'],
  ],
  [
    '2 per cent of plan, payments',
    CHO_DON,
    [
      'statedPercentDisagrees: Giải ngân vốn đầu tư, 2023 → 111,04',
      'beyondWhole: Giải ngân vốn đầu tư, 2023 → ',
    ],
  ],
  [
    '3 two rates of payment, of which 63 follows from the figures',
    CHO_DON,
    [
      'duplicateDiffers: Tỷ lệ giải ngân vốn đầu tư, 2023 → 63',
      'custom: Tỷ lệ giải ngân vốn đầu tư, 2023 → ',
    ],
  ],
  ['4 near-poor households', CHO_DON, ['numberAndRateAgree: Tỷ lệ hộ cận nghèo, 2022 → 13.240']],
  [
    '5 two rates of one programme',
    CHO_DON,
    ['rateOfCounts: Tỷ lệ giải ngân chương trình dân tộc thiểu số, 2023 → 40'],
  ],
  [
    '6 malformed',
    CHO_DON,
    [],
    'A bracket that is not closed is no figure, and "< 563" is a figure that a table may hold: a bound.',
  ],
  [
    'suspicious: output per head, the total of payments, recurrent spending',
    CHO_DON,
    [],
    'Each is possible; a population that no figure gives, or capital that is not shared out, explains it.',
  ],
  ['7 losses', PHONG_THO, ['sumOfParts: Tổng giá trị thiệt hại, 2023 → 17.017,02']],
  ['8 hydropower', PHONG_THO, ['sumOfParts: Tổng công suất lắp máy thủy điện, 2023 → 389,92']],
  ['9 revenue', PHONG_THO, ['selectionFallsShort: Thu ngân sách nhà nước, 2023 → 1.473,121']],
  ['10 fruit', PHONG_THO, ['selectionFallsShort: Tổng diện tích cây ăn quả, 2023 → 3.705,99']],
  ['11 bad debt', PHONG_THO, ['rateOfCounts: Tỷ lệ nợ xấu, 2023 → 1,82']],
  ['12 visitors', PHONG_THO, ['growthDisagrees: Tốc độ tăng tổng lượt khách du lịch, 2023 → 23,3']],
  [
    '13 unit of the fall in births',
    PHONG_THO,
    ['duplicateDiffers: Mức giảm tỷ lệ sinh, 2023 → 2,14'],
  ],
  ['14 number of indicators', LIST, ['countClaim: Số chỉ tiêu chủ yếu, 2023 → 39']],
  [
    '15 rounding, villages',
    PHONG_THO,
    ['rateOfCounts: Tỷ lệ thôn, bản có đường đi lại thuận lợi, 2023 → 98,82'],
  ],
  [
    '16 rounding, pupils',
    PHONG_THO,
    ['rateOfCounts: Tỷ lệ học sinh tiếp tục đi học THPT, 2023 → 57,4'],
  ],
  [
    '17 sentence against figures',
    PHONG_THO,
    [],
    'The figures agree among themselves (98,85 % is right); what they contradict is a sentence, which no cell holds.',
  ],
  [
    '18 a thousand times too large',
    PHONG_THO,
    [
      'selectionExceeds: Tổng lượt bệnh nhân, 2023 → 7.120.000',
      'custom: Kinh phí chi trả cho đối tượng bảo trợ xã hội, 2023 → ',
      'outOfBounds: Số người tham gia bảo hiểm y tế, 2023 → ',
    ],
  ],
  [
    '19 malformed: of the numbers and units only this is a figure that no reading makes right',
    PHONG_THO,
    ['invalidValue: Tang vật heroin thu giữ, 2023 → '],
    'Where a "%" or a unit is left out in a sentence, the column of units gives it in a table.',
  ],
  [
    '20 one notation, two meanings',
    PHONG_THO,
    [],
    'Both are in use and either may fit; the excess of a rate is taken in points as well.',
  ],
  [
    'suspicious: target of cultural standard',
    PHONG_THO,
    ['targetWorseThanResult: Tỷ lệ cơ quan, đơn vị, trường học đạt tiêu chuẩn văn hóa, 2024 → '],
  ],
  [
    'suspicious: schools, macadamia, forest, cases',
    PHONG_THO,
    [],
    'The 51 schools may hold those of the province; the macadamia figures agree; the plan of the forest is not printed; cases may outnumber persons.',
  ],
];

// Whatever is not listed must not be said.
describe('what can be proved wrong', () => {
  test.each([PHONG_THO, LIST, CHO_DON])('%s', (name) => {
    const workbook = enter(name);
    const expected = PROVED.flatMap(([, sheet, found]) => (sheet === name ? found : []));
    const said = violationsIn(workbook).map((violation) => told(workbook, violation));
    expect(said.sort(inOrder)).toEqual(expected.sort(inOrder));
  });

  test('an item that nothing finds says why', () => {
    for (const [item, , found, why] of PROVED) {
      expect(found.length > 0 || why !== undefined, item).toBe(true);
    }
  });
});

/** The repairs that are offered, likeliest first: the row and measure of the cell, its value, and why. */
function repairsAt(sheet: string, kind: RuleKindName, row: string): string[] {
  const workbook = enter(sheet);
  const violation = engineOf(workbook)
    .all()
    .find(({ kind: one, cells: [cell] }) => one === kind && nameAt(workbook, cell) === row);
  if (!violation) throw new Error(`nothing said of ${row}`);
  return repairsOf(contextOf(workbook), violation).map(({ cell, to, why, instead }) => {
    const place = cell.series.measure === 'estimate' ? '' : ` ${cell.series.measure}`;
    const other = instead ? ` of ${nameAt(workbook, instead)}` : '';
    return `${nameAt(workbook, cell)}${place}: ${formatValue(to)} ${why}${other}`;
  });
}

describe('which cell is wrong', () => {
  test.each<[string, string, RuleKindName, string, string]>([
    [
      'a digit is missing in the total, which is less than three of its parts',
      PHONG_THO,
      'sumOfParts',
      'Tổng giá trị thiệt hại',
      'Tổng giá trị thiệt hại: 17.017,02 digitDropped',
    ],
    [
      'bad debt was divided by what was mobilised',
      PHONG_THO,
      'rateOfCounts',
      'Tỷ lệ nợ xấu',
      'Tỷ lệ nợ xấu: 1,82 wrongDenominator of Tổng vốn huy động',
    ],
    [
      'a rate that was rounded up',
      PHONG_THO,
      'rateOfCounts',
      'Tỷ lệ thôn, bản có đường đi lại thuận lợi',
      'Tỷ lệ thôn, bản có đường đi lại thuận lợi: 98,82 digitChanged',
    ],
    [
      'a rate that was cut off, not one of the two numbers of pupils',
      PHONG_THO,
      'rateOfCounts',
      'Tỷ lệ học sinh tiếp tục đi học THPT',
      'Tỷ lệ học sinh tiếp tục đi học THPT: 57,4 digitChanged',
    ],
    [
      '"nghìn" behind a number in full',
      PHONG_THO,
      'outOfBounds',
      'Số người tham gia bảo hiểm y tế',
      'Số người tham gia bảo hiểm y tế: 81,012 unitSlip',
    ],
    [
      'the rate cut off, for the other one follows from the figures',
      CHO_DON,
      'custom',
      'Tỷ lệ giải ngân vốn đầu tư',
      'Tỷ lệ giải ngân vốn đầu tư: 63 digitChanged',
    ],
    [
      'the number of indicators',
      LIST,
      'countClaim',
      'Số chỉ tiêu chủ yếu',
      'Số chỉ tiêu chủ yếu: 39 digitChanged',
    ],
    [
      '% for ‰: the plan of the other row and what it was exceeded by are in ‰ as well',
      PHONG_THO,
      'duplicateDiffers',
      'Mức giảm tỷ lệ sinh',
      'Mức giảm tỷ lệ sinh: 0,214 unitSlip',
    ],
  ])('%s', (_, sheet, kind, row, first) => {
    expect(repairsAt(sheet, kind, row)[0]).toBe(first);
  });

  // Several cells are offered side by side, each with what would make it right.
  test.each<[string, RuleKindName, string, string[]]>([
    [
      CHO_DON,
      'statedPercentDisagrees',
      'Diện tích cây lương thực có hạt',
      [
        'Diện tích cây lương thực có hạt: 5.245,97 digitChanged',
        'Diện tích cây lương thực có hạt statedPercentOfPlan: 97,7 derived',
      ],
    ],
    [
      CHO_DON,
      'statedPercentDisagrees',
      'Giải ngân vốn đầu tư',
      [
        'Giải ngân vốn đầu tư plan: 220.766 derived',
        'Giải ngân vốn đầu tư statedPercentOfPlan: 111 derived',
      ],
    ],
    [
      CHO_DON,
      'numberAndRateAgree',
      'Tỷ lệ hộ cận nghèo',
      ['Số hộ cận nghèo actual: 1.036 digitChanged', 'Số hộ nghèo actual: 2.115 digitChanged'],
    ],
    [
      CHO_DON,
      'rateOfCounts',
      'Tỷ lệ giải ngân chương trình dân tộc thiểu số',
      [
        'Tỷ lệ giải ngân chương trình dân tộc thiểu số: 40 digitChanged',
        'Vốn đã giải ngân của chương trình dân tộc thiểu số: 42.817 derived',
      ],
    ],
    [
      PHONG_THO,
      'sumOfParts',
      'Tổng công suất lắp máy thủy điện',
      [
        'Tổng công suất lắp máy thủy điện: 389,92 derived',
        'Công suất đang thi công: 51,9 digitChanged',
      ],
    ],
    [
      PHONG_THO,
      'selectionExceeds',
      'Tổng lượt bệnh nhân',
      ['Tổng lượt bệnh nhân: 180.000.000 unitSlip', 'Bệnh nhân điều trị nội trú: 7,120 unitSlip'],
    ],
    [
      PHONG_THO,
      'custom',
      'Kinh phí chi trả cho đối tượng bảo trợ xã hội',
      [
        'Kinh phí chi trả cho đối tượng bảo trợ xã hội: 25.000 unitSlip',
        'Số đối tượng bảo trợ xã hội: 29 unitSlip',
      ],
    ],
  ])('cannot be told: %s, %s, %s', (sheet, kind, row, both) => {
    expect(repairsAt(sheet, kind, row)).toEqual(expect.arrayContaining(both));
  });

  // The visitors: each of the figures is held by another relation. The selections: they may be right.
  test.each<[RuleKindName, string]>([
    ['growthDisagrees', 'Tốc độ tăng tổng lượt khách du lịch'],
    ['selectionFallsShort', 'Thu ngân sách nhà nước'],
    ['selectionFallsShort', 'Tổng diện tích cây ăn quả'],
  ])('none is offered: %s, %s', (kind, row) => {
    expect(repairsAt(PHONG_THO, kind, row)).toEqual([]);
  });
});

/** A plan that is worse than the result is another matter than a wrong relation. */
function relationsBroken(workbook: Workbook): string[] {
  return violationsIn(workbook)
    .filter(({ kind }) => kind !== 'targetWorseThanResult')
    .map((violation) => told(workbook, violation));
}

describe('what can be proved right', () => {
  const SHEETS = [
    ['phong-tho-khop', ['targetWorseThanResult: Diện tích chè trồng mới, 2024 → ']],
    ['cho-don-khop', []],
  ] as const;

  test.each(SHEETS)('nothing is said of %s', (name, besides) => {
    const workbook = enter(name);
    const said = violationsIn(workbook).map((violation) => told(workbook, violation));
    expect(said).toEqual(besides);
  });

  // Nothing is said for a reason only where something is said of any figure that is wrong.
  test.each([
    // 7 of 565 tỷ, printed without decimals, leaves room for any growth of its own.
    ['phong-tho-khop', ['Mức tăng công nghiệp quốc doanh'], 250],
    ['cho-don-khop', [], 55],
  ] as const)('every figure of %s is held by a relation', (name, hidden, least) => {
    const workbook = enter(name);
    const { series } = frameKeys(workbook.meta.frame);
    const { previous, plans, result, target, statedPercents } = series;
    const free: string[] = [];
    let held = 0;
    for (const indicator of workbook.outline.ids) {
      for (const of of [previous, ...plans, result, target, ...statedPercents]) {
        const cell = { indicator, series: of };
        const value = valueAt(workbook, cell);
        if (value.kind !== 'number') continue;
        const figure = typedFigure(numberValue(value.value * 1.7 + 1, value.decimals));
        const wrong = changeOf(workbook, { figures: [{ ...cell, figure }] });
        const broken = relationsBroken(applyChange(workbook, wrong));
        if (broken.length > 0) held += 1;
        else free.push(nameAt(workbook, cell));
      }
    }
    expect(free).toEqual(hidden);
    expect(held).toBeGreaterThan(least);
  });
});
