import type { JournalEntry } from '../../domain/workbook/journal';
import type { Workbook } from '../../domain/workbook/workbook';
import { checkChecksum, type ChecksumVerdict } from '../../exchange/workbookFile/checksum';
import type { Task } from '../../exchange/task';
import { readCopy } from '../../workbench/copies/readCopy';
import type { WorkbookStore } from '../../workbench/ports';
import type { TableInput } from '../../workbench/tableSource';
import { importWorkbookFileTask } from '../../workbench/workbookFile';
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
  const given = read.kind === 'file' ? await flow.run(decoded(read.bytes)) : read.text;
  if (given === null) return null;
  const id = crypto.randomUUID();
  const text = await protect.opened(given, flow.name, id);
  if (text === null) {
    flow.cancel();
    return null;
  }
  const checksum = read.kind === 'file' ? await checkChecksum(read.bytes) : 'intact';
  const found = await flow.run(importWorkbookFileTask(text, id));
  if (!found) return null;
  if (found.ok) return { workbook: found.workbook, journal: found.journal, checksum };
  const bytes = new TextEncoder().encode(text);
  const reading = { ...(await readCopy(bytes)), checksum };
  const file = { name: flow.name, size: bytes.length, modified: Date.now() };
  const left = lookedAt(file, reading, store, id, text !== given);
  flow.refuse({ kind: 'workbookFile', issue: found.issue, left });
  return null;
}

/** Bytes that are decoded at a time. */
const STRETCH = 2 ** 20;

/** The text of a file, in slices. */
function* decoded(bytes: Uint8Array): Task<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH) {
    parts.push(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }));
    yield { stage: 'decode', done: at, total: bytes.length };
  }
  return parts.join('') + decoder.decode();
}
