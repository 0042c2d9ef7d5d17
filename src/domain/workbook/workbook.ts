import type { Area } from '../area/area';
import type { Indicator, IndicatorId } from '../indicator/indicator';
import type { PlanFrame } from '../plan/frame';
import type { Verdict } from '../plan/verdict';
import type { Value } from '../quantity/value';
import { NO_UNIT, type Unit } from '../quantity/unit';
import type { Rule } from '../rules/rule';
import type { Waiver } from '../rules/waiver';
import type { CellRef } from './cellRef';
import type { Figure, Source } from './figure';
import { figureOf, valueOf, type FigureTable } from './figures';
import { indicatorIn, type IndicatorTable } from './indicatorTable';
import type { Outline } from './outline';
import type { SourceTexts } from './sourceText';
import { seriesKey, type ScenarioId, type SeriesKey } from './series';

/**
 * One locality's plan. An immutable value: every change makes a new one that shares what it did not
 * touch (`applyChange`).
 */
export interface Workbook {
  readonly id: WorkbookId;
  readonly meta: WorkbookMeta;
  readonly indicators: IndicatorTable;
  readonly outline: Outline;
  readonly figures: FigureTable;
  /** Number for the next new indicator; only ever grows, so that no number is given twice. */
  readonly nextIndicator: IndicatorId;
  /** Texts its sources name; those of steps that were taken back may be among them. */
  readonly texts?: SourceTexts;
}

export type WorkbookId = string;

/** All that is small and belongs to the workbook as a whole. */
export interface WorkbookMeta {
  readonly title: string;
  readonly frame: PlanFrame;
  readonly areas: readonly Area[];
  readonly scenarios: readonly Scenario[];
  readonly sources: readonly Source[];
  readonly rules: readonly Rule[];
  readonly overrides: readonly VerdictOverride[];
  readonly waivers: readonly Waiver[];
}

/** A what-if set of targets over the same figures. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly name: string;
}

/** A verdict given by a person against the computed one; both are kept. */
export interface VerdictOverride {
  readonly indicator: IndicatorId;
  /** The plan it is judged against. */
  readonly plan: SeriesKey;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The indicator of that number; null where the workbook has none. */
export function indicatorOf(workbook: Workbook, id: IndicatorId): Indicator | null {
  return indicatorIn(workbook.indicators, id);
}

/** The figure in a cell; null where there is none. */
export function figureAt(workbook: Workbook, cell: CellRef): Figure | null {
  return figureOf(workbook.figures, seriesKey(cell.series), cell.indicator);
}

/** The value in a cell; blank where there is no figure. */
export function valueAt(workbook: Workbook, cell: CellRef): Value {
  return valueOf(workbook.figures, seriesKey(cell.series), cell.indicator);
}

/** The unit a figure is given in: its own, else its indicator's. */
export function unitAt(workbook: Workbook, cell: CellRef): Unit {
  return figureAt(workbook, cell)?.unit ?? indicatorOf(workbook, cell.indicator)?.unit ?? NO_UNIT;
}

/** Indicators in the order of the rows. */
export function* indicatorsInOrder(workbook: Workbook): Generator<Indicator> {
  for (const id of workbook.outline.ids) {
    const indicator = indicatorOf(workbook, id);
    if (indicator) yield indicator;
  }
}
