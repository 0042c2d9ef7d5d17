import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import { COPY_EVERY, REMIND_AFTER_STEPS } from '../../src/workbench/copies/due';
import { Session } from '../../src/workbench/session';
import { copiesEn } from '../../src/ui/messages/copiesEn';
import { copiesVi } from '../../src/ui/messages/copies';
import { CopyDesk } from '../../src/ui/state/copies.svelte';
import { outsideWords, sizeWords } from '../../src/ui/state/copyWords';
import { askPromise, keptPromise } from '../../src/ui/state/keepPromise';
import { MemoryPlace } from '../support/memoryPlace';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

const NOON = new Date(2026, 10, 27, 12).getTime();
const START = sheet([{ name: 'Lúa', unit: 'tấn', target: '1' }]);

let now = NOON;

function edit(session: Session, value: number): void {
  const figure = typedFigure(numberValue(value));
  const change = { indicator: 0, series: series('plan', '2024'), figure };
  session.run({ code: 'editFigure', params: {} }, { figures: [change] }, null);
}

async function opened(place: MemoryPlace | null) {
  const { store } = newStore();
  await store.create(START, NOON);
  const places = {
    isPossible: place !== null,
    kept: () => Promise.resolve(place),
    choose: () => Promise.resolve(place),
    forget: () => Promise.resolve(),
  };
  const outside = { places, clear: () => Promise.resolve([]) };
  const copies = new CopyDesk(store, outside, () => now);
  await copies.start();
  const session = new Session(store, await store.load('w'), () => now);
  await copies.follow(session);
  return { store, copies, session };
}

/** Lets timers of copies run, and what they began come to an end. */
async function later(ms: number): Promise<void> {
  now += ms;
  await vi.advanceTimersByTimeAsync(ms);
  await vi.waitFor(() => Promise.resolve());
}

