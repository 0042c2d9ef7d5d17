import type { Repair } from '../domain/rules/repair/repair';
import { changeOf, type Change, type FigureEdit } from '../domain/workbook/change';
import { figureAt, valueAt, type Workbook } from '../domain/workbook/workbook';
import { sameValue } from '../domain/quantity/value';

/**
 * The change that brings proposed figures in, as one step. A figure keeps its origin and is marked as
 * edited; it is no longer checked. What is not the figure any more that a repair was made for stays.
 */
export function applyRepair(workbook: Workbook, ...repairs: readonly Repair[]): Change {
  const figures = repairs.flatMap(({ cell, from, to }): FigureEdit[] => {
    const before = figureAt(workbook, cell);
    if (!before || !sameValue(valueAt(workbook, cell), from)) return [];
    const edited = before.origin.kind !== 'typed';
    return [
      { ...cell, figure: { ...before, value: to, edited, checked: false, ambiguous: false } },
    ];
  });
  return changeOf(workbook, { figures });
}
