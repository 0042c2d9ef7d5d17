import { rawText } from './rawText';

/*
 * The database without any knowledge of what should be in it: for when the program cannot open it.
 */

/** How long to wait for a database that does not answer, ms. */
const PATIENCE = 10_000;

/**
 * Everything of the database that can be read, as JSON text: a list of records for each table, and
 * under `unreadable` the tables and keys that cannot. Rejects where not even that can be opened.
 */
export async function readRawDatabase(name: string): Promise<string> {
  const db = await openAsItIs(name);
  try {
    const unreadable: string[] = [];
    const tables: string[] = [];
    for (const table of db.objectStoreNames) {
      const records: string[] = [];
      for (const key of await keysOf(db, table)) {
        try {
          const store = db.transaction(table).objectStore(table);
          records.push(rawText({ key, value: await answer<unknown>(store.get(key)) }));
        } catch (error) {
          unreadable.push(rawText({ table, key, fault: String(error) }));
        }
      }
      tables.push(`${JSON.stringify(table)}:[\n${records.join(',\n')}]`);
    }
    return `{"database":${JSON.stringify(name)},"version":${db.version},${tables.join(',\n')}${
      tables.length > 0 ? ',' : ''
    }"unreadable":[${unreadable.join(',')}]}`;
  } finally {
    db.close();
  }
}

/** Does away with the database and all that is in it. */
export async function deleteDatabase(name: string): Promise<void> {
  await inTime(answer(indexedDB.deleteDatabase(name)));
}

async function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  // There was none: it must not be made.
  request.onupgradeneeded = () => request.transaction?.abort();
  return inTime(answer(request));
}

function keysOf(db: IDBDatabase, table: string): Promise<IDBValidKey[]> {
  return answer(db.transaction(table).objectStore(table).getAllKeys());
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('the database does not answer', 'TimeoutError')),
      PATIENCE,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
