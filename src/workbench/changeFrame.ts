import { seriesKey } from '../domain/workbook/series';
import { frameSeries, type PlanFrame } from '../domain/plan/frame';
import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import type { Workbook } from '../domain/workbook/workbook';

/** A column for targets that others set: for next year, or (`year`) for the end of a longer plan. */
export interface TargetColumn {
  /** Who assigned them, or what set them ("tỉnh giao", "KH 5 năm"). */
  readonly by: string;
  /** Null: next year of the plan. */
  readonly year: number | null;
}

/**
 * Why there can be no such column: nobody is named, it is there already, its year is not after this
 * one, or the sheet shows targets of another later year.
 */
export type TargetColumnIssue = 'noName' | 'taken' | 'pastYear' | 'otherYear';

export type TargetColumnStep =
  | { readonly change: Change; readonly issue: null }
  | { readonly change: Change; readonly issue: TargetColumnIssue };

/** The change that gives the sheet such a column, behind those of its sort; empty with an issue. */
export function addTargetColumn(workbook: Workbook, column: TargetColumn): TargetColumnStep {
  const { frame } = workbook.meta;
  const by = column.by.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const refused = (issue: TargetColumnIssue) => ({ change: NO_CHANGE, issue });
  if (by === '') return refused('noName');
  const { year } = column;
  if (year !== null && !(Number.isInteger(year) && year > frame.year && year < 2100)) {
    return refused('pastYear');
  }
  if (year !== null && frame.horizon && frame.horizon.year !== year) return refused('otherYear');
  const grown: PlanFrame =
    year === null
      ? { ...frame, nextAssigners: [...(frame.nextAssigners ?? []), by] }
      : { ...frame, horizon: { year, assigners: [...(frame.horizon?.assigners ?? []), by] } };
  const { assigned, target, horizon } = frameSeries(grown);
  const shown = [...assigned, target, ...horizon].map(seriesKey);
  if (new Set(shown).size < shown.length) return refused('taken');
  return { change: changeOf(workbook, { meta: { frame: grown } }), issue: null };
}
