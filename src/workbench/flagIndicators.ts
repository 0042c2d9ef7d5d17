import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { changeOf, type Change } from '../domain/workbook/change';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';

/** The change that marks rows for follow-up, or takes the mark from them where all of them have it. */
export function flagIndicators(workbook: Workbook, ids: readonly IndicatorId[]): Change {
  const rows = ids.flatMap((id) => indicatorOf(workbook, id) ?? []);
  const marked = rows.every(({ flagged }) => flagged);
  return changeOf(workbook, {
    indicators: rows.map((row) => {
      const { flagged: _, ...plain } = row;
      const to: Indicator = marked ? plain : { ...row, flagged: true };
      return { id: row.id, to };
    }),
  });
}
