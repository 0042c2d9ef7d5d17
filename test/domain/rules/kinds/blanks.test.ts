import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import { RuleEngine } from '../../../../src/domain/rules/engine';
import type { BlankMeaning, Rule, RuleKindName } from '../../../../src/domain/rules/rule';
import { RULE_KINDS } from '../../../../src/domain/rules/ruleSet';
import { vi } from '../../../../src/ui/messages/vi';
import { violationSentence } from '../../../../src/ui/messages/violationSentence';
import { VIETNAMESE } from '../../../../src/workbench/language';
import { calc, cell, customRule, holds, number, sum } from '../../../support/conditions';
import { ruleOf, workbookOf, type FullRow } from './kindSupport';

/** "fails", "holds", "missing 1" (not checked, with the rows that are missing). */
function saidBy(rule: Rule, rows: readonly FullRow[]): string {
  const workbook = workbookOf(rows, { rules: [rule] });
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  const [violation] = engine.all();
  if (violation) return `fails at ${violation.cells[0]?.indicator ?? ''}`;
  const [unchecked] = engine.notChecked();
  if (!unchecked) return 'holds';
  const missing = unchecked.missing.map(({ indicator }) => indicator);
  return [unchecked.reason, ...missing].join(' ');
}

const rows = (unit: string, ...results: readonly string[]): FullRow[] =>
  results.map((result, n) => ({ name: `Chỉ tiêu ${n}`, unit, result }));
const parts = (whole: string, ...results: readonly string[]): FullRow[] => [
  { name: 'Đàn gia súc', unit: 'con', result: whole },
  ...results.map((result, n): FullRow => ({
    name: `Đàn ${n}`,
    unit: 'con',
    depth: 1,
    composition: 'addend',
    result,
  })),
];
const stock = ruleOf('stockFlow', { stock: [0], in: [1, 2] });
const shares = ruleOf('sharesMakeWhole', { parts: [0, 1, 2] });
const crop = ruleOf('product', { output: [0], area: [1], yield: [2] });
const crops = (output: string, area: string, perHa: string): FullRow[] => [
  { name: 'Sản lượng', unit: 'tấn', result: output },
  { name: 'Diện tích', unit: 'ha', result: area },
  { name: 'Năng suất', unit: 'tạ/ha', result: perHa },
];
const flows = (now: string, ...came: readonly string[]): FullRow[] => [
  { name: 'Diện tích chè', unit: 'ha', previous: '700', result: now },
  ...came.map((result, n): FullRow => ({ name: `Trồng mới ${n}`, unit: 'ha', result })),
];

test.each<[string, Rule, FullRow[], Partial<Record<BlankMeaning, string>>]>([
  [
    'a part that is blank',
    ruleOf('sumOfParts'),
    parts('10', '4', ''),
    { notChecked: 'missing 2', skip: 'fails at 0', zero: 'fails at 0', fails: 'fails at 2' },
  ],
  [
    'a part that is blank where the others make the whole',
    ruleOf('sumOfParts'),
    parts('4', '4', ''),
    { notChecked: 'missing 2', skip: 'holds', zero: 'holds', fails: 'fails at 2' },
  ],
  [
    '"…" is a figure still to come',
    ruleOf('sumOfParts'),
    parts('4', '4', '…'),
    { notChecked: 'missing 2', skip: 'missing 2', zero: 'missing 2', fails: 'fails at 2' },
  ],
  [
    'a whole that is blank',
    ruleOf('sumOfParts'),
    parts('', '4', '5'),
    { notChecked: 'holds', skip: 'holds', zero: 'fails at 0', fails: 'fails at 0' },
  ],
  [
    'a column without a figure',
    ruleOf('sumOfParts'),
    parts('', '', ''),
    { notChecked: 'holds', skip: 'holds', zero: 'holds', fails: 'holds' },
  ],
  [
    'a share that is blank',
    shares,
    rows('%', '60', '40', ''),
    { notChecked: 'missing 2', skip: 'holds', zero: 'holds', fails: 'fails at 2' },
  ],
  [
    'shares that are all blank',
    shares,
    rows('%', '', '', ''),
    { notChecked: 'holds', skip: 'holds', zero: 'holds', fails: 'holds' },
  ],
  [
    'a flow that is blank',
    stock,
    flows('750', '50', ''),
    { notChecked: 'missing 2', skip: 'holds', zero: 'holds', fails: 'fails at 2' },
  ],
  [
    'a stock that is blank beside its flows',
    stock,
    flows('', '50', '1'),
    { notChecked: 'holds', skip: 'holds', zero: 'fails at 0', fails: 'fails at 0' },
  ],
  [
    'an area that is blank',
    crop,
    crops('100', '', '50'),
    { notChecked: 'missing 1', zero: 'fails at 0', fails: 'fails at 1' },
  ],
  [
    'an output of nothing',
    crop,
    crops('0', '', '50'),
    { notChecked: 'missing 1', zero: 'holds', fails: 'fails at 1' },
  ],
  [
    'a whole of a rate that is blank',
    ruleOf('rateOfCounts', { rate: [0], count: [1], whole: [2] }),
    [...rows('%', '50'), ...rows('con', '5', '')],
    { notChecked: 'missing 2', zero: 'zeroBase', fails: 'fails at 2' },
  ],
])('%s', (_, rule, sheet, expected) => {
  expect(saidBy(rule, sheet)).toBe(expected.notChecked);
  const meanings = RULE_KINDS[rule.kind].blankMeanings ?? [];
  expect(new Set(meanings)).toEqual(new Set(Object.keys(expected)));
  const said = Object.fromEntries(
    meanings.map((blank) => [blank, saidBy({ ...rule, blank }, sheet)]),
  );
  expect(said).toEqual(expected);
});

