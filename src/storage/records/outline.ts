import type { Outline, OutlineRows } from '../../domain/workbook/outline';
import type { WorkbookId } from '../../domain/workbook/workbook';
import { damaged } from '../storeError';
import { MOST_INDICATORS } from './shapes';

export interface OutlineRecord {
  readonly workbook: WorkbookId;
  readonly ids: Uint32Array;
  readonly depths: Uint8Array;
}

/** The record of an outline. */
export function outlineRecord(workbook: WorkbookId, { ids, depths }: Outline): OutlineRecord {
  return { workbook, ids, depths };
}

/** Rows as they were written. Throws StoreError `damaged` where they are not sound. */
export function readRows(
  read: Partial<OutlineRows> | null | undefined,
  record: string,
): OutlineRows {
  const { ids, depths } = read ?? {};
  if (!(ids instanceof Uint32Array) || !(depths instanceof Uint8Array)) {
    throw damaged(record, 'not rows');
  }
  if (ids.length !== depths.length) throw damaged(record, 'ids and depths differ in length');
  return { ids, depths };
}

/** The outline of a workbook. Throws StoreError `damaged`. */
export function readOutline(record: OutlineRecord | undefined): Outline {
  if (!record) throw damaged('outline', 'missing');
  const outline = readRows(record, 'outline');
  // The index of an outline takes room for its highest number.
  if (outline.ids.some((id) => id >= MOST_INDICATORS)) throw damaged('outline', 'no such row');
  return outline;
}
