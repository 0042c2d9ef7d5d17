import type { IndicatorId } from '../../indicator/indicator';
import { sameData } from '../../workbook/sameData';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import type { CellTerm } from '../expression/expression';
import type { Rule, RuleKindName } from '../rule';
import { DEFAULT_SEVERITIES, RULE_KINDS } from '../ruleSet';
import type { RelationName } from './proposal';
import type { Relation } from './search';

const KINDS: Readonly<Record<RelationName, RuleKindName>> = {
  sum: 'custom',
  shares: 'sharesMakeWhole',
  product: 'product',
  perCapita: 'perCapita',
  rateOfCounts: 'rateOfCounts',
  attainableRate: 'attainableRate',
  stockFlow: 'stockFlow',
  growth: 'growthDisagrees',
  reduction: 'reduction',
  same: 'duplicateDiffers',
};

/** The rule that says what a relation shows. */
export function ruleOf(workbook: Workbook, { of, operands }: Relation): Rule {
  const kind = KINDS[of];
  const rows = Object.values(operands).flat();
  const base = {
    id: `proposed-${of}-${rows.join('-')}`.slice(0, 80),
    severity: DEFAULT_SEVERITIES[kind],
    enabled: true,
    params: {},
  };
  if (kind !== 'custom') return { ...base, kind, operands };
  const cell = (indicator: IndicatorId): CellTerm => ({
    kind: 'cell',
    row: { kind: 'row', indicator, name: indicatorOf(workbook, indicator)?.name ?? '' },
    at: { slot: 'each' },
  });
  const [total = 0] = operands.total ?? [];
  return {
    ...base,
    kind,
    condition: {
      kind: 'compare',
      op: '=',
      left: cell(total),
      right: { kind: 'call', call: 'sum', of: (operands.parts ?? []).map(cell) },
    },
  };
}

/** The row a proposed rule is checked at. */
function anchorOf(context: RuleContext, rule: Rule): IndicatorId | undefined {
  const { operands, condition } = rule;
  const own = operands && RULE_KINDS[rule.kind].anchorsOf?.(context, rule)?.[0];
  if (own !== undefined) return own;
  if (condition?.kind !== 'compare' || condition.left.kind !== 'cell') return undefined;
  return condition.left.row.kind === 'row' ? condition.left.row.indicator : undefined;
}

/** The engine's own word for it: the rule as it would be added holds wherever it can be checked. */
export function holds(context: RuleContext, rule: Rule): boolean {
  const anchor = anchorOf(context, rule);
  if (anchor === undefined) return false;
  const outcome = RULE_KINDS[rule.kind].check(context, rule, anchor);
  if (outcome?.kind === 'notChecked') return outcome.reason === 'missing';
  return outcome?.kind === 'holds';
}

/** What rules say already, be they switched off. */
export class Known {
  readonly #context: RuleContext;
  readonly #byRow = new Map<IndicatorId, Rule[]>();

  constructor(context: RuleContext) {
    this.#context = context;
    for (const rule of context.workbook.meta.rules) this.add(rule);
  }

  add(rule: Rule): void {
    const row = anchorOf(this.#context, rule);
    if (row !== undefined) this.#byRow.set(row, [...(this.#byRow.get(row) ?? []), rule]);
  }

  says(rule: Rule): boolean {
    const row = anchorOf(this.#context, rule) ?? 0;
    const said = (this.#byRow.get(row) ?? []).some(
      (one) =>
        one.kind === rule.kind &&
        sameData(one.operands, rule.operands) &&
        sameData(one.condition, rule.condition),
    );
    if (said || rule.kind === 'custom') return said;
    // By names alone most stocks are only bounded from one side: that they are made up is news.
    if (rule.kind === 'stockFlow') return false;
    if (rule.kind === 'duplicateDiffers') {
      const [first = 0, second = 0] = rule.operands?.rows ?? [];
      return this.#context.namesakes(first).includes(second);
    }
    // Kinds that find their rows by name.
    return this.#context.workbook.meta.rules.some(
      (one) =>
        one.kind === rule.kind &&
        !one.operands &&
        RULE_KINDS[one.kind].check(this.#context, one, row) !== null,
    );
  }
}
