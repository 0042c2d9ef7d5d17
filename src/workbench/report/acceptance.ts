import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Unit } from '../../domain/quantity/unit';
import type { Figure, SourceId } from '../../domain/workbook/figure';
import type { Series } from '../../domain/workbook/series';
import type { ItemNumber } from './review';

/** What one accepted extraction says of a cell. */
export interface CellClaim {
  readonly item: ItemNumber;
  readonly figure: Figure;
}

/** What accepting does to one cell. */
export interface AcceptedCell {
  /** An existing row's number, or the number the new row will have. */
  readonly indicator: IndicatorId;
  readonly series: Series;
  /** The figure that stands there now; null where there is none. */
  readonly from: Figure | null;
  /** The figures of the accepted extractions for it: one, or several that differ. */
  readonly claims: readonly [CellClaim, ...CellClaim[]];
  readonly kind:
    /** Nothing stands there. */
    | 'new'
    /** The same figure stands there: only the evidence is added. */
    | 'evidence'
    /** It stands there with this evidence, or with that of another report. */
    | 'same'
    /** This place of the report was read or corrected otherwise when it entered before. */
    | 'revised'
    /** Another figure stands there, or the claims differ: the planner decides. */
    | 'conflict';
  /** Of a conflict: what differs is what rounding hides (36.595,83 and 36.596). */
  readonly rounding: boolean;
}

/** A row that accepting makes. */
export interface NewRow {
  readonly indicator: IndicatorId;
  readonly name: string;
  readonly unit: Unit;
  /** Heading it goes under, "" for none. */
  readonly group: string;
  readonly items: readonly ItemNumber[];
  /** The row it is a part of, in the same unit; null where the report names none. */
  readonly partOf: { readonly indicator: IndicatorId; readonly whole: 'selection' | 'sum' } | null;
}

/** Why an accepted extraction does not enter. */
export type NotEntered =
  | 'noName'
  /** The period is none (a correction may have made it so). */
  | 'noPeriod'
  /** Several rows fit alike and none was chosen. */
  | 'severalRows'
  /** The chosen row is not there any more. */
  | 'noRow'
  /** The row measures something else. */
  | 'otherUnit';

/** What accepting a review would do, before it is done. */
export interface Acceptance {
  readonly rows: readonly NewRow[];
  readonly cells: readonly AcceptedCell[];
  readonly refused: readonly { readonly item: ItemNumber; readonly reason: NotEntered }[];
  /** The document among the sources of the workbook, as it is or will be. */
  readonly source: SourceId;
  /** The row each accepted extraction goes to. */
  readonly rowOf: ReadonlyMap<ItemNumber, IndicatorId>;
}

export interface AcceptanceChoices {
  /**
   * For every conflict with a figure of the workbook that is not named below: `mine` (the default)
   * or the report's. Where nothing stands yet and claims differ, the first of them enters.
   */
  readonly conflicts?: 'mine' | 'report';
  /** By `cellKey` of the cell: whose figure enters, or `mine`: it stays as it is. */
  readonly cells?: ReadonlyMap<string, ItemNumber | 'mine'>;
}
