import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import type { Change } from '../domain/workbook/change';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import type { Task } from '../exchange/task';
import type { CellColumn } from './cellColumn';
import { editedIndicator } from './editIndicator';
import { enteredFigure } from './enterFigure';
import { addEdit, changeInSlices, type EditsBySeries } from './figurePatch';

/** Cells between two turns of the page. */
const SLICE = 1000;

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
): Task<RangeEntry> {
  return writeRange(workbook, blocks, typed);
}

/** Empties every cell of some blocks that can be typed into. The others are not refused: nothing was typed. */
export function* clearRange(workbook: Workbook, blocks: readonly RangeBlock[]): Task<RangeEntry> {
  return { ...(yield* writeRange(workbook, blocks, '')), refused: {} };
}

function* writeRange(
  workbook: Workbook,
  blocks: readonly RangeBlock[],
  typed: string,
): Task<RangeEntry> {
  const figures: EditsBySeries = new Map();
  const rows = new Map<IndicatorId, Indicator>();
  const refused: Partial<Record<RangeRefusal, number>> = {};
  const seen = new Map<string, Set<IndicatorId>>();
  let written = 0;
  let done = 0;
  const total = blocks.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0);
  for (const { row, column } of cellsOf(blocks, seen)) {
    if (done % SLICE === 0) yield { stage: 'rows', done, total };
    done += 1;
    const indicator = rows.get(row) ?? indicatorOf(workbook, row);
    if (!indicator) continue;
    if (column.kind === 'field') {
      const after = editedIndicator(indicator, column.field, typed);
      if (after === indicator) continue;
      rows.set(row, after);
      written += 1;
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
    else if (changed) {
      addEdit(figures, { ...cell, figure });
      written += 1;
    }
  }
  const change = yield* changeInSlices(workbook, { figures, indicators: rows, rows: rows.size });
  return { change, count: written, refused };
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
