import type { WorkbookId, WorkbookMeta } from '../../domain/workbook/workbook';
import type { WorkbookProtection } from './protection';

/** What the name of a file or of a page may tell of a workbook: its title, nothing where that is hidden. */
export async function tellableTitle(
  { id, meta }: { readonly id: WorkbookId; readonly meta: Pick<WorkbookMeta, 'title'> },
  protection: Pick<WorkbookProtection, 'hidesTitle'> | undefined,
): Promise<string> {
  return (await protection?.hidesTitle(id)) ? '' : meta.title;
}
