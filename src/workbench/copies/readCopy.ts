import type { JournalEntry } from '../../domain/workbook/journal';
import type { Workbook } from '../../domain/workbook/workbook';
import { checkChecksum, type ChecksumVerdict } from '../../exchange/workbookFile/checksum';
import { readWorkbookFile, type FileIssue } from '../../exchange/workbookFile/readWorkbookFile';
import { salvageWorkbookFile, type Salvaged } from '../../exchange/workbookFile/salvage';

/** How a file sealed by a passphrase begins; what is in it only its passphrase tells. */
const SEALED = /^\uFEFF?\s*\{\s*"format"\s*:\s*"chitieu-sealed"/;
const HEAD = 200;

/** A workbook file as it was found; `salvaged`: what can still be read of one that is damaged. */
export type CopyReading = { readonly checksum: ChecksumVerdict } & (
  | {
      readonly state: 'whole';
      readonly workbook: Workbook;
      readonly journal: readonly JournalEntry[];
    }
  | { readonly state: 'sealed' }
  | {
      readonly state: 'damaged';
      readonly issue: FileIssue;
      readonly salvaged: Salvaged | null;
    }
);

/** Reads a copy, or any other workbook file. Never rejects for what stands in it. */
export async function readCopy(bytes: Uint8Array): Promise<CopyReading> {
  const checksum = await checkChecksum(bytes);
  const text = new TextDecoder().decode(bytes);
  if (SEALED.test(text.slice(0, HEAD))) return { checksum, state: 'sealed' };
  const read = readWorkbookFile(text);
  if (read.ok) {
    return { checksum, state: 'whole', workbook: read.workbook, journal: read.journal };
  }
  return { checksum, state: 'damaged', issue: read.issue, salvaged: salvageWorkbookFile(text) };
}

/** The workbook of a reading and its steps; null where there is none. */
export function workbookIn(
  reading: CopyReading,
): { readonly workbook: Workbook; readonly journal: readonly JournalEntry[] } | null {
  if (reading.state === 'sealed') return null;
  return reading.state === 'whole' ? reading : reading.salvaged;
}
