import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { DamagedPart } from '../../workbench/ports';
import { isLost } from '../../workbench/rescue/restoration';
import { seriesLabel } from '../components/import/seriesLabel';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';

/** What a damaged part means for the rows and columns of the workbook. */
export function damageSentence(part: DamagedPart, workbook: Workbook, messages: Messages): string {
  const { rescue } = messages;
  switch (part.kind) {
    case 'figures': {
      if (!part.series) return rescue.figuresSomewhere;
      const names = rowsOf(part, workbook).flatMap((id) => {
        const row = indicatorOf(workbook, id);
        return row && !row.group ? row.name : [];
      });
      const series = seriesLabel(part.series, workbook.meta.areas, messages.exchange);
      const all = workbook.outline.ids.length;
      const [from = '', to = ''] = [names[0], names.at(-1)];
      const isAll = rowsOf(part, workbook).length === all;
      const pattern = isAll || from === '' ? rescue.figuresAll : rescue.figures;
      return fill(pattern, { series, count: names.length, from, to });
    }
    case 'indicators': {
      const lost = rowsOf(part, workbook).filter((id) => {
        const row = indicatorOf(workbook, id);
        return row !== null && isLost(row);
      });
      return fill(rescue.rows, { count: lost.length });
    }
    default:
      return rescue[part.kind];
  }
}

function rowsOf({ first, end }: DamagedPart, { outline }: Workbook): number[] {
  return [...outline.ids].filter((id) => id >= first && id < end);
}
