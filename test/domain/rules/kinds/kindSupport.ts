import { frameKeys } from '../../../../src/domain/plan/assessment';
import type { PlanFrame } from '../../../../src/domain/plan/frame';
import type { Area } from '../../../../src/domain/area/area';
import { ROOT_AREA } from '../../../../src/domain/area/area';
import { RuleEngine } from '../../../../src/domain/rules/engine';
import { DEFAULT_RULES, DEFAULT_SEVERITIES } from '../../../../src/domain/rules/ruleSet';
import type { Fact, Rule, RuleKindName, Violation } from '../../../../src/domain/rules/rule';
import { applyChange, changeOf, type FigureEdit } from '../../../../src/domain/workbook/change';
import { typedFigure } from '../../../../src/domain/workbook/figure';
import { series, type Measure, type Series } from '../../../../src/domain/workbook/series';
import type { Workbook } from '../../../../src/domain/workbook/workbook';
import { formatValue } from '../../../../src/locale/number/formatNumber';
import { readCell } from '../../../../src/locale/number/readCell';
import { VIETNAMESE } from '../../../../src/workbench/language';
import { FRAME_2023, sheet, type Row } from '../../../support/workbooks';

/** A row with figures outside the usual columns: years ("2019"), assigners, areas ("a1"). */
export interface FullRow extends Row {
  /** Actuals of earlier years. */
  readonly years?: Readonly<Record<string, string>>;
  /** Plans by year and who assigned them: "2024 tỉnh giao", "2025 NQ". */
  readonly plans?: Readonly<Record<string, string>>;
  /** Results of this year in areas. */
  readonly areas?: Readonly<Record<string, string>>;
  readonly level?: string;
  readonly change?: string;
}

export interface Setting {
  readonly frame?: Partial<PlanFrame>;
  readonly rules?: readonly Rule[];
  readonly areas?: readonly Area[];
}

/** A rule of a kind that is switched on. */
export function ruleOf(
  kind: RuleKindName,
  operands?: Rule['operands'],
  params: Rule['params'] = {},
): Rule {
  const rule = { id: kind, kind, severity: DEFAULT_SEVERITIES[kind], enabled: true, params };
  return operands ? { ...rule, operands } : rule;
}

/** Communes of the locality. */
export function communes(...names: readonly string[]): Area[] {
  return [
    { id: ROOT_AREA, name: '', parent: null, status: 'current' },
    ...names.map((name, n): Area => ({
      id: `a${n + 1}`,
      name,
      parent: ROOT_AREA,
      status: 'current',
    })),
  ];
}

/** The workbook of these rows. */
export function workbookOf(rows: readonly FullRow[], setting: Setting = {}): Workbook {
  const frame: PlanFrame = { ...FRAME_2023, ...setting.frame };
  const plain = sheet(rows);
  const figures = rows.flatMap((row, indicator): FigureEdit[] => {
    const edit = (of: Series, text: string): FigureEdit => ({
      indicator,
      series: of,
      figure: typedFigure(readCell(text, 'vietnamese').value),
    });
    const result = (area: string) => series(frame.result, '2023', { area });
    const stated = (measure: Measure) => series(measure, '2023');
    return [
      ...Object.entries(row.years ?? {}).map(([year, text]) => edit(series('actual', year), text)),
      ...Object.entries(row.plans ?? {}).map(([key, text]) => {
        const [year = '', ...by] = key.split(' ');
        return edit(series('plan', year, { assignedBy: by.join(' ') }), text);
      }),
      ...Object.entries(row.areas ?? {}).map(([area, text]) => edit(result(area), text)),
      ...(row.level === undefined ? [] : [edit(stated('statedLevelOnPrevious'), row.level)]),
      ...(row.change === undefined ? [] : [edit(stated('statedChangeOnPrevious'), row.change)]),
    ];
  });
  const meta = {
    frame,
    rules: setting.rules ?? DEFAULT_RULES,
    ...(setting.areas ? { areas: setting.areas } : {}),
  };
  return applyChange(plain, changeOf(plain, { figures, meta }));
}

/** Every violation. */
export function violationsIn(workbook: Workbook): Violation[] {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine.all();
}

/** The violations of one kind: the name of the row and the period of the cell to go to. */
export function found(kind: RuleKindName, rows: readonly FullRow[], setting?: Setting): string[] {
  return violationsIn(workbookOf(rows, setting))
    .filter((violation) => violation.kind === kind)
    .map(({ indicator, cells }) => `${indicator}@${cells[0]?.series.period ?? ''}`);
}

/** The facts of the first violation of a kind, as they are printed. */
export function factsOf(
  kind: RuleKindName,
  rows: readonly FullRow[],
  setting?: Setting,
): Record<string, string> {
  const violation = violationsIn(workbookOf(rows, setting)).find((one) => one.kind === kind);
  return Object.fromEntries(
    Object.entries(violation?.facts ?? {}).map(([name, fact]) => [name, printed(fact)]),
  );
}

function printed(fact: Fact): string {
  switch (fact.kind) {
    case 'value':
      return formatValue(fact.value);
    case 'percent':
      return fact.value.toFixed(fact.decimals).replace('.', ',');
    case 'count':
      return String(fact.value);
    case 'code':
      return fact.code;
    case 'name':
      return fact.name;
    default:
      return fact.kind;
  }
}
