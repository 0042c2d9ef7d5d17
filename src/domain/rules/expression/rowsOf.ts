import type { IndicatorId } from '../../indicator/indicator';
import type { Rule } from '../rule';
import type { Condition, RowRef, Term } from './expression';

/** Every row that a rule names by its number, in the order it names them; templates name none. */
export function rowsOfRule(rule: Rule): IndicatorId[] {
  const rows = Object.values(rule.operands ?? {}).flat();
  return rule.condition ? [...rows, ...rowsOf(rule.condition)] : rows;
}

/** Every row that a condition names by its number, in the order it names them. */
export function rowsOf(condition: Condition): IndicatorId[] {
  return refsOf(condition).flatMap((row) => (row.kind === 'row' ? [row.indicator] : []));
}

/** Every reference to a row in a condition, in the order they stand in it. */
export function refsOf(condition: Condition): RowRef[] {
  switch (condition.kind) {
    case 'compare':
      return [...refsOfTerm(condition.left), ...refsOfTerm(condition.right)];
    case 'and':
    case 'or':
      return condition.of.flatMap(refsOf);
    case 'not':
      return refsOf(condition.of);
    case 'if':
      return [...refsOf(condition.when), ...refsOf(condition.then)];
    case 'filled':
    case 'blank':
      return [condition.cell.row];
  }
}

function refsOfTerm(term: Term): RowRef[] {
  switch (term.kind) {
    case 'number':
      return [];
    case 'cell':
    case 'parts':
      return [term.row];
    case 'negative':
      return refsOfTerm(term.of);
    case 'arithmetic':
      return [...refsOfTerm(term.left), ...refsOfTerm(term.right)];
    case 'call':
      return term.of.flatMap(refsOfTerm);
  }
}
