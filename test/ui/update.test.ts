import { describe, expect, test, vi } from 'vitest';
import { Update, type KeptVersions } from '../../src/ui/state/update.svelte';
import type { VersionStatus } from '../../src/ui/state/versionMessage';

/** A browser that keeps versions, in which other windows have workbooks open. */
function browser(openElsewhere = 0) {
  let tell: { status(status: VersionStatus): void; asked(): void; failed(fault: unknown): void };
  const did: string[] = [];
  const kept: KeptVersions = {
    version: 'old',
    isPossible: true,
    start: (listener) => (tell = listener),
    holdOpen: () => () => undefined,
    whenNoneOpen: async (job) => {
      if (openElsewhere > 0) return false;
      await job();
      return true;
    },
    askOthers: () => did.push('asked'),
    agree: (version) => Promise.resolve(void did.push(`agreed ${version}`)),
    reload: () => did.push('reloaded'),
  };
  const update = new Update(kept);
  update.start();
  return {
    update,
    did,
    kept,
    status: (newest: string, agreed: string) => tell.status({ type: 'versions', newest, agreed }),
    ask: () => tell.asked(),
    fail: () => tell.failed(new Error('refused')),
    closeOthers: () => (openElsewhere = 0),
  };
}

const leave = () => Promise.resolve();

describe('a new version', () => {
  test('is told when it is here as a whole, and only then', () => {
    const { update, status } = browser();
    expect([update.state, update.keeping]).toEqual(['none', 'notYet']);
    status('old', 'old');
    expect([update.state, update.keeping]).toEqual(['none', 'kept']);
    status('new', 'old');
    expect(update.state).toBe('ready');
  });

  test('is taken when what is open has been saved and closed, and never else', async () => {
    const { update, did, status } = browser();
    status('new', 'old');
    await expect(update.take(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk');
    expect(did).toEqual([]);
    await update.take(() => Promise.resolve(void did.push('left')));
    expect(did).toEqual(['left', 'agreed new', 'reloaded']);
  });

  test('waits for the other windows, asks them once, and comes when they have closed', async () => {
    vi.useFakeTimers();
    const { update, did, status, closeOthers } = browser(1);
    status('new', 'old');
    const taking = update.take(leave);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(update.state).toBe('waiting');
    status('new', 'old');
    expect(update.state).toBe('waiting');
    expect(did).toEqual(['asked']);
    closeOthers();
    await vi.advanceTimersByTimeAsync(1_000);
    await taking;
    expect(did).toEqual(['asked', 'agreed new', 'reloaded']);
    vi.useRealTimers();
  });

  test('is put off until the next start, in the middle of waiting too', async () => {
    vi.useFakeTimers();
    const { update, did, status, closeOthers } = browser(1);
    status('new', 'old');
    const taking = update.take(leave);
    await vi.advanceTimersByTimeAsync(700);
    update.putOff();
    closeOthers();
    await vi.advanceTimersByTimeAsync(5_000);
    await taking;
    status('new', 'old');
    expect(update.state).toBe('none');
    expect(did).toEqual(['asked']);
    status('newer', 'old');
    expect(update.state).toBe('ready');
    vi.useRealTimers();
  });

  test('that another window has taken is reached by loading anew', async () => {
    const { update, did, status } = browser(1);
    status('new', 'new');
    expect(update.state).toBe('taken');
    await update.take(leave);
    expect(did).toEqual(['reloaded']);
  });

  test('makes a window that is asked save and close, and no more', async () => {
    const { update, did, status, ask } = browser();
    status('new', 'old');
    ask();
    expect(update.isAsked).toBe(true);
    await update.makeWay(() => Promise.resolve(void did.push('left')));
    expect([update.isAsked, did]).toEqual([false, ['left']]);
  });

  test('is impossible where the browser refuses to keep it, and where there is nothing to keep', () => {
    const refusing = browser();
    refusing.fail();
    expect(refusing.update.keeping).toBe('impossible');
    const file = new Update({ ...browser().kept, isPossible: false });
    file.start();
    expect(file.keeping).toBe('impossible');
    file.holdOpen()();
  });
});
