import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import { numberValue, BLANK } from '../../../src/domain/quantity/value';
import { RuleEngine } from '../../../src/domain/rules/engine';
import type { Violation } from '../../../src/domain/rules/rule';
import { isWaived, openViolations, waiverList, waiverOf } from '../../../src/domain/rules/waivers';
import { applyChange, changeOf } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series } from '../../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../../src/domain/workbook/workbook';
import { changeRule, removeRules, enableRules } from '../../../src/workbench/changeRules';
import { deleteIndicators } from '../../../src/workbench/deleteIndicators';
import { VIETNAMESE } from '../../../src/workbench/language';
import { Session } from '../../../src/workbench/session';
import { waiveViolation, withdrawWaiver } from '../../../src/workbench/waiveViolation';
import { importWorkbookFile, exportWorkbookFile } from '../../../src/workbench/workbookFile';
import { newStore } from '../../support/storage';
import { sheet } from '../../support/workbooks';

const SHEET = sheet([
  { name: 'Tổng đàn gia súc', unit: 'con', result: '100', target: '120', plan: '90' },
  { name: 'Đàn trâu', unit: 'con', depth: 1, composition: 'addend', result: '40', target: '50' },
  { name: 'Đàn bò', unit: 'con', depth: 1, composition: 'addend', result: '50', target: '50' },
  { name: 'Diện tích ngô', unit: 'ha', result: '5.345,97', plan: '5.470', percent: '95,9' },
]);
const SAID = { reason: ' do sáp nhập xã ', who: 'Lò Văn A', at: 7 };
const RESULT = series('estimate', '2023');
const COLUMNS = [RESULT, series('plan', '2024'), series('plan', '2023')] as const;

function violationsOf(workbook: Workbook): Violation[] {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine.all();
}

