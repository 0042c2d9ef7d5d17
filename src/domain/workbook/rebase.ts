import type { IndicatorId } from '../indicator/indicator';
import { changeOf, type Change, type FigureEdit } from './change';
import { figureIn } from './figureBlock';
import { outlineOf, spliceOutline, type Outline, type OutlineSplice } from './outline';
import type { Workbook } from './workbook';

/**
 * A change that was made for another state of the workbook, as the change that does the same to this
 * one: every cell, indicator and field comes to say what the change says, with what stands here now
 * as its `from`. Rows it moves stay where they are when this outline does not hold them as they were.
 */
export function rebaseChange(workbook: Workbook, change: Change): Change {
  const { indicators, outline, meta } = change;
  const rebased = changeOf(workbook, {
    figures: change.figures.flatMap(({ series, indicators: ids, to }) =>
      Array.from(ids, (indicator, slot): FigureEdit => {
        return { indicator, series, figure: figureIn(to, slot) };
      }),
    ),
    ...(indicators && {
      indicators: indicators.ids.map((id, n) => ({ id, to: indicators.to[n] ?? null })),
    }),
    ...(outline && { outline: rebaseSplice(workbook.outline, outline) }),
    ...(meta && { meta: meta.to }),
  });
  return change.texts ? { ...rebased, texts: change.texts } : rebased;
}

function rebaseSplice(outline: Outline, splice: OutlineSplice): Outline {
  const { at, removed, inserted } = splice;
  const before = new Set<IndicatorId>(removed.ids);
  const after = new Set<IndicatorId>(inserted.ids);
  const here = new Set<IndicatorId>(outline.ids);
  const stands = removed.ids.every((id, n) => outline.ids[at + n] === id);
  const added = inserted.ids.every((id) => before.has(id) || !here.has(id));
  if (stands && added && at <= outline.ids.length) return spliceOutline(outline, splice);
  const rows: (readonly [IndicatorId, number])[] = [];
  outline.ids.forEach((id, row) => {
    if (!before.has(id) || after.has(id)) rows.push([id, outline.depths[row] ?? 0]);
  });
  const fresh: (readonly [IndicatorId, number])[] = [];
  inserted.ids.forEach((id, row) => {
    if (!before.has(id) && !here.has(id)) fresh.push([id, inserted.depths[row] ?? 0]);
  });
  rows.splice(Math.min(at, rows.length), 0, ...fresh);
  return outlineOf(rows);
}
