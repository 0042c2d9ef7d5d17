import type { IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import type { RowMark, RowMarks } from '../../grid/model/rowMarks';

/** The rows that are shown: those with a mark, of one heading's subtree, or both. */
export interface RowFilter {
  readonly mark: RowMark | null;
  readonly under: IndicatorId | null;
}

export const NO_FILTER: RowFilter = { mark: null, under: null };

/** Tells whether a row is shown; null where all are. */
export function passing(
  { mark, under }: RowFilter,
  outline: Outline,
  marks: RowMarks,
): ((id: IndicatorId) => boolean) | null {
  if (mark === null && under === null) return null;
  const tree = outlineIndex(outline);
  const start = under === null ? undefined : tree.positionOf(under);
  const end = start === undefined ? Infinity : tree.subtreeEnd(start);
  return (id) => {
    const position = tree.positionOf(id) ?? Infinity;
    if (start !== undefined && (position < start || position >= end)) return false;
    return mark === null || marks.has(id, mark);
  };
}
