import type { IndicatorId } from '../indicator/indicator';
import { NO_UNIT } from '../quantity/unit';
import { ownUnitOf, valueOf } from '../workbook/figures';
import { seriesKey, type SeriesKey } from '../workbook/series';
import { indicatorOf, type VerdictOverride, type Workbook } from '../workbook/workbook';
import { compareQuantities, type Comparison, type Quantity } from './comparison';
import { frameSeries, type FrameSeries, type PlanFrame } from './frame';
import { judge, type Judgement, type Verdict } from './verdict';

/** The series of a frame with their keys written once, for the many reads of a recompute. */
export interface FrameKeys {
  readonly frame: PlanFrame;
  readonly series: FrameSeries;
  readonly previous: SeriesKey;
  readonly plans: readonly SeriesKey[];
  readonly result: SeriesKey;
  readonly target: SeriesKey;
  readonly assigned: readonly SeriesKey[];
  readonly horizon: readonly SeriesKey[];
  readonly statedPercents: readonly SeriesKey[];
  readonly statedVerdict: SeriesKey;
}

/** The keys of a frame. */
export function frameKeys(frame: PlanFrame): FrameKeys {
  const series = frameSeries(frame);
  return {
    frame,
    series,
    previous: seriesKey(series.previous),
    plans: series.plans.map(seriesKey),
    result: seriesKey(series.result),
    target: seriesKey(series.target),
    assigned: series.assigned.map(seriesKey),
    horizon: series.horizon.map(seriesKey),
    statedPercents: series.statedPercents.map(seriesKey),
    statedVerdict: seriesKey(series.statedVerdict),
  };
}

/** What is computed of one row: never stored. One entry a plan in `ofPlan`. */
export interface Assessment {
  readonly ofPlan: readonly PlanAssessment[];
  /** Result against the same period last year. */
  readonly growth: Comparison;
  /** Next year's target against this year's result. */
  readonly targetStep: Comparison;
}

export interface PlanAssessment {
  readonly percent: Comparison;
  readonly judgement: Judgement;
  /** The verdict a person gave instead, with the reason. */
  readonly override: { readonly verdict: Verdict; readonly reason: string } | null;
}

/** The quantity in a cell: its value in its own unit, else in the indicator's. */
export function quantityOf(workbook: Workbook, key: SeriesKey, id: IndicatorId): Quantity {
  const { figures } = workbook;
  return {
    value: valueOf(figures, key, id),
    unit: ownUnitOf(figures, key, id) ?? indicatorOf(workbook, id)?.unit ?? NO_UNIT,
  };
}

/** Everything the sheet computes of a row. */
export function assess(workbook: Workbook, keys: FrameKeys, id: IndicatorId): Assessment {
  const result = quantityOf(workbook, keys.result, id);
  const direction = indicatorOf(workbook, id)?.direction ?? 'none';
  return {
    ofPlan: keys.plans.map((key) => {
      const plan = quantityOf(workbook, key, id);
      return {
        percent: compareQuantities(result, plan),
        judgement: judge(result, plan, direction),
        override: overrideOf(workbook, key, id),
      };
    }),
    growth: compareQuantities(result, quantityOf(workbook, keys.previous, id)),
    targetStep: compareQuantities(quantityOf(workbook, keys.target, id), result),
  };
}

/** The verdict that counts: the person's where there is one; null where the row is not judged. */
export function effectiveVerdict(
  workbook: Workbook,
  keys: FrameKeys,
  id: IndicatorId,
  plan = 0,
): Verdict | null {
  const key = keys.plans[plan];
  if (key === undefined) return null;
  const override = overrideOf(workbook, key, id);
  if (override) return override.verdict;
  const direction = indicatorOf(workbook, id)?.direction ?? 'none';
  const judgement = judge(
    quantityOf(workbook, keys.result, id),
    quantityOf(workbook, key, id),
    direction,
  );
  return judgement.kind === 'judged' ? judgement.verdict : null;
}

type Overrides = ReadonlyMap<SeriesKey, ReadonlyMap<IndicatorId, VerdictOverride>>;

const overridesByPlan = new WeakMap<readonly VerdictOverride[], Overrides>();

/** The override of a row against a plan; the list is sorted once, for every row of a recompute asks. */
function overrideOf(workbook: Workbook, plan: SeriesKey, id: IndicatorId): VerdictOverride | null {
  const { overrides } = workbook.meta;
  if (overrides.length === 0) return null;
  let byPlan = overridesByPlan.get(overrides);
  if (!byPlan) {
    const sorted = new Map<SeriesKey, Map<IndicatorId, VerdictOverride>>();
    for (const override of overrides) {
      const rows = sorted.get(override.plan) ?? new Map<IndicatorId, VerdictOverride>();
      sorted.set(override.plan, rows.set(override.indicator, override));
    }
    byPlan = sorted;
    overridesByPlan.set(overrides, byPlan);
  }
  return byPlan.get(plan)?.get(id) ?? null;
}
