import type { IndicatorId } from '../../indicator/indicator';
import type { NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import { applyChange, changeOf } from '../../workbook/change';
import { figureAt, type Workbook } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { violationKey, type Rule, type Violation } from '../rule';
import { concernedIn } from '../ruleBook';
import { RULE_KINDS } from '../ruleSet';

/** A rule with a row it is checked at. */
export interface RuleAt {
  readonly rule: Rule;
  readonly anchor: IndicatorId;
}

export type Violations = ReadonlyMap<string, Violation>;

/** Asks the rules of a workbook what they would say if some of its figures were others. */
export class Oracle {
  readonly context: RuleContext;
  readonly #concerned: NonNullable<RuleContext['concerned']>;
  readonly #rules = new Map<string, Rule | null>();
  readonly #around = new Map<IndicatorId, readonly RuleAt[]>();
  readonly #standing = new WeakMap<Workbook, Map<IndicatorId, Violations>>();

  constructor(context: RuleContext) {
    this.context = context;
    this.#concerned = context.concerned ?? concernedIn(context);
  }

  /** The enabled rule of an id. */
  rule(id: string): Rule | null {
    let rule = this.#rules.get(id);
    if (rule === undefined) {
      const { rules } = this.context.workbook.meta;
      rule = rules.find((one) => one.id === id && one.enabled) ?? null;
      this.#rules.set(id, rule);
    }
    return rule;
  }

  /** The rules that look at a row, with where they are checked. */
  around(row: IndicatorId): readonly RuleAt[] {
    const known = this.#around.get(row);
    if (known) return known;
    const pairs = new Map<string, RuleAt>();
    this.#concerned(row, (rule, anchor) => {
      pairs.set(`${rule.id}|${anchor}`, { rule, anchor });
    });
    const found = [...pairs.values()];
    this.#around.set(row, found);
    return found;
  }

  /** What the rules around a row find in a state, which is asked more than once of each. */
  standing(workbook: Workbook, row: IndicatorId): ReadonlyMap<string, Violation> {
    let ofState = this.#standing.get(workbook);
    if (!ofState) this.#standing.set(workbook, (ofState = new Map()));
    let found = ofState.get(row);
    if (!found) ofState.set(row, (found = this.violations(workbook, this.around(row))));
    return found;
  }

  /** What these rules find in a workbook that differs from the context's in figures alone. */
  violations(workbook: Workbook, pairs: readonly RuleAt[]): Map<string, Violation> {
    const context = { ...this.context, workbook };
    const found = new Map<string, Violation>();
    for (const { rule, anchor } of pairs) {
      const outcome = RULE_KINDS[rule.kind].check(context, rule, anchor);
      if (outcome?.kind !== 'fails') continue;
      for (const violation of outcome.violations) found.set(violationKey(violation), violation);
    }
    return found;
  }

  /** The violation as it stands in another workbook; null where its rule holds there. */
  again(workbook: Workbook, violation: Violation): Violation | null {
    const rule = this.rule(violation.rule);
    if (!rule) return null;
    const outcome = RULE_KINDS[rule.kind].check(
      { ...this.context, workbook },
      rule,
      violation.indicator,
    );
    // A division by zero ends a violation, and mends nothing.
    if (outcome?.kind === 'notChecked' && outcome.reason === 'zeroBase') return violation;
    if (outcome?.kind !== 'fails') return null;
    const key = violationKey(violation);
    return outcome.violations.find((one) => violationKey(one) === key) ?? null;
  }
}

/** The workbook with another number in a cell that holds a figure. */
export function withNumber(workbook: Workbook, cell: CellRef, value: NumberValue): Workbook {
  const figure = figureAt(workbook, cell);
  if (!figure) return workbook;
  return applyChange(
    workbook,
    changeOf(workbook, { figures: [{ ...cell, figure: { ...figure, value } }] }),
  );
}