function first(workbook: Workbook, kind: string): Violation {
  const found = violationsOf(workbook).find((violation) => violation.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

function waive(workbook: Workbook, violation: Violation): Workbook {
  return applyChange(workbook, waiveViolation(workbook, violation, SAID).change);
}

function enter(workbook: Workbook, indicator: number, value: number | null, of = RESULT): Workbook {
  const figure = value === null ? null : typedFigure(numberValue(value));
  return applyChange(
    workbook,
    changeOf(workbook, { figures: [{ indicator, series: of, figure }] }),
  );
}

function states(workbook: Workbook): string[] {
  const violations = violationsOf(workbook);
  return waiverList(workbook, (id) => violations.filter(({ indicator }) => indicator === id)).map(
    ({ state }) => state,
  );
}

test('a violation is accepted with a reason and a name, and counts no more; it can be withdrawn', () => {
  const violation = first(SHEET, 'sumOfParts');
  for (const said of [{ reason: ' ', who: 'A', at: 1 }] as const) {
    expect(waiveViolation(SHEET, violation, said).issue).toBe('noReason');
  }
  expect(waiveViolation(SHEET, violation, { ...SAID, who: ' ' }).issue).toBe('noName');
  const waived = waive(SHEET, violation);
  expect(waived.meta.waivers).toMatchObject([{ reason: 'do sáp nhập xã', who: 'Lò Văn A', at: 7 }]);
  expect(waiverOf(waived, violation)).toMatchObject({ state: 'holds' });
  expect(openViolations(waived, violationsOf(waived)).length).toBe(violationsOf(SHEET).length - 1);
  // The same rule fails in another column: that is another violation.
  const other = violationsOf(SHEET).filter(({ kind }) => kind === 'sumOfParts');
  expect(other.map((one) => isWaived(waived, one))).toEqual([true, false]);
  const [waiver] = waived.meta.waivers;
  if (!waiver) throw new Error('no waiver');
  expect(applyChange(waived, withdrawWaiver(waived, waiver)).meta.waivers).toEqual([]);
});

test('accepting it again takes the place of what lapsed', () => {
  const lapsed = enter(waive(SHEET, first(SHEET, 'sumOfParts')), 1, 41, COLUMNS[1]);
  expect(states(lapsed)).toEqual(['lapsed']);
  const again = waive(lapsed, first(lapsed, 'sumOfParts'));
  expect(states(again)).toEqual(['holds']);
});

describe('what becomes of a waiver', () => {
  const waived = waive(SHEET, first(SHEET, 'sumOfParts'));
  const target = COLUMNS[1];
  test.each<readonly [string, (workbook: Workbook) => Workbook, string[]]>([
    ['nothing happens', (workbook) => workbook, ['holds']],
    ['a figure of another column changes', (workbook) => enter(workbook, 1, 41), ['holds']],
    ['a part changes', (workbook) => enter(workbook, 1, 51, target), ['lapsed']],
    [
      'only its printed decimals change',
      (workbook) => {
        const figure = typedFigure(numberValue(50, 1));
        const edit = { indicator: 1, series: target, figure };
        return applyChange(workbook, changeOf(workbook, { figures: [edit] }));
      },
      ['lapsed'],
    ],
    ['the parts make the total', (workbook) => enter(workbook, 1, 70, target), ['mended']],
    ['a part is blank', (workbook) => enter(workbook, 1, null, target), ['mended']],
    [
      'the rule is gone',
      (workbook) => applyChange(workbook, removeRules(workbook, ['sumOfParts'])),
      ['noRule'],
    ],
    [
      'the rule is switched off',
      (workbook) => applyChange(workbook, enableRules(workbook, ['sumOfParts'], false)),
      ['noRule'],
    ],
    [
      'a row of it is gone',
      (workbook) => applyChange(workbook, deleteIndicators(workbook, [1, 2])),
      ['noRow'],
    ],
    [
      'the rule is only a warning now',
      (workbook) => {
        const rule = workbook.meta.rules.find(({ id }) => id === 'sumOfParts');
        if (!rule) throw new Error('no rule');
        return applyChange(workbook, changeRule(workbook, { ...rule, severity: 'warning' }));
      },
      ['holds'],
    ],
  ])('when %s', (_, act, expected) => {
    expect(states(act(waived))).toEqual(expected);
  });
});

const edit = fc.record({
  row: fc.nat(3),
  column: fc.nat(2),
  value: fc.constantFrom(40, 41, 50, 90, 100, 120, 5345.97),
});

test('a waiver lapses exactly when a figure of it changes, and comes back with undo and the file', async () => {
  let lapses = 0;
  let stands = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
      const { store } = newStore();
      await store.create(SHEET, 1);
      const session = new Session(store, await store.load('w'));
      const given = violationsOf(SHEET).filter(({ severity }) => severity === 'error');
      for (const violation of given) {
        const { change } = waiveViolation(session.workbook, violation, SAID);
        session.runChange({ code: 'waiveViolation', params: {} }, change, null);
      }
      const agrees = (workbook: Workbook) => {
        const now = violationsOf(workbook);
        for (const waived of given) {
          const violation = now.find(
            (one) =>
              one.rule === waived.rule &&
              one.indicator === waived.indicator &&
              one.cells[0]?.series.period === waived.cells[0]?.series.period &&
              one.cells[0]?.series.measure === waived.cells[0]?.series.measure,
          );
          if (!violation) continue;
          const same = waived.cells.every(
            (cell) =>
              JSON.stringify(valueAt(workbook, cell)) === JSON.stringify(valueAt(SHEET, cell)),
          );
          expect(waiverOf(workbook, violation)?.state).toBe(same ? 'holds' : 'lapsed');
          if (same) stands += 1;
          else lapses += 1;
        }
      };
      agrees(session.workbook);
      for (const { row, column, value } of edits) {
        const before = session.workbook;
        const figures = [
          {
            indicator: row,
            series: COLUMNS[column] ?? RESULT,
            figure: typedFigure(numberValue(value)),
          },
        ];
        // Blanks are another matter: they leave nothing to be violated.
        if (valueAt(before, figures[0] ?? { indicator: 0, series: RESULT }) === BLANK) continue;
        session.run({ code: 'editFigure', params: {} }, { figures }, null);
        agrees(session.workbook);
      }
      await session.settled();
      const read = importWorkbookFile((await exportWorkbookFile(session)).text, 'copy');
      if (!read.ok) throw new Error(read.issue.code);
      agrees(read.workbook);
      while (session.workbook.meta.waivers.length > 0 && (await session.undo())) {
        if (session.workbook.meta.waivers.length === given.length) agrees(session.workbook);
      }
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(Math.min(lapses, stands)).toBeGreaterThan(50);
}, 60_000);
