import type { IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';

/** A row of the grid: an indicator and how deep it stands. */
export interface GridRow {
  readonly id: IndicatorId;
  readonly depth: number;
  readonly hasChildren: boolean;
  /** Whether the rows under it are folded away. */
  readonly folded: boolean;
}

/**
 * The rows that are shown, in order. Rows under a collapsed one are left out; with a filter, rows
 * that pass it and every row they stand under.
 */
export function visibleRows(
  outline: Outline,
  collapsed: ReadonlySet<IndicatorId>,
  passes: ((id: IndicatorId) => boolean) | null = null,
): GridRow[] {
  const { ids, depths } = outline;
  const tree = outlineIndex(outline);
  const shown = passes ? withAncestors(outline, passes) : null;
  const rows: GridRow[] = [];
  for (let position = 0; position < ids.length; position += 1) {
    const id = ids[position] ?? 0;
    if (shown && !shown.has(id)) continue;
    const end = tree.subtreeEnd(position);
    const hasChildren = end > position + 1;
    // A filter looks into collapsed rows: what it finds must be seen.
    const folded = !shown && hasChildren && collapsed.has(id);
    rows.push({ id, depth: depths[position] ?? 0, hasChildren, folded });
    if (folded) position = end - 1;
  }
  return rows;
}

/**
 * The same rows, each the very one that `known` has at its number where nothing about it is new: what
 * draws them then sees at once which ones it need not look at. `known` learns the others.
 */
export function keepRows(rows: readonly GridRow[], known: GridRow[]): GridRow[] {
  return rows.map((row) => {
    const before = known[row.id];
    const same =
      before?.depth === row.depth &&
      before.hasChildren === row.hasChildren &&
      before.folded === row.folded;
    if (same) return before;
    known[row.id] = row;
    return row;
  });
}

/** Every row that has rows under it. */
export function parentRows(outline: Outline): IndicatorId[] {
  const tree = outlineIndex(outline);
  return [...outline.ids].filter((_, position) => tree.subtreeEnd(position) > position + 1);
}

/** The rows a row stands under, nearest first. */
export function ancestorsOf(outline: Outline, id: IndicatorId): IndicatorId[] {
  const tree = outlineIndex(outline);
  const above: IndicatorId[] = [];
  for (let up = tree.parentOf(id); up !== null; up = tree.parentOf(up)) above.push(up);
  return above;
}

function withAncestors(outline: Outline, passes: (id: IndicatorId) => boolean): Set<IndicatorId> {
  const tree = outlineIndex(outline);
  const shown = new Set<IndicatorId>();
  for (const id of outline.ids) {
    if (!passes(id)) continue;
    for (let up: IndicatorId | null = id; up !== null && !shown.has(up); up = tree.parentOf(up)) {
      shown.add(up);
    }
  }
  return shown;
}
