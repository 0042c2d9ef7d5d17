import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf, invertChange } from '../../src/domain/workbook/change';
import type { Origin } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { figureAt, indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { numberCell, type ClipboardCell } from '../../src/exchange/clipboard/clipboardCell';
import { runToEnd } from '../../src/exchange/task';
import { formatValue } from '../../src/locale/number/formatNumber';
import type { CellColumn } from '../../src/workbench/cellColumn';
import { pasteChange, planPaste } from '../../src/workbench/pasteBlock';
import type { PasteOptions, PastePlan } from '../../src/workbench/pastePlan';
import { runTask } from '../../src/workbench/runTask';
import { sheet } from '../support/workbooks';

const PREVIOUS = series('actual', '2022');
const TARGET = series('plan', '2024');

const NUMBERING: CellColumn = { kind: 'field', id: 'numbering', field: 'numbering' };
const NAME: CellColumn = { kind: 'field', id: 'name', field: 'name' };
const UNIT: CellColumn = { kind: 'field', id: 'unit', field: 'unit' };
const NOTE: CellColumn = { kind: 'field', id: 'note', field: 'note' };
const BEFORE: CellColumn = { kind: 'figure', id: 'previous', series: PREVIOUS };
const GROWTH: CellColumn = { kind: 'computed', id: 'growth' };
const NEXT: CellColumn = { kind: 'figure', id: 'target', series: TARGET };
const COLUMNS = [NUMBERING, NAME, UNIT, BEFORE, GROWTH, NEXT, NOTE];

const plan2024 = () =>
  sheet([
    { name: 'Nông nghiệp', unit: '', group: true },
    { name: 'Diện tích lúa', unit: 'ha', depth: 1, previous: '5.400', target: '5.500' },
    { name: 'Đàn lợn', unit: 'con', depth: 1, previous: '36.000' },
    { name: 'Thu ngân sách', unit: 'tỷ đồng', depth: 1, previous: '12,5' },
    { name: 'Tỷ lệ hộ nghèo', unit: '%', depth: 1, previous: '18' },
  ]);

interface At {
  readonly row: number;
  readonly column: CellColumn;
  readonly height?: number;
  readonly width?: number;
}

function planned(
  workbook: Workbook,
  { row, column, height = 1, width = 1 }: At,
  rows: readonly (readonly ClipboardCell[])[],
  options?: PasteOptions,
): PastePlan {
  const target = {
    rows: [...workbook.outline.ids].slice(row),
    columns: COLUMNS.slice(COLUMNS.indexOf(column)),
    height,
    width,
  };
  return runToEnd(planPaste(workbook, target, rows, options));
}

function pasted(
  workbook: Workbook,
  at: At,
  rows: readonly (readonly ClipboardCell[])[],
  options?: PasteOptions,
): Workbook {
  const plan = planned(workbook, at, rows, options);
  return applyChange(workbook, pasteChange(workbook, plan, true));
}

/** The column of targets, with own units. */
const targets = (workbook: Workbook) =>
  [...workbook.outline.ids].map((indicator) => {
    const figure = figureAt(workbook, { indicator, series: TARGET });
    return figure ? formatValue(figure.value) + (figure.unit ? ` ${figure.unit.text}` : '') : '';
  });

describe('what a cell becomes', () => {
  test.each<[string, number, ClipboardCell, string, string]>([
    ['a number', 1, '5600', '5.600', ''],
    ['the same number', 1, '5.500', '5.500', 'same'],
    ['a number with its row’s unit', 1, '5.600 ha', '5.600', 'unitInCell'],
    ['a number in another unit of the kind', 3, '13000 triệu đồng', '13.000 triệu đồng', 'ownUnit'],
    ['a number that came with its unit', 3, numberCell(numberValue(13), 'tỷ đồng'), '13', ''],
    ['a number of something else', 1, '12 tấn', '5.500', 'otherUnit'],
    ['a number written the English way', 1, '5,600.5', '5.600,5', 'english'],
    ['a number of whole things', 2, '36,100', '36.100', 'english'],
    ['a number that its neighbours explain', 1, '5.600', '5.600', ''],
    ['a per cent', 4, numberCell(numberValue(17, 1), '%'), '17,0', ''],
    ['a range', 4, '7-7,5', '7,0 - 7,5', ''],
    ['a mark', 4, 'x', 'x', ''],
    ['words', 4, 'Giữ vững', 'Giữ vững', 'words'],
    ['what is not understood', 1, '12,3,4', '12,3,4', 'invalid'],
    ['a date', 1, '02/03/2024', '02/03/2024', 'invalid'],
    ['nothing', 1, '', '', ''],
    ['a dash', 1, '-', '', 'dash'],
    ['anything on a heading', 0, '12', '', 'group'],
  ])('%s', (_, row, cell, shown, code) => {
    const workbook = plan2024();
    const plan = planned(workbook, { row, column: NEXT }, [[cell]]);
    const after = applyChange(workbook, pasteChange(workbook, plan, true));
    expect(targets(after)[row]).toBe(shown);
    expect(plan.counts.same === 1 ? ['same'] : plan.notes.map((note) => note.code)).toEqual(
      code === '' ? [] : [code],
    );
  });

  test('who pastes over a figure that was to be checked has decided what it is', () => {
    const before = plan2024();
    const cell = { indicator: 1, series: TARGET };
    const origin = { kind: 'extracted', source: 0, start: 5, end: 9, confidence: 0.7, quote: '' };
    const figure = figureAt(before, cell);
    const extracted = { ...figure!, origin: origin as Origin };
    const workbook = applyChange(
      before,
      changeOf(before, { figures: [{ ...cell, figure: extracted }] }),
    );
    const after = pasted(workbook, { row: 1, column: NEXT }, [['5600 ha']]);
    expect(figureAt(after, cell)).toMatchObject({ origin, edited: true, checked: true });
    const plain = pasted(before, { row: 1, column: NEXT }, [['5600 ha']]);
    expect(figureAt(plain, cell)?.checked).toBe(false);
  });

  test('what cannot be told apart is marked, and told', () => {
    const workbook = sheet([{ name: 'Sản lượng', unit: 'tấn' }]);
    const plan = planned(workbook, { row: 0, column: NEXT }, [['36.100']]);
    const after = applyChange(workbook, pasteChange(workbook, plan, false));
    expect(plan.notes.map(({ code }) => code)).toEqual(['twoWays']);
    expect(figureAt(after, { indicator: 0, series: TARGET })).toMatchObject({
      value: numberValue(36100),
      ambiguous: true,
      origin: { kind: 'pasted' },
    });
  });

  test('one English number settles its column', () => {
    const workbook = sheet([
      { name: 'Sản lượng', unit: 'tấn' },
      { name: 'Sản lượng ngô', unit: 'tấn' },
    ]);
    const after = pasted(workbook, { row: 0, column: NEXT }, [['36,100'], ['1,234.5']]);
    expect(targets(after)).toEqual(['36.100', '1.234,5']);
    expect(figureAt(after, { indicator: 0, series: TARGET })?.ambiguous).toBe(false);
  });

  test('values only: another unit is converted', () => {
    const cell = numberCell(numberValue(13_250), 'triệu đồng');
    const at = { row: 3, column: NEXT };
    expect(targets(pasted(plan2024(), at, [[cell]], { valuesOnly: true }))[3]).toBe('13,25');
    expect(targets(pasted(plan2024(), at, [[cell]]))[3]).toBe('13.250 triệu đồng');
  });
});

describe('where a block goes', () => {
  test('a smaller block is repeated where the selection takes it a whole number of times', () => {
    const repeated = (height: number) =>
      targets(pasted(plan2024(), { row: 1, column: NEXT, height }, [['1'], ['2']]));
    expect(repeated(4)).toEqual(['', '1', '2', '1', '2']);
    expect(repeated(3)).toEqual(['', '1', '2', '', '']);
    expect(repeated(1)).toEqual(['', '1', '2', '', '']);
  });

  test('a missing cell of a ragged row leaves what stands there', () => {
    const at = { row: 1, column: UNIT };
    const after = pasted(plan2024(), at, [['ha'], ['con', '37.000', '', '40.000']]);
    expect(targets(after)).toEqual(['', '5.500', '40.000', '', '']);
  });

  test('computed columns and what lies beyond the last one are refused, blanks there are not', () => {
    const plan = planned(plan2024(), { row: 1, column: GROWTH }, [
      ['+3%', '5600', 'ghi chú', 'nữa', ''],
      ['', '1'],
    ]);
    expect(plan.notes.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['computed', 0, 'growth'],
      ['beyondColumns', 0, null],
    ]);
    expect(plan.counts).toEqual({
      same: 0,
      new: 2,
      changed: 1,
      adjusted: 0,
      invalid: 0,
      refused: 2,
    });
    expect(plan.written).toBe(3);
  });

  test('names, units and notes are written trimmed; a new unit counts for the figures beside it', () => {
    const after = pasted(plan2024(), { row: 1, column: NAME }, [[' Rừng ', 'tấn', '12 tấn']]);
    expect(indicatorOf(after, 1)).toMatchObject({ name: 'Rừng', unit: { text: 'tấn' } });
    const figure = figureAt(after, { indicator: 1, series: PREVIOUS });
    expect(figure?.value).toEqual(numberValue(12));
  });
});

