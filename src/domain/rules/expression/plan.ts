import type { Condition, RowRef, Term } from './expression';

export type CompareCondition = Extract<Condition, { kind: 'compare' }>;

/** left − right as a sum of atoms: cells, and terms that are no sum, each with what it counts. */
export interface LinearForm {
  readonly atoms: readonly { readonly term: Term; readonly times: number }[];
  readonly constant: number;
}

/** What is worth knowing of a condition before it is checked; worked out once for each. */
export interface ConditionPlan {
  /** It is about names and not about given rows alone. */
  readonly template: boolean;
  /** It is checked once for every column of the sheet. */
  readonly each: boolean;
  /** The rows of the cells that are taken from every column, each once. */
  readonly eachRows: readonly RowRef[];
  /** Rows whose children it sums. */
  readonly parents: readonly RowRef[];
  /**
   * Comparisons in which a cell stands more than once, with the coefficients collected: interval
   * arithmetic takes each occurrence for a figure of its own and would be too lenient.
   */
  readonly linear: ReadonlyMap<CompareCondition, LinearForm> | null;
}

const NO_ROWS: readonly RowRef[] = [];
const plans = new WeakMap<Condition, ConditionPlan>();

/** The plan of a condition. */
export function planOf(condition: Condition): ConditionPlan {
  let plan = plans.get(condition);
  if (!plan) {
    const draft: Draft = {
      template: false,
      eachRows: new Map(),
      parents: [],
      linear: new Map(),
    };
    visit(condition, draft);
    plan = {
      template: draft.template,
      each: draft.eachRows.size > 0,
      eachRows: [...draft.eachRows.values()],
      parents: draft.parents.length > 0 ? draft.parents : NO_ROWS,
      linear: draft.linear.size > 0 ? draft.linear : null,
    };
    plans.set(condition, plan);
  }
  return plan;
}

interface Draft {
  template: boolean;
  readonly eachRows: Map<string, RowRef>;
  readonly parents: RowRef[];
  readonly linear: Map<CompareCondition, LinearForm>;
}

function visit(condition: Condition, draft: Draft): void {
  switch (condition.kind) {
    case 'compare': {
      const seen = new Set<string>();
      const left = visitTerm(condition.left, draft, seen);
      const right = visitTerm(condition.right, draft, seen);
      if (left || right) draft.linear.set(condition, linearForm(condition));
      return;
    }
    case 'and':
    case 'or':
      for (const part of condition.of) visit(part, draft);
      return;
    case 'not':
      visit(condition.of, draft);
      return;
    case 'if':
      visit(condition.when, draft);
      visit(condition.then, draft);
      return;
    case 'filled':
    case 'blank':
      visitTerm(condition.cell, draft, new Set());
  }
}

/** Whether a cell was met that is in `seen` already. */
function visitTerm(term: Term, draft: Draft, seen: Set<string>): boolean {
  switch (term.kind) {
    case 'number':
      return false;
    case 'parts':
    case 'cell': {
      if (term.row.kind !== 'row') draft.template = true;
      if (term.kind === 'parts') draft.parents.push(term.row);
      if ('slot' in term.at && term.at.slot === 'each') {
        draft.eachRows.set(rowKey(term.row), term.row);
      }
      const key = atomKey(term);
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    }
    case 'negative':
      return visitTerm(term.of, draft, seen);
    case 'arithmetic': {
      const left = visitTerm(term.left, draft, seen);
      return visitTerm(term.right, draft, seen) || left;
    }
    case 'call': {
      let again = false;
      for (const part of term.of) again = visitTerm(part, draft, seen) || again;
      return again;
    }
  }
}

/** Equal for cells that are one cell. */
function atomKey(term: Extract<Term, { kind: 'cell' | 'parts' }>): string {
  const at = 'slot' in term.at ? term.at.slot : term.at.series;
  return `${term.kind === 'parts' ? term.of : ''}|${rowKey(term.row)}|${at}`;
}

/** Equal for references to one row. */
export function rowKey(row: RowRef): string {
  switch (row.kind) {
    case 'row':
      return `#${row.indicator}`;
    case 'pattern':
      return `{}${row.pattern}`;
    case 'child':
      return `/${row.name}`;
  }
}

function linearForm({ left, right }: CompareCondition): LinearForm {
  const atoms = new Map<string, { term: Term; times: number }>();
  let constant = 0;
  const add = (term: Term, times: number): void => {
    switch (term.kind) {
      case 'number':
        constant += term.value * times;
        return;
      case 'negative':
        add(term.of, -times);
        return;
      case 'arithmetic': {
        const { op } = term;
        if (op === '+' || op === '-') {
          add(term.left, times);
          add(term.right, op === '+' ? times : -times);
          return;
        }
        const right = constantOf(term.right);
        const left = op === '*' ? constantOf(term.left) : null;
        if (left !== null) add(term.right, times * left);
        else if (right !== null && op === '*') add(term.left, times * right);
        else if (right !== null && right !== 0) add(term.left, times / right);
        else atom(term, times);
        return;
      }
      case 'call':
        if (term.call === 'sum') for (const part of term.of) add(part, times);
        else atom(term, times);
        return;
      default:
        atom(term, times);
    }
  };
  const atom = (term: Term, times: number) => {
    const key =
      term.kind === 'cell' || term.kind === 'parts' ? atomKey(term) : `term ${atoms.size}`;
    const known = atoms.get(key);
    if (known) known.times += times;
    else atoms.set(key, { term, times });
  };
  add(left, 1);
  add(right, -1);
  return { atoms: [...atoms.values()].filter(({ times }) => times !== 0), constant };
}

/** The value of a term without cells; null where it has some. */
function constantOf(term: Term): number | null {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'negative': {
      const of = constantOf(term.of);
      return of === null ? null : -of;
    }
    default:
      return null;
  }
}
