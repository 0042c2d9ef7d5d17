import type { Workbook, WorkbookId } from '../domain/workbook/workbook';
import type { FigureTable } from '../domain/workbook/figures';
import type { IndicatorTable } from '../domain/workbook/indicatorTable';
import { keyRange, type WorkbookDatabase } from './database';
import {
  blocksOf,
  mendOutline,
  Refusals,
  rowsWithoutIndicator,
  withLostRows,
} from './damagedTable';
import { readFigureBlocks, type FigureBlockRecord } from './records/figureBlock';
import { readHeader, type HeaderRecord } from './records/header';
import { readIndicatorBlocks, type IndicatorBlockRecord } from './records/indicatorBlock';
import { outlineRecord, readOutline, type OutlineRecord } from './records/outline';
import type { SetAsideTable } from './records/setAside';
import { readTexts, type SourceTextRecord } from './records/sourceText';
import { countRecords, recordWrites } from './recordWrites';
import { StoreError } from './storeError';

interface RawWorkbook {
  readonly header: HeaderRecord | undefined;
  readonly outline: OutlineRecord | undefined;
  readonly indicators: readonly IndicatorBlockRecord[];
  readonly figures: readonly FigureBlockRecord[];
  readonly texts: readonly SourceTextRecord[];
  /** Records the browser did not hand over. */
  readonly unreadable: readonly UnreadableRecord[];
}

interface UnreadableRecord {
  readonly table: SetAsideTable;
  readonly key: readonly (string | number)[];
  readonly fault: string;
}

export interface ReadWorkbook {
  readonly workbook: Workbook;
  readonly header: HeaderRecord;
  /** How many records of it could not be read, now or before, and lie aside. */
  readonly damaged: number;
}

/**
 * Reads a workbook. Records that are damaged are moved aside first, in one transaction, and it opens
 * without them. Rejects with `notFound`; with `damaged` where its header is, or where the browser does
 * not hand over a record: that may be there again another time, so nothing is moved.
 */
export async function readWorkbook(
  db: WorkbookDatabase,
  id: WorkbookId,
  at: number,
): Promise<ReadWorkbook> {
  for (;;) {
    const raw = await readRaw(db, id);
    const header = readHeader(raw.header, id);
    const [missed] = raw.unreadable;
    if (missed) {
      const record = `${missed.table} ${missed.key.join(' ')}`;
      throw new StoreError('damaged', `${record}: ${missed.fault}`, `unreadable ${record}`);
    }
    const refusals = new Refusals(id);
    const workbook = assemble(raw, header, refusals);
    if (refusals.found.length === 0) {
      return { workbook, header, damaged: await countAside(db, id) };
    }
    const isAside = await setAside(db, header, workbook, refusals, at);
    // Else another window has written meanwhile: what was read counts no more.
    if (isAside) return { workbook, header, damaged: await countAside(db, id) };
  }
}

/** What can be read of a workbook; nothing on the disk is touched. Rejects where its header cannot. */
export async function readSoundParts(db: WorkbookDatabase, id: WorkbookId): Promise<Workbook> {
  const raw = await readRaw(db, id);
  return assemble(raw, readHeader(raw.header, id), new Refusals(id));
}

function countAside(db: WorkbookDatabase, id: WorkbookId): Promise<number> {
  return db.run(() => db.damaged.where('workbook').equals(id).count());
}

function assemble(raw: RawWorkbook, header: HeaderRecord, refusals: Refusals): Workbook {
  const figures = readFigureBlocks(raw.figures, (record, read) =>
    refusals.try('figureBlocks', [record.series, record.block], record, read),
  );
  const sound = readIndicatorBlocks(raw.indicators, (record, read) =>
    refusals.try('indicatorBlocks', [record.block], record, read),
  );
  const outline =
    refusals.try('outlines', [], raw.outline, () => readOutline(raw.outline)) ??
    mendOutline(raw.outline, sound);
  const texts = readTexts(raw.texts, (record, read) =>
    refusals.try('sourceTexts', [record.key], record, read),
  );
  const lost = rowsWithoutIndicator(sound, outline);
  const indicators = withLostRows(sound, lost);
  noteMissing(header, figures, blocksOf(lost), refusals);
  return {
    id: header.id,
    meta: header.meta,
    indicators,
    outline,
    figures,
    nextIndicator: header.nextIndicator,
    ...(texts.size > 0 && { texts }),
  };
}

