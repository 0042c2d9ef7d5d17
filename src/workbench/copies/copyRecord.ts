import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../ports';

/** A copy that was written into a folder and read back. */
export interface CopyEntry {
  readonly name: string;
  readonly order: number;
  readonly at: number;
  readonly size: number;
  /** As the folder told it after the writing: a file that somebody else has written since is another. */
  readonly modified: number;
}

/** Where the last copy outside the browser is: a folder, a place chosen for one file, the downloads. */
export interface OutsideCopy {
  readonly at: number;
  readonly where: 'folder' | 'chosen' | 'downloads';
  /** Of the folder, or of the file. */
  readonly name: string;
  /** What the store says of the last change (`changedAt`) that is in the copy; null where unknown. */
  readonly changedAt: number | null;
  /** Journal steps that there were. */
  readonly steps: number;
}

/** What is known of one workbook's copies. */
export interface CopyRecord {
  /** The choice of a folder in which `entries` lie. */
  readonly folder: string;
  readonly entries: readonly CopyEntry[];
  /** A name under which a copy was begun; null where each one was finished. */
  readonly begun: string | null;
  readonly outside: OutsideCopy | null;
  /** When the reminder was put off, and at how many steps. */
  readonly putOff: { readonly at: number; readonly steps: number } | null;
}

export const NO_COPIES: CopyRecord = {
  folder: '',
  entries: [],
  begun: null,
  outside: null,
  putOff: null,
};

type Settings = Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;

const KEY = 'copies.';

export async function readCopyRecord(store: Settings, id: WorkbookId): Promise<CopyRecord> {
  return believed(await store.readSetting(`${KEY}${id}`));
}

export async function writeCopyRecord(
  store: Settings,
  id: WorkbookId,
  record: CopyRecord,
): Promise<void> {
  await store.writeSetting(`${KEY}${id}`, record);
}

/** What is not as it was written counts as not known: then nothing is removed and all is copied anew. */
function believed(read: unknown): CopyRecord {
  const { folder, entries, begun, outside, putOff } = fieldsOf(read);
  return {
    folder: typeof folder === 'string' ? folder : '',
    entries: Array.isArray(entries) ? entries.filter(isEntry) : [],
    begun: typeof begun === 'string' ? begun : null,
    outside: isOutside(outside) ? outside : null,
    putOff: hasNumbers(putOff, ['at', 'steps']) ? (putOff as CopyRecord['putOff']) : null,
  };
}

function isEntry(read: unknown): read is CopyEntry {
  const numbers = hasNumbers(read, ['order', 'at', 'size', 'modified']);
  return numbers && typeof fieldsOf(read)['name'] === 'string';
}

function isOutside(read: unknown): read is OutsideCopy {
  const { where, name, changedAt } = fieldsOf(read);
  return (
    hasNumbers(read, ['at', 'steps']) &&
    (where === 'folder' || where === 'chosen' || where === 'downloads') &&
    typeof name === 'string' &&
    (changedAt === null || typeof changedAt === 'number')
  );
}

function hasNumbers(read: unknown, names: readonly string[]): boolean {
  const fields = fieldsOf(read);
  return names.every((name) => Number.isFinite(fields[name]));
}

function fieldsOf(read: unknown): Partial<Record<string, unknown>> {
  return typeof read === 'object' && read !== null ? read : {};
}
