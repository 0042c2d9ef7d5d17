import type { IndicatorId } from '../domain/indicator/indicator';
import { applyChange, invertChange, touchedBy, type Touched } from '../domain/workbook/change';
import type { JournalEntry, Place } from '../domain/workbook/journal';
import type { Workbook } from '../domain/workbook/workbook';

/** A way over journal steps, with all that they touch, as if they were one. */
export class Trip {
  readonly #indicators = new Set<IndicatorId>();
  #outline = false;
  #meta = false;
  workbook: Workbook;
  /** Where the step passed last was made. */
  place: Place | null = null;

  constructor(from: Workbook) {
    this.workbook = from;
  }

  get touched(): Touched {
    return { indicators: this.#indicators, outline: this.#outline, meta: this.#meta };
  }

  /** Does a step (1) or takes it back (-1). */
  pass(entry: JournalEntry, by: 1 | -1): void {
    const change = by < 0 ? invertChange(entry.change) : entry.change;
    this.workbook = applyChange(this.workbook, change);
    const { indicators, outline, meta } = touchedBy(change);
    for (const id of indicators) this.#indicators.add(id);
    this.#outline ||= outline;
    this.#meta ||= meta;
    this.place = entry.place;
  }
}
