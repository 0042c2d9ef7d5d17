import type { WorkbookSummary } from '../../domain/workbook/journal';
import { momentText } from '../../workbench/copies/names';
import { storedFile } from '../../workbench/copies/storedFile';
import type { WorkbookStore } from '../../workbench/ports';
import { nextTurn } from '../../workbench/runTask';
import { faultCode } from '../../workbench/saveFault';
import { fill } from '../messages/fill';

/** All workbooks in one zip, read one after another; `unread`: titles of those that are
 * damaged, or locked. */
export async function allAsZip(
  store: WorkbookStore,
  summaries: readonly WorkbookSummary[],
  namePattern: string,
): Promise<{ readonly blob: Blob; readonly name: string; readonly unread: readonly string[] }> {
  const { writeZip } = await import('../../exchange/zip/writeZip');
  const unread: string[] = [];
  const blob = await writeZip(filesOf(store, summaries, unread), nextTurn);
  return { blob, name: `${fill(namePattern, { when: momentText(Date.now()) })}.zip`, unread };
}

async function* filesOf(
  store: WorkbookStore,
  summaries: readonly WorkbookSummary[],
  unread: string[],
) {
  const used: string[] = [];
  for (const { id, title } of summaries) {
    try {
      const { name, text } = await storedFile(store, id);
      const again = used.filter((one) => one === name).length;
      used.push(name);
      yield { name: again === 0 ? name : name.replace(/\./, ` (${again + 1}).`), text };
    } catch (fault) {
      if (faultCode(fault) === '') throw fault;
      unread.push(title);
    }
  }
}
