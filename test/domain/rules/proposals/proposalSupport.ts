import { readFileSync } from 'node:fs';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import type { RuleProposal } from '../../../../src/domain/rules/proposals/proposal';
import { indicatorOf, type Workbook } from '../../../../src/domain/workbook/workbook';
import { parseCsv } from '../../../../src/exchange/csv/parseCsv';
import { readTable } from '../../../../src/exchange/table/readTable';
import { toWorkbook } from '../../../../src/exchange/table/toWorkbook';
import { runToEnd } from '../../../../src/exchange/task';
import { VIETNAMESE } from '../../../../src/workbench/language';
import { proposeRules } from '../../../../src/workbench/proposeRules';

/** What is proposed of a workbook. */
export function proposed(workbook: Workbook): RuleProposal[] {
  const keys = frameKeys(workbook.meta.frame);
  return runToEnd(proposeRules({ workbook, keys, language: VIETNAMESE, namesakes: (id) => [id] }));
}

/** A workbook that no rule watches, so that nothing is known already. */
export function unwatched(workbook: Workbook): Workbook {
  return { ...workbook, meta: { ...workbook.meta, rules: [] } };
}

/** A plan as its file gives it. */
export function readPlan(path: string): Workbook {
  const { table } = runToEnd(parseCsv(readFileSync(path, 'utf8')));
  const source = { kind: 'table' as const, name: path, readAt: 0 };
  return toWorkbook(runToEnd(readTable(table)), { id: 'w', title: path, source });
}

/** "sum: Total = Part + Part": a proposal by the names of its rows, those it is told of in order. */
export function named(workbook: Workbook, { relation, evidence }: RuleProposal): string {
  const ids = new Set(evidence[0]?.cells.map(({ indicator }) => indicator));
  const [first, ...others] = [...ids].map((id) => indicatorOf(workbook, id)?.name ?? '');
  return `${relation}: ${first ?? ''} = ${others.join(' + ')}`;
}
