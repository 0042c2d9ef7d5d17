import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import type { Figure } from '../../domain/workbook/figure';
import { seriesKey, type Series } from '../../domain/workbook/series';
import type { AreaId } from '../../domain/area/area';
import type { TableReading } from './reading';

/** What importing a table into an existing workbook would do; nothing is done yet. */
export interface MergePlan {
  readonly reading: TableReading;
  /** Rows of the table in its order. An empty cell of the table says nothing and takes nothing away. */
  readonly rows: readonly MergeRow[];
  /** Indicators of the workbook that the table does not hold; kept unless chosen otherwise. */
  readonly missing: readonly IndicatorId[];
  /** The reading's areas in the workbook; an id the workbook does not hold yet is a new area. */
  readonly areas: ReadonlyMap<AreaId, AreaId>;
  readonly counts: MergeCounts;
}

export interface MergeCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly missing: number;
  /** Cells edited by hand since they were imported, for which the table says something else. */
  readonly conflicts: number;
}

export interface MergeRow {
  readonly status: 'new' | 'changed' | 'same';
  /** The row in `reading.indicators`. */
  readonly incoming: IndicatorId;
  /** The row in the workbook; null for a new one. */
  readonly existing: IndicatorId | null;
  /** Cells where the two differ; every figure of a new row. */
  readonly cells: readonly MergeCell[];
  /** Name, unit, numbering, note … that differ; null where none does and for new rows. */
  readonly details: Pick<Indicator, 'numbering' | 'unit' | 'note'> | null;
}

export interface MergeCell {
  /** In the workbook's terms. */
  readonly series: Series;
  readonly from: Figure | null;
  readonly to: Figure;
  /** `from` was edited by hand; it stays unless chosen otherwise. */
  readonly conflict: boolean;
}

export interface MergeChoices {
  /** For conflicting cells without a choice of their own; `mine` where left out. */
  readonly conflicts?: 'mine' | 'file';
  /** Choices for single cells; keys by `mergeCellKey`. */
  readonly cells?: ReadonlyMap<string, 'mine' | 'file'>;
  /** Missing rows to take out of the workbook. */
  readonly remove?: ReadonlySet<IndicatorId>;
  /** New rows to leave out. */
  readonly leaveOut?: ReadonlySet<IndicatorId>;
}

/** Key of a cell in `MergeChoices`. */
export function mergeCellKey(row: MergeRow, cell: MergeCell): string {
  return `${row.incoming}:${seriesKey(cell.series)}`;
}
