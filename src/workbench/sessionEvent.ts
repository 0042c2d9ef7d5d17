import type { IndicatorId } from '../domain/indicator/indicator';
import type { Change, Touched } from '../domain/workbook/change';
import type { Place } from '../domain/workbook/journal';

/** What listeners are told after each step. */
export interface SessionEvent {
  readonly touched: Touched;
  /** Rows whose violations may differ now; null when every row must be checked again. */
  readonly rechecked: ReadonlySet<IndicatorId> | null;
  /** Where the cursor belongs now; null where the step has no place. */
  readonly place: Place | null;
  /** The one step that undo or redo took; null for anything else. */
  readonly travelled: Change | null;
  /** The change of the step that `place` belongs to; null without one. */
  readonly last: Change | null;
}
