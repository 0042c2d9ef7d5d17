import type { IndicatorId } from '../indicator/indicator';
import type { Outcome, RuleKindName, Violation } from './rule';

interface Found {
  /** The place of the rule of each violation among the rules; rising. */
  readonly orders: readonly number[];
  readonly violations: readonly Violation[];
}

/**
 * What the rules said: violations by the row they are shown at, in the order of the rules, and which
 * rule could not be checked where. A rule is named by its place among the rules, its order.
 */
export class Findings {
  readonly #found = new Map<IndicatorId, Found>();
  readonly #counts = new Map<RuleKindName, number>();
  readonly #unchecked = new Map<number, RowSet>();
  #uncheckedCount = 0;

  clear(): void {
    this.#found.clear();
    this.#counts.clear();
    this.#unchecked.clear();
    this.#uncheckedCount = 0;
  }

  /** Puts what a rule says of a row in the place of what it said before. */
  set(order: number, id: IndicatorId, outcome: Outcome | null): void {
    const known = this.#unchecked.get(order);
    const unchecked = outcome?.kind === 'notChecked';
    if (unchecked || known) {
      const rows = known ?? new RowSet();
      if (!known) this.#unchecked.set(order, rows);
      this.#uncheckedCount += rows.set(id, unchecked);
    }
    const now = outcome?.kind === 'fails' ? outcome.violations : NONE;
    const before = this.#found.get(id);
    if (now.length === 0 && !before?.orders.includes(order)) return;
    this.#replace(order, id, now, before ?? { orders: [], violations: [] });
  }

  of(id: IndicatorId): readonly Violation[] {
    return this.#found.get(id)?.violations ?? NONE;
  }

  rows(): Iterable<readonly [IndicatorId, readonly Violation[]]> {
    return [...this.#found].map(([id, { violations }]) => [id, violations] as const);
  }

  count(kind: RuleKindName): number {
    return this.#counts.get(kind) ?? 0;
  }

  get uncheckedCount(): number {
    return this.#uncheckedCount;
  }

  /** Whether a rule could not be checked at a row. */
  isUnchecked(order: number, id: IndicatorId): boolean {
    return this.#unchecked.get(order)?.has(id) ?? false;
  }

  #replace(order: number, id: IndicatorId, now: readonly Violation[], before: Found): void {
    const entries = before.violations.flatMap((violation, n) => {
      const of = before.orders[n] ?? 0;
      if (of !== order) return [{ of, violation }];
      this.#add(violation.kind, -1);
      return [];
    });
    for (const violation of now) {
      entries.push({ of: order, violation });
      this.#add(violation.kind, 1);
    }
    entries.sort((a, b) => a.of - b.of);
    if (entries.length === 0) this.#found.delete(id);
    else {
      this.#found.set(id, {
        orders: entries.map(({ of }) => of),
        violations: entries.map(({ violation }) => violation),
      });
    }
  }

  #add(kind: RuleKindName, by: number): void {
    this.#counts.set(kind, this.count(kind) + by);
  }
}

const NONE: readonly Violation[] = [];

/** Many rows as bits, few as numbers: some rules speak of every row, most of one. */
class RowSet {
  #few: Set<IndicatorId> | null = new Set();
  #bits = new Uint32Array(0);

  has(id: IndicatorId): boolean {
    if (this.#few) return this.#few.has(id);
    return ((this.#bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  /** Puts a row in or out; returns by how many rows there are more now. */
  set(id: IndicatorId, to: boolean): -1 | 0 | 1 {
    if (this.has(id) === to) return 0;
    if (this.#few) {
      if (to) this.#few.add(id);
      else this.#few.delete(id);
      if (this.#few.size > MOST_FEW) this.#spread(this.#few);
    } else this.#write(id, to);
    return to ? 1 : -1;
  }

  #spread(few: ReadonlySet<IndicatorId>): void {
    this.#few = null;
    for (const id of few) this.#write(id, true);
  }

  #write(id: IndicatorId, to: boolean): void {
    const place = id >>> 5;
    if (place >= this.#bits.length) {
      const bits = new Uint32Array(Math.max(place + 1, this.#bits.length * 2));
      bits.set(this.#bits);
      this.#bits = bits;
    }
    const bit = 1 << (id & 31);
    this.#bits[place] = to ? (this.#bits[place] ?? 0) | bit : (this.#bits[place] ?? 0) & ~bit;
  }
}

const MOST_FEW = 32;
