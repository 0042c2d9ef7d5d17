import type { TextProblem } from '../../locale/ruleText/problem';
import type { RuleColumn } from './columns';

/** What is wrong in a list of rules; the rule of that line is left out, the others are taken. */
export interface RuleIssue {
  readonly code: RuleIssueCode;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Column of the file, from 1; null where it is about the whole line. */
  readonly column: number | null;
  /** What the column holds. */
  readonly of: RuleColumn | null;
  /** What stands there, cut where it is long. */
  readonly text: string;
  /** What is wrong in an expression or name, with its place in the cell. */
  readonly problem?: TextProblem;
}

export type RuleIssueCode =
  /** No line has the headings of a list of rules: nothing was read. */
  | 'noHeader'
  /** A quote that is never closed, or a text that is none. */
  | 'badCsv'
  | 'unknownKind'
  | 'unknownSeverity'
  | 'unknownStage'
  | 'unknownBlank'
  | 'unknownFlag'
  /** The same "Mã" stands further up. */
  | 'duplicateId'
  /** Of a rule of the planner's own. */
  | 'noExpression'
  /** See `problem`. */
  | 'expression'
  | 'unknownName'
  | 'ambiguousName'
  /** Not "vai trò: [Tên]; [Tên]". */
  | 'badOperands'
  /** Not "tên = 1; tên = "chữ"; tên = có". */
  | 'badParams'
  | 'badNumber'
  /** It is defined by a figure that it defines itself. */
  | 'circular';

const LONGEST = 200;

/** A text short enough for a message. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
