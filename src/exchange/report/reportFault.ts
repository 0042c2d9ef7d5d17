/** Why a report cannot be read at all. The screen has a sentence with what to do for each. */
export type ReportFaultCode =
  | 'empty'
  /** The file has more bytes than `MOST_FILE_BYTES`. */
  | 'tooLarge'
  /** Its text has more characters than `MOST_TEXT`. */
  | 'tooLong'
  /** A zip that would unpack to more than any report (`place.part`). */
  | 'inflatesTooLarge'
  /** Cut short, or changed since it was written. */
  | 'damaged'
  /** Office file that opens with a password only. */
  | 'password'
  /** A .docx that has no text but pictures: a scan. */
  | 'onlyPictures'
  /** Letters, but not the words of a language: a scan read badly. */
  | 'garbled'
  | 'notVietnamese'
  | ReportFileKind;

/** What a file that is no report is, by its content. */
export type ReportFileKind =
  /** Word before 2007, whatever its name ends with. */
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'rtf'
  | 'html'
  | 'zip'
  | 'pdf'
  | 'image'
  | 'other';

/** Where in a file: a part of a zip, a line from 1, characters of a text. */
export interface ReportPlace {
  readonly part?: string;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
}

/** A report that cannot be read; nothing of it is kept. */
export class ReportFault extends Error {
  override readonly name = 'ReportFault';
  readonly code: ReportFaultCode;
  readonly place: ReportPlace;

  constructor(code: ReportFaultCode, place: ReportPlace = {}, cause?: unknown) {
    super(`the report cannot be read: ${code}`, { cause });
    this.code = code;
    this.place = place;
  }
}

/** Pictures may be large, and are not unpacked. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024;

/** Characters; a report of 30 pages has some 110,000. */
export const MOST_TEXT = 20_000_000;
