import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbActs, expectNothingLost, mayWrite, playActs } from './acts';
import { Desktop } from './desktop';
import {
  desktopWith,
  fallAsleepWriting,
  open,
  type Open,
  pens,
  START,
  target,
  wake,
} from './openWindows';

describe('windows of a browser without locks', () => {
  test('ask each other: the first writes, the others follow', async () => {
    const { desktop, windows } = await desktopWith(3, 'none');
    expect(pens(windows)).toEqual(['holding', 'following', 'following']);
    const [first, second] = windows as [Open, Open, Open];
    expect(second.edit(0, 5)).toBe(false);
    first.edit(0, 7);
    await desktop.quiet();
    expect(target(second.session.workbook, 0)).toBe(7);
  });

  test('hand over after saving, and the giver follows', async () => {
    const { desktop, windows } = await desktopWith(2, 'none');
    const [first, second] = windows as [Open, Open];
    first.edit(0, 7);
    second.shared.take();
    await desktop.quiet();
    expect(pens(windows)).toEqual(['following', 'holding']);
    expect(target(second.session.workbook, 0)).toBe(7);
    second.edit(1, 8);
    await desktop.quiet();
    expect(target(first.session.workbook, 1)).toBe(8);
  });

  test('that open it at the same moment: one stays, the same for both, and nothing is lost', async () => {
    const desktop = new Desktop();
    await desktop.window().store.create(START, 1);
    const [one, other] = await Promise.all([
      desktop.until(open(desktop, 'none')),
      desktop.until(open(desktop, 'none')),
    ]);
    const windows = [one, other];
    // Before they have heard of each other both may hold that they write.
    const made = windows.map((window, n) => window.edit(n, 100 + n));
    await desktop.quiet();
    expect(windows.filter(mayWrite)).toHaveLength(1);
    const disk = (await desktop.until(open(desktop, 'none'))).session.workbook;
    for (const [n, { shared }] of windows.entries()) {
      const { kept } = shared.view;
      const isKept = kept !== null && target(kept.workbook, n) === 100 + n;
      expect(!made[n] || target(disk, n) === 100 + n || isKept).toBe(true);
    }
  });

  test('that dies leaves the pen to whoever takes it', async () => {
    const { desktop, windows } = await desktopWith(2, 'none');
    const [first, second] = windows as [Open, Open];
    first.window.crash();
    await desktop.quiet();
    expect(second.shared.view.pen).toMatchObject({ is: 'following', free: true });
    second.shared.take();
    await desktop.quiet();
    expect(second.edit(0, 3)).toBe(true);
    await desktop.quiet();
    expect(second.session.saving.state).toBe('saved');
  });

  test('that sleeps and wakes never overwrites, and keeps what it had not saved', async () => {
    const { desktop, windows } = await desktopWith(2, 'none');
    const [first, second] = windows as [Open, Open];
    fallAsleepWriting(first);
    second.shared.take();
    await desktop.quiet();
    expect(pens([second])).toEqual(['holding']);
    second.edit(0, 8);
    await desktop.quiet();
    wake(first);
    await desktop.quiet();
    expect(pens(windows)).toEqual(['following', 'holding']);
    expect(target(first.session.workbook, 0)).toBe(8);
    expect(first.shared.view.kept?.entries).toHaveLength(1);
    expect(target((await desktop.until(open(desktop, 'none'))).session.workbook, 0)).toBe(8);
  });

  test('that sleeps with all saved has lost the pen when it wakes', async () => {
    const { desktop, windows } = await desktopWith(1, 'none');
    const [first] = windows as [Open];
    first.window.isAsleep = true;
    const second = await desktop.until(open(desktop, 'none'));
    first.window.isAsleep = false;
    await desktop.quiet();
    expect(pens([first, second])).toEqual(['following', 'holding']);
    expect(first.edit(0, 7)).toBe(false);
  });

  test('that wakes before anything else was written is refused all the same', async () => {
    const { desktop, windows } = await desktopWith(2, 'none');
    const [first, second] = windows as [Open, Open];
    fallAsleepWriting(first);
    second.shared.take();
    await desktop.quiet();
    wake(first);
    await desktop.quiet();
    expect(target((await desktop.until(open(desktop, 'none'))).session.workbook, 0)).toBe(1);
    expect(first.shared.view.kept?.entries).toHaveLength(1);
    expect(second.edit(0, 8)).toBe(true);
  });

  test('that sleeps while another one opens it: what it writes when it wakes is refused', async () => {
    const desktop = new Desktop();
    await desktop.window().store.create(START, 1);
    const first = await desktop.until(open(desktop, 'none'));
    fallAsleepWriting(first);
    // Nobody answers, so that it is held to be free.
    const opening = open(desktop, 'none');
    await desktop.quiet();
    const second = await opening;
    expect(pens([second])).toEqual(['holding']);
    wake(first);
    second.edit(1, 8);
    await desktop.quiet();
    const disk = (await desktop.until(open(desktop, 'none'))).session.workbook;
    expect([target(disk, 0), target(disk, 1)]).toEqual([1, 8]);
    expect(first.shared.view.kept?.entries).toHaveLength(1);
    expect([first, second].filter(mayWrite)).toHaveLength(1);
  });
});

test('without locks too no write goes over another and no edit is lost, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(arbActs, fc.infiniteStream(fc.nat(4)), async (acts, turns) => {
      const all = await desktopWith(3, 'none');
      const made = await playActs(all, acts, turns, () => undefined);
      await expectNothingLost(all, made);
      expect(all.windows.filter(mayWrite).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
}, 60_000);