describe('rows beyond the last one', () => {
  const rows = [['17'], ['3'], ['4']];

  test('are offered, and become indicators only when they are wanted', () => {
    const workbook = plan2024();
    const plan = planned(workbook, { row: 4, column: NEXT }, rows);
    expect(plan.added).toMatchObject({ count: 2, named: 0, cells: 2 });
    const without = applyChange(workbook, pasteChange(workbook, plan, false));
    expect(targets(without)).toEqual(['', '5.500', '', '', '17']);
    const withRows = applyChange(workbook, pasteChange(workbook, plan, true));
    expect(targets(withRows)).toEqual(['', '5.500', '', '', '17', '3', '4']);
    expect([...withRows.outline.depths]).toEqual([0, 1, 1, 1, 1, 1, 1]);
    expect(withRows.nextIndicator).toBe(7);
    // One patch a series, rows that were there and new ones together.
    expect(pasteChange(workbook, plan, true).figures).toHaveLength(1);
  });

  test('come with their name, unit and kind', () => {
    const after = pasted(plan2024(), { row: 4, column: NUMBERING }, [
      ['5', 'Tỷ lệ hộ nghèo', '%', '18'],
      [numberCell(numberValue(6.1)), 'Số xã', 'xã', '3', '', '4'],
    ]);
    expect(indicatorOf(after, 5)).toMatchObject({
      numbering: '6.1',
      name: 'Số xã',
      unit: { text: 'xã' },
      kind: 'count',
    });
    expect(targets(after)[5]).toBe('4');
  });
});

