/** How far a long piece of work has come. `total` is an estimate where it is not known beforehand. */
export interface Progress {
  readonly stage: TaskStage;
  readonly done: number;
  readonly total: number;
}

export type TaskStage = 'decode' | 'split' | 'legacy' | 'header' | 'numbers' | 'rows' | 'compare';

/**
 * Work that can be done at once or in slices: every `next()` takes a few milliseconds at most, so a
 * page stays alive between two of them, and dropping the generator cancels it.
 */
export type Task<T> = Generator<Progress, T, void>;

/** Does all of it now. */
export function runToEnd<T>(task: Task<T>): T {
  let step = task.next();
  while (step.done !== true) step = task.next();
  return step.value;
}
