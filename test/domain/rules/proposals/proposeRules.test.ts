import { expect, test } from 'vitest';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import { RuleEngine } from '../../../../src/domain/rules/engine';
import type { RuleProposal } from '../../../../src/domain/rules/proposals/proposal';
import { applyChange } from '../../../../src/domain/workbook/change';
import { numberValue } from '../../../../src/domain/quantity/value';
import type { Workbook } from '../../../../src/domain/workbook/workbook';
import { runToEnd } from '../../../../src/exchange/task';
import { formatValue } from '../../../../src/locale/number/formatNumber';
import { VIETNAMESE } from '../../../../src/workbench/language';
import {
  acceptProposal,
  dismissProposal,
  proposeRules,
} from '../../../../src/workbench/proposeRules';
import { sheet, type Row } from '../../../support/workbooks';

function proposed(workbook: Workbook): RuleProposal[] {
  const keys = frameKeys(workbook.meta.frame);
  return runToEnd(proposeRules({ workbook, keys, language: VIETNAMESE, namesakes: (id) => [id] }));
}

const SHEET = sheet([
  { name: 'Số xã', unit: 'xã', previous: '17', result: '17', target: '17' },
  {
    name: 'Tỷ lệ nơi đạt bộ tiêu chí',
    unit: '%',
    previous: '64,7',
    result: '82,35',
    target: '88,24',
  },
  { name: 'Kho thóc', unit: 'tấn', result: '8.396,53', previous: '8.101,37' },
  { name: 'Thóc chiêm', unit: 'tấn', result: '4.623,31', previous: '4.511,18' },
  { name: 'Thóc mùa', unit: 'tấn', result: '3.773,22', previous: '3.590,19' },
  { name: 'Vốn giao', unit: 'tỷ đồng', result: '9,1' },
]);

test('relations that the figures show are proposed with their evidence', () => {
  const found = proposed(SHEET);
  expect(found.map(({ relation, evidence }) => [relation, evidence.length])).toEqual([
    ['sum', 2],
    ['attainableRate', 3],
  ]);
  for (const { chance } of found) expect(chance).toBeLessThan(1e-4);
});

test('what was accepted is watched, what was dismissed is not proposed again', () => {
  const [sum, rate] = proposed(SHEET);
  if (!sum || !rate) throw new Error('nothing proposed');
  const accepted = applyChange(SHEET, acceptProposal(SHEET, sum));
  const both = applyChange(accepted, dismissProposal(accepted, rate));
  expect(proposed(both)).toEqual([]);
  expect(both.meta.rules.slice(-2).map(({ enabled }) => enabled)).toEqual([true, false]);
  const engine = new RuleEngine(both, frameKeys(both.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  expect(engine.all().filter(({ rule }) => rule === sum.rule.id)).toEqual([]);
});

test('random figures show next to nothing', () => {
  let state = 7;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const text = (decimals: number) =>
    formatValue(numberValue(Number((10 ** (1 + random() * 4)).toFixed(decimals)), decimals));
  const units = ['tấn', 'tấn', 'ha', 'tạ/ha', 'người', 'xã'];
  let count = 0;
  for (let n = 0; n < 60; n += 1) {
    const rows = Array.from({ length: 40 }, (_, row): Row => {
      const decimals = row % 3;
      return {
        name: row % 7 === 0 ? `Tỷ lệ thứ ${row}` : `Dòng ${row}`,
        unit: row % 7 === 0 ? '%' : (units[row % units.length] ?? 'tấn'),
        result: text(decimals),
        ...(n % 2 === 0 ? { previous: text(decimals), target: text(decimals) } : {}),
      };
    });
    count += proposed(sheet(rows)).length;
  }
  // 2400 rows of three figures each, or of one, where chance has the easier game.
  expect(count).toBeLessThanOrEqual(1);
});
