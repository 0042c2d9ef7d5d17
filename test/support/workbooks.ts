import { ROOT_AREA } from '../../src/domain/area/area';
import type { Composition, Indicator } from '../../src/domain/indicator/indicator';
import type { PlanFrame } from '../../src/domain/plan/frame';
import { DEFAULT_RULES } from '../../src/domain/rules/ruleSet';
import { changeOf, applyChange, type FigureEdit } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { NO_FIGURES } from '../../src/domain/workbook/figures';
import { indicatorTable } from '../../src/domain/workbook/indicatorTable';
import { outlineOf } from '../../src/domain/workbook/outline';
import { BASE_SCENARIO, series } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { readCell } from '../../src/locale/number/readCell';
import { inferTraits } from '../../src/locale/traits';
import { readUnit } from '../../src/locale/unit';
import { readVerdict } from '../../src/locale/verdictText';

export const FRAME_2023: PlanFrame = {
  area: ROOT_AREA,
  scenario: BASE_SCENARIO,
  year: 2023,
  months: 12,
  result: 'estimate',
  assigners: [''],
};

/** One row of a test sheet, written as a planner would write it. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly depth?: number;
  readonly composition?: Composition;
  readonly group?: boolean;
  readonly previous?: string;
  readonly plan?: string;
  readonly result?: string;
  readonly target?: string;
  readonly targetUnit?: string;
  readonly percent?: string;
  readonly verdict?: string;
}

/** A workbook for 2023 → 2024 with these rows, numbered from 0. */
export function sheet(rows: readonly Row[]): Workbook {
  const indicators = rows.map((row, id): Indicator => {
    const unit = readUnit(row.unit);
    return {
      id,
      numbering: String(id + 1),
      name: row.name,
      unit,
      ...inferTraits(row.name, unit),
      group: row.group ?? false,
      composition: row.composition ?? 'none',
      note: '',
    };
  });
  const empty: Workbook = {
    id: 'w',
    meta: {
      title: 'Thử',
      frame: FRAME_2023,
      areas: [{ id: ROOT_AREA, name: '', parent: null, status: 'current' }],
      scenarios: [{ id: BASE_SCENARIO, name: '' }],
      sources: [],
      rules: DEFAULT_RULES,
      overrides: [],
      waivers: [],
    },
    indicators: indicatorTable(indicators),
    outline: outlineOf(rows.map((row, id) => [id, row.depth ?? 0] as const)),
    figures: NO_FIGURES,
    nextIndicator: rows.length,
  };
  const figures = rows.flatMap((row, indicator) => figuresOfRow(row, indicator));
  return applyChange(empty, changeOf(empty, { figures }));
}

function figuresOfRow(row: Row, indicator: number): FigureEdit[] {
  const columns = [
    [series('actual', '2022'), row.previous],
    [series('plan', '2023'), row.plan],
    [series('estimate', '2023'), row.result],
    [series('plan', '2024'), row.target],
    [series('statedPercentOfPlan', '2023'), row.percent],
  ] as const;
  const edits: FigureEdit[] = columns.flatMap(([of, text]) => {
    if (text === undefined) return [];
    const own = of.period === '2024' && row.targetUnit ? readUnit(row.targetUnit) : null;
    const { value } = readCell(text, 'vietnamese');
    return [{ indicator, series: of, figure: typedFigure(value, own) }];
  });
  if (row.verdict !== undefined && readVerdict(row.verdict)) {
    edits.push({
      indicator,
      series: series('statedVerdict', '2023'),
      figure: typedFigure({ kind: 'text', text: row.verdict }),
    });
  }
  return edits;
}
