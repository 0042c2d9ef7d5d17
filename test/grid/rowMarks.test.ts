import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { RuleEngine } from '../../src/domain/rules/engine';
import { applyChange, changeOf, touchedBy } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import {
  ANY_VIOLATION,
  ROW_MARKS,
  RowMarks,
  SEVERITIES,
  type MarkSource,
  type RowMark,
} from '../../src/grid/model/rowMarks';
import { readCell } from '../../src/locale/number/readCell';
import { VIETNAMESE } from '../../src/workbench/language';
import { flagIndicators } from '../../src/workbench/flagIndicators';
import { FRAME_2023, sheet } from '../support/workbooks';

const keys = frameKeys(FRAME_2023);
const workbook0 = sheet([
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Sản lượng lúa', unit: 'tấn', depth: 1, plan: '100', result: '110', target: '90' },
  { name: 'Tỷ lệ che phủ rừng', unit: '%', depth: 1, plan: '44,5', result: '44,3' },
  { name: 'Số hộ nghèo', unit: 'hộ', plan: '30', result: '20', target: '15' },
  { name: 'Diện tích chè', unit: 'ha', plan: '10', result: '10', percent: '90', target: '11' },
]);
const SERIES = [series('plan', '2023'), series('estimate', '2023'), series('plan', '2024')];
const arbEdit = fc.record({
  row: fc.integer({ min: 1, max: 4 }),
  column: fc.nat(2),
  text: fc.constantFrom('', '5', '44,3', '120', '101,5', '1..2', 'x'),
  ambiguous: fc.boolean(),
  edited: fc.boolean(),
  flag: fc.boolean(),
});

function read(marks: RowMarks, source: MarkSource) {
  return {
    counts: ROW_MARKS.map((mark) => marks.count(mark)),
    lists: SEVERITIES.map((severity) =>
      marks
        .violations(source.workbook, severity, ANY_VIOLATION, 100)
        .map(({ kind, indicator }) => `${indicator} ${kind}`),
    ),
    totals: SEVERITIES.map((severity) => marks.violationCount(severity)),
    rows: ROW_MARKS.map((mark) =>
      [...source.workbook.outline.ids].filter((id) => marks.has(id, mark)),
    ),
    round: [null, 0, 2, 4].flatMap((from) =>
      ([1, -1] as const).map((step) => [
        marks.nextViolating(source.workbook, from, step),
        marks.nextUnchecked(source.workbook, from, step),
      ]),
    ),
  };
}

describe('the marks of rows', () => {
  test('after any edits are those of the whole sheet looked at again', () => {
    fc.assert(
      fc.property(fc.array(arbEdit, { maxLength: 12 }), (edits) => {
        let workbook = workbook0;
        const rules = new RuleEngine(workbook, keys, VIETNAMESE);
        for (const _ of rules.checkAll());
        const source: MarkSource = {
          get workbook() {
            return workbook;
          },
          keys,
          violationsOf: (id) => rules.of(id),
        };
        const marks = new RowMarks();
        marks.reset(source);
        for (const { row, column, text, ambiguous, edited, flag } of edits) {
          const { value } = readCell(text, 'vietnamese');
          const figure =
            value.kind === 'blank' ? null : { ...typedFigure(value), ambiguous, edited };
          const edit = { indicator: row, series: SERIES[column]!, figure };
          const change = flag
            ? flagIndicators(workbook, [row])
            : changeOf(workbook, { figures: [edit] });
          const touched = touchedBy(change);
          workbook = applyChange(workbook, change);
          const rechecked = rules.update(workbook, keys, touched) ?? workbook.outline.ids;
          marks.update(source, [...touched.indicators, ...rechecked]);
        }
        const anew = new RowMarks();
        anew.reset(source);
        expect(read(marks, source)).toEqual(read(anew, source));
        const all = read(marks, source);
        expect(all.counts).toEqual(all.rows.map((rows) => rows.length));
        expect(all.totals).toEqual(all.lists.map((list) => list.length));
      }),
    );
  });

  test('say the verdict, what was edited and what is followed up', () => {
    const figure = { ...typedFigure({ kind: 'number', value: 20, decimals: 0 }), edited: true };
    const changed = applyChange(
      workbook0,
      changeOf(workbook0, {
        figures: [{ indicator: 3, series: series('actual', '2022'), figure }],
      }),
    );
    const workbook = applyChange(changed, flagIndicators(changed, [1, 0]));
    const marks = new RowMarks();
    marks.reset({ workbook, keys, violationsOf: () => [] });
    const rows = (mark: RowMark) => [...workbook.outline.ids].filter((id) => marks.has(id, mark));
    const verdicts = ['exceeded', 'met', 'missed', 'notJudged'] as const;
    expect(verdicts.map(rows)).toEqual([[1, 3], [4], [2], []]);
    expect(rows('edited')).toEqual([3]);
    expect(rows('flagged')).toEqual([0, 1]);
  });
});
