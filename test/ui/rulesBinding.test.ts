import { expect, test } from 'vitest';
import type { CellTerm, Condition } from '../../src/domain/rules/expression/expression';
import type { Rule } from '../../src/domain/rules/rule';
import { en } from '../../src/ui/messages/en';
import { vi } from '../../src/ui/messages/vi';
import {
  bindingWords,
  isUnboundTemplate,
  templateBinding,
  type TemplateBinding,
} from '../../src/ui/state/rulesBinding';
import { VIETNAMESE } from '../../src/workbench/language';
import { sheet } from '../support/workbooks';

const CROPS = sheet([
  { name: 'Diện tích lúa', unit: '', result: '10' },
  { name: 'Năng suất lúa', unit: '', result: '50' },
  { name: 'Diện tích ngô', unit: '', result: '20' },
  { name: 'Năng suất ngô', unit: '', result: '40' },
  { name: 'Sản lượng chè', unit: '', result: '7' },
]);
const cell = (row: CellTerm['row']): CellTerm => ({ kind: 'cell', row, at: { slot: 'each' } });
const like = (pattern: string) => cell({ kind: 'pattern', pattern });
const child = (name: string) => cell({ kind: 'child', name });
const given = cell({ kind: 'row', indicator: 0, name: 'Diện tích lúa' });

function ruleOf(left: CellTerm, right: CellTerm): Rule {
  const condition: Condition = { kind: 'compare', op: '<', left, right };
  return { id: 'own', kind: 'custom', severity: 'error', enabled: true, params: {}, condition };
}
const bound = (rule: Rule) => templateBinding({ workbook: CROPS, language: VIETNAMESE }, rule);

test.each<[string, Rule, TemplateBinding | null]>([
  ['pairs', ruleOf(like('Diện tích {}'), like('Năng suất {}')), { kind: 'bound', count: 2 }],
  [
    'a name that no row has',
    ruleOf(like('Diện tích {}'), like('Số hộ {}')),
    { kind: 'none', unmatched: ['Số hộ {}'] },
  ],
  [
    'names that are there and do not go together',
    ruleOf(like('Sản lượng {}'), like('Năng suất {}')),
    { kind: 'none', unmatched: [] },
  ],
  [
    'children that no group has',
    ruleOf(child('Nam'), child('Nữ')),
    { kind: 'none', unmatched: ['Nam', 'Nữ'] },
  ],
  ['names and children', ruleOf(like('Diện tích {}'), child('Nữ')), { kind: 'mixed' }],
  ['given rows', ruleOf(given, given), null],
])('a template says what it stands for: %s', (_, rule, expected) => {
  expect(bound(rule)).toEqual(expected);
});

test('a rule with no condition is no template', () => {
  const product: Rule = { id: 'p', kind: 'product', severity: 'error', enabled: true, params: {} };
  expect(bound(product)).toBeNull();
  expect(isUnboundTemplate(product, 0)).toBe(false);
  const own = ruleOf(like('Số hộ {}'), given);
  expect([isUnboundTemplate(own, 0), isUnboundTemplate(own, 1)]).toEqual([true, false]);
});

test('it is said in plain words', () => {
  expect(bindingWords({ kind: 'none', unmatched: ['Số hộ {}', 'Nữ'] }, vi)).toBe(
    'Chưa khớp dòng nào: không có dòng tên “Số hộ {}”, “Nữ”.',
  );
  expect(bindingWords({ kind: 'bound', count: 1 }, en)).toBe('Matches 1 group of rows.');
  const all: TemplateBinding[] = [{ kind: 'none', unmatched: [] }, { kind: 'mixed' }];
  for (const one of all) expect(bindingWords(one, vi)).toMatch(/^Chưa khớp dòng nào: /);
});
