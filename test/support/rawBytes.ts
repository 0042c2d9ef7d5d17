/** Every byte of every record of a database, read past the program. */
export async function rawBytes(name: string): Promise<string> {
  const db = await answer(indexedDB.open(name));
  let all = '';
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    for (const value of await answer(store.getAll())) all += flat(value);
    for (const key of await answer(store.getAllKeys())) all += flat(key);
  }
  db.close();
  return all;
}

/** What a request of a database gives. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no answer'));
  });
}

/** Texts and numbers as they are read, bytes as text and one by one. */
function flat(value: unknown): string {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return `${new TextDecoder().decode(bytes)} ${bytes.join(',')}\n`;
  }
  if (Array.isArray(value)) return value.map(flat).join('');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, one]) => `${key} ${flat(one)}`)
      .join('');
  }
  return `${String(value)}\n`;
}
