import type { Indicator, IndicatorId } from '../indicator/indicator';
import type { Figure } from './figure';
import { packFigures } from './figureBlock';
import { figureOf, writeFigures, type FigurePatch } from './figures';
import { indicatorIn, writeIndicators } from './indicatorTable';
import { diffOutlines, spliceOutline, type Outline, type OutlineSplice } from './outline';
import { seriesKey, type Series } from './series';
import type { Workbook, WorkbookMeta } from './workbook';

/**
 * A change as a value: what stood there and what stands there now. Inverting it swaps the two, so
 * undo is `applyChange(workbook, invertChange(change))`.
 */
export interface Change {
  readonly figures: readonly FigurePatch[];
  readonly indicators: IndicatorPatch | null;
  readonly outline: OutlineSplice | null;
  readonly meta: MetaPatch | null;
}

/** The i-th of `from` gives way to the i-th of `to`; null is "no such indicator". */
export interface IndicatorPatch {
  readonly ids: readonly IndicatorId[];
  readonly from: readonly (Indicator | null)[];
  readonly to: readonly (Indicator | null)[];
}

/** Only the fields that differ. */
export interface MetaPatch {
  readonly from: Partial<WorkbookMeta>;
  readonly to: Partial<WorkbookMeta>;
}

export const NO_CHANGE: Change = { figures: [], indicators: null, outline: null, meta: null };

/** Whether the change changes nothing. */
export function isEmptyChange(change: Change): boolean {
  return (
    change.figures.length === 0 &&
    change.indicators === null &&
    change.outline === null &&
    change.meta === null
  );
}

/** The workbook after a change. Throws RangeError when the outline does not fit. */
export function applyChange(workbook: Workbook, change: Change): Workbook {
  const { indicators, outline, meta } = change;
  return {
    id: workbook.id,
    meta: meta ? { ...workbook.meta, ...meta.to } : workbook.meta,
    figures: writeFigures(workbook.figures, change.figures),
    indicators: indicators
      ? writeIndicators(workbook.indicators, indicators.ids, indicators.to)
      : workbook.indicators,
    outline: outline ? spliceOutline(workbook.outline, outline) : workbook.outline,
    nextIndicator: (indicators?.ids ?? []).reduce(
      (next, id) => Math.max(next, id + 1),
      workbook.nextIndicator,
    ),
  };
}

/** The change that takes it back. */
export function invertChange(change: Change): Change {
  const { indicators, outline, meta } = change;
  return {
    figures: change.figures.map((patch) => ({ ...patch, from: patch.to, to: patch.from })),
    indicators: indicators && { ids: indicators.ids, from: indicators.to, to: indicators.from },
    outline: outline && { at: outline.at, removed: outline.inserted, inserted: outline.removed },
    meta: meta && { from: meta.to, to: meta.from },
  };
}

/** One figure to be written. */
export interface FigureEdit {
  readonly indicator: IndicatorId;
  readonly series: Series;
  readonly figure: Figure | null;
}

/** What a change is built from; all of it optional. */
export interface Edits {
  readonly figures?: readonly FigureEdit[];
  readonly indicators?: readonly { readonly id: IndicatorId; readonly to: Indicator | null }[];
  readonly outline?: Outline;
  readonly meta?: Partial<WorkbookMeta>;
}

/**
 * The change that brings these edits into a workbook, with what stands there now as its `from`.
 * Of two edits of one cell the later counts.
 */
export function changeOf(workbook: Workbook, edits: Edits): Change {
  const indicators = edits.indicators ?? [];
  return {
    figures: figurePatches(workbook, edits.figures ?? []),
    indicators:
      indicators.length === 0
        ? null
        : {
            ids: indicators.map(({ id }) => id),
            from: indicators.map(({ id }) => indicatorIn(workbook.indicators, id)),
            to: indicators.map(({ to }) => to),
          },
    outline: edits.outline ? diffOutlines(workbook.outline, edits.outline) : null,
    meta: edits.meta ? metaPatch(workbook.meta, edits.meta) : null,
  };
}

function figurePatches(workbook: Workbook, edits: readonly FigureEdit[]): FigurePatch[] {
  const bySeries = new Map<string, { series: Series; cells: Map<IndicatorId, Figure | null> }>();
  for (const { series, indicator, figure } of edits) {
    const key = seriesKey(series);
    let column = bySeries.get(key);
    if (!column) {
      column = { series, cells: new Map() };
      bySeries.set(key, column);
    }
    column.cells.set(indicator, figure);
  }
  return [...bySeries].map(([key, { series, cells }]) => ({
    series,
    indicators: Uint32Array.from(cells.keys()),
    from: packFigures([...cells.keys()].map((id) => figureOf(workbook.figures, key, id))),
    to: packFigures([...cells.values()]),
  }));
}

function metaPatch(meta: WorkbookMeta, to: Partial<WorkbookMeta>): MetaPatch {
  const from: Partial<Record<keyof WorkbookMeta, unknown>> = {};
  for (const field of Object.keys(to) as (keyof WorkbookMeta)[]) from[field] = meta[field];
  return { from: from as Partial<WorkbookMeta>, to };
}

/** Everything a change touches, for those who recompute or repaint. */
export interface Touched {
  readonly indicators: ReadonlySet<IndicatorId>;
  /** Rows were added, removed or moved. */
  readonly outline: boolean;
  /** Title, frame, areas, scenarios, rules or overrides. */
  readonly meta: boolean;
}

/** What a change touches. */
export function touchedBy(change: Change): Touched {
  const indicators = new Set<IndicatorId>();
  for (const patch of change.figures) for (const id of patch.indicators) indicators.add(id);
  for (const id of change.indicators?.ids ?? []) indicators.add(id);
  for (const id of change.outline?.removed.ids ?? []) indicators.add(id);
  for (const id of change.outline?.inserted.ids ?? []) indicators.add(id);
  return { indicators, outline: change.outline !== null, meta: change.meta !== null };
}
