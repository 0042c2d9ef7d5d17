/** How far a long piece of work has come. `total` is an estimate where it is not known beforehand. */
export interface Progress {
  readonly stage: TaskStage;
  readonly done: number;
  readonly total: number;
}

export type TaskStage =
  'decode' | 'read' | 'split' | 'legacy' | 'header' | 'numbers' | 'rows' | 'compare';

/**
 * Work that can be done at once or in slices: every `next()` takes a few milliseconds at most, so a
 * page stays alive between two of them, and dropping the generator cancels it.
 */
export type Task<T> = Generator<Progress, T, void>;

/** Sliced work of a lower room as a task: what it says of its progress, with the stage it is. */
export function* asTask<T>(
  stage: TaskStage,
  work: Generator<Omit<Progress, 'stage'>, T, void>,
): Task<T> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield { stage, ...step.value };
  return step.value;
}

/** Does all of it now. */
export function runToEnd<T>(task: Task<T>): T {
  let step = task.next();
  while (step.done !== true) step = task.next();
  return step.value;
}
