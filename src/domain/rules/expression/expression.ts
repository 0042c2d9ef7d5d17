import type { IndicatorId } from '../../indicator/indicator';
import type { SeriesKey } from '../../workbook/series';

/**
 * A relation that a planner wrote, as a tree: data that is stored, validated and compiled, never run
 * as code. How it is written and read is the business of the locale (`locale/ruleText`).
 */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly op: CompareOp;
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Where `when` holds, `then` must hold; elsewhere nothing is asked. */
  | { readonly kind: 'if'; readonly when: Condition; readonly then: Condition }
  /** A cell says something, be it "x" or "…"; or it is blank. */
  | { readonly kind: 'filled' | 'blank'; readonly cell: CellTerm };

export type CompareOp = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Term =
  /** A constant: exact, whatever decimals it is written with. */
  | { readonly kind: 'number'; readonly value: number }
  | CellTerm
  /** The sum of a row's children: its addends, its selections, or all that are summed. */
  | {
      readonly kind: 'parts';
      readonly row: RowRef;
      readonly at: CellAt;
      readonly of: 'addend' | 'selection' | 'all';
    }
  | { readonly kind: 'negative'; readonly of: Term }
  | {
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'call'; readonly call: CallName; readonly of: readonly Term[] };

export interface CellTerm {
  readonly kind: 'cell';
  readonly row: RowRef;
  readonly at: CellAt;
}

/** `round` takes a term and a constant number of decimals. */
export type CallName = 'sum' | 'average' | 'min' | 'max' | 'abs' | 'round';

/** Which row is meant. */
export type RowRef =
  /** One row; its name as it was last known stands for it after it is deleted. */
  | { readonly kind: 'row'; readonly indicator: IndicatorId; readonly name: string }
  /**
   * A template over names: "Sản lượng {}" stands for every row of such a name, and one rule for every
   * word that can stand in the gap of all its patterns.
   */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** A template over groups: the child of that name, of every row that has all the children named. */
  | { readonly kind: 'child'; readonly name: string };

/**
 * Which figure of the row. `each`: the rule is one of every column of the sheet (last year, each
 * plan, result, target) and its `each` cells are taken from the same one.
 */
export type CellAt =
  | { readonly slot: Slot }
  /** A figure outside the frame, as of another year. */
  | { readonly series: SeriesKey };

export type Slot = 'each' | 'previous' | 'plan' | 'result' | 'target' | 'assigned' | 'horizon';

/** Bounds on what is taken in, so that no rule is beyond what a keystroke can pay for. */
export const EXPRESSION_LIMITS = { depth: 32, terms: 500, characters: 4000 } as const;
