import type { ReportIssue } from '../exchange/report/readTextReport';
import type { ReadingIssue } from '../reader/extraction';
import type { TableInput } from './tableSource';

/** A report as it was handed over: the bytes of a file, or text that was pasted. */
export type ReportInput = TableInput;

/** A report's text, ready for the reader of figures, with what was noticed on its way in. */
export interface ReportSource {
  /** Of the file, or what pasted text is called. */
  readonly name: string;
  /** NFC, Unicode throughout. Offsets of extractions lead here. */
  readonly text: string;
  readonly issues: readonly (ReportIssue | ReadingIssue)[];
}
