import type { IndicatorId } from '../../domain/indicator/indicator';

type Place = (id: IndicatorId) => number;

/** Rows kept in the order of the sheet; `place` must order them as it did when they were added. */
export class OrderedRows {
  #ids: IndicatorId[] = [];

  get size(): number {
    return this.#ids.length;
  }

  clear(): void {
    this.#ids = [];
  }

  /** Adds a row once. */
  add(id: IndicatorId, place: Place): void {
    const at = this.#find(id, place);
    if (this.#ids[at] !== id) this.#ids.splice(at, 0, id);
  }

  remove(id: IndicatorId, place: Place): void {
    const at = this.#find(id, place);
    if (this.#ids[at] === id) this.#ids.splice(at, 1);
  }

  first(most: number): readonly IndicatorId[] {
    return this.#ids.slice(0, most);
  }

  /** The row after (or before) another, which need not be among them; goes round at the ends. */
  next(from: IndicatorId | null, step: 1 | -1, place: Place): IndicatorId | null {
    const { length } = this.#ids;
    if (length === 0) return null;
    if (from === null) return this.#ids[step > 0 ? 0 : length - 1] ?? null;
    const at = this.#find(from, place);
    const there = step < 0 ? at - 1 : this.#ids[at] === from ? at + 1 : at;
    return this.#ids[(there + length) % length] ?? null;
  }

  /** Where the row stands or would stand. */
  #find(id: IndicatorId, place: Place): number {
    const wanted = place(id);
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(this.#ids[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
