import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import { changeOf } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series } from '../../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../../src/domain/workbook/workbook';
import { Session } from '../../../src/workbench/session';
import { ReadOnlyError } from '../../../src/workbench/windows/gate';
import { SharedWorkbook, type SharedView } from '../../../src/workbench/windows/sharedWorkbook';
import { sheet } from '../../support/workbooks';
import { Desktop, type FakeWindow } from './desktop';

const TARGET = series('plan', '2024');
const LABEL = { code: 'editFigure', params: {} } as const;
const START = sheet(
  Array.from({ length: 40 }, (_, n) => ({ name: `Chỉ tiêu ${n}`, unit: 'ha', target: '1' })),
);

const target = (workbook: Workbook, indicator: number) => {
  const value = valueAt(workbook, { indicator, series: TARGET });
  return value.kind === 'number' ? value.value : null;
};

interface Open {
  readonly window: FakeWindow;
  readonly shared: SharedWorkbook;
  readonly seen: { readonly view: SharedView };
  readonly session: Session;
  edit(indicator: number, value: number): boolean;
}

async function open(desktop: Desktop): Promise<Open> {
  const window = desktop.window();
  const shared = new SharedWorkbook(START.id, window);
  const session = new Session(window.store, await shared.enter(() => window.store.load(START.id)));
  // What a screen sees: only what it was told of.
  const seen = { view: shared.view };
  shared.attach(session, () => (seen.view = shared.view));
  const edit = (indicator: number, value: number) => {
    const figure = typedFigure(numberValue(value));
    const change = changeOf(session.workbook, {
      figures: [{ indicator, series: TARGET, figure }],
    });
    try {
      session.runChange(LABEL, change, null);
      return true;
    } catch (error) {
      if (!(error instanceof ReadOnlyError)) throw error;
      return false;
    }
  };
  return { window, shared, seen, session, edit };
}

async function desktopWith(count: number) {
  const desktop = new Desktop();
  await desktop.window().store.create(START, 1);
  const windows: Open[] = [];
  for (let n = 0; n < count; n += 1) windows.push(await desktop.until(open(desktop)));
  await desktop.quiet();
  return {
    desktop,
    windows,
    stored: async () => (await desktop.until(open(desktop))).session.workbook,
  };
}

const pens = (windows: readonly Open[]) => windows.map(({ shared }) => shared.view.pen.is);

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
    first.window.holdWrites = true;
    first.edit(0, 7);
    first.window.isAsleep = true;
    second.shared.take();
    await desktop.quiet();
    expect(pens([second])).toEqual(['holding']);
    second.edit(1, 8);
    await desktop.quiet();
    first.window.isAsleep = false;
    first.window.holdWrites = false;
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
    first.window.holdWrites = true;
    first.edit(0, 7);
    first.window.isAsleep = true;
    second.shared.take();
    await desktop.quiet();
    first.window.isAsleep = false;
    first.window.holdWrites = false;
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
    first.window.holdWrites = true;
    first.edit(0, 7);
    first.window.isAsleep = true;
    second.shared.take();
    await desktop.quiet();
    second.edit(0, 8);
    await desktop.quiet();
    first.window.isAsleep = false;
    first.window.holdWrites = false;
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

type Act = readonly [
  kind: 'edit' | 'take' | 'sleep' | 'wake' | 'crash' | 'hold' | 'pause',
  who: number,
];

const arbActs = fc.array(
  fc.tuple(
    fc.constantFrom<Act[0]>(
      'edit',
      'edit',
      'edit',
      'take',
      'take',
      'sleep',
      'wake',
      'crash',
      'hold',
      'pause',
    ),
    fc.nat(2),
  ),
  { maxLength: 30 },
);

test('whatever windows do in any order, no write goes over another and no edit is lost', async () => {
  await fc.assert(
    fc.asyncProperty(arbActs, fc.infiniteStream(fc.nat(4)), async (acts, turns) => {
      const { desktop, windows, stored } = await desktopWith(3);
      // Each edit has a cell of its own: it is on the disk, or kept, or was refused, or crashed.
      const made = new Map<number, Open>();
      for (const [n, [kind, who]] of acts.entries()) {
        const one = windows[who];
        if (!one) continue;
        if (kind === 'edit' && !one.window.isAsleep && !one.window.isGone) {
          if (one.edit(n, 100 + n)) made.set(n, one);
        } else if (kind === 'take' && !one.window.isAsleep) one.shared.take();
        else if (kind === 'sleep') one.window.isAsleep = true;
        else if (kind === 'hold') one.window.holdWrites = !one.window.holdWrites;
        else if (kind === 'wake') one.window.isAsleep = false;
        else if (kind === 'crash') one.window.crash();
        else if (kind === 'pause') await desktop.quiet();
        for (let turn = turns.next().value as number; turn > 0; turn -= 1) await desktop.turn();
        const writing = windows.filter(
          ({ window, shared, session }) =>
            !window.isGone &&
            !window.isAsleep &&
            shared.view.pen.is === 'holding' &&
            session.gate.isOpen,
        );
        expect(writing.length).toBeLessThanOrEqual(1);
      }
      for (const { window } of windows) {
        window.isAsleep = false;
        window.holdWrites = false;
      }
      await desktop.quiet();
      const disk = await stored();
      for (const [n, { window, shared }] of made) {
        if (window.isGone && !window.acknowledged.has(n)) continue;
        const kept = shared.view.kept;
        const safe = target(disk, n) === 100 + n || (kept && target(kept.workbook, n) === 100 + n);
        expect(
          safe,
          `edit ${n} by ${windows.indexOf(windows.find((w) => w.shared === shared)!)}`,
        ).toBe(true);
      }
      // What was on the disk once is there still.
      for (const { window } of windows) {
        for (const n of window.acknowledged) expect(target(disk, n)).toBe(100 + n);
      }
      const alive = windows.filter(({ window }) => !window.isGone);
      for (const { session } of alive) {
        if (session.gate.isOpen) continue;
        expect(target(session.workbook, 0)).toBe(target(disk, 0));
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
