import { parsePeriodKey, type Period } from '../../domain/period/period';
import type { Series } from '../../domain/workbook/series';
import { draftColumns } from '../table/columnDraft';

/**
 * The header of a series, in an office's words, that reading a table takes for the very same series.
 * `area`: its name; empty for the workbook's own locality. `tellsYears`: whether "cả năm" must be said
 * of what sources state about a whole year, because the sheet's result covers only part of one.
 */
export function seriesHeader(of: Series, area: string, tellsYears: boolean): string {
  const words = measureWords(of, tellsYears) + assignerBracket(of.assignedBy);
  return area === '' ? words : `${words} (địa bàn: ${area})`;
}

/** The header of the column that holds the own units of a series ("Đơn vị KH 2025"). */
export function unitHeader(of: Series, area: string): string {
  return `Đơn vị ${seriesHeader(of, area, false)}`;
}

function measureWords({ measure, period }: Series, tellsYears: boolean): string {
  const { year, months } = parsePeriodKey(period);
  const when = periodWords({ year, months }, false);
  const stated = periodWords({ year, months }, tellsYears);
  switch (measure) {
    case 'actual':
      return `TH ${when}`;
    case 'estimate':
      return `Ước TH ${when}`;
    case 'plan':
      return `KH ${when}`;
    case 'previous':
      // No table has such a column: last year's figures are that year's own.
      return `Số kỳ trước của ${when}`;
    case 'statedPercentOfPlan':
      return `% KH ${stated} nêu trong báo cáo`;
    case 'statedVerdict':
      return `Đánh giá ${stated} nêu trong báo cáo`;
    case 'statedLevelOnPrevious':
      return `% ${stated} so với cùng kỳ`;
    case 'statedChangeOnPrevious':
      return `Tăng/giảm ${stated} so với cùng kỳ (%)`;
  }
}

function periodWords({ year, months }: Period, tellsYears: boolean): string {
  if (months !== 12) return `${months} tháng ${year}`;
  return tellsYears ? `cả năm ${year}` : String(year);
}

/** "(tỉnh giao)"; where that would be read as something else (digits, a unit), it says what it is. */
function assignerBracket(assignedBy: string): string {
  if (assignedBy === '') return '';
  const plain = ` (${assignedBy})`;
  const [draft] = draftColumns([[`KH 2024${plain}`]], 0, {}, '');
  const reads =
    draft?.role === 'figure' &&
    draft.measure === 'plan' &&
    draft.year === 2024 &&
    draft.months === null &&
    draft.area === '' &&
    draft.assignedBy === assignedBy;
  return reads ? plain : ` (giao bởi: ${assignedBy})`;
}
