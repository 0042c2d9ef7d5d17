import fc from 'fast-check';
import { expect } from 'vitest';
import { target, type desktopWith, type Open } from './openWindows';

/** What may happen to one of three windows. */
export type Act = readonly [
  kind: 'edit' | 'take' | 'sleep' | 'wake' | 'crash' | 'hold' | 'pause',
  who: number,
];

export const arbActs = fc.array(
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

type All = Awaited<ReturnType<typeof desktopWith>>;

/** Whether a window holds that it may write. */
export function mayWrite({ window, shared, session }: Open): boolean {
  const awake = !window.isGone && !window.isAsleep;
  return awake && shared.view.pen.is === 'holding' && session.gate.isOpen;
}

/** Does what happens, with some turns between; each edit has a cell of its own. Returns who made them. */
export async function playActs(
  { desktop, windows }: All,
  acts: readonly Act[],
  turns: Iterator<number>,
  look: () => void,
): Promise<Map<number, Open>> {
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
    look();
  }
  return made;
}

/** Every edit is on the disk, or kept, or its window crashed; what was on the disk once is there still. */
export async function expectNothingLost(
  { desktop, windows, stored }: All,
  made: ReadonlyMap<number, Open>,
): Promise<void> {
  for (const { window } of windows) {
    window.isAsleep = false;
    window.holdWrites = false;
  }
  await desktop.quiet();
  const disk = await stored();
  for (const [n, { window, shared }] of made) {
    if (window.isGone && !window.acknowledged.has(n)) continue;
    const { kept } = shared.view;
    const isKept = kept !== null && target(kept.workbook, n) === 100 + n;
    expect(target(disk, n) === 100 + n || isKept, `edit ${n} by ${window.name}`).toBe(true);
  }
  for (const { window } of windows) {
    for (const n of window.acknowledged) expect(target(disk, n)).toBe(100 + n);
  }
  for (const { window, session } of windows) {
    if (window.isGone || session.gate.isOpen) continue;
    expect(target(session.workbook, 0)).toBe(target(disk, 0));
  }
}
