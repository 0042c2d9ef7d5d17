import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkFile, UnreadableFile, type FileReport } from './checkFile';

/**
 * Checks CSV files of indicators: `check [--year 2023] [--rules RULES.csv] FILE.csv …`. One JSON object a line on stdout
 * for each violation, what was not understood on stderr. Exit 2 when a file cannot be read, else 1
 * when a violation is an error, else 0.
 */
const USAGE = 'usage: npm run --silent check -- [--year YYYY] [--rules RULES.csv] FILE.csv …';

/** npm changes to the project's folder; paths are meant from where the person stands. */
const STARTED_IN = process.env.INIT_CWD ?? '.';

interface Arguments {
  readonly files: readonly string[];
  readonly year: number | undefined;
  /** A list of rules to check by as well. */
  readonly rules: string | undefined;
}

function readArguments(given: readonly string[]): Arguments | string {
  const files: string[] = [];
  let year: number | undefined;
  let rules: string | undefined;
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    const [, inline] = /^--year=(.*)$/.exec(argument) ?? [];
    if (argument === '--year' || inline !== undefined) {
      const text = inline ?? given[(at += 1)] ?? '';
      if (!/^(?:19|20)\d{2}$/.test(text)) return `--year takes a year, not "${text}"`;
      year = Number(text);
    } else if (argument === '--rules' || argument.startsWith('--rules=')) {
      rules = argument === '--rules' ? given[(at += 1)] : argument.slice('--rules='.length);
      if (!rules) return '--rules takes a file';
    } else if (argument.startsWith('--')) return `unknown option ${argument}`;
    else files.push(argument);
  }
  return files.length === 0 ? 'no file given' : { files, year, rules };
}

function main(given: readonly string[]): number {
  const read = readArguments(given);
  if (typeof read === 'string') {
    console.error(`${read}\n${USAGE}`);
    return 2;
  }
  let code = 0;
  for (const file of read.files) {
    const report = reportOf(file, read);
    if (typeof report === 'string') {
      console.error(`${file}: ${report}`);
      code = 2;
      continue;
    }
    for (const issue of report.issues) console.error(JSON.stringify(issue));
    for (const violation of report.violations) console.log(JSON.stringify(violation));
    if (report.violations.some(({ severity }) => severity === 'error')) code = Math.max(code, 1);
  }
  return code;
}

/** The report of a file, or the sentence why there is none. */
function reportOf(file: string, { year, rules }: Arguments): FileReport | string {
  try {
    return checkFile(
      file,
      readFileSync(resolve(STARTED_IN, file)),
      year === undefined ? {} : { year },
      rules === undefined
        ? undefined
        : { file: rules, bytes: readFileSync(resolve(STARTED_IN, rules)) },
    );
  } catch (fault) {
    if (fault instanceof UnreadableFile) return fault.message;
    if (fault instanceof Error && 'code' in fault) return sentenceOf(fault);
    throw fault;
  }
}

function sentenceOf(fault: Error & { code: unknown }): string {
  switch (fault.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return 'the file is locked or may not be read';
    default:
      return `it cannot be read (${fault.message})`;
  }
}

process.exitCode = main(process.argv.slice(2));
