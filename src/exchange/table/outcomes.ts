import { ROW_OUTCOMES, type RefusalReason, type RowCounts } from './reading';

/** Places of the outcomes in ROW_OUTCOMES. */
export const OUTCOME = Object.fromEntries(
  ROW_OUTCOMES.map((outcome, place) => [outcome, place]),
) as Readonly<Record<'imported' | RefusalReason, number>>;

/** Counts outcomes; read = imported + refused by its making. */
export function countRows(outcomes: Uint8Array): RowCounts {
  const byReason: Partial<Record<RefusalReason, number>> = {};
  let imported = 0;
  for (const place of outcomes) {
    const outcome = ROW_OUTCOMES[place] ?? 'outsideTable';
    if (outcome === 'imported') imported += 1;
    else byReason[outcome] = (byReason[outcome] ?? 0) + 1;
  }
  const read = outcomes.length;
  return { read, imported, refused: read - imported, byReason };
}
