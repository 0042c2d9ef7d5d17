import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { sheetColumns, type SheetColumn } from '../../src/grid/model/columns';
import { fitWidths } from '../../src/grid/model/fitWidths';
import { FRAME_2023 } from '../support/workbooks';

const COLUMNS = sheetColumns(frameKeys(FRAME_2023));
const widthOf = (columns: readonly SheetColumn[], id: string) =>
  columns.find((column) => column.id === id)?.width ?? 0;

describe('widths of columns', () => {
  test('hold the longest text, wherever it stands among many rows', () => {
    const ids = Array.from({ length: 90 }, (_, n) => n);
    const text = (id: number, column: SheetColumn) =>
      column.id === 'result' ? (id === 77 ? '1.467.925,48' : '5') : '';
    const fitted = fitWidths(COLUMNS, ids, text, 1000);
    expect(widthOf(fitted, 'result')).toBeGreaterThanOrEqual(12 * 7);
    expect(widthOf(fitted, 'plan0')).toBe(widthOf(COLUMNS, 'plan0'));
  });

  test('leave the name what is left, within bounds', () => {
    const none = () => '';
    const others = COLUMNS.filter(({ id }) => !['name', 'violations', 'note'].includes(id)).reduce(
      (sum, { width }) => sum + width,
      0,
    );
    expect(widthOf(fitWidths(COLUMNS, [], none, others + 300), 'name')).toBe(300);
    expect(widthOf(fitWidths(COLUMNS, [], none, 100), 'name')).toBe(210);
    expect(widthOf(fitWidths(COLUMNS, [], none, 5000), 'name')).toBe(460);
  });

  test('never grow beyond a screen for one long text', () => {
    const long = () => 'x'.repeat(5000);
    const fitted = fitWidths(COLUMNS, [1], long, 1000);
    expect(widthOf(fitted, 'verdict0')).toBe(150);
    expect(widthOf(fitted, 'unit')).toBe(88);
    expect(widthOf(fitted, 'note')).toBe(widthOf(COLUMNS, 'note'));
  });
});
