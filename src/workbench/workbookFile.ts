import type { JournalEntry } from '../domain/workbook/journal';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';
import {
  readWorkbookFileTask,
  type WorkbookFileResult,
} from '../exchange/workbookFile/readWorkbookFile';
import { runToEnd, type Task } from '../exchange/task';
import { withChecksum } from '../exchange/workbookFile/checksum';
import { writeWorkbookFile } from '../exchange/workbookFile/writeWorkbookFile';
import { fileNameOf, type ExportedFile } from './exportTable';
import { tellableTitle } from './protect/tellableTitle';
import type { Session } from './session';

/** A workbook file; `history`: whether the steps that led to the workbook are in it. */
export interface ExportedWorkbook extends ExportedFile {
  readonly history: boolean;
}

/**
 * An open workbook as it stands on screen, saved or not, with the steps that led to it. Where the
 * store cannot give the older steps, the file is written without any: it may be all that is left. That
 * of a protected workbook is sealed; it is never written openly.
 */
export async function exportWorkbookFile(session: Session): Promise<ExportedWorkbook> {
  try {
    const { workbook, journal } = await session.withJournal();
    return { ...(await fileOf(session, workbook, journal)), history: true };
  } catch {
    return { ...(await fileOf(session, session.workbook, [])), history: false };
  }
}

/** A workbook with parts left out, as a file without any step; sealed as the whole would be. */
export async function exportPartFile(session: Session, part: Workbook): Promise<ExportedWorkbook> {
  return { ...(await fileOf(session, part, [])), history: false };
}

async function fileOf(
  { protection }: Session,
  workbook: Workbook,
  journal: readonly JournalEntry[],
): Promise<ExportedFile> {
  const plain = writeWorkbookFile(workbook, journal);
  const text = (await protection?.sealFile(workbook.id, plain)) ?? plain;
  return {
    name: fileNameOf(await tellableTitle(workbook, protection), '.chitieu.json'),
    type: 'application/json',
    text: await withChecksum(text),
    rows: workbook.outline.ids.length,
  };
}

/**
 * The workbook of a file, ready for `WorkbookStore.create` with its journal: under a new id, so that
 * nothing that is stored is overwritten, with the title it has.
 */
export function importWorkbookFile(text: string, id: WorkbookId): WorkbookFileResult {
  return runToEnd(importWorkbookFileTask(text, id));
}

/** The same in slices. */
export function* importWorkbookFileTask(text: string, id: WorkbookId): Task<WorkbookFileResult> {
  const read = yield* readWorkbookFileTask(text);
  if (!read.ok) return read;
  return {
    ok: true,
    workbook: { ...read.workbook, id },
    journal: read.journal.map((entry, n) => ({ ...entry, step: n + 1 })),
  };
}
