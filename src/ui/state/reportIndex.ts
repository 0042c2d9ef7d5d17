import { sourceTextKey } from '../../domain/workbook/sourceText';
import type { Workbook } from '../../domain/workbook/workbook';
import type { Reading } from '../../reader/extraction';
import { rowsFromSource, sourceIdOf } from '../../workbench/report/reportSources';
import type { ItemNumber, Review } from '../../workbench/report/review';
import type { SameIndicator } from '../../workbench/report/sameIndicator';
import type { Finding } from '../../workbench/reportFindings/finding';
import type { ReportPlaces, Span } from './reportPlaces';

/** The mistakes of a report by the figures they are at. */
export function findingsByItem(
  findings: readonly Finding[],
): ReadonlyMap<ItemNumber, readonly Finding[]> {
  const found = new Map<ItemNumber, Finding[]>();
  for (const finding of findings) {
    for (const { extraction } of finding.places) {
      if (extraction === null) continue;
      const before = found.get(extraction);
      if (!before?.includes(finding)) found.set(extraction, [...(before ?? []), finding]);
    }
  }
  return found;
}

/** Of each figure all of its indicator, where there are others. */
export function sameByItem(
  groups: readonly SameIndicator[],
): ReadonlyMap<ItemNumber, SameIndicator> {
  return new Map(groups.flatMap((one) => one.items.map((item) => [item, one] as const)));
}

/** The figures that disagree, indicator by indicator. */
export function disagreeingItems(
  sameAs: ReadonlyMap<ItemNumber, SameIndicator>,
): readonly ItemNumber[] {
  return [...new Set(sameAs.values())].flatMap(({ items, disagreements }) =>
    disagreements.length > 0 ? items : [],
  );
}

/** Figures that are wrong themselves, that disagree, or whose row is open: nobody accepts these unseen. */
export function itemsToLookAt(
  findings: readonly Finding[],
  ...others: readonly (readonly ItemNumber[])[]
): ReadonlySet<ItemNumber> {
  const wrong = findings.flatMap(({ severity, places: [first] }) =>
    severity === 'hint' || typeof first?.extraction !== 'number' ? [] : [first.extraction],
  );
  return new Set([...wrong, ...others.flat()]);
}

export const NOT_TWICE = sameByItem([]);
/** Equal for reviews in which the same was corrected and rejected. */
export function changesKey({ decisions }: Review): string {
  const changed = [...decisions].filter(
    ([, { state, correction }]) => state === 'rejected' || Object.keys(correction).length > 0,
  );
  return JSON.stringify(changed.sort(([a], [b]) => a - b));
}

export const NO_ITEMS: ReadonlySet<ItemNumber> = new Set();

/** The figures of a report that stand in a workbook already. */
export function enteredItems(
  workbook: Workbook,
  { text, extractions }: Reading,
): ReadonlySet<ItemNumber> {
  const entered = rowsFromSource(workbook, sourceIdOf(workbook, sourceTextKey(text)));
  return new Set(extractions.flatMap(({ start }, item) => (entered.has(start) ? [item] : [])));
}

/** Stretches of the source by the passage they stand in. */
export function spansByPassage(
  places: ReportPlaces,
  stretches: readonly { readonly start: number; readonly end: number }[],
): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  for (const { start, end } of stretches) {
    const passage = places.passageAt(start);
    const span = places.spanIn(passage, start, end);
    if (span) found.set(passage, [...(found.get(passage) ?? []), span]);
  }
  return found;
}
