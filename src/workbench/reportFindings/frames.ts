import { ROOT_AREA } from '../../domain/area/area';
import { parsePeriodKey, periodKey, shiftYears, type Period } from '../../domain/period/period';
import type { PlanFrame } from '../../domain/plan/frame';
import { BASE_SCENARIO } from '../../domain/workbook/series';
import type { Extraction, Reading } from '../../reader/extraction';
import type { PlacedFigure } from './printed';

/** The figures of a report that stand in one plan sheet: last year's, this year's and next year's. */
export interface FrameFigures {
  readonly frame: PlanFrame;
  readonly figures: readonly PlacedFigure[];
}

/** Sorts the figures of a report into the sheets they belong to, by period and role. */
export function framesOf(reading: Reading): FrameFigures[] {
  const main = reading.period === null ? null : parsePeriodKey(reading.period);
  const groups = new Map<string, { period: Period; figures: PlacedFigure[] }>();
  reading.extractions.forEach((extraction, index) => {
    const period = reportedPeriod(extraction, main);
    const key = periodKey(period);
    const group = groups.get(key) ?? { period, figures: [] };
    groups.set(key, group);
    group.figures.push({ index, extraction });
  });
  return [...groups.values()].map(({ period, figures }) => ({
    frame: frameOf(period, figures),
    figures,
  }));
}

/** Stands for the one period of a text that names none; no sentence speaks of it. */
const UNNAMED: Period = { year: 2000, months: 12 };

function reportedPeriod({ role, period: key }: Extraction, main: Period | null): Period {
  const period = key === '' ? (main ?? UNNAMED) : parsePeriodKey(key);
  if (role === 'actual') return period;
  if (role === 'previous') return shiftYears(period, 1);
  // A plan is one of a whole year, of which the report may cover some months.
  const year = role === 'plan' ? period.year : period.year - 1;
  return { year, months: main?.year === year ? main.months : 12 };
}

function frameOf(period: Period, figures: readonly PlacedFigure[]): PlanFrame {
  const givers = figures.flatMap(({ extraction: { planBy, planBy2 } }) => [planBy, planBy2]);
  return {
    area: ROOT_AREA,
    scenario: BASE_SCENARIO,
    ...period,
    result: 'actual',
    assigners: [...new Set(['', ...givers.filter((giver) => giver !== undefined)])],
  };
}
