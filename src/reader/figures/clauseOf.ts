import type { Clause } from '../clauses/clause';
import type { NumberToken } from '../tokens/token';

/**
 * The innermost clause each number stands in; null outside all. Numbers and clauses are in the
 * order of the text.
 */
export function clausesOf(
  clauses: readonly Clause[],
  numbers: readonly NumberToken[],
): (Clause | null)[] {
  const around: Clause[] = [];
  let next = 0;
  return numbers.map((number) => {
    for (;;) {
      const clause = clauses[next];
      if (!clause || clause.start > number.start) break;
      around.push(clause);
      next += 1;
    }
    for (;;) {
      const clause = around[around.length - 1];
      if (!clause || clause.end > number.start) return clause ?? null;
      around.pop();
    }
  });
}
