import type { AreaId } from '../../area/area';
import { frameKeys, type FrameKeys } from '../../plan/assessment';
import type { FigureBlock } from '../../workbook/figureBlock';
import type { FigureTable } from '../../workbook/figures';
import { parseSeriesKey, seriesKey, type Series, type SeriesKey } from '../../workbook/series';
import type { CellAt } from './expression';

/** A column of figures with its blocks at hand: what a condition reads. */
export interface Column {
  readonly series: Series;
  readonly key: SeriesKey;
  readonly blocks: readonly (FigureBlock | null)[];
}

/** The columns of a state, as conditions name them. */
export interface Columns {
  readonly area: AreaId;
  /** What `each` goes through: last year, each plan, result, target, assigned, horizon. */
  readonly each: readonly Column[];
  readonly previous: Column;
  readonly plan: Column | null;
  readonly result: Column;
  readonly target: Column;
  readonly assigned: Column | null;
  readonly horizon: Column | null;
  /** Figures outside the frame, by the key they are named by. */
  readonly outside: Map<SeriesKey, Column>;
  readonly figures: FigureTable;
}

const NO_BLOCKS: readonly null[] = [];

/** One state is asked for again and again, so its columns are found once. */
const known = new WeakMap<FigureTable, WeakMap<FrameKeys, Columns>>();

/** The columns of a state in a frame. */
export function columnsOf(figures: FigureTable, keys: FrameKeys): Columns {
  let ofTable = known.get(figures);
  if (!ofTable) {
    ofTable = new WeakMap();
    known.set(figures, ofTable);
  }
  let columns = ofTable.get(keys);
  if (!columns) {
    columns = findColumns(figures, keys);
    ofTable.set(keys, columns);
  }
  return columns;
}

function findColumns(figures: FigureTable, { frame, series }: FrameKeys): Columns {
  const column = (of: Series) => columnAt(figures, of);
  const previous = column(series.previous);
  const plans = series.plans.map(column);
  const result = column(series.result);
  const target = column(series.target);
  const assigned = series.assigned.map(column);
  const horizon = series.horizon.map(column);
  const all = [previous, ...plans, result, target, ...assigned, ...horizon];
  return {
    area: frame.area,
    each: [...new Map(all.map((one) => [one.key, one])).values()],
    previous,
    plan: plans[0] ?? null,
    result,
    target,
    assigned: assigned[0] ?? null,
    horizon: horizon[0] ?? null,
    outside: new Map(),
    figures,
  };
}

function columnAt(figures: FigureTable, series: Series): Column {
  const key = seriesKey(series);
  return { series, key, blocks: figures.columns.get(key)?.blocks ?? NO_BLOCKS };
}

/** The column a cell is taken from; `each` stands for that slot. Null where the frame has none. */
export function columnFor(columns: Columns, at: CellAt, each: Column | null): Column | null {
  if ('slot' in at) return at.slot === 'each' ? each : columns[at.slot];
  let column = columns.outside.get(at.series);
  if (!column) {
    // A rule over all areas means the same year and measure in each.
    column = columnAt(columns.figures, { ...parseSeriesKey(at.series), area: columns.area });
    columns.outside.set(at.series, column);
  }
  return column;
}

const ofAreas = new WeakMap<FrameKeys, Map<AreaId, FrameKeys>>();

/** The same frame of another area. */
export function keysOfArea(keys: FrameKeys, area: AreaId): FrameKeys {
  if (keys.frame.area === area) return keys;
  let byArea = ofAreas.get(keys);
  if (!byArea) {
    byArea = new Map();
    ofAreas.set(keys, byArea);
  }
  let found = byArea.get(area);
  if (!found) {
    found = frameKeys({ ...keys.frame, area });
    byArea.set(area, found);
  }
  return found;
}
