import type { Reading } from '../../reader/extraction';

const places = new WeakMap<Reading, readonly (number | null)[]>();

/**
 * The number of the passage each extraction stands in, by its place among the extractions; null
 * where it stands in none. Passages may hold others (a footnote inside a paragraph that goes on
 * behind it): the narrowest counts.
 */
export function passagesOf(reading: Reading): readonly (number | null)[] {
  let found = places.get(reading);
  if (!found) {
    found = findPassages(reading);
    places.set(reading, found);
  }
  return found;
}

interface Span {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

function findPassages({ passages, extractions }: Reading): readonly (number | null)[] {
  const spans = passages
    .map(({ id, map, text }): Span => {
      return { id, start: map.toSource(0), end: map.toSourceEnd(text.length) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const order = extractions.map((_, item) => item);
  order.sort((a, b) => (extractions[a]?.start ?? 0) - (extractions[b]?.start ?? 0));
  const found: (number | null)[] = extractions.map(() => null);
  // Spans that have begun and not ended; of nested ones the inner begins last.
  let open: Span[] = [];
  let next = 0;
  for (const item of order) {
    const at = extractions[item]?.start ?? 0;
    for (let span = spans[next]; span && span.start <= at; span = spans[next]) {
      open.push(span);
      next += 1;
    }
    open = open.filter(({ end }) => end > at);
    found[item] = open[open.length - 1]?.id ?? null;
  }
  return found;
}
