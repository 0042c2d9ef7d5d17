import { BLANK, type Value } from '../quantity/value';
import type { IndicatorId } from '../indicator/indicator';
import type { Unit } from '../quantity/unit';
import type { Figure } from './figure';
import {
  EMPTY_BLOCK,
  FigureBlockBuilder,
  figureIn,
  hasFigure,
  isEditedIn,
  isEmptyBlock,
  isUncheckedIn,
  ownUnitIn,
  valueIn,
  type FigureBlock,
} from './figureBlock';
import { seriesKey, type Series, type SeriesKey } from './series';

/**
 * All figures of a workbook: a column a series, a column cut into blocks of `BLOCK_SIZE` indicators.
 * Immutable: a write makes a new table that shares every block it did not touch, so that two states
 * differ exactly in the blocks that are not the same object; storage writes just the records of those.
 */
export interface FigureTable {
  readonly columns: ReadonlyMap<SeriesKey, FigureColumn>;
}

export interface FigureColumn {
  readonly series: Series;
  /** Block n holds the indicators n·BLOCK_SIZE …; null where it holds none. */
  readonly blocks: readonly (FigureBlock | null)[];
}

/** Figures to be written into one series: the i-th of `to` for the i-th indicator. */
export interface FigurePatch {
  readonly series: Series;
  readonly indicators: Uint32Array;
  readonly from: FigureBlock;
  readonly to: FigureBlock;
}

/**
 * An edit copies one block, 15 kB, and the list of the blocks of its column; so it takes as long in a
 * sheet of 100,000 rows as in one of 1,000. Smaller ones would cost more memory beside their figures.
 * On the disk many blocks make one record.
 */
export const BLOCK_SIZE = 1024;

export const NO_FIGURES: FigureTable = { columns: new Map() };

/** The figure of an indicator in a series; null where there is none. */
export function figureOf(
  table: FigureTable,
  key: SeriesKey,
  indicator: IndicatorId,
): Figure | null {
  const block = table.columns.get(key)?.blocks[Math.floor(indicator / BLOCK_SIZE)];
  return block ? figureIn(block, indicator % BLOCK_SIZE) : null;
}

/** The value of an indicator in a series; blank where there is no figure. */
export function valueOf(table: FigureTable, key: SeriesKey, indicator: IndicatorId): Value {
  const block = table.columns.get(key)?.blocks[Math.floor(indicator / BLOCK_SIZE)];
  return block ? valueIn(block, indicator % BLOCK_SIZE) : BLANK;
}

/** The unit a figure is given in where it is not its row's; null else. */
export function ownUnitOf(table: FigureTable, key: SeriesKey, indicator: IndicatorId): Unit | null {
  const block = table.columns.get(key)?.blocks[Math.floor(indicator / BLOCK_SIZE)];
  return block ? ownUnitIn(block, indicator % BLOCK_SIZE) : null;
}

/** Whether a figure is still to be held against its source: see `isUnchecked` of figures. */
export function isUncheckedAt(table: FigureTable, key: SeriesKey, indicator: IndicatorId): boolean {
  const block = table.columns.get(key)?.blocks[Math.floor(indicator / BLOCK_SIZE)];
  return block ? isUncheckedIn(block, indicator % BLOCK_SIZE) : false;
}

/** Whether a figure was changed by hand after it came from a source. */
export function isEdited(table: FigureTable, key: SeriesKey, indicator: IndicatorId): boolean {
  const block = table.columns.get(key)?.blocks[Math.floor(indicator / BLOCK_SIZE)];
  return block ? isEditedIn(block, indicator % BLOCK_SIZE) : false;
}

/** The table with every patch's `to` written. `from` is not looked at. */
export function writeFigures(table: FigureTable, patches: readonly FigurePatch[]): FigureTable {
  if (patches.length === 0) return table;
  const columns = new Map(table.columns);
  for (const patch of patches) {
    const key = seriesKey(patch.series);
    const column = writeColumn(columns.get(key), patch);
    if (column.blocks.some((block) => block !== null)) columns.set(key, column);
    else columns.delete(key);
  }
  return { columns };
}

