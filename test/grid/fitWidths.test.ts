import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { sheetColumns, type SheetColumn } from '../../src/grid/model/columns';
import { fitWidths, type ShownText } from '../../src/grid/model/fitWidths';
import { FRAME_2023 } from '../support/workbooks';

const COLUMNS = sheetColumns(frameKeys(FRAME_2023));
const widthOf = (columns: readonly SheetColumn[], id: string) =>
  columns.find((column) => column.id === id)?.width ?? 0;

const shown = (text: string, aside = ''): ShownText => ({ text, aside });

describe('widths of columns', () => {
  test('hold the longest text, wherever it stands among many rows', () => {
    const ids = Array.from({ length: 90 }, (_, n) => n);
    const text = (id: number, column: SheetColumn) =>
      shown(column.id === 'result' ? (id === 77 ? '1.467.925,48' : '5') : '');
    const fitted = fitWidths(COLUMNS, ids, text, 1000);
    expect(widthOf(fitted, 'result')).toBeGreaterThanOrEqual(12 * 7);
    expect(widthOf(fitted, 'plan0')).toBe(widthOf(COLUMNS, 'plan0'));
  });

  test('leave the name what is left, within bounds', () => {
    const none = () => shown('');
    const others = COLUMNS.filter(({ id }) => !['name', 'note'].includes(id)).reduce(
      (sum, { width }) => sum + width,
      0,
    );
    expect(widthOf(fitWidths(COLUMNS, [], none, others + 300), 'name')).toBe(300);
    expect(widthOf(fitWidths(COLUMNS, [], none, 100), 'name')).toBe(160);
    expect(widthOf(fitWidths(COLUMNS, [], none, 5000), 'name')).toBe(460);
  });

  test('never grow beyond a screen for one long text', () => {
    const long = () => shown('x'.repeat(5000));
    const fitted = fitWidths(COLUMNS, [1], long, 1000);
    expect(widthOf(fitted, 'verdict0')).toBe(150);
    expect(widthOf(fitted, 'unit')).toBe(66);
    expect(widthOf(fitted, 'note')).toBe(widthOf(COLUMNS, 'note'));
  });

  test('give way in turn where the room is short: verdicts’ asides, units, what is empty, the name, figures’ asides', () => {
    const text = (_: number, { id }: SheetColumn): ShownText => {
      if (id === 'verdict0') return shown('▼ Không đạt', '= không đạt');
      if (id === 'target') return shown('7.367.800', 'triệu đồng');
      if (id === 'growth') return shown('');
      return shown(id === 'unit' ? 'triệu đồng' : '5');
    };
    const fitted = (room: number) => fitWidths(COLUMNS, [1], text, room);
    const total = (columns: readonly SheetColumn[]) =>
      columns.reduce((sum, { id, width }) => sum + (id === 'note' ? 0 : width), 0);
    const widths = (room: number) =>
      ['verdict0', 'unit', 'growth', 'name', 'target'].map((id) => widthOf(fitted(room), id));
    const whole = total(fitted(5000)) - 460 + 210;
    const [verdict, unit, growth, , target] = widths(5000) as [
      number,
      number,
      number,
      number,
      number,
    ];
    // Eleven characters and the cell's padding.
    const bare = Math.ceil(11 * 7.5 + 16);
    expect(widths(whole)).toEqual([verdict, unit, growth, 210, target]);
    expect(widths(whole - 20)).toEqual([verdict - 20, unit, growth, 210, target]);
    const units = whole - (verdict - bare);
    expect(widths(units - 10)).toEqual([bare, unit - 10, growth, 210, target]);
    const empties = units - (unit - 66);
    expect(widths(empties - 9)).toEqual([bare, 66, growth - 9, 210, target]);
    const names = empties - (growth - 68);
    expect(widths(names - 30)).toEqual([bare, 66, 68, 180, target]);
    expect(widths(names - 50)).toEqual([bare, 66, 68, 180, target - 20]);
    for (const room of [whole, whole - 20, units - 10, empties - 9, names - 30, names - 50]) {
      expect(total(fitted(room))).toBe(room);
    }
  });
});
