import type { IndicatorId } from '../indicator/indicator';
import type { Touched } from '../workbook/change';
import { outlineIndex, type Outline } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';

/** The rows a change touches, and those that stand under another row, or another kind of row, by it. */
export function changedRows(
  before: Workbook,
  after: Workbook,
  { indicators, outline }: Touched,
): ReadonlySet<IndicatorId> {
  const rows = new Set(indicators);
  for (const id of indicators) {
    if (indicatorOf(before, id)?.group === indicatorOf(after, id)?.group) continue;
    for (const child of outlineIndex(after.outline).childrenOf(id)) rows.add(child);
  }
  if (outline) addMoved(before.outline, after.outline, rows);
  return rows;
}

/** A row that comes in between takes over the rows below it, though they stay where they are. */
function addMoved(before: Outline, after: Outline, into: Set<IndicatorId>): void {
  const old = outlineIndex(before);
  const now = outlineIndex(after);
  for (const id of after.ids) {
    if (old.positionOf(id) === undefined) continue;
    const from = old.parentOf(id);
    const to = now.parentOf(id);
    if (from === to) continue;
    into.add(id);
    if (from !== null) into.add(from);
    if (to !== null) into.add(to);
  }
}
