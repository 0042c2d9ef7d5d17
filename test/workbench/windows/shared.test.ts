import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadOnlyError } from '../../../src/workbench/windows/gate';
import { arbActs, expectNothingLost, mayWrite, playActs } from './acts';
import { desktopWith, fallAsleepWriting, type Open, pens, target, wake } from './openWindows';

describe('one workbook in several windows', () => {
  test('the first writes, the others follow and are refused', async () => {
    const { desktop, windows } = await desktopWith(3);
    expect(pens(windows)).toEqual(['holding', 'following', 'following']);
    const [first, second, third] = windows as [Open, Open, Open];
    expect(second.edit(0, 5)).toBe(false);
    await expect(second.session.undo()).rejects.toThrow(ReadOnlyError);
    first.edit(0, 7);
    await desktop.quiet();
    expect(target(second.session.workbook, 0)).toBe(7);
    expect(target(third.session.workbook, 0)).toBe(7);
    await first.session.undo();
    await desktop.quiet();
    expect(target(second.session.workbook, 0)).toBe(1);
    expect(second.session.canUndo).toBe(false);
  });

  test('is handed over after what is pending is saved', async () => {
    const { desktop, windows } = await desktopWith(2);
    const [first, second] = windows as [Open, Open];
    first.edit(0, 7);
    second.shared.take();
    await desktop.quiet();
    expect(first.shared.view.pen).toMatchObject({ is: 'following', why: 'gaveUp', free: false });
    expect(target(second.session.workbook, 0)).toBe(7);
    expect(second.edit(1, 8)).toBe(true);
    expect(first.edit(1, 9)).toBe(false);
    await desktop.quiet();
    expect(target(first.session.workbook, 1)).toBe(8);
    // It was made in another window, and is undone in this one all the same.
    await desktop.until(second.session.undo());
    await desktop.until(second.session.undo());
    await desktop.until(second.session.settled());
    expect(target(second.session.workbook, 0)).toBe(1);
  });

  test('that sleeps loses the pen, overwrites nothing, and keeps what it had not saved', async () => {
    const { desktop, windows } = await desktopWith(2);
    const [first, second] = windows as [Open, Open];
    fallAsleepWriting(first);
    second.shared.take();
    await desktop.quiet();
    expect(pens([second])).toEqual(['holding']);
    second.edit(1, 8);
    await desktop.quiet();
    wake(first);
    await desktop.quiet();
    const { kept, pen } = first.seen.view;
    expect(pen).toMatchObject({ is: 'following', why: 'taken' });
    expect(kept?.entries).toHaveLength(1);
    expect(target(first.session.workbook, 0)).toBe(1);
    expect(target(first.session.workbook, 1)).toBe(8);

    first.shared.takeAndReapply();
    await desktop.quiet();
    expect(first.seen.view.kept).toBeNull();
    expect(target(second.session.workbook, 0)).toBe(7);
    expect(target(second.session.workbook, 1)).toBe(8);
  });

  test('that wakes before anything else was written is refused all the same', async () => {
    const { desktop, windows } = await desktopWith(2);
    const [first, second] = windows as [Open, Open];
    fallAsleepWriting(first);
    second.shared.take();
    await desktop.quiet();
    wake(first);
    await desktop.quiet();
    expect(pens(windows)).toEqual(['following', 'holding']);
    expect(target(second.session.workbook, 0)).toBe(1);
    expect(first.shared.view.kept?.entries).toHaveLength(1);
    expect(second.edit(0, 8)).toBe(true);
    await desktop.quiet();
    expect(second.session.saving.state).toBe('saved');
  });

  test('does not do again what would overwrite another edit', async () => {
    const { desktop, windows } = await desktopWith(2);
    const [first, second] = windows as [Open, Open];
    fallAsleepWriting(first);
    second.shared.take();
    await desktop.quiet();
    second.edit(0, 8);
    await desktop.quiet();
    wake(first);
    await desktop.quiet();
    first.shared.takeAndReapply();
    await desktop.quiet();
    expect(first.shared.view).toMatchObject({ isKeptRefused: true });
    expect(target(first.session.workbook, 0)).toBe(8);
    expect(first.shared.view.kept && target(first.shared.view.kept.workbook, 0)).toBe(7);
  });

  test('that cannot save keeps the pen, and says so', async () => {
    const { desktop, windows } = await desktopWith(2);
    const [first, second] = windows as [Open, Open];
    first.window.failWrites = true;
    first.edit(0, 7);
    await desktop.quiet();
    second.shared.take();
    await desktop.quiet();
    expect(pens(windows)).toEqual(['holding', 'following']);
    expect(second.shared.view.pen).toMatchObject({ why: 'refused' });
  });

  test('that crashes leaves the pen to whoever takes it', async () => {
    const { desktop, windows } = await desktopWith(2);
    const [first, second] = windows as [Open, Open];
    first.window.crash();
    await desktop.quiet();
    expect(second.shared.view.pen).toMatchObject({ is: 'following', free: true });
    second.shared.take();
    await desktop.quiet();
    expect(second.edit(0, 3)).toBe(true);
  });
});

test('whatever windows do in any order, no write goes over another and no edit is lost', async () => {
  await fc.assert(
    fc.asyncProperty(arbActs, fc.infiniteStream(fc.nat(4)), async (acts, turns) => {
      const all = await desktopWith(3);
      const made = await playActs(all, acts, turns, () => {
        expect(all.windows.filter(mayWrite).length).toBeLessThanOrEqual(1);
      });
      await expectNothingLost(all, made);
    }),
    { numRuns: 300 },
  );
}, 60_000);
