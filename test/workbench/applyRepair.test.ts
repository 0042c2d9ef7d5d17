import { expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { numberValue } from '../../src/domain/quantity/value';
import { RuleEngine } from '../../src/domain/rules/engine';
import { Oracle } from '../../src/domain/rules/repair/oracle';
import type { Violation } from '../../src/domain/rules/rule';
import { applyChange, changeOf, invertChange } from '../../src/domain/workbook/change';
import { figureAt, type Workbook } from '../../src/domain/workbook/workbook';
import {
  applyRepair,
  findRepairs,
  MOST_MENDED,
  outcomeOf,
  type RepairSearch,
} from '../../src/workbench/applyRepair';
import { VIETNAMESE } from '../../src/workbench/language';
import { sheet, type Row } from '../support/workbooks';

const row = (name: string, depth: number, result: string): Row => ({
  name,
  unit: 'tấn',
  depth,
  composition: depth === 0 ? 'none' : 'addend',
  result,
});
const contextOf = (workbook: Workbook) => ({
  workbook,
  keys: frameKeys(workbook.meta.frame),
  language: VIETNAMESE,
  namesakes: (id: number) => [id],
});

function violationsOf(workbook: Workbook): Violation[] {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine.all();
}

function found(workbook: Workbook): RepairSearch {
  const task = findRepairs(contextOf(workbook), violationsOf(workbook));
  let step = task.next();
  while (step.done !== true) step = task.next();
  return step.value;
}

/** Two sums that have nothing to do with each other, both wrong. */
const TWO = sheet([
  row('Tổng', 0, '1000'),
  row('Xã A', 1, '460'),
  row('Xã B', 1, '360'),
  row('Tổng khác', 0, '64'),
  row('Xã C', 1, '30'),
  row('Xã D', 1, '16'),
]);
const hard = (violations: readonly Violation[]) =>
  violations.filter(({ severity }) => severity === 'error');

test('what is ticked is one change that undo takes back; the rest stays as it was', () => {
  const { repairs, looked, left } = found(TWO);
  expect([repairs.length, looked.length, left]).toEqual([2, 2, 0]);
  const change = applyRepair(TWO, ...repairs.slice(0, 1));
  const after = applyChange(TWO, change);
  expect(hard(violationsOf(after))).toHaveLength(1);
  expect(applyChange(after, invertChange(change)).figures).toEqual(TWO.figures);
  expect(hard(violationsOf(applyChange(TWO, applyRepair(TWO, ...repairs))))).toEqual([]);
});

test('what ticking comes to is what the rules say afterwards', () => {
  const { repairs, looked } = found(TWO);
  const oracle = new Oracle(contextOf(TWO));
  expect(outcomeOf(oracle, looked, [])).toEqual({ open: looked, fresh: [] });
  expect(outcomeOf(oracle, looked, repairs)).toEqual({ open: [], fresh: [] });
  expect(outcomeOf(oracle, looked, repairs.slice(1)).open).toHaveLength(1);
});

test('what one change alone would break is said', () => {
  const workbook = sheet([
    row('Tổng', 0, '1000'),
    row('Vùng một', 1, '640'),
    row('Xã A', 2, '300'),
    row('Xã B', 2, '340'),
    row('Vùng hai', 1, '260'),
  ]);
  const [repair] = found(workbook).repairs;
  if (!repair) throw new Error('no repair');
  const cell = { ...repair.cell, indicator: 1 };
  const worse = { ...repair, cell, from: numberValue(640), to: numberValue(740) };
  const { open, fresh } = outcomeOf(new Oracle(contextOf(workbook)), hard(violationsOf(workbook)), [
    worse,
  ]);
  expect(open).toEqual([]);
  expect(fresh.map(({ indicator }) => indicator)).toContain(1);
});

test('a figure that is another now stays; one that is mended is to be checked again', () => {
  const { repairs } = found(TWO);
  const [repair] = repairs;
  if (!repair) throw new Error('no repair');
  expect(applyRepair(TWO, { ...repair, from: numberValue(7) }).figures).toEqual(
    applyRepair(TWO).figures,
  );
  const figure = figureAt(TWO, repair.cell);
  if (!figure) throw new Error('no figure');
  const checked = { ...repair.cell, figure: { ...figure, checked: true } };
  const before = applyChange(TWO, changeOf(TWO, { figures: [checked] }));
  const after = applyChange(before, applyRepair(before, repair));
  expect(figureAt(after, repair.cell)).toMatchObject({ value: repair.to, checked: false });
});

test('more than can be looked at together are taken one part after another', () => {
  const [violation] = hard(violationsOf(TWO));
  if (!violation) throw new Error('no violation');
  // Of a rule that is gone: nothing is looked for, which would take long.
  const gone = Array.from({ length: MOST_MENDED + 2 }, () => ({ ...violation, rule: 'gone' }));
  const task = findRepairs(contextOf(TWO), gone);
  let step = task.next();
  while (step.done !== true) step = task.next();
  expect(step.value.left).toBe(2);
  expect(step.value.looked).toHaveLength(MOST_MENDED);
});
