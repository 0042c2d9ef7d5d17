import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { beginFreshLog } from '../../src/storage/freshLog';

// What it is for only a real browser shows: test/browser/crash.test.ts.
test('what makes a browser begin a new log is taken away again', async () => {
  const databases = new IDBFactory();
  expect(await beginFreshLog(databases)).toBe(true);
  expect(await databases.databases()).toEqual([]);
});

test('a browser that will not is left as it is', async () => {
  const databases = new IDBFactory();
  databases.open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(await beginFreshLog(databases)).toBe(false);
});
