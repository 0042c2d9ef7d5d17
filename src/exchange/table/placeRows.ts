import type { IndicatorId } from '../../domain/indicator/indicator';
import { MAX_DEPTH, outlineOf, type Outline } from '../../domain/workbook/outline';

type Parent = IndicatorId | null;

/** Where the rows of a table stand in a workbook. */
export interface RowPlaces {
  /** Rows of the table. */
  readonly incoming: Outline;
  /** The workbook's row for a row of the table, old or new; undefined for one that is left out. */
  rowOf(incoming: IndicatorId): IndicatorId | undefined;
  isNew(row: IndicatorId): boolean;
  /** Rows to be taken out; what stands under them moves up to their parent. */
  readonly removed: ReadonlySet<IndicatorId>;
}

/**
 * The workbook's outline with the new rows where they stand in the table: under their parent, behind
 * the row before them there, else before the row after them, else last. Old rows keep their places.
 */
export function placeRows(outline: Outline, places: RowPlaces): Outline {
  const oldParents = parentsOf(outline);
  const tree = childrenOf(oldParents);
  const fresh = newChildren(places, oldParents);
  const oldDepths = new Map([...outline.ids].map((id, row) => [id, outline.depths[row] ?? 0]));
  const rows: [IndicatorId, number][] = [];
  const put = (ids: readonly IndicatorId[] | undefined, depth: number) => {
    for (const id of ids ?? []) {
      rows.push([id, Math.min(depth, MAX_DEPTH)]);
      walk(id, depth, 0);
    }
  };
  // `raised`: by how much the old rows under `parent` move up.
  const walk = (parent: Parent, depth: number, raised: number) => {
    const own = fresh.get(parent);
    let lastDepth = depth + 1;
    for (const id of tree.get(parent) ?? []) {
      const old = oldDepths.get(id) ?? 0;
      const up = parent !== null && places.removed.has(parent) ? old - depth : raised;
      lastDepth = old - up;
      put(own?.before.get(id), lastDepth);
      if (!places.removed.has(id)) rows.push([id, lastDepth]);
      walk(id, lastDepth, up);
      put(own?.behind.get(id), lastDepth);
    }
    put(own?.last, lastDepth);
  };
  walk(null, -1, 0);
  return outlineOf(rows);
}

/** New rows of one parent, in order, by the old row they stand before or behind. */
interface NewChildren {
  readonly before: Map<IndicatorId, IndicatorId[]>;
  readonly behind: Map<IndicatorId, IndicatorId[]>;
  /** With no old row beside them. */
  last: IndicatorId[];
  anchor: IndicatorId | null;
}

function newChildren(
  places: RowPlaces,
  oldParents: ReadonlyMap<IndicatorId, Parent>,
): ReadonlyMap<Parent, NewChildren> {
  const found = new Map<Parent, NewChildren>();
  for (const [incoming, above] of parentsOf(
    places.incoming,
    (id) => places.rowOf(id) !== undefined,
  )) {
    const row = places.rowOf(incoming);
    if (row === undefined) continue;
    const parent = above === null ? null : (places.rowOf(above) ?? null);
    let own = found.get(parent);
    if (!own) {
      own = { before: new Map(), behind: new Map(), last: [], anchor: null };
      found.set(parent, own);
    }
    if (places.isNew(row)) {
      if (own.anchor === null) own.last.push(row);
      else pushTo(own.behind, own.anchor, row);
    } else if (oldParents.get(row) === parent) {
      if (own.anchor === null) {
        own.before.set(row, own.last);
        own.last = [];
      }
      own.anchor = row;
    }
  }
  return found;
}

function pushTo(map: Map<IndicatorId, IndicatorId[]>, key: IndicatorId, id: IndicatorId): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}

/** The parent of each row, in order; rows that do not count are stepped over. */
function parentsOf(
  outline: Outline,
  counts: (id: IndicatorId) => boolean = () => true,
): Map<IndicatorId, Parent> {
  const parents = new Map<IndicatorId, Parent>();
  const open: { id: IndicatorId; depth: number }[] = [];
  outline.ids.forEach((id, position) => {
    const depth = outline.depths[position] ?? 0;
    while ((open[open.length - 1]?.depth ?? -1) >= depth) open.pop();
    parents.set(id, open[open.length - 1]?.id ?? null);
    if (counts(id)) open.push({ id, depth });
  });
  return parents;
}

function childrenOf(parents: ReadonlyMap<IndicatorId, Parent>): ReadonlyMap<Parent, IndicatorId[]> {
  const children = new Map<Parent, IndicatorId[]>();
  for (const [id, parent] of parents) {
    const ids = children.get(parent);
    if (ids) ids.push(id);
    else children.set(parent, [id]);
  }
  return children;
}
