import * as v from 'valibot';
import type { Indicator } from '../../domain/indicator/indicator';
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
  /** One list; a list of parts where there are more than `ROWS_A_PART`. */
  readonly from: PackedIndicators | readonly PackedPart[];
  readonly to: PackedIndicators | readonly PackedPart[];
}

/**
 * Some of many rows. Their texts are bytes where that loses nothing: a browser copies 100,000 strings in
 * one piece, and for half a second, but bytes at once.
 */
interface PackedPart extends Omit<PackedIndicators, 'numberings' | 'names'> {
  readonly numberings: Uint8Array | readonly string[];
  readonly names: Uint8Array | readonly string[];
}

const ROWS_A_PART = 4096;

/** The record of a step. */
export function journalRecord(workbook: WorkbookId, entry: JournalEntry): JournalRecord {
  const work = packJournalRecord(workbook, entry);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** The same, with a yield after each of the parts of a step that goes over very many rows. */
export function* packJournalRecord(
  workbook: WorkbookId,
  entry: JournalEntry,
): Generator<undefined, JournalRecord, void> {
  const { figures, indicators, outline, meta } = entry.change;
  const from = indicators && (yield* packSide(indicators.from));
  const to = indicators && (yield* packSide(indicators.to));
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
      indicators: indicators && from && to && { ids: Uint32Array.from(indicators.ids), from, to },
      outline,
      meta,
    },
  };
}

function* packSide(
  side: IndicatorPatch['from'],
): Generator<undefined, StoredIndicatorPatch['from'], void> {
  if (side.length <= ROWS_A_PART) return packIndicators(side);
  const parts: PackedPart[] = [];
  for (let at = 0; at < side.length; at += ROWS_A_PART) {
    const packed = packIndicators(side.slice(at, at + ROWS_A_PART));
    const { numberings, names } = packed;
    parts.push({ ...packed, numberings: packTexts(numberings), names: packTexts(names) });
    yield;
  }
  return parts;
}

const SEPARATOR = '\u001f';

/** Texts as bytes; as they are where half a character or the separator stands in one. */
function packTexts(texts: readonly string[]): PackedPart['names'] {
  const joined = texts.join(SEPARATOR);
  const isWhole = !/\p{Surrogate}/u.test(joined);
  const isApart = joined.split(SEPARATOR).length === texts.length;
  return isWhole && isApart ? new TextEncoder().encode(joined) : texts;
}

function unpackTexts(texts: PackedPart['names'], record: string): readonly string[] {
  if (!(texts instanceof Uint8Array)) return texts;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      .decode(texts)
      .split(SEPARATOR);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw damaged(record, 'names that are no text');
  }
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
  const from = readSide(stored.from, ids, record);
  const to = readSide(stored.to, ids, record);
  if (from.length !== ids.length || to.length !== ids.length) {
    throw damaged(record, 'indicators and numbers differ in length');
  }
  return { ids: [...ids], from, to };
}

function readSide(
  stored: StoredIndicatorPatch['from'],
  ids: Uint32Array,
  record: string,
): (Indicator | null)[] {
  if (!isParts(stored)) return unpackIndicators(stored, (slot) => ids[slot] ?? 0, record);
  return stored.flatMap((part: PackedPart | null, n) => {
    if (typeof part !== 'object' || part === null) throw damaged(record, 'no part of the rows');
    const numberings = unpackTexts(part.numberings, record);
    const packed = { ...part, numberings, names: unpackTexts(part.names, record) };
    return unpackIndicators(packed, (slot) => ids[n * ROWS_A_PART + slot] ?? 0, record);
  });
}

function isParts(stored: StoredIndicatorPatch['from']): stored is readonly PackedPart[] {
  return Array.isArray(stored);
}

function readSplice(stored: OutlineSplice, record: string): OutlineSplice {
  if (!Number.isInteger(stored.at)) throw damaged(record, 'rows without a place');
  return {
    at: stored.at,
    removed: readRows(stored.removed, record),
    inserted: readRows(stored.inserted, record),
  };
}