/** Records that are not there at all, although they were written. */
function noteMissing(
  header: HeaderRecord,
  figures: FigureTable,
  lostBlocks: readonly number[],
  refusals: Refusals,
): void {
  const refused = (table: SetAsideTable) => refusals.found.filter((one) => one.table === table);
  const known = new Set(refused('indicatorBlocks').map(({ key }) => key[0]));
  for (const block of lostBlocks) {
    if (!known.has(block)) refusals.note('indicatorBlocks', [block], 'missing');
  }
  if (!header.records) return;
  const there = countRecords({ figures, indicators: NO_BLOCKS }).figures;
  if (there + refused('figureBlocks').length < header.records.figures) {
    refusals.note('figureBlocks', [], 'missing');
  }
}

const NO_BLOCKS: IndicatorTable = { blocks: [] };

/** Moves the refused records into the table of damaged ones, and writes what stands in for them. */
function setAside(
  db: WorkbookDatabase,
  header: HeaderRecord,
  workbook: Workbook,
  { found }: Refusals,
  at: number,
): Promise<boolean> {
  const { id } = workbook;
  const tables = [db.workbooks, db.outlines, db.indicatorBlocks, db.figureBlocks];
  return db.run(() =>
    db.transaction('rw', [...tables, db.sourceTexts, db.damaged], async () => {
      const now = await db.workbooks.get(id);
      if (now?.revision !== header.revision) return false;
      await db.damaged.bulkAdd(found.map((record) => ({ ...record, at })));
      for (const { table, key } of found) {
        // An outline has the key of its workbook alone, and gives way to the mended one.
        if (key.length > 0) await db.table(table).delete([id, ...key]);
      }
      const lost = new Set(
        found.map(({ table, key }) => (table === 'indicatorBlocks' ? key[0] : -1)),
      );
      const { indicators } = recordWrites(null, workbook);
      await db.indicatorBlocks.bulkPut(indicators.put.filter(({ block }) => lost.has(block)));
      if (found.some(({ table }) => table === 'outlines')) {
        await db.outlines.put(outlineRecord(id, workbook.outline));
      }
      await db.workbooks.put({ ...now, records: countRecords(workbook) });
      return true;
    }),
  );
}

async function readRaw(db: WorkbookDatabase, id: WorkbookId): Promise<RawWorkbook> {
  try {
    return await readAtOnce(db, id);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
    // The browser cannot read one of them, and does not say which.
    return readOneByOne(db, id);
  }
}

function readAtOnce(db: WorkbookDatabase, id: WorkbookId): Promise<RawWorkbook> {
  const tables = [db.workbooks, db.outlines, db.indicatorBlocks, db.figureBlocks, db.sourceTexts];
  return db.run(() =>
    db.transaction('r', tables, async () => {
      const [header, outline, indicators, figures, texts] = await Promise.all([
        db.workbooks.get(id),
        db.outlines.get(id),
        db.indicatorBlocks
          .where('[workbook+block]')
          .between(...keyRange(id))
          .toArray(),
        db.figureBlocks
          .where('[workbook+series+block]')
          .between(...keyRange(id))
          .toArray(),
        db.sourceTexts
          .where('[workbook+key]')
          .between(...keyRange(id))
          .toArray(),
      ]);
      return { header, outline, indicators, figures, texts, unreadable: [] };
    }),
  );
}

async function readOneByOne(db: WorkbookDatabase, id: WorkbookId): Promise<RawWorkbook> {
  const unreadable: UnreadableRecord[] = [];
  const refuse = (table: SetAsideTable, key: readonly (string | number)[], error: unknown) => {
    if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
    unreadable.push({ table, key, fault: error.message });
  };
  const all = async <T>(table: SetAsideTable, index: string): Promise<T[]> => {
    const keys = await db.run(() =>
      db
        .table(table)
        .where(index)
        .between(...keyRange(id))
        .primaryKeys(),
    );
    const records: T[] = [];
    for (const key of keys as [WorkbookId, ...(string | number)[]][]) {
      try {
        records.push((await db.run(() => db.table(table).get(key))) as T);
      } catch (error) {
        refuse(table, key.slice(1), error);
      }
    }
    return records;
  };
  const header = await db.run(() => db.workbooks.get(id));
  let outline: OutlineRecord | undefined;
  try {
    outline = await db.run(() => db.outlines.get(id));
  } catch (error) {
    refuse('outlines', [], error);
  }
  return {
    header,
    outline,
    indicators: await all('indicatorBlocks', '[workbook+block]'),
    figures: await all('figureBlocks', '[workbook+series+block]'),
    texts: await all('sourceTexts', '[workbook+key]'),
    unreadable,
  };
}
