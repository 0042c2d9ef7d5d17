import type { IndicatorId } from '../indicator/indicator';
import type { Outcome, RuleKindName, Violation } from './rule';

interface Found {
  /** The slot of the rule of each violation. */
  readonly slots: readonly number[];
  readonly violations: readonly Violation[];
}

/**
 * What the rules said: violations by the row they are shown at, in the order of the rules, and which
 * rule could not be checked where. A rule is named by its slot, which stays when others come and go;
 * `placeOf` tells where it stands among the rules.
 */
export class Findings {
  readonly #found = new Map<IndicatorId, Found>();
  readonly #counts = new Map<RuleKindName, number>();
  readonly #unchecked = new Map<number, RowSet>();
  #uncheckedCount = 0;
  readonly #placeOf: (slot: number) => number;

  constructor(placeOf: (slot: number) => number) {
    this.#placeOf = placeOf;
  }

  clear(): void {
    this.#found.clear();
    this.#counts.clear();
    this.#unchecked.clear();
    this.#uncheckedCount = 0;
  }

  /** Puts what a rule says of a row in the place of what it said before. */
  set(slot: number, id: IndicatorId, outcome: Outcome | null): void {
    const known = this.#unchecked.get(slot);
    const unchecked = outcome?.kind === 'notChecked';
    if (unchecked || known) {
      const rows = known ?? new RowSet();
      if (!known) this.#unchecked.set(slot, rows);
      this.#uncheckedCount += rows.set(id, unchecked);
    }
    const now = outcome?.kind === 'fails' ? outcome.violations : NONE;
    const before = this.#found.get(id);
    if (now.length === 0 && !before?.slots.includes(slot)) return;
    this.#replace(slot, id, now, before ?? { slots: [], violations: [] });
  }

  /** Forgets what these rules said; returns the rows at which one of them failed. */
  drop(slots: ReadonlySet<number>): Set<IndicatorId> {
    const rows = new Set<IndicatorId>();
    for (const slot of slots) {
      this.#uncheckedCount -= this.#unchecked.get(slot)?.size ?? 0;
      this.#unchecked.delete(slot);
    }
    for (const [id, found] of [...this.#found]) {
      for (const slot of new Set(found.slots)) {
        if (!slots.has(slot)) continue;
        rows.add(id);
        this.#replace(slot, id, NONE, this.#found.get(id) ?? found);
      }
    }
    return rows;
  }

  /** Puts all in order again after rules were moved; returns the rows where several failed. */
  sort(): Set<IndicatorId> {
    const rows = new Set<IndicatorId>();
    for (const [id, { slots, violations }] of this.#found) {
      if (violations.length < 2) continue;
      rows.add(id);
      this.#keep(
        id,
        violations.map((violation, n) => ({ of: slots[n] ?? 0, violation })),
      );
    }
    return rows;
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
  isUnchecked(slot: number, id: IndicatorId): boolean {
    return this.#unchecked.get(slot)?.has(id) ?? false;
  }

  #replace(slot: number, id: IndicatorId, now: readonly Violation[], before: Found): void {
    const entries = before.violations.flatMap((violation, n): Entry[] => {
      const of = before.slots[n] ?? 0;
      if (of !== slot) return [{ of, violation }];
      this.#add(violation.kind, -1);
      return [];
    });
    for (const violation of now) {
      entries.push({ of: slot, violation });
      this.#add(violation.kind, 1);
    }
    this.#keep(id, entries);
  }

  #keep(id: IndicatorId, entries: Entry[]): void {
    if (entries.length === 0) {
      this.#found.delete(id);
      return;
    }
    entries.sort((a, b) => this.#placeOf(a.of) - this.#placeOf(b.of));
    this.#found.set(id, {
      slots: entries.map(({ of }) => of),
      violations: entries.map(({ violation }) => violation),
    });
  }

  #add(kind: RuleKindName, by: number): void {
    this.#counts.set(kind, this.count(kind) + by);
  }
}

interface Entry {
  readonly of: number;
  readonly violation: Violation;
}

const NONE: readonly Violation[] = [];

/** Many rows as bits, few as numbers: some rules speak of every row, most of one. */
class RowSet {
  #few: Set<IndicatorId> | null = new Set();
  #bits = new Uint32Array(0);
  size = 0;

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
    const by = to ? 1 : -1;
    this.size += by;
    return by;
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
