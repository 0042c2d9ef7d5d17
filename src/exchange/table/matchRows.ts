import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import { isGenericName, matchKey } from '../../locale/name';

/** Rows with their tree, of a workbook or of a reading. */
export interface RowTree {
  readonly outline: Outline;
  indicatorOf(id: IndicatorId): Indicator | null;
}

interface Row {
  readonly id: IndicatorId;
  readonly parent: IndicatorId | null;
  readonly name: string;
  readonly generic: boolean;
  readonly dimension: string;
  readonly numbering: string;
}

/**
 * Pairs the rows of a table with those of a workbook, each at most once. From the top down, rows
 * under one parent go together by name, then unit, then numbering; what is left goes by names that
 * stand only once on either side, wherever they stand, with the rows under them. A name that says
 * too little by itself ("Diện tích") is never paired without the rows above it.
 */
export function matchRows(
  incoming: RowTree,
  existing: RowTree,
): ReadonlyMap<IndicatorId, IndicatorId> {
  const matching = new Matching(rowsOf(incoming), rowsOf(existing));
  matching.topDown();
  matching.singleNames();
  matching.topDown();
  return matching.pairs;
}

function rowsOf(tree: RowTree): Row[] {
  const index = outlineIndex(tree.outline);
  const rows: Row[] = [];
  for (const id of tree.outline.ids) {
    const indicator = tree.indicatorOf(id);
    if (!indicator) continue;
    rows.push({
      id,
      parent: index.parentOf(id),
      name: matchKey(indicator.name),
      generic: isGenericName(indicator.name),
      dimension: indicator.unit.dimension,
      numbering: numberingKey(indicator.numbering),
    });
  }
  return rows;
}

/** "1." and "1" number the same row. */
function numberingKey(numbering: string): string {
  return numbering.trim().replace(/^\(|[).:/]+$/g, '');
}

type Children = ReadonlyMap<IndicatorId | null, readonly Row[]>;

class Matching {
  readonly pairs = new Map<IndicatorId, IndicatorId>();
  readonly #taken = new Set<IndicatorId>();
  readonly #incoming: readonly Row[];
  readonly #existing: readonly Row[];
  readonly #incomingChildren: Children;
  readonly #existingChildren: Children;

  constructor(incoming: readonly Row[], existing: readonly Row[]) {
    this.#incoming = incoming;
    this.#existing = existing;
    this.#incomingChildren = byParent(incoming);
    this.#existingChildren = byParent(existing);
  }

  /** Pairs the rows under every pair of parents; parents come before their children. */
  topDown(): void {
    this.#pairChildren(null, null);
    for (const { id } of this.#incoming) {
      const existing = this.pairs.get(id);
      if (existing !== undefined) this.#pairChildren(id, existing);
    }
  }

  /** Pairs rows whose name neither side holds more than once. */
  singleNames(): void {
    const existing = onlyOnes(this.#existing);
    for (const [name, row] of onlyOnes(this.#incoming)) {
      const other = existing.get(name);
      if (!row || !other || row.generic || name === '') continue;
      if (!this.pairs.has(row.id) && !this.#taken.has(other.id)) this.#pair(row, other);
    }
  }

  #pairChildren(incoming: IndicatorId | null, existing: IndicatorId | null): void {
    const free = (this.#incomingChildren.get(incoming) ?? []).filter(
      ({ id }) => !this.pairs.has(id),
    );
    const others = this.#existingChildren.get(existing);
    if (free.length === 0 || !others) return;
    this.#inOrder(free, others, (row) => `${row.name}|${row.dimension}|${row.numbering}`);
    this.#inOrder(free, others, (row) => `${row.name}|${row.dimension}`);
    this.#whereOne(free, others);
  }

  /** Pairs the first rows of a key with each other, then the second ones … */
  #inOrder(free: readonly Row[], others: readonly Row[], keyOf: (row: Row) => string): void {
    const open = grouped(
      others.filter(({ id }) => !this.#taken.has(id)),
      keyOf,
    );
    if (open.size === 0) return;
    const used = new Map<string, number>();
    for (const row of free) {
      if (this.pairs.has(row.id)) continue;
      const key = keyOf(row);
      const next = used.get(key) ?? 0;
      const found = open.get(key)?.[next];
      if (!found) continue;
      used.set(key, next + 1);
      this.#pair(row, found);
    }
  }

  /** A row whose unit was put right: by name, where one is left on either side. */
  #whereOne(free: readonly Row[], others: readonly Row[]): void {
    const existing = onlyOnes(others.filter(({ id }) => !this.#taken.has(id)));
    if (existing.size === 0) return;
    for (const [name, row] of onlyOnes(free.filter(({ id }) => !this.pairs.has(id)))) {
      const other = existing.get(name);
      if (row && other) this.#pair(row, other);
    }
  }

  #pair(incoming: Row, existing: Row): void {
    this.pairs.set(incoming.id, existing.id);
    this.#taken.add(existing.id);
  }
}

function byParent(rows: readonly Row[]): Children {
  return grouped(rows, ({ parent }) => parent);
}

function grouped<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows by name; null for a name that stands more than once. */
function onlyOnes(rows: readonly Row[]): ReadonlyMap<string, Row | null> {
  const found = new Map<string, Row | null>();
  for (const row of rows) found.set(row.name, found.has(row.name) ? null : row);
  return found;
}