test('what is said of a blank counts the cells', () => {
  const rule: Rule = { ...shares, blank: 'fails' };
  const workbook = workbookOf(rows('%', '60', '', ''), { rules: [rule] });
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  const said = engine.all().map((violation) => violationSentence(violation, vi));
  expect(said).toEqual(['Còn 2 ô trống.']);
});

test.each<RuleKindName>(['outOfBounds', 'attainableRate', 'statedGrowthDisagrees', 'jump'])(
  'nothing but "not checked" is offered of a blank: %s',
  (kind) => {
    expect(RULE_KINDS[kind].blankMeanings).toBeUndefined();
  },
);

const arbFigure = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1200 }).map((n) => (n / 10).toFixed(1)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 120 }).map(String) },
  fc.constantFrom('', '', 'x', '…'),
);
const toVietnamese = (figure: string) => figure.replace('.', ',');

/** A relation of a kind of its own, and the same as a condition: two readings of cells that must agree. */
test.each<[string, Rule, Rule, (figures: readonly string[]) => FullRow[], readonly BlankMeaning[]]>(
  [
    [
      'shares',
      shares,
      customRule(holds(sum(cell(0), cell(1), cell(2)), '=', number(100))),
      (figures) => rows('%', ...figures.slice(0, 3)),
      ['notChecked', 'zero', 'fails', 'skip'],
    ],
    [
      'a rate',
      ruleOf('rateOfCounts', { rate: [0], count: [1], whole: [2] }),
      customRule(holds(cell(0), '=', calc(calc(cell(1), '/', cell(2)), '*', number(100)))),
      ([rate = '', count = '', whole = '']) => [...rows('%', rate), ...rows('ha', count, whole)],
      ['notChecked', 'zero', 'fails'],
    ],
    [
      'a stock',
      ruleOf('stockFlow', { stock: [0], in: [1] }),
      customRule(holds(cell(0, 'result'), '=', calc(cell(0, 'previous'), '+', cell(1, 'result')))),
      ([now = '', came = '', previous = '']) => [
        { ...rows('ha', now)[0], name: 'a', unit: 'ha', previous },
        { name: 'b', unit: 'ha', result: came },
      ],
      ['notChecked', 'zero', 'fails'],
    ],
  ],
)('%s as a kind and as a condition say the same', (_, kind, condition, sheetOf, meanings) => {
  fc.assert(
    fc.property(
      fc.array(arbFigure, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom(...meanings),
      (figures, off, blank) => {
        // Half of them nearly hold.
        const [a = '', b = '', c = ''] = figures;
        const near = off === 0 ? a : (100 - Number(b) - Number(c) + off / 10).toFixed(1);
        const first = Number.isNaN(Number(near)) || Number(near) < 0 ? a : near;
        // Of a row that is blank itself a kind asks nothing unless blanks mean something.
        fc.pre(/\d/.test(first) || (first === '' && blank !== 'notChecked'));
        const sheet = sheetOf([first, b, c].map(toVietnamese));
        // A year without figures: the condition says that it could not be checked, and counts last
        // year's figure where the kind, which knows its columns, asks nothing yet.
        fc.pre(sheet.some(({ result = '' }) => /\d/.test(result)));
        const word = (said: string) => said.replace(/ .*/, '');
        expect(word(saidBy({ ...kind, blank }, sheet))).toBe(
          word(saidBy({ ...condition, blank }, sheet)),
        );
      },
    ),
    { numRuns: 150 },
  );
});
