import type { Rule } from '../../domain/rules/rule';
import type { Workbook } from '../../domain/workbook/workbook';
import { formatCondition } from '../../locale/ruleText/formatCondition';
import type { RowNames } from '../../locale/ruleText/rowNames';
import { guardText } from '../csv/guard';
import type { Task } from '../task';
import { writeOperands, writeParams } from './cellText';
import { RULE_COLUMNS, type RuleColumn } from './columns';
import {
  BLANK_WORDING,
  FLAG_WORDING,
  KIND_WORDING,
  SEVERITY_WORDING,
  STAGE_WORDING,
} from './ruleWords';
import { csvLine } from './csvLine';
import { preparedNames } from './preparedNames';

const BOM = '\ufeff';
const SLICE = 100;

/**
 * The rules of a workbook as CSV text, in pieces that belong behind each other. `readRulesCsv` reads
 * the same rules from it, as far as the rows they name are there.
 */
export function* writeRulesCsv(workbook: Workbook): Task<string[]> {
  const names = yield* preparedNames(workbook);
  const columns = Object.keys(RULE_COLUMNS) as RuleColumn[];
  const parts = [BOM + csvLine(columns.map((column) => RULE_COLUMNS[column][0]))];
  const { rules } = workbook.meta;
  for (const [n, rule] of rules.entries()) {
    const cells = cellsOf(rule, names);
    parts.push(csvLine(columns.map((column) => guardText(cells[column]))));
    if (n % SLICE === SLICE - 1) yield { stage: 'rows', done: n + 1, total: rules.length };
  }
  return parts;
}

function cellsOf(rule: Rule, names: RowNames): Readonly<Record<RuleColumn, string>> {
  return {
    id: rule.id,
    kind: KIND_WORDING.words[rule.kind],
    name: rule.name ?? '',
    severity: SEVERITY_WORDING.words[rule.severity],
    enabled: FLAG_WORDING.words[rule.enabled ? 'yes' : 'no'],
    condition: rule.condition ? formatCondition(rule.condition, names) : '',
    operands: writeOperands(rule.operands, names),
    params: writeParams(rule.params),
    blank: rule.blank ? BLANK_WORDING.words[rule.blank] : '',
    stage: rule.stage ? STAGE_WORDING.words[rule.stage] : '',
    instruction: rule.instruction ?? '',
  };
}
