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

type Proposed = Pick<RuleProposal, 'rule'>;

/** The change that makes proposals rules. */
export function acceptProposal(workbook: Workbook, ...proposals: readonly Proposed[]): Change {
  return addRules(
    workbook,
    proposals.map(({ rule }) => rule),
  );
}

/**
 * The change that turns proposals down: their rules are kept among the rules, switched off and marked
 * `dismissed`, so that they are not proposed again and can still be switched on.
 */
export function dismissProposal(workbook: Workbook, ...proposals: readonly Proposed[]): Change {
  return addRules(
    workbook,
    proposals.map(({ rule }) => ({
      ...rule,
      enabled: false,
      params: { ...rule.params, dismissed: true },
    })),
  );
}
