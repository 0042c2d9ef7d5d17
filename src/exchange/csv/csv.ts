import type { Table } from '../table/table';

export type Delimiter = ';' | ',' | '\t' | '|';

export const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

/** A CSV text cut into cells. */
export interface CsvReading {
  readonly table: Table;
  readonly delimiter: Delimiter;
  /** `assumed`: nothing in the text speaks for one. */
  readonly delimiterFrom: 'found' | 'chosen' | 'assumed';
  readonly issues: readonly CsvIssue[];
}

export interface CsvIssue {
  readonly code: CsvIssueCode;
  /** The first line is 1. */
  readonly line: number;
  /** How many more there are of it, this one included. */
  readonly count: number;
}

export type CsvIssueCode =
  | 'empty'
  /** The text reads as no text at all (a picture, a workbook file …). */
  | 'binary'
  | 'nulCharacters'
  /** A quote that is never closed; its line was read as plain text. */
  | 'unclosedQuote'
  /** Cells beyond `MOST_COLUMNS` in a row were joined into its last cell. */
  | 'tooManyColumns';

/** More columns than any form has; what lies beyond is kept in the last cell. */
export const MOST_COLUMNS = 1000;
