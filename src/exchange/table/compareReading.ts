import { ROOT_AREA, type Area, type AreaId } from '../../domain/area/area';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { isBlank } from '../../domain/quantity/value';
import type { Figure } from '../../domain/workbook/figure';
import { figureOf } from '../../domain/workbook/figures';
import { seriesKey, type Series, type SeriesKey } from '../../domain/workbook/series';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { matchKey } from '../../locale/name';
import { matchRows } from './matchRows';
import type { MergeCell, MergePlan, MergeRow } from './mergePlan';
import type { TableReading } from './reading';
import { sameMeaning } from './sameMeaning';

/**
 * What importing a table into a workbook would do: every row new, changed or same, and the rows the
 * table does not hold. Does nothing yet; `mergeChange` does. `home`: the workbook's area that the
 * table's own locality is.
 */
export function compareReading(
  workbook: Workbook,
  reading: TableReading,
  home: AreaId = ROOT_AREA,
): MergePlan {
  const areas = matchAreas(reading.areas, workbook.meta.areas, home);
  const pairs = matchRows(
    { outline: reading.outline, indicatorOf: (id) => reading.indicators[id] ?? null },
    { outline: workbook.outline, indicatorOf: (id) => indicatorOf(workbook, id) },
  );
  const columns = columnsOf(reading, areas);
  const rows: MergeRow[] = [];
  for (const incoming of reading.outline.ids) {
    const indicator = reading.indicators[incoming];
    if (!indicator) continue;
    rows.push(compareRow(workbook, reading, columns, indicator, pairs.get(incoming) ?? null));
  }
  const found = new Set(pairs.values());
  const missing = [...workbook.outline.ids].filter((id) => !found.has(id));
  const count = (status: MergeRow['status']) => rows.filter((row) => row.status === status).length;
  return {
    reading,
    rows,
    missing,
    areas,
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      missing: missing.length,
      conflicts: rows.reduce((sum, row) => sum + row.cells.filter(isConflict).length, 0),
    },
  };
}

function isConflict(cell: MergeCell): boolean {
  return cell.conflict;
}

/** A series of the reading and what it is called in the workbook. */
interface MergeColumn {
  readonly incoming: SeriesKey;
  readonly series: Series;
  readonly key: SeriesKey;
  /** Percentages and verdicts that are stated carry no unit of the row. */
  readonly stated: boolean;
}

function columnsOf(
  reading: TableReading,
  areas: ReadonlyMap<AreaId, AreaId>,
): readonly MergeColumn[] {
  return [...reading.figures.columns].map(([incoming, column]) => {
    const area = areas.get(column.series.area) ?? column.series.area;
    const series = { ...column.series, area };
    const stated = series.measure.startsWith('stated');
    return { incoming, series, key: seriesKey(series), stated };
  });
}

function compareRow(
  workbook: Workbook,
  reading: TableReading,
  columns: readonly MergeColumn[],
  incoming: Indicator,
  existing: IndicatorId | null,
): MergeRow {
  const row = existing === null ? null : indicatorOf(workbook, existing);
  const unit = incoming.unit.text === '' && row ? row.unit : incoming.unit;
  const cells: MergeCell[] = [];
  for (const { incoming: key, series, key: own, stated } of columns) {
    const to = figureOf(reading.figures, key, incoming.id);
    if (!to || isBlank(to.value)) continue;
    const from = existing === null ? null : figureOf(workbook.figures, own, existing);
    const unitOf = (figure: Figure, row: Unit) => (stated ? null : unitOfFigure(figure, row));
    const same =
      from !== null &&
      sameMeaning(
        { value: from.value, unit: unitOf(from, row?.unit ?? NO_UNIT) },
        { value: to.value, unit: unitOf(to, unit) },
      );
    if (!same) cells.push({ series, from, to, conflict: from !== null && isByHand(from) });
  }
  const details = row && differingDetails(row, incoming);
  return {
    status: !row ? 'new' : cells.length > 0 || details ? 'changed' : 'same',
    incoming: incoming.id,
    existing: row ? existing : null,
    cells,
    details,
  };
}

/** Typed or pasted, or changed since it was read; an emptied cell is no one's word. */
function isByHand(figure: Figure): boolean {
  if (isBlank(figure.value)) return false;
  return figure.edited || figure.origin.kind === 'typed' || figure.origin.kind === 'pasted';
}

/** What the table says otherwise; where it says nothing, the workbook's own stays. */
function differingDetails(row: Indicator, incoming: Indicator): MergeRow['details'] {
  const numbering = incoming.numbering === '' ? row.numbering : incoming.numbering;
  const note = incoming.note === '' ? row.note : incoming.note;
  const unit = incoming.unit.text === '' || sameUnit(row.unit, incoming.unit);
  if (numbering === row.numbering && note === row.note && unit) return null;
  return { numbering, note, unit: unit ? row.unit : incoming.unit };
}

/** The unit a figure is given in: its own where it names one, else its row's. */
export function unitOfFigure(figure: Figure, row: Unit): Unit {
  return figure.unit && figure.unit.text !== '' ? figure.unit : row;
}

/** Spellings of one unit (tỷ, tỉ) are no difference. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.factor === b.factor;
}

/**
 * The area that a table's own locality most likely is: the workbook's where the table tells of several
 * areas, else the one of its name, else the one that is looked at.
 */
export function likelyHome(
  { meta: { areas } }: Workbook,
  { areas: read, figures }: TableReading,
  looked: AreaId,
): AreaId {
  const several = [...figures.columns.values()].some(({ series }) => series.area !== ROOT_AREA);
  if (several) return ROOT_AREA;
  const name = matchKey(read.find(({ id }) => id === ROOT_AREA)?.name ?? '');
  const named = areas.find((area) => name !== '' && matchKey(area.name) === name);
  return named?.id ?? looked;
}

/**
 * The reading's areas in the workbook: its own locality is `home`, others go by name; an id
 * that is new to the workbook stands for a new area.
 */
function matchAreas(
  incoming: readonly Area[],
  existing: readonly Area[],
  home: AreaId,
): ReadonlyMap<AreaId, AreaId> {
  const byName = new Map<string, AreaId>();
  for (const { id, name } of existing) {
    const key = matchKey(name);
    if (id !== ROOT_AREA && key !== '' && !byName.has(key)) byName.set(key, id);
  }
  const used = new Set(existing.map(({ id }) => id));
  const areas = new Map<AreaId, AreaId>();
  let next = existing.length;
  for (const { id, name } of incoming) {
    if (id === ROOT_AREA) {
      areas.set(id, home);
      continue;
    }
    const key = matchKey(name);
    const known = byName.get(key);
    if (known !== undefined) {
      areas.set(id, known);
      continue;
    }
    let free = id;
    for (; used.has(free); next += 1) free = `a${next}`;
    used.add(free);
    areas.set(id, free);
    if (key !== '') byName.set(key, free);
  }
  return areas;
}
