import * as v from 'valibot';
import { MAX_DECIMALS } from '../../domain/quantity/value';
import type { Figure } from '../../domain/workbook/figure';
import {
  cutBlock,
  EMPTY_BLOCK,
  FigureBlockBuilder,
  figureIn,
  type FigureBlock,
} from '../../domain/workbook/figureBlock';
import {
  BLOCK_SIZE,
  figureTable,
  type FigureColumn,
  type FigureTable,
} from '../../domain/workbook/figures';
import { parseSeriesKey, type Series, type SeriesKey } from '../../domain/workbook/series';
import type { WorkbookId } from '../../domain/workbook/workbook';
import { damaged } from '../storeError';
import { checkShape, figureShape, MOST_INDICATORS, packedOriginShape } from './shapes';

/** A block of figures with its typed arrays as they are. */
export interface StoredFigureBlock extends Omit<FigureBlock, 'rest'> {
  readonly rest: readonly (readonly [slot: number, figure: Figure])[];
}

export interface FigureBlockRecord extends StoredFigureBlock {
  readonly workbook: WorkbookId;
  readonly series: SeriesKey;
  readonly block: number;
}

/** A block as it is stored. */
export function storedBlock(block: FigureBlock): StoredFigureBlock {
  return { ...block, rest: [...block.rest] };
}

/**
 * About 250 kB a record: what a browser keeps as a file of its own, which it writes many times faster
 * than the same bytes in pieces of 60 kB. So a record holds many blocks of a column, side by side.
 */
export const FIGURES_A_RECORD = 16384;
const BLOCKS_A_RECORD = FIGURES_A_RECORD / BLOCK_SIZE;
const MOST_RECORDS = MOST_INDICATORS / FIGURES_A_RECORD;

type Blocks = FigureColumn['blocks'];

/** The numbers of the records of a column that are not the same in two states. */
export function differingRecords(before: Blocks, after: Blocks): Set<number> {
  const differing = new Set<number>();
  for (let block = 0; block < Math.max(before.length, after.length); block += 1) {
    if ((before[block] ?? null) === (after[block] ?? null)) continue;
    differing.add(Math.floor(block / BLOCKS_A_RECORD));
  }
  return differing;
}

/** One record of a column; null where its blocks hold nothing. */
export function figureBlockRecord(
  workbook: WorkbookId,
  series: SeriesKey,
  number: number,
  blocks: Blocks,
): FigureBlockRecord | null {
  const first = number * BLOCKS_A_RECORD;
  const own = blocks.slice(first, first + BLOCKS_A_RECORD);
  const last = own.findLastIndex((block) => block !== null);
  if (last < 0) return null;
  const size = last * BLOCK_SIZE + (own[last]?.tags.length ?? 0);
  const builder = new FigureBlockBuilder(EMPTY_BLOCK, size);
  own.forEach((block, n) => {
    if (block) builder.place(n * BLOCK_SIZE, block);
  });
  return { workbook, series, block: number, ...storedBlock(builder.finish()) };
}

const originsShape = v.array(packedOriginShape);
const restShape = v.array(v.tuple([v.number(), figureShape]));

/** The block that was stored. Throws StoreError `damaged`, naming `record`. */
export function readBlock(stored: StoredFigureBlock, record: string): FigureBlock {
  const { numbers, tags, flags, originCodes, rows } = stored;
  if (
    !(numbers instanceof Float64Array) ||
    !(tags instanceof Uint8Array) ||
    !(flags instanceof Uint8Array) ||
    !(originCodes instanceof Uint8Array) ||
    !(rows instanceof Uint32Array)
  ) {
    throw damaged(record, 'not a block of figures');
  }
  if ([numbers, flags, originCodes, rows].some(({ length }) => length !== tags.length)) {
    throw damaged(record, 'lists differ in length');
  }
  const block: FigureBlock = {
    numbers,
    tags,
    flags,
    originCodes,
    rows,
    origins: checkShape(originsShape, stored.origins, record),
    rest: new Map(checkShape(restShape, stored.rest, record)),
  };
  for (const [slot, figure] of block.rest) {
    if (figureIn(block, slot) !== figure) throw damaged(record, `slot ${slot} is lost`);
  }
  checkSlots(block, record);
  return block;
}

function checkSlots(block: FigureBlock, record: string): void {
  const { tags, originCodes, origins, rest } = block;
  for (let slot = 0; slot < tags.length; slot += 1) {
    const tag = tags[slot] ?? 0;
    if (tag === 0) continue;
    // A tag of a usual number needs no further look; the rare others are asked for their figure.
    const known = tag <= 1 + MAX_DECIMALS || figureIn(block, slot) !== null;
    if (!known || (!rest.has(slot) && (originCodes[slot] ?? 0) >= origins.length)) {
      throw damaged(record, `slot ${slot} is unreadable`);
    }
  }
}

/** The figures from their records, in any order. Throws StoreError `damaged`. */
export function readFigureTable(records: readonly FigureBlockRecord[]): FigureTable {
  const columns = new Map<SeriesKey, { series: Series; blocks: (FigureBlock | null)[] }>();
  for (const stored of records) {
    const { series: key, block } = stored;
    const record = `figures ${key} #${block}`;
    if (!Number.isInteger(block) || block < 0 || block >= MOST_RECORDS) {
      throw damaged(record, 'no such block');
    }
    let column = columns.get(key);
    if (!column) {
      column = { series: readSeries(key, record), blocks: [] };
      columns.set(key, column);
    }
    const read = readBlock(stored, record);
    if (read.tags.length > FIGURES_A_RECORD) throw damaged(record, 'more figures than it can hold');
    const first = block * BLOCKS_A_RECORD;
    while (column.blocks.length < first) column.blocks.push(null);
    cutBlock(read, BLOCK_SIZE).forEach((piece, n) => {
      column.blocks[first + n] = piece;
    });
  }
  for (const { blocks } of columns.values()) {
    while (blocks.length > 0 && blocks[blocks.length - 1] === null) blocks.pop();
  }
  return figureTable(columns.values());
}

/** The series of a stored key. Throws StoreError `damaged`, naming `record`. */
export function readSeries(key: SeriesKey, record: string): Series {
  try {
    return parseSeriesKey(key);
  } catch (error) {
    throw damaged(record, 'not a series', error);
  }
}
