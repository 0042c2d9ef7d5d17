import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { changeOf, NO_CHANGE, type Change, type FigureEdit } from '../domain/workbook/change';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import type { CellColumn } from './cellColumn';
import { editedIndicator } from './editIndicator';
import { enteredFigure } from './enterFigure';

/** A rectangle of cells, as far as they can be written. */
export interface RangeBlock {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly CellColumn[];
}

/**
 * Why a cell of a range is left as it is: a heading has no figures; a computed cell cannot be typed
 * into; "+5%" finds no number to start from; "/0" has no result.
 */
export type RangeRefusal = 'groupRow' | 'computed' | 'noBase' | 'divisionByZero';

/** The one change of a whole range. */
export interface RangeEntry {
  readonly change: Change;
  /** Cells that change. */
  readonly count: number;
  /** How many cells were refused, by reason. */
  readonly refused: Readonly<Partial<Record<RangeRefusal, number>>>;
}

/**
 * Enters typed text into every cell of some blocks, each cell once. An entry relative to what stands
 * there ("+5%", "*1,1") is worked out for each. Text that is not understood is kept as in a single cell.
 */
export function enterRange(
  workbook: Workbook,
  blocks: readonly RangeBlock[],
  typed: string,
): RangeEntry {
  return writeRange(workbook, blocks, typed);
}

/** Empties every cell of some blocks that can be typed into. The others are not refused: nothing was typed. */
export function clearRange(workbook: Workbook, blocks: readonly RangeBlock[]): RangeEntry {
  return { ...writeRange(workbook, blocks, ''), refused: {} };
}

function writeRange(workbook: Workbook, blocks: readonly RangeBlock[], typed: string): RangeEntry {
  const figures: FigureEdit[] = [];
  const rows = new Map<IndicatorId, Indicator>();
  const refused: Partial<Record<RangeRefusal, number>> = {};
  const seen = new Map<string, Set<IndicatorId>>();
  let fields = 0;
  for (const { row, column } of cellsOf(blocks, seen)) {
    const indicator = rows.get(row) ?? indicatorOf(workbook, row);
    if (!indicator) continue;
    if (column.kind === 'field') {
      const after = editedIndicator(indicator, column.field, typed);
      if (after === indicator) continue;
      rows.set(row, after);
      fields += 1;
      continue;
    }
    if (column.kind === 'computed') {
      count(refused, 'computed');
      continue;
    }
    if (indicator.group) {
      count(refused, 'groupRow');
      continue;
    }
    const cell = { indicator: row, series: column.series };
    const { figure, changed, issue } = enteredFigure(workbook, cell, typed);
    if (issue?.code === 'noBase' || issue?.code === 'divisionByZero') count(refused, issue.code);
    else if (changed) figures.push({ ...cell, figure });
  }
  const indicators = Array.from(rows, ([id, to]) => ({ id, to }));
  const total = figures.length + fields;
  const change = total === 0 ? NO_CHANGE : changeOf(workbook, { figures, indicators });
  return { change, count: total, refused };
}

/** Every cell of the blocks once, though they may overlap. */
function* cellsOf(
  blocks: readonly RangeBlock[],
  seen: Map<string, Set<IndicatorId>>,
): Generator<{ readonly row: IndicatorId; readonly column: CellColumn }> {
  for (const { rows, columns } of blocks) {
    for (const column of columns) {
      const done = seen.get(column.id) ?? new Set<IndicatorId>();
      seen.set(column.id, done);
      for (const row of rows) {
        if (done.has(row)) continue;
        done.add(row);
        yield { row, column };
      }
    }
  }
}

function count(refused: Partial<Record<RangeRefusal, number>>, reason: RangeRefusal): void {
  refused[reason] = (refused[reason] ?? 0) + 1;
}
