import { expect, test } from 'vitest';
import { applyChange } from '../../src/domain/workbook/change';
import type { Rule } from '../../src/domain/rules/rule';
import { addRules, changeRule } from '../../src/workbench/changeRules';
import { exportRules, readRulesFile } from '../../src/workbench/ruleFiles';
import { sheet } from '../support/workbooks';

const SHEET = sheet([
  { name: 'Sản lượng', unit: 'tấn', result: '100' },
  { name: 'Diện tích', unit: 'ha', result: '10' },
]);
const OWN: Rule = {
  id: 'own',
  kind: 'outOfBounds',
  severity: 'warning',
  enabled: true,
  name: 'Sản lượng trong khoảng',
  params: { low: 1, high: 200 },
  operands: { rows: [0] },
};
const WITH = applyChange(SHEET, addRules(SHEET, [OWN]));
const bytes = (text: string) => new TextEncoder().encode(text);

test('the rules of a workbook as a file are the same rules when it is read', async () => {
  const file = await exportRules(WITH, 'Quy tắc');
  expect(file).toMatchObject({ type: 'text/csv', rows: WITH.meta.rules.length });
  expect(file.name).toMatch(/ - Quy tắc\.csv$/);
  const read = await readRulesFile(WITH, bytes(file.text));
  expect(read).toMatchObject({ added: 0, changed: 0, issues: [] });
  expect(read.same).toBe(WITH.meta.rules.length);
  expect(applyChange(WITH, read.change).meta.rules).toEqual(WITH.meta.rules);
});

test('what is added, put in the place of another and left out is counted', async () => {
  const file = await exportRules(WITH, 'Quy tắc');
  const strict = applyChange(WITH, changeRule(WITH, { ...OWN, severity: 'error' }));
  expect(await readRulesFile(strict, bytes(file.text))).toMatchObject({ added: 0, changed: 1 });
  expect(await readRulesFile(SHEET, bytes(file.text))).toMatchObject({ added: 1, changed: 0 });
  const text = 'Loại;Tên;Điều kiện\n;Đúng;[Sản lượng] > 0\n;Sai;[Khoai lang] > 0';
  const read = await readRulesFile(SHEET, bytes(text));
  expect(read.added).toBe(1);
  expect(read.issues).toMatchObject([{ line: 3, code: 'unknownName' }]);
  expect(applyChange(SHEET, read.change).meta.rules.at(-1)?.name).toBe('Đúng');
});

test('reading that is given up changes nothing', async () => {
  const stop = AbortSignal.abort(new Error('given up'));
  await expect(readRulesFile(SHEET, bytes(''), { signal: stop })).rejects.toThrow('given up');
});
