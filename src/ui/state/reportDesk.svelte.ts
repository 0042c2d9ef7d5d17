import { tick } from 'svelte';
import type { Workbook } from '../../domain/workbook/workbook';
import { runToEnd } from '../../exchange/task';
import { columnOfSeries } from '../../grid/model/columns';
import type { Reading } from '../../reader/extraction';
import type { WorkbookStore } from '../../workbench/ports';
import { acceptExtractions } from '../../workbench/report/acceptExtractions';
import type { Acceptance, AcceptanceChoices } from '../../workbench/report/acceptance';
import { IndicatorMatcher, matchIndicators } from '../../workbench/report/matchIndicators';
import { newReportWorkbook } from '../../workbench/report/newReportWorkbook';
import { planAcceptance } from '../../workbench/report/planAcceptance';
import {
  loadMatches,
  readMatches,
  rememberedTarget,
  rememberMatches,
  type RememberedMatches,
} from '../../workbench/report/rememberedMatches';
import { reviewedItem } from '../../workbench/report/reviewed';
import type { Review } from '../../workbench/report/review';
import type { ReportInput } from '../../workbench/reportSource';
import { runTask, type RunOptions } from '../../workbench/runTask';
import { ReportFlow, type ReadReport, type ReportKnowledge } from './reportFlow.svelte';
import { enteredItems } from './reportIndex';
import { ReportMatching } from './reportMatching.svelte';
import type { Sheet } from './sheet.svelte';

/** What the reviews need of the desk they lie on. */
export interface ReportHome {
  readonly store: WorkbookStore;
  readonly sheet: Sheet | null;
  add(workbook: Workbook): Promise<void>;
}

/** How a report becomes a reading, and what is known of it. */
export interface ReportReader {
  read(input: Promise<ReportInput>, run: RunOptions): Promise<ReadReport>;
  know(reading: Reading): Promise<ReportKnowledge>;
}

/** What taking a review in would do, and to which workbook. */
export interface TakingPlan {
  readonly workbook: Workbook;
  readonly acceptance: Acceptance;
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
  /** Left before all was looked at, the last one first. */
  waiting = $state.raw<readonly ReportFlow[]>([]);
  /** What was taken in last, while its notice stands. */
  taken = $state.raw<Taken | null>(null);
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

  /** Reads a report and shows it. */
  async begin(name: string, input: Promise<ReportInput>): Promise<void> {
    this.leave();
    this.closeNotice();
    const flow = new ReportFlow(name, (reading) => this.#reader.know(reading));
    this.open = flow;
    await flow.start((run) => this.#reader.read(input, run));
    if (this.open === flow && flow.phase === 'ready') await this.#prepare(flow);
  }

  /** Lays the review aside; what was decided stays. */
  leave(): void {
    const flow = this.open;
    if (!flow) return;
    this.open = null;
    this.matching = null;
    if (flow.phase !== 'ready') flow.cancel();
    else if (flow.worthKeeping) this.#wait(flow);
  }

  /** Takes a review that was laid aside up again. */
  async resume(flow: ReportFlow): Promise<void> {
    this.leave();
    this.closeNotice();
    this.waiting = this.waiting.filter((one) => one !== flow);
    this.open = flow;
    await this.#prepare(flow);
  }

  forget(flow: ReportFlow): void {
    this.waiting = this.waiting.filter((one) => one !== flow);
  }

  /** What would stand where: in the open workbook, or in a new one. */
  plan(flow: ReportFlow, into: boolean): TakingPlan {
    const review = reviewOf(flow);
    const open = into ? this.workbook : null;
    const workbook = open ?? newWorkbook(flow);
    const known = this.matching?.workbook === workbook ? this.matching.matcher : null;
    const matcher = known ?? runToEnd(IndicatorMatcher.prepare(workbook, this.#memory));
    const matches = runToEnd(matchIndicators(matcher, review));
    return { workbook, acceptance: planAcceptance(workbook, review, matches) };
  }

  /** Brings in what was accepted, as one step that can be undone. */
  async take(
    flow: ReportFlow,
    { workbook, acceptance }: TakingPlan,
    choices: AcceptanceChoices,
    title: string,
  ): Promise<void> {
    const review = reviewOf(flow);
    await this.#remember(review);
    if (workbook !== this.workbook) {
      const meta = { ...workbook.meta, title: title.trim() || flow.name };
      await this.#home.add({ ...workbook, meta });
    }
    const { sheet } = this.#home;
    if (!sheet) throw new Error('the workbook that a report goes into did not open');
    const report = { name: flow.name, text: review.reading.text, readAt: Date.now() };
    const { figures } = acceptExtractions(sheet.session, acceptance, choices, report);
    this.leave();
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

  #wait(flow: ReportFlow): void {
    this.waiting = [flow, ...this.waiting.filter((one) => one !== flow)];
  }

  /** Makes the names of the workbook ready that is open now. */
  async #prepare(flow: ReportFlow): Promise<void> {
    this.#memory = await loadMatches(this.#home.store);
    const workbook = this.workbook ?? newWorkbook(flow);
    const matcher = await runTask(IndicatorMatcher.prepare(workbook, this.#memory));
    if (this.open !== flow) return;
    this.matching = new ReportMatching(flow, workbook, matcher);
    flow.entered = enteredItems(workbook, reviewOf(flow).reading);
  }

  /** The rows a planner chose are proposed for these names from now on. */
  async #remember(review: Review): Promise<void> {
    const { matching } = this;
    if (!matching) return;
    const choices = [...review.decisions.keys()].flatMap((item) => {
      const now = reviewedItem(review, item);
      const target =
        now?.target && rememberedTarget(now.target, (id) => matching.matcher.rowOf(id));
      return now && target ? [{ name: now.name, unit: now.unit, target }] : [];
    });
    await rememberMatches(this.#home.store, choices);
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
