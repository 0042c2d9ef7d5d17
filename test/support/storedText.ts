import type { Page } from 'playwright-core';

/** All that the page's databases hold, keys and values, as text; bytes as the letters they would be. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the store gave no answer'));
      });
    const words: string[] = [];
    const add = (value: unknown): void => {
      if (value instanceof ArrayBuffer) words.push(new TextDecoder().decode(value));
      else if (ArrayBuffer.isView(value)) {
        words.push(new TextDecoder().decode(value));
        if (value instanceof Float64Array) for (const figure of value) add(figure);
      } else if (value instanceof Map) for (const pair of value) add(pair);
      else if (value instanceof Set) for (const item of value) add(item);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) {
          words.push(key);
          add(item);
        }
      } else words.push(String(value));
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        add(await answer(held.getAllKeys()));
        add(await answer(held.getAll()));
      }
      database.close();
    }
    for (const key of Object.keys(localStorage)) words.push(key, localStorage.getItem(key) ?? '');
    return words.join('\n');
  });
}
