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

function repaired(workbook: Workbook, pause = () => undefined): RepairSet {
  const keys = frameKeys(workbook.meta.frame);
  const context = { workbook, keys, language: VIETNAMESE, namesakes: (id: number) => [id] };
  const task = repairSetOf(context, hard(workbook));
  let step = task.next();
  for (; step.done !== true; step = task.next()) pause();
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

test('errors without a cell in common are mended each for itself, however many they are', () => {
  const many = 60;
  const workbook = sheet(
    Array.from({ length: many }, (_, n) => [
      row(`Tổng ${n}`, 0, '1000'),
      row(`Vùng một ${n}`, 1, '460'),
      row(`Xã A ${n}`, 2, '300'),
      row(`Xã B ${n}`, 2, '340'),
      row(`Vùng hai ${n}`, 1, '360'),
    ]).flat(),
  );
  let pauses = 0;
  const { repairs, smallest, rest } = repaired(workbook, () => void (pauses += 1));
  expect([repairs.length, smallest, rest]).toEqual([many, true, []]);
  expect(repairs.every(({ cell }) => cell.indicator % 5 === 1)).toBe(true);
  // A page must not wait for more than the look at one cell: three of the first violation of each.
  expect(pauses).toBeGreaterThanOrEqual(3 * many);
});

test('the pair that one figure breaks is followed before the sum above, which any of three would mend', () => {
  const of = (name: string, depth: number, plan: string, percent: string, result: string) =>
    row(name, depth, result, { plan, percent });
  const workbook = sheet([
    of('Tổng', 0, '24.600,9', '99,99', '24.597,35'),
    of('Vùng một', 1, '7.090,9', '99,80', '6.995,70'),
    row('Xã A', 2, '3.000', { plan: '2.284,8' }),
    row('Xã B', 2, '3.995,7', { plan: '4.725,1' }),
    of('Vùng hai', 1, '15.791,0', '100,06', '17.601,65'),
    row('Xã C', 2, '8.600', { plan: '8.590,4' }),
    row('Xã D', 2, '9.001,65', { plan: '9.000,6' }),
  ]);
  expect(hard(workbook)).toHaveLength(5);
  const { repairs, rest } = repaired(workbook);
  expect(rest).toEqual([]);
  expect(repairs.map(({ cell, to }) => [cell.indicator, to.value])).toEqual([
    [1, 7009.9],
    [4, 17591],
  ]);
});

test('where too many figures hang together, what can be mended by itself is', () => {
  const regions = 6;
  const workbook = sheet([
    row('Tổng', 0, String(regions * 640)),
    ...Array.from({ length: regions }, (_, n) => [
      row(`Vùng ${n}`, 1, '460'),
      row(`Xã ${n} A`, 2, '300'),
      row(`Xã ${n} B`, 2, '340'),
    ]).flat(),
  ]);
  const { repairs, smallest, rest } = repaired(workbook);
  expect(repairs.map(({ cell, to }) => [cell.indicator, to.value])).toEqual(
    Array.from({ length: regions }, (_, n) => [1 + 3 * n, 640]),
  );
  expect([smallest, rest]).toEqual([true, []]);
});
