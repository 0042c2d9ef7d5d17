import { BLANK } from '../domain/quantity/value';
import { conversionFactor, type Unit } from '../domain/quantity/unit';
import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import { isCheckable, sameFigure, typedFigure, type Figure } from '../domain/workbook/figure';
import type { CellRef } from '../domain/workbook/cellRef';
import { figureAt, indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { isRelativeEntry, readEntry, type EntryIssue } from '../locale/number/entry';
import { readUnit } from '../locale/unit';

/** The change that typed text makes in a cell, and what was not understood of it. */
export interface FigureEntry {
  readonly change: Change;
  readonly issue: EntryIssue | null;
}

/**
 * Enters typed text into a cell. Text that cannot be understood is kept and shown as invalid; empty
 * text clears the cell. A figure keeps its origin and is marked as edited.
 */
export function enterFigure(workbook: Workbook, cell: CellRef, typed: string): FigureEntry {
  const { figure, changed, issue } = enteredFigure(workbook, cell, typed);
  if (!changed) return { change: NO_CHANGE, issue };
  return { change: changeOf(workbook, { figures: [{ ...cell, figure }] }), issue };
}

/** The figure that typed text makes of a cell, and whether it is another one than before. */
export function enteredFigure(
  workbook: Workbook,
  cell: CellRef,
  typed: string,
): {
  readonly figure: Figure | null;
  readonly changed: boolean;
  readonly issue: EntryIssue | null;
} {
  const before = figureAt(workbook, cell);
  const indicator = indicatorOf(workbook, cell.indicator);
  const entry = readEntry(typed, before?.value ?? BLANK);
  const own = entry.unitText === '' ? before?.unit : ownUnit(entry.unitText, indicator?.unit);
  const after: Figure | null =
    entry.value.kind === 'blank'
      ? null
      : before
        ? {
            ...before,
            value: entry.value,
            unit: own ?? null,
            edited: before.origin.kind !== 'typed',
            ...readingOf(before, typed, entry.ambiguous),
          }
        : { ...typedFigure(entry.value, own ?? null), ambiguous: entry.ambiguous };
  return { figure: after, changed: !sameFigure(before, after), issue: entry.issue };
}

/**
 * Whoever types a figure over one that was to be checked has looked at it. What is worked out from the
 * figure ("+5%") leaves it as doubtful as it was.
 */
function readingOf(
  before: Figure,
  typed: string,
  ambiguous: boolean,
): Pick<Figure, 'ambiguous' | 'checked'> {
  const { checked } = before;
  if (isRelativeEntry(typed)) return { ambiguous: before.ambiguous, checked };
  return { ambiguous, checked: !ambiguous && (checked || isCheckable(before)) };
}

/** The unit typed behind a number, where it differs from the row's and measures the same. */
function ownUnit(text: string, unit: Unit | undefined): Unit | null {
  const typed = readUnit(text);
  if (!unit || conversionFactor(typed, unit) === null || typed.factor === unit.factor) return null;
  return typed;
}
