import type { DocxReading } from '../exchange/docx/readDocx';
import type { ZipPart } from '../exchange/docx/zipDirectory';
import { ReportFault } from '../exchange/report/reportFault';
import { reportFormat } from '../exchange/report/reportFormat';
import { inUnicode, readTextBytes, type ReportText } from '../exchange/report/readTextReport';
import { asTask, type Task } from '../exchange/task';
import type { Reading } from '../reader/extraction';
import { readReport } from '../reader/readReport';
import { reportDoubt } from '../reader/text/isReport';
import type { ReportInput, ReportSource } from './reportSource';
import { runTask, type RunOptions } from './runTask';

type DocxReader = (bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>) => Task<DocxReading>;

/**
 * Begins to read a report: finds what it is, loads what that format needs, and gives the work to
 * do in slices. It and the work throw ReportFault where nothing can be read; then nothing is kept.
 */
export async function readReportSource(input: ReportInput): Promise<Task<ReportSource>> {
  if (input.kind === 'pasted') return finish(input.name, inUnicode(input.text));
  const { name, bytes } = input;
  const format = reportFormat(bytes);
  if (format.kind === 'text') return finish(name, readTextBytes(bytes));
  // Loaded when the first document comes: the page starts without it.
  const { readDocx } = await import('../exchange/docx/readDocx');
  return finish(name, docxText(readDocx, bytes, format.parts));
}

/** Reads the text of a report in slices. Rejects with ReportFault, or as `runTask` does. */
export async function openReport(
  input: ReportInput,
  options: RunOptions = {},
): Promise<ReportSource> {
  const task = await readReportSource(input);
  return await runTask(task, options);
}

/** A report read through: its text with what was noticed on its way in, and its figures. */
export interface ReportReading {
  readonly source: ReportSource;
  readonly reading: Reading;
}

/** Reads a report and its figures in slices. Rejects with ReportFault, or as `runTask` does. */
export async function readReportInput(
  input: ReportInput,
  options: RunOptions = {},
): Promise<ReportReading> {
  const source = await openReport(input, options);
  const reading = await runTask(asTask('read', readReport(source.text)), options);
  return { source, reading };
}

/** The same of a file, by its bytes. */
export async function readReportFile(
  bytes: Uint8Array,
  name: string,
  options: RunOptions = {},
): Promise<ReportReading> {
  return await readReportInput({ kind: 'file', name, bytes }, options);
}

function* finish(name: string, reading: Task<ReportText>): Task<ReportSource> {
  const { text, issues } = yield* reading;
  yield { stage: 'decode', done: 1, total: 1 };
  const doubt = reportDoubt(text);
  if (doubt === null) return { name, text, issues };
  const { code, start, end } = doubt;
  // Figures may yet be typed in beside a text without any; in other words none can be told.
  if (code === 'garbled' || code === 'notVietnamese') {
    throw new ReportFault(code, { start, end, line: lineAt(text, start) });
  }
  return { name, text, issues: [...issues, doubt] };
}

function* docxText(
  read: DocxReader,
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
): Task<ReportText> {
  const { text, unread } = yield* read(bytes, parts);
  const { pictures, objects, documents } = unread;
  if (/^\s*$/.test(text)) throw new ReportFault(pictures > 0 ? 'onlyPictures' : 'empty');
  const counts = { objects, documents, pictures };
  // Letters of an old font are Latin letters in a document too.
  const whole = yield* inUnicode(text);
  const issues = (['objects', 'documents', 'pictures'] as const)
    .filter((code) => counts[code] > 0)
    .map((code) => ({ code, count: counts[code] }));
  return { text: whole.text, issues: [...whole.issues, ...issues] };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
