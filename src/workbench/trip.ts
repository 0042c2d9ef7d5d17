import type { IndicatorId } from '../domain/indicator/indicator';
import type { FrameKeys } from '../domain/plan/assessment';
import { TallyBook } from '../domain/plan/tally';
import {
  applyChange,
  invertChange,
  NO_CHANGE,
  touchedBy,
  type Change,
  type Touched,
} from '../domain/workbook/change';
import type { JournalEntry, Place } from '../domain/workbook/journal';
import type { Workbook } from '../domain/workbook/workbook';
import { asTask, type Task } from '../exchange/task';

/** So many cells and rows are written at once without a person feeling it. */
const AT_ONCE = 5000;

/** A way over journal steps, with all that they touch, as if they were one. */
export class Trip {
  readonly #indicators = new Set<IndicatorId>();
  #outline = false;
  #meta = false;
  workbook: Workbook;
  /** Where the step passed last was made. */
  place: Place | null = null;
  #steps = 0;
  #last: Change | null = null;

  constructor(from: Workbook) {
    this.workbook = from;
  }

  get touched(): Touched {
    return { indicators: this.#indicators, outline: this.#outline, meta: this.#meta };
  }

  /** The step it has led over; null where there were none or several. */
  get only(): Change | null {
    return this.#steps === 1 ? this.#last : null;
  }

  /** The change of the step passed last, as it was made. */
  get last(): Change | null {
    return this.#last;
  }

  /** The tally where a long way has led; null where it is sooner followed on arrival. */
  *tally(keys: FrameKeys): Task<TallyBook | null> {
    if (this.#indicators.size <= AT_ONCE) return null;
    return yield* asTask('rows', TallyBook.inSlices(this.workbook, keys));
  }

  /** Does a step (1) or takes it back (-1). */
  pass(entry: JournalEntry, by: 1 | -1): void {
    this.#apply(by < 0 ? invertChange(entry.change) : entry.change);
    this.#passed(entry);
  }

  /** `pass` in slices, one series after another. */
  *passInSlices(entry: Pick<JournalEntry, 'change' | 'place'>, by: 1 | -1): Task<void> {
    const { figures, ...rest } = by < 0 ? invertChange(entry.change) : entry.change;
    const total = figures.length + 1;
    for (const [done, patch] of figures.entries()) {
      this.#apply({ ...NO_CHANGE, figures: [patch] });
      yield { stage: 'compare', done, total };
    }
    this.#apply({ ...rest, figures: [] });
    this.#passed(entry);
    yield { stage: 'compare', done: total, total };
  }

  #passed({ change, place }: Pick<JournalEntry, 'change' | 'place'>): void {
    this.place = place;
    this.#steps += 1;
    this.#last = change;
  }

  #apply(change: Change): void {
    this.workbook = applyChange(this.workbook, change);
    const { indicators, outline, meta } = touchedBy(change);
    for (const id of indicators) this.#indicators.add(id);
    this.#outline ||= outline;
    this.#meta ||= meta;
  }
}

/** Whether a change is better done in slices. */
export function isLarge({ figures, indicators, outline }: Change): boolean {
  const cells = figures.reduce((sum, patch) => sum + patch.indicators.length, 0);
  const rows = (outline?.removed.ids.length ?? 0) + (outline?.inserted.ids.length ?? 0);
  return cells + rows + (indicators?.ids.length ?? 0) > AT_ONCE;
}