describe('cutting', () => {
  const cut = { rows: [1, 2], columns: [NEXT] };

  test('clears what the target has taken, in the same change', () => {
    const after = pasted(plan2024(), { row: 3, column: NEXT }, [['5500'], ['']], { cut });
    expect(targets(after)).toEqual(['', '', '', '5.500', '']);
  });

  test('keeps what was refused', () => {
    const other = pasted(plan2024(), { row: 3, column: NEXT }, [['5500 ha'], ['']], { cut });
    expect(targets(other)[1]).toBe('5.500');
    const after = pasted(plan2024(), { row: 3, column: GROWTH }, [['5500'], ['']], { cut });
    expect(targets(after)[1]).toBe('5.500');
  });

  test('onto itself, or over a part of itself, loses nothing', () => {
    const rows = [['5.500'], ['7']];
    const onto = (row: number) => targets(pasted(plan2024(), { row, column: NEXT }, rows, { cut }));
    expect(onto(1)).toEqual(['', '5.500', '7', '', '']);
    expect(onto(2)).toEqual(['', '', '5.500', '7', '']);
  });
});

test('undoing a paste brings the workbook back, whatever was pasted', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '5', '5.500', '12 tấn', 'x', 'Giữ vững', '1,2,3', ' ha ', '-'),
    fc.string({ maxLength: 4 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 7 });
  fc.assert(
    fc.property(rows, fc.nat(4), fc.nat(6), fc.boolean(), (block, row, column, isCut) => {
      const workbook = plan2024();
      const at = { row, column: COLUMNS[column] ?? NOTE };
      const cut = { rows: [1, 2, 3], columns: COLUMNS.slice(1) };
      const plan = planned(workbook, at, block, isCut ? { cut } : {});
      const change = pasteChange(workbook, plan, true);
      const back = applyChange(applyChange(workbook, change), invertChange(change));
      expect(targets(back)).toEqual(targets(workbook));
      expect({ ...back, nextIndicator: 0, figures: 0 }).toEqual({
        ...workbook,
        nextIndicator: 0,
        figures: 0,
      });
      const { counts, notes, reasons } = plan;
      const told = counts.adjusted + counts.invalid + counts.refused;
      expect(notes.length).toBe(told);
      expect([...reasons.values()].reduce((sum, count) => sum + count, 0)).toBe(told);
    }),
  );
});

test('a large plan can be cancelled between two slices', async () => {
  const workbook = plan2024();
  const rows = Array.from({ length: 60_000 }, () => ['1', '2', '3']);
  const target = { rows: [1, 2], columns: COLUMNS, height: 1, width: 1 };
  const stop = new AbortController();
  let turns = 0;
  let now = 0;
  const running = runTask(planPaste(workbook, target, rows), {
    signal: stop.signal,
    clock: () => (now += 50),
    giveWay: async () => {
      turns += 1;
      if (turns === 10) stop.abort(new Error('cancelled'));
    },
  });
  await expect(running).rejects.toThrow('cancelled');
  expect(turns).toBe(10);
});
