import type { IndicatorId } from '../indicator/indicator';
import type { FrameKeys } from '../plan/assessment';
import type { CellRef } from '../workbook/cellRef';
import type { Touched } from '../workbook/change';
import { outlineIndex, type Outline } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import type { RuleContext, RuleLanguage } from './context';
import { Findings } from './findings';
import { NameIndex } from './nameIndex';
import type { NotCheckedReason, Outcome, Rule, RuleKindName, Violation } from './rule';
import { RuleBook } from './ruleBook';

/** Cells looked at, roughly, between two yields of a full check. */
const WORK_A_SLICE = 6000;
const NAMES_A_SLICE = 2000;
/** Where a change touches more rows, a full check, which can be done in slices, is the better way. */
const MOST_FOLLOWED = 5000;
/** So it is where what must be checked again costs more. */
const MOST_WORK = 300_000;

/** A rule that could not be checked at a row, and why. */
export interface NotChecked {
  readonly rule: Rule;
  readonly indicator: IndicatorId;
  readonly reason: NotCheckedReason;
  readonly missing: readonly CellRef[];
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Holds the violations of a workbook and follows its changes: only rules that a change can have made
 * true or false are checked again, where they can. Violations that were accepted are among them: who
 * shows them asks which are waived.
 */
export class RuleEngine {
  readonly #language: RuleLanguage;
  #workbook: Workbook;
  #keys: FrameKeys;
  #book: RuleBook;
  readonly #findings = new Findings();
  readonly #names = new NameIndex();
  #complete = false;
  /** All rows are in the index of names and bound to templates, so single rows can be checked. */
  #named = false;
  /** Number of the full check under way. */
  #pass = 0;

  constructor(workbook: Workbook, keys: FrameKeys, language: RuleLanguage) {
    this.#workbook = workbook;
    this.#keys = keys;
    this.#language = language;
    this.#book = this.#bookOf(workbook);
  }

