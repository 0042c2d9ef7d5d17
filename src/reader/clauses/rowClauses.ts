import type { Passage, RowCell } from '../text/passage';
import type { Clause } from './clause';

/** Clauses of a table's row: one a cell; the first with letters names the others. */
export function rowClauses(passage: Passage, cells: readonly RowCell[]): Clause[] {
  const name = cells.find(({ start, end }) => /\p{L}{2}/u.test(passage.text.slice(start, end)));
  return cells.map(({ start, end }, id) => ({
    passage,
    id,
    start,
    end,
    kind: 'statement',
    parent: null,
    hangsAt: null,
    whole: null,
    head: name && name.start !== start ? { start: name.start, end: name.end } : null,
    sentence: 0,
    group: null,
    verb: null,
  }));
}
