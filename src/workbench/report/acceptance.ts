import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Figure } from '../../domain/workbook/figure';
import type { Series } from '../../domain/workbook/series';
import type { Unit } from '../../domain/quantity/unit';
import type { ItemNumber } from './review';

/** What accepting does to one cell. */
export interface AcceptedCell {
  /** An existing row's number, or the number the new row will have. */
  readonly indicator: IndicatorId;
  readonly series: Series;
  readonly to: Figure;
  /** The figure that stands there now; null where there is none. */
  readonly from: Figure | null;
  /** The extraction it comes from. */
  readonly item: ItemNumber;
  readonly kind:
    | 'new'
    /** The same figure stands there: only the evidence is added. */
    | 'evidence'
    /** It stands there with this evidence. */
    | 'same'
    /** Another figure stands there: the planner decides. */
    | 'conflict'
    /** Another accepted extraction gives the same cell another figure: the planner decides. */
    | 'rival';
}

/** A row that accepting makes. */
export interface NewRow {
  readonly indicator: IndicatorId;
  readonly name: string;
  readonly unit: Unit;
  /** Headings it goes under, outermost first. */
  readonly group: readonly string[];
  readonly items: readonly ItemNumber[];
}

/** Why an accepted extraction does not enter. */
export type NotEntered =
  /** A level of growth or of plan without the figure itself, and no row to keep it at. */
  | 'noValue'
  /** A period the sheet of this year and the next has no column for is kept; one that is none is not. */
  | 'noPeriod'
  | 'noName'
  /** The row measures something else. */
  | 'otherUnit';

/** What accepting a review would do, before it is done. */
export interface Acceptance {
  readonly rows: readonly NewRow[];
  readonly cells: readonly AcceptedCell[];
  readonly refused: readonly { readonly item: ItemNumber; readonly reason: NotEntered }[];
}

/** Who wins where figures differ: the workbook's, or the report's. */
export type Winner = 'mine' | 'report';

export interface AcceptanceChoices {
  /** For every conflict that is not named below; `mine` where left out. */
  readonly conflicts?: Winner;
  /** By `cellKey` of the cell: which item's figure enters, or `mine`. */
  readonly cells?: ReadonlyMap<string, ItemNumber | 'mine'>;
}
