import { NO_TEXTS, type SourceTextKey } from '../domain/workbook/sourceText';
import type { SeriesKey } from '../domain/workbook/series';
import type { Workbook } from '../domain/workbook/workbook';
import { differingRecords } from './records/figureBlock';

/** Which records one write of a workbook has changed, beside its header; and the revision it made. */
export interface Difference {
  readonly revision: number;
  readonly outline: boolean;
  readonly indicators: readonly number[];
  readonly figures: readonly (readonly [SeriesKey, number])[];
  readonly texts: readonly SourceTextKey[];
}

/** The records by which two states differ. */
export function differenceOf(from: Workbook, to: Workbook, revision: number): Difference {
  const [before, after] = [from.indicators.blocks, to.indicators.blocks];
  const indicators: number[] = [];
  for (let block = 0; block < Math.max(before.length, after.length); block += 1) {
    if (before[block] !== after[block]) indicators.push(block);
  }
  const figures: [SeriesKey, number][] = [];
  for (const key of new Set([...from.figures.columns.keys(), ...to.figures.columns.keys()])) {
    const [old, now] = [from, to].map(({ figures: { columns } }) => columns.get(key)?.blocks ?? []);
    for (const record of differingRecords(old ?? [], now ?? [])) figures.push([key, record]);
  }
  const known = from.texts ?? NO_TEXTS;
  const texts = [...(to.texts ?? NO_TEXTS).keys()].filter((key) => !known.has(key));
  return { revision, outline: from.outline !== to.outline, indicators, figures, texts };
}

/** A write that changed nothing but the revision. */
export function emptyDifference(revision: number): Difference {
  return { revision, outline: false, indicators: [], figures: [], texts: [] };
}

/** What several writes have changed together. */
export function joinDifferences(all: readonly Difference[]): Omit<Difference, 'revision'> {
  const figures = new Map(
    all.flatMap((one) => one.figures.map((pair) => [`${pair[0]} ${pair[1]}`, pair] as const)),
  );
  return {
    outline: all.some(({ outline }) => outline),
    indicators: [...new Set(all.flatMap((one) => one.indicators))],
    figures: [...figures.values()],
    texts: [...new Set(all.flatMap((one) => one.texts))],
  };
}
