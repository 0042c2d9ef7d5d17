import { ROOT_AREA, type AreaId } from '../../domain/area/area';
import { comparePeriods, fullYear, parsePeriodKey, periodKey } from '../../domain/period/period';
import { frameSeries } from '../../domain/plan/frame';
import type { FigureColumn } from '../../domain/workbook/figures';
import { figureIn } from '../../domain/workbook/figureBlock';
import { series, seriesKey, type Measure, type Series } from '../../domain/workbook/series';
import type { Workbook } from '../../domain/workbook/workbook';
import { seriesHeader, unitHeader } from './seriesHeader';

/** A column of figures, or of the own units of a series. */
export interface SeriesColumn {
  readonly header: string;
  readonly series: Series;
  readonly content: 'figures' | 'units';
}

/** Within a year, as the official form has them. */
const ORDER: readonly Measure[] = [
  'plan',
  'actual',
  'estimate',
  'statedPercentOfPlan',
  'statedVerdict',
  'statedLevelOnPrevious',
  'statedChangeOnPrevious',
  'previous',
];

/**
 * The columns of every series of the frame's scenario that holds figures, and of the plans, result and
 * target the frame is about, which say in their headers what it is; by area, then year.
 */
export function seriesColumns(workbook: Workbook): readonly SeriesColumn[] {
  const { frame, areas } = workbook.meta;
  const found = new Map<string, Series>();
  const add = (of: Series) => found.set(seriesKey(of), of);
  const own = frameSeries(frame);
  for (const of of [...own.plans, own.result, ...own.assigned, own.target, ...own.horizon]) add(of);
  for (const { series: of } of workbook.figures.columns.values()) {
    if (of.scenario !== frame.scenario) continue;
    add(of);
    // Whose plan a stated per cent is of is read from the plans beside it.
    const { year } = parsePeriodKey(of.period);
    if (of.measure === 'statedPercentOfPlan') {
      const { scenario, assignedBy } = of;
      add(series('plan', periodKey(fullYear(year)), { scenario, assignedBy }));
    }
  }
  const all = [...found.values()].sort(comparator(workbook));
  const partial = all.some(({ period }) => parsePeriodKey(period).months !== 12);
  const nameOf = (id: AreaId) =>
    id === ROOT_AREA ? '' : areas.find((area) => area.id === id)?.name || `Địa bàn ${id}`;
  const withUnits = new Set(
    [...workbook.figures.columns.values()]
      .filter((column) => found.has(seriesKey(column.series)) && hasOwnUnits(column))
      .map(({ series: of }) => groupOf(of)),
  );
  const columns: SeriesColumn[] = [];
  all.forEach((of, n) => {
    const area = nameOf(of.area);
    columns.push({ header: seriesHeader(of, area, partial), series: of, content: 'figures' });
    const group = groupOf(of);
    const next = all[n + 1];
    if (!withUnits.has(group) || (next && groupOf(next) === group)) return;
    // A column of units without an assigner would serve every plan it stands before.
    const assigned = all.filter((other) => groupOf(other) === group);
    const named = assigned.filter(({ assignedBy }) => assignedBy !== '');
    for (const one of [...named, ...assigned.filter(({ assignedBy }) => assignedBy === '')]) {
      columns.push({ header: unitHeader(one, area), series: one, content: 'units' });
    }
  });
  return columns;
}

/** Series that differ only in who assigned the plan. */
function groupOf({ area, period, measure }: Series): string {
  return `${area}|${period}|${measure}`;
}

/** Whether figures of a column have units of their own, for which it has a column beside it. */
export function hasOwnUnits({ series: of, blocks }: FigureColumn): boolean {
  if (of.measure.startsWith('stated')) return false;
  return blocks.some(
    (block) => block && [...block.rest.keys()].some((slot) => figureIn(block, slot)?.unit),
  );
}

function comparator({ meta }: Workbook): (a: Series, b: Series) => number {
  const areas = [meta.frame.area, ROOT_AREA, ...meta.areas.map(({ id }) => id)];
  const { year, assigners, nextAssigners = [], horizon } = meta.frame;
  const assigner = ({ period, assignedBy }: Series) => {
    const own = parsePeriodKey(period).year;
    const names =
      own === year + 1
        ? nextAssigners
        : own === year || own !== horizon?.year
          ? assigners
          : horizon.assigners;
    const place = names.indexOf(assignedBy);
    return place < 0 ? names.length : place;
  };
  return (a, b) => {
    const [first, second] = [parsePeriodKey(a.period), parsePeriodKey(b.period)];
    return (
      areas.indexOf(a.area) - areas.indexOf(b.area) ||
      first.year - second.year ||
      ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure) ||
      comparePeriods(first, second) ||
      assigner(a) - assigner(b) ||
      (a.assignedBy < b.assignedBy ? -1 : 1)
    );
  };
}
