import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Source, SourceId } from '../../domain/workbook/figure';
import { BLOCK_SIZE } from '../../domain/workbook/figures';
import type { SourceTextKey } from '../../domain/workbook/sourceText';
import type { Workbook } from '../../domain/workbook/workbook';

/** The report of that text among the sources of a workbook; null where it is new to it. */
export function reportSource({ meta }: Workbook, key: SourceTextKey): Source | null {
  return meta.sources.find(({ kind, text }) => kind === 'report' && text === key) ?? null;
}

/** The number of the report's source, as it is or would be. */
export function sourceIdOf(workbook: Workbook, key: SourceTextKey): SourceId {
  const known = reportSource(workbook, key);
  if (known) return known.id;
  return workbook.meta.sources.reduce((next, { id }) => Math.max(next, id + 1), 1);
}

/** The rows that figures of a source stand in, by the offset of the number in its text. */
export function rowsFromSource(
  workbook: Workbook,
  source: SourceId,
): ReadonlyMap<number, IndicatorId> {
  const rows = new Map<number, IndicatorId>();
  for (const { blocks } of workbook.figures.columns.values()) {
    blocks.forEach((block, number) => {
      for (const [slot, { origin }] of block?.rest ?? []) {
        if (origin.kind === 'extracted' && origin.source === source) {
          rows.set(origin.start, number * BLOCK_SIZE + slot);
        }
      }
    });
  }
  return rows;
}
