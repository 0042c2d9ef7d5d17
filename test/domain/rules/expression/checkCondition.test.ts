import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import { roundTo } from '../../../../src/domain/quantity/rounding';
import { checkCondition } from '../../../../src/domain/rules/expression/checkCondition';
import type { Condition, Term } from '../../../../src/domain/rules/expression/expression';
import type { BlankMeaning, Outcome, Rule } from '../../../../src/domain/rules/rule';
import { VIETNAMESE } from '../../../../src/workbench/language';
import { calculationText } from '../../../../src/locale/calculationText';
import { calc, cell, customRule, holds, number, sum } from '../../../support/conditions';
import { sheet, type Row } from '../../../support/workbooks';

function outcome(rows: readonly Row[], condition: Condition, more: Partial<Rule> = {}): Outcome {
  const workbook = sheet(rows);
  const keys = frameKeys(workbook.meta.frame);
  const context = { workbook, keys, language: VIETNAMESE, namesakes: () => [] };
  return checkCondition(context, customRule(condition, more), 0, condition);
}

function ofResults(
  results: readonly string[],
  condition: Condition,
  blank?: BlankMeaning,
): Outcome {
  const rows = results.map((result, n): Row => ({ name: `Dòng ${n}`, unit: 'ha', result }));
  return outcome(rows, condition, blank ? { blank } : {});
}

/** As it is printed: 12,50. */
function printed(value: number, decimals: number): string {
  return roundTo(value, decimals).toFixed(decimals).replace('.', ',');
}

const arbValue = fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 10_000);
const arbDecimals = fc.integer({ min: 0, max: 4 });
const arbPrinted = fc.tuple(arbValue, arbDecimals);

interface Identity {
  readonly name: string;
  readonly value: (operands: readonly number[]) => number;
  readonly term: (operands: readonly Term[]) => Term;
}

const first = <T>(list: readonly T[]) => list[0] as T;
const IDENTITIES: readonly Identity[] = [
  {
    name: 'a sum',
    value: (of) => of.reduce((a, b) => a + b, 0),
    term: (of) => sum(...of),
  },
  {
    name: 'a difference',
    value: ([a = 0, ...of]) => of.reduce((x, y) => x - y, a),
    term: ([a, ...of]) => of.reduce((x, y) => calc(x, '-', y), a as Term),
  },
  {
    name: 'a product',
    value: ([a = 0, b = 0]) => (a * b) / 10,
    term: (of) => calc(calc(first(of), '*', of[1] as Term), '/', number(10)),
  },
  {
    name: 'a ratio',
    value: ([a = 0, b = 1]) => (a / b) * 100,
    term: (of) => calc(calc(first(of), '/', of[1] as Term), '*', number(100)),
  },
  {
    name: 'a mean',
    value: (of) => of.reduce((a, b) => a + b, 0) / of.length,
    term: (of) => ({ kind: 'call', call: 'average', of }),
  },
];

describe.each(IDENTITIES)('$name', ({ value, term }) => {
  test('of true values holds of every print of them', () => {
    fc.assert(
      fc.property(
        fc.array(arbPrinted, { minLength: 2, maxLength: 5 }),
        arbDecimals,
        (operands, decimals) => {
          const total = value(operands.map(([one]) => one));
          const results = [
            printed(total, decimals),
            ...operands.map(([one, places]) => printed(one, places)),
          ];
          const cells = operands.map((_, n) => cell(n + 1));
          // A divisor that prints as zero cannot be checked, which is no failure either.
          expect(ofResults(results, holds(cell(0), '=', term(cells))).kind).not.toBe('fails');
        },
      ),
    );
  });

  test('that is off by more than all the rounding fails', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 0, max: 3 })), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(-1, 1),
        (operands, decimals, way) => {
          const corners = (side: number) =>
            operands.map(([one, places]) => one + side * 0.5 * 10 ** -places);
          // Every identity here is monotone in each operand, so its reach is within these corners.
          const reach = cornersOf(corners(-1), corners(1)).map(value);
          const beyond = 1.1 * 0.5 * 10 ** -decimals + 10 ** -decimals;
          const total = way > 0 ? Math.max(...reach) + beyond : Math.min(...reach) - beyond;
          const results = [
            printed(total, decimals),
            ...operands.map(([one, places]) => printed(one, places)),
          ];
          const cells = operands.map((_, n) => cell(n + 1));
          expect(ofResults(results, holds(cell(0), '=', term(cells))).kind).toBe('fails');
        },
      ),
    );
  });
});

/** Every choice of the low or the high one of each. */
function cornersOf(lows: readonly number[], highs: readonly number[]): number[][] {
  return lows.reduce<number[][]>(
    (found, low, n) =>
      found.flatMap((list) => [
        [...list, low],
        [...list, highs[n] ?? low],
      ]),
    [[]],
  );
}

test('a cell that stands on both sides is one cell', () => {
  // [0] + [1] = [0] + [2] is [1] = [2]: taken twice, the coarse print of [0] would hide it.
  const condition = holds(calc(cell(0), '+', cell(1)), '=', calc(cell(0), '+', cell(2)));
  expect(ofResults(['1000', '1,0', '1,1'], condition).kind).toBe('holds');
  expect(ofResults(['1000', '1,0', '1,2'], condition).kind).toBe('fails');
  expect(ofResults(['1000', '1,0', '1,0'], condition).kind).toBe('holds');
});

