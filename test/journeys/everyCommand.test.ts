import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { TallyBook } from '../../src/domain/plan/tally';
import { RuleEngine } from '../../src/domain/rules/engine';
import type { Change } from '../../src/domain/workbook/change';
import { outlineIndex } from '../../src/domain/workbook/outline';
import { sameContent } from '../support/sameContent';
import { series } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { runToEnd } from '../../src/exchange/task';
import type { CellColumn } from '../../src/workbench/cellColumn';
import { deleteIndicators } from '../../src/workbench/deleteIndicators';
import { addIndicator, editIndicatorField } from '../../src/workbench/editIndicator';
import { enterFigure } from '../../src/workbench/enterFigure';
import { clearRange, enterRange } from '../../src/workbench/enterRange';
import { fillCells } from '../../src/workbench/fillCells';
import { flagIndicators } from '../../src/workbench/flagIndicators';
import { VIETNAMESE } from '../../src/workbench/language';
import { moveIndicators } from '../../src/workbench/moveIndicators';
import { overrideVerdict } from '../../src/workbench/overrideVerdict';
import { pasteChange, planPaste } from '../../src/workbench/pasteBlock';
import { placeIndicators } from '../../src/workbench/placeIndicators';
import { renameWorkbook } from '../../src/workbench/renameWorkbook';
import { Session } from '../../src/workbench/session';
import { setTraits } from '../../src/workbench/setTraits';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

/** Whatever a planner does, in any order: all of it can be undone, and all of it done again. */

const COLUMNS: readonly CellColumn[] = [
  { kind: 'field', id: 'name', field: 'name' },
  { kind: 'field', id: 'unit', field: 'unit' },
  { kind: 'figure', id: 'plan0', series: series('plan', '2023') },
  { kind: 'figure', id: 'result', series: series('estimate', '2023') },
  { kind: 'computed', id: 'percent0' },
  { kind: 'figure', id: 'target', series: series('plan', '2024') },
];

const START = sheet([
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Sản lượng lúa', unit: 'tấn', plan: '36.439', result: '36.595,83', depth: 1 },
  { name: 'Trong đó: lúa mùa', unit: 'tấn', plan: '20', depth: 2, composition: 'selection' },
  { name: 'Diện tích ngô', unit: 'ha', previous: '9', result: '10,5', target: '11', depth: 1 },
  { name: 'Tỷ lệ hộ nghèo', unit: '%', plan: '10', result: '9,8', target: 'dưới 8' },
  { name: 'Thu ngân sách', unit: 'tỷ đồng', plan: '65,4', result: '73,25', target: '77.208' },
]);

const typed = fc.oneof(
  fc.constantFrom('', '5', '1.234,5', '+5%', '*1,1', '=2*3', '7-7,5', 'trên 8', 'x', '…', '12 ha'),
  fc.constantFrom('không rõ 5', 'tấn', '%', 'Lúa', 'Trong đó: nữ', '0', '-3', '/0'),
  fc.string({ maxLength: 6 }),
);

const command = fc.record({
  kind: fc.constantFrom(
    ...(['type', 'field', 'add', 'delete', 'move', 'place', 'traits', 'verdict'] as const),
    ...(['title', 'range', 'clear', 'paste', 'fill', 'flag'] as const),
  ),
  row: fc.nat(40),
  other: fc.nat(40),
  high: fc.nat(3),
  column: fc.nat(COLUMNS.length - 1),
  wide: fc.nat(3),
  choice: fc.nat(3),
  text: typed,
  block: fc.array(fc.array(typed, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

const DIRECTIONS = ['up', 'down', 'indent', 'outdent'] as const;
const BETTER = ['up', 'down', 'none'] as const;

/** The change a command makes of a workbook; null where there is no row for it. */
function changeOfCommand(workbook: Workbook, given: Command): Change | null {
  const { kind, text, choice } = given;
  const { ids } = workbook.outline;
  if (kind === 'title') return renameWorkbook(workbook, text);
  if (kind === 'add') return addIndicator(workbook, ids[given.row % ids.length] ?? null).change;
  const row = ids[given.row % ids.length];
  const other = ids[given.other % ids.length];
  if (row === undefined || other === undefined) return null;
  const position = outlineIndex(workbook.outline).positionOf(row) ?? 0;
  const rows = [...ids.subarray(position, position + 1 + given.high)];
  const columns = COLUMNS.slice(given.column, given.column + 1 + given.wide);
  const [column] = columns;
  switch (kind) {
    case 'type':
      return column?.kind === 'figure'
        ? enterFigure(workbook, { indicator: row, series: column.series }, text).change
        : null;
    case 'field':
      return editIndicatorField(workbook, row, choice === 0 ? 'unit' : 'name', text);
    case 'delete':
      return deleteIndicators(workbook, rows);
    case 'move':
      return moveIndicators(workbook, rows, DIRECTIONS[choice] ?? 'up');
    case 'place':
      return placeIndicators(workbook, rows, other, choice % 2 === 0 ? 'above' : 'below');
    case 'traits':
      return setTraits(workbook, rows, { direction: BETTER[choice] ?? 'none' });
    case 'verdict': {
      const [plan] = frameKeys(workbook.meta.frame).plans;
      return plan === undefined ? null : overrideVerdict(workbook, row, plan, 'met', text).change;
    }
    case 'range':
      return runToEnd(enterRange(workbook, [{ rows, columns }], text)).change;
    case 'clear':
      return runToEnd(clearRange(workbook, [{ rows, columns }])).change;
    case 'flag':
      return flagIndicators(workbook, rows);
    case 'paste': {
      const target = {
        rows: [...ids.subarray(position)],
        columns: COLUMNS.slice(given.column),
        height: 1 + given.high,
        width: 1 + given.wide,
      };
      return pasteChange(workbook, runToEnd(planPaste(workbook, target, given.block)), true);
    }
    case 'fill': {
      const onRows = [...ids.subarray(position + rows.length, position + rows.length + 3)];
      const area = { rows, columns, onRows, onColumns: [], direction: 'down' as const };
      return runToEnd(fillCells(workbook, area)).change;
    }
  }
}

test('undo-all is the first workbook, redo-all the last, and what follows agrees from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (commands) => {
      const { store, secondWindow } = newStore();
      await store.create(START, 1);
      const session = new Session(store, await store.load('w'));
      for (const _ of session.rules.checkAll());
      let steps = 0;
      for (const given of commands) {
        const change = changeOfCommand(session.workbook, given);
        if (!change) continue;
        const before = session.workbook;
        session.runChange({ code: 'editFigures', params: { count: 1 } }, change, null);
        if (session.workbook !== before) steps += 1;
        if (!session.rules.complete) for (const _ of session.rules.checkAll());
      }
      const last = session.workbook;
      const keys = frameKeys(last.meta.frame);
      expect(session.tally.of(null)).toEqual(new TallyBook(last, keys).of(null));
      const fresh = new RuleEngine(last, keys, VIETNAMESE);
      for (const _ of fresh.checkAll());
      expect(session.rules.all()).toEqual(fresh.all());
      await session.settled();

      let undone = 0;
      while (await session.undo()) undone += 1;
      expect(undone).toBe(steps);
      expect(
        sameContent({ ...session.workbook, nextIndicator: 0 }, { ...START, nextIndicator: 0 }),
      ).toBe(true);
      await session.settled();

      const window = secondWindow();
      const again = new Session(window, await window.load('w'));
      while (await again.redo());
      await again.settled();
      expect(sameContent(again.workbook, last)).toBe(true);
    }),
    { numRuns: 150, seed: 20261124 },
  );
}, 120_000);
