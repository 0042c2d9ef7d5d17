import { cellKey } from '../../workbook/cellRef';
import type { Workbook } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { violationKey, type Violation } from '../rule';
import { Oracle, withNumber } from './oracle';
import type { Repair, RepairSet } from './repair';
import { oneCellRepairs } from './repairsOf';

/** Changes of one group of violations, and states looked at for each. */
const MOST_CHANGES = 4;
const MOST_STATES = 60;
/** Repairs of one violation that are followed. */
const MOST_WAYS = 4;
/** Violations of one state that are asked what would end them. */
const MOST_ASKED = 4;
/** How often a group without a set of few changes is gone over to mend it piece by piece. */
const MOST_PASSES = 3;

/**
 * The fewest figures to be changed so that none of these violations of severity `error`, nor any new
 * one, is left (Fellegi and Holt 1976): violations that share cells are taken together, and sought
 * for by branch and bound within a budget; where that finds nothing, one after another, each change
 * breaking nothing. Yields after each cell it looks at.
 */
export function* repairSetOf(
  context: RuleContext,
  violations: readonly Violation[],
): Generator<{ readonly done: number; readonly total: number }, RepairSet, void> {
  const oracle = new Oracle(context);
  const groups = connected(violations.filter(({ severity }) => severity === 'error'));
  const repairs: Repair[] = [];
  const rest: Violation[] = [];
  let smallest = true;
  let workbook = context.workbook;
  for (const [done, group] of groups.entries()) {
    const search = new Search(oracle, group).from(workbook);
    let step = search.next();
    for (; step.done !== true; step = search.next()) yield { done, total: groups.length };
    const found = step.value;
    repairs.push(...found.repairs);
    rest.push(...found.rest);
    smallest &&= found.rest.length === 0 && found.repairs.length <= leastCells(group);
    for (const { cell, to } of found.repairs) workbook = withNumber(workbook, cell, to);
  }
  return { repairs, smallest, rest };
}

/** Violations in groups of those that share cells, one with the next; in the order of their first. */
function connected(violations: readonly Violation[]): Violation[][] {
  const leaders = violations.map((_, n) => n);
  const leaderOf = (n: number): number => {
    let at = n;
    for (let next = leaders[at] ?? at; next !== at; next = leaders[at] ?? at) {
      leaders[at] = leaders[next] ?? next;
      at = next;
    }
    return at;
  };
  const firstWith = new Map<string, number>();
  violations.forEach(({ cells }, n) => {
    for (const key of cells.map(cellKey)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, n);
      else leaders[leaderOf(n)] = leaderOf(first);
    }
  });
  const groups = new Map<number, Violation[]>();
  violations.forEach((violation, n) => {
    const group = groups.get(leaderOf(n));
    if (group) group.push(violation);
    else groups.set(leaderOf(n), [violation]);
  });
  return [...groups.values()];
}

/** How many cells are needed at least: so many violations have no cell in common, one by one. */
function leastCells(group: readonly Violation[]): number {
  const taken = new Set<string>();
  let count = 0;
  for (const { cells } of [...group].sort((a, b) => a.cells.length - b.cells.length)) {
    const keys = cells.map(cellKey);
    if (keys.some((key) => taken.has(key))) continue;
    keys.forEach((key) => taken.add(key));
    count += 1;
  }
  return count;
}

/** What was found for a group of violations, and which of them stay. */
interface Found {
  readonly repairs: readonly Repair[];
  readonly rest: readonly Violation[];
}

class Search {
  readonly #oracle: Oracle;
  readonly #group: readonly Violation[];
  #states = 0;
  #best: readonly Repair[] | null = null;

  constructor(oracle: Oracle, group: readonly Violation[]) {
    this.#oracle = oracle;
    this.#group = group;
  }

