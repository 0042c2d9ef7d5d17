import { decimalsOf } from '../../domain/quantity/value';
import type { Extraction, QualifierField } from '../../reader/extraction';
import { formatNumber, formatSigned, formatValue } from '../../locale/number/formatNumber';
import type { ItemNumber, Review } from '../../workbench/report/review';
import { plainStated, reviewedItem } from '../../workbench/report/reviewed';
import type { ReportMessages } from '../messages/report';

/** Less sure than this is to be looked at with care. */
export const DOUBTFUL = 0.8;

export function isDoubtful({ confidence, malformed }: Extraction): boolean {
  return confidence < DOUBTFUL || malformed === true;
}

/** A line of the list: a heading of the report, or a figure. */
export type ListEntry =
  | { readonly kind: 'section'; readonly path: readonly string[] }
  | { readonly kind: 'figure'; readonly item: ItemNumber };

/** The figures with the headings they stand under. */
export function listEntries(
  extractions: readonly Extraction[],
  items: readonly ItemNumber[],
): readonly ListEntry[] {
  const entries: ListEntry[] = [];
  let before: string | null = null;
  for (const item of items) {
    const path = extractions[item]?.section ?? [];
    const key = path.join('\n');
    if (key !== before && path.length > 0) entries.push({ kind: 'section', path });
    before = key;
    entries.push({ kind: 'figure', item });
  }
  return entries;
}

/** What a row of the list says of a figure, as it was corrected. */
export interface RowText {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly plan: string;
  readonly percent: string;
  readonly previous: string;
}

export function rowText(review: Review, item: ItemNumber, words: ReportMessages): RowText | null {
  const now = reviewedItem(review, item);
  if (!now) return null;
  const { extraction, name, unit, role, period, value, changed, typed, keeps } = now;
  const corrected = { ...extraction, ...plainStated(typed) };
  const kept = Object.entries(corrected).filter(([field]) => keeps(field as QualifierField));
  const stated = Object.fromEntries(kept) as unknown as Extraction;
  return {
    name,
    value: (changed ? null : partsText(stated)) ?? formatValue(value),
    unit,
    period: `${words.shortRoles[role]} ${period}`.trim(),
    plan: number(stated.plan),
    percent: percentText(stated, words),
    previous: previousText(stated),
  };
}

function partsText({ parts }: Extraction): string | null {
  return parts ? `${number(parts.num)}/${number(parts.den)}` : null;
}

function number(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value, decimalsOf(value));
}

function signed(value: number): string {
  return formatSigned(value, decimalsOf(value));
}

function percentText(
  { pctPlan, pctPlan2, overPlan, verdict }: Extraction,
  words: ReportMessages,
): string {
  const parts = [
    ...[pctPlan, pctPlan2].flatMap((one) => (one === undefined ? [] : [`${number(one)}%`])),
    ...(overPlan === undefined ? [] : [`${signed(overPlan)}%`]),
  ];
  if (parts.length > 0) return parts.join(' · ');
  return verdict ? words.shortVerdicts[verdict] : '';
}

function previousText({ pctPrev, chgPrevPct, chgPrevAbs, chgUnit, unit }: Extraction): string {
  const parts = [
    ...(pctPrev === undefined ? [] : [`${number(pctPrev)}%`]),
    ...(chgPrevPct === undefined ? [] : [`${signed(chgPrevPct)}%`]),
    ...(chgPrevAbs === undefined ? [] : [`${signed(chgPrevAbs)} ${chgUnit ?? unit}`.trim()]),
  ];
  return parts.join(' · ');
}
