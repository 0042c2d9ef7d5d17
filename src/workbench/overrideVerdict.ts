import type { IndicatorId } from '../domain/indicator/indicator';
import type { Verdict } from '../domain/plan/verdict';
import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import type { SeriesKey } from '../domain/workbook/series';
import { indicatorOf, type VerdictOverride, type Workbook } from '../domain/workbook/workbook';

/** The change a verdict of one's own makes, or why it cannot be given. */
export interface OverrideEntry {
  readonly change: Change;
  readonly issue: 'noReason' | 'noIndicator' | null;
}

/**
 * Gives a row another verdict against a plan than the computed one, with a reason that must say
 * something. Both are kept: the override here, the computed verdict in every assessment.
 */
export function overrideVerdict(
  workbook: Workbook,
  indicator: IndicatorId,
  plan: SeriesKey,
  verdict: Verdict,
  typedReason: string,
): OverrideEntry {
  const reason = typedReason.normalize('NFC').trim();
  if (reason === '') return { change: NO_CHANGE, issue: 'noReason' };
  if (!indicatorOf(workbook, indicator)) return { change: NO_CHANGE, issue: 'noIndicator' };
  const given: VerdictOverride = { indicator, plan, verdict, reason };
  const { overrides } = workbook.meta;
  const stands = overrides.some((one) => isOf(one, indicator, plan));
  const changed = stands
    ? overrides.map((one) => (isOf(one, indicator, plan) ? given : one))
    : [...overrides, given];
  return { change: changeOf(workbook, { meta: { overrides: changed } }), issue: null };
}

/** The change that takes an override away, so that the computed verdict counts again. */
export function withdrawOverride(
  workbook: Workbook,
  indicator: IndicatorId,
  plan: SeriesKey,
): Change {
  const overrides = workbook.meta.overrides.filter((one) => !isOf(one, indicator, plan));
  return changeOf(workbook, { meta: { overrides } });
}

function isOf(override: VerdictOverride, indicator: IndicatorId, plan: SeriesKey): boolean {
  return override.indicator === indicator && override.plan === plan;
}
