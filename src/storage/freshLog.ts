/*
 * Why this is needed
 * ------------------
 * Chromium keeps its databases in LevelDB, which goes on in the log of the time before. Where a browser
 * was killed in the middle of a write, that log ends with half a record; what is appended behind it
 * makes the log unreadable at the start after the next, and Chromium then does away with every
 * database of the page (google/leveldb issue 1287). A log is given up for a new one when some megabytes
 * have gone through it: so they are written, at every start, and taken away again.
 */

const NAME = 'chitieu-fresh-log';
/** Larger values go to files of their own. Bytes by chance, since others would be packed. */
const PIECE = 60_000;
/** Twice what a log holds before it is given up. */
const PIECES = 140;
const TOGETHER = 10;

/**
 * Writes so much that the browser begins a new log, and takes it away. Resolves to false where the
 * browser would not: then everything is as it was.
 */
export async function beginFreshLog(databases: IDBFactory = indexedDB): Promise<boolean> {
  try {
    // One that was left by a browser that was killed meanwhile.
    await answer(databases.deleteDatabase(NAME));
    const opening = databases.open(NAME);
    opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
    const db = await answer(opening);
    try {
      await fill(db);
    } finally {
      db.close();
      await answer(databases.deleteDatabase(NAME));
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** In many transactions, so that a save need not wait for all of it. */
async function fill(db: IDBDatabase): Promise<void> {
  for (let n = 0; n < PIECES; n += TOGETHER) await fillPart(db, n, Math.min(PIECES, n + TOGETHER));
}

async function fillPart(db: IDBDatabase, from: number, to: number): Promise<void> {
  const filling = db.transaction('filler', 'readwrite', { durability: 'relaxed' });
  const store = filling.objectStore('filler');
  const ended = new Promise<void>((resolve, reject) => {
    filling.oncomplete = () => resolve();
    filling.onabort = () => reject(filling.error ?? new DOMException('', 'AbortError'));
  });
  for (let n = from; n < to; n += 1) {
    store.put(crypto.getRandomValues(new Uint8Array(PIECE)), n);
  }
  await ended;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
  });
}
