import { Dexie, type DBCoreTransaction } from 'dexie';

/** A key that no record has. */
const NOTHING = -Infinity;

/**
 * Waits for work that is no request of the database, inside a transaction: one ends when nothing is asked
 * of it, so it is asked for nothing as long as the work takes. (Of `Dexie.waitFor` one of several that
 * wait at the same time may never be answered.) Rejects as the work does, or where the transaction ends.
 */
export function keepAlive<T>(
  transaction: DBCoreTransaction,
  table: string,
  work: Promise<T>,
): Promise<T> {
  return new Dexie.Promise<T>((resolve, reject) => {
    let settle: (() => void) | null = null;
    work.then(
      (value) => (settle = () => resolve(value)),
      (error: unknown) => (settle = () => reject(error)),
    );
    const store = (transaction as IDBTransaction).objectStore(table);
    const ask = () => {
      // Within the answer, so that what comes next still finds the transaction.
      if (settle) return settle();
      const request = store.get(NOTHING);
      request.onsuccess = ask;
      request.onerror = () => reject(request.error);
    };
    ask();
  });
}
