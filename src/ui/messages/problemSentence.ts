import type { RuleIssue } from '../../exchange/rules/ruleIssue';
import type { Expectation, TextProblem } from '../../locale/ruleText/problem';
import { fill } from './fill';
import type { Messages } from './messages';

/** What is wrong with the text of a rule, as a sentence. */
export function problemSentence({ code, params }: TextProblem, messages: Messages): string {
  const { rulesScreen: words } = messages;
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    said[name] = typeof value === 'object' ? value.map((one) => `[${one}]`).join(', ') : value;
  }
  const { nearest, what, found } = params;
  const names = typeof nearest === 'object' && nearest.length > 0 ? said.nearest : undefined;
  said.nearest = names === undefined ? '' : fill(words.nearest, { names });
  if (typeof what === 'string' && isExpectation(what, messages)) said.what = words.expected[what];
  if (found !== undefined) said.found = found === '' ? words.endOfText : `“${String(found)}”`;
  return fill(words.problem[code], said);
}

function isExpectation(what: string, { rulesScreen }: Messages): what is Expectation {
  return Object.hasOwn(rulesScreen.expected, what);
}

/** What is wrong in a line of a list of rules, with the line. */
export function ruleIssueSentence(issue: RuleIssue, messages: Messages): string {
  const { rulesScreen: words } = messages;
  const problem = issue.problem ? problemSentence(issue.problem, messages) : issue.text;
  const line = fill(words.atLine, { line: issue.line });
  return line + fill(words.issues[issue.code], { text: issue.text, problem });
}
