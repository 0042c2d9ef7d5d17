import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Session } from '../../workbench/session';
import { afterFrame } from './afterFrame';

/** So many rows are checked before the sheet is shown. */
const CHECKED_AT_ONCE = 1500;
/** Milliseconds of checking between two turns of the page, and between two tellings. */
const CHECK_SLICE = 10;
const TELL_EVERY = 200;

export interface RuleCheckPorts {
  /** All rows are checked at once, or (`later`) none is yet. */
  readonly began: (later: boolean) => void;
  readonly checked: (ids: Iterable<IndicatorId>) => void;
  /** How far it has come; null when it is done. */
  readonly told: (progress: { readonly done: number; readonly total: number } | null) => void;
}

/** Checks all rows: few at once, many between the frames, with the page alive. */
export class RuleCheck {
  readonly #session: Session;
  readonly #ports: RuleCheckPorts;
  /** Number of the check under way; a newer one makes it stop. */
  #check = 0;

  constructor(session: Session, ports: RuleCheckPorts) {
    this.#session = session;
    this.#ports = ports;
  }

  /** `atOnce`: up to so many rows are checked before this returns. */
  start(atOnce = CHECKED_AT_ONCE): void {
    this.#check += 1;
    const { rules, workbook } = this.#session;
    const later = workbook.outline.ids.length > atOnce;
    if (!later) for (const _ of rules.checkAll());
    this.#ports.began(later);
    if (later) void this.#inSlices(this.#check);
  }

  stop(): void {
    this.#check += 1;
  }

  async #inSlices(check: number): Promise<void> {
    const { ids } = this.#session.workbook.outline;
    const steps = this.#session.rules.checkAll();
    let marked = 0;
    let told = performance.now();
    for (;;) {
      await afterFrame();
      if (this.#check !== check) return;
      const until = performance.now() + CHECK_SLICE;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      const done = step.done === true ? ids.length : step.value.done;
      this.#ports.checked(ids.subarray(marked, done));
      marked = done;
      const now = performance.now();
      if (step.done !== true && now - told < TELL_EVERY) continue;
      told = now;
      this.#ports.told(step.done === true ? null : { done, total: ids.length });
      if (step.done === true) return;
    }
  }
}
