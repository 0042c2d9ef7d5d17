import type { Reading } from '../../reader/extraction';
import type { RunOptions } from '../../workbench/runTask';
import type { Finding } from '../../workbench/reportFindings/finding';
import {
  countReview,
  newReview,
  nextUnchecked,
  stateOf,
  type Correction,
  type ItemNumber,
  type Review,
} from '../../workbench/report/review';
import {
  acceptItem,
  acceptItems,
  correctItem,
  redoReview,
  rejectItems,
  reopenItems,
  undoReview,
} from '../../workbench/report/reviewSteps';
import type { ReportSource } from '../../workbench/reportSource';
import { findingsByItem, NO_ITEMS, sameByItem } from './reportIndex';
import { placeFigures, type ReportPlaces } from './reportPlaces';
import { isDoubtful, type ReportFilter } from './reportRows';

/** Figures of one indicator, in the order of the text. */
export interface SameFigures {
  readonly items: readonly ItemNumber[];
  /** Two of them say something else for one period. */
  readonly differs: boolean;
}

/** What is known of a reading beside its figures. */
export interface ReportKnowledge {
  readonly findings: readonly Finding[];
  readonly same: readonly SameFigures[];
}

/** A report as it was read, with what was noticed on its way in. */
export interface ReadReport {
  readonly reading: Reading;
  readonly issues: ReportSource['issues'];
}

/** One report on its way in: read, looked through figure by figure, and taken into a workbook. */
export class ReportFlow {
  readonly name: string;
  phase = $state<'reading' | 'ready' | 'failed'>('reading');
  /** 0…1; null until it is known how far the reading has come. */
  progress = $state<number | null>(null);
  /** Why it could not be read; the screen has a sentence for it. */
  trouble = $state.raw<unknown>(null);
  review = $state.raw<Review | null>(null);
  /** What was noticed on the way in. */
  issues = $state.raw<ReportSource['issues']>([]);
  places = $state.raw<ReportPlaces | null>(null);
  knowledge = $state.raw<ReportKnowledge>({ findings: [], same: [] });
  current = $state<ItemNumber>(0);
  /** A stretch of the source that is shown; null where it is the current figure's own place. */
  pointed = $state.raw<{ readonly start: number; readonly end: number } | null>(null);
  filter = $state<ReportFilter>('all');
  /** From this confidence on figures are accepted at once. */
  least = $state(0.9);
  /** Figures that stand in a workbook already. */
  entered = $state.raw(NO_ITEMS);
  readonly #know: (reading: Reading) => Promise<ReportKnowledge>;
  #running: AbortController | null = null;

  constructor(name: string, know: (reading: Reading) => Promise<ReportKnowledge>) {
    this.name = name;
    this.#know = know;
  }

  /** Reads, in slices; what the reading rejects with is told, unless it was given up. */
  async start(read: (run: RunOptions) => Promise<ReadReport>): Promise<void> {
    const run = new AbortController();
    this.#running = run;
    try {
      const { reading, issues } = await read({
        signal: run.signal,
        onProgress: ({ done, total }) => {
          this.progress = total > 0 ? Math.min(1, done / total) : null;
        },
      });
      const knowledge = await this.#know(reading);
      if (run.signal.aborted) return;
      this.issues = issues;
      this.#open(newReview(this.name, reading), knowledge);
    } catch (error) {
      if (run.signal.aborted) return;
      this.trouble = error;
      this.phase = 'failed';
    }
  }

  /** Gives the reading up. */
  cancel(): void {
    this.#running?.abort();
  }

