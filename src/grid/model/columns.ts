import type { FrameKeys } from '../../domain/plan/assessment';
import { seriesKey, type Series } from '../../domain/workbook/series';

/** A column of the plan sheet, in the order of the official form (domain notes 1.2). */
export interface SheetColumn {
  readonly id: string;
  readonly content: ColumnContent;
  /** Year or period of the upper header row; empty where a column stands alone. */
  readonly period: string;
  readonly width: number;
}

export type ColumnContent =
  | { readonly kind: 'numbering' | 'name' | 'unit' | 'note' | 'violations' }
  | { readonly kind: 'figure'; readonly role: FigureRole; readonly series: Series }
  | {
      readonly kind: 'percentOfPlan' | 'verdict';
      readonly plan: number;
      readonly assignedBy: string;
    }
  | { readonly kind: 'growth' | 'targetStep' };

/** `assigned`: next year's target as the upper level set it; `horizon`: one of a longer plan. */
export type FigureRole = 'previous' | 'plan' | 'result' | 'assigned' | 'target' | 'horizon';

/** The columns of a frame. */
export function sheetColumns(keys: FrameKeys): SheetColumn[] {
  const { series, frame } = keys;
  const year = series.plans[0]?.period ?? String(frame.year);
  const plans = series.plans.map((of, n) => ({ of, n }));
  return [
    { id: 'numbering', content: { kind: 'numbering' }, period: '', width: 38 },
    { id: 'name', content: { kind: 'name' }, period: '', width: 240 },
    { id: 'unit', content: { kind: 'unit' }, period: '', width: 52 },
    { ...figure('previous', 'previous', series.previous), width: 90 },
    ...plans.map(({ of, n }) => figure(`plan${n}`, 'plan', of)),
    { ...figure('result', 'result', series.result), period: year, width: 86 },
    ...plans.map(({ of, n }): SheetColumn => ({
      id: `percent${n}`,
      content: { kind: 'percentOfPlan', plan: n, assignedBy: of.assignedBy },
      period: year,
      width: 66,
    })),
    { id: 'growth', content: { kind: 'growth' }, period: year, width: 82 },
    ...series.assigned.map((of, n) => ({ ...figure(`assigned${n}`, 'assigned', of), width: 84 })),
    { ...figure('target', 'target', series.target), width: 84 },
    { id: 'targetStep', content: { kind: 'targetStep' }, period: series.target.period, width: 78 },
    ...series.horizon.map((of, n) => ({ ...figure(`horizon${n}`, 'horizon', of), width: 96 })),
    ...plans.map(({ of, n }): SheetColumn => ({
      id: `verdict${n}`,
      content: { kind: 'verdict', plan: n, assignedBy: of.assignedBy },
      period: '',
      width: 78,
    })),
    { id: 'violations', content: { kind: 'violations' }, period: '', width: 70 },
    { id: 'note', content: { kind: 'note' }, period: '', width: 160 },
  ];
}

function figure(id: string, role: FigureRole, series: Series): SheetColumn {
  return { id, content: { kind: 'figure', role, series }, period: series.period, width: 70 };
}

/** The column that shows a series, or stands for what a source states; null where none does. */
export function columnOfSeries(keys: FrameKeys, series: Series): string | null {
  const key = seriesKey(series);
  if (key === keys.previous) return 'previous';
  if (key === keys.result) return 'result';
  if (key === keys.target) return 'target';
  if (key === keys.statedVerdict) return 'verdict0';
  const plan = keys.plans.indexOf(key);
  if (plan >= 0) return `plan${plan}`;
  const assigned = keys.assigned.indexOf(key);
  if (assigned >= 0) return `assigned${assigned}`;
  const horizon = keys.horizon.indexOf(key);
  if (horizon >= 0) return `horizon${horizon}`;
  const stated = keys.statedPercents.indexOf(key);
  return stated >= 0 ? `percent${stated}` : null;
}