  *from(workbook: Workbook): Generator<undefined, Found, void> {
    const open = new Map(this.#group.map((violation) => [violationKey(violation), violation]));
    yield* this.#follow(workbook, open, []);
    if (this.#best) return { repairs: this.#best, rest: [] };
    return yield* this.#oneByOne(workbook, open);
  }

  /** What is too entangled is mended one after another, as far as that breaks nothing. */
  *#oneByOne(
    workbook: Workbook,
    open: ReadonlyMap<string, Violation>,
  ): Generator<undefined, Found, void> {
    const repairs: Repair[] = [];
    let state = workbook;
    let left = open;
    for (let pass = 0, before = -1; pass < MOST_PASSES && before !== repairs.length; pass += 1) {
      before = repairs.length;
      for (const violation of byCells(left)) {
        if (!left.has(violationKey(violation))) continue;
        const changed = new Set(repairs.map(({ cell }) => cellKey(cell)));
        const ways = yield* oneCellRepairs(this.#oracle, state, violation, true);
        const repair = ways.find(({ cell }) => !changed.has(cellKey(cell)));
        if (!repair) continue;
        const after = withNumber(state, repair.cell, repair.to);
        left = this.#openAfter(state, after, left, repair);
        state = after;
        repairs.push(repair);
      }
    }
    return { repairs, rest: this.#group.filter((one) => left.has(violationKey(one))) };
  }

  *#follow(
    workbook: Workbook,
    open: ReadonlyMap<string, Violation>,
    done: readonly Repair[],
  ): Generator<undefined, void, void> {
    if (open.size === 0) {
      if (!this.#best || isBetter(done, this.#best)) this.#best = done;
      return;
    }
    const most = this.#best ? this.#best.length : MOST_CHANGES;
    // The one more that is needed must leave fewer cells changed than the best so far, or as many.
    if (done.length + leastCells([...open.values()]) > most || this.#states >= MOST_STATES) return;
    this.#states += 1;
    for (const repair of yield* this.#ways(workbook, open, done)) {
      const after = withNumber(workbook, repair.cell, repair.to);
      yield* this.#follow(after, this.#openAfter(workbook, after, open, repair), [...done, repair]);
    }
  }

  /** What to try next: any violation will do, best one that comes to an end together with another. */
  *#ways(
    workbook: Workbook,
    open: ReadonlyMap<string, Violation>,
    done: readonly Repair[],
  ): Generator<undefined, readonly Repair[], void> {
    const changed = new Set(done.map(({ cell }) => cellKey(cell)));
    let first: readonly Repair[] | null = null;
    for (const violation of byCells(open).slice(0, MOST_ASKED)) {
      const ways = (yield* oneCellRepairs(this.#oracle, workbook, violation, false))
        .filter(({ cell }) => !changed.has(cellKey(cell)))
        .slice(0, MOST_WAYS);
      const ends = ways[0]?.mends.filter((mended) => open.has(violationKey(mended))) ?? [];
      if (ends.length > 1) return ways;
      first ??= ways;
    }
    return first ?? [];
  }

  /** What is still open, and what the repair broke, be it a warning. */
  #openAfter(
    before: Workbook,
    after: Workbook,
    open: ReadonlyMap<string, Violation>,
    { cell, mends }: Repair,
  ): Map<string, Violation> {
    const left = new Map(open);
    for (const mended of mends) left.delete(violationKey(mended));
    const known = this.#oracle.standing(before, cell.indicator);
    for (const [key, violation] of this.#oracle.standing(after, cell.indicator)) {
      if (!known.has(key) || left.has(key)) left.set(key, violation);
    }
    return left;
  }
}

/** Those of the fewest cells first, which leave the fewest ways. */
function byCells(open: ReadonlyMap<string, Violation>): Violation[] {
  return [...open.values()].sort((a, b) => a.cells.length - b.cells.length);
}

function isBetter(a: readonly Repair[], b: readonly Repair[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const sum = (repairs: readonly Repair[]) => repairs.reduce((all, { score }) => all + score, 0);
  return sum(a) > sum(b);
}
