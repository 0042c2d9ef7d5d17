import type {
  CellTerm,
  CompareOp,
  Condition,
  RowRef,
  Slot,
  Term,
} from '../../src/domain/rules/expression/expression';
import type { Rule } from '../../src/domain/rules/rule';

/** The cell of a row by its number, in every column unless told otherwise. */
export function cell(indicator: number, slot: Slot = 'each'): CellTerm {
  return { kind: 'cell', row: { kind: 'row', indicator, name: `r${indicator}` }, at: { slot } };
}

/** A cell of a template. */
export function cellOf(row: RowRef, slot: Slot = 'each'): CellTerm {
  return { kind: 'cell', row, at: { slot } };
}

export function number(value: number): Term {
  return { kind: 'number', value };
}

export function calc(left: Term, op: '+' | '-' | '*' | '/', right: Term): Term {
  return { kind: 'arithmetic', op, left, right };
}

export function sum(...of: Term[]): Term {
  return { kind: 'call', call: 'sum', of };
}

export function holds(left: Term, op: CompareOp, right: Term): Condition {
  return { kind: 'compare', op, left, right };
}

/** A rule of the planner's own. */
export function customRule(condition: Condition, more: Partial<Rule> = {}): Rule {
  return {
    id: 'own',
    kind: 'custom',
    severity: 'error',
    enabled: true,
    params: {},
    condition,
    ...more,
  };
}
