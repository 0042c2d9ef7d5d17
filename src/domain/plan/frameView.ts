import type { AreaId } from '../area/area';
import { fullYear, parsePeriodKey, periodKey, type Period } from '../period/period';
import type { Series } from '../workbook/series';
import type { Workbook } from '../workbook/workbook';
import type { PlanFrame } from './frame';

/**
 * Which area and year of a workbook are looked at; null: those the workbook itself is about. It is no
 * part of the workbook: looking elsewhere is not a step, and each window looks where it likes.
 */
export interface FrameView {
  readonly area: AreaId | null;
  readonly year: number | null;
}

export const OWN_VIEW: FrameView = { area: null, year: null };

/** The workbook's frame as it is looked at. An area that is gone gives way to the workbook's own. */
export function viewedFrame(workbook: Workbook, { area, year }: FrameView): PlanFrame {
  const { frame, areas } = workbook.meta;
  const isKnown = area !== null && areas.some(({ id }) => id === area);
  const ofArea = isKnown && area !== frame.area ? { ...frame, area } : frame;
  return year === null || year === frame.year ? ofArea : ofYear(workbook, ofArea, year);
}

/** How an area and year are looked at. */
export function viewOf({ meta: { frame } }: Workbook, area: AreaId, year: number): FrameView {
  return { area: area === frame.area ? null : area, year: year === frame.year ? null : year };
}

/** Years of which there are figures, and the workbook's own; earliest first. */
export function viewableYears(workbook: Workbook): readonly number[] {
  const years = new Set([workbook.meta.frame.year]);
  for (const { period } of seriesOf(workbook)) years.add(parsePeriodKey(period).year);
  return [...years].sort((a, b) => a - b);
}

/** Another year has its own givers of plans, and a result of its own kind. */
function ofYear(workbook: Workbook, frame: PlanFrame, year: number): PlanFrame {
  const { horizon, nextAssigners: _, ...rest } = frame;
  const assigners = giversOf(workbook, year);
  const next = giversOf(workbook, year + 1).filter((giver) => giver !== '');
  return {
    ...rest,
    ...resultOf(workbook, frame, year),
    year,
    assigners: assigners.length > 0 ? assigners : [''],
    ...(next.length > 0 && { nextAssigners: next }),
    ...(horizon && horizon.year > year + 1 && { horizon }),
  };
}

/** Who assigned plans of a year to any area, in the order that the workbook's own columns have. */
function giversOf(workbook: Workbook, year: number): string[] {
  const period = periodKey(fullYear(year));
  const found = new Set<string>();
  for (const of of seriesOf(workbook)) {
    if (of.measure === 'plan' && of.period === period) found.add(of.assignedBy);
  }
  const { assigners, nextAssigners = [] } = workbook.meta.frame;
  const known = [...new Set([...assigners, ...nextAssigners])].filter((giver) => found.has(giver));
  return [...known, ...[...found].filter((giver) => !known.includes(giver))];
}

type Result = Pick<PlanFrame, 'months' | 'result'>;

/** What was reached in a year that is past, else what the workbook's own result is of; where there is any. */
function resultOf(workbook: Workbook, frame: PlanFrame, year: number): Result {
  const own: Result = { months: frame.months, result: frame.result };
  const whole: readonly Result[] = [
    { months: 12, result: 'actual' },
    { months: 12, result: 'estimate' },
  ];
  const wanted = year < frame.year ? [...whole, own] : [own, ...whole];
  const present = new Set<string>();
  for (const { measure, period } of seriesOf(workbook)) present.add(`${measure} ${period}`);
  const found = wanted.find(({ months, result }) => {
    const period: Period = { year, months };
    return present.has(`${result} ${periodKey(period)}`);
  });
  return found ?? (year < frame.year ? { months: 12, result: 'actual' } : own);
}

function* seriesOf({ meta: { frame }, figures }: Workbook): Generator<Series> {
  for (const { series } of figures.columns.values()) {
    if (series.scenario === frame.scenario) yield series;
  }
}
