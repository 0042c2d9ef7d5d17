import { expect, test } from 'vitest';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import { RuleEngine } from '../../../../src/domain/rules/engine';
import { repairSetOf } from '../../../../src/domain/rules/repair/repairSet';
import type { RepairSet } from '../../../../src/domain/rules/repair/repair';
import type { Violation } from '../../../../src/domain/rules/rule';
import { applyChange } from '../../../../src/domain/workbook/change';
import type { Workbook } from '../../../../src/domain/workbook/workbook';
import { applyRepair } from '../../../../src/workbench/applyRepair';
import { VIETNAMESE } from '../../../../src/workbench/language';
import { sheet, type Row } from '../../../support/workbooks';

function hard(workbook: Workbook): Violation[] {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine.all().filter(({ severity }) => severity === 'error');
}

function repaired(workbook: Workbook): RepairSet {
  const keys = frameKeys(workbook.meta.frame);
  const context = { workbook, keys, language: VIETNAMESE, namesakes: (id: number) => [id] };
  const task = repairSetOf(context, hard(workbook));
  let step = task.next();
  while (step.done !== true) step = task.next();
  return step.value;
}

const row = (name: string, depth: number, result: string, more: Partial<Row> = {}): Row => ({
  name,
  unit: 'tấn',
  depth,
  composition: depth === 0 ? 'none' : 'addend',
  result,
  ...more,
});

test('one wrong figure between two sums is one change', () => {
  const workbook = sheet([
    row('Tổng', 0, '1000'),
    row('Vùng một', 1, '460'),
    row('Xã A', 2, '300'),
    row('Xã B', 2, '340'),
    row('Vùng hai', 1, '360'),
  ]);
  expect(hard(workbook)).toHaveLength(2);
  const { repairs, smallest, rest } = repaired(workbook);
  expect(repairs).toMatchObject(
    [{ cell: { indicator: 1 }, to: { value: 640 }, why: 'digitsSwapped' }].map(
      ({ why: _, ...of }) => of,
    ),
  );
  expect([smallest, rest]).toEqual([true, []]);
  expect(hard(applyChange(workbook, applyRepair(workbook, ...repairs)))).toEqual([]);
});

test('two wrong figures that have nothing to do with each other are two', () => {
  const workbook = sheet([
    row('Tổng', 0, '64'),
    row('Xã A', 1, '30'),
    row('Xã B', 1, '16'),
    row('Ngô', 0, '5.345,97', { plan: '5.470', percent: '95,9', unit: 'ha' }),
  ]);
  const { repairs, smallest } = repaired(workbook);
  expect(repairs).toHaveLength(2);
  expect(smallest).toBe(true);
  expect(hard(applyChange(workbook, applyRepair(workbook, ...repairs)))).toEqual([]);
});

test('a part and the sum above its sum: what one change breaks, another mends', () => {
  const workbook = sheet([
    row('Tổng', 0, '900'),
    row('Vùng một', 1, '460', { plan: '460', percent: '100' }),
    row('Xã A', 2, '300'),
    row('Xã B', 2, '340'),
    row('Vùng hai', 1, '360', { plan: '360', percent: '100' }),
  ]);
  const { repairs, rest } = repaired(workbook);
  expect(rest).toEqual([]);
  expect(hard(applyChange(workbook, applyRepair(workbook, ...repairs)))).toEqual([]);
});
