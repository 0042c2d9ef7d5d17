import type { IndicatorId } from '../domain/indicator/indicator';
import type { FigureEdit } from '../domain/workbook/change';
import { sameFigure, type Figure } from '../domain/workbook/figure';
import { packFigures } from '../domain/workbook/figureBlock';
import { figureOf, type FigurePatch } from '../domain/workbook/figures';
import type { SeriesKey } from '../domain/workbook/series';
import type { Workbook } from '../domain/workbook/workbook';
import type { Task } from '../exchange/task';

const SLICE = 8000;

/**
 * Edits of one series as the patch that brings them in, in slices: what `changeOf` makes of few edits
 * at once. Of two edits of one cell the later counts; null where they change nothing.
 */
export function* figurePatch(
  workbook: Workbook,
  key: SeriesKey,
  edits: readonly FigureEdit[],
): Task<FigurePatch | null> {
  const cells = new Map<IndicatorId, Figure | null>();
  const total = 2 * edits.length;
  for (let n = 0; n < edits.length; n += 1) {
    if (n % SLICE === 0) yield { stage: 'compare', done: n, total };
    const edit = edits[n];
    if (edit) cells.set(edit.indicator, edit.figure);
  }
  const indicators: IndicatorId[] = [];
  const from: (Figure | null)[] = [];
  const to: (Figure | null)[] = [];
  let done = 0;
  for (const [id, after] of cells) {
    if (done % SLICE === 0) yield { stage: 'compare', done: edits.length + done, total };
    done += 1;
    const before = figureOf(workbook.figures, key, id);
    if (sameFigure(before, after)) continue;
    indicators.push(id);
    from.push(before);
    to.push(after);
  }
  const series = edits[0]?.series;
  if (!series || indicators.length === 0) return null;
  const packed = packFigures(from);
  yield { stage: 'compare', done: total, total };
  return {
    series,
    indicators: Uint32Array.from(indicators),
    from: packed,
    to: packFigures(to),
  };
}
