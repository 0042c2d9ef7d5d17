import type { Workbook } from '../../domain/workbook/workbook';
import { reminderDue, untilCopy } from '../../workbench/copies/due';
import type { CopyRecord } from '../../workbench/copies/copyRecord';
import type { Session } from '../../workbench/session';

/** So long, ms, the first change waits for those that follow it at once. */
const SETTLE = 2_000;

/** The open workbook: when it was saved, and whether copies of it have fallen behind. */
export class OpenCopies {
  readonly session: Session;
  readonly #clock: () => number;
  readonly #due: () => void;
  /** When the last write of this page reached the disk, or what the store says; null where unknown. */
  savedAt = $state<number | null>(null);
  /** Whether there are changes that no copy outside the browser has. */
  stale = $state(false);
  reminding = $state(false);
  /** When it was tried last to copy it. */
  tried: number | null = null;
  createdAt: number;
  #seen: Workbook;
  #copied: Workbook | null = null;
  #wasBehind = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `due`: called when it is time for a copy. */
  constructor(session: Session, clock: () => number, due: () => void) {
    this.session = session;
    this.#clock = clock;
    this.#due = due;
    this.#seen = session.workbook;
    this.createdAt = clock();
  }

  /** Follows the session; resolves `true` where something was just written to the disk. */
  heard(): boolean {
    const { workbook, saving } = this.session;
    if (workbook !== this.#seen) {
      this.#seen = workbook;
      this.stale = workbook !== this.#copied;
    }
    const isSaved = saving.state === 'saved';
    const written = isSaved && this.#wasBehind;
    if (written) this.savedAt = this.#clock();
    this.#wasBehind = !isSaved;
    return written;
  }

  /** A copy of this state lies outside the browser now. */
  copied(workbook: Workbook): void {
    this.#copied = workbook;
    this.stale = this.session.workbook !== workbook;
  }

  /** Asks for a copy when one is due. */
  plan(): void {
    if (!this.stale || this.#timer !== undefined) return;
    const wait = Math.max(SETTLE, untilCopy(this.tried, this.#clock()));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.stale) this.#due();
    }, wait);
  }

  /** Looks whether it is time for a reminder, where no copies are made by themselves. */
  remind(record: CopyRecord, automatic: boolean): void {
    const since = record.putOff ?? record.outside ?? { at: this.createdAt, steps: 0 };
    const steps = Math.abs(this.session.journalPlace.last - since.steps);
    const due = reminderDue({ steps, since: since.at }, this.#clock());
    this.reminding = !automatic && this.stale && due;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
