import type { WorkbookId, WorkbookMeta } from '../domain/workbook/workbook';
import { keyRange, type WorkbookDatabase } from './database';
import { INDICATOR_BLOCK_SIZE } from '../domain/workbook/indicatorTable';
import { mendHeader, type HeaderRecord } from './records/header';

/** Puts a sound header in place of a damaged one; to be called in a transaction. */
export async function mendWorkbook(
  db: WorkbookDatabase,
  damaged: HeaderRecord,
  meta: WorkbookMeta,
  at: number,
): Promise<void> {
  const { id } = damaged;
  const outline = await db.outlines.get(id);
  const rows = outline?.ids instanceof Uint32Array ? outline.ids : new Uint32Array(0);
  const [, block = -1] = (await lastKey(db, 'indicatorBlocks', '[workbook+block]', id)) ?? [];
  const [, last = 0] = (await lastKey(db, 'journal', '[workbook+step]', id)) ?? [];
  await db.workbooks.put(
    mendHeader(damaged, {
      meta,
      at,
      last,
      // No number is given twice, though some are left out.
      nextIndicator: (block + 1) * INDICATOR_BLOCK_SIZE,
      indicators: rows.length,
    }),
  );
}

async function lastKey(
  db: WorkbookDatabase,
  table: 'indicatorBlocks' | 'journal',
  index: string,
  id: WorkbookId,
): Promise<[WorkbookId, number] | undefined> {
  const keys = await db
    .table(table)
    .where(index)
    .between(...keyRange(id))
    .primaryKeys();
  return keys.at(-1) as [WorkbookId, number] | undefined;
}
