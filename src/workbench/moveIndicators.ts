import type { Composition, IndicatorId } from '../domain/indicator/indicator';
import { changeOf, type Change } from '../domain/workbook/change';
import { MAX_DEPTH, outlineIndex, outlineOf, type Outline } from '../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';

/**
 * `up`, `down`: over the neighbour under the same parent. `indent`: under the neighbour above, behind
 * its children. `outdent`: out of the parent, behind it and all that stays under it.
 */
export type MoveDirection = 'up' | 'down' | 'indent' | 'outdent';

/**
 * The change that moves rows, with all that stands under them; those that cannot go any further
 * stay. A row that comes under another parent stands to it as the row before it does ("gồm",
 * "trong đó"), for what it was to the old parent says nothing of the new one.
 */
export function moveIndicators(
  workbook: Workbook,
  ids: readonly IndicatorId[],
  direction: MoveDirection,
): Change {
  const runs = runsOf(workbook.outline, new Set(ids));
  // The foremost first, so that none runs into one that has yet to move.
  if (direction === 'down' || direction === 'outdent') runs.reverse();
  let outline = workbook.outline;
  const joined = new Map<IndicatorId, Composition>();
  for (const run of runs) {
    const move = MOVES[direction](outline, run);
    if (!move) continue;
    outline = outlineOf(move.rows);
    if (move.joins === undefined) continue;
    const before = move.joins;
    const composition =
      before === null
        ? 'none'
        : (joined.get(before) ?? indicatorOf(workbook, before)?.composition ?? 'none');
    for (const id of run) joined.set(id, composition);
  }
  return changeOf(workbook, {
    outline,
    indicators: [...joined].flatMap(([id, composition]) => {
      const before = indicatorOf(workbook, id);
      return before ? [{ id, to: { ...before, composition } }] : [];
    }),
  });
}

type OutlineRow = readonly [id: IndicatorId, depth: number];

interface Move {
  readonly rows: readonly OutlineRow[];
  /** The row before it under its new parent, null where there is none; undefined: the same parent. */
  readonly joins?: IndicatorId | null;
}

/** Neighbouring rows of one parent that move together. */
type Run = readonly IndicatorId[];

const MOVES: Readonly<Record<MoveDirection, (outline: Outline, run: Run) => Move | null>> = {
  up: moveUp,
  down: moveDown,
  indent,
  outdent,
};

/** The rows asked for that stand under no other one asked for, neighbours together. */
function runsOf(outline: Outline, asked: ReadonlySet<IndicatorId>): Run[] {
  const tree = outlineIndex(outline);
  const runs: IndicatorId[][] = [];
  let end = 0;
  for (let row = 0; row < outline.ids.length;) {
    const id = outline.ids[row] ?? 0;
    if (!asked.has(id)) {
      row += 1;
      continue;
    }
    const before = row === end ? runs[runs.length - 1] : undefined;
    const first = before?.[0];
    if (before && first !== undefined && tree.parentOf(first) === tree.parentOf(id)) {
      before.push(id);
    } else {
      runs.push([id]);
    }
    end = tree.subtreeEnd(row);
    row = end;
  }
  return runs;
}

/** Where a run stands: its rows are `start` … `end` − 1. */
function placeOf(outline: Outline, run: Run) {
  const tree = outlineIndex(outline);
  const first = run[0] ?? 0;
  const start = tree.positionOf(first) ?? 0;
  const end = tree.subtreeEnd(tree.positionOf(run[run.length - 1] ?? 0) ?? 0);
  return { tree, start, end, parent: tree.parentOf(first) };
}

/** Position of the row before `start` under the same parent; null where it is the first. */
function neighbourAbove(outline: Outline, start: number, parent: IndicatorId | null) {
  const tree = outlineIndex(outline);
  let above = start - 1;
  while (above >= 0) {
    const id = outline.ids[above] ?? 0;
    if (id === parent) return null;
    const under = tree.parentOf(id);
    if (under === parent) return above;
    above = under === null ? -1 : (tree.positionOf(under) ?? -1);
  }
  return null;
}

function rowsOf(outline: Outline, start: number, end: number): OutlineRow[] {
  return Array.from(outline.ids.subarray(start, end), (id, n): OutlineRow => {
    return [id, outline.depths[start + n] ?? 0];
  });
}

/** Rows `start` … `end` − 1 with the first row of each subtree at `depth`, or less where it was less. */
function atDepth(
  outline: Outline,
  start: number,
  end: number,
  depth: number,
  exactly = false,
): OutlineRow[] {
  const tree = outlineIndex(outline);
  const rows: OutlineRow[] = [];
  for (let root = start; root < end; root = tree.subtreeEnd(root)) {
    const own = outline.depths[root] ?? 0;
    const by = (exactly ? depth : Math.min(own, depth)) - own;
    for (const [id, was] of rowsOf(outline, root, tree.subtreeEnd(root))) rows.push([id, was + by]);
  }
  return rows;
}

function moveUp(outline: Outline, run: Run): Move | null {
  const { tree, start, end, parent } = placeOf(outline, run);
  const above = neighbourAbove(outline, start, parent);
  if (above === null) return null;
  const last = tree.positionOf(run[run.length - 1] ?? 0) ?? start;
  return {
    rows: [
      ...rowsOf(outline, 0, above),
      ...rowsOf(outline, start, end),
      // A deeper neighbour would come to stand under the run.
      ...atDepth(outline, above, start, outline.depths[last] ?? 0),
      ...rowsOf(outline, end, outline.ids.length),
    ],
  };
}

function moveDown(outline: Outline, run: Run): Move | null {
  const { tree, start, end, parent } = placeOf(outline, run);
  const below = outline.ids[end];
  if (below === undefined || tree.parentOf(below) !== parent) return null;
  const belowEnd = tree.subtreeEnd(end);
  return {
    rows: [
      ...rowsOf(outline, 0, start),
      ...rowsOf(outline, end, belowEnd),
      ...atDepth(outline, start, end, outline.depths[end] ?? 0),
      ...rowsOf(outline, belowEnd, outline.ids.length),
    ],
  };
}

function indent(outline: Outline, run: Run): Move | null {
  const { tree, start, end, parent } = placeOf(outline, run);
  const above = neighbourAbove(outline, start, parent);
  if (above === null) return null;
  const depth = (outline.depths[above] ?? 0) + 1;
  const moved = atDepth(outline, start, end, depth, true);
  if (moved.some(([, deep]) => deep > MAX_DEPTH)) return null;
  const children = tree.childrenOf(outline.ids[above] ?? 0);
  return {
    rows: [...rowsOf(outline, 0, start), ...moved, ...rowsOf(outline, end, outline.ids.length)],
    joins: children[children.length - 1] ?? null,
  };
}

function outdent(outline: Outline, run: Run): Move | null {
  const { tree, start, end, parent } = placeOf(outline, run);
  const above = parent === null ? undefined : tree.positionOf(parent);
  if (above === undefined) return null;
  const parentEnd = tree.subtreeEnd(above);
  return {
    rows: [
      ...rowsOf(outline, 0, start),
      ...rowsOf(outline, end, parentEnd),
      ...atDepth(outline, start, end, outline.depths[above] ?? 0, true),
      ...rowsOf(outline, parentEnd, outline.ids.length),
    ],
    joins: parent,
  };
}
