import { afterEach, describe, expect, test, vi } from 'vitest';
import { MemoryStore } from '../../src/storage/memoryStore';
import { StoreError, type StoreErrorCode } from '../../src/storage/storeError';
import { Start, type StorageEvents } from '../../src/ui/state/start.svelte';
import { sheet } from '../support/workbooks';

afterEach(() => {
  vi.useRealTimers();
});

/** A page about to begin; `open` is how its store opens. */
function page(open: () => Promise<void> = () => Promise.resolve(), seen = 0) {
  const store = new MemoryStore();
  const memory = new MemoryStore();
  const noted: number[] = [];
  let events: StorageEvents | null = null;
  const start = new Start({
    storage(told) {
      events = told;
      return {
        store,
        open,
        readAllRaw: () => Promise.resolve('{}'),
        deleteAll: () => Promise.resolve(),
      };
    },
    memory: () => ({ store: memory, workbooks: () => memory.workbooks() }),
    witness: { seen: () => seen, note: (count) => noted.push(count) },
    isPrivate: () => Promise.resolve(false),
    outside: undefined as never,
    reload: () => undefined,
  });
  return { start, store, memory, noted, events: events as unknown as StorageEvents };
}

/** A promise, and the way to end it. */
function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

describe('a page that begins', () => {
  test('has its desk when the store is open', async () => {
    const { start } = page();
    await start.begin();
    expect([start.desk !== null, start.trouble, start.emptied]).toEqual([true, null, 0]);
  });

  test.each<[StoreErrorCode, string]>([
    ['unavailable', 'unavailable'],
    ['broken', 'broken'],
    ['outdated', 'outdated'],
    ['quota', 'quota'],
    ['aborted', 'other'],
  ])('says why it cannot: %s', async (code, trouble) => {
    const { start } = page(() => Promise.reject(new StoreError(code, 'no reason')));
    await start.begin();
    expect([start.desk, start.trouble, start.said]).toEqual([null, trouble, 'no reason']);
  });

  test('says that another window is in the way, and goes on when it is not', async () => {
    const opening = later();
    const { start, events } = page(() => opening.promise);
    const begun = start.begin();
    events.blocked();
    await begun;
    expect([start.desk, start.trouble]).toEqual([null, 'blocked']);
    opening.resolve();
    await vi.waitFor(() => expect(start.desk).not.toBeNull());
    expect(start.trouble).toBeNull();
  });

  test('does not wait without a word for a store that does not answer', async () => {
    vi.useFakeTimers();
    const { start } = page(() => later().promise);
    const begun = start.begin();
    await vi.advanceTimersByTimeAsync(60_000);
    await begun;
    expect(start.trouble).toBe('slow');
  });

  test('in memory is not taken away when the store opens after all', async () => {
    const opening = later();
    const { start, events } = page(() => opening.promise);
    const begun = start.begin();
    events.blocked();
    await begun;
    await start.workInMemory(null);
    const { desk } = start;
    opening.resolve();
    await opening.promise;
    await new Promise((done) => setTimeout(done, 10));
    expect(start.desk).toBe(desk);
    expect([start.isInMemory, start.trouble]).toEqual([true, null]);
  });

  test('notices that workbooks were there, until it is understood', async () => {
    const { start, noted } = page(undefined, 3);
    await start.begin();
    expect(start.emptied).toBe(3);
    // Not forgotten by the mere sight of the empty list.
    start.note(0);
    expect(noted).toEqual([]);
    start.understood();
    start.note(1);
    expect([start.emptied, noted]).toEqual([0, [0, 1]]);
  });

  test('notices nothing where workbooks are', async () => {
    const { start, store } = page(undefined, 3);
    await store.create(sheet([{ name: 'Lúa', unit: 'tấn' }]), 1);
    await start.begin();
    expect(start.emptied).toBe(0);
  });
});

describe('what closing the page would lose', () => {
  test('in memory: every workbook of which there is no copy as it stands', async () => {
    const { start, memory } = page();
    await start.workInMemory(null);
    expect(start.wouldLose).toBe(false);
    const workbook = sheet([{ name: 'Lúa', unit: 'tấn' }]);
    await memory.create(workbook, 1);
    expect(start.wouldLose).toBe(true);
    start.copied(workbook);
    expect([start.wouldLose, start.isCopied(workbook)]).toEqual([false, true]);
    await memory.create({ ...workbook, id: 'v' }, 1);
    expect(start.wouldLose).toBe(true);
  });

  test('with a store: what could not be written', async () => {
    const { start, store } = page();
    await start.begin();
    await store.create(sheet([{ name: 'Lúa', unit: 'tấn' }]), 1);
    await start.desk?.open('w');
    expect(start.wouldLose).toBe(false);
    store.commit = () => Promise.reject(new StoreError('outdated', 'no'));
    start.desk?.sheet?.addRow();
    await vi.waitFor(() => expect(start.wouldLose).toBe(true));
  });
});

describe('a newer program in another window', () => {
  test('waits for what is being written here, which is then said', async () => {
    const { start, store, events } = page();
    await start.begin();
    await store.create(sheet([{ name: 'Lúa', unit: 'tấn' }]), 1);
    await start.desk?.open('w');
    const writing = later();
    const commit = store.commit.bind(store);
    store.commit = async (...work) => {
      await writing.promise;
      return commit(...work);
    };
    start.desk?.sheet?.addRow();
    let given = false;
    const giving = events.giveWay().then(() => (given = true));
    await new Promise((done) => setTimeout(done, 10));
    expect([given, start.outdated]).toEqual([false, null]);
    writing.resolve();
    await giving;
    expect(start.outdated).toEqual({ saved: true });
    expect((await store.load('w')).workbook.outline.ids).toHaveLength(2);
  });

  test('is told what could not be written', async () => {
    const { start, store, events } = page();
    await start.begin();
    await store.create(sheet([{ name: 'Lúa', unit: 'tấn' }]), 1);
    await start.desk?.open('w');
    store.commit = () => Promise.reject(new StoreError('quota', 'full'));
    start.desk?.sheet?.addRow();
    await events.giveWay();
    expect(start.outdated).toEqual({ saved: false });
  });
});
