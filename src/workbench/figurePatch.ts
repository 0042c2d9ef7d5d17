import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { changeOf, NO_CHANGE, type Change, type FigureEdit } from '../domain/workbook/change';
import { sameFigure, type Figure } from '../domain/workbook/figure';
import { EMPTY_BLOCK, FigureBlockBuilder, type FigureBlock } from '../domain/workbook/figureBlock';
import { figureOf, type FigurePatch } from '../domain/workbook/figures';
import { seriesKey, type SeriesKey } from '../domain/workbook/series';
import type { Workbook } from '../domain/workbook/workbook';
import type { Task } from '../exchange/task';

const SLICE = 8000;
/** Indicators between two turns: comparing two of them costs more than comparing figures. */
const INDICATORS_A_SLICE = 2000;

export type EditsBySeries = Map<SeriesKey, FigureEdit[]>;

export function addEdit(to: EditsBySeries, edit: FigureEdit): void {
  const key = seriesKey(edit.series);
  const edits = to.get(key);
  if (edits) edits.push(edit);
  else to.set(key, [edit]);
}

/** What `changeOf` makes of few edits at once, in slices. */
export function* changeInSlices(
  workbook: Workbook,
  edits: {
    readonly figures: EditsBySeries;
    /** Each row once, made when it is asked for; `rows`: how many there are about. */
    readonly indicators: Iterable<readonly [IndicatorId, Indicator]>;
    readonly rows: number;
  },
): Task<Change> {
  const figures: FigurePatch[] = [];
  const total = [...edits.figures.values()].reduce(
    (sum, { length }) => sum + 3 * length,
    edits.rows,
  );
  let before = 0;
  for (const [key, column] of edits.figures) {
    const task = figurePatch(workbook, key, column);
    let step = task.next();
    for (; step.done !== true; step = task.next()) {
      yield { stage: 'compare', done: before + step.value.done, total };
    }
    before += 3 * column.length;
    if (step.value) figures.push(step.value);
  }
  const ids: IndicatorId[] = [];
  const from: (Indicator | null)[] = [];
  const to: (Indicator | null)[] = [];
  let some: { id: IndicatorId; to: Indicator }[] = [];
  const compare = () => {
    const { indicators: patch } = changeOf(workbook, { indicators: some });
    before += some.length;
    some = [];
    if (!patch) return;
    ids.push(...patch.ids);
    from.push(...patch.from);
    to.push(...patch.to);
  };
  for (const [id, row] of edits.indicators) {
    some.push({ id, to: row });
    if (some.length < INDICATORS_A_SLICE) continue;
    compare();
    yield { stage: 'compare', done: before, total };
  }
  compare();
  return { ...NO_CHANGE, figures, indicators: ids.length === 0 ? null : { ids, from, to } };
}

/**
 * Edits of one series as the patch that brings them in. Of two edits of one cell the later counts;
 * null where they change nothing.
 */
function* figurePatch(
  workbook: Workbook,
  key: SeriesKey,
  edits: readonly FigureEdit[],
): Task<FigurePatch | null> {
  const cells = new Map<IndicatorId, Figure | null>();
  const total = 3 * edits.length;
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
  return {
    series,
    indicators: Uint32Array.from(indicators),
    from: yield* packed(from, total),
    to: yield* packed(to, total),
  };
}

/** `packFigures` in slices. */
function* packed(figures: readonly (Figure | null)[], total: number): Task<FigureBlock> {
  const builder = new FigureBlockBuilder(EMPTY_BLOCK, figures.length);
  for (let slot = 0; slot < figures.length; slot += 1) {
    if (slot % SLICE === 0) {
      yield { stage: 'compare', done: total - figures.length + slot, total };
    }
    builder.set(slot, figures[slot] ?? null);
  }
  return builder.finish();
}