beforeEach(() => {
  now = NOON;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

describe('copies of the open workbook', () => {
  test('are made after changes, a quarter of an hour apart, and say when they fall behind', async () => {
    const place = new MemoryPlace();
    const { copies, session } = await opened(place);
    await later(2_000);
    await vi.waitFor(() => expect(place.files.size).toBe(1));
    await vi.waitFor(() => expect(copies.open?.stale).toBe(false));
    edit(session, 7);
    await session.settled();
    expect(copies.open?.stale).toBe(true);
    await later(COPY_EVERY - 60_000);
    expect(place.files.size).toBe(1);
    await later(60_000);
    await vi.waitFor(() => expect(place.files.size).toBe(2));
    await vi.waitFor(() => expect(copies.open?.stale).toBe(false));
    expect(copies.record('w').outside).toMatchObject({ where: 'folder', name: 'KeHoach' });
  });

  test('are made when it is closed, whatever the time', async () => {
    const place = new MemoryPlace();
    const { copies, session, store } = await opened(place);
    await copies.copy(session);
    edit(session, 7);
    await session.settled();
    copies.closing();
    await vi.waitFor(() => expect(place.files.size).toBe(2));
    await vi.waitFor(() => expect(copies.phase).toBe('ready'));
    const [summary] = await store.list();
    expect(summary && copies.covers(summary)).toBe(true);
  });

  test('are not made by a window that only follows', async () => {
    const place = new MemoryPlace();
    const { copies, session } = await opened(place);
    session.gate.isOpen = false;
    copies.closing();
    await later(60_000);
    expect(place.files.size).toBe(0);
  });

  test('pause, go on after a click, and are told as they are', async () => {
    const place = new MemoryPlace();
    const { copies, session } = await opened(place);
    place.open = false;
    await copies.copy(session);
    expect(copies.phase).toBe('paused');
    place.answer = false;
    await copies.resume();
    expect([copies.phase, place.files.size]).toEqual(['paused', 0]);
    place.answer = true;
    await copies.resume();
    expect([copies.phase, place.files.size]).toEqual(['ready', 1]);
  });

  test('are tried again where the folder was away', async () => {
    const place = new MemoryPlace();
    const { copies, session } = await opened(place);
    place.fault = 'gone';
    await copies.copy(session);
    expect(copies.phase).toBe('gone');
    place.fault = null;
    await later(COPY_EVERY);
    await vi.waitFor(() => expect(copies.phase).toBe('ready'));
    expect(place.files.size).toBe(1);
  });
});

describe('a reminder', () => {
  test('comes where no copies are made, goes when put off, and comes back', async () => {
    const { copies, session } = await opened(null);
    const work = async (steps: number) => {
      for (let n = 0; n < steps; n += 1) edit(session, now + n);
      now += 1_000;
      await session.settled();
    };
    await work(REMIND_AFTER_STEPS - 1);
    expect(copies.open?.reminding).toBe(false);
    await work(1);
    expect(copies.open?.reminding).toBe(true);
    await copies.putOff();
    expect(copies.open?.reminding).toBe(false);
    await work(REMIND_AFTER_STEPS);
    expect(copies.open?.reminding).toBe(true);
    await copies.noteFile(session, session.workbook, { to: 'downloads', name: 'x.json' });
    expect([copies.open?.reminding, copies.open?.stale]).toEqual([false, false]);
  });

  test('does not come where copies are made', async () => {
    const { copies, session } = await opened(new MemoryPlace());
    for (let n = 0; n < 2 * REMIND_AFTER_STEPS; n += 1) edit(session, n);
    await session.settled();
    expect(copies.open?.reminding).toBe(false);
  });
});

test('the line says saved only after a write has ended', async () => {
  const { copies, session } = await opened(null);
  expect(copies.open?.savedAt).toBe(NOON);
  now += 60_000;
  edit(session, 7);
  expect([session.saving.state, copies.open?.savedAt]).toEqual(['saving', NOON]);
  await session.settled();
  expect(copies.open?.savedAt).toBe(NOON + 60_000);
});

describe('the browser is asked to keep the data', () => {
  const storage = (kept: boolean, answer: boolean) => ({
    persisted: () => Promise.resolve(kept),
    persist: vi.fn(() => Promise.resolve(answer)),
  });

  test('once, and its answer is kept', async () => {
    const { store } = newStore();
    const refusing = storage(false, false);
    expect(await askPromise(store, 'unasked', false, refusing)).toBe('bestEffort');
    expect(await keptPromise(store)).toBe('bestEffort');
    await askPromise(store, 'bestEffort', false, refusing);
    expect(refusing.persist).toHaveBeenCalledTimes(1);
    expect(await askPromise(store, 'bestEffort', true, storage(false, true))).toBe('kept');
    expect(await keptPromise(store)).toBe('kept');
  });

  test('not where it has promised, and where there is nobody to ask it is said', async () => {
    const { store } = newStore();
    const granted = storage(true, true);
    expect(await askPromise(store, 'unasked', false, granted)).toBe('kept');
    expect(granted.persist).not.toHaveBeenCalled();
    expect(await askPromise(store, 'unasked', false, undefined)).toBe('impossible');
  });
});

test('words of the last copy: when, where, and whether it has fallen behind', () => {
  const outside = { at: NOON, where: 'folder', name: 'KeHoach', changedAt: 1, steps: 1 } as const;
  expect(outsideWords(null, false, copiesVi, 'vi').full).toBe(
    'Chưa có bản sao ngoài trình duyệt này',
  );
  const { short, full } = outsideWords(outside, false, copiesVi, 'vi');
  expect(full).toMatch(/thư mục “KeHoach” \(chưa gồm thay đổi sau đó\)$/);
  expect(short).toMatch(/\*$/);
  expect(outsideWords(outside, true, copiesEn, 'en').full).toMatch(/folder “KeHoach”$/);
  expect(sizeWords(34_100, copiesVi, 'vi')).toBe('35 kB');
  expect(sizeWords(2_560_000, copiesVi, 'vi')).toBe('2,6 MB');
});
