import type { PeriodKey } from '../../domain/period/period';
import type { Value } from '../../domain/quantity/value';
import type { Extraction, ExtractionRole, QualifierField } from '../../reader/extraction';
import type { ItemNumber, MatchTarget, Review, StatedCorrection } from './review';

/** An extraction as it stands after what a person corrected. */
export interface Reviewed {
  readonly item: ItemNumber;
  /** As it was read. */
  readonly extraction: Extraction;
  readonly name: string;
  readonly unit: string;
  readonly role: ExtractionRole;
  readonly period: PeriodKey;
  readonly value: Value;
  readonly planBy: string;
  /** The row the person chose; null where the proposed one stands. */
  readonly target: MatchTarget | null;
  /** The value is not the one that stands in the text. */
  readonly changed: boolean;
  /** What a person typed of what the report states. */
  readonly typed: StatedCorrection;
  /** Looked at on its own. */
  readonly seen: boolean;
  /** Whether a stated field of the extraction counts. */
  keeps(field: QualifierField): boolean;
}

/** An extraction as corrected; null where the reading has none of that number. */
export function reviewedItem(review: Review, item: ItemNumber): Reviewed | null {
  const extraction = review.reading.extractions[item];
  if (!extraction) return null;
  const decision = review.decisions.get(item);
  const { value, unit, name, role, period, planBy, target, stated, dropped } =
    decision?.correction ?? {};
  return {
    item,
    extraction,
    name: name ?? extraction.indicator,
    unit: unit ?? (isJudgementAlone(extraction) ? '' : extraction.unit),
    role: role ?? extraction.role,
    period: period ?? extraction.period,
    value: value ?? valueOfExtraction(extraction),
    planBy: planBy ?? extraction.planBy ?? '',
    target: target ?? null,
    changed: value !== undefined,
    typed: stated ?? {},
    seen: decision?.seen ?? false,
    keeps: (field) => !dropped?.includes(field),
  };
}

/** What was read: a number, a bound ("trên 95%") or a range. */
export function valueOfExtraction({ value, decimals, high, bound }: Extraction): Value {
  if (high !== undefined) return { kind: 'range', low: value, high, decimals };
  if (bound !== undefined) return { kind: 'bound', side: bound, value, decimals };
  return { kind: 'number', value, decimals };
}

/**
 * A percentage of plan, or an excess over it, whose level the report does not give: its number is
 * the stated field itself, and says nothing of the indicator's unit.
 */
export function isJudgementAlone(extraction: Extraction): boolean {
  const { start, end, value, unit, qualifiers } = extraction;
  if (unit !== '%') return false;
  return (['pctPlan', 'overPlan'] as const).some((field) => {
    if (extraction[field] !== value) return false;
    const stated = qualifiers.find((qualifier) => qualifier.field === field);
    return stated === undefined || (stated.start <= start && end <= stated.end);
  });
}

/** What a person typed of what the report states, as the extraction has it. */
export function plainStated(
  typed: StatedCorrection,
): Partial<Pick<Extraction, keyof StatedCorrection>> {
  const plain = Object.entries(typed).map(([field, value]) => [
    field,
    typeof value === 'string' ? value : value.value,
  ]);
  return Object.fromEntries(plain) as Partial<Pick<Extraction, keyof StatedCorrection>>;
}
