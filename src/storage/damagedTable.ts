import { NO_UNIT } from '../domain/quantity/unit';
import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import {
  INDICATOR_BLOCK_SIZE,
  indicatorIn,
  writeIndicators,
  type IndicatorTable,
} from '../domain/workbook/indicatorTable';
import type { Outline } from '../domain/workbook/outline';
import type { WorkbookId } from '../domain/workbook/workbook';
import type { SetAsideRecord, SetAsideTable } from './records/setAside';
import { readRows, type OutlineRecord } from './records/outline';
import { MOST_INDICATORS } from './records/shapes';
import { StoreError } from './storeError';

/** A record that a reading could not believe. */
export type Refused = Omit<SetAsideRecord, 'id' | 'at'>;

/** Gathers what could not be read while the rest is. */
export class Refusals {
  readonly #workbook: WorkbookId;
  readonly found: Refused[] = [];

  constructor(workbook: WorkbookId) {
    this.#workbook = workbook;
  }

  /** What `read` makes of a record; null, and noted, where it is damaged. */
  try<T>(
    table: SetAsideTable,
    key: readonly (string | number)[],
    value: unknown,
    read: () => T,
  ): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
      this.note(table, key, error.message, value);
      return null;
    }
  }

  note(
    table: SetAsideTable,
    key: readonly (string | number)[],
    fault: string,
    value?: unknown,
  ): void {
    const known = value === undefined ? {} : { value };
    this.found.push({ workbook: this.#workbook, table, key, fault, ...known });
  }
}

/** A row whose name and unit are lost; what they were is told by who shows it. */
export function lostIndicator(id: IndicatorId): Indicator {
  return {
    id,
    numbering: '',
    name: '',
    unit: NO_UNIT,
    kind: 'absolute',
    direction: 'none',
    share: false,
    group: false,
    composition: 'none',
    note: '',
  };
}

/** The rows of which there is nothing but their number. */
export function rowsWithoutIndicator(table: IndicatorTable, { ids }: Outline): IndicatorId[] {
  return [...ids].filter((id) => indicatorIn(table, id) === null);
}

/** The table with lost rows standing in where there are none. */
export function withLostRows(table: IndicatorTable, ids: readonly IndicatorId[]): IndicatorTable {
  return ids.length === 0 ? table : writeIndicators(table, ids, ids.map(lostIndicator));
}

/** Numbers of the blocks in which these rows stand. */
export function blocksOf(ids: readonly IndicatorId[]): number[] {
  return [...new Set(ids.map((id) => Math.floor(id / INDICATOR_BLOCK_SIZE)))];
}

/** Rows for an outline that is lost: those that can still be told from it, else by their numbers. */
export function mendOutline(read: unknown, table: IndicatorTable): Outline {
  const ids: IndicatorId[] = [];
  const depths: number[] = [];
  const placed = new Set<IndicatorId>();
  const place = (id: IndicatorId, depth: number) => {
    if (placed.has(id) || id >= MOST_INDICATORS || !indicatorIn(table, id)) return;
    placed.add(id);
    ids.push(id);
    // A row stands at most one deeper than the one above it.
    depths.push(Math.min(depth, (depths.at(-1) ?? -1) + 1));
  };
  const old = (read ?? {}) as Partial<OutlineRecord>;
  const oldDepths = old.depths instanceof Uint8Array ? old.depths : new Uint8Array(0);
  if (old.ids instanceof Uint32Array) old.ids.forEach((id, row) => place(id, oldDepths[row] ?? 0));
  table.blocks.forEach((block) => block.forEach((one) => one && place(one.id, 0)));
  return readRows({ ids: Uint32Array.from(ids), depths: Uint8Array.from(depths) }, 'outline');
}
