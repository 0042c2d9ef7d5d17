import { untrack } from 'svelte';
import type { Extraction, Reading } from '../../reader/extraction';
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
import type { Match } from '../../workbench/report/match';
import { sameIndicators } from '../../workbench/report/sameIndicator';
import type { ReportSource } from '../../workbench/reportSource';
import {
  changesKey,
  disagreeingItems,
  findingsByItem,
  itemsToLookAt,
  NO_ITEMS,
  NOT_TWICE,
  sameByItem,
} from './reportIndex';
import { placeFigures, type ReportPlaces } from './reportPlaces';
import type { ReportFilter } from './reportFilters';
import { DOUBTFUL, isDoubtful } from './reportRows';

/** A report as it was read, with what was noticed on its way in. */
export interface ReadReport {
  readonly reading: Reading;
  readonly issues: ReportSource['issues'];
}

/** Finds the mistakes of a report, in slices. */
export type KnowMistakes = (reading: Reading, run: RunOptions) => Promise<readonly Finding[]>;

/** One report on its way in: read, looked through figure by figure, and taken into a workbook. */
export class ReportFlow {
  readonly name: string;
  phase = $state<'reading' | 'ready' | 'failed'>('reading');
  /** What is done while it is read. */
  step = $state<'text' | 'mistakes'>('text');
  /** 0…1 of that; null until it is known how far it has come. */
  progress = $state<number | null>(null);
  /** Why it could not be read; the screen has a sentence for it. */
  trouble = $state.raw<unknown>(null);
  review = $state.raw<Review | null>(null);
  /** What was noticed on the way in. */
  issues = $state.raw<ReportSource['issues']>([]);
  places = $state.raw<ReportPlaces | null>(null);
  findings = $state.raw<readonly Finding[]>([]);
  /** Of every figure the rows it may go to; null until the names are ready. */
  matchOf = $state.raw<((item: ItemNumber) => Match) | null>(null);
  current = $state<ItemNumber>(0);
  /** A stretch of the source that is shown; null where it is the current figure's own place. */
  pointed = $state.raw<{ readonly start: number; readonly end: number } | null>(null);
  filter = $state<ReportFilter>('all');
  /** From this confidence on figures are accepted at once. */
  least = $state(DOUBTFUL);
  /** Figures that stand in a workbook already. */
  entered = $state.raw(NO_ITEMS);
  readonly #know: KnowMistakes;
  #running: AbortController | null = null;

  constructor(name: string, know: KnowMistakes) {
    this.name = name;
    this.#know = know;
  }

