import { changeOf, type Change } from '../domain/workbook/change';
import { sameData } from '../domain/workbook/sameData';
import type { Workbook } from '../domain/workbook/workbook';
import { readRulesCsv } from '../exchange/rules/readRulesCsv';
import { rulesWith } from '../exchange/rules/ruleIds';
import type { RuleIssue } from '../exchange/rules/ruleIssue';
import { writeRulesCsv } from '../exchange/rules/writeRulesCsv';
import { decodeBytes } from '../locale/encoding/decodeBytes';
import { fileNameOf, type ExportedFile } from './exportTable';
import { runTask, type RunOptions } from './runTask';

/** What a list of rules would do to a workbook. */
export interface RulesImport {
  readonly change: Change;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly issues: readonly RuleIssue[];
}

/** Reads a file with a list of rules for a workbook; nothing is changed yet. */
export async function readRulesFile(
  workbook: Workbook,
  bytes: Uint8Array,
  options: RunOptions = {},
): Promise<RulesImport> {
  const { text } = decodeBytes(bytes);
  const { rules, issues } = await runTask(readRulesCsv(text, workbook), options);
  const before = workbook.meta.rules;
  const byId = new Map(before.map((rule) => [rule.id, rule]));
  const known = rules.filter(({ id }) => byId.has(id));
  const same = known.filter((rule) => sameData(byId.get(rule.id), rule)).length;
  return {
    change: changeOf(workbook, { meta: { rules: rulesWith(before, rules) } }),
    added: rules.length - known.length,
    changed: known.length - same,
    same,
    issues,
  };
}

/** The rules of a workbook as a file. */
export async function exportRules(
  workbook: Workbook,
  label: string,
  options: RunOptions = {},
): Promise<ExportedFile> {
  const parts = await runTask(writeRulesCsv(workbook), options);
  return {
    name: fileNameOf(`${workbook.meta.title} - ${label}`, '.csv'),
    type: 'text/csv',
    text: parts.join(''),
    rows: workbook.meta.rules.length,
  };
}
