import type { IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import { compareKeys, type SortKey } from './sortKeys';

/** How the rows are seen; the outline itself is never changed by it. */
export interface RowSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
  /** Rows among those beside them, the tree as it is; or all rows of the sheet in one list. */
  readonly scope: 'groups' | 'sheet';
}

type IsHeading = (id: IndicatorId) => boolean;

/** The sort in a stored setting; null for what does not look like one. */
export function readRowSort(setting: unknown): RowSort | null {
  if (typeof setting !== 'object' || setting === null) return null;
  const { column, direction, scope } = setting as Record<string, unknown>;
  if (typeof column !== 'string') return null;
  if (direction !== 'ascending' && direction !== 'descending') return null;
  return scope === 'groups' || scope === 'sheet' ? { column, direction, scope } : null;
}

/**
 * The outline as it is seen when sorted. Within groups, rows change places with the rows beside them
 * and take what stands under them along; headings stay where they are, so the rows between two of
 * them stay there too. Over the whole sheet, headings are left out and no row stands under another.
 * Rows with equal keys keep their order.
 */
export function sortRows(
  outline: Outline,
  { direction, scope }: Pick<RowSort, 'direction' | 'scope'>,
  keyOf: (id: IndicatorId) => SortKey,
  isHeading: IsHeading,
): Outline {
  const turn = direction === 'ascending' ? 1 : -1;
  const keys = Array.from(outline.ids, keyOf);
  const compare = (a: number, b: number) =>
    compareKeys(keys[a] ?? null, keys[b] ?? null, turn) || a - b;
  return arrange(outline, scope, isHeading, (positions) => {
    let start = 0;
    const sorted: number[] = [];
    const fence = (end: number) => {
      for (const at of positions.slice(start, end).sort(compare)) sorted.push(at);
    };
    positions.forEach((position, n) => {
      if (!isHeading(outline.ids[position] ?? 0)) return;
      fence(n);
      sorted.push(position);
      start = n + 1;
    });
    fence(positions.length);
    return sorted;
  });
}

/**
 * The outline as it is seen in an order that was taken earlier; `order` must know all of its rows
 * (`followOrder`).
 */
export function arrangeRows(
  outline: Outline,
  scope: RowSort['scope'],
  order: ArrayLike<IndicatorId>,
  isHeading: IsHeading,
): Outline {
  const ranks = new Map(Array.from(order, (id, n) => [id, n]));
  const rank = (position: number) => ranks.get(outline.ids[position] ?? 0) ?? 0;
  return arrange(outline, scope, isHeading, (positions) =>
    positions.sort((a, b) => rank(a) - rank(b)),
  );
}

/** A row that came into the outline, and where it is to be seen. */
export interface NewRow {
  readonly id: IndicatorId;
  readonly beside: IndicatorId;
  readonly side: 'above' | 'below';
}

/**
 * An order with the rows that have come into the outline since: where `placed` says, else behind the
 * row beside them, else behind the row they stand under. Rows that have gone stay in it, so that they
 * come back to where they were.
 */
export function followOrder(
  order: readonly IndicatorId[],
  outline: Outline,
  placed: NewRow | null,
): readonly IndicatorId[] {
  const known = new Set(order);
  const above = new Map<IndicatorId, IndicatorId[]>();
  const below = new Map<IndicatorId, IndicatorId[]>();
  const loose: IndicatorId[] = [];
  /** The last row seen at each depth, of those the next row can stand beside or under. */
  const last: IndicatorId[] = [];
  outline.ids.forEach((id, position) => {
    const depth = outline.depths[position] ?? 0;
    if (!known.has(id)) {
      const own = placed?.id === id && known.has(placed.beside) ? placed : null;
      const anchor = own?.beside ?? last[depth] ?? last[depth - 1];
      if (anchor === undefined) loose.push(id);
      else {
        const beside = own?.side === 'above' ? above : below;
        beside.set(anchor, [...(beside.get(anchor) ?? []), id]);
      }
    }
    last.length = depth;
    last[depth] = id;
  });
  if (above.size === 0 && below.size === 0 && loose.length === 0) return order;
  const followed: IndicatorId[] = [];
  const put = (id: IndicatorId) => {
    for (const one of above.get(id) ?? []) put(one);
    // A row behind a row behind a row: no deep calls for thousands of them.
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      followed.push(next);
      waiting.push(...(below.get(next) ?? []).slice().reverse());
    }
  };
  for (const id of [...loose, ...order]) put(id);
  return followed;
}

/** The outline with the rows beside each other in the order that `inOrder` gives their positions. */
function arrange(
  outline: Outline,
  scope: RowSort['scope'],
  isHeading: IsHeading,
  inOrder: (positions: number[]) => number[],
): Outline {
  const { ids, depths } = outline;
  if (scope === 'sheet') {
    const positions = Array.from(ids.keys()).filter((at) => !isHeading(ids[at] ?? 0));
    const sorted = Uint32Array.from(inOrder(positions), (at) => ids[at] ?? 0);
    return { ids: sorted, depths: new Uint8Array(sorted.length) };
  }
  const tree = outlineIndex(outline);
  const order: number[] = [];
  const place = (start: number, end: number) => {
    const beside: number[] = [];
    for (let at = start; at < end; at = tree.subtreeEnd(at)) beside.push(at);
    for (const at of inOrder(beside)) {
      order.push(at);
      const after = tree.subtreeEnd(at);
      if (after > at + 1) place(at + 1, after);
    }
  };
  place(0, ids.length);
  return {
    ids: Uint32Array.from(order, (at) => ids[at] ?? 0),
    depths: Uint8Array.from(order, (at) => depths[at] ?? 0),
  };
}
