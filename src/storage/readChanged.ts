import { figureTable, type FigureTable } from '../domain/workbook/figures';
import type { IndicatorTable } from '../domain/workbook/indicatorTable';
import { sameData } from '../domain/workbook/sameData';
import { NO_TEXTS, withTexts } from '../domain/workbook/sourceText';
import type { Workbook, WorkbookMeta } from '../domain/workbook/workbook';
import type { WorkbookDatabase } from './database';
import { joinDifferences, type Difference } from './difference';
import { BLOCKS_A_RECORD, readFigureBlocks, readSeries } from './records/figureBlock';
import { readHeader, type HeaderRecord } from './records/header';
import { readIndicatorBlocks } from './records/indicatorBlock';
import { readOutline } from './records/outline';
import { readTexts } from './records/sourceText';

export interface ChangedWorkbook {
  readonly workbook: Workbook;
  readonly header: HeaderRecord;
}

/**
 * The stored workbook as it is now, from a state of it that was stored: only the records that writes
 * since then have changed are read, all else is shared. Null where these writes do not lead from that
 * `revision` to what is there. Rejects with `notFound`, and with `damaged` where a record cannot be read.
 */
export async function readChanged(
  db: WorkbookDatabase,
  from: Workbook,
  revision: number,
  writes: readonly Difference[],
): Promise<ChangedWorkbook | null> {
  const { id } = from;
  const since = writes.filter((write) => write.revision > revision);
  if (since.some((write, n) => write.revision !== revision + 1 + n)) return null;
  const { outline, indicators, figures, texts } = joinDifferences(since);
  const tables = [db.workbooks, db.outlines, db.indicatorBlocks, db.figureBlocks, db.sourceTexts];
  const read = await db.run(() =>
    db.transaction('r', tables, async () => {
      const stored = await db.workbooks.get(id);
      if (stored && stored.revision !== revision + since.length) return null;
      const [rows, blocks, columns, reports] = await Promise.all([
        outline ? db.outlines.get(id) : undefined,
        db.indicatorBlocks.bulkGet(indicators.map((block) => [id, block] as [string, number])),
        db.figureBlocks.bulkGet(
          figures.map(([key, block]) => [id, key, block] as [string, string, number]),
        ),
        db.sourceTexts.bulkGet(texts.map((key) => [id, key] as [string, string])),
      ]);
      return { stored, rows, blocks, columns, reports };
    }),
  );
  if (!read) return null;
  const header = readHeader(read.stored, id);
  const known = readTexts(read.reports.filter(isThere), (_record, one) => one());
  const all = withTexts(from.texts ?? NO_TEXTS, known);
  const blocks = read.blocks.filter(isThere);
  const columns = readFigureBlocks(read.columns.filter(isThere), (_record, one) => one());
  return {
    header,
    workbook: {
      id,
      meta: sharedMeta(from.meta, header.meta),
      indicators: withBlocks(
        from.indicators,
        indicators,
        readIndicatorBlocks(blocks, (_record, one) => one()),
      ),
      outline: outline ? readOutline(read.rows) : from.outline,
      figures: withRecords(from.figures, figures, columns),
      nextIndicator: header.nextIndicator,
      ...(all.size > 0 && { texts: all }),
    },
  };
}

function isThere<T>(record: T | undefined): record is T {
  return record !== undefined;
}

/** What is the same stays the same object: whoever looks after it need not look again. */
function sharedMeta(from: WorkbookMeta, to: WorkbookMeta): WorkbookMeta {
  if (sameData(from, to)) return from;
  const shared = Object.entries(to).map(([field, value]) => {
    const old = from[field as keyof WorkbookMeta];
    return [field, sameData(old, value) ? old : value];
  });
  return Object.fromEntries(shared) as unknown as WorkbookMeta;
}

function withBlocks(
  { blocks: old }: IndicatorTable,
  changed: readonly number[],
  read: IndicatorTable,
): IndicatorTable {
  if (changed.length === 0) return { blocks: old };
  const blocks = [...old];
  for (const block of changed) {
    while (blocks.length < block) blocks.push([]);
    blocks[block] = read.blocks[block] ?? [];
  }
  while (blocks.length > 0 && blocks[blocks.length - 1]?.length === 0) blocks.pop();
  return { blocks };
}

function withRecords(
  table: FigureTable,
  changed: Difference['figures'],
  read: FigureTable,
): FigureTable {
  if (changed.length === 0) return table;
  const columns = new Map(table.columns);
  for (const [key, record] of changed) {
    const column = columns.get(key);
    const blocks = [...(column?.blocks ?? [])];
    const now = read.columns.get(key)?.blocks ?? [];
    const first = record * BLOCKS_A_RECORD;
    while (blocks.length < first + BLOCKS_A_RECORD) blocks.push(null);
    for (let n = first; n < first + BLOCKS_A_RECORD; n += 1) blocks[n] = now[n] ?? null;
    while (blocks.length > 0 && blocks[blocks.length - 1] === null) blocks.pop();
    columns.set(key, { series: column?.series ?? readSeries(key, `figures ${key}`), blocks });
  }
  return figureTable(columns.values());
}
