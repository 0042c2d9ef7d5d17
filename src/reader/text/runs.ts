import type { OffsetMap } from './passage';

/**
 * A stretch of a tidied text, up to the next, and where it came from: unit by unit where `end` is
 * null, else every unit of it from all of `start` to `end` (a letter composed of several, a blank
 * put between two lines).
 */
export interface Run {
  /** Offset in the tidied text. */
  readonly at: number;
  /** Source offset of its first unit. */
  readonly start: number;
  readonly end: number | null;
}

/** The runs of the part of a text from `from` on. */
export function runsFrom(runs: readonly Run[], from: number): Run[] {
  const first = runIndex(runs, from);
  return runs.slice(Math.max(0, first)).map(({ at, start, end }) => {
    const cut = Math.max(0, from - at);
    return {
      at: at + cut - from,
      start: end === null ? start + cut : start,
      end,
    };
  });
}

/** How places of a tidied text lead back to the source. */
export function mapOf(runs: readonly Run[], length: number): OffsetMap {
  return {
    toSource: (at) => {
      if (at >= length) return length === 0 ? 0 : endOfUnit(runs, length - 1);
      const run = runs[runIndex(runs, at)];
      if (!run) return 0;
      return run.end === null ? run.start + at - run.at : run.start;
    },
    toSourceEnd: (at) =>
      at >= 1 && at <= length ? endOfUnit(runs, at - 1) : (runs[0]?.start ?? 0),
  };
}

function endOfUnit(runs: readonly Run[], at: number): number {
  const run = runs[runIndex(runs, at)];
  if (!run) return 0;
  return run.end ?? run.start + at - run.at + 1;
}

/** Index of the run that a unit stands in; -1 before all. */
function runIndex(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
