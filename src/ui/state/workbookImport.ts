import type { JournalEntry } from '../../domain/workbook/journal';
import type { Workbook } from '../../domain/workbook/workbook';
import { checkChecksum, type ChecksumVerdict } from '../../exchange/workbookFile/checksum';
import { readCopy } from '../../workbench/copies/readCopy';
import type { WorkbookStore } from '../../workbench/ports';
import type { TableInput } from '../../workbench/tableSource';
import { importWorkbookFile } from '../../workbench/workbookFile';
import { lookedAt } from './copyShelf.svelte';
import type { ImportFlow } from './import.svelte';
import type { ProtectDesk } from './protect.svelte';

export interface IncomingWorkbook {
  readonly workbook: Workbook;
  readonly journal: readonly JournalEntry[];
  readonly checksum: ChecksumVerdict;
}

/**
 * The workbook of a file that is coming in, after its passphrase where it is sealed. Null where nothing
 * comes of it: the flow then says why, or was given up.
 */
export async function readIncoming(
  flow: ImportFlow,
  read: TableInput,
  protect: ProtectDesk,
  store: WorkbookStore,
): Promise<IncomingWorkbook | null> {
  const given = read.kind === 'file' ? new TextDecoder().decode(read.bytes) : read.text;
  const id = crypto.randomUUID();
  const text = await protect.opened(given, flow.name, id);
  if (text === null) {
    flow.cancel();
    return null;
  }
  const checksum = read.kind === 'file' ? await checkChecksum(read.bytes) : 'intact';
  const found = importWorkbookFile(text, id);
  if (found.ok) return { workbook: found.workbook, journal: found.journal, checksum };
  const bytes = new TextEncoder().encode(text);
  const reading = { ...(await readCopy(bytes)), checksum };
  const file = { name: flow.name, size: bytes.length, modified: Date.now() };
  const left = lookedAt(file, reading, store, id, text !== given);
  flow.refuse({ kind: 'workbookFile', issue: found.issue, left });
  return null;
}
