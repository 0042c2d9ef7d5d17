import type { Rule } from '../../domain/rules/rule';
import { parseCondition } from '../../locale/ruleText/parseCondition';
import type { TextProblem } from '../../locale/ruleText/problem';
import type { RowNames } from '../../locale/ruleText/rowNames';
import { readOperands, readParams, type CellReading } from './cellText';
import type { RuleColumn } from './columns';
import { shortened, type RuleIssue, type RuleIssueCode } from './ruleIssue';
import {
  BLANK_WORDING,
  KIND_WORDING,
  readFlag,
  SEVERITY_WORDING,
  STAGE_WORDING,
  type Wording,
} from './ruleWords';

/** One line of a list of rules. */
export interface RuleLine {
  readonly line: number;
  /** Empty where the column is not there. */
  cell(of: RuleColumn): string;
  columnOf(of: RuleColumn): number | null;
}

export interface LineReading {
  /** Null where something is wrong; its id may be empty. */
  readonly rule: Rule | null;
  readonly issues: readonly RuleIssue[];
}

/** Reads lines into rules whose rows are those of one workbook. */
export class RuleReader {
  readonly #names: RowNames;

  constructor(names: RowNames) {
    this.#names = names;
  }

  read(line: RuleLine): LineReading {
    const reading = new Line(line);
    const condition = this.#condition(reading);
    const written = line.cell('kind').trim();
    const own = written === '' && line.cell('condition').trim() !== '';
    const kind = own ? 'custom' : KIND_WORDING.read(written);
    if (!kind) reading.say('kind', 'unknownKind');
    else if (kind === 'custom' && line.cell('condition').trim() === '') {
      reading.say('condition', 'noExpression');
    }
    const severity = reading.word('severity', SEVERITY_WORDING, 'unknownSeverity') ?? 'warning';
    const stage = reading.word('stage', STAGE_WORDING, 'unknownStage');
    const blank = reading.word('blank', BLANK_WORDING, 'unknownBlank');
    const enabled = reading.flag('enabled') ?? true;
    const operands = reading.cell('operands', 'badOperands', (text) =>
      readOperands(text, this.#names),
    );
    const params = reading.cell('params', 'badParams', readParams) ?? {};
    const name = line.cell('name');
    const instruction = line.cell('instruction');
    if (!kind || reading.issues.length > 0) return { rule: null, issues: reading.issues };
    const rule: Rule = {
      id: line.cell('id').trim() === '' ? '' : line.cell('id'),
      kind,
      severity,
      enabled,
      params,
      ...(operands ? { operands } : {}),
      ...(condition ? { condition } : {}),
      ...(name === '' ? {} : { name }),
      ...(instruction === '' ? {} : { instruction }),
      ...(stage ? { stage } : {}),
      ...(blank ? { blank } : {}),
    };
    return { rule, issues: [] };
  }

  #condition(line: Line): Rule['condition'] {
    const text = line.of.cell('condition');
    if (text.trim() === '') return undefined;
    const reading = parseCondition(text, this.#names);
    if (reading.ok) return reading.condition;
    for (const problem of reading.problems) line.sayProblem('condition', problem, 'expression');
    return undefined;
  }
}

/** One line while it is read, with what is wrong in it. */
class Line {
  readonly of: RuleLine;
  readonly issues: RuleIssue[] = [];

  constructor(of: RuleLine) {
    this.of = of;
  }

  say(column: RuleColumn, code: RuleIssueCode, problem?: TextProblem): void {
    const text = this.of.cell(column);
    this.issues.push({
      code,
      line: this.of.line,
      column: this.of.columnOf(column),
      of: column,
      text: shortened(problem ? text.slice(problem.at.start, problem.at.end) : text),
      ...(problem ? { problem } : {}),
    });
  }

  sayProblem(column: RuleColumn, problem: TextProblem, otherwise: RuleIssueCode): void {
    this.say(column, NAMED.get(problem.code) ?? otherwise, problem);
  }

  word<T extends string>(
    column: RuleColumn,
    wording: Wording<T>,
    code: RuleIssueCode,
  ): T | undefined {
    const text = this.of.cell(column).trim();
    const read = text === '' ? undefined : wording.read(text);
    if (text !== '' && read === undefined) this.say(column, code);
    return read;
  }

  flag(column: RuleColumn): boolean | undefined {
    const text = this.of.cell(column).trim();
    const read = text === '' ? undefined : readFlag(text);
    if (text !== '' && read === undefined) this.say(column, 'unknownFlag');
    return read;
  }

  cell<T>(
    column: RuleColumn,
    code: RuleIssueCode,
    read: (text: string) => CellReading<T>,
  ): T | undefined {
    const text = this.of.cell(column);
    if (text.trim() === '') return undefined;
    const reading = read(text);
    if (reading.ok) return reading.value;
    if (reading.problem) this.sayProblem(column, reading.problem, code);
    else this.say(column, code);
    return undefined;
  }
}

/** What is said of a name or number wherever it stands. */
const NAMED: ReadonlyMap<string, RuleIssueCode> = new Map([
  ['unknownName', 'unknownName'],
  ['ambiguousName', 'ambiguousName'],
  ['badNumber', 'badNumber'],
]);
