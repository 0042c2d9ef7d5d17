import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Series } from '../../domain/workbook/series';
import type { PlacedFigure } from './printed';

/** The row of a figure, and the column it stands in. */
export interface PlacedRow {
  readonly figure: PlacedFigure;
  readonly row: IndicatorId;
  readonly series: Series;
}
