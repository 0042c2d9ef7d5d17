import type { Extraction } from '../reader/extraction';

/** A figure as one flat object, under the names that lists of marked figures use; absent is absent. */
export type PlainFigure = Readonly<Record<string, unknown>>;

/** An extraction as `extract` prints it. */
export function plainFigure(extraction: Extraction): PlainFigure {
  const { start, end, quote, num, nth, value, unit, indicator, role, period } = extraction;
  const { plan, pctPlan, overPlan, verdict, pctPrev, chgPrevPct, chgPrevAbs, chgUnit } = extraction;
  const { planBy, pctPlan2, planBy2, parts, bound, high, list, confidence, doubts } = extraction;
  return Object.fromEntries(
    Object.entries({
      ...{ start, end, quote, num, nth, value, unit, indicator, role, period },
      ...{ plan, pct_plan: pctPlan, over_plan: overPlan, verdict, pct_prev: pctPrev },
      ...{ chg_prev_pct: chgPrevPct, chg_prev_abs: chgPrevAbs, chg_unit: chgUnit },
      ...{ plan_by: planBy, pct_plan_2: pctPlan2, plan_by_2: planBy2, parts, bound, high },
      ...{ list: list?.title, group: list?.group, item: list?.item },
      ...{ confidence, doubts: doubts.length > 0 ? doubts : undefined },
    }).filter(([, value]) => value !== undefined),
  );
}
