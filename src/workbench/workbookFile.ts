import type { WorkbookId } from '../domain/workbook/workbook';
import {
  readWorkbookFile,
  type WorkbookFileResult,
} from '../exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../exchange/workbookFile/writeWorkbookFile';
import { fileNameOf, type ExportedFile } from './exportTable';
import type { Session } from './session';

/**
 * An open workbook as it stands on screen, saved or not, with the steps that led to it, as one file.
 * Rejects with the fault of the store when older steps cannot be read; `exportWithoutHistory` asks
 * nothing of the store.
 */
export async function exportWorkbookFile(session: Session): Promise<ExportedFile> {
  const { workbook, journal } = await session.withJournal();
  return fileOf(workbook, writeWorkbookFile(workbook, journal));
}

/** The same without the steps: what can be had when the store fails altogether. */
export function exportWithoutHistory({ workbook }: Session): ExportedFile {
  return fileOf(workbook, writeWorkbookFile(workbook));
}

function fileOf({ meta, outline }: Session['workbook'], text: string): ExportedFile {
  return {
    name: fileNameOf(meta.title, '.chitieu.json'),
    type: 'application/json',
    text,
    rows: outline.ids.length,
  };
}

/**
 * The workbook of a file, ready for `WorkbookStore.create` with its journal: under a new id, so that
 * nothing that is stored is overwritten, with the title it has.
 */
export function importWorkbookFile(text: string, id: WorkbookId): WorkbookFileResult {
  const read = readWorkbookFile(text);
  if (!read.ok) return read;
  return {
    ok: true,
    workbook: { ...read.workbook, id },
    journal: read.journal.map((entry, n) => ({ ...entry, step: n + 1 })),
  };
}
