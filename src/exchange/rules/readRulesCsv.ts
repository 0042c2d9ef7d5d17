import { circularRules } from '../../domain/rules/circularRules';
import type { Rule, RuleId } from '../../domain/rules/rule';
import type { Workbook } from '../../domain/workbook/workbook';
import { DELIMITERS, type Delimiter } from '../csv/csv';
import { unguardText } from '../csv/guard';
import { parseCsv } from '../csv/parseCsv';
import type { Task } from '../task';
import { ruleColumnOf, type RuleColumn } from './columns';
import { preparedNames } from './preparedNames';
import { RuleIds, rulesWith } from './ruleIds';
import { shortened, type RuleIssue } from './ruleIssue';
import { RuleReader, type RuleLine } from './ruleReader';

export interface RulesReading {
  /** With the numbers of the workbook they were read for; see `rulesWith`. */
  readonly rules: readonly Rule[];
  /** In the order of the lines. */
  readonly issues: readonly RuleIssue[];
}

/** Lines above the headings that are looked through. */
const MOST_ABOVE = 20;
/** Two headings of it make a line the headings of a list of rules. */
const LEAST_HEADINGS = 2;

/**
 * Reads a list of rules from CSV text. A line with something wrong is left out and every wrong thing in
 * it is an issue; the other lines are taken. Columns may stand in any order; a line without a kind
 * takes that of its expression. Rules without "Mã" get one, that of the workbook's rule where it has
 * the same.
 */
export function* readRulesCsv(text: string, workbook: Workbook): Task<RulesReading> {
  const csv = yield* parseCsv(text, { delimiter: delimiterOf(text) });
  const { rows, lines } = csv.table;
  const issues: RuleIssue[] = csv.issues
    .filter(({ code }) => code === 'binary' || code === 'unclosedQuote')
    .map(({ line }) => ({ code: 'badCsv', line, column: null, of: null, text: '' }));
  const head = rows.slice(0, MOST_ABOVE).findIndex((row) => columnsIn(row).size >= LEAST_HEADINGS);
  const columns = columnsIn(rows[head] ?? []);
  if (head < 0 || !(columns.has('kind') || columns.has('condition'))) {
    issues.push({ code: 'noHeader', line: 1, column: null, of: null, text: '' });
    return { rules: [], issues };
  }
  const reader = new RuleReader(yield* preparedNames(workbook));
  const ids = new RuleIds(workbook.meta.rules);
  const rules: Rule[] = [];
  const read = new Map<RuleId, RuleLine>();
  for (let n = head + 1; n < rows.length; n += 1) {
    const row = rows[n] ?? [];
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = ruleLine(lines[n] ?? n + 1, row, columns);
    const reading = reader.read(line);
    const rule = reading.rule && ids.give(reading.rule);
    if (rule) {
      rules.push(rule);
      read.set(rule.id, line);
    } else if (reading.rule) {
      const { id } = reading.rule;
      const column = line.columnOf('id');
      issues.push({ code: 'duplicateId', line: line.line, column, of: 'id', text: shortened(id) });
    }
    issues.push(...reading.issues);
    // A line of many unknown names, each with names like it, takes long.
    yield { stage: 'rows', done: n + 1, total: rows.length };
  }
  const circular = new Set(circularRules(rulesWith(workbook.meta.rules, rules)).flat());
  for (const id of circular) {
    const line = read.get(id);
    if (!line) continue;
    const column = line.columnOf('condition');
    const text = shortened(line.cell('condition'));
    issues.push({ code: 'circular', line: line.line, column, of: 'condition', text });
  }
  return {
    rules: rules.filter(({ id }) => !circular.has(id)),
    issues: issues.sort((a, b) => a.line - b.line),
  };
}

function columnsIn(row: readonly string[]): ReadonlyMap<RuleColumn, number> {
  const columns = new Map<RuleColumn, number>();
  row.forEach((heading, n) => {
    const column = ruleColumnOf(unguardText(heading));
    if (column && !columns.has(column)) columns.set(column, n);
  });
  return columns;
}

function ruleLine(
  line: number,
  row: readonly string[],
  columns: ReadonlyMap<RuleColumn, number>,
): RuleLine {
  return {
    line,
    cell: (of) => unguardText(row[columns.get(of) ?? -1] ?? ''),
    columnOf: (of) => {
      const column = columns.get(of);
      return column === undefined ? null : column + 1;
    },
  };
}

/** The delimiter by which most headings are found in one of the first lines. */
function delimiterOf(text: string): Delimiter {
  const lines = text.slice(0, MOST_HEAD).split(/[\r\n]+/, MOST_ABOVE);
  let best: Delimiter = ';';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    for (const line of lines) {
      const cells = line.split(delimiter).map((cell) => cell.replace(/^\ufeff|"/g, ''));
      const found = columnsIn(cells).size;
      if (found <= most) continue;
      most = found;
      best = delimiter;
    }
  }
  return best;
}

const MOST_HEAD = 20_000;
