import type { SheetColumn } from './columns';

/**
 * How a planner has arranged the columns, by column id. Ids that the sheet does not have now are
 * kept: a workbook with two plans shown after one with a single plan must not forget the second's.
 */
export interface ColumnLayout {
  readonly order: readonly string[];
  /** Pixels. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
}

export const NO_LAYOUT: ColumnLayout = { order: [], widths: {}, hidden: [] };

const NARROWEST = 36;
const WIDEST = 900;

/** The layout in a stored setting; what does not look like one is the layout nobody has changed. */
export function readColumnLayout(setting: unknown): ColumnLayout {
  if (typeof setting !== 'object' || setting === null) return NO_LAYOUT;
  const { order, widths, hidden } = setting as Record<string, unknown>;
  const strings = (list: unknown) =>
    Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  const kept: Record<string, number> = {};
  if (typeof widths === 'object' && widths !== null) {
    for (const [id, width] of Object.entries(widths)) {
      if (typeof width === 'number' && width >= NARROWEST && width <= WIDEST) kept[id] = width;
    }
  }
  return { order: strings(order), widths: kept, hidden: strings(hidden) };
}

/** Columns that always stand first and are always seen: without them a row has no name. */
export function isFixed({ content }: SheetColumn): boolean {
  return content.kind === 'numbering' || content.kind === 'name';
}

/**
 * The columns in the order and width of a layout, hidden ones included. A column the layout does not
 * know stands behind the one it follows on the official form.
 */
export function arrangeColumns(
  columns: readonly SheetColumn[],
  layout: ColumnLayout,
): SheetColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const known = [...new Set(layout.order)].flatMap((id) => byId.get(id) ?? []);
  const arranged = known.filter((column) => !isFixed(column));
  columns.forEach((column, n) => {
    if (isFixed(column) || known.includes(column)) return;
    const before = columns.slice(0, n).reverse();
    const leader = before.find((other) => arranged.includes(other));
    arranged.splice(leader ? arranged.indexOf(leader) + 1 : 0, 0, column);
  });
  return [...columns.filter(isFixed), ...arranged].map((column) => {
    const width = layout.widths[column.id];
    return width === undefined ? column : { ...column, width };
  });
}

/** The columns that are seen, in their order. */
export function shownColumns(columns: readonly SheetColumn[], layout: ColumnLayout): SheetColumn[] {
  const hidden = new Set(layout.hidden);
  return arrangeColumns(columns, layout).filter(
    (column) => isFixed(column) || !hidden.has(column.id),
  );
}

/**
 * The layout after the shown columns were put in this order with these widths. Columns that are not
 * shown stay behind the one they stood behind.
 */
export function movedColumns(
  layout: ColumnLayout,
  columns: readonly SheetColumn[],
  shown: readonly { readonly id: string; readonly width: number }[],
): ColumnLayout {
  const order = shown.map(({ id }) => id);
  const seen = new Set(order);
  let leader: string | undefined;
  for (const { id } of arrangeColumns(columns, layout)) {
    if (!seen.has(id)) order.splice(leader === undefined ? 0 : order.indexOf(leader) + 1, 0, id);
    leader = id;
  }
  const here = new Set(order);
  const elsewhere = layout.order.filter((id) => !here.has(id));
  const natural = new Map(columns.map(({ id, width }) => [id, width]));
  const widths = { ...layout.widths };
  for (const { id, width } of shown) {
    if (widths[id] !== undefined || natural.get(id) !== width) widths[id] = Math.round(width);
  }
  return { order: [...order, ...elsewhere], widths, hidden: layout.hidden };
}

/** The layout with a column shown or hidden. */
export function withColumn(layout: ColumnLayout, id: string, shown: boolean): ColumnLayout {
  const others = layout.hidden.filter((hidden) => hidden !== id);
  return { ...layout, hidden: shown ? others : [...others, id] };
}