  #open(review: Review, knowledge: ReportKnowledge): void {
    this.places = placeFigures(review.reading);
    this.knowledge = knowledge;
    this.review = review;
    this.current = nextUnchecked(review, -1, 1) ?? 0;
    this.phase = 'ready';
  }

  readonly counts = $derived(this.review ? countReview(this.review) : null);

  /** Whether there is something to go on with later. */
  get worthKeeping(): boolean {
    return (this.counts?.total ?? 0) > 0;
  }

  /** Findings by the figure they are at. */
  readonly foundAt = $derived(findingsByItem(this.knowledge.findings));

  /** Of each figure the others of its indicator, where there are any. */
  readonly sameAs = $derived(sameByItem(this.knowledge.same));

  /** The figures of each filter. */
  readonly filtered = $derived.by((): Readonly<Record<ReportFilter, readonly ItemNumber[]>> => {
    const { review } = this;
    const extractions = review?.reading.extractions ?? [];
    const all = extractions.map((_, item) => item);
    return {
      all,
      unchecked: all.filter((item) => review && stateOf(review, item) === 'unchecked'),
      doubtful: all.filter((item) => {
        const read = extractions[item];
        return read !== undefined && isDoubtful(read);
      }),
      disagreeing: all.filter((item) => this.sameAs.get(item)?.differs),
      findings: all.filter((item) => this.foundAt.has(item)),
      targets: all.filter((item) => extractions[item]?.role === 'target'),
    };
  });

  readonly listed = $derived(this.filtered[this.filter]);

  choose(item: ItemNumber): void {
    this.current = item;
    this.pointed = null;
  }

  /** Shows a stretch of the text beside the figure that is looked at. */
  point(place: { readonly start: number; readonly end: number }): void {
    this.pointed = { start: place.start, end: place.end };
  }

  /** To the next figure of the list, or by so many. */
  move(by: number): void {
    const { listed } = this;
    if (listed.length === 0) return;
    const at = listed.indexOf(this.current);
    // Left out by the filter meanwhile: go on from where it stood.
    const from = at >= 0 ? at : listed.findIndex((item) => item > this.current) - (by > 0 ? 1 : 0);
    const to = Math.min(listed.length - 1, Math.max(0, from + by));
    this.current = listed[to] ?? this.current;
  }

  moveTo(end: 'first' | 'last'): void {
    this.current = (end === 'first' ? this.listed[0] : this.listed.at(-1)) ?? this.current;
  }

  /**
   * To the next one that nobody has looked at, of those that are listed while there are any; false
   * where none is left at all.
   */
  next(by: 1 | -1): boolean {
    const { review, listed, current } = this;
    if (!review) return false;
    const open = listed.filter((item) => stateOf(review, item) === 'unchecked');
    const beyond =
      by > 0 ? open.find((item) => item > current) : open.findLast((item) => item < current);
    const around = by > 0 ? open[0] : open.at(-1);
    const found = beyond ?? around ?? nextUnchecked(review, current, by);
    if (found === null) return false;
    this.current = found;
    // What is looked for is not hidden.
    if (!this.listed.includes(found)) this.filter = 'unchecked';
    return true;
  }

  /** Accepts the figure that is looked at and goes on. */
  accept(): void {
    this.#do((review) => acceptItem(review, this.current));
    this.next(1);
  }

  /** Accepts all of these that nobody has looked at; tells how many. */
  acceptAll(items: readonly ItemNumber[]): number {
    const before = this.counts?.accepted ?? 0;
    this.#do((review) => acceptItems(review, items, this.current));
    const count = (this.counts?.accepted ?? 0) - before;
    if (this.review && stateOf(this.review, this.current) !== 'unchecked') this.next(1);
    return count;
  }

  reject(): void {
    this.#do((review) => rejectItems(review, [this.current], this.current));
    this.next(1);
  }

  reopen(): void {
    this.#do((review) => reopenItems(review, [this.current], this.current));
  }

  /** Corrects a figure: the one of the fields, which may be left already. */
  correct(
    item: ItemNumber,
    fields: { readonly [Field in keyof Correction]: Correction[Field] | undefined },
  ): void {
    this.#do((review) => correctItem(review, item, fields));
  }

  undo(): void {
    this.#travel(undoReview);
  }

  redo(): void {
    this.#travel(redoReview);
  }

  #do(step: (review: Review) => Review): void {
    if (this.review && this.review.reading.extractions.length > 0) this.review = step(this.review);
  }

  #travel(way: (review: Review) => { review: Review; at: ItemNumber } | null): void {
    const arrived = this.review && way(this.review);
    if (!arrived) return;
    this.review = arrived.review;
    this.current = arrived.at;
    if (!this.listed.includes(arrived.at)) this.filter = 'all';
  }
}
