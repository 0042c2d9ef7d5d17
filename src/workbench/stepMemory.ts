import type { JournalEntry } from '../domain/workbook/journal';

/** Journal steps held in memory, so that undo and redo need not wait for the disk: one stretch without gaps. */
export class StepMemory {
  #first = 1;
  #entries: JournalEntry[] = [];

  /** The entry of a step; null where it is not held. */
  get(step: number): JournalEntry | null {
    return this.#entries[step - this.#first] ?? null;
  }

  /** Steps `first`…`last`. Throws RangeError when one is not held. */
  stretch(first: number, last: number): readonly JournalEntry[] {
    const found = this.#entries.slice(Math.max(0, first - this.#first), last - this.#first + 1);
    if (found.length !== last - first + 1 || found[0]?.step !== first) {
      throw new RangeError(`steps ${first} to ${last} are not all held`);
    }
    return found;
  }

  /** The steps held up to `last`, without gaps; none where `last` is not held. */
  heldUpTo(last: number): readonly JournalEntry[] {
    return this.get(last) ? this.#entries.slice(0, last - this.#first + 1) : [];
  }

  /** Holds these steps, without gaps, and no others. */
  replace(entries: readonly JournalEntry[]): void {
    this.#first = entries[0]?.step ?? 1;
    this.#entries = [...entries];
  }

  /** Holds a new step; steps after it are forgotten. */
  add(entry: JournalEntry): void {
    const at = entry.step - this.#first;
    if (at < 0 || at > this.#entries.length) {
      this.#first = entry.step;
      this.#entries = [entry];
      return;
    }
    this.#entries.length = at;
    this.#entries.push(entry);
  }

  /**
   * Holds steps that were read. Where they do not join those held, they take their place, unless
   * those from `needed` on are among them.
   */
  keep(read: readonly JournalEntry[], needed: number): void {
    const first = read[0]?.step;
    if (first === undefined) return;
    const end = this.#first + this.#entries.length;
    if (this.#entries.length > 0 && first <= end && first + read.length >= this.#first) {
      const before = read.filter(({ step }) => step < this.#first);
      const after = read.filter(({ step }) => step >= end);
      this.#entries = [...before, ...this.#entries, ...after];
      this.#first = Math.min(this.#first, first);
    } else if (this.#entries.length === 0 || end <= needed) {
      this.#first = first;
      this.#entries = [...read];
    }
  }

  /** Forgets what lies farthest from `head` until `most` are left; never a step from `needed` on. */
  trim(most: number, head: number, needed: number): void {
    while (this.#entries.length > most) {
      const last = this.#first + this.#entries.length - 1;
      if (last - head > head - this.#first && last < needed) {
        this.#entries.pop();
      } else if (this.#first < needed) {
        this.#entries.shift();
        this.#first += 1;
      } else {
        return;
      }
    }
  }
}
