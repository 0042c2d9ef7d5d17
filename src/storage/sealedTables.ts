import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import type { WorkbookId } from '../domain/workbook/workbook';
import { packRecord, unpackRecord } from './sealCodec';
import { isSameKey, readProtection, seal, unseal, type Protection, type SealKey } from './sealKey';
import { keepAlive } from './sealWait';
import { StoreError } from './storeError';

/*
 * Records of a protected workbook are sealed right before they go to the database and opened right
 * after they come from it: whoever reads and writes tables knows nothing of it. Of a record there stays
 * what finds it (its key), of a header what the list shows without the passphrase.
 *
 * What the disk says counts: whenever a header is read, a key that is no longer its own is forgotten. As
 * every transaction that writes reads the header first, nothing is sealed with an old key, and nothing is
 * written openly once another window has protected the workbook.
 */

/** Keys of the workbooks that are unlocked in this window. */
export class Keyring extends Map<WorkbookId, SealKey> {
  /** Workbooks that were seen protected last, by a key that is not here. */
  readonly locked = new Set<WorkbookId>();
}

/** Which workbook a setting is of: "copies.w", "leftOut:w". Null where it is of none. */
export function workbookOfSetting(key: string): WorkbookId | null {
  return /[.:]([^.:]+)$/.exec(key)?.[1] ?? null;
}

/** Tables with content, and what of their records finds them. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  workbooks: ['id'],
  indicatorBlocks: ['workbook', 'block'],
  outlines: ['workbook'],
  figureBlocks: ['workbook', 'series', 'block'],
  journal: ['workbook', 'step'],
  sourceTexts: ['workbook', 'key'],
  reviews: ['workbook', 'key'],
  damaged: ['id', 'workbook'],
  settings: ['key'],
};

/** The database gives a record of this table its key while it writes it: no place can be bound to it. */
const KEY_COMES_LATE = 'damaged';

type Fields = Readonly<Record<string, unknown>>;

/** What stands in the table in the place of a record. */
interface SealedRecord {
  readonly sealed: Uint8Array<ArrayBuffer>;
  /** Of a header. */
  readonly protection?: Protection;
}

/** Whether a record is one that is sealed, and no key for it was there. */
export function isSealed(record: unknown): record is SealedRecord {
  return typeof record === 'object' && record !== null && 'sealed' in record;
}

export function sealedTables(keyring: Keyring): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealed',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return Object.hasOwn(TABLES, name) ? sealedTable(table, keyring) : table;
      },
    }),
  };
}

function sealedTable(table: DBCoreTable, keyring: Keyring): DBCoreTable {
  const open = <T>(records: readonly T[]): Promise<T[]> | null => {
    if (table.name === 'workbooks') forgetOld(records, keyring);
    if (!records.some((record) => isSealed(record) && keyOf(table.name, record, keyring)))
      return null;
    return Promise.all(records.map((record) => openRecord(table.name, record, keyring)));
  };
  const wait = <T>(transaction: DBCoreTransaction, work: Promise<T>) =>
    keepAlive(transaction, table.name, work);
  return {
    ...table,
    mutate(request) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      const sealing = sealValues(table.name, request, keyring);
      if (!sealing) return table.mutate(request);
      return wait(request.trans, sealing).then((values) => table.mutate({ ...request, values }));
    },
    get: (request) =>
      table.get(request).then((record: unknown) => {
        const opening = open([record]);
        return opening ? wait(request.trans, opening).then(([one]) => one) : record;
      }),
    getMany: (request) =>
      table.getMany(request).then((records: unknown[]) => {
        const opening = open(records);
        return opening ? wait(request.trans, opening) : records;
      }),
    query: (request) =>
      table.query(request).then((response) => {
        const opening = request.values === false ? null : open(response.result as unknown[]);
        if (!opening) return response;
        return wait(request.trans, opening).then((result) => ({ ...response, result }));
      }),
    openCursor(request) {
      // It would give sealed records one by one; nobody here reads that way.
      if (request.values === true && keyring.size > 0) throw new Error('records are read in lists');
      return table.openCursor(request);
    },
  };
}

