import { frameKeys, type FrameKeys } from '../domain/plan/assessment';
import { viewedFrame, viewOf, type FrameView } from '../domain/plan/frameView';
import { parsePeriodKey } from '../domain/period/period';
import type { Change } from '../domain/workbook/change';
import { parseSeriesKey, type Series } from '../domain/workbook/series';
import type { Workbook } from '../domain/workbook/workbook';

/** The column that shows a series in a frame; null where none does. */
type ColumnOf = (keys: FrameKeys, series: Series) => string | null;

/**
 * The view in which the cells of a step are seen, where they are not seen as it is: undoing a step
 * that was made in another area or year leads there. Null where nothing needs to be turned to.
 */
export function viewOfStep(
  workbook: Workbook,
  keys: FrameKeys,
  change: Change,
  column: string,
  columnOf: ColumnOf,
): FrameView | null {
  const touched = seriesOfChange(change);
  if (touched.some((series) => columnOf(keys, series) !== null)) return null;
  for (const series of touched) {
    const view = viewOfSeries(workbook, keys, series, column, columnOf);
    if (view) return view;
  }
  return null;
}

/** The view in which a series is seen, in this column where it can be; null where it is in none. */
export function viewOfSeries(
  workbook: Workbook,
  { frame }: FrameKeys,
  series: Series,
  column: string | null,
  columnOf: ColumnOf,
): FrameView | null {
  const { areas } = workbook.meta;
  if (!areas.some(({ id }) => id === series.area)) return null;
  const { year } = parsePeriodKey(series.period);
  const years = [frame.year, workbook.meta.frame.year, year, year - 1, year + 1];
  const seen = [...new Set(years)].flatMap((one) => {
    const view = viewOf(workbook, series.area, one);
    const found = columnOf(frameKeys(viewedFrame(workbook, view)), series);
    return found === null ? [] : [{ view, found }];
  });
  return (seen.find(({ found }) => found === column) ?? seen[0])?.view ?? null;
}

/** The series whose cells a change speaks of: figures, verdicts given, waivers. */
function seriesOfChange({ figures, meta }: Change): readonly Series[] {
  const verdicts = differing(meta?.from.overrides, meta?.to.overrides).map(({ plan }) => plan);
  const waived = differing(meta?.from.waivers, meta?.to.waivers).flatMap(
    ({ figures: [first] }) => first?.series ?? [],
  );
  return [...figures.map(({ series }) => series), ...[...verdicts, ...waived].map(parseSeriesKey)];
}

/** What only one of two lists holds; those of a step from the disk are objects of their own. */
function differing<T>(before: readonly T[] = [], after: readonly T[] = []): readonly T[] {
  const only = (these: readonly T[], others: readonly T[]) => {
    const there = new Set(others.map((one) => JSON.stringify(one)));
    return these.filter((one) => !there.has(JSON.stringify(one)));
  };
  return [...only(before, after), ...only(after, before)];
}
