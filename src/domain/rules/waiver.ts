import type { IndicatorId } from '../indicator/indicator';
import type { Value } from '../quantity/value';
import type { SeriesKey } from '../workbook/series';
import type { RuleId } from './rule';

/**
 * A violation accepted with a written reason (giải trình). It holds of the figures that stood there
 * then: where one of them is another now, the violation is back and the waiver is shown as lapsed.
 */
export interface Waiver {
  readonly rule: RuleId;
  /** The row the violation is shown at. */
  readonly indicator: IndicatorId;
  /** Every figure the violation rested on, in its order, the cell to go to first. */
  readonly figures: readonly WaivedFigure[];
  readonly reason: string;
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface WaivedFigure {
  readonly indicator: IndicatorId;
  readonly series: SeriesKey;
  readonly value: Value;
}
