/** How far reading has come; `total` and `done` are UTF-16 units of the source. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Reading in slices: every `next()` takes a few milliseconds at most, dropping it cancels.
 * A room above wraps it with `asTask('read', …)`.
 */
export type ReadingTask<T> = Generator<ReadingProgress, T, void>;
