import type { IndicatorId } from '../indicator/indicator';
import type { FrameKeys } from '../plan/assessment';
import type { CellRef } from '../workbook/cellRef';
import type { Touched } from '../workbook/change';
import { outlineIndex } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import { changedRows } from './changedRows';
import type { RuleContext, RuleLanguage } from './context';
import { Findings } from './findings';
import { NameIndex } from './nameIndex';
import type { NotCheckedReason, Outcome, Rule, RuleKindName, Violation } from './rule';
import { Pairs } from './pairs';
import { RuleBook } from './ruleBook';
import { RULE_KINDS } from './ruleSet';
import { readTopics } from './topicIndex';

/** Cells looked at, roughly, between two yields of a full check. */
const WORK_A_SLICE = 6000;
/** Rows named between two yields of it; so many templates are asked in the time that naming one takes. */
const NAMES_A_SLICE = 2000;
const TEMPLATES_A_NAME = 10;
/** Where a change touches more rows, a full check, which can be done in slices, is the better way. */
const MOST_FOLLOWED = 5000;
/** So it is where what must be checked again costs more. */
const MOST_WORK = 300_000;
/** And where rules change: so many of them, and rows that new ones must go over. */
const MOST_RULES = 500;
const MOST_SWEPT = 20_000;

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
  readonly #findings = new Findings((slot) => this.#book.placeOf(slot));
  readonly #names = new NameIndex();
  #complete = false;
  /** All rows are in the index of names and bound to templates, so single rows can be checked. */
  #named = false;
  #spare: (Pick<Workbook, 'indicators' | 'outline'> & { readonly names: NameIndex }) | null = null;
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
    let named = 0;
    for (const id of ids) {
      named += Math.max(1, this.#book.templates.count / TEMPLATES_A_NAME);
      if (this.#book.asksForNamesakes) this.#names.set(this.#workbook, this.#language, id);
      this.#book.templates.change(this.#workbook, id, 'add');
      if (named >= NAMES_A_SLICE) {
        named = 0;
        yield { done: 0, total: ids.length };
        if (this.#pass !== pass) return;
      }
    }
    for (const _ of this.#reading()) {
      yield { done: 0, total: ids.length };
      if (this.#pass !== pass) return;
    }
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
      keys.frame !== this.#keys.frame ||
      (touched.meta && checksDependOn(before, workbook)) ||
      touched.indicators.size > MOST_FOLLOWED
    ) {
      return this.#giveUp(workbook, keys);
    }
    if (before.meta.rules !== workbook.meta.rules)
      return this.#changeRules(workbook, keys, touched);
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
    this.#checkAgain(pairs);
    return pairs.rows();
  }

  /** Follows rules that came, went, were changed or moved. */
  #changeRules(
    workbook: Workbook,
    keys: FrameKeys,
    touched: Touched,
  ): ReadonlySet<IndicatorId> | null {
    const book = this.#book;
    const rules = enabledRules(workbook);
    const difference = book.differenceTo(rules);
    if (
      !this.#complete ||
      !difference ||
      touched.outline ||
      touched.indicators.size > 0 ||
      difference.removed.length + difference.added.length > MOST_RULES
    ) {
      return this.#giveUp(workbook, keys);
    }
    const hadNames = book.asksForNamesakes;
    this.#workbook = workbook;
    this.#keys = keys;
    const changed = this.#findings.drop(book.remove(difference.removed));
    const { slots, moved } = book.add(difference.added, rules, this.#context());
    const { ids } = workbook.outline;
    const overAll = slots.filter((slot) => book.isSwept(slot) || book.isTemplate(slot));
    if (overAll.length * ids.length > MOST_SWEPT || (book.asksForNamesakes && !hadNames)) {
      return this.#giveUp(workbook, keys);
    }
    const pairs = new Pairs(book);
    for (const slot of slots) {
      const rule = book.ruleAt(slot);
      if (rule && book.isTemplate(slot)) {
        book.templates.bind(workbook, rule, (id) => {
          pairs.add(slot, id);
        });
      } else for (const id of book.isSwept(slot) ? ids : book.anchorsOf(slot)) pairs.add(slot, id);
    }
    if (pairs.work > MOST_WORK) return this.#giveUp(workbook, keys);
    this.#checkAgain(pairs);
    for (const id of pairs.rows()) changed.add(id);
    if (moved) for (const id of this.#findings.sort()) changed.add(id);
    return changed;
  }

  #checkAgain(pairs: Pairs): void {
    const context = this.#context();
    for (const [slot, ids] of pairs.bySlot) {
      for (const id of ids) this.#check(context, slot, id);
    }
  }

  /**
   * What rules need to be checked outside of the engine, as the workbook stands; good until the next
   * change. Before all rows are sorted by name it sorts them at once, where that is asked for.
   */
  get context(): RuleContext {
    const context = { ...this.#context(), brief: false };
    const { workbook, keys, language } = context;
    const namesakes = (id: IndicatorId) => this.#namesOf(workbook).namesakes(id);
    if (!this.#named) return { workbook, keys, language, namesakes };
    return {
      ...context,
      ...(this.#book.asksForNamesakes ? {} : { namesakes }),
      concerned: (row, tell) => {
        this.#book.tellRules(context, row, tell);
      },
    };
  }

  /** Names of all rows, read when no rule of the book asks for them, or not yet. */
  #namesOf(workbook: Workbook): NameIndex {
    const known = this.#spare;
    if (known?.indicators === workbook.indicators && known.outline === workbook.outline) {
      return known.names;
    }
    const names = new NameIndex();
    for (const id of workbook.outline.ids) names.set(workbook, this.#language, id);
    this.#spare = { indicators: workbook.indicators, outline: workbook.outline, names };
    return names;
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
      const [slot, indicator] = step;
      const rule = this.#book.ruleAt(slot);
      const outcome = this.#outcome(context, slot, indicator);
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
      for (const slot of book.swept) {
        at[0] = slot;
        yield at;
      }
      for (const slot of book.pinnedAt(id)) {
        at[0] = slot;
        yield at;
      }
      yield null;
    }
    const tree = outlineIndex(this.#workbook.outline);
    for (const id of book.pinnedRows()) {
      if (tree.positionOf(id) !== undefined) continue;
      for (const slot of book.pinnedAt(id)) yield [slot, id];
    }
    // What is bound may be bound anew while this waits.
    yield* [...book.templates.pairs()];
  }

  /** What must be known of all names before the first row is checked. */
  *#reading(): Generator<undefined, void, void> {
    yield* this.#book.templates.settling(this.#workbook, () => undefined);
    if (this.#book.looksAround) yield* readTopics(this.#context());
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

  #check(context: RuleContext, slot: number, id: IndicatorId): void {
    this.#findings.set(slot, id, this.#outcome(context, slot, id));
  }

  #outcome(context: RuleContext, slot: number, id: IndicatorId): Outcome | null {
    const rule = this.#book.ruleAt(slot);
    if (!rule) return null;
    if (outlineIndex(context.workbook.outline).positionOf(id) !== undefined) {
      return RULE_KINDS[rule.kind].check(context, rule, id);
    }
    // A rule that names its rows says that one is gone; one of every row is silent about it.
    return this.#book.isAsked(slot, id) ? NO_ROW : null;
  }

  #bookOf(workbook: Workbook): RuleBook {
    return new RuleBook(enabledRules(workbook), this.#context(), this.#language);
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

function enabledRules({ meta }: Workbook): Rule[] {
  return meta.rules.filter((rule) => rule.enabled);
}

/** Whether what rules look at besides rows, figures and the frame is another; waivers and titles are not. */
function checksDependOn({ meta: before }: Workbook, { meta: after }: Workbook): boolean {
  return before.areas !== after.areas || before.overrides !== after.overrides;
}

function isRenamed(before: Workbook, after: Workbook, id: IndicatorId): boolean {
  return indicatorOf(before, id) !== indicatorOf(after, id);
}
