import { parsePeriodKey } from '../../domain/period/period';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import type { Reading } from '../../reader/extraction';
import { emptyWorkbook } from '../newWorkbook';

/**
 * An empty workbook for the figures of a report: of its period, `year` where it names none. A whole
 * year's report is written before the year is over, so its results are estimates.
 */
export function newReportWorkbook(
  reading: Pick<Reading, 'period'>,
  about: { readonly id: WorkbookId; readonly title: string; readonly year: number },
): Workbook {
  const period = reading.period === null ? null : parsePeriodKey(reading.period);
  const workbook = emptyWorkbook(about.id, about.title, period?.year ?? about.year);
  const { meta } = workbook;
  const months = period?.months ?? 12;
  const frame = { ...meta.frame, months, result: months === 12 ? 'estimate' : 'actual' } as const;
  return { ...workbook, meta: { ...meta, frame } };
}
