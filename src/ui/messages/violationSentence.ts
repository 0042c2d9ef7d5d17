import type { Fact, Rule, Violation } from '../../domain/rules/rule';
import { calculationText } from '../../locale/calculationText';
import { formatNumber, formatValue } from '../../locale/number/formatNumber';
import { fill } from './fill';
import type { Messages } from './messages';

/** The sentence of a violation with its numbers in it. */
export function violationSentence(violation: Violation, messages: Messages): string {
  const { blank, left } = violation.facts;
  if (blank?.kind === 'count' && !left) {
    return fill(messages.rulesScreen.blankCells, { count: blank.value });
  }
  // What is joined by "and", "or" and "not" has no two sides to show.
  if (violation.kind === 'custom' && !left) return messages.rulesScreen.conditionFails;
  const params = factParams(violation.facts, messages);
  const { sentence, sentenceOfBlank } = messages.rules[violation.kind];
  const isOfBlank = sentenceOfBlank !== undefined && !violation.facts.left;
  return fill(isOfBlank ? sentenceOfBlank : sentence, params);
}

/** What a sentence is filled with: every fact by its name, and the two sides of a relation. */
export function factParams(
  facts: Violation['facts'],
  messages: Messages,
): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [name, fact] of Object.entries(facts)) params[name] = factText(fact, messages);
  if (facts.left) {
    params.leftSide = sideText(facts.leftCalculation, params.left ?? '');
    params.rightSide = sideText(facts.rightCalculation, params.right ?? '');
    params.op = SIGNS[params.op ?? ''] ?? params.op ?? '';
  }
  return params;
}

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠' };

/** One side of a relation: "1.017 × 51,2 / 10 = 5.207,04 tấn"; a figure that stands alone is itself. */
function sideText(calculation: Fact | undefined, value: string): string {
  if (calculation?.kind !== 'calculation' || calculation.parts.length < 2) return value;
  return `${calculationText(calculation.parts)} = ${value}`;
}

/** What a rule is called: the planner's own name for it, or that of its kind. */
export function ruleName(rule: Pick<Rule, 'kind' | 'name'>, messages: Messages): string {
  return rule.name || messages.rules[rule.kind].title;
}

function factText(fact: Fact, messages: Messages): string {
  switch (fact.kind) {
    case 'value':
      // What is no number stands as it was written, without a unit.
      if (fact.value.kind === 'invalid' || fact.value.kind === 'text')
        return formatValue(fact.value);
      return [formatValue(fact.value), fact.unit.text].filter((part) => part !== '').join(' ');
    case 'percent':
      return `${formatNumber(fact.value, fact.decimals)}%`;
    case 'count':
      return fact.value > 0 && fact.value < 1
        ? `1/${formatNumber(1 / fact.value, 0)}`
        : formatNumber(fact.value, 0);
    case 'code':
      return isVerdict(fact.code, messages)
        ? messages.verdicts[fact.code].replace(/^\S+ /u, '').toLowerCase()
        : fact.code;
    case 'name':
      return fact.name;
    case 'calculation':
      return calculationText(fact.parts);
  }
}

function isVerdict(code: string, messages: Messages): code is keyof Messages['verdicts'] {
  return Object.hasOwn(messages.verdicts, code);
}
