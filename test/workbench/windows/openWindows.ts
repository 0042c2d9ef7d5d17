import { numberValue } from '../../../src/domain/quantity/value';
import { changeOf } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series } from '../../../src/domain/workbook/series';
import { valueAt, type Workbook } from '../../../src/domain/workbook/workbook';
import { Session } from '../../../src/workbench/session';
import { ChannelLocks } from '../../../src/workbench/windows/channelLocks';
import { ReadOnlyError } from '../../../src/workbench/windows/gate';
import {
  SharedWorkbook,
  type SharedView,
  type WindowParts,
} from '../../../src/workbench/windows/sharedWorkbook';
import { sheet } from '../../support/workbooks';
import { Desktop, type FakeWindow } from './desktop';

const TARGET = series('plan', '2024');
const LABEL = { code: 'editFigure', params: {} } as const;
export const START = sheet(
  Array.from({ length: 40 }, (_, n) => ({ name: `Chỉ tiêu ${n}`, unit: 'ha', target: '1' })),
);

/** The figure of a row. */
export const target = (workbook: Workbook, indicator: number) => {
  const value = valueAt(workbook, { indicator, series: TARGET });
  return value.kind === 'number' ? value.value : null;
};

export type LockKind = 'browser' | 'none';

/** A window of a browser without locks: pages over plain http ask each other. */
function withoutLocks({ store, channel, later, name }: FakeWindow): WindowParts {
  return { store, channel, later, locks: new ChannelLocks(channel, name, later) };
}

/** A window with the workbook open. */
export interface Open {
  readonly window: FakeWindow;
  readonly shared: SharedWorkbook;
  readonly seen: { readonly view: SharedView };
  readonly session: Session;
  edit(indicator: number, value: number): boolean;
}

/** Opens the workbook in one more window; `locks`: of the browser, or where it has none. */
export async function open(desktop: Desktop, locks: LockKind = 'browser'): Promise<Open> {
  const window = desktop.window();
  const parts = locks === 'browser' ? window : withoutLocks(window);
  const shared = new SharedWorkbook(START.id, parts);
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

/** The window stands still with an edit (row 0 becomes 7) that has not reached the disk. */
export function fallAsleepWriting({ window, edit }: Open): void {
  window.holdWrites = true;
  edit(0, 7);
  window.isAsleep = true;
}

/** It goes on where it stood still. */
export function wake({ window }: Open): void {
  window.isAsleep = false;
  window.holdWrites = false;
}

/** Windows that have opened it one after another. */
export async function desktopWith(count: number, locks: LockKind = 'browser') {
  const desktop = new Desktop();
  await desktop.window().store.create(START, 1);
  const windows: Open[] = [];
  for (let n = 0; n < count; n += 1) windows.push(await desktop.until(open(desktop, locks)));
  await desktop.quiet();
  return {
    desktop,
    windows,
    stored: async () => (await desktop.until(open(desktop, locks))).session.workbook,
  };
}

/** Who has the pen. */
export const pens = (windows: readonly Open[]) => windows.map(({ shared }) => shared.view.pen.is);
