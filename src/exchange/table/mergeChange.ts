import { ROOT_AREA, type AreaId } from '../../domain/area/area';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import type { PlanFrame } from '../../domain/plan/frame';
import { changeOf, NO_CHANGE, type Change, type FigureEdit } from '../../domain/workbook/change';
import type { Figure, Source, SourceId } from '../../domain/workbook/figure';
import { figuresOfIndicator } from '../../domain/workbook/figures';
import type { Outline } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook, type WorkbookMeta } from '../../domain/workbook/workbook';
import { inferTraits } from '../../locale/traits';
import { sameUnit, unitOfFigure } from './compareReading';
import {
  mergeCellKey,
  type MergeCell,
  type MergeChoices,
  type MergePlan,
  type MergeRow,
} from './mergePlan';
import { placeRows } from './placeRows';

/**
 * The one change that brings a table into a workbook as planned and chosen. `source` is added to the
 * workbook, under the next free id where its own is taken. Empty where nothing is to be done.
 */
export function mergeChange(
  workbook: Workbook,
  plan: MergePlan,
  choices: MergeChoices,
  source: Source,
): Change {
  const merge = new Merge(workbook, plan, choices, freeSource(workbook, source));
  return merge.change();
}

function freeSource(workbook: Workbook, source: Source): Source {
  const { sources } = workbook.meta;
  if (!sources.some(({ id }) => id === source.id)) return source;
  return { ...source, id: Math.max(...sources.map(({ id }) => id)) + 1 };
}

class Merge {
  readonly #workbook: Workbook;
  readonly #plan: MergePlan;
  readonly #choices: MergeChoices;
  readonly #source: Source;
  /** The workbook's row for each row of the table that is not left out. */
  readonly #rows = new Map<IndicatorId, IndicatorId>();
  readonly #figures: FigureEdit[] = [];
  readonly #indicators: { id: IndicatorId; to: Indicator | null }[] = [];
  readonly #areas = new Set<AreaId>();
  readonly #removed: ReadonlySet<IndicatorId>;
  readonly #overrides: WorkbookMeta['overrides'];
  #newRows = 0;