function forgetOld(headers: readonly unknown[], keyring: Keyring): void {
  for (const header of headers) {
    if (typeof header !== 'object' || header === null || !('id' in header)) continue;
    const id = String(header.id);
    const isProtected = 'protection' in header;
    const protection = isProtected ? readProtection(header.protection) : null;
    const known = keyring.get(id);
    const isOpen = known && protection && isSameKey(protection, known.protection);
    if (known && !isOpen) keyring.delete(id);
    if (isProtected && !isOpen) keyring.locked.add(id);
    else keyring.locked.delete(id);
  }
}

function sealValues(
  table: string,
  { values }: Extract<DBCoreMutateRequest, { type: 'add' | 'put' }>,
  keyring: Keyring,
): Promise<unknown[]> | null {
  for (const value of values as readonly Fields[]) {
    const isOpened = table === 'workbooks' && 'protection' in value && !isSealed(value);
    // Never happens, but if it did the content would lie openly.
    if (isOpened && !keyOf(table, value, keyring)) throw new StoreError('locked', 'no key');
  }
  if (!values.some((value) => keyOf(table, value, keyring))) return null;
  return Promise.all(values.map((value: Fields) => sealRecord(table, value, keyring)));
}

async function sealRecord(table: string, record: Fields, keyring: Keyring): Promise<unknown> {
  const found = keyOf(table, record, keyring);
  if (!found || isSealed(record)) return record;
  const { protection: _, ...content } = record;
  const sealed = await seal(found.key, placeOf(table, record), packRecord(content));
  if (table === 'workbooks') return sealedHeader(record, found.protection, sealed);
  const keys = (TABLES[table] ?? []).filter((name) => name in record);
  return { ...Object.fromEntries(keys.map((name) => [name, record[name]])), sealed };
}

function sealedHeader(header: Fields, protection: Protection, sealed: Uint8Array): object {
  const { id, title, createdAt, changedAt, deletedAt } = header;
  return {
    id,
    title: protection.hidesTitle ? '' : title,
    indicators: 0,
    createdAt,
    changedAt,
    deletedAt,
    protection,
    sealed,
  };
}

/** The record that was sealed; as it lies there where it was tampered with or damaged. */
async function openRecord<T>(table: string, record: T, keyring: Keyring): Promise<T> {
  if (!isSealed(record)) return record;
  const found = keyOf(table, record, keyring);
  if (!found) return record;
  const { sealed, ...open } = record as T & SealedRecord & Fields;
  const bytes =
    sealed instanceof Uint8Array ? await unseal(found.key, placeOf(table, open), sealed) : null;
  if (table !== 'workbooks') {
    return bytes ? ({ ...(unpackRecord(bytes) as object), ...keysOf(table, open) } as T) : record;
  }
  // Without its content a header is damaged, and not merely locked.
  if (!bytes) return open as T;
  // Deleting and bringing back needs no passphrase: it changes the open part alone.
  const { deletedAt, protection } = open;
  return { ...(unpackRecord(bytes) as object), deletedAt, protection } as T;
}

function keysOf(table: string, record: Fields): object {
  const names = (TABLES[table] ?? []).filter((name) => name in record);
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}

function keyOf(table: string, record: unknown, keyring: Keyring): SealKey | undefined {
  if (keyring.size === 0 || typeof record !== 'object' || record === null) return undefined;
  const { id, key, workbook } = record as Fields;
  const of =
    table === 'settings' ? workbookOfSetting(String(key)) : table === 'workbooks' ? id : workbook;
  return typeof of === 'string' ? keyring.get(of) : undefined;
}

/** Where a record lies: bound to what is sealed, so that none can be put in the place of another. */
function placeOf(table: string, record: Fields): string {
  const keys = table === KEY_COMES_LATE ? ['workbook'] : (TABLES[table] ?? []);
  return JSON.stringify([table, ...keys.map((name) => record[name])]);
}
