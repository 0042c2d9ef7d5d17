import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Change } from '../../domain/workbook/change';
import type { StepCode } from '../../domain/workbook/journal';
import type { Workbook } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import { editIndicatorField } from '../../workbench/editIndicator';
import { enterFigure } from '../../workbench/enterFigure';

/** The step that text typed into a cell makes; null for a column that is computed. */
export function cellEntry(
  workbook: Workbook,
  id: IndicatorId,
  { content }: SheetColumn,
  typed: string,
): { readonly code: StepCode; readonly change: Change } | null {
  switch (content.kind) {
    case 'figure': {
      const cell = { indicator: id, series: content.series };
      return { code: 'editFigure', change: enterFigure(workbook, cell, typed).change };
    }
    case 'numbering':
    case 'name':
    case 'unit':
    case 'note':
      return {
        code: 'editIndicator',
        change: editIndicatorField(workbook, id, content.kind, typed),
      };
    default:
      return null;
  }
}
