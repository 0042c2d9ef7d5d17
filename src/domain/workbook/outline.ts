import type { IndicatorId } from '../indicator/indicator';

/**
 * The order of the rows and how deep each stands: the whole tree. The parent of a row is the nearest
 * row above it that stands less deep. Immutable.
 */
export interface Outline {
  readonly ids: Uint32Array;
  readonly depths: Uint8Array;
}

/** Rows taken out of, or put into, an outline at one place. */
export interface OutlineRows {
  readonly ids: Uint32Array;
  readonly depths: Uint8Array;
}

/** `removed` stands at position `at` and gives way to `inserted`. */
export interface OutlineSplice {
  readonly at: number;
  readonly removed: OutlineRows;
  readonly inserted: OutlineRows;
}

export const NO_ROWS: OutlineRows = { ids: new Uint32Array(0), depths: new Uint8Array(0) };
export const EMPTY_OUTLINE: Outline = NO_ROWS;
export const MAX_DEPTH = 12;

/** What can be told from an outline, worked out once for each. */
export interface OutlineIndex {
  /** Position of a row; undefined when the outline does not hold it. */
  positionOf(id: IndicatorId): number | undefined;
  parentOf(id: IndicatorId): IndicatorId | null;
  childrenOf(id: IndicatorId): readonly IndicatorId[];
  /** Position after the last row of the subtree that starts at `position`. */
  subtreeEnd(position: number): number;
}

const indexes = new WeakMap<Outline, OutlineIndex>();

/** The index of an outline, made when first asked for. */
export function outlineIndex(outline: Outline): OutlineIndex {
  let index = indexes.get(outline);
  if (!index) {
    index = buildIndex(outline);
    indexes.set(outline, index);
  }
  return index;
}

const NONE = -1;

function buildIndex(outline: Outline): OutlineIndex {
  const { ids, depths } = outline;
  let top = 0;
  for (const id of ids) if (id > top) top = id;
  const positions = new Int32Array(top + 1).fill(NONE);
  const parents = new Int32Array(ids.length).fill(NONE);
  const ends = new Uint32Array(ids.length);
  const open: number[] = [];
  for (let position = 0; position < ids.length; position += 1) {
    positions[ids[position] ?? 0] = position;
    while (
      open.length > 0 &&
      (depths[open[open.length - 1] ?? 0] ?? 0) >= (depths[position] ?? 0)
    ) {
      ends[open.pop() ?? 0] = position;
    }
    parents[position] = open[open.length - 1] ?? NONE;
    open.push(position);
  }
  for (const position of open) ends[position] = ids.length;

  const positionOf = (id: IndicatorId): number | undefined => {
    const position = positions[id] ?? NONE;
    return position === NONE ? undefined : position;
  };
  return {
    positionOf,
    parentOf(id) {
      const position = positionOf(id);
      const parent = position === undefined ? NONE : (parents[position] ?? NONE);
      return parent === NONE ? null : (ids[parent] ?? null);
    },
    childrenOf(id) {
      const position = positionOf(id);
      if (position === undefined) return [];
      const children: IndicatorId[] = [];
      const end = ends[position] ?? position + 1;
      for (let child = position + 1; child < end; child = ends[child] ?? end) {
        children.push(ids[child] ?? 0);
      }
      return children;
    },
    subtreeEnd: (position) => ends[position] ?? position + 1,
  };
}

/** The outline after a splice. Throws RangeError when what should be removed is not there. */
export function spliceOutline(outline: Outline, splice: OutlineSplice): Outline {
  const { at, removed, inserted } = splice;
  const after = at + removed.ids.length;
  if (after > outline.ids.length || removed.ids.some((id, n) => outline.ids[at + n] !== id)) {
    throw new RangeError(`outline splice does not fit at ${at}`);
  }
  const size = outline.ids.length - removed.ids.length + inserted.ids.length;
  const ids = new Uint32Array(size);
  const depths = new Uint8Array(size);
  const tail = at + inserted.ids.length;
  ids.set(outline.ids.subarray(0, at));
  ids.set(inserted.ids, at);
  ids.set(outline.ids.subarray(after), tail);
  depths.set(outline.depths.subarray(0, at));
  depths.set(inserted.depths, at);
  depths.set(outline.depths.subarray(after), tail);
  return { ids, depths };
}

/** The one splice that leads from one outline to another; null when they are equal. */
export function diffOutlines(from: Outline, to: Outline): OutlineSplice | null {
  const same = (a: number, b: number) =>
    from.ids[a] === to.ids[b] && from.depths[a] === to.depths[b];
  const shorter = Math.min(from.ids.length, to.ids.length);
  let start = 0;
  while (start < shorter && same(start, start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && same(from.ids.length - 1 - tail, to.ids.length - 1 - tail)) {
    tail += 1;
  }
  const removed = outlineRows(from, start, from.ids.length - tail);
  const inserted = outlineRows(to, start, to.ids.length - tail);
  if (removed.ids.length === 0 && inserted.ids.length === 0) return null;
  return { at: start, removed, inserted };
}

/** A copy of the rows from `start` up to, not including, `end`. */
export function outlineRows(outline: Outline, start: number, end: number): OutlineRows {
  return { ids: outline.ids.slice(start, end), depths: outline.depths.slice(start, end) };
}

/** Rows from a list of (id, depth). */
export function outlineOf(rows: readonly (readonly [IndicatorId, number])[]): Outline {
  return {
    ids: Uint32Array.from(rows, ([id]) => id),
    depths: Uint8Array.from(rows, ([, depth]) => depth),
  };
}
