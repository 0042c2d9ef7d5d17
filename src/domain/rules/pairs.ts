import type { IndicatorId } from '../indicator/indicator';
import type { RuleBook } from './ruleBook';

/** Rules at rows, each once, with what it costs to check them. */
export class Pairs {
  readonly bySlot = new Map<number, Set<IndicatorId>>();
  readonly #book: RuleBook;
  work = 0;

  constructor(book: RuleBook) {
    this.#book = book;
  }

  readonly add = (slot: number, id: IndicatorId): void => {
    let rows = this.bySlot.get(slot);
    if (!rows) {
      rows = new Set();
      this.bySlot.set(slot, rows);
    }
    if (rows.has(id)) return;
    rows.add(id);
    this.work += this.#book.weightOf(slot);
  };

  rows(): Set<IndicatorId> {
    const all = new Set<IndicatorId>();
    for (const rows of this.bySlot.values()) for (const id of rows) all.add(id);
    return all;
  }
}
