import { parsePeriodKey } from '../../domain/period/period';
import type { SheetColumn } from '../../grid/model/columns';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';

/** The lower header of a column: its role, with who assigned it where there are two plans. */
export function columnTitle({ content }: SheetColumn, messages: Messages): string {
  const { columns, columnNames } = messages;
  const assigned = (title: string, by: string) =>
    by === '' ? title : fill(columnNames.assigned, { title, by });
  switch (content.kind) {
    case 'figure': {
      const estimate = content.series.measure === 'estimate';
      return assigned(
        estimate ? columns.estimate : columns[content.role],
        content.series.assignedBy,
      );
    }
    case 'percentOfPlan':
    case 'verdict':
      return assigned(columns[content.kind], content.assignedBy);
    default:
      return columns[content.kind];
  }
}

/** The upper header: "Năm 2024", "6 tháng 2024". */
export function periodTitle(key: string, messages: Messages): string {
  const { year, months } = parsePeriodKey(key);
  return fill(months === 12 ? messages.periods.year : messages.periods.months, { year, months });
}

/** The name of a column by itself: figures with their period; what is computed names its own base. */
export function fullColumnTitle(column: SheetColumn, messages: Messages): string {
  const title = columnTitle(column, messages);
  if (column.content.kind !== 'figure') return title;
  const period = periodTitle(column.period, messages).toLowerCase();
  return fill(messages.columnNames.inPeriod, { title, period });
}
