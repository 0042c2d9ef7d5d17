/** Work in slices: each step tells what share of it is done, 0…1. */
export type Steps<T> = Generator<number, T, void>;

/** Steps that are one piece of more, which begins and ends at these shares of the whole. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield from + (to - from) * step.value;
  return step.value;
}

/** Does something for each of many, so many between two steps. */
export function* eachOf<T>(
  many: readonly T[],
  aSlice: number,
  what: (one: T, n: number) => void,
): Steps<void> {
  for (const [n, one] of many.entries()) {
    if (n % aSlice === aSlice - 1) yield n / many.length;
    what(one, n);
  }
}
