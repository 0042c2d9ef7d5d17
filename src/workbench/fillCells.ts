import { roundTo } from '../domain/quantity/rounding';
import { conversionFactor, NO_UNIT, type Unit } from '../domain/quantity/unit';
import {
  BLANK,
  decimalsOf,
  isBlank,
  MAX_DECIMALS,
  numberValue,
  type Value,
} from '../domain/quantity/value';
import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import type { Change } from '../domain/workbook/change';
import { typedFigure, type Figure } from '../domain/workbook/figure';
import { figureAt, indicatorOf, type Workbook } from '../domain/workbook/workbook';
import type { Task } from '../exchange/task';
import type { CellColumn } from './cellColumn';
import { addEdit, changeInSlices, type EditsBySeries } from './figurePatch';
import { continued, usualMode, type FillMode } from './fillSeries';
import { fieldOf, withFields, type Fields } from './indicatorFields';

export type FillDirection = 'down' | 'up' | 'right' | 'left';

/** A block and the cells it is drawn over, in the order they are seen. */
export interface FillArea {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly CellColumn[];
  /** The rows (down, up) or columns (right, left) it goes on to, nearest first. */
  readonly onRows: readonly IndicatorId[];
  readonly onColumns: readonly CellColumn[];
  readonly direction: FillDirection;
}

export interface FillOptions {
  /** Unless given, what the handle does: see `usualMode`. */
  readonly mode?: FillMode;
  /** Growth in per cent where one number grows. */
  readonly rate?: number;
}

/**
 * Why a cell was left as it was: its row measures something else than the one it is filled from, its
 * column is computed, or of another sort (a note over a figure).
 */
export type FillRefusal = 'otherUnit' | 'computed' | 'otherColumn';

export interface FillNote {
  readonly code: FillRefusal;
  readonly indicator: IndicatorId;
  readonly column: string;
}

export interface FillPlan {
  readonly change: Change;
  /** Cells that are written. */
  readonly count: number;
  /** Those among them whose number was converted to their row's unit. */
  readonly converted: number;
  readonly refused: readonly FillNote[];
}

const SLICE = 1000;

/**
 * Plans to fill a block over the cells it is drawn to. A figure goes to a row of another unit of the
 * same dimension as the same amount, converted; never to a row of another dimension. Headings are
 * passed over and cost a series no step.
 */
export function* fillCells(
  workbook: Workbook,
  area: FillArea,
  options: FillOptions = {},
): Task<FillPlan> {
  const { rows, columns, onRows, onColumns, direction } = area;
  const total = rows.length * onColumns.length + columns.length * onRows.length;
  const filler = new Filler(workbook, options, total);
  const forwards = direction === 'down' || direction === 'right';
  const inOrder = <T>(line: readonly T[]): readonly T[] => (forwards ? line : [...line].reverse());
  if (direction === 'down' || direction === 'up') {
    for (const column of columns) {
      const from = inOrder(rows).map((row) => ({ row, column }));
      yield* filler.lane(
        from,
        onRows.map((row) => ({ row, column })),
      );
    }
  } else {
    for (const row of rows) {
      const from = inOrder(columns).map((column) => ({ row, column }));
      yield* filler.lane(
        from,
        onColumns.map((column) => ({ row, column })),
      );
    }
  }
  return yield* filler.plan();
}

/**
 * How far a double click on the handle fills: along the neighbouring column while it says something.
 * `rows` begin behind the block; headings between filled rows are passed. Returns how many rows.
 */
export function rowsAlongside(
  rows: readonly IndicatorId[],
  isHeading: (row: IndicatorId) => boolean,
  isFilled: (row: IndicatorId) => boolean,
): number {
  let reach = 0;
  for (const [n, row] of rows.entries()) {
    if (isHeading(row)) continue;
    if (!isFilled(row)) break;
    reach = n + 1;
  }
  return reach;
}

interface Cell {
  readonly row: IndicatorId;
  readonly column: CellColumn;
}

class Filler {
  readonly #workbook: Workbook;
  readonly #options: FillOptions;
  readonly #figures: EditsBySeries = new Map();
  readonly #fields = new Map<IndicatorId, Fields>();
  readonly #refused: FillNote[] = [];
  readonly #total: number;
  #done = 0;
  #count = 0;
  #converted = 0;

  /** `total`: how many cells it will be asked to fill. */
  constructor(workbook: Workbook, options: FillOptions, total: number) {
    this.#workbook = workbook;
    this.#options = options;
    this.#total = total;
  }

