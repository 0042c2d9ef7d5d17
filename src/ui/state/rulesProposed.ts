import type { IndicatorId } from '../../domain/indicator/indicator';
import { rowsOf } from '../../domain/rules/expression/rowsOf';
import type { RuleProposal } from '../../domain/rules/proposals/proposal';
import type { RowNames } from '../../locale/ruleText/rowNames';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';

/** More rows than these are named by the first and the last of them. */
const MOST_NAMED = 3;
/** A name is to be read in one line of a list. */
const LONGEST = 160;

/** What comes in and what goes out, of a stock. */
const FLOW_SIGNS: Readonly<Record<string, string>> = { in: ' + ', out: ' − ' };

/** The name of the rule that a proposal becomes: "Thu nội địa + Thu hải quan = Thu ngân sách". */
export function proposalName(
  { rule, relation }: RuleProposal,
  names: RowNames,
  messages: Messages,
): string {
  const { relations, manyParts } = messages.repair;
  const label = (id: IndicatorId | undefined) =>
    (id === undefined ? '–' : names.labelOf(id)) ?? '–';
  const joined = (rows: readonly IndicatorId[]) =>
    rows.length > MOST_NAMED
      ? fill(manyParts, { first: label(rows[0]), last: label(rows.at(-1)), count: rows.length })
      : rows.map(label).join(' + ');
  const said: Record<string, string> = { in: '', out: '' };
  for (const [role, rows] of Object.entries(rule.operands ?? {})) {
    const sign = FLOW_SIGNS[role];
    said[role] = sign ? rows.map((id) => sign + label(id)).join('') : joined(rows);
  }
  // The rows of a condition are named in their order: the total comes first.
  const [total, ...parts] = rule.condition ? rowsOf(rule.condition) : [];
  if (total !== undefined) Object.assign(said, { total: label(total), parts: joined(parts) });
  const name = fill(relations[relation], said);
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
