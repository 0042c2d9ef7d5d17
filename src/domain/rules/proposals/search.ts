import type { IndicatorId } from '../../indicator/indicator';
import type { CellRef } from '../../workbook/cellRef';
import type { Figures, Printed, FigureReader } from './figures';
import type { Evidence, RelationName } from './proposal';

/** A relation that holds in every column where all its figures stand. */
export interface Relation {
  readonly of: RelationName;
  /** Relations that are as near at hand; how many were tried is counted for each. */
  readonly tier: string;
  readonly operands: Readonly<Record<string, readonly IndicatorId[]>>;
  readonly evidence: readonly Evidence[];
  /** How likely it is by chance when it is tried once. */
  readonly once: number;
}

/** What is to be held against each other in one column. */
export interface Check {
  readonly stated: Printed;
  readonly low: number;
  readonly high: number;
  /** How widely figures of such a place are spread at least: the less, the likelier a chance. */
  readonly size: number;
  /**
   * The finest place of all figures, where they are only added: then what they miss by tells more than
   * what their print allows, for 93 beside 908,94 is 93,00 as a rule.
   */
  readonly grid?: number;
  /** Row and column of each figure, what is stated first. */
  readonly cells: readonly (readonly [row: Figures, column: number])[];
}

/** Relations less telling than this are not kept. */
const LEAST = 0.02;
/** The best so many of a tier are kept, the rest now and then put away. */
const MOST_KEPT = 2000;

/** Tries relations and counts the tries. */
export class Search {
  readonly tries = new Map<string, number>();
  readonly #kept = new Map<string, { relations: Relation[]; least: number }>();
  readonly reader: FigureReader;

  constructor(reader: FigureReader) {
    this.reader = reader;
  }

  count(tier: string, tries = 1): void {
    this.tries.set(tier, (this.tries.get(tier) ?? 0) + tries);
  }

  /**
   * Tries one relation. `check` says what is held against each other in a column, or null where
   * something is missing; `spread` is how much likelier such figures meet than figures at random.
   */
  hold(
    of: RelationName,
    tier: string,
    operands: Relation['operands'],
    columns: readonly number[],
    check: (column: number) => Check | null,
    spread = 1,
  ): void {
    const checks: Check[] = [];
    const chances: number[] = [];
    let once = 1;
    for (const column of columns) {
      const found = check(column);
      if (!found) continue;
      if (checks.length === 0) this.count(tier);
      const { stated, low, high } = found;
      if (!meets(stated, low, high)) return;
      const chance = Math.min(1, spread * chanceOf(found, checks));
      checks.push(found);
      chances.push(chance);
      once *= chance;
    }
    let kept = this.#kept.get(tier);
    if (!kept) this.#kept.set(tier, (kept = { relations: [], least: LEAST }));
    if (once > kept.least) return;
    const evidence = checks.map((one, n): Evidence => {
      const expected = { low: one.low, high: one.high };
      return { cells: this.#cells(one), expected, chance: chances[n] ?? 1 };
    });
    kept.relations.push({ of, tier, operands, evidence, once });
    if (kept.relations.length < 2 * MOST_KEPT) return;
    kept.relations = kept.relations.sort((a, b) => a.once - b.once).slice(0, MOST_KEPT);
    kept.least = kept.relations[MOST_KEPT - 1]?.once ?? LEAST;
  }

  found(): Relation[] {
    return [...this.#kept.values()].flatMap(({ relations }) => relations);
  }

  #cells({ cells }: Check): CellRef[] {
    return cells.flatMap(([{ id }, column]) => {
      const series = this.reader.columns[column];
      return series ? [{ indicator: id, series }] : [];
    });
  }
}

export function meets({ value, half }: Printed, low: number, high: number): boolean {
  const blur = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
  return value + half >= low - blur && value - half <= high + blur;
}

/**
 * The share of the figures that might stand there which agree. Given a column in which it holds, only
 * what changed since tells anything: figures that were copied into the next column prove nothing again.
 */
function chanceOf({ stated, low, high, size, grid }: Check, seen: readonly Check[]): number {
  let spread = size;
  for (const before of seen) {
    spread = Math.min(spread, Math.abs(stated.value - before.stated.value));
  }
  const width = Math.max(high - low + 2 * stated.half, stated.grain);
  const missed = 2 * Math.abs(stated.value - (low + high) / 2);
  const reach = grid === undefined ? width : Math.min(width, missed + grid);
  return spread <= reach ? 1 : reach / spread;
}
