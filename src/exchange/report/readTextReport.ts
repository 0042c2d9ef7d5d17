import { decodeBytes, type EncodingIssue } from '../../locale/encoding/decodeBytes';
import {
  applyLegacy,
  planLegacySteps,
  type CellConversion,
  type DamagedCell,
} from '../../locale/encoding/legacyPlan';
import { asTask, type Task } from '../task';
import { MOST_TEXT, ReportFault } from './reportFault';

/** What was not understood of a report's file, or changed in it, with its place; lines from 1. */
export type ReportIssue =
  | Exclude<EncodingIssue, { readonly code: 'empty' | 'binary' }>
  /** Lines in an old encoding were written anew in Unicode. */
  | {
      readonly code: 'converted';
      readonly encoding: CellConversion['encoding'];
      readonly line: number;
      readonly lines: number;
    }
  /** Lines that lost letters for good. */
  | { readonly code: 'damagedLines'; readonly line: number; readonly lines: number }
  /** What a .docx has beside its text and is not read. */
  | { readonly code: 'pictures' | 'objects' | 'documents'; readonly count: number };

/** A report's text, in Unicode throughout. */
export interface ReportText {
  readonly text: string;
  readonly issues: readonly ReportIssue[];
}

/** The text of a .txt in any encoding a table is read in. Throws ReportFault. */
export function* readTextBytes(bytes: Uint8Array): Task<ReportText> {
  yield { stage: 'decode', done: 0, total: 1 };
  // No encoding has more than four bytes for a character.
  if (bytes.length > 4 * MOST_TEXT) throw new ReportFault('tooLong');
  const decoded = decodeBytes(bytes);
  const issues: ReportIssue[] = [];
  for (const issue of decoded.issues) {
    if (issue.code === 'empty') throw new ReportFault('empty');
    if (issue.code === 'binary') {
      throw new ReportFault(issue.what === 'ole' ? 'other' : issue.what);
    }
    issues.push(issue);
  }
  const { text, issues: found } = yield* inUnicode(decoded.text);
  return { text, issues: [...issues, ...found] };
}

/** A text with lines in old encodings (TCVN3, VNI, …) written anew. Throws ReportFault. */
export function* inUnicode(source: string): Task<ReportText> {
  if (source.length > MOST_TEXT) throw new ReportFault('tooLong');
  const text = source.normalize('NFC');
  if (/^[\s\ufeff]*$/.test(text)) throw new ReportFault('empty');
  const rows = text.split('\n').map((line) => [line]);
  const plan = yield* asTask('legacy', planLegacySteps(rows));
  const issues: ReportIssue[] = [...conversionsOf(plan.conversions), ...damageOf(plan.damaged)];
  if (plan.conversions.length === 0) return { text, issues };
  return {
    text: applyLegacy(rows, plan)
      .map(([line]) => line ?? '')
      .join('\n'),
    issues,
  };
}

function conversionsOf(conversions: readonly CellConversion[]): readonly ReportIssue[] {
  const found = new Map<CellConversion['encoding'], { line: number; lines: number }>();
  for (const { encoding, row } of conversions) {
    const so = found.get(encoding) ?? { line: row + 1, lines: 0 };
    so.lines += 1;
    found.set(encoding, so);
  }
  return [...found].map(([encoding, so]) => ({ code: 'converted', encoding, ...so }));
}

function damageOf(damaged: readonly DamagedCell[]): readonly ReportIssue[] {
  const [first] = damaged;
  if (first === undefined) return [];
  return [{ code: 'damagedLines', line: first.row + 1, lines: damaged.length }];
}
