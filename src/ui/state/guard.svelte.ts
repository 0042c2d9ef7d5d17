import { getContext, setContext } from 'svelte';
import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../../workbench/ports';
import type { Session } from '../../workbench/session';
import { BusyElsewhereError } from '../../workbench/windows/writeAlone';
import type { ProtectDesk } from './protect.svelte';
import type { Windows } from './windows.svelte';

/** What locking needs of the desk the open workbook lies on. */
export interface GuardHome {
  readonly store: WorkbookStore;
  readonly protect: ProtectDesk;
  readonly sheet: { readonly session: Session; readonly title: string } | null;
  readonly windows: Pick<Windows, 'view' | 'writeAlone'>;
  /** Saves and leaves the open workbook, with nothing left that needs its passphrase. */
  leave(): Promise<void>;
  open(id: WorkbookId, elsewhere: boolean): Promise<void>;
  refreshList(): Promise<void>;
}

/** After how many minutes without a hand on it a workbook is locked; 0: never. */
export const IDLE_CHOICES = [0, 5, 15, 30, 60] as const;
type IdleMinutes = (typeof IDLE_CHOICES)[number];

const IDLE_SETTING = 'protect.idleMinutes';
const MINUTE = 60_000;
/** How often it is looked at the clock, ms: a timer alone stands still while a laptop sleeps. */
const LOOKS = 15_000;
const HANDS = ['pointerdown', 'keydown', 'wheel', 'input'] as const;

/** The passphrase of the workbook that is open: whether it has one, and locking it. */
export class Guard {
  readonly #home: GuardHome;
  /** Of the open workbook; null where it has no passphrase, or none is open. */
  of = $state.raw<{ readonly hidesTitle: boolean } | null>(null);
  idleMinutes = $state<IdleMinutes>(0);

  constructor(home: GuardHome) {
    this.#home = home;
  }

  /** Whether there is anything to lock or to protect here. */
  get isPossible(): boolean {
    return this.#home.protect.isPossible !== null;
  }

  /** Id of the open workbook where it is protected, else null. */
  get ownId(): WorkbookId | null {
    return this.of ? (this.#home.sheet?.session.workbook.id ?? null) : null;
  }

  async start(): Promise<void> {
    const kept = await this.#home.store.readSetting(IDLE_SETTING);
    this.idleMinutes = IDLE_CHOICES.find((minutes) => minutes === kept) ?? 0;
  }

  async setIdle(minutes: IdleMinutes): Promise<void> {
    this.idleMinutes = minutes;
    await this.#home.store.writeSetting(IDLE_SETTING, minutes);
  }

  /** Looks whether the open workbook is protected. */
  async look(): Promise<void> {
    const { sheet, store } = this.#home;
    const id = sheet?.session.workbook.id;
    const { protection } = store;
    if (id === undefined || !protection || (await protection.state(id)) === 'none') {
      this.of = null;
    } else this.of = { hidesTitle: await protection.hidesTitle(id) };
  }

  /** Saves, locks and leaves the open workbook; one without a passphrase is offered one. */
  async lockNow(): Promise<void> {
    const { sheet, protect, store } = this.#home;
    if (!sheet) return;
    const { id } = sheet.session.workbook;
    // The key may come before what was opened has been looked at.
    await this.look();
    if (!this.of) return protect.settings(id, sheet.title);
    await this.#home.leave();
    await store.protection?.lock(id);
    await this.#home.refreshList();
  }

  /** Locks a workbook, which may be open here. */
  async lock(id: WorkbookId): Promise<void> {
    const { sheet, store } = this.#home;
    if (sheet?.session.workbook.id === id) await this.lockNow();
    else await store.protection?.lock(id);
  }

  /** Runs a job that writes a whole workbook, while no other window writes it; an open one is saved first. */
  async alone(id: WorkbookId, job: () => Promise<void>): Promise<void> {
    const { sheet, windows } = this.#home;
    if (sheet?.session.workbook.id !== id) return windows.writeAlone(id, job);
    if (!sheet.session.gate.isOpen) throw new BusyElsewhereError();
    await sheet.session.settled();
    await job();
  }

  /** Another window has locked a workbook, or given it another passphrase. */
  async hear(kind: 'protected' | 'locked', id: WorkbookId): Promise<void> {
    const { sheet, store, windows } = this.#home;
    const { protection } = store;
    if (!protection) return;
    const isNew = kind === 'protected' && (await protection.state(id)) === 'locked';
    const mustLeave = sheet?.session.workbook.id === id && (isNew || kind === 'locked');
    // What could not be saved stays where it is: the bar above the sheet asks for the passphrase.
    const leaves = mustLeave && !windows.view?.kept && (await isSaved(sheet.session));
    if (leaves) await this.#home.leave();
    if (kind === 'locked') await protection.forget(id);
    await this.look();
    if (!this.#home.sheet) await this.#home.refreshList();
    if (leaves && isNew) await this.#home.open(id, true);
  }

  /** Asks for the passphrase of the open workbook, which another window has given it. */
  async unlockOpen(): Promise<boolean> {
    const { sheet, protect } = this.#home;
    if (!sheet) return false;
    const opened = await protect.unlock(sheet.session.workbook.id, sheet.title, true);
    await this.look();
    return opened;
  }

  /** Locks by itself after a while without a hand on it; returns the way to stop that. */
  watchIdle(page: Window, attempt: (job: () => Promise<void>) => void): () => void {
    let since = Date.now();
    const touched = () => (since = Date.now());
    const look = () => {
      const ms = this.idleMinutes * MINUTE;
      if (ms === 0 || !this.of || Date.now() - since < ms) return;
      touched();
      attempt(() => this.lockNow());
    };
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: true };
    for (const hand of HANDS) page.addEventListener(hand, touched, options);
    page.document.addEventListener('visibilitychange', look, options);
    const timer = setInterval(look, LOOKS);
    return () => {
      listening.abort();
      clearInterval(timer);
    };
  }
}

async function isSaved(session: Session): Promise<boolean> {
  try {
    await session.settled();
    return true;
  } catch {
    // The status line tells why.
    return false;
  }
}

/** Where the guard lies among what parts of the page are given. */
export const GUARD_PLACE = Symbol('guard');

/** For what the page holds: the guard of its desk. */
export function provideGuard(guard: Guard): void {
  setContext(GUARD_PLACE, guard);
}

/** Undefined where a part is shown by itself. */
export function guardHere(): Guard | undefined {
  return getContext<Guard | undefined>(GUARD_PLACE);
}
