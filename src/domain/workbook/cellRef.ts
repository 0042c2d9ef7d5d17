import type { IndicatorId } from '../indicator/indicator';
import { seriesKey, type Series } from './series';

/** A cell of the workbook. */
export interface CellRef {
  readonly indicator: IndicatorId;
  readonly series: Series;
}

/** Equal for one cell. */
export function cellKey({ indicator, series }: CellRef): string {
  return `${indicator}|${seriesKey(series)}`;
}
