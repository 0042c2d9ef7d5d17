import {
  EXPRESSION_LIMITS,
  type CellTerm,
  type CompareOp,
  type Condition,
  type Term,
} from '../../domain/rules/expression/expression';
import type { TextPlace } from './problem';

/**
 * A piece of the tree while it is read, with its place and its size. `hole` stands where something
 * was not understood and was said so; nothing more is said of it.
 */
export type Node = TextPlace & {
  /** Levels and parts of the tree below, as `isCondition` counts them. */
  readonly depth: number;
  readonly parts: number;
} & (
    | { readonly kind: 'term'; readonly tree: Term }
    | {
        readonly kind: 'condition';
        readonly tree: Condition;
        /** Written without brackets, so that another of its kind may still join it. */
        readonly open?: 'and' | 'or';
        /** The right side of a comparison, which the next of a chain begins with (0 ≤ a ≤ 100). */
        readonly chain?: Node & { readonly kind: 'term' };
      }
    | { readonly kind: 'hole' }
  );

export type TermNode = Node & { readonly kind: 'term' };
export type ConditionNode = Node & { readonly kind: 'condition' };

export function hole(at: TextPlace): Node {
  return { kind: 'hole', start: at.start, end: at.end, depth: 0, parts: 0 };
}

export function termNode(at: TextPlace, tree: Term, of: readonly Node[] = []): TermNode {
  return { kind: 'term', tree, ...sizeOf(at, of) };
}

export function conditionNode(at: TextPlace, tree: Condition, of: readonly Node[]): ConditionNode {
  return { kind: 'condition', tree, ...sizeOf(at, of) };
}

export function compareNode(op: CompareOp, left: TermNode, right: TermNode): ConditionNode {
  const tree = { kind: 'compare', op, left: left.tree, right: right.tree } as const;
  return { ...conditionNode(span(left, right), tree, [left, right]), chain: right };
}

export function cellNode(at: TextPlace, kind: 'filled' | 'blank', cell: CellTerm): ConditionNode {
  return conditionNode(at, { kind, cell }, [termNode(at, cell)]);
}

/** Joins two conditions by a word; a list that is not in brackets grows. */
export function joinNode(
  kind: 'and' | 'or',
  left: ConditionNode,
  right: ConditionNode,
): ConditionNode {
  const at = span(left, right);
  if (left.open === kind && left.tree.kind === kind) {
    const tree = { kind, of: [...left.tree.of, right.tree] };
    return {
      kind: 'condition',
      tree,
      ...at,
      depth: Math.max(left.depth, right.depth + 1),
      parts: left.parts + right.parts,
      open: kind,
    };
  }
  return { ...conditionNode(at, { kind, of: [left.tree, right.tree] }, [left, right]), open: kind };
}

export function isTooDeep(node: Node): boolean {
  return node.depth > EXPRESSION_LIMITS.depth;
}

export function span(from: TextPlace, to: TextPlace): TextPlace {
  return { start: from.start, end: Math.max(from.end, to.end) };
}

function sizeOf(at: TextPlace, of: readonly Node[]) {
  return {
    start: at.start,
    end: at.end,
    depth: 1 + of.reduce((most, node) => Math.max(most, node.depth), 0),
    parts: 1 + of.reduce((sum, node) => sum + node.parts, 0),
  };
}
