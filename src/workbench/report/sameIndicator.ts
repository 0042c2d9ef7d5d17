import type { PeriodKey } from '../../domain/period/period';
import { NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { numberValue, type Value } from '../../domain/quantity/value';
import { matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { Extraction, ExtractionRole } from '../../reader/extraction';
import type { Match } from './match';
import { mayAgree } from './quantities';
import { stateOf, type ItemNumber, type MatchTarget, type Review } from './review';
import { isJudgementAlone, reviewedItem, type Reviewed } from './reviewed';

/** What two places of a report may say differently of one indicator. */
export type TwiceSaid = 'value' | 'plan' | 'pctPlan' | 'overPlan' | 'pctPrev' | 'chgPrevPct';

/** Two extractions of one indicator that cannot both be right, rounding allowed for. */
export interface Disagreement {
  readonly field: TwiceSaid;
  readonly items: readonly [ItemNumber, ItemNumber];
}

/** Extractions about one indicator, of one period and role, in units that compare. */
export interface SameIndicator {
  readonly role: ExtractionRole;
  readonly period: PeriodKey;
  /** At least two, in document order. */
  readonly items: readonly ItemNumber[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Brings together what a report says more than once: the list of main targets and the prose. By the
 * row each figure goes to, else by its name. Rejected ones are left out. `matches`: of every
 * extraction, by its place.
 */
export function sameIndicators(
  review: Review,
  matches: readonly Match[],
): readonly SameIndicator[] {
  const groups = new Map<string, Reviewed[]>();
  for (let item = 0; item < review.reading.extractions.length; item += 1) {
    if (stateOf(review, item) === 'rejected') continue;
    const reviewed = reviewedItem(review, item);
    if (!reviewed) continue;
    const key = keyOf(reviewed, matches[item]);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(reviewed);
    else groups.set(key, [reviewed]);
  }
  return [...groups.values()].flatMap((group): SameIndicator[] => {
    const [first, ...others] = group;
    if (!first || others.length === 0) return [];
    return [
      {
        role: first.role,
        period: first.period,
        items: group.map(({ item }) => item),
        disagreements: disagreementsOf(group),
      },
    ];
  });
}

/** Null for what has neither row nor name. */
function keyOf(reviewed: Reviewed, match: Match | undefined): string | null {
  const target = reviewed.target ?? match?.proposed ?? null;
  const row = rowKey(target, reviewed.name);
  if (row === null) return null;
  const { dimension } = readUnit(reviewed.unit);
  // A judgement alone has no unit of its own; it goes with its row all the same.
  const unit = isJudgementAlone(reviewed.extraction) ? '' : dimension;
  return [row, unit, reviewed.period, reviewed.role].join('\n');
}

function rowKey(target: MatchTarget | null, name: string): string | null {
  if (target?.kind === 'indicator') return `#${target.id}`;
  if (target?.kind === 'catalogue') return `@${target.code}`;
  const key = matchKey(name);
  return key === '' ? null : key;
}

/** Each that differs against the first that says the field otherwise. */
function disagreementsOf(group: readonly Reviewed[]): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (const field of FIELDS) {
    const saying = group.flatMap((reviewed) => {
      const said = saidOf(reviewed, field);
      return said ? [{ item: reviewed.item, ...said }] : [];
    });
    for (const [n, one] of saying.entries()) {
      const other = saying.slice(0, n).find((before) => {
        return !mayAgree(before.value, before.unit, one.value, one.unit);
      });
      if (other) found.push({ field, items: [other.item, one.item] });
    }
  }
  return found;
}

const FIELDS: readonly TwiceSaid[] = [
  'value',
  'plan',
  'pctPlan',
  'overPlan',
  'pctPrev',
  'chgPrevPct',
];

/** What an extraction says of a field, with its unit; null where it says nothing. */
function saidOf(
  reviewed: Reviewed,
  field: TwiceSaid,
): { readonly value: Value; readonly unit: Unit } | null {
  const { extraction, typed, keeps } = reviewed;
  const unit = readUnit(reviewed.unit);
  if (field === 'value') {
    if (isJudgementAlone(extraction) || reviewed.value.kind === 'text') return null;
    return { value: reviewed.value, unit };
  }
  const read: Extraction[TwiceSaid] = extraction[field];
  const stated = typed[field] ?? (read === undefined ? undefined : numberValue(read));
  if (stated === undefined || !keeps(field)) return null;
  return { value: stated, unit: field === 'plan' ? unit : NO_UNIT };
}
