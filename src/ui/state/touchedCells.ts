import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Change } from '../../domain/workbook/change';
import { seriesKey } from '../../domain/workbook/series';
import type { SheetColumn } from '../../grid/model/columns';
import type { Selection, Visible } from '../../grid/model/selection';
import { touchedRange, type ColumnCells } from '../../grid/model/touchedRange';
import type { Place } from '../../domain/workbook/journal';
import type { IndicatorField } from '../../workbench/editIndicator';
import { fieldOf } from '../../workbench/indicatorFields';

const FIELDS: readonly IndicatorField[] = ['numbering', 'name', 'unit', 'note'];

/** The cells of a sheet that a change writes; none where it moves, adds or takes out rows. */
function touchedCells(change: Change, columns: readonly SheetColumn[]): ColumnCells[] {
  if (change.outline !== null) return [];
  const bySeries = new Map(
    change.figures.map((patch) => [seriesKey(patch.series), patch.indicators]),
  );
  return columns.flatMap(({ id, content }): ColumnCells[] => {
    if (content.kind === 'figure') {
      const rows = bySeries.get(seriesKey(content.series));
      return rows ? [{ column: id, rows }] : [];
    }
    const field = FIELDS.find((one) => one === content.kind);
    const rows = field ? rowsWithOther(change, field) : [];
    return rows.length > 0 ? [{ column: id, rows }] : [];
  });
}

function rowsWithOther({ indicators }: Change, field: IndicatorField): IndicatorId[] {
  return (indicators?.ids ?? []).filter((_, n) => {
    const [from, to] = [indicators?.from[n], indicators?.to[n]];
    return from && to && fieldOf(from, field) !== fieldOf(to, field);
  });
}

/** What undo and redo select: the cells they wrote, where these are one rectangle of what is seen. */
export function touchedSelection(
  change: Change,
  { indicator, column }: Place,
  columns: readonly SheetColumn[],
  visible: Visible,
): Selection | null {
  const cursor = { row: indicator, column };
  const range = touchedRange(touchedCells(change, columns), cursor, visible);
  return range && { ranges: [range], cursor };
}