  /** Reads, in slices, and begins a review or goes on with an earlier one; what the reading rejects with is told, unless it was given up. */
  async start(
    read: (run: RunOptions) => Promise<ReadReport>,
    begun = (reading: Reading): Review => newReview(this.name, reading),
  ): Promise<void> {
    const run = new AbortController();
    this.#running = run;
    const options: RunOptions = {
      signal: run.signal,
      onProgress: ({ done, total }) => {
        this.progress = total > 0 ? Math.min(1, done / total) : null;
      },
    };
    try {
      const { reading, issues } = await read(options);
      this.step = 'mistakes';
      this.progress = 0;
      const findings = await this.#know(reading, options);
      if (run.signal.aborted) return;
      this.issues = issues;
      this.findings = findings;
      this.#open(begun(reading));
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

  #open(review: Review): void {
    this.places = placeFigures(review.reading);
    this.review = review;
    this.current = nextUnchecked(review, -1, 1) ?? 0;
    this.phase = 'ready';
  }

  readonly counts = $derived(this.review ? countReview(this.review) : null);

  /** Whether there is something to go on with later. */
  get worthKeeping(): boolean {
    return (this.review?.decisions.size ?? 0) > 0;
  }

  /** Takes what other windows decided; false where something was decided here since. */
  bringTogether(from: Review, to: Review): boolean {
    if (this.review !== from) return false;
    this.review = to;
    return true;
  }

  /** Findings by the figure they are at. */
  readonly foundAt = $derived(findingsByItem(this.findings));

  /** What was corrected or rejected: accepting brings no figures together and parts none. */
  readonly #changes = $derived(this.review ? changesKey(this.review) : '');

  /** The rows of every figure; none until the names are ready. */
  readonly #matches = $derived.by((): readonly Match[] => {
    void this.#changes;
    const { matchOf } = this;
    return untrack(() => (matchOf ? this.#all.map((item) => matchOf(item)) : []));
  });

  /** Of each figure the others of its indicator, where there are any. */
  readonly sameAs = $derived.by(() => {
    const matches = this.#matches;
    const review = untrack(() => this.review);
    if (!review || matches.length === 0) return NOT_TWICE;
    return sameByItem(sameIndicators(review, matches));
  });

  // Each by itself, so that a list stays the same while nothing in it changes.
  readonly #reading = $derived(this.review?.reading ?? null);
  readonly #all = $derived(this.#reading?.extractions.map((_, item) => item) ?? []);
  readonly #unchecked = $derived.by(() => {
    const { review } = this;
    return review ? this.#all.filter((item) => !review.decisions.has(item)) : [];
  });
  /** Those that go to a row which is there. */
  readonly #matched = $derived(
    this.#all.filter((item) => this.#matches[item]?.proposed?.kind === 'indicator'),
  );
  readonly #doubtful = $derived(this.#where(isDoubtful));
  readonly #targets = $derived(this.#where(({ role }) => role === 'target'));
  readonly #disagreeing = $derived(disagreeingItems(this.sameAs));
  readonly #found = $derived(this.#all.filter((item) => this.foundAt.has(item)));

  /** The figures of each filter. */
  readonly filtered = $derived<Readonly<Record<ReportFilter, readonly ItemNumber[]>>>({
    all: this.#all,
    unchecked: this.#unchecked,
    matched: this.#matched,
    doubtful: this.#doubtful,
    disagreeing: this.#disagreeing,
    findings: this.#found,
    targets: this.#targets,
  });

  /** Those that are wrong themselves, contradict each other, or have several rows to go to. */
  readonly #toLookAt = $derived.by(() => {
    const open = this.#all.filter((item) => this.#matches[item]?.proposed === null);
    return itemsToLookAt(this.findings, this.#disagreeing, open);
  });

  /** What nobody has looked at and nobody need: sure enough, and nothing against it. */
  readonly confident = $derived(
    this.#unchecked.filter((item) => {
      const read = this.#reading?.extractions[item];
      return read !== undefined && read.confidence >= this.least && !this.#toLookAt.has(item);
    }),
  );

  #where(fits: (extraction: Extraction) => boolean): readonly ItemNumber[] {
    const extractions = this.#reading?.extractions ?? [];
    return extractions.flatMap((extraction, item) => (fits(extraction) ? [item] : []));
  }

  readonly listed = $derived(this.filtered[this.filter]);

  /** Lists the figures of a filter and looks at one of them. */
  list(filter: ReportFilter): void {
    this.filter = filter;
    const [first] = this.listed;
    if (first !== undefined && !this.listed.includes(this.current)) this.choose(first);
  }

  choose(item: ItemNumber): void {
    this.current = item;
    this.pointed = null;
  }

  /** Looks at the figure whose number begins at this offset of the text, where there is one. */
  chooseAt(start: number): void {
    const item = this.review?.reading.extractions.findIndex((one) => one.start === start) ?? -1;
    if (item >= 0) this.choose(item);
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
    const at = listed.indexOf(current);
    const place = at >= 0 ? at : listed.findIndex((item) => item > current) - 0.5;
    const open = listed.flatMap((item, n) =>
      stateOf(review, item) === 'unchecked' ? [[n, item] as const] : [],
    );
    const beyond = by > 0 ? open.find(([n]) => n > place) : open.findLast(([n]) => n < place);
    const around = by > 0 ? open[0] : open.at(-1);
    const found = (beyond ?? around)?.[1] ?? nextUnchecked(review, current, by);
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
