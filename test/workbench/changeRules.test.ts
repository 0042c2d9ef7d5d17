import { expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { VIETNAMESE } from '../../src/workbench/language';
import { DEFAULT_RULES, RULE_KINDS } from '../../src/domain/rules/ruleSet';
import type { Rule } from '../../src/domain/rules/rule';
import { applyChange, invertChange, type Change } from '../../src/domain/workbook/change';
import type { Workbook } from '../../src/domain/workbook/workbook';
import {
  addRules,
  changeRule,
  enableRules,
  moveRule,
  newRuleId,
  removeRules,
  restoreDefaultRules,
} from '../../src/workbench/changeRules';
import { deleteIndicators } from '../../src/workbench/deleteIndicators';
import { sheet } from '../support/workbooks';

const SHEET = sheet([
  { name: 'Sản lượng', unit: 'tấn', result: '100' },
  { name: 'Diện tích', unit: 'ha', result: '10' },
  { name: 'Năng suất', unit: 'tạ/ha', result: '90' },
]);
const OWN: Rule = {
  id: 'product',
  kind: 'product',
  severity: 'error',
  enabled: true,
  params: {},
  operands: { output: [0], area: [1], yield: [2] },
};

/** The workbook after a change that undo takes back whole. */
function after(workbook: Workbook, change: Change): Workbook {
  const changed = applyChange(workbook, change);
  expect(applyChange(changed, invertChange(change)).meta).toEqual(workbook.meta);
  return changed;
}

test('rules are added under ids of their own, changed, switched, moved and taken out', () => {
  const added = after(SHEET, addRules(SHEET, [OWN, OWN]));
  expect(added.meta.rules.slice(-2).map(({ id }) => id)).toEqual(['product-1', 'product-2']);
  expect(newRuleId(added, 'product')).toBe('product-3');
  const rule: Rule = { ...OWN, id: 'product-2', severity: 'warning' };
  const changed = after(added, changeRule(added, rule));
  expect(changed.meta.rules.at(-1)).toEqual(rule);
  expect(changed.meta.rules.at(-2)?.severity).toBe('error');
  const off = after(changed, enableRules(changed, ['product-1', 'jump'], false));
  expect(off.meta.rules.filter(({ enabled }) => !enabled).map(({ id }) => id)).toEqual([
    ...DEFAULT_RULES.filter(({ enabled, id }) => !enabled || id === 'jump').map(({ id }) => id),
    'product-1',
  ]);
  const moved = after(off, moveRule(off, 'product-2', 0));
  expect(moved.meta.rules.map(({ id }) => id).slice(0, 2)).toEqual([
    'product-2',
    DEFAULT_RULES[0]?.id,
  ]);
  const less = after(moved, removeRules(moved, ['product-2', 'jump']));
  expect(less.meta.rules.some(({ id }) => id === 'product-2' || id === 'jump')).toBe(false);
});

test('what rules began as comes back, and the own ones stay', () => {
  const added = applyChange(SHEET, addRules(SHEET, [OWN]));
  const less = applyChange(added, removeRules(added, ['sumOfParts']));
  const off = applyChange(less, enableRules(less, ['unitSlip'], false));
  const restored = after(off, restoreDefaultRules(off));
  expect(restored.meta.rules).toEqual([...DEFAULT_RULES, { ...OWN, id: 'product-1' }]);
});

test('a rule outlives its rows, and says that they are gone', () => {
  const added = applyChange(SHEET, addRules(SHEET, [OWN]));
  const cut = applyChange(added, deleteIndicators(added, [1]));
  const rule = cut.meta.rules.at(-1);
  expect(rule?.operands).toEqual(OWN.operands);
  if (!rule) return;
  const keys = frameKeys(cut.meta.frame);
  const context = { workbook: cut, keys, language: VIETNAMESE, namesakes: (id: number) => [id] };
  expect(RULE_KINDS.product.check(context, rule, 0)).toMatchObject({
    kind: 'notChecked',
    reason: 'noRow',
  });
});
