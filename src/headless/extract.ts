import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ReportFault } from '../exchange/report/reportFault';
import { readReportFile, type ReportReading } from '../workbench/readReportSource';
import { plainFigure } from './plainFigure';

/**
 * Prints the figures of a report: `extract FILE.txt FILE.docx …`. One JSON object a line on stdout
 * for each figure, with places as UTF-16 offsets into the text; what was not understood on stderr.
 * Exit 2 when a file cannot be read, 1 when a text was not read as a report, else 0.
 */
const USAGE = 'usage: npm run --silent extract -- FILE.txt|FILE.docx …';

/** npm changes to the project's folder; paths are meant from where the person stands. */
const STARTED_IN = process.env.INIT_CWD ?? '.';

/** Issues that leave nothing to go by. */
const FATAL = new Set<string>(['tooLong', 'noFigures', 'notVietnamese']);

async function main(given: readonly string[]): Promise<number> {
  const option = given.find((argument) => argument.startsWith('--'));
  if (option !== undefined || given.length === 0) {
    console.error(
      `${option === undefined ? 'no file given' : `unknown option ${option}`}\n${USAGE}`,
    );
    return 2;
  }
  let code = 0;
  for (const file of given) {
    const read = await readingOf(file);
    if (typeof read === 'string') {
      console.error(`${file}: ${read}`);
      code = 2;
      continue;
    }
    const { source, reading } = read;
    for (const { code: issue, ...about } of source.issues) {
      console.error(JSON.stringify({ file, issue, ...about }));
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
async function readingOf(file: string): Promise<ReportReading | string> {
  try {
    return await readReportFile(readFileSync(resolve(STARTED_IN, file)), basename(file));
  } catch (fault) {
    if (fault instanceof ReportFault) {
      return `it cannot be read as a report (${fault.code})${placeOf(fault)}`;
    }
    if (fault instanceof Error && 'code' in fault) return sentenceOf(fault);
    throw fault;
  }
}

function placeOf({ place: { part, line } }: ReportFault): string {
  if (part !== undefined) return `, in ${part}`;
  return line === undefined ? '' : `, from line ${line}`;
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

process.exitCode = await main(process.argv.slice(2));
