import type { IndicatorId } from '../domain/indicator/indicator';
import { changeOf, type Change } from '../domain/workbook/change';
import { figuresOfIndicator } from '../domain/workbook/figures';
import { outlineIndex, outlineOf } from '../domain/workbook/outline';
import type { Workbook } from '../domain/workbook/workbook';

/**
 * The change that takes rows out, with all that stands under them, their figures and the verdicts
 * given to them. How many rows go: `rowsWith`.
 */
export function deleteIndicators(workbook: Workbook, ids: readonly IndicatorId[]): Change {
  const gone = rowsWith(workbook, ids);
  const { outline, meta } = workbook;
  const kept: [IndicatorId, number][] = [];
  outline.ids.forEach((id, row) => {
    if (!gone.has(id)) kept.push([id, outline.depths[row] ?? 0]);
  });
  return changeOf(workbook, {
    figures: [...gone].flatMap((indicator) =>
      figuresOfIndicator(workbook.figures, indicator).map(({ series }) => {
        return { indicator, series, figure: null };
      }),
    ),
    indicators: Array.from(gone, (id) => ({ id, to: null })),
    outline: outlineOf(kept),
    meta: {
      overrides: meta.overrides.filter(({ indicator }) => !gone.has(indicator)),
      waivers: meta.waivers.filter(({ indicator }) => !gone.has(indicator)),
    },
  });
}

/** These rows and all that stands under them, in the order of the rows. */
export function rowsWith(
  { outline }: Workbook,
  ids: readonly IndicatorId[],
): ReadonlySet<IndicatorId> {
  const asked = new Set(ids);
  const tree = outlineIndex(outline);
  const rows = new Set<IndicatorId>();
  for (let row = 0; row < outline.ids.length; row += 1) {
    if (!asked.has(outline.ids[row] ?? 0)) continue;
    const end = tree.subtreeEnd(row);
    for (const id of outline.ids.subarray(row, end)) rows.add(id);
    row = end - 1;
  }
  return rows;
}
