import type { CellRef } from '../domain/workbook/cellRef';
import { changeOf, type Change, type FigureEdit } from '../domain/workbook/change';
import { isCheckable, isUnchecked, type Figure } from '../domain/workbook/figure';
import { figureAt, type Workbook } from '../domain/workbook/workbook';
import type { RangeBlock } from './enterRange';

/** The change that marks figures as checked or not. */
export interface FigureCheck {
  readonly change: Change;
  readonly count: number;
  /** What they are now. */
  readonly checked: boolean;
}

/**
 * Marks the figures of some blocks as held against their source; where all of them are already, takes
 * the mark off. Figures that have nothing to be checked (`isCheckable`) are passed over.
 */
export function checkFigures(workbook: Workbook, blocks: readonly RangeBlock[]): FigureCheck {
  const found: (CellRef & { readonly figure: Figure })[] = [];
  for (const { rows, columns } of blocks) {
    for (const column of columns) {
      if (column.kind !== 'figure') continue;
      for (const indicator of rows) {
        const cell = { indicator, series: column.series };
        const figure = figureAt(workbook, cell);
        if (figure && isCheckable(figure)) found.push({ ...cell, figure });
      }
    }
  }
  const checked = found.some(({ figure }) => isUnchecked(figure));
  const figures: FigureEdit[] = found
    .filter(({ figure }) => figure.checked !== checked)
    .map(({ figure, ...cell }) => ({ ...cell, figure: { ...figure, checked } }));
  return { change: changeOf(workbook, { figures }), count: figures.length, checked };
}