function writeColumn(column: FigureColumn | undefined, patch: FigurePatch): FigureColumn {
  const blocks = [...(column?.blocks ?? [])];
  const builders = new Map<number, FigureBlockBuilder>();
  const sizes = blockSizes(patch);
  patch.indicators.forEach((indicator, slot) => {
    const number = Math.floor(indicator / BLOCK_SIZE);
    let builder = builders.get(number);
    if (!builder) {
      builder = new FigureBlockBuilder(blocks[number] ?? EMPTY_BLOCK, sizes.get(number));
      builders.set(number, builder);
    }
    builder.set(indicator % BLOCK_SIZE, figureIn(patch.to, slot));
  });
  for (const [number, builder] of builders) {
    while (blocks.length < number) blocks.push(null);
    blocks[number] = filled(builder);
  }
  while (blocks.length > 0 && blocks[blocks.length - 1] === null) blocks.pop();
  return { series: patch.series, blocks };
}

/** How far each block is written, for one that grows step by step would be copied again and again. */
function blockSizes({ indicators, to }: FigurePatch): Map<number, number> {
  const sizes = new Map<number, number>();
  indicators.forEach((indicator, slot) => {
    if (!hasFigure(to, slot)) return;
    const number = Math.floor(indicator / BLOCK_SIZE);
    sizes.set(number, Math.max(sizes.get(number) ?? 0, (indicator % BLOCK_SIZE) + 1));
  });
  return sizes;
}

/** Fills one new column from scratch, for imports; the fast way to many figures. */
export class FigureColumnBuilder {
  readonly #series: Series;
  readonly #builders: (FigureBlockBuilder | undefined)[] = [];
  readonly #capacity: number;

  /** `capacity`: how many indicators the workbook has. */
  constructor(of: Series, capacity: number) {
    this.#series = of;
    this.#capacity = capacity;
  }

  /** The builder of the block that holds an indicator, made when first asked for. */
  blockFor(indicator: IndicatorId): FigureBlockBuilder {
    const number = Math.floor(indicator / BLOCK_SIZE);
    let builder = this.#builders[number];
    if (!builder) {
      const size = Math.min(BLOCK_SIZE, Math.max(0, this.#capacity - number * BLOCK_SIZE));
      builder = new FigureBlockBuilder(EMPTY_BLOCK, size);
      this.#builders[number] = builder;
    }
    return builder;
  }

  set(indicator: IndicatorId, figure: Figure): void {
    this.blockFor(indicator).set(indicator % BLOCK_SIZE, figure);
  }

  get isEmpty(): boolean {
    return this.#builders.length === 0;
  }

  finish(): FigureColumn {
    const blocks: (FigureBlock | null)[] = [];
    for (const builder of this.#builders) blocks.push(builder ? filled(builder) : null);
    while (blocks.length > 0 && blocks[blocks.length - 1] === null) blocks.pop();
    return { series: this.#series, blocks };
  }
}

/** The block, or null where it holds no figure. */
function filled(builder: FigureBlockBuilder): FigureBlock | null {
  const block = builder.finish();
  return isEmptyBlock(block) ? null : block;
}

/** A table of ready columns. */
export function figureTable(columns: Iterable<FigureColumn>): FigureTable {
  const map = new Map<SeriesKey, FigureColumn>();
  for (const column of columns) {
    if (column.blocks.length > 0) map.set(seriesKey(column.series), column);
  }
  return { columns: map };
}

/** Every figure of one indicator, with its series. */
export function figuresOfIndicator(
  table: FigureTable,
  indicator: IndicatorId,
): { readonly series: Series; readonly figure: Figure }[] {
  const found = [];
  for (const [key, column] of table.columns) {
    const figure = figureOf(table, key, indicator);
    if (figure) found.push({ series: column.series, figure });
  }
  return found;
}
