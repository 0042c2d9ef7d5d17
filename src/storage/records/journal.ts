import * as v from 'valibot';
import type { Change, IndicatorPatch } from '../../domain/workbook/change';
import type { FigurePatch } from '../../domain/workbook/figures';
import type { JournalEntry, StepCode } from '../../domain/workbook/journal';
import type { OutlineSplice } from '../../domain/workbook/outline';
import { seriesKey, type SeriesKey } from '../../domain/workbook/series';
import type { WorkbookId } from '../../domain/workbook/workbook';
import { damaged } from '../storeError';
import { readBlock, readSeries, storedBlock, type StoredFigureBlock } from './figureBlock';
import { packIndicators, unpackIndicators, type PackedIndicators } from './indicatorBlock';
import { readRows } from './outline';
import { checkShape, metaPatchShape } from './shapes';

/** One step of the journal; its change is packed like the blocks it was applied to. */
export interface JournalRecord extends Omit<JournalEntry, 'change'> {
  readonly workbook: WorkbookId;
  readonly change: StoredChange;
}

interface StoredChange extends Pick<Change, 'outline' | 'meta'> {
  readonly figures: readonly StoredFigurePatch[];
  readonly indicators: StoredIndicatorPatch | null;
}

interface StoredFigurePatch {
  readonly series: SeriesKey;
  readonly indicators: Uint32Array;
  readonly from: StoredFigureBlock;
  readonly to: StoredFigureBlock;
}

interface StoredIndicatorPatch {
  readonly ids: Uint32Array;
  readonly from: PackedIndicators;
  readonly to: PackedIndicators;
}

/** The record of a step. */
export function journalRecord(workbook: WorkbookId, entry: JournalEntry): JournalRecord {
  const { figures, indicators, outline, meta } = entry.change;
  return {
    ...entry,
    workbook,
    change: {
      figures: figures.map(({ series, indicators: ids, from, to }) => ({
        series: seriesKey(series),
        indicators: ids,
        from: storedBlock(from),
        to: storedBlock(to),
      })),
      indicators: indicators && {
        ids: Uint32Array.from(indicators.ids),
        from: packIndicators(indicators.from),
        to: packIndicators(indicators.to),
      },
      outline,
      meta,
    },
  };
}

const entryShape = v.object({
  step: v.number(),
  at: v.number(),
  who: v.string(),
  label: v.object({
    // Only chooses a sentence: an unknown code must not make the step impossible to undo.
    code: v.custom<StepCode>((code) => typeof code === 'string'),
    params: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
  place: v.nullable(v.object({ indicator: v.number(), column: v.string() })),
});

/** The step that was stored. Throws StoreError `damaged`, naming the step. */
export function readEntry(read: JournalRecord): JournalEntry {
  const record = `journal step ${read.step}`;
  const entry = checkShape(entryShape, read, record);
  const { change } = read as { change?: Partial<StoredChange> };
  if (!change || !Array.isArray(change.figures)) throw damaged(record, 'no change');
  const figures = change.figures as readonly StoredFigurePatch[];
  return {
    ...entry,
    change: {
      figures: figures.map((patch) => readFigurePatch(patch, record)),
      indicators: change.indicators ? readIndicatorPatch(change.indicators, record) : null,
      outline: change.outline ? readSplice(change.outline, record) : null,
      meta: change.meta ? checkShape(metaPatchShape, change.meta, record) : null,
    },
  };
}

function readFigurePatch(stored: Partial<StoredFigurePatch> | null, record: string): FigurePatch {
  const { indicators, series, from, to } = stored ?? {};
  if (!(indicators instanceof Uint32Array)) throw damaged(record, 'figures without indicators');
  if (!series || !from || !to) throw damaged(record, 'figures without both sides');
  return {
    series: readSeries(series, record),
    indicators,
    from: readBlock(from, record),
    to: readBlock(to, record),
  };
}

function readIndicatorPatch(stored: Partial<StoredIndicatorPatch>, record: string): IndicatorPatch {
  const { ids } = stored;
  if (!(ids instanceof Uint32Array)) throw damaged(record, 'indicators without numbers');
  if (!stored.from || !stored.to) throw damaged(record, 'indicators without both sides');
  const idOf = (slot: number) => ids[slot] ?? 0;
  const from = unpackIndicators(stored.from, idOf, record);
  const to = unpackIndicators(stored.to, idOf, record);
  if (from.length !== ids.length || to.length !== ids.length) {
    throw damaged(record, 'indicators and numbers differ in length');
  }
  return { ids: [...ids], from, to };
}

function readSplice(stored: OutlineSplice, record: string): OutlineSplice {
  if (!Number.isInteger(stored.at)) throw damaged(record, 'rows without a place');
  return {
    at: stored.at,
    removed: readRows(stored.removed, record),
    inserted: readRows(stored.inserted, record),
  };
}
