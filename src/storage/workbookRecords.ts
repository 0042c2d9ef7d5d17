import type { WorkbookId } from '../domain/workbook/workbook';
import { keyRange, type WorkbookDatabase } from './database';

/** Every record of a workbook as it lies there, what lies aside included. */
export async function workbookRecords(db: WorkbookDatabase, id: WorkbookId): Promise<object> {
  const all = keyRange(id);
  const [header, outline, indicators, figures, journal, texts, damaged] = await db.run(() =>
    Promise.all([
      db.workbooks.get(id),
      db.outlines.get(id),
      db.indicatorBlocks
        .where('[workbook+block]')
        .between(...all)
        .toArray(),
      db.figureBlocks
        .where('[workbook+series+block]')
        .between(...all)
        .toArray(),
      db.journal
        .where('[workbook+step]')
        .between(...all)
        .toArray(),
      db.sourceTexts
        .where('[workbook+key]')
        .between(...all)
        .toArray(),
      db.damaged.where('workbook').equals(id).toArray(),
    ]),
  );
  return { header, outline, indicators, figures, journal, texts, damaged };
}
