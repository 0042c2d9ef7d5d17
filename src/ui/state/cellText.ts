import type { IndicatorId } from '../../domain/indicator/indicator';
import { figureAt, indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import { formatValue } from '../../locale/number/formatNumber';
import { fieldOf } from '../../workbench/indicatorFields';

/** What stands in a cell when its editing begins; empty where it cannot be typed into. */
export function cellText(workbook: Workbook, id: IndicatorId, column: SheetColumn): string {
  const indicator = indicatorOf(workbook, id);
  if (!indicator) return '';
  const { content } = column;
  switch (content.kind) {
    case 'figure': {
      const figure = figureAt(workbook, { indicator: id, series: content.series });
      return figure ? formatValue(figure.value) : '';
    }
    case 'numbering':
    case 'name':
    case 'unit':
    case 'note':
      return fieldOf(indicator, content.kind);
    default:
      return '';
  }
}
