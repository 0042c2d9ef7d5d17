import type { Workbook, WorkbookId } from '../domain/workbook/workbook';

/** A second workbook of the same content. Its history begins anew: it is not its own to undo. */
export function duplicateWorkbook(workbook: Workbook, id: WorkbookId, title: string): Workbook {
  return { ...workbook, id, meta: { ...workbook.meta, title } };
}