test.each<[string, string[], Condition, BlankMeaning | undefined, string]>([
  [
    'a blank part',
    ['5', '', '5'],
    holds(cell(0), '=', sum(cell(1), cell(2))),
    undefined,
    'missing',
  ],
  ['a blank left out', ['5', '', '5'], holds(cell(0), '=', sum(cell(1), cell(2))), 'skip', 'holds'],
  [
    'a blank as zero',
    ['5', '', '5'],
    holds(cell(0), '=', calc(cell(1), '+', cell(2))),
    'zero',
    'holds',
  ],
  [
    'a blank that is wrong',
    ['5', '', '5'],
    holds(cell(0), '=', sum(cell(1), cell(2))),
    'fails',
    'fails',
  ],
  [
    'only blanks left out',
    ['5', '', ''],
    holds(cell(0), '=', sum(cell(1), cell(2))),
    'skip',
    'missing',
  ],
  [
    'a blank factor',
    ['5', '', '5'],
    holds(cell(0), '=', calc(cell(1), '*', cell(2))),
    'skip',
    'missing',
  ],
  ['a text', ['5', 'Giữ vững'], holds(cell(0), '=', cell(1)), undefined, 'notNumber'],
  [
    'a zero base',
    ['5', '0'],
    holds(cell(0), '=', calc(cell(0), '/', cell(1))),
    undefined,
    'zeroBase',
  ],
  [
    'a blank base',
    ['5', ''],
    holds(cell(0), '=', calc(cell(0), '/', cell(1))),
    undefined,
    'missing',
  ],
  [
    'a base that counts as zero',
    ['5', ''],
    holds(cell(0), '=', calc(cell(0), '/', cell(1))),
    'zero',
    'zeroBase',
  ],
  ['a row that is gone', ['5'], holds(cell(0), '=', cell(7)), undefined, 'noRow'],
  ['a range meets', ['7-7,5', '7,4'], holds(cell(0), '=', cell(1)), undefined, 'holds'],
  ['a range does not', ['7-7,5', '8,4'], holds(cell(0), '=', cell(1)), undefined, 'fails'],
  ['a bound', ['trên 95', '96'], holds(cell(0), '=', cell(1)), undefined, 'holds'],
  ['just within rounding', ['5', '5,5'], holds(cell(0), '>=', cell(1)), undefined, 'holds'],
  ['just beyond it', ['5', '5,6'], holds(cell(0), '>=', cell(1)), undefined, 'fails'],
  [
    'premise not met',
    ['1', '9'],
    { kind: 'if', when: holds(cell(0), '=', number(0)), then: holds(cell(1), '=', number(0)) },
    undefined,
    'holds',
  ],
  [
    'premise met',
    ['0', '9'],
    { kind: 'if', when: holds(cell(0), '=', number(0)), then: holds(cell(1), '=', number(0)) },
    undefined,
    'fails',
  ],
  [
    'one of two',
    ['1', '9'],
    { kind: 'or', of: [holds(cell(0), '=', number(5)), holds(cell(1), '=', number(9))] },
    undefined,
    'holds',
  ],
  [
    'none of two',
    ['1', '9'],
    { kind: 'or', of: [holds(cell(0), '=', number(5)), holds(cell(1), '=', number(7))] },
    undefined,
    'fails',
  ],
  ['filled', ['1', ''], { kind: 'filled', cell: cell(1, 'result') }, undefined, 'fails'],
])('%s', (_, results, condition, blank, expected) => {
  const said = ofResults(results, condition, blank);
  expect(said.kind === 'notChecked' ? said.reason : said.kind).toBe(expected);
});

test('an own unit is brought to that of the row, and each failing column is said with its numbers', () => {
  const rows: Row[] = [
    { name: 'Thu', unit: 'tỷ đồng', result: '8', target: '7.000', targetUnit: 'triệu đồng' },
    { name: 'Chi', unit: 'tỷ đồng', result: '5', target: '9' },
  ];
  const said = outcome(rows, holds(cell(0), '=', cell(1)));
  expect(said.kind).toBe('fails');
  if (said.kind !== 'fails') return;
  expect(said.violations.map(({ cells }) => cells[0]?.series.period)).toEqual(['2023', '2024']);
  expect(said.violations[1]?.facts.difference).toMatchObject({ value: { value: -2 } });
});

test('the computation is told as it is written', () => {
  const said = ofResults(
    ['0,86', '235,7', '28.757'],
    holds(cell(0), '=', calc(calc(cell(1), '/', cell(2)), '*', number(100))),
  );
  const fact = said.kind === 'fails' ? said.violations[0]?.facts : {};
  expect(fact?.right).toMatchObject({ value: { value: 0.82, decimals: 2 } });
  const { rightCalculation } = fact ?? {};
  expect(rightCalculation?.kind === 'calculation' && calculationText(rightCalculation.parts)).toBe(
    '235,7 / 28.757 × 100',
  );
});

test.each([
  ['xã', '10', '4', '6', 'holds'],
  ['xã', '11', '4', '6', 'fails'],
  ['nghìn con', '11', '4', '6', 'holds'],
  ['ha', '11', '4', '6', 'holds'],
  ['ha', '12', '4', '6', 'fails'],
])('counts of whole things are exact in sums too: %s %s = %s + %s', (unit, ...more) => {
  const [whole, a, b, expected] = more;
  const rows = [whole, a, b].map((result, n): Row => ({ name: `Dòng ${n}`, unit, result }));
  const condition = holds(cell(0), '=', sum(cell(1), cell(2)));
  expect(outcome(rows, condition).kind).toBe(expected);
});
