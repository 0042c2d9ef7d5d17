import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asTask, runToEnd } from '../exchange/task';
import { decodeBytes } from '../locale/encoding/decodeBytes';
import type { Reading } from '../reader/extraction';
import { readReport } from '../reader/readReport';
import { plainFigure } from './plainFigure';

/**
 * Prints the figures of a report: `extract FILE.txt …`. One JSON object a line on stdout for each
 * figure, with places as UTF-16 offsets into the decoded text; what was not understood on stderr.
 * Exit 2 when a file cannot be read, 1 when a text was not read as a report, else 0.
 */
const USAGE = 'usage: npm run --silent extract -- FILE.txt …';

/** npm changes to the project's folder; paths are meant from where the person stands. */
const STARTED_IN = process.env.INIT_CWD ?? '.';

/** Issues that leave nothing to go by. */
const FATAL = new Set<string>(['tooLong', 'noFigures', 'notVietnamese']);

function main(given: readonly string[]): number {
  const option = given.find((argument) => argument.startsWith('--'));
  if (option !== undefined || given.length === 0) {
    console.error(
      `${option === undefined ? 'no file given' : `unknown option ${option}`}\n${USAGE}`,
    );
    return 2;
  }
  let code = 0;
  for (const file of given) {
    const reading = readingOf(file);
    if (typeof reading === 'string') {
      console.error(`${file}: ${reading}`);
      code = 2;
      continue;
    }
    for (const { code: issue, start, end } of reading.issues) {
      console.error(JSON.stringify({ file, issue, start, end }));
      if (FATAL.has(issue)) code = Math.max(code, 1);
    }
    for (const extraction of reading.extractions) {
      console.log(JSON.stringify(plainFigure(extraction)));
    }
  }
  return code;
}

/** The reading of a file, or the sentence why there is none. */
function readingOf(file: string): Reading | string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(STARTED_IN, file));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return sentenceOf(fault);
    throw fault;
  }
  const decoded = decodeBytes(bytes);
  for (const { code } of decoded.issues) {
    if (code === 'binary') return 'the file is no text';
    if (code === 'empty') return 'the file is empty';
  }
  return runToEnd(asTask('read', readReport(decoded.text)));
}

function sentenceOf(fault: Error & { code: unknown }): string {
  switch (fault.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return `it cannot be read (${fault.message})`;
  }
}

process.exitCode = main(process.argv.slice(2));
