import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../ports';
import { Session } from '../session';
import { exportWorkbookFile, type ExportedWorkbook } from '../workbookFile';

/** The file of a workbook that is not open. Rejects with StoreError where it cannot be read. */
export async function storedFile(store: WorkbookStore, id: WorkbookId): Promise<ExportedWorkbook> {
  return exportWorkbookFile(new Session(store, await store.load(id)));
}
