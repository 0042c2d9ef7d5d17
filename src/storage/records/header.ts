import * as v from 'valibot';
import type { WorkbookSummary } from '../../domain/workbook/journal';
import type { WorkbookId, WorkbookMeta } from '../../domain/workbook/workbook';
import { isSealed } from '../sealedTables';
import { StoreError } from '../storeError';
import { checkShape, metaShape, MOST_INDICATORS, soundMeta } from './shapes';

/** Layout of the records of a workbook, beside the version of the tables. Grows when they change. */
export const FORMAT_VERSION = 1;

/** All that is small of a workbook. Blocks, outline and journal stand in records of their own. */
export interface HeaderRecord extends WorkbookSummary {
  /** How many journal steps the blocks contain. */
  readonly head: number;
  /** Step of the newest journal entry. */
  readonly last: number;
  /** Grows with every write of the workbook. */
  readonly revision: number;
  readonly meta: WorkbookMeta;
  readonly nextIndicator: number;
  readonly formatVersion: number;
  /** So that one that is missing is noticed; workbooks of before they were counted have none. */
  readonly records?: RecordCounts;
}

/** How many records of each kind a workbook has. */
export interface RecordCounts {
  readonly indicators: number;
  readonly figures: number;
}

/** What can be told of a workbook whose header is damaged. */
export interface DamagedHeader {
  readonly id: WorkbookId;
  /** Null where it cannot be read, as the times. */
  readonly title: string | null;
  readonly changedAt: number | null;
  readonly deletedAt: number | null;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const summaryShape = v.object({
  id: v.string(),
  title: v.string(),
  indicators: count,
  createdAt: v.number(),
  changedAt: v.number(),
  deletedAt: v.nullable(v.number()),
});

const headerShape = v.object({
  ...summaryShape.entries,
  head: count,
  last: count,
  revision: count,
  meta: metaShape,
  nextIndicator: v.pipe(count, v.maxValue(MOST_INDICATORS)),
  formatVersion: count,
  records: v.exactOptional(v.object({ indicators: count, figures: count })),
});

/**
 * What the list shows of a workbook. The rest of the header is not looked at, so that damage in one
 * workbook does not hide the others. Throws StoreError `damaged`.
 */
export function readSummary(read: HeaderRecord): WorkbookSummary {
  const summary = checkShape(summaryShape, read, `header ${read.id}`);
  if (!('protection' in read)) return summary;
  return { ...summary, protection: isSealed(read) ? 'locked' : 'open' };
}

/** What can be told of a header that is not sound. */
export function readDamagedHeader(read: HeaderRecord): DamagedHeader {
  const { id, title, changedAt, deletedAt, meta } = read as object as Partial<
    Record<string, unknown>
  >;
  const inMeta = typeof meta === 'object' && meta && 'title' in meta ? meta.title : null;
  const time = (value: unknown) =>
    typeof value === 'number' && Number.isFinite(value) ? value : null;
  return {
    id: String(id),
    title: [title, inMeta].find((text) => typeof text === 'string') ?? null,
    changedAt: time(changedAt),
    deletedAt: time(deletedAt),
  };
}

/**
 * The header of a workbook. Throws StoreError: `notFound` when there is none, `outdated` when a
 * newer version of the program wrote it, `damaged` when it is not sound.
 */
export function readHeader(read: HeaderRecord | undefined, id: WorkbookId): HeaderRecord {
  if (!read) throw new StoreError('notFound', `no workbook ${id}`);
  if (isSealed(read)) throw new StoreError('locked', `workbook ${id} is locked`);
  if (read.formatVersion > FORMAT_VERSION) {
    throw new StoreError('outdated', `written by a newer version (${read.formatVersion})`);
  }
  const header = checkShape(headerShape, read, 'header');
  if (header.head > header.last) {
    throw new StoreError('damaged', 'header: head lies after the last step', 'header');
  }
  return header;
}

/** What stands in for the parts of a header that are lost. */
export interface HeaderFallback {
  readonly meta: WorkbookMeta;
  readonly at: number;
  readonly last: number;
  readonly nextIndicator: number;
  readonly indicators: number;
}

/** A sound header made of the parts of one that are, and of others for the rest. */
export function mendHeader(
  read: HeaderRecord,
  { meta, at, last, nextIndicator, indicators }: HeaderFallback,
): HeaderRecord {
  const parts = read as object as Partial<Record<string, unknown>>;
  const oldMeta = typeof parts['meta'] === 'object' && parts['meta'] ? parts['meta'] : {};
  const sound = soundMeta(oldMeta);
  const title = sound.title ?? readDamagedHeader(read).title ?? meta.title;
  const number = (value: unknown, other: number) => (v.is(count, value) ? value : other);
  const head = Math.min(number(parts['head'], last), last);
  return {
    id: read.id,
    title,
    indicators: number(parts['indicators'], indicators),
    createdAt: number(parts['createdAt'], at),
    changedAt: at,
    deletedAt: null,
    head,
    last,
    revision: number(parts['revision'], 0) + 1,
    meta: { ...meta, ...sound, title },
    nextIndicator: Math.max(
      nextIndicator,
      Math.min(number(parts['nextIndicator'], 0), MOST_INDICATORS),
    ),
    formatVersion: FORMAT_VERSION,
  };
}