  constructor(workbook: Workbook, plan: MergePlan, choices: MergeChoices, source: Source) {
    this.#workbook = workbook;
    this.#plan = plan;
    this.#choices = choices;
    this.#source = source;
    this.#removed = new Set(plan.missing.filter((id) => choices.remove?.has(id)));
    this.#overrides = workbook.meta.overrides.filter(
      ({ indicator }) => !this.#removed.has(indicator),
    );
  }

  change(): Change {
    for (const row of this.#plan.rows) {
      if (row.existing === null) this.#addRow(row);
      else this.#mergeRow(row, row.existing);
    }
    for (const id of this.#removed) this.#removeRow(id);
    if (this.#figures.length === 0 && this.#indicators.length === 0) return NO_CHANGE;
    const meta = this.#meta();
    return changeOf(this.#workbook, {
      figures: this.#figures,
      indicators: this.#indicators,
      ...((this.#newRows > 0 || this.#removed.size > 0) && { outline: this.#outline() }),
      ...(Object.keys(meta).length > 0 && { meta }),
    });
  }

  #outline(): Outline {
    const first = this.#workbook.nextIndicator;
    return placeRows(this.#workbook.outline, {
      incoming: this.#plan.reading.outline,
      rowOf: (id) => this.#rows.get(id),
      isNew: (id) => id >= first,
      removed: this.#removed,
    });
  }

  #addRow(row: MergeRow): void {
    const indicator = this.#plan.reading.indicators[row.incoming];
    if (!indicator || this.#choices.leaveOut?.has(row.incoming)) return;
    const id = this.#workbook.nextIndicator + this.#newRows;
    this.#newRows += 1;
    this.#rows.set(row.incoming, id);
    this.#indicators.push({ id, to: { ...indicator, id } });
    for (const cell of row.cells) {
      if (this.#takesFile(row, cell)) this.#write(id, cell, cell.to);
    }
  }

  #mergeRow(row: MergeRow, id: IndicatorId): void {
    this.#rows.set(row.incoming, id);
    const before = indicatorOf(this.#workbook, id);
    if (!before) return;
    const taken = row.cells.filter((cell) => this.#takesFile(row, cell));
    const detailed = row.details ? withDetails(before, row.details) : before;
    // A heading that gets figures is none.
    const after = before.group && taken.length > 0 ? { ...detailed, group: false } : detailed;
    // A figure the table does not touch keeps the unit it was given in.
    if (!sameUnit(before.unit, after.unit)) this.#keepUnits(id, before);
    if (after !== before) this.#indicators.push({ id, to: after });
    const incoming = this.#plan.reading.indicators[row.incoming];
    for (const cell of taken) {
      const unit = unitOfFigure(cell.to, incoming?.unit ?? after.unit);
      const own = unit.text === '' || sameUnit(unit, after.unit) ? null : unit;
      const stated = cell.series.measure.startsWith('stated');
      this.#write(id, cell, { ...cell.to, unit: stated ? cell.to.unit : own });
    }
  }

  #keepUnits(id: IndicatorId, before: Indicator): void {
    for (const { series, figure } of figuresOfIndicator(this.#workbook.figures, id)) {
      if (figure.unit !== null || series.measure.startsWith('stated')) continue;
      this.#figures.push({ indicator: id, series, figure: { ...figure, unit: before.unit } });
    }
  }

  #removeRow(id: IndicatorId): void {
    this.#indicators.push({ id, to: null });
    for (const { series } of figuresOfIndicator(this.#workbook.figures, id)) {
      this.#figures.push({ indicator: id, series, figure: null });
    }
  }

  #takesFile(row: MergeRow, cell: MergeCell): boolean {
    const chosen = this.#choices.cells?.get(mergeCellKey(row, cell));
    return (chosen ?? (cell.conflict ? this.#choices.conflicts : 'file') ?? 'mine') === 'file';
  }

  #write(indicator: IndicatorId, cell: MergeCell, figure: Figure): void {
    this.#areas.add(cell.series.area);
    const { series } = cell;
    this.#figures.push({ indicator, series, figure: fromSource(figure, this.#source.id) });
  }

  /** New areas, plans of new givers in the frame's year, the source; only what differs. */
  #meta(): Partial<WorkbookMeta> {
    const { meta } = this.#workbook;
    const known = new Set(meta.areas.map(({ id }) => id));
    const added = this.#plan.reading.areas.flatMap((area) => {
      const id = this.#plan.areas.get(area.id);
      if (id === undefined || known.has(id) || !this.#areas.has(id)) return [];
      known.add(id);
      const parent = this.#plan.areas.get(area.parent ?? ROOT_AREA) ?? ROOT_AREA;
      return [{ ...area, id, parent }];
    });
    const frame = this.#newFrame();
    const dropped = this.#overrides.length < meta.overrides.length;
    const usesSource = this.#figures.some(({ figure }) => isFrom(figure, this.#source.id));
    return {
      ...(added.length > 0 && { areas: [...meta.areas, ...added] }),
      ...(frame && { frame }),
      ...(dropped && { overrides: this.#overrides }),
      ...(usesSource && { sources: [...meta.sources, this.#source] }),
    };
  }

  /** The frame with the givers of the plans and targets that came in; null where it knows them all. */
  #newFrame(): PlanFrame | null {
    const { frame } = this.#workbook.meta;
    const read = this.#plan.reading.frame;
    const assigners = this.#newGivers(frame.year, frame.assigners);
    const next = this.#newGivers(frame.year + 1, frame.nextAssigners ?? []).filter((giver) =>
      (read.nextAssigners ?? []).includes(giver),
    );
    const end = frame.horizon?.year ?? read.horizon?.year;
    const later =
      end === undefined
        ? []
        : this.#newGivers(end, frame.horizon?.assigners ?? []).filter((giver) => giver !== '');
    if (assigners.length + next.length + later.length === 0) return null;
    return {
      ...frame,
      assigners: [...frame.assigners, ...assigners],
      ...(next.length > 0 && { nextAssigners: [...(frame.nextAssigners ?? []), ...next] }),
      ...(end !== undefined &&
        later.length > 0 && {
          horizon: { year: end, assigners: [...(frame.horizon?.assigners ?? []), ...later] },
        }),
    };
  }

  #newGivers(year: number, known: readonly string[]): readonly string[] {
    const { frame } = this.#workbook.meta;
    const found = new Set<string>();
    for (const { series, figure } of this.#figures) {
      // Areas are seen in the same columns.
      const shown = series.scenario === frame.scenario;
      if (!shown || series.measure !== 'plan' || series.period !== String(year)) continue;
      if (isFrom(figure, this.#source.id) && !known.includes(series.assignedBy)) {
        found.add(series.assignedBy);
      }
    }
    return [...found];
  }
}

/** A row whose kind and direction still are what its name and unit told follows its new unit. */
function withDetails(row: Indicator, details: NonNullable<MergeRow['details']>): Indicator {
  const told = inferTraits(row.name, row.unit);
  const follows =
    told.kind === row.kind && told.direction === row.direction && told.share === row.share;
  return { ...row, ...details, ...(follows && inferTraits(row.name, details.unit)) };
}

function fromSource(figure: Figure, source: SourceId): Figure {
  const { origin } = figure;
  if (origin.kind !== 'imported' || origin.source === source) return figure;
  return { ...figure, origin: { ...origin, source } };
}

function isFrom(figure: Figure | null, source: SourceId): boolean {
  return figure?.origin.kind === 'imported' && figure.origin.source === source;
}