  /** One line of cells that goes on, in the order in which it does. */
  *lane(from: readonly Cell[], to: readonly Cell[]): Task<void> {
    const sources = from.filter(({ row, column }) => !this.#isHeading(row, column));
    const [first] = sources;
    if (!first) return;
    const next =
      first.column.kind === 'figure' ? this.#nextFigures(sources) : this.#nextTexts(sources);
    let n = 0;
    for (const cell of to) {
      if (this.#done % SLICE === 0) yield { stage: 'rows', done: this.#done, total: this.#total };
      this.#done += 1;
      if (this.#isHeading(cell.row, cell.column)) continue;
      const { column } = cell;
      const source = sources[n % sources.length] ?? first;
      if (column.kind === 'computed') this.#refuse('computed', cell);
      else if (
        column.kind !== source.column.kind ||
        (column.kind === 'field' && column.id !== source.column.id)
      )
        this.#refuse('otherColumn', cell);
      else next(cell, n);
      n += 1;
    }
  }

  /** Everything in a lane is brought to the unit of its first cell, and from there to each row's. */
  #nextFigures(sources: readonly Cell[]): (cell: Cell, n: number) => void {
    const figures = sources.map((cell) => this.#figureIn(cell));
    const units = sources.map((cell, n) => figures[n]?.unit ?? this.#unitOf(cell.row));
    const lead = units[0] ?? NO_UNIT;
    const alike = units.every((unit) => conversionFactor(unit, lead) !== null);
    const values = figures.map((figure, n) =>
      inUnit(figure?.value ?? BLANK, units[n] ?? lead, lead),
    );
    // Numbers of several things make no series; each is copied on as what it is.
    const mode = alike ? (this.#options.mode ?? usualMode(values)) : 'copy';
    const valueAt = continued(values, mode, this.#options.rate);
    return (cell, n) => {
      if (mode !== 'copy') {
        this.#figure(cell, valueAt(n) ?? BLANK, lead, figures[0]?.unit ?? null);
        return;
      }
      const slot = n % sources.length;
      const figure = figures[slot];
      this.#figure(cell, figure?.value ?? BLANK, units[slot] ?? lead, figure?.unit ?? null);
    };
  }

  #figure({ row, column }: Cell, value: Value, unit: Unit, own: Unit | null): void {
    if (column.kind !== 'figure') return;
    const indicator = indicatorOf(this.#workbook, row);
    if (!indicator) return;
    const factor = conversionFactor(unit, indicator.unit);
    if (factor === null) {
      this.#refuse('otherUnit', { row, column });
      return;
    }
    const before = figureAt(this.#workbook, { indicator: row, series: column.series });
    // A figure that is given in a unit of its own keeps it where the row's is what it was.
    const keeps = own !== null && factor !== 1;
    const filled = keeps ? value : inUnit(value, unit, indicator.unit);
    const after = isBlank(filled) ? null : filledFigure(before, filled, keeps ? own : null);
    if (before === null && after === null) return;
    addEdit(this.#figures, { indicator: row, series: column.series, figure: after });
    this.#count += 1;
    if (!keeps && factor !== 1 && filled.kind === 'number') this.#converted += 1;
  }

  /** Whole numbers in the numbering go on by one, all else is copied. */
  #nextTexts(sources: readonly Cell[]): (cell: Cell, n: number) => void {
    const texts = sources.map(({ row, column }) => {
      const indicator = indicatorOf(this.#workbook, row);
      return indicator && column.kind === 'field' ? fieldOf(indicator, column.field) : '';
    });
    const numbers = texts.map((text) =>
      /^\d{1,9}$/.test(text) ? numberValue(Number(text)) : null,
    );
    const whole = numbers.flatMap((number) => number ?? []);
    const counts =
      whole.length === texts.length && (this.#options.mode ?? usualMode(whole)) !== 'copy';
    const valueAt = counts ? continued(whole, 'series') : null;
    return ({ row, column }, n) => {
      if (column.kind !== 'field') return;
      const next = column.field === 'numbering' ? valueAt?.(n) : null;
      const text = next?.kind === 'number' ? String(next.value) : (texts[n % texts.length] ?? '');
      this.#fields.set(row, { ...this.#fields.get(row), [column.field]: text });
      this.#count += 1;
    };
  }

  #figureIn({ row, column }: Cell): Figure | null {
    if (column.kind !== 'figure') return null;
    return figureAt(this.#workbook, { indicator: row, series: column.series });
  }

  #unitOf(row: IndicatorId): Unit {
    return indicatorOf(this.#workbook, row)?.unit ?? NO_UNIT;
  }

  #isHeading(row: IndicatorId, column: CellColumn): boolean {
    return column.kind !== 'field' && (indicatorOf(this.#workbook, row)?.group ?? true);
  }

  #refuse(code: FillRefusal, { row, column }: Cell): void {
    this.#refused.push({ code, indicator: row, column: column.id });
  }

  *plan(): Task<FillPlan> {
    const change = yield* changeInSlices(this.#workbook, {
      figures: this.#figures,
      indicators: this.#indicators(),
      rows: this.#fields.size,
    });
    return {
      change,
      count: this.#count,
      converted: this.#converted,
      refused: this.#refused,
    };
  }

  *#indicators(): Iterable<readonly [IndicatorId, Indicator]> {
    for (const [id, fields] of this.#fields) {
      const before = indicatorOf(this.#workbook, id);
      if (before) yield [id, withFields(before, fields)];
    }
  }
}

/** The same amount in another unit of its dimension (else the same number), at the decimals it needs, as far as a number has them. */
function inUnit(value: Value, from: Unit, to: Unit): Value {
  const factor = conversionFactor(from, to) ?? 1;
  if (factor === 1) return value;
  const exact = (number: number) => roundTo(number * factor, MAX_DECIMALS);
  switch (value.kind) {
    case 'number':
      return numberValue(exact(value.value));
    case 'bound':
      return { ...value, value: exact(value.value), decimals: decimalsOf(exact(value.value)) };
    case 'range': {
      const [low, high] = [exact(value.low), exact(value.high)];
      return { ...value, low, high, decimals: Math.max(decimalsOf(low), decimalsOf(high)) };
    }
    default:
      return value;
  }
}

/** A figure that came from a source keeps that origin and is marked as edited. */
export function filledFigure(before: Figure | null, value: Value, unit: Unit | null): Figure {
  const sourced = before?.origin.kind === 'imported' || before?.origin.kind === 'extracted';
  const figure = typedFigure(value, unit);
  return sourced ? { ...figure, origin: before.origin, edited: true, checked: true } : figure;
}
