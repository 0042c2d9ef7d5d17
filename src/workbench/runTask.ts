import type { Progress, Task } from '../exchange/task';

export interface RunOptions {
  /** Told how far the work has come, at most every `PROGRESS_EVERY` milliseconds. */
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it drops the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds; only its differences count. */
  readonly clock?: () => number;
  /** Lets everything else that waits have its turn. */
  readonly giveWay?: () => Promise<void>;
}

/** Below 50 ms a person feels no wait; each pause costs a frame, so shorter slices cost whole seconds. */
const SLICE = 40;
export const PROGRESS_EVERY = 100;

/**
 * Does a task in slices of about `SLICE` milliseconds, so that the page stays alive. What the task
 * throws, the promise rejects with.
 */
export async function runTask<T>(task: Task<T>, options: RunOptions = {}): Promise<T> {
  const { onProgress, signal, clock = () => performance.now(), giveWay = nextTurn } = options;
  signal?.throwIfAborted();
  let sliceStart = clock();
  let told = sliceStart;
  for (;;) {
    const step = task.next();
    if (step.done === true) return step.value;
    const now = clock();
    if (now - sliceStart < SLICE) continue;
    if (onProgress && now - told >= PROGRESS_EVERY) {
      told = now;
      onProgress(step.value);
    }
    await giveWay();
    signal?.throwIfAborted();
    sliceStart = clock();
  }
}

/**
 * Resolves in a later turn of the event loop, after what already waits there. No timer: those of a
 * hidden page run once a second or once a minute. No `scheduler.yield`: it goes before everything
 * else that waits, so that the page would stand still until the work is done.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
