import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue, type Value } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { figureAt, indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { runToEnd } from '../../src/exchange/task';
import { formatValue } from '../../src/locale/number/formatNumber';
import { readCell } from '../../src/locale/number/readCell';
import type { CellColumn } from '../../src/workbench/cellColumn';
import {
  fillCells,
  rowsAlongside,
  type FillArea,
  type FillOptions,
} from '../../src/workbench/fillCells';
import { continued, usualMode, type FillMode } from '../../src/workbench/fillSeries';
import { sheet, type Row } from '../support/workbooks';

const PREVIOUS: CellColumn = { kind: 'figure', id: 'previous', series: series('actual', '2022') };
const PLAN: CellColumn = { kind: 'figure', id: 'plan0', series: series('plan', '2023') };
const GROWTH: CellColumn = { kind: 'computed', id: 'growth' };
const TARGET: CellColumn = { kind: 'figure', id: 'target', series: series('plan', '2024') };
const NUMBERING: CellColumn = { kind: 'field', id: 'numbering', field: 'numbering' };
const NOTE: CellColumn = { kind: 'field', id: 'note', field: 'note' };

const values = (...texts: string[]): Value[] =>
  texts.map((text) => readCell(text, 'vietnamese').value);

describe('how values go on', () => {
  test.each<[string[], FillMode, number, string]>([
    [['5'], 'copy', 0, '5 5 5'],
    [['5', 'x'], 'copy', 0, '5 x 5'],
    [['5'], 'series', 0, '6 7 8'],
    [['1', '3'], 'series', 0, '5 7 9'],
    [['0,1', '0,2', '0,3'], 'series', 0, '0,4 0,5 0,6'],
    [['10', '8'], 'series', 0, '6 4 2'],
    [['1', '2', '4'], 'series', 0, '5 7 8'],
    [['100', '110'], 'growth', 0, '121 133 146'],
    [['1000'], 'growth', 5, '1.050 1.103 1.158'],
    [['100', '-5'], 'growth', 0, '100 -5 100'],
    [['x', '…'], 'series', 0, 'x … x'],
    [['7-8'], 'growth', 5, '7 - 8 7 - 8 7 - 8'],
  ])('%j %s %d: %s', (texts, mode, rate, shown) => {
    const next = continued(values(...texts), mode, rate);
    expect([0, 1, 2].map((n) => formatValue(next(n)!)).join(' ')).toBe(shown);
  });

  test('equal steps go on exactly, whatever they are', () => {
    const step = fc.integer({ min: -9999, max: 9999 });
    fc.assert(
      fc.property(step, step, fc.integer({ min: 2, max: 6 }), fc.nat(3), (first, by, count, d) => {
        const at = (n: number) => numberValue((first + n * by) / 10 ** d, d);
        const next = continued(
          Array.from({ length: count }, (_, n) => at(n)),
          'series',
        );
        const goes = [0, 1, 20].map((n) => formatValue(next(n)!));
        expect(goes).toEqual([0, 1, 20].map((n) => formatValue(at(count + n))));
      }),
    );
  });

  test('one cell is copied, several numbers are a series', () => {
    expect(usualMode(values('5'))).toBe('copy');
    expect(usualMode(values('5', '6'))).toBe('series');
    expect(usualMode(values('5', 'x'))).toBe('copy');
  });
});

function filled(rows: readonly Row[], area: Partial<FillArea>, options?: FillOptions) {
  const workbook = sheet(rows);
  const whole: FillArea = {
    rows: [0],
    columns: [TARGET],
    onRows: [],
    onColumns: [],
    direction: 'down',
    ...area,
  };
  const plan = runToEnd(fillCells(workbook, whole, options));
  return { plan, after: applyChange(workbook, plan.change) };
}

const column = (workbook: Workbook, of: CellColumn) =>
  [...workbook.outline.ids].map((indicator) => {
    const figure =
      of.kind === 'figure' ? figureAt(workbook, { indicator, series: of.series }) : null;
    return figure ? formatValue(figure.value) + (figure.unit ? ` ${figure.unit.text}` : '') : '';
  });

const ha = (target?: string): Row => ({ name: 'Diện tích', unit: 'ha', ...(target && { target }) });
const heading: Row = { name: 'Nhóm', unit: '', group: true };

describe('filling down and up', () => {
  test('copies one cell and goes on with several; headings cost no step', () => {
    const one = filled([ha('5'), ha(), heading, ha('9')], { onRows: [1, 2, 3] });
    expect(column(one.after, TARGET)).toEqual(['5', '5', '', '5']);
    expect(one.plan.count).toBe(2);
    const two = filled([ha('5'), ha('7'), heading, ha(), ha()], {
      rows: [0, 1],
      onRows: [2, 3, 4],
    });
    expect(column(two.after, TARGET)).toEqual(['5', '7', '', '9', '11']);
  });

  test('up goes the other way', () => {
    const rows = [ha(), ha(), ha('5'), ha('7')];
    const { after } = filled(rows, { rows: [2, 3], onRows: [1, 0], direction: 'up' });
    expect(column(after, TARGET)).toEqual(['1', '3', '5', '7']);
  });

  test('a blank clears, as in a spreadsheet', () => {
    expect(column(filled([ha(), ha('7')], { onRows: [1] }).after, TARGET)).toEqual(['', '']);
  });

  test('a figure of a source keeps its origin and is marked', () => {
    const origin = { kind: 'imported', source: 0, row: 2, column: 3 } as const;
    const old = { ...typedFigure(numberValue(1)), origin };
    const plain = sheet([ha('5'), ha()]);
    const edit = { indicator: 1, series: series('plan', '2024'), figure: old };
    const workbook = applyChange(plain, changeOf(plain, { figures: [edit] }));
    const area = { rows: [0], columns: [TARGET], onRows: [1], onColumns: [] };
    const { change } = runToEnd(fillCells(workbook, { ...area, direction: 'down' }));
    const figure = figureAt(applyChange(workbook, change), edit);
    expect(figure).toMatchObject({ value: numberValue(5), origin, edited: true });
  });
});

describe('units', () => {
  const money = (unit: string, target?: string, targetUnit?: string): Row => ({
    name: 'Thu',
    unit,
    ...(target && { target }),
    ...(targetUnit && { targetUnit }),
  });

  test('are never crossed: a row that measures something else is refused', () => {
    const { plan, after } = filled([ha('5'), { name: 'Lợn', unit: 'con' }, ha()], {
      onRows: [1, 2],
    });
    expect(column(after, TARGET)).toEqual(['5', '', '5']);
    expect(plan.refused).toEqual([{ code: 'otherUnit', indicator: 1, column: 'target' }]);
    expect(plan.count).toBe(1);
  });

  test('of one dimension are converted, series too', () => {
    const copied = filled([money('tỷ đồng', '1,5'), money('triệu đồng')], { onRows: [1] });
    expect(column(copied.after, TARGET)).toEqual(['1,5', '1.500']);
    expect(copied.plan.converted).toBe(1);
    const rows = [money('tỷ đồng', '1'), money('triệu đồng', '2000'), money('triệu đồng')];
    const { after } = filled(rows, { rows: [0, 1], onRows: [2] });
    expect(column(after, TARGET)).toEqual(['1', '2.000', '3.000']);
  });

  test('a figure’s own unit goes along', () => {
    const rows = [money('tỷ đồng', '500', 'triệu đồng'), money('tỷ đồng'), money('triệu đồng')];
    const { after } = filled(rows, { onRows: [1, 2] });
    expect(column(after, TARGET)).toEqual(['500 triệu đồng', '500 triệu đồng', '500']);
  });

  test('several things side by side are copied, each to its own', () => {
    const rows = [ha('5'), { name: 'Lợn', unit: 'con', target: '7' }, ha(), ha()];
    const { after, plan } = filled(rows, { rows: [0, 1], onRows: [2, 3] });
    expect(column(after, TARGET)).toEqual(['5', '7', '5', '']);
    expect(plan.refused.map(({ indicator }) => indicator)).toEqual([3]);
  });
});

describe('filling right and left', () => {
  test('copies along the row, past computed columns', () => {
    const rows = [{ ...ha('9'), plan: '5' }];
    const { after, plan } = filled(rows, {
      columns: [PLAN],
      onColumns: [GROWTH, TARGET, NOTE],
      direction: 'right',
    });
    expect(column(after, TARGET)).toEqual(['5']);
    expect(plan.refused.map(({ code }) => code)).toEqual(['computed', 'otherColumn']);
    expect(indicatorOf(after, 0)?.note).toBe('');
  });

  test('goes on from two', () => {
    const rows = [{ ...ha(), previous: '100', plan: '110' }];
    const right = (mode?: FillMode) =>
      filled(
        rows,
        { columns: [PREVIOUS, PLAN], onColumns: [TARGET], direction: 'right' },
        mode && { mode },
      ).after;
    expect(column(right(), TARGET)).toEqual(['120']);
    expect(column(right('growth'), TARGET)).toEqual(['121']);
    expect(column(right('copy'), TARGET)).toEqual(['100']);
  });
});

test('texts are copied; whole numbers in the numbering go on', () => {
  const rows = [ha(), ha(), ha(), ha()];
  const { after } = filled(rows, { rows: [0, 1], columns: [NUMBERING], onRows: [2, 3] });
  expect([2, 3].map((id) => indicatorOf(after, id)?.numbering)).toEqual(['3', '4']);
  const one = filled(rows, { columns: [NUMBERING], onRows: [2] });
  expect(indicatorOf(one.after, 2)?.numbering).toBe('1');
});

test('a double click goes as far as the neighbours, past headings between them', () => {
  const reach = (filledRows: number[], headings: number[] = []) =>
    rowsAlongside(
      [1, 2, 3, 4, 5],
      (row) => headings.includes(row),
      (row) => filledRows.includes(row),
    );
  expect(reach([1, 2, 4])).toBe(2);
  expect(reach([1, 3], [2])).toBe(3);
  expect(reach([1], [2])).toBe(1);
  expect(reach([])).toBe(0);
});
