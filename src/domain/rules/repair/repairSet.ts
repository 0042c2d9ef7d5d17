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

/**
 * The fewest figures to be changed so that none of these violations of severity `error`, nor any new
 * one, is left (Fellegi and Holt 1976): violations that share cells are taken together, and sought
 * for by branch and bound within a budget. Yields after each group.
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
    yield { done, total: groups.length };
    const search = new Search(oracle, group);
    const found = search.from(workbook);
    if (!found) {
      rest.push(...group);
      smallest = false;
      continue;
    }
    repairs.push(...found);
    smallest &&= found.length <= leastCells(group);
    for (const { cell, to } of found) workbook = withNumber(workbook, cell, to);
  }
  return { repairs, smallest, rest };
}

/** Violations in groups of those that share cells, one with the next. */
function connected(violations: readonly Violation[]): Violation[][] {
  const groupOf = new Map<string, Violation[]>();
  const groups = new Set<Violation[]>();
  for (const violation of violations) {
    const group = [violation];
    for (const key of new Set(violation.cells.map(cellKey))) {
      const other = groupOf.get(key);
      if (other && other !== group) {
        groups.delete(other);
        for (const one of other) {
          group.push(one);
          for (const cell of one.cells) groupOf.set(cellKey(cell), group);
        }
      }
      groupOf.set(key, group);
    }
    groups.add(group);
  }
  return [...groups];
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

class Search {
  readonly #oracle: Oracle;
  readonly #group: readonly Violation[];
  #states = 0;
  #best: readonly Repair[] | null = null;

  constructor(oracle: Oracle, group: readonly Violation[]) {
    this.#oracle = oracle;
    this.#group = group;
  }

  from(workbook: Workbook): readonly Repair[] | null {
    const open = new Map(this.#group.map((violation) => [violationKey(violation), violation]));
    this.#follow(workbook, open, []);
    return this.#best;
  }

  #follow(workbook: Workbook, open: ReadonlyMap<string, Violation>, done: readonly Repair[]): void {
    const [violation] = [...open.values()].sort((a, b) => a.cells.length - b.cells.length);
    if (!violation) {
      if (!this.#best || isBetter(done, this.#best)) this.#best = done;
      return;
    }
    const most = this.#best ? this.#best.length : MOST_CHANGES;
    // The one more that is needed must leave fewer cells changed than the best so far, or as many.
    if (done.length + leastCells([...open.values()]) > most || this.#states >= MOST_STATES) return;
    this.#states += 1;
    const changed = new Set(done.map(({ cell }) => cellKey(cell)));
    const ways = oneCellRepairs(this.#oracle, workbook, violation, false)
      .filter(({ cell }) => !changed.has(cellKey(cell)))
      .slice(0, MOST_WAYS);
    for (const repair of ways) {
      const after = withNumber(workbook, repair.cell, repair.to);
      this.#follow(after, this.#openAfter(workbook, after, open, repair), [...done, repair]);
    }
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
    const around = this.#oracle.around(cell.indicator);
    const known = this.#oracle.violations(before, around);
    for (const [key, violation] of this.#oracle.violations(after, around)) {
      if (!known.has(key) || left.has(key)) left.set(key, violation);
    }
    return left;
  }
}

function isBetter(a: readonly Repair[], b: readonly Repair[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const sum = (repairs: readonly Repair[]) => repairs.reduce((all, { score }) => all + score, 0);
  return sum(a) > sum(b);
}
