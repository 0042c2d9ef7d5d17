import { tick } from 'svelte';
import type { Workbook, WorkbookId } from '../../domain/workbook/workbook';
import { columnOfSeries } from '../../grid/model/columns';
import type { Reading } from '../../reader/extraction';
import type { StoredReview, WorkbookStore } from '../../workbench/ports';
import type { Evidence } from '../../workbench/report/evidence';
import {
  forgetReview,
  keepReview,
  keptBase,
  openReviews,
  resumeReview,
  ReviewDiffersError,
  type KeptBase,
} from '../../workbench/report/keptReview';
import { acceptExtractions } from '../../workbench/report/acceptExtractions';
import type { Acceptance, AcceptanceChoices } from '../../workbench/report/acceptance';
import { FigureMatcher, matchIndicators } from '../../workbench/report/matchFigures';
import { IndicatorMatcher } from '../../workbench/report/matchIndicators';
import { newReportWorkbook } from '../../workbench/report/newReportWorkbook';
import { planAcceptance } from '../../workbench/report/planAcceptance';
import {
  choicesOf,
  loadMatches,
  readMatches,
  rememberMatches,
  type RememberedMatches,
} from '../../workbench/report/rememberedMatches';
import type { Review } from '../../workbench/report/review';
import type { ReportInput } from '../../workbench/reportSource';
import { runTask, type RunOptions } from '../../workbench/runTask';
import { ownSettings } from '../../workbench/protect/ownSettings';
import { ReportFlow } from './reportFlow.svelte';
import { enteredItems } from './reportIndex';
import { ReportMatching } from './reportMatching.svelte';
import type { ReportReader } from './reportReader';
import type { Sheet } from './sheet.svelte';

/** What the reviews need of the desk they lie on. */
export interface ReportHome {
  readonly store: WorkbookStore;
  readonly sheet: Sheet | null;
  /** Whether the open workbook has a passphrase. */
  readonly guard?: { readonly of: object | null };
  add(workbook: Workbook): Promise<void>;
}

/** What taking a review in would do, and to which workbook. */
export interface TakingPlan {
  readonly workbook: Workbook;
  readonly acceptance: Acceptance;
}

/** A review that was laid aside, perhaps before the program was closed. */
export interface WaitingReview {
  readonly name: string;
  /** How many figures were decided about. */
  readonly decided: number;
  /** Of how many; null where the text must be read again first. */
  readonly total: number | null;
  readonly flow: ReportFlow | null;
  readonly stored: StoredReview | null;
}

/** What was taken in last. */
export interface Taken {
  readonly flow: ReportFlow;
  readonly count: number;
}

/** The reviews of reports: the one that is open, those that wait, and what was taken in last. */
export class ReportDesk {
  readonly #home: ReportHome;
  readonly #reader: ReportReader;
  open = $state.raw<ReportFlow | null>(null);
  /** Which rows its figures go to; null until the names are ready. */
  matching = $state.raw<ReportMatching | null>(null);
  /** Those of the workbook that is open, or of none, the last one first. */
  waiting = $state.raw<readonly WaitingReview[]>([]);
  /** What was taken in last, while its notice stands. */
  taken = $state.raw<Taken | null>(null);
  /** Reviews that were open since the program was: with their steps to undo. */
  #flows: readonly { readonly place: WorkbookId; readonly flow: ReportFlow }[] = [];
  /** What lies on the disk of each, as it is known here. */
  readonly #bases = new WeakMap<ReportFlow, KeptBase | null>();
  #memory: RememberedMatches = readMatches(null);
  #unwatch: () => void = () => undefined;

  constructor(home: ReportHome, reader: ReportReader) {
    this.#home = home;
    this.#reader = reader;
  }

  /** The workbook that is open; null on the list. */
  get workbook(): Workbook | null {
    return this.#home.sheet?.session.workbook ?? null;
  }

  /** Reads a report and shows it; `at`: the offset of the figure that is looked at first. */
  async begin(name: string, input: Promise<ReportInput>, at: number | null = null): Promise<void> {
    await this.leave();
    await this.#read(this.#flowOf(name), input);
    if (at !== null) this.open?.chooseAt(at);
  }

  /** Lays the review aside; what was decided stays. */
  async leave(): Promise<void> {
    const flow = this.open;
    this.closeNotice();
    if (!flow) return;
    this.open = null;
    this.matching = null;
    let differing = 0;
    if (flow.phase !== 'ready') flow.cancel();
    else differing = await this.#keep(flow);
    await this.look();
    if (differing > 0) throw new ReviewDiffersError();
  }

