import { readZipDirectory } from '../../../src/exchange/docx/zipDirectory';
import { readDocx, type DocxReading } from '../../../src/exchange/docx/readDocx';
import { runToEnd } from '../../../src/exchange/task';
import { docx, type DocxParts } from '../../support/docx';

export function readingOf(bytes: Uint8Array): DocxReading {
  return runToEnd(readDocx(bytes, readZipDirectory(bytes)));
}

/** The text that a document of these parts reads as. */
export function textOf(parts: DocxParts | string): string {
  return readingOf(docx(typeof parts === 'string' ? { body: parts } : parts)).text;
}
