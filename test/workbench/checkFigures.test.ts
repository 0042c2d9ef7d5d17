import { describe, expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { isUnchecked, typedFigure, type Figure } from '../../src/domain/workbook/figure';
import { isUncheckedAt } from '../../src/domain/workbook/figures';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { figureAt, type Workbook } from '../../src/domain/workbook/workbook';
import type { CellColumn } from '../../src/workbench/cellColumn';
import { checkFigures } from '../../src/workbench/checkFigures';
import { enterFigure } from '../../src/workbench/enterFigure';
import { sheet } from '../support/workbooks';

const PLAN = series('plan', '2023');
const COLUMNS: readonly CellColumn[] = [
  { kind: 'figure', id: 'plan0', series: PLAN },
  { kind: 'computed', id: 'percent0' },
];
const plain = typedFigure(numberValue(5));
const ambiguous: Figure = {
  ...typedFigure(numberValue(36100)),
  origin: { kind: 'imported', source: 1, row: 3, column: 4 },
  ambiguous: true,
};
const extracted: Figure = {
  ...plain,
  origin: { kind: 'extracted', source: 2, start: 10, end: 12, confidence: 0.8, quote: 'đạt 5 ha' },
};

function workbookOf(...figures: Figure[]): Workbook {
  const empty = sheet(figures.map((_, n) => ({ name: `Diện tích ${n}`, unit: 'ha' })));
  const edits = figures.map((figure, indicator) => ({ indicator, series: PLAN, figure }));
  return applyChange(empty, changeOf(empty, { figures: edits }));
}

const states = (workbook: Workbook) =>
  [...workbook.outline.ids].map(
    (id) => figureAt(workbook, { indicator: id, series: PLAN })?.checked,
  );

describe('what is still to be checked', () => {
  test.each<[string, Figure, boolean]>([
    ['a typed figure', plain, false],
    ['an imported one without doubt', { ...ambiguous, ambiguous: false }, false],
    ['one of two readings', ambiguous, true],
    [
      'one of two readings in a unit of its own',
      { ...ambiguous, unit: { text: 'km²', dimension: 'area', factor: 1e6 } },
      true,
    ],
    ['an extraction', extracted, true],
    ['what was looked at', { ...ambiguous, checked: true }, false],
    ['an extraction that was looked at', { ...extracted, checked: true }, false],
  ])('%s', (_, figure, expected) => {
    expect(isUnchecked(figure)).toBe(expected);
    expect(isUncheckedAt(workbookOf(figure).figures, seriesKey(PLAN), 0)).toBe(expected);
  });
});

describe('marking figures as checked', () => {
  const blocks = [{ rows: [0, 1, 2], columns: COLUMNS }];

  test('marks what can be checked, and takes the mark off where all have it', () => {
    const before = workbookOf(plain, ambiguous, { ...extracted, checked: true });
    const first = checkFigures(before, blocks);
    expect([first.count, first.checked]).toEqual([1, true]);
    const marked = applyChange(before, first.change);
    expect(states(marked)).toEqual([false, true, true]);
    const second = checkFigures(marked, blocks);
    expect([second.count, second.checked]).toEqual([2, false]);
    expect(states(applyChange(marked, second.change))).toEqual([false, false, false]);
  });
});

describe('typing over a figure that is to be checked', () => {
  test.each<[string, Figure, string, boolean, boolean]>([
    ['checks it', ambiguous, '36,1', false, true],
    ['checks an extraction', extracted, '6', false, true],
    ['with another doubtful number does not', ambiguous, '36.100', true, false],
    ['with what is worked out from it does not', ambiguous, '+5%', true, false],
    ['leaves a plain one as it was', plain, '6', false, false],
  ])('%s', (_, figure, typed, stillAmbiguous, checked) => {
    const before = workbookOf(figure);
    const cell = { indicator: 0, series: PLAN };
    const after = figureAt(applyChange(before, enterFigure(before, cell, typed).change), cell);
    expect([after?.ambiguous, after?.checked]).toEqual([stillAmbiguous, checked]);
  });
});
