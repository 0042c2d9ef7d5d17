import { applyChange, type Change } from '../../domain/workbook/change';
import { sameFigure } from '../../domain/workbook/figure';
import { figureIn } from '../../domain/workbook/figureBlock';
import { figureOf } from '../../domain/workbook/figures';
import { indicatorIn } from '../../domain/workbook/indicatorTable';
import type { JournalEntry } from '../../domain/workbook/journal';
import { diffOutlines } from '../../domain/workbook/outline';
import { sameData } from '../../domain/workbook/sameData';
import { seriesKey } from '../../domain/workbook/series';
import type { Workbook, WorkbookMeta } from '../../domain/workbook/workbook';
import type { Session } from '../session';
import { changeBetween } from './changeBetween';
import { isEmptyChange } from '../../domain/workbook/change';

/** What a window had not saved when another one went on with its workbook. */
export interface UnsavedWork {
  /** The workbook as it was shown here. */
  readonly workbook: Workbook;
  /** The state it was made from, which was stored. */
  readonly stored: Workbook;
  readonly entries: readonly JournalEntry[];
}

/** What is not saved of an open workbook; null where all is. */
export function unsavedWork(session: Session): UnsavedWork | null {
  const { workbook } = session;
  const { stored, entries } = session.unsaved;
  return stored === workbook ? null : { workbook, stored, entries };
}

/**
 * Whether the steps can be done again on another state with nothing of it overwritten: every cell, row
 * and setting they change stands there as it stood when they were made.
 */
export function canReapply({ workbook, stored, entries }: UnsavedWork, onto: Workbook): boolean {
  const rows = entries.some(({ change }) => change.outline !== null);
  if (rows && diffOutlines(stored.outline, onto.outline)) return false;
  let [here, there] = [stored, onto];
  for (const { change } of entries) {
    if (!fits(here, change) || !fits(there, change)) return false;
    here = applyChange(here, change);
    there = applyChange(there, change);
  }
  // Steps that were taken back are not among the entries: these alone do not make what was shown.
  return isEmptyChange(changeBetween(here, workbook));
}

/** Does them again, each as the step it was. Returns false, and does nothing, where that is not safe. */
export function reapply(session: Session, work: UnsavedWork): boolean {
  if (!canReapply(work, session.workbook)) return false;
  for (const { label, change, place } of work.entries) session.runChange(label, change, place);
  return true;
}

function fits(workbook: Workbook, { figures, indicators, meta }: Change): boolean {
  const cells = figures.every(({ series, indicators: ids, from }) => {
    const key = seriesKey(series);
    return ids.every((id, slot) =>
      sameFigure(figureOf(workbook.figures, key, id), figureIn(from, slot)),
    );
  });
  const rows = indicators?.ids.every((id, n) => {
    const before = indicators.from[n] ?? null;
    // A number is never given twice, even if its row is gone.
    if (before === null && id < workbook.nextIndicator) return false;
    return sameData(indicatorIn(workbook.indicators, id), before);
  });
  const fields = Object.entries(meta?.from ?? {}).every(([field, value]) =>
    sameData(workbook.meta[field as keyof WorkbookMeta], value),
  );
  return cells && (rows ?? true) && fields;
}
