import { asTask, runToEnd } from '../../src/exchange/task';
import type { Reading } from '../../src/reader/extraction';
import { readReport } from '../../src/reader/readReport';
import { figureOf, type Figure } from './scoreExtraction';

/** Reads all of a report now. */
export function readingOf(text: string): Reading {
  return runToEnd(asTask('read', readReport(text)));
}

/** The figures that the reader of reports finds in a text, under the names of gold files. */
export function figuresIn(text: string): Figure[] {
  return readingOf(text).extractions.map(figureOf);
}
