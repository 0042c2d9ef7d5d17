import { EXPRESSION_LIMITS, type Condition } from '../../domain/rules/expression/expression';
import { refsOf } from '../../domain/rules/expression/rowsOf';
import { ConditionReader } from './conditionReader';
import { ProblemList, type TextProblem } from './problem';
import type { RowNames } from './rowNames';
import { tokensOf } from './tokens';

export type ConditionReading =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/**
 * Reads the text of a rule, as `[Sản lượng] = [Diện tích] * [Năng suất] / 10`, into a condition that
 * `isCondition` accepts, or says everything that is wrong with it and where. Takes time in proportion
 * to the text, whatever it is.
 */
export function parseCondition(text: string, names: RowNames): ConditionReading {
  const problems = new ProblemList();
  const most = EXPRESSION_LIMITS.characters;
  if (text.length > most) {
    problems.add(most, text.length, 'tooLong', { most, length: text.length });
    return { ok: false, problems: problems.inOrder() };
  }
  const tokens = tokensOf(text, problems);
  if (tokens.length === 0 && problems.count === 0) problems.add(0, text.length, 'empty');
  const condition =
    tokens.length === 0 ? null : new ConditionReader(text, tokens, names, problems).read();
  if (condition && mixesTemplates(condition)) problems.add(0, text.length, 'mixedTemplate');
  return condition && problems.count === 0
    ? { ok: true, condition }
    : { ok: false, problems: problems.inOrder() };
}

function mixesTemplates(condition: Condition): boolean {
  const kinds = new Set(refsOf(condition).map(({ kind }) => kind));
  return kinds.has('pattern') && kinds.has('child');
}
