import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import { RuleEngine } from '../../../src/domain/rules/engine';
import type { RowRef, Term } from '../../../src/domain/rules/expression/expression';
import type { Rule } from '../../../src/domain/rules/rule';
import { VIETNAMESE } from '../../../src/workbench/language';
import { calc, cellOf, customRule, holds, number } from '../../support/conditions';
import { sheet, type Row } from '../../support/workbooks';

const pattern = (text: string): RowRef => ({ kind: 'pattern', pattern: text });

/** How often a full check of these rows stops for the page, before it checks and while it does. */
function stopsOf(rows: readonly Row[], rules: readonly Rule[]) {
  const start = sheet(rows);
  const workbook = { ...start, meta: { ...start.meta, rules } };
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  const stops = { before: 0, during: 0 };
  for (const { done } of engine.checkAll()) stops[done === 0 ? 'before' : 'during'] += 1;
  expect(engine.complete).toBe(true);
  return { engine, stops };
}

describe('rules of a person’s own', () => {
  test('over one name under very many parents are found one by one, not all with all', () => {
    const communes = 40_000;
    const rows = Array.from({ length: communes }, (_, n): Row[] => [
      { name: `Xã ${n}`, unit: '', group: true },
      { name: 'Sản lượng lúa', unit: 'tấn', depth: 1, result: n === 7 ? '9' : '1' },
      { name: 'Diện tích lúa', unit: 'tấn', depth: 1, result: '2' },
    ]).flat();
    const less = holds(cellOf(pattern('Sản lượng {}')), '<', cellOf(pattern('Diện tích {}')));
    // All with all would be 3 billion looks.
    const { engine } = stopsOf(rows, [customRule(less, { id: 'less' })]);
    const fails = [...rows.keys()].filter((id) => engine.of(id).length > 0);
    expect(fails).toEqual([7 * 3 + 1]);
  }, 20_000);

  test('however many they are and however much each looks at, the page gets its turns', () => {
    let much: Term = number(1);
    for (let n = 0; n < 20; n += 1) much = calc(much, '+', cellOf(pattern('Diện tích {}')));
    const rules = Array.from({ length: 200 }, (_, n) =>
      customRule(holds(much, '>', number(-n)), { id: `own${n}` }),
    );
    const rows = Array.from({ length: 300 }, (_, n) => ({
      name: `Diện tích cây ${n}`,
      unit: 'ha',
      result: '1',
    }));
    const { stops } = stopsOf(rows, rules);
    expect(stops.before).toBeGreaterThanOrEqual(3);
    expect(stops.during).toBeGreaterThan(100);
  }, 20_000);
});
