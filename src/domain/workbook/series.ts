import { parsePeriodKey, type PeriodKey } from '../period/period';
import { ROOT_AREA, type AreaId } from '../area/area';

/**
 * What a figure says about its indicator.
 *
 * `actual`, `estimate`, `plan`, `previous` are facts. The `stated…` measures are what a source
 * claims about those facts, kept beside the recomputed ones and never taken for them:
 * per cent of plan; a verdict in words; the level against the same period last year ("bằng 98,8% CK");
 * the change on it in per cent ("tăng 1,16%").
 */
export type Measure =
  | 'actual'
  | 'estimate'
  | 'plan'
  | 'previous'
  | 'statedPercentOfPlan'
  | 'statedVerdict'
  | 'statedLevelOnPrevious'
  | 'statedChangeOnPrevious';

export const MEASURES: readonly Measure[] = [
  'actual',
  'estimate',
  'plan',
  'previous',
  'statedPercentOfPlan',
  'statedVerdict',
  'statedLevelOnPrevious',
  'statedChangeOnPrevious',
];

export type ScenarioId = string;

/** The scenario every workbook has: the plan itself. */
export const BASE_SCENARIO: ScenarioId = 's0';

/** Everything but the indicator that tells one figure from another: one column of figures. */
export interface Series {
  readonly area: AreaId;
  readonly period: PeriodKey;
  readonly measure: Measure;
  /** Who assigned the plan ("tỉnh giao"); empty where there is one plan or the measure is none. */
  readonly assignedBy: string;
  readonly scenario: ScenarioId;
}

export type SeriesKey = string;

const SEPARATOR = '|';

/** A series of the workbook's own locality in the base scenario, unless told otherwise. */
export function series(
  measure: Measure,
  period: PeriodKey,
  more: Partial<Omit<Series, 'measure' | 'period'>> = {},
): Series {
  return {
    area: more.area ?? ROOT_AREA,
    period,
    measure,
    assignedBy: more.assignedBy ?? '',
    scenario: more.scenario ?? BASE_SCENARIO,
  };
}

/** One string for one series; `parseSeriesKey` reads it back. */
export function seriesKey(of: Series): SeriesKey {
  let key = keys.get(of);
  if (key === undefined) {
    key = [of.area, of.period, of.measure, of.scenario, of.assignedBy].join(SEPARATOR);
    keys.set(of, key);
  }
  return key;
}

/** Series never change, and their keys are asked for with every figure. */
const keys = new WeakMap<Series, SeriesKey>();

/** The series behind a key. Throws RangeError on a key that `seriesKey` did not write. */
export function parseSeriesKey(key: SeriesKey): Series {
  const [area, period, measure, scenario, ...assignedBy] = key.split(SEPARATOR);
  const known = MEASURES.find((candidate) => candidate === measure);
  if (!area || period === undefined || !known || !scenario || assignedBy.length === 0) {
    throw new RangeError(`not a series: ${key}`);
  }
  parsePeriodKey(period);
  return { area, period, measure: known, scenario, assignedBy: assignedBy.join(SEPARATOR) };
}
