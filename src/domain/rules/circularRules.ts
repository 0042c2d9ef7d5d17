import type { CellAt, RowRef, Slot, Term } from './expression/expression';
import { rowKey } from './expression/plan';
import type { Rule, RuleId } from './rule';

const SLOTS: readonly Slot[] = ['previous', 'plan', 'result', 'target', 'assigned', 'horizon'];

interface Definition {
  readonly rule: RuleId;
  readonly cell: string;
  readonly of: readonly string[];
}

/**
 * Definitions of the form `[X] = …` that go in a circle: [A] = [B] + 1, [B] = [A] + 1. Each list is
 * one circle, in the order of the rules. Nothing loops over them, for conditions are checked and never
 * computed; but no figures may be found that meet them. Disabled rules and templates over names and
 * groups count as well, by the names they are written with.
 */
export function circularRules(rules: readonly Rule[]): RuleId[][] {
  const definitions = rules.flatMap(definitionsOf);
  const byCell = new Map<string, number[]>();
  definitions.forEach(({ cell }, n) => {
    byCell.set(cell, [...(byCell.get(cell) ?? []), n]);
  });
  const next = definitions.map(({ of }) => of.flatMap((cell) => byCell.get(cell) ?? []));
  const places = new Map(rules.map(({ id }, n) => [id, n]));
  const circles = components(next)
    .filter((of) => of.length > 1 || next[of[0] ?? 0]?.includes(of[0] ?? 0))
    .map((of) => [...new Set(of.map((n) => definitions[n]?.rule ?? ''))])
    .map((ids) => ids.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
  // One of every column is found once for each of them.
  const distinct = new Map(circles.map((ids) => [JSON.stringify(ids), ids]));
  return [...distinct.values()];
}

function definitionsOf({ id, kind, condition }: Rule): Definition[] {
  if (kind !== 'custom' || condition?.kind !== 'compare' || condition.op !== '=') return [];
  const { left, right } = condition;
  if (left.kind !== 'cell') return [];
  const cells: { row: RowRef; at: CellAt }[] = [];
  collect(right, cells);
  const isEach = [left, ...cells].some(({ at }) => 'slot' in at && at.slot === 'each');
  return (isEach ? SLOTS : SLOTS.slice(0, 1)).map((each) => ({
    rule: id,
    cell: cellKey(left, each),
    of: cells.map((cell) => cellKey(cell, each)),
  }));
}

function cellKey({ row, at }: { readonly row: RowRef; readonly at: CellAt }, each: Slot): string {
  const place = 'series' in at ? at.series : at.slot === 'each' ? each : at.slot;
  return `${rowKey(row)}|${place}`;
}

function collect(term: Term, into: { row: RowRef; at: CellAt }[]): void {
  switch (term.kind) {
    case 'cell':
      into.push(term);
      return;
    case 'negative':
      collect(term.of, into);
      return;
    case 'arithmetic':
      collect(term.left, into);
      collect(term.right, into);
      return;
    case 'call':
      for (const part of term.of) collect(part, into);
      return;
    case 'number':
    case 'parts':
  }
}

/** Strongly connected components (Tarjan), without recursion: a chain may be as long as the rules are many. */
function components(next: readonly (readonly number[])[]): number[][] {
  const index = new Int32Array(next.length).fill(-1);
  const low = new Int32Array(next.length);
  const onStack = new Uint8Array(next.length);
  const stack: number[] = [];
  const found: number[][] = [];
  let count = 0;
  const enter = (node: number) => {
    index[node] = low[node] = count;
    count += 1;
    stack.push(node);
    onStack[node] = 1;
    return { node, edge: 0 };
  };
  for (let start = 0; start < next.length; start += 1) {
    if (index[start] !== -1) continue;
    const path = [enter(start)];
    for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
      const { node } = top;
      const to = next[node]?.[top.edge];
      top.edge += 1;
      if (to !== undefined) {
        if (index[to] === -1) path.push(enter(to));
        else if (onStack[to]) low[node] = Math.min(low[node] ?? 0, index[to] ?? 0);
        continue;
      }
      path.pop();
      const above = path[path.length - 1]?.node;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      if (low[node] !== index[node]) continue;
      const component: number[] = [];
      for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
        onStack[one] = 0;
        component.push(one);
        if (one === node) break;
      }
      found.push(component);
    }
  }
  return found;
}
