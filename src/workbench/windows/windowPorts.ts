import type { SeriesKey } from '../../domain/workbook/series';
import type { SourceTextKey } from '../../domain/workbook/sourceText';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import type { StoredWorkbook, WorkbookStore } from '../ports';

/** Tells one open window of the program from another. */
export type WindowId = string;

/** The lock of a workbook while it is held here. */
export interface HeldLock {
  /** Whether nobody else can hold that they have it, and no write of another window is on its way. */
  readonly sure: boolean;
  /** Resolves when another window has taken it without being given it. */
  readonly lost: Promise<void>;
  release(): void;
}

/** The right to write a workbook, which one window has at a time. */
export interface WriterLocks {
  /** Null where another window holds it. */
  tryTake(workbook: WorkbookId): Promise<HeldLock | null>;
  /** Waits until it is given up. Rejects when the signal aborts. */
  wait(workbook: WorkbookId, signal: AbortSignal): Promise<HeldLock>;
  /** Takes it whoever holds it: for a window that does not answer any more. */
  steal(workbook: WorkbookId): Promise<HeldLock>;
  /** Resolves when nobody holds it, perhaps only for a moment. Rejects when the signal aborts. */
  whenFree(workbook: WorkbookId, signal: AbortSignal): Promise<void>;
}

/** Which records one write of a workbook has changed, and the revision it made. */
export interface Difference {
  readonly revision: number;
  readonly outline: boolean;
  readonly indicators: readonly number[];
  readonly figures: readonly (readonly [SeriesKey, number])[];
  readonly texts: readonly SourceTextKey[];
}

/**
 * What a window tells after it has written. `protected`: the passphrase was set, changed or removed.
 * `locked`: every window shall forget the passphrase.
 */
export type StoreNews =
  | { readonly kind: 'written'; readonly workbook: WorkbookId; readonly difference: Difference }
  | {
      readonly kind: 'created' | 'rewritten' | 'deleted' | 'restored' | 'purged';
      readonly workbook: WorkbookId;
    }
  | {
      readonly kind: 'protected' | 'locked';
      readonly workbook: WorkbookId;
    };

/**
 * What windows say to each other about the right to write. `ask`: whoever has it shall save and give it
 * up. `wait`: that is being done. `refuse`: it cannot be done, for what is here cannot be saved. `writes`:
 * it has come here. `left`: it is given up. Where the browser has no locks: `who`: whoever has it shall
 * say so. `holding`: it is here. `stolen`: it was taken.
 */
export interface PenWord {
  readonly kind: 'ask' | 'wait' | 'refuse' | 'writes' | 'left' | 'who' | 'holding' | 'stolen';
  readonly workbook: WorkbookId;
}

export type WindowMessage = (StoreNews | PenWord) & { readonly from: WindowId };

/** Reaches all other windows of the program, and never this one. */
export interface WindowChannel {
  post(message: StoreNews | PenWord): void;
  /** Returns the way to stop it. */
  listen(listener: (message: WindowMessage) => void): () => void;
}

/** A store that several windows use at the same time, and that tells the others what it writes. */
export interface SharedStore extends WorkbookStore {
  /** Makes every write be refused that goes on from what is stored now. */
  claim(id: WorkbookId): Promise<void>;
  /**
   * The stored workbook as it is now, from a state that was loaded or written here; `writes`: what other
   * windows have told since, in order. Where these do not lead there, all is read. Rejects as `load`.
   */
  reload(from: Workbook, writes: readonly Difference[]): Promise<StoredWorkbook>;
}
