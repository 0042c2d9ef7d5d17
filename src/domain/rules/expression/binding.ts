import type { IndicatorId } from '../../indicator/indicator';
import type { RowRef } from './expression';

/** The row a reference stands for; null where there is none. */
export type RowLookup = (row: RowRef) => IndicatorId | null;

/** One rule out of a template. */
export interface Binding {
  readonly anchor: IndicatorId;
  /** The rows its templates stand for; rows that the condition names by number are not among them. */
  readonly rows: readonly IndicatorId[];
  readonly rowOf: RowLookup;
}
