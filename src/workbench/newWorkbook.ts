import { ROOT_AREA } from '../domain/area/area';
import { DEFAULT_RULES } from '../domain/rules/ruleSet';
import { NO_FIGURES } from '../domain/workbook/figures';
import { NO_INDICATORS } from '../domain/workbook/indicatorTable';
import { EMPTY_OUTLINE } from '../domain/workbook/outline';
import { BASE_SCENARIO } from '../domain/workbook/series';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';

/** An empty workbook in which next year's targets are set in `year`, against its estimate. */
export function emptyWorkbook(id: WorkbookId, title: string, year: number): Workbook {
  return {
    id,
    meta: {
      title,
      frame: {
        area: ROOT_AREA,
        scenario: BASE_SCENARIO,
        year,
        months: 12,
        result: 'estimate',
        assigners: [''],
      },
      areas: [{ id: ROOT_AREA, name: '', parent: null, status: 'current' }],
      scenarios: [{ id: BASE_SCENARIO, name: '' }],
      sources: [],
      rules: DEFAULT_RULES,
      overrides: [],
      waivers: [],
    },
    indicators: NO_INDICATORS,
    outline: EMPTY_OUTLINE,
    figures: NO_FIGURES,
    nextIndicator: 0,
  };
}