  /**
   * Checks every row; yields between slices so that a page stays alive. Edits of rows that come in
   * between are followed; a newer full check makes this one stop.
   */
  *checkAll(): Generator<Progress, void, void> {
    this.#complete = false;
    this.#named = false;
    this.#findings.clear();
    this.#names.clear();
    this.#book = this.#bookOf(this.#workbook);
    this.#pass += 1;
    const pass = this.#pass;
    const { ids } = this.#workbook.outline;
    for (let n = 0; n < ids.length; n += 1) {
      if (this.#book.asksForNamesakes) {
        this.#names.set(this.#workbook, this.#language, ids[n] ?? 0);
      }
      this.#book.templates.change(this.#workbook, ids[n] ?? 0, 'add');
      if (n % NAMES_A_SLICE === NAMES_A_SLICE - 1) {
        yield { done: 0, total: ids.length };
        if (this.#pass !== pass) return;
      }
    }
    this.#book.templates.settle(this.#workbook, () => undefined);
    this.#named = true;
    let context = this.#context();
    let done = 0;
    let work = 0;
    for (const step of this.#everything(ids)) {
      if (step === null) done += 1;
      else {
        this.#check(context, step[0], step[1]);
        work += this.#book.weightOf(step[0]);
      }
      if (work < WORK_A_SLICE) continue;
      yield { done, total: ids.length };
      if (this.#pass !== pass) return;
      context = this.#context();
      work = 0;
    }
    this.#complete = true;
  }

  /** Whether a full check has come to its end. */
  get complete(): boolean {
    return this.#complete;
  }

  /**
   * Follows a change that led from the engine's workbook to `workbook`. Returns the rows whose
   * violations may differ now; null when everything must be checked again (`checkAll`).
   */
  update(workbook: Workbook, keys: FrameKeys, touched: Touched): ReadonlySet<IndicatorId> | null {
    const before = this.#workbook;
    if (
      !this.#named ||
      (touched.outline && !this.#complete) ||
      (touched.meta && rulesDependOn(before, workbook)) ||
      touched.indicators.size > MOST_FOLLOWED
    ) {
      return this.#giveUp(workbook, keys);
    }
    const rows = changedRows(before, workbook, touched);
    if (rows.size > MOST_FOLLOWED) return this.#giveUp(workbook, keys);
    const pairs = new Pairs(this.#book);
    // Once over the old state and once over the new: a row may have left a parent or a namesake.
    this.#collect(rows, pairs);
    const { indicators, outline } = touched;
    // Rows beyond those touched are there because what they stand under is another now.
    const named = [...rows].filter(
      (id) => outline || !indicators.has(id) || isRenamed(before, workbook, id),
    );
    for (const id of named) this.#book.templates.change(before, id, 'remove');
    this.#workbook = workbook;
    this.#keys = keys;
    for (const id of named) {
      if (this.#book.asksForNamesakes) this.#names.set(workbook, this.#language, id);
      this.#book.templates.change(workbook, id, 'add');
    }
    if (named.length > 0) this.#book.templates.settle(workbook, pairs.add);
    this.#collect(rows, pairs);
    if (pairs.work > MOST_WORK) return this.#giveUp(workbook, keys);
    const context = this.#context();
    for (const [order, ids] of pairs.byOrder) {
      for (const id of ids) this.#check(context, order, id);
    }
    return pairs.rows();
  }

  /** The violations shown at a row, in the order of the rules. */
  of(id: IndicatorId): readonly Violation[] {
    return this.#findings.of(id);
  }

  /** All violations, in the order of the rows. */
  all(): Violation[] {
    const tree = outlineIndex(this.#workbook.outline);
    const place = (id: IndicatorId) => tree.positionOf(id) ?? Infinity;
    return [...this.#findings.rows()]
      .sort(([a], [b]) => place(a) - place(b))
      .flatMap(([, violations]) => violations);
  }

  /** How many violations of a kind there are. */
  count(kind: RuleKindName): number {
    return this.#findings.count(kind);
  }

  /** How often a rule could not be checked at a row. */
  get notCheckedCount(): number {
    return this.#findings.uncheckedCount;
  }

  /** What could not be checked and why, worked out as it is asked for; row by row, templates last. */
  *notChecked(): Generator<NotChecked, void, void> {
    const context = { ...this.#context(), brief: false };
    for (const step of this.#everything(this.#workbook.outline.ids)) {
      if (step === null || !this.#findings.isUnchecked(step[0], step[1])) continue;
      const [order, indicator] = step;
      const rule = this.#book.rules[order];
      const outcome = this.#outcome(context, order, indicator);
      if (!rule || outcome?.kind !== 'notChecked') continue;
      yield { rule, indicator, reason: outcome.reason, missing: outcome.missing };
    }
  }

  /** Every rule at every row it is checked at; null after each row of the sheet. */
  *#everything(ids: Uint32Array): Generator<readonly [number, IndicatorId] | null, void, void> {
    const book = this.#book;
    const at: [number, IndicatorId] = [0, 0];
    for (const id of ids) {
      at[1] = id;
      for (const order of book.swept) {
        at[0] = order;
        yield at;
      }
      for (const order of book.pinnedAt(id)) {
        at[0] = order;
        yield at;
      }
      yield null;
    }
    const tree = outlineIndex(this.#workbook.outline);
    for (const id of book.pinnedRows()) {
      if (tree.positionOf(id) !== undefined) continue;
      for (const order of book.pinnedAt(id)) yield [order, id];
    }
    // What is bound may be bound anew while this waits.
    yield* [...book.templates.pairs()];
  }

  #giveUp(workbook: Workbook, keys: FrameKeys): null {
    this.#pass += 1;
    this.#workbook = workbook;
    this.#keys = keys;
    this.#complete = false;
    this.#named = false;
    return null;
  }

  #collect(rows: ReadonlySet<IndicatorId>, into: Pairs): void {
    const context = this.#context();
    for (const id of rows) this.#book.concerned(context, id, into.add);
  }

  #check(context: RuleContext, order: number, id: IndicatorId): void {
    this.#findings.set(order, id, this.#outcome(context, order, id));
  }

  #outcome(context: RuleContext, order: number, id: IndicatorId): Outcome | null {
    const rule = this.#book.rules[order];
    const kind = this.#book.kinds[order];
    if (!rule || !kind) return null;
    if (outlineIndex(context.workbook.outline).positionOf(id) !== undefined) {
      return kind.check(context, rule, id);
    }
    // A rule that names its rows says that one is gone; one of every row is silent about it.
    return this.#book.isAsked(order, id) ? NO_ROW : null;
  }

  #bookOf(workbook: Workbook): RuleBook {
    const rules = workbook.meta.rules.filter((rule) => rule.enabled);
    return new RuleBook(rules, this.#context(), this.#language);
  }

  #context(): RuleContext {
    return {
      workbook: this.#workbook,
      keys: this.#keys,
      language: this.#language,
      namesakes: (id) => this.#names.namesakes(id),
      bindings: (rule, anchor) => this.#book.templates.at(rule, anchor),
      brief: true,
    };
  }
}

const NO_ROW: Outcome = { kind: 'notChecked', reason: 'noRow', missing: [] };

/** Rules at rows, each once, with what it costs to check them. */
class Pairs {
  readonly byOrder = new Map<number, Set<IndicatorId>>();
  readonly #book: RuleBook;
  work = 0;

  constructor(book: RuleBook) {
    this.#book = book;
  }

  readonly add = (order: number, id: IndicatorId): void => {
    let rows = this.byOrder.get(order);
    if (!rows) {
      rows = new Set();
      this.byOrder.set(order, rows);
    }
    if (rows.has(id)) return;
    rows.add(id);
    this.work += this.#book.weightOf(order);
  };

  rows(): Set<IndicatorId> {
    const all = new Set<IndicatorId>();
    for (const rows of this.byOrder.values()) for (const id of rows) all.add(id);
    return all;
  }
}

/** Whether what the rules look at besides rows and figures is another; waivers and titles are not. */
function rulesDependOn({ meta: before }: Workbook, { meta: after }: Workbook): boolean {
  return (
    before.rules !== after.rules ||
    before.frame !== after.frame ||
    before.areas !== after.areas ||
    before.overrides !== after.overrides
  );
}

function isRenamed(before: Workbook, after: Workbook, id: IndicatorId): boolean {
  return indicatorOf(before, id) !== indicatorOf(after, id);
}

/** The rows a change touches, and those that stand under another row, or another kind of row, by it. */
function changedRows(
  before: Workbook,
  after: Workbook,
  { indicators, outline }: Touched,
): ReadonlySet<IndicatorId> {
  const rows = new Set(indicators);
  for (const id of indicators) {
    if (indicatorOf(before, id)?.group === indicatorOf(after, id)?.group) continue;
    for (const child of outlineIndex(after.outline).childrenOf(id)) rows.add(child);
  }
  if (outline) addMoved(before.outline, after.outline, rows);
  return rows;
}

/** A row that comes in between takes over the rows below it, though they stay where they are. */
function addMoved(before: Outline, after: Outline, into: Set<IndicatorId>): void {
  const old = outlineIndex(before);
  const now = outlineIndex(after);
  for (const id of after.ids) {
    if (old.positionOf(id) === undefined) continue;
    const from = old.parentOf(id);
    const to = now.parentOf(id);
    if (from === to) continue;
    into.add(id);
    if (from !== null) into.add(from);
    if (to !== null) into.add(to);
  }
}
