import type { IndicatorId } from '../indicator/indicator';
import type { Series } from './series';

/** A cell of the workbook. */
export interface CellRef {
  readonly indicator: IndicatorId;
  readonly series: Series;
}
