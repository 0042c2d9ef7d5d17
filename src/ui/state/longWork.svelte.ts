import type { Change } from '../../domain/workbook/change';
import type { Place, StepLabel } from '../../domain/workbook/journal';
import type { Progress, TaskStage } from '../../exchange/task';
import type { RunOptions } from '../../workbench/runTask';

export type WorkKind = 'copy' | 'paste' | 'fill' | 'enter' | 'clear';

/** What a command that may be long is given. */
export interface Work extends RunOptions {
  readonly signal: AbortSignal;
  /** Cells it is about, as far as they are known. */
  count: number;
}

export interface LargeStep {
  readonly label: StepLabel;
  readonly change: Change;
  readonly place: Place;
}

/** Milliseconds after which a command that is still at work says so. */
const SHOWN_AFTER = 500;
/** Where each stage begins and ends on the bar. */
const STAGES: Readonly<Partial<Record<TaskStage, readonly [from: number, to: number]>>> = {
  split: [0, 0.05],
  numbers: [0.05, 0.1],
  rows: [0.1, 0.6],
  compare: [0.6, 1],
};

/**
 * Commands on a sheet that may be long, one after another, in the order of the keys: how far the one
 * at work has come, and the way to stop it.
 */
export class LongWork {
  #running: AbortController | null = null;
  #line: Promise<void> = Promise.resolve();
  shown = $state.raw<{
    readonly kind: WorkKind;
    readonly count: number;
    readonly share: number;
  } | null>(null);

  /** Resolves to what the job does; to null where it was cancelled. */
  do<T>(kind: WorkKind, count: number, job: (work: Work) => Promise<T>): Promise<T | null> {
    const turn = this.#line.then(() => this.#do(kind, count, job));
    // A fault belongs to whoever gave the command; those behind it have their turn all the same.
    this.#line = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #do<T>(kind: WorkKind, count: number, job: (work: Work) => Promise<T>): Promise<T | null> {
    const stop = new AbortController();
    const began = performance.now();
    let share = 0;
    const work: Work = {
      count,
      signal: stop.signal,
      onProgress: ({ stage, done, total }: Progress) => {
        if (performance.now() - began < SHOWN_AFTER) return;
        const [from, to] = STAGES[stage] ?? [0, 1];
        share = Math.max(share, from + ((to - from) * done) / Math.max(total, 1));
        this.shown = { kind, count: work.count, share };
      },
    };
    this.#running = stop;
    try {
      return await job(work);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      return null;
    } finally {
      this.#running = null;
      this.shown = null;
    }
  }

  /** Drops the command at work; true where there was one. */
  cancel(): boolean {
    const running = this.#running;
    running?.abort();
    this.shown = null;
    return running !== null;
  }
}