  /** Writes what was decided, so that it outlives the program. */
  async keep(flow: ReportFlow): Promise<void> {
    if ((await this.#keep(flow)) > 0) throw new ReviewDiffersError();
  }

  /** Resolves to how many figures another window has decided about otherwise. */
  async #keep(flow: ReportFlow): Promise<number> {
    const { review } = flow;
    if (!review || flow.phase !== 'ready') return 0;
    const { reviews } = this.#home.store;
    const known = this.#bases.get(flow) ?? null;
    if (!flow.worthKeeping && !known) return 0;
    const kept = await keepReview(reviews, this.#place, review, Date.now(), known);
    // What was decided meanwhile is brought together with the rest the next time.
    if (flow.bringTogether(review, kept.review)) this.#bases.set(flow, kept.base);
    // All was taken back, here and elsewhere.
    if (kept.review.decisions.size === 0) {
      await forgetReview(reviews, this.#place, review.reading);
      this.#bases.delete(flow);
    }
    const others = this.#flows.filter((one) => one.flow !== flow);
    this.#flows = flow.worthKeeping ? [{ place: this.#place, flow }, ...others] : others;
    return kept.differing;
  }

  /** Looks for reviews of the workbook that is open now. */
  async look(): Promise<void> {
    const stored = await openReviews(this.#home.store.reviews, this.#place);
    const flows = this.#flows.filter(({ place }) => place === this.#place);
    const kept = stored.map(({ stored: one, decided }): WaitingReview => {
      const flow = flows.find(({ flow: { review } }) => review?.reading.text === one.text)?.flow;
      const total = flow?.counts?.total ?? null;
      return { name: one.name, decided, total, flow: flow ?? null, stored: one };
    });
    const alone = flows.flatMap(({ flow }): WaitingReview[] => {
      if (kept.some((one) => one.flow === flow)) return [];
      const { total = 0, unchecked = 0 } = flow.counts ?? {};
      return [{ name: flow.name, decided: total - unchecked, total, flow, stored: null }];
    });
    const all = [...kept, ...alone];
    this.waiting = all.filter(({ decided, total }) => total === null || decided < total);
  }

  /** They are offered again when the workbook is opened anew. */
  hideWaiting(): void {
    this.waiting = [];
  }

  /** Takes a review that was laid aside up again. */
  async resume({ name, flow, stored }: WaitingReview): Promise<void> {
    await this.leave();
    if (flow) {
      this.open = flow;
      await this.#prepare(flow);
    } else if (stored) {
      const input = Promise.resolve({ kind: 'pasted', name, text: stored.text } as const);
      const again = this.#flowOf(name);
      this.#bases.set(again, keptBase(stored));
      await this.#read(again, input, (reading) => resumeReview(stored, reading));
    }
  }

  async forget({ flow, stored }: WaitingReview): Promise<void> {
    this.#flows = this.#flows.filter((one) => one.flow !== flow);
    const { reviews } = this.#home.store;
    if (stored) await reviews.remove(stored.workbook, stored.key);
    await this.look();
  }

  /** Opens the report a figure came from, at that figure; a review of it is taken up again. */
  async openAt({ source, document, start }: Evidence): Promise<void> {
    const key = source?.text;
    const text = key === undefined ? undefined : this.workbook?.texts?.get(key);
    if (text === undefined) return;
    const known = this.waiting.find(
      ({ flow, stored }) => stored?.key === key || flow?.review?.reading.text === text,
    );
    if (known) {
      await this.resume(known);
      this.open?.chooseAt(start);
    } else {
      const input = Promise.resolve({ kind: 'pasted', name: document, text } as const);
      await this.begin(document, input, start);
    }
  }

  /** What would stand where: in the open workbook, or in a new one. */
  async plan(flow: ReportFlow, into: boolean, run: RunOptions): Promise<TakingPlan> {
    const review = reviewOf(flow);
    const open = into ? this.workbook : null;
    const workbook = open ?? newWorkbook(flow);
    const known = this.matching?.workbook === workbook ? this.matching.figures : null;
    const figures = known ?? (await this.#matcherFor(workbook, review, run));
    const matches = await runTask(matchIndicators(figures, review), run);
    const area = open ? this.#home.sheet?.areas.area : undefined;
    const planning = planAcceptance(inArea(workbook, area), review, matches, this.workbook);
    return { workbook, acceptance: await runTask(planning, run) };
  }

  /** Brings in what was accepted, as one step that can be undone. */
  async take(
    flow: ReportFlow,
    { workbook, acceptance }: TakingPlan,
    choices: AcceptanceChoices,
    title: string,
  ): Promise<void> {
    const review = reviewOf(flow);
    const place = this.#place;
    await this.#remember(review);
    if (workbook !== this.workbook) {
      const meta = { ...workbook.meta, title: title.trim() || flow.name };
      await this.#home.add({ ...workbook, meta });
    }
    const { sheet } = this.#home;
    if (!sheet) throw new Error('the workbook that a report goes into did not open');
    const report = { name: flow.name, text: review.reading.text, readAt: Date.now() };
    const { figures } = acceptExtractions(sheet.session, acceptance, choices, report);
    await this.leave();
    // A review that made a workbook is that workbook's from now on.
    if (place !== this.#place) await forgetReview(this.#home.store.reviews, place, review.reading);
    await tick();
    this.#show(sheet, acceptance);
    this.#tell(sheet, { flow, count: figures });
  }

  /** Takes back what was taken in last. */
  async undoTaken(): Promise<void> {
    this.closeNotice();
    await this.#home.sheet?.undo();
  }

  closeNotice(): void {
    this.#unwatch();
    this.taken = null;
  }

  /** Where it is remembered what a planner chose. */
  get #settings() {
    const { store, guard } = this.#home;
    return ownSettings(store, guard?.of ? this.#place : null);
  }

  /** Where the reviews lie that are open now: with a workbook, or with none. */
  get #place(): WorkbookId {
    return this.workbook?.id ?? '';
  }

  #flowOf(name: string): ReportFlow {
    return new ReportFlow(name, (reading, run) => this.#reader.know(reading, run));
  }

  async #read(
    flow: ReportFlow,
    input: Promise<ReportInput>,
    begun?: (reading: Reading) => Review,
  ): Promise<void> {
    this.open = flow;
    await flow.start((run) => this.#reader.read(input, run), begun);
    if (this.open === flow && flow.phase === 'ready') await this.#prepare(flow);
  }

  /** Makes the names of the workbook ready that is open now. */
  async #prepare(flow: ReportFlow): Promise<void> {
    this.#memory = await loadMatches(this.#settings);
    const workbook = this.workbook ?? newWorkbook(flow);
    const figures = await this.#matcherFor(workbook, reviewOf(flow));
    await runTask(matchIndicators(figures, reviewOf(flow)));
    if (this.open !== flow) return;
    const matching = new ReportMatching(flow, workbook, figures);
    this.matching = matching;
    flow.matchOf = (item) => matching.of(item);
    flow.entered = enteredItems(workbook, reviewOf(flow).reading);
  }

  async #matcherFor(workbook: Workbook, { reading }: Review, run: RunOptions = {}) {
    const matcher = await runTask(IndicatorMatcher.prepare(workbook, this.#memory), run);
    return new FigureMatcher(matcher, reading);
  }

  /** The rows a planner chose are proposed for these names from now on. */
  async #remember(review: Review): Promise<void> {
    const { matching } = this;
    if (!matching) return;
    const { matcher } = matching.figures;
    const choices = choicesOf(review, (id) => matcher.rowOf(id));
    await rememberMatches(this.#settings, choices);
  }

  /** The first cell that was written has the keyboard. */
  #show(sheet: Sheet, { cells }: Acceptance): void {
    for (const { indicator, series } of cells) {
      const column = columnOfSeries(sheet.session.keys, series);
      if (column === null) continue;
      sheet.reveal({ indicator, column });
      return;
    }
  }

  /** The notice stands until something else is done: its undo would take that back. */
  #tell(sheet: Sheet, taken: Taken): void {
    const { head } = sheet.session.journalPlace;
    this.taken = taken;
    this.#unwatch = sheet.session.listen(() => {
      if (sheet.session.journalPlace.head !== head) this.closeNotice();
    });
  }
}

function reviewOf({ review }: ReportFlow): Review {
  if (!review) throw new Error('the report is not read yet');
  return review;
}

/** The workbook a report makes where it goes into none. */
function newWorkbook(flow: ReportFlow): Workbook {
  const about = { id: crypto.randomUUID(), title: flow.name, year: new Date().getFullYear() };
  return newReportWorkbook(reviewOf(flow).reading, about);
}

/** A workbook as a report of one of its areas is held against it. */
function inArea(workbook: Workbook, area = workbook.meta.frame.area): Workbook {
  const { meta } = workbook;
  if (area === meta.frame.area) return workbook;
  return { ...workbook, meta: { ...meta, frame: { ...meta.frame, area } } };
}
