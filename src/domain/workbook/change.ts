import type { Indicator, IndicatorId } from '../indicator/indicator';
import { sameFigure, type Figure } from './figure';
import { packFigures } from './figureBlock';
import { figureOf, writeFigures, type FigurePatch } from './figures';
import { indicatorIn, writeIndicators } from './indicatorTable';
import { diffOutlines, spliceOutline, type Outline, type OutlineSplice } from './outline';
import { sameData } from './sameData';
import { seriesKey, type Series } from './series';
import { NO_TEXTS, withTexts, type SourceTexts } from './sourceText';
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
  /** Texts that come in with it and stay when it is taken back; the journal does not hold them. */
  readonly texts?: SourceTexts;
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
  const texts = withTexts(workbook.texts ?? NO_TEXTS, change.texts ?? NO_TEXTS);
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
    ...(texts.size > 0 && { texts }),
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
 * Of two edits of one cell the later counts; an edit that changes nothing is dropped.
 */
export function changeOf(workbook: Workbook, edits: Edits): Change {
  return {
    figures: figurePatches(workbook, edits.figures ?? []),
    indicators: indicatorPatch(workbook, edits.indicators ?? []),
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
  return [...bySeries].flatMap(([key, { series, cells }]) => {
    const indicators: IndicatorId[] = [];
    const from: (Figure | null)[] = [];
    const to: (Figure | null)[] = [];
    for (const [id, after] of cells) {
      const before = figureOf(workbook.figures, key, id);
      if (sameFigure(before, after)) continue;
      indicators.push(id);
      from.push(before);
      to.push(after);
    }
    if (indicators.length === 0) return [];
    return {
      series,
      indicators: Uint32Array.from(indicators),
      from: packFigures(from),
      to: packFigures(to),
    };
  });
}

function indicatorPatch(
  workbook: Workbook,
  edits: NonNullable<Edits['indicators']>,
): IndicatorPatch | null {
  const ids: IndicatorId[] = [];
  const from: (Indicator | null)[] = [];
  const to: (Indicator | null)[] = [];
  for (const [id, after] of new Map(edits.map((edit) => [edit.id, edit.to]))) {
    const before = indicatorIn(workbook.indicators, id);
    if (sameData(before, after)) continue;
    ids.push(id);
    from.push(before);
    to.push(after);
  }
  return ids.length === 0 ? null : { ids, from, to };
}

function metaPatch(meta: WorkbookMeta, edits: Partial<WorkbookMeta>): MetaPatch | null {
  const from: Partial<Record<keyof WorkbookMeta, unknown>> = {};
  const to: Partial<Record<keyof WorkbookMeta, unknown>> = {};
  for (const field of Object.keys(edits) as (keyof WorkbookMeta)[]) {
    if (sameData(meta[field], edits[field])) continue;
    from[field] = meta[field];
    to[field] = edits[field];
  }
  if (Object.keys(to).length === 0) return null;
  return { from: from as Partial<WorkbookMeta>, to: to as Partial<WorkbookMeta> };
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
