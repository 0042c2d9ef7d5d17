import { DEFAULT_RULES } from '../../domain/rules/ruleSet';
import type { Source } from '../../domain/workbook/figure';
import { indicatorTable } from '../../domain/workbook/indicatorTable';
import { BASE_SCENARIO } from '../../domain/workbook/series';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import type { TableReading } from './reading';

/** A new workbook that holds what a table says. `source` is where its figures come from. */
export function toWorkbook(
  reading: TableReading,
  about: { readonly id: WorkbookId; readonly title: string; readonly source: Omit<Source, 'id'> },
): Workbook {
  return {
    id: about.id,
    meta: {
      title: about.title,
      frame: reading.frame,
      areas: reading.areas,
      scenarios: [{ id: BASE_SCENARIO, name: '' }],
      sources: [{ ...about.source, id: reading.source }],
      rules: DEFAULT_RULES,
      overrides: [],
      waivers: [],
    },
    indicators: indicatorTable(reading.indicators),
    outline: reading.outline,
    figures: reading.figures,
    nextIndicator: reading.indicators.length,
  };
}
