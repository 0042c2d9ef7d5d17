import type { AreaId } from '../area/area';
import { fullYear, periodKey, shiftYears, type Period } from '../period/period';
import { series, type ScenarioId, type Series } from '../workbook/series';

/**
 * What a plan sheet is about: whose plan, for which year, and against which result of this year next
 * year's target is set. In October that result is the estimate, in December the actual, in July the
 * actual of six months (domain notes 1.1), so it is data.
 */
export interface PlanFrame {
  readonly area: AreaId;
  readonly scenario: ScenarioId;
  /** This year; the target is for the year after it. */
  readonly year: number;
  /** Months of this year that the result covers; 12 for the whole year. */
  readonly months: number;
  readonly result: 'estimate' | 'actual';
  /** Who assigned this year's plans, in the order of their columns; [''] where there is one. */
  readonly assigners: readonly string[];
  /** Who assigned targets for next year ("tỉnh giao"), in the order of their columns; may be none. */
  readonly nextAssigners?: readonly string[];
  /** Targets for a later year, as of the five-year plan or the congress. */
  readonly horizon?: PlanHorizon;
}

/** Targets for the end of a longer period, which each year's plan must lead to. */
export interface PlanHorizon {
  readonly year: number;
  /** What set them ("KH 5 năm", "NQ Đại hội"), in the order of their columns. */
  readonly assigners: readonly string[];
}

/** The series a plan sheet shows, in the order of the official form. */
export interface FrameSeries {
  /** Result of the same months of last year. */
  readonly previous: Series;
  /** This year's plans, one an assigner. */
  readonly plans: readonly Series[];
  readonly result: Series;
  readonly target: Series;
  /** Next year's targets as the upper level assigned them, one an assigner; often none. */
  readonly assigned: readonly Series[];
  /** Targets for the end of a longer period, one an assigner; often none. */
  readonly horizon: readonly Series[];
  /** What the source states about this year, beside each plan. */
  readonly statedPercents: readonly Series[];
  readonly statedVerdict: Series;
  readonly statedLevel: Series;
  readonly statedChange: Series;
}

/** The reported period: this year or its first months. */
export function resultPeriod(frame: PlanFrame): Period {
  return { year: frame.year, months: frame.months };
}

/** The series of a frame. */
export function frameSeries(frame: PlanFrame): FrameSeries {
  const of = { area: frame.area, scenario: frame.scenario };
  const year = periodKey(fullYear(frame.year));
  const reported = periodKey(resultPeriod(frame));
  const next = periodKey(fullYear(frame.year + 1));
  const by = (assignedBy: string) => ({ ...of, assignedBy });
  return {
    previous: series('actual', periodKey(shiftYears(resultPeriod(frame), -1)), of),
    plans: frame.assigners.map((assigner) => series('plan', year, by(assigner))),
    result: series(frame.result, reported, of),
    target: series('plan', next, of),
    assigned: (frame.nextAssigners ?? []).map((assigner) => series('plan', next, by(assigner))),
    horizon: (frame.horizon?.assigners ?? []).map((assigner) =>
      series('plan', periodKey(fullYear(frame.horizon?.year ?? frame.year)), by(assigner)),
    ),
    statedPercents: frame.assigners.map((assigner) =>
      series('statedPercentOfPlan', reported, by(assigner)),
    ),
    statedVerdict: series('statedVerdict', reported, of),
    statedLevel: series('statedLevelOnPrevious', reported, of),
    statedChange: series('statedChangeOnPrevious', reported, of),
  };
}
