import { frameKeys } from '../../src/domain/plan/assessment';
import { TallyBook } from '../../src/domain/plan/tally';
import { RuleEngine } from '../../src/domain/rules/engine';
import { applyChange, touchedBy } from '../../src/domain/workbook/change';
import { figureAt } from '../../src/domain/workbook/workbook';
import { series, type Series } from '../../src/domain/workbook/series';
import { shownCell } from '../../src/exchange/clipboard/clipboardCell';
import { readTsv } from '../../src/exchange/clipboard/readTsv';
import { writeTsv } from '../../src/exchange/clipboard/writeClipboard';
import { parseCsv } from '../../src/exchange/csv/parseCsv';
import { readTable } from '../../src/exchange/table/readTable';
import { toWorkbook } from '../../src/exchange/table/toWorkbook';
import { runToEnd } from '../../src/exchange/task';
import { blocksOf } from '../../src/grid/model/selectionAreas';
import { extendTo, selectCell } from '../../src/grid/model/selection';
import { formatValue } from '../../src/locale/number/formatNumber';
import type { CellColumn } from '../../src/workbench/cellColumn';
import { VIETNAMESE } from '../../src/workbench/language';
import { pasteChange, planPaste } from '../../src/workbench/pasteBlock';
import { planCsv } from './browserPage';
import { median, report } from './support';

/**
 * Selecting, copying and pasting a block of figures, rules and tally included: the cost of a cell in a
 * sheet of 100,000 rows over that in a sheet of 1,000. No gesture may walk the sheet.
 */
const FEW = 1000;
const MANY = 100_000;
const ROUNDS = 9;
const GOAL = 1.5;

const PLAN: Series = series('plan', '2023');
const SOURCE: readonly Series[] = [PLAN, series('estimate', '2023')];
const COLUMNS: readonly CellColumn[] = [
  { kind: 'figure', id: 'plan0', series: PLAN },
  { kind: 'figure', id: 'result', series: series('estimate', '2023') },
  { kind: 'figure', id: 'target', series: series('plan', '2024') },
];

function sheetOf(rows: number) {
  const { table } = runToEnd(parseCsv(planCsv(rows)));
  const reading = runToEnd(readTable(table));
  const source = { kind: 'table' as const, name: 'plan.csv', readAt: 0 };
  const workbook = toWorkbook(reading, { id: 'w', title: 'Plan', source });
  const keys = frameKeys(workbook.meta.frame);
  const rules = new RuleEngine(workbook, keys, VIETNAMESE);
  for (const _ of rules.checkAll());
  return { workbook, keys, rules, tally: new TallyBook(workbook, keys) };
}

/** Copies two columns of the first `high` rows over the two columns right of them; ms a cell. */
function copyAndPaste(sheet: ReturnType<typeof sheetOf>, high: number): number {
  const { keys, rules, tally, workbook } = sheet;
  const rows = [...workbook.outline.ids];
  const visible = { rows, columns: COLUMNS.map(({ id }) => id) };
  const last = rows[high - 1] ?? 0;
  const start = performance.now();
  const selected = extendTo(selectCell({ row: rows[0] ?? 0, column: 'plan0' }), {
    row: last,
    column: 'result',
  });
  const [block] = blocksOf(selected, visible);
  const cells = (block?.rows ?? []).map((indicator) =>
    SOURCE.map((of) => {
      const figure = figureAt(workbook, { indicator, series: of });
      return figure ? shownCell(formatValue(figure.value)) : '';
    }),
  );
  const text = writeTsv(cells);
  const target = { rows, columns: COLUMNS.slice(1), height: 1, width: 1 };
  const plan = runToEnd(planPaste(workbook, target, runToEnd(readTsv(text))));
  const change = pasteChange(workbook, plan, false);
  const after = applyChange(workbook, change);
  const touched = touchedBy(change);
  tally.update(after, keys, touched);
  rules.update(after, keys, touched);
  const time = performance.now() - start;
  // Back to where it began, outside the measured time.
  tally.update(workbook, keys, touched);
  rules.update(workbook, keys, touched);
  return time / (high * SOURCE.length);
}

const few = sheetOf(FEW);
const many = sheetOf(MANY);
const times: { few: number[]; many: number[] } = { few: [], many: [] };
const large: number[] = [];
for (let round = -2; round < ROUNDS; round += 1) {
  const a = copyAndPaste(few, FEW);
  const b = copyAndPaste(many, FEW);
  const c = copyAndPaste(many, 5000);
  if (round < 0) continue;
  times.few.push(a);
  times.many.push(b);
  large.push(c);
}
console.log(`10,000 cells at 100,000 rows: ${Math.round(median(large) * 10_000)} ms`);
report(
  'select, copy and paste: a cell at 100,000 rows ÷ at 1,000',
  median(times.many) / median(times.few),
  { atMost: GOAL },
);
