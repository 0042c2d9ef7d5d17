import type { JournalEntry } from '../domain/workbook/journal';
import type { WorkbookId } from '../domain/workbook/workbook';
import type { WorkbookStore } from './ports';
import { faultCode } from './saveFault';
import type { StepMemory } from './stepMemory';

/** Steps read from the journal together, when one is asked for that is not held. */
const READ_AT_ONCE = 20;
/** The same, on the way over many of them. */
const READ_FOR_TRIP = 100;

/** Steps of a workbook, from memory where they are held, else from the disk. */
export class StepReader {
  readonly #store: WorkbookStore;
  readonly #id: WorkbookId;
  readonly #held: StepMemory;
  /** Steps of the journal that turned out to be damaged or missing. */
  readonly #broken = new Set<number>();

  constructor(store: WorkbookStore, id: WorkbookId, held: StepMemory) {
    this.#store = store;
    this.#id = id;
    this.#held = held;
  }

  /** Steps `first`…`last`, in order. Rejects when one cannot be read. */
  async entries(first: number, last: number): Promise<readonly JournalEntry[]> {
    const held = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) =>
      this.#held.get(first + n),
    );
    const lacking = (entry: JournalEntry | null) => entry === null;
    const [gap, end] = [held.findIndex(lacking), held.findLastIndex(lacking)];
    if (gap < 0) return held.filter((entry) => entry !== null);
    // Steps that are not written yet are always held; what the disk has in their place counts no more.
    const read = await this.#store.entries(this.#id, first + gap, first + end);
    return held.flatMap((entry, n) => entry ?? read[n - gap] ?? []);
  }

  /** Whether a step is known to be damaged or missing: nothing goes past it. */
  isBroken(step: number): boolean {
    return this.#broken.has(step) && this.#held.get(step) === null;
  }

  /** Steps `first`…`last` as far as they can be read, and the numbers of those that cannot. */
  async readable(
    first: number,
    last: number,
  ): Promise<{ readonly entries: readonly JournalEntry[]; readonly broken: readonly number[] }> {
    try {
      return { entries: await this.entries(first, last), broken: [] };
    } catch (error) {
      if (!isBreak(error)) throw error;
    }
    const entries: JournalEntry[] = [];
    const broken: number[] = [];
    for (let step = first; step <= last; step += 1) {
      try {
        entries.push(await this.entry(step));
      } catch (error) {
        if (!isBreak(error)) throw error;
        broken.push(step);
      }
    }
    return { entries, broken };
  }

  /** Steps 1…`last`, those that are held as they are here. Rejects when one cannot be read. */
  async upTo(last: number): Promise<readonly JournalEntry[]> {
    const held = this.#held.heldUpTo(last);
    const rest = last - held.length;
    const older = rest === 0 ? [] : await this.#store.entries(this.#id, 1, rest);
    return [...older, ...held];
  }

  /** A step that is not held, with those that will be asked for next, from the disk. */
  async around(
    step: number,
    by: 1 | -1,
    lastOfAll: number,
    most = READ_AT_ONCE,
  ): Promise<readonly JournalEntry[]> {
    const far = step + by * (most - 1);
    const [first, last] = by < 0 ? [Math.max(1, far), step] : [step, Math.min(lastOfAll, far)];
    let read;
    try {
      read = await this.#store.entries(this.#id, first, last);
    } catch (error) {
      if (!isBreak(error)) throw error;
      // Damage in a step that is not asked for yet must not stand in the way of this one.
      read = [await this.entry(step)];
    }
    // What is held is newer than what the disk has in its place.
    return read.map((entry) => this.#held.get(entry.step) ?? entry);
  }

  /**
   * The steps on the way from one state to another, in the order in which they are passed. `needed`:
   * the first step that no disk holds for certain.
   */
  async *way(
    from: number,
    to: number,
    lastOfAll: number,
    needed: () => number,
  ): AsyncGenerator<JournalEntry, void, void> {
    const by = to < from ? -1 : 1;
    let read: readonly JournalEntry[] = [];
    for (let at = from; at !== to; at += by) {
      const step = by < 0 ? at : at + 1;
      let entry = this.#held.get(step) ?? foundIn(read, step);
      if (!entry) {
        read = await this.around(step, by, lastOfAll, READ_FOR_TRIP);
        entry = foundIn(read, step);
      }
      yield neededStep(entry, step);
    }
    this.#held.keep(read, needed());
  }

  async entry(step: number): Promise<JournalEntry> {
    const held = this.#held.get(step);
    if (held) return held;
    try {
      const [entry] = await this.#store.entries(this.#id, step, step);
      return neededStep(entry, step);
    } catch (error) {
      if (isBreak(error)) this.#broken.add(step);
      throw error;
    }
  }
}

/** Whether a step is lost, and not only out of reach for now. */
function isBreak(error: unknown): boolean {
  const code = faultCode(error);
  return code === 'damaged' || code === 'notFound';
}

/** A step among entries without gaps. */
export function foundIn(entries: readonly JournalEntry[], step: number): JournalEntry | undefined {
  return entries[step - (entries[0]?.step ?? 0)];
}

/** Throws RangeError where there is none. */
export function neededStep(entry: JournalEntry | undefined, step: number): JournalEntry {
  if (!entry) throw new RangeError(`journal step ${step} is missing`);
  return entry;
}
