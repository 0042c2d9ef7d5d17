import { expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import type { Rule } from '../../src/domain/rules/rule';
import { VIETNAMESE } from '../../src/workbench/language';
import { countRules, tryRule } from '../../src/workbench/tryRule';
import { sheet } from '../support/workbooks';

const RATES = sheet(
  ['101', '99', '102', 'khoảng 5?', '', '103'].map((result, n) => ({
    name: `Tỷ lệ hộ ${n}`,
    unit: '%',
    result,
  })),
);
const CONTEXT = {
  workbook: RATES,
  keys: frameKeys(RATES.meta.frame),
  language: VIETNAMESE,
  namesakes: (id: number) => [id],
};
const BOUNDS: Rule = {
  id: 'bounds',
  kind: 'rateOutOfBounds',
  severity: 'error',
  enabled: true,
  params: {},
};
const PRODUCT: Rule = {
  id: 'product',
  kind: 'product',
  severity: 'error',
  enabled: true,
  params: {},
  operands: { output: [0], area: [4], yield: [99] },
};

test('a rule is tried at every row, and the first violations are kept', () => {
  const trial = tryRule(CONTEXT, BOUNDS, 100, 2);
  expect(trial).toMatchObject({ fails: 3, rows: 6, all: true });
  expect(trial.violations.map(({ indicator }) => indicator)).toEqual([0, 2]);
});

test('no more rows are looked at than asked for, and that is said', () => {
  expect(tryRule(CONTEXT, BOUNDS, 2, 9)).toMatchObject({ fails: 1, rows: 2, all: false });
});

test('what could not be checked is counted, with why', () => {
  const { unchecked, notChecked, rows } = tryRule(CONTEXT, PRODUCT, 100, 5);
  expect([unchecked, rows]).toEqual([1, 1]);
  expect(notChecked[0]).toMatchObject({ indicator: 0, reason: 'missing' });
  const gone = { ...PRODUCT, operands: { output: [77], area: [4], yield: [1] } };
  expect(tryRule(CONTEXT, gone, 100, 5).notChecked[0]).toMatchObject({ reason: 'noRow' });
});

test('rules that are switched off are not counted', () => {
  const counting = countRules(CONTEXT, [BOUNDS, { ...PRODUCT, enabled: false }]);
  const told: number[] = [];
  let step = counting.next();
  for (; step.done !== true; step = counting.next()) told.push(step.value.done);
  expect(told).toEqual([1, 2]);
  expect([...step.value.keys()]).toEqual(['bounds']);
  expect(step.value.get('bounds')).toMatchObject({ fails: 3, violations: [] });
});
