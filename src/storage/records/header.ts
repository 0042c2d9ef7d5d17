import * as v from 'valibot';
import type { WorkbookSummary } from '../../domain/workbook/journal';
import type { WorkbookId, WorkbookMeta } from '../../domain/workbook/workbook';
import { StoreError } from '../storeError';
import { checkShape, metaShape, MOST_INDICATORS } from './shapes';

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
});

/**
 * What the list shows of a workbook. The rest of the header is not looked at, so that damage in one
 * workbook does not hide the others. Throws StoreError `damaged`.
 */
export function readSummary(read: HeaderRecord): WorkbookSummary {
  return checkShape(summaryShape, read, `header ${read.id}`);
}

/**
 * The header of a workbook. Throws StoreError: `notFound` when there is none, `unavailable` when a
 * newer version of the program wrote it, `damaged` when it is not sound.
 */
export function readHeader(
  read: HeaderRecord | undefined,
  id: WorkbookId,
  formatVersion: number,
): HeaderRecord {
  if (!read) throw new StoreError('notFound', `no workbook ${id}`);
  if (read.formatVersion > formatVersion) {
    throw new StoreError('unavailable', `written by a newer version (${read.formatVersion})`);
  }
  const header = checkShape(headerShape, read, 'header');
  if (header.head > header.last) {
    throw new StoreError('damaged', 'header: head lies after the last step', 'header');
  }
  return header;
}
