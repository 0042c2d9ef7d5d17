import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { StoreError } from '../../src/storage/storeError';
import type { Desk } from '../../src/ui/state/desk.svelte';
import { BusyElsewhereError } from '../../src/workbench/windows/writeAlone';
import { rawBytes } from '../support/rawBytes';
import { OneBrowser } from '../support/twoWindows';
import { sheet } from '../support/workbooks';

// A key takes 600,000 rounds, as it should.
vi.setConfig({ testTimeout: 60_000 });

const PASS = 'trâu xanh leo núi';
const NAME = 'Dân quân tự vệ xã Bản Lang';
const START = sheet([{ name: NAME, unit: 'người', target: '1' }]);

let browser: OneBrowser;
let desk: Desk;

beforeEach(async () => {
  browser = new OneBrowser();
  desk = await browser.window();
  await desk.store.create(START, 1);
  await desk.refreshList();
});

const protection = () => desk.store.protection!;

async function opened(of: Desk): Promise<Desk> {
  await of.refreshList();
  await of.open('w');
  return of;
}

function edit({ sheet: open }: Desk, value: number): void {
  const figure = typedFigure(numberValue(value));
  const change = { indicator: 0, series: series('plan', '2024'), figure };
  open?.session.run({ code: 'editFigure', params: {} }, { figures: [change] }, null);
}

describe('locking the open workbook', () => {
  test('saves, leaves, and asks for the passphrase the next time', async () => {
    await protection().protect('w', PASS, false);
    await opened(desk);
    expect(desk.guard.of).toEqual({ hidesTitle: false });
    edit(desk, 7);
    await desk.guard.lockNow();
    expect([desk.sheet, desk.guard.of]).toEqual([null, null]);
    expect(desk.summaries).toMatchObject([{ protection: 'locked' }]);
    await expect(desk.store.load('w')).rejects.toMatchObject({ code: 'locked' });
    await protection().unlock('w', PASS);
    expect((await desk.store.load('w')).head).toBe(1);
  });

  test('at once, though it has not been looked at yet whether it has a passphrase', async () => {
    await protection().protect('w', PASS, false);
    await opened(desk);
    desk.guard.of = null;
    await desk.guard.lockNow();
    expect([desk.sheet, desk.protect.asking]).toEqual([null, null]);
    expect(await protection().state('w')).toBe('locked');
  });

  test('without a passphrase offers one, which then holds for what is open', async () => {
    await opened(desk);
    await desk.guard.lockNow();
    expect(desk.protect.asking).toMatchObject({ kind: 'settings', id: 'w' });
    await desk.protect.protect(PASS, true);
    expect([desk.protect.done, desk.guard.of]).toEqual(['protected', { hidesTitle: true }]);
    edit(desk, 7);
    await desk.sheet?.session.settled();
    expect(await rawBytes(browser.databaseName)).not.toContain(NAME);
    await desk.protect.lock();
    expect([desk.sheet, desk.protect.state]).toEqual([null, 'locked']);
  });

  test('locks it in every window, after what one of them had not saved', async () => {
    await protection().protect('w', PASS, false);
    await opened(desk);
    const other = await browser.window();
    await other.store.protection!.unlock('w', PASS);
    await opened(other);
    edit(desk, 7);
    await other.guard.lockNow();
    await vi.waitFor(() => expect([desk.sheet, other.sheet]).toEqual([null, null]));
    await vi.waitFor(async () => expect(await protection().state('w')).toBe('locked'));
    await protection().unlock('w', PASS);
    expect((await desk.store.load('w')).head).toBe(1);
  });

  test('by itself after a while without a hand on it, also where a laptop slept', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await protection().protect('w', PASS, false);
    await opened(desk);
    const attempt = vi.fn<(job: () => Promise<void>) => void>();
    const stop = desk.guard.watchIdle(window, attempt);
    vi.advanceTimersByTime(90 * 60_000);
    expect(attempt).not.toHaveBeenCalled();
    await desk.guard.setIdle(15);
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(14 * 60_000);
    window.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(14 * 60_000);
    expect(attempt).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 3 * 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(attempt).toHaveBeenCalledOnce();
    await attempt.mock.calls[0]?.[0]();
    expect(desk.sheet).toBeNull();
    stop();
    vi.useRealTimers();
    const next = await browser.window();
    expect(next.guard.idleMinutes).toBe(15);
  });
});

describe('a passphrase that another window sets', () => {
  test('is not set on a workbook that is being written elsewhere', async () => {
    await opened(desk);
    const other = await browser.window();
    await other.protect.settings('w', 'W');
    await expect(other.protect.protect(PASS, false)).rejects.toThrow(BusyElsewhereError);
    await opened(other);
    await expect(other.protect.protect(PASS, false)).rejects.toThrow(BusyElsewhereError);
    expect(await protection().state('w')).toBe('none');
  });

  test('closes what follows, and asks for it', async () => {
    await opened(desk);
    const follower = await opened(await browser.window());
    await desk.protect.settings('w', 'W');
    await desk.protect.protect(PASS, false);
    await vi.waitFor(() => expect(follower.sheet).toBeNull());
    await vi.waitFor(() =>
      expect(follower.protect.asking).toMatchObject({ kind: 'unlock', elsewhere: true }),
    );
    await follower.protect.answer(PASS);
    await vi.waitFor(() => expect(follower.guard.of).toEqual({ hidesTitle: false }));
    edit(desk, 9);
    await vi.waitFor(() => expect(follower.sheet?.session.journalPlace.head).toBe(1));
    // And another one.
    await desk.protect.change(PASS, 'trâu xanh xuống núi', true);
    await vi.waitFor(() => expect(follower.sheet).toBeNull());
    expect(desk.guard.of).toEqual({ hidesTitle: true });
  });

  test('and takes away again lets what follows go on', async () => {
    await protection().protect('w', PASS, false);
    await opened(desk);
    const follower = await browser.window();
    await follower.store.protection!.unlock('w', PASS);
    await opened(follower);
    await desk.protect.settings('w', 'W');
    await desk.protect.remove(PASS);
    await vi.waitFor(() => expect(follower.guard.of).toBeNull());
    edit(desk, 9);
    await vi.waitFor(() => expect(follower.sheet?.session.journalPlace.head).toBe(1));
  });
});

describe('what comes of a protected workbook', () => {
  test('in the list, in a notice or out of its damage is protected as it is', async () => {
    await protection().protect('w', PASS, false);
    await opened(desk);
    expect(await desk.windows.keepCopy((title) => `${title} 2`)).not.toBeNull();
    await desk.close();
    await desk.duplicate('w', '{title} 3');
    await desk.openSoundParts(
      desk.summaries.find(({ id }) => id === 'w')!,
      '{title} 4',
    );
    await desk.close();
    expect(desk.summaries.map((one) => one.protection)).toEqual(Array(4).fill('open'));
    expect(await rawBytes(browser.databaseName)).not.toContain(NAME);
  });

  test('is not made where its passphrase is not known any more', async () => {
    const other = await browser.window();
    await desk.store.load('w');
    await other.store.protection!.protect('w', PASS, false);
    await expect(desk.duplicate('w', '{title} 2')).rejects.toThrow(StoreError);
    expect(await other.store.list()).toHaveLength(1);
  });
});
