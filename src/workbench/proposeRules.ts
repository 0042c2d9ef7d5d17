import type { RuleContext } from '../domain/rules/context';
import type { RuleProposal } from '../domain/rules/proposals/proposal';
import { proposalsOf } from '../domain/rules/proposals/proposeRules';
import type { Change } from '../domain/workbook/change';
import type { Workbook } from '../domain/workbook/workbook';
import { asTask, type Task } from '../exchange/task';
import { addRules } from './changeRules';

/** Looks for relations that the figures show, in slices; dropping the task cancels it. */
export function proposeRules(context: RuleContext): Task<RuleProposal[]> {
  return asTask('compare', proposalsOf(context));
}

/** The change that makes a proposal a rule. */
export function acceptProposal(workbook: Workbook, { rule }: RuleProposal): Change {
  return addRules(workbook, [rule]);
}

/**
 * The change that turns a proposal down: its rule is kept among the rules, switched off and marked
 * `dismissed`, so that it is not proposed again and can still be switched on.
 */
export function dismissProposal(workbook: Workbook, { rule }: RuleProposal): Change {
  return addRules(workbook, [
    { ...rule, enabled: false, params: { ...rule.params, dismissed: true } },
  ]);
}
