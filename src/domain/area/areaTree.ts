import type { Area, AreaId } from './area';

/** An area with how deep it lies in the locality. */
export interface AreaRow {
  readonly area: Area;
  readonly depth: number;
}

/**
 * Areas as a tree reads from top to bottom, `home` first. Each is there once, also where what a file
 * says of their parents goes round in a ring.
 */
export function areaTree(areas: readonly Area[], home: AreaId): readonly AreaRow[] {
  const within = new Map<AreaId | null, Area[]>();
  const known = new Set(areas.map(({ id }) => id));
  for (const area of areas) {
    const parent = area.parent !== null && known.has(area.parent) ? area.parent : null;
    const list = within.get(parent);
    if (list) list.push(area);
    else within.set(parent, [area]);
  }
  const rows: AreaRow[] = [];
  const seen = new Set<AreaId>();
  const walk = (top: readonly Area[]): void => {
    const open = top.map((area) => ({ area, depth: 0 })).reverse();
    for (let row = open.pop(); row; row = open.pop()) {
      if (seen.has(row.area.id)) continue;
      seen.add(row.area.id);
      rows.push(row);
      const depth = row.depth + 1;
      const inside = within.get(row.area.id) ?? [];
      open.push(...inside.map((area) => ({ area, depth })).reverse());
    }
  };
  walk(areas.filter(({ id }) => id === home));
  walk(within.get(null) ?? []);
  walk(areas);
  return rows;
}
