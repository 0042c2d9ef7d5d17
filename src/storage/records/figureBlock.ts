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
import { damaged, type Guard } from '../storeError';
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
export const BLOCKS_A_RECORD = FIGURES_A_RECORD / BLOCK_SIZE;
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

/** How many records a column makes. */
export function countFigureRecords(blocks: Blocks): number {
  let count = 0;
  for (let first = 0; first < blocks.length; first += BLOCKS_A_RECORD) {
    if (blocks.slice(first, first + BLOCKS_A_RECORD).some((block) => block !== null)) count += 1;
  }
  return count;
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

/** The figures from their records, in any order; `guard`: see `Guard`. */
export function readFigureBlocks(
  records: readonly FigureBlockRecord[],
  guard: Guard<FigureBlockRecord>,
): FigureTable {
  const columns = new Map<SeriesKey, { series: Series; blocks: (FigureBlock | null)[] }>();
  for (const stored of records) {
    const read = guard(stored, () => readFigureBlock(stored));
    if (!read) continue;
    const { series: key } = stored;
    let column = columns.get(key);
    if (!column) {
      column = { series: read.series, blocks: [] };
      columns.set(key, column);
    }
    const first = stored.block * BLOCKS_A_RECORD;
    const { blocks } = column;
    while (blocks.length < first) blocks.push(null);
    read.blocks.forEach((piece, n) => {
      blocks[first + n] = piece;
    });
  }
  for (const { blocks } of columns.values()) {
    while (blocks.length > 0 && blocks[blocks.length - 1] === null) blocks.pop();
  }
  return figureTable(columns.values());
}

function readFigureBlock(stored: FigureBlockRecord) {
  const { series: key, block } = stored;
  const record = `figures ${key} #${block}`;
  if (!Number.isInteger(block) || block < 0 || block >= MOST_RECORDS) {
    throw damaged(record, 'no such block');
  }
  const series = readSeries(key, record);
  const read = readBlock(stored, record);
  if (read.tags.length > FIGURES_A_RECORD) throw damaged(record, 'more figures than it can hold');
  return { series, blocks: cutBlock(read, BLOCK_SIZE) };
}

/**
 * The figures of a damaged record that can still be told: those slots that are whole. Whether they are
 * what was written, nothing proves any more.
 */
export function soundSlots(stored: Partial<StoredFigureBlock>): Map<number, Figure> {
  const { numbers, tags } = stored;
  const found = new Map<number, Figure>();
  const rest = v.safeParse(v.array(v.unknown()), stored.rest);
  const own = new Map<number, Figure>();
  for (const entry of rest.success ? rest.output : []) {
    const read = v.safeParse(v.tuple([v.number(), figureShape]), entry);
    if (read.success) own.set(...read.output);
  }
  const origins = v.safeParse(originsShape, stored.origins);
  if (!(numbers instanceof Float64Array) || !(tags instanceof Uint8Array)) return own;
  const size = Math.min(numbers.length, tags.length, FIGURES_A_RECORD);
  const list = <T extends Uint8Array | Uint32Array>(read: unknown, kind: new (n: number) => T) =>
    read instanceof kind && read.length >= size ? read : new kind(size);
  const block: FigureBlock = {
    numbers,
    tags,
    flags: list(stored.flags, Uint8Array),
    originCodes: list(stored.originCodes, Uint8Array),
    rows: list(stored.rows, Uint32Array),
    origins: origins.success ? origins.output : [],
    rest: own,
  };
  for (let slot = 0; slot < size; slot += 1) {
    const tag = tags[slot] ?? 0;
    if (tag > 1 + MAX_DECIMALS && !own.has(slot)) continue;
    const figure = figureIn(block, slot);
    if (figure) found.set(slot, figure);
  }
  return found;
}

/** The series of a stored key. Throws StoreError `damaged`, naming `record`. */
export function readSeries(key: SeriesKey, record: string): Series {
  try {
    return parseSeriesKey(key);
  } catch (error) {
    throw damaged(record, 'not a series', error);
  }
}
