import type { Area } from '../../../domain/area/area';
import { parsePeriodKey } from '../../../domain/period/period';
import type { Series } from '../../../domain/workbook/series';
import { fill } from '../../messages/fill';
import type { ExchangeMessages } from '../../messages/exchange';

/** "KH 2023 (tỉnh giao)", "TH 6 tháng 2024 · Xã A": a column of figures in words. */
export function seriesLabel(
  { measure, period, assignedBy, area }: Series,
  areas: readonly Area[],
  messages: ExchangeMessages,
): string {
  const { year, months } = parsePeriodKey(period);
  const part = months === 12 ? '' : `${fill(messages.monthCount, { count: months })} `;
  const by = assignedBy === '' ? '' : ` (${assignedBy})`;
  const place = areas.findIndex(({ id }) => id === area);
  const where = place > 0 ? ` · ${areas[place]?.name ?? ''}` : '';
  return `${messages.shortMeasures[measure]} ${part}${year}${by}${where}`;
}
