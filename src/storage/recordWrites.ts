import type { FigureTable } from '../domain/workbook/figures';
import { indicatorIn } from '../domain/workbook/indicatorTable';
import type { SeriesKey } from '../domain/workbook/series';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';
import {
  countFigureRecords,
  differingRecords,
  figureBlockRecord,
  type FigureBlockRecord,
} from './records/figureBlock';
import type { RecordCounts } from './records/header';
import { indicatorBlockRecord, type IndicatorBlockRecord } from './records/indicatorBlock';

/** What has to be written, and taken away, on the way from one state of a workbook to another. */
export interface RecordWrites {
  readonly indicators: {
    readonly put: IndicatorBlockRecord[];
    readonly remove: [WorkbookId, number][];
  };
  readonly figures: {
    readonly put: FigureBlockRecord[];
    readonly remove: [WorkbookId, SeriesKey, number][];
  };
}

/** The records that lead from one state to the next; from null: all of them. */
export function recordWrites(from: Workbook | null, to: Workbook): RecordWrites {
  const writes: RecordWrites = {
    indicators: { put: [], remove: [] },
    figures: { put: [], remove: [] },
  };
  compareIndicators(from, to, writes);
  compareFigures(from, to, writes);
  return writes;
}

/** How many records of blocks a workbook has on the disk. */
export function countRecords({
  indicators,
  figures,
}: Pick<Workbook, 'indicators' | 'figures'>): RecordCounts {
  let count = 0;
  for (const { blocks } of figures.columns.values()) count += countFigureRecords(blocks);
  return {
    indicators: indicators.blocks.filter(({ length }) => length > 0).length,
    figures: count,
  };
}

/** Headings are no indicators. */
export function countIndicators({ outline, indicators }: Workbook): number {
  let count = 0;
  for (const id of outline.ids) {
    const indicator = indicatorIn(indicators, id);
    if (indicator && !indicator.group) count += 1;
  }
  return count;
}

function compareIndicators(
  from: Workbook | null,
  to: Workbook,
  { indicators }: RecordWrites,
): void {
  const before = from?.indicators.blocks ?? [];
  const after = to.indicators.blocks;
  for (let block = 0; block < Math.max(before.length, after.length); block += 1) {
    const written = after[block] ?? [];
    if (written === before[block]) continue;
    if (written.length > 0) indicators.put.push(indicatorBlockRecord(to.id, block, written));
    else indicators.remove.push([to.id, block]);
  }
}

function compareFigures(from: Workbook | null, to: Workbook, { figures }: RecordWrites): void {
  const keys = new Set([...(from?.figures.columns.keys() ?? []), ...to.figures.columns.keys()]);
  for (const key of keys) {
    const before = blocksOf(from?.figures, key);
    const after = blocksOf(to.figures, key);
    for (const number of differingRecords(before, after)) {
      const record = figureBlockRecord(to.id, key, number, after);
      if (record) figures.put.push(record);
      else figures.remove.push([to.id, key, number]);
    }
  }
}

function blocksOf(table: FigureTable | undefined, key: SeriesKey) {
  return table?.columns.get(key)?.blocks ?? [];
}
