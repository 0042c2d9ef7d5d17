import type { IndicatorId } from '../indicator/indicator';
import type { FrameKeys } from '../plan/assessment';
import type { Touched } from '../workbook/change';
import { outlineIndex } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import type { RuleContext, RuleLanguage } from './context';
import { RULE_KINDS } from './ruleSet';
import type { Rule, RuleKindName, Violation } from './rule';

/** Rows checked between two yields of a full check. */
const ROWS_A_SLICE = 200;
const NAMES_A_SLICE = 2000;
/** Where a change touches more rows, a full check, which can be done in slices, is the better way. */
const MOST_FOLLOWED = 5000;

/**
 * Holds the violations of a workbook and follows its changes: only rows that a change can have made
 * true or false are checked again.
 */
export class RuleEngine {
  readonly #language: RuleLanguage;
  #workbook: Workbook;
  #keys: FrameKeys;
  #rules: readonly Rule[];
  readonly #violations = new Map<IndicatorId, readonly Violation[]>();
  readonly #counts = new Map<RuleKindName, number>();
  readonly #names = new NameIndex();
  #complete = false;
  /** All rows are in the index of names, so single rows can be checked. */
  #named = false;
  /** Number of the full check under way. */
  #pass = 0;

  constructor(workbook: Workbook, keys: FrameKeys, language: RuleLanguage) {
    this.#workbook = workbook;
    this.#keys = keys;
    this.#rules = enabledRules(workbook);
    this.#language = language;
  }

  /**
   * Checks every row; yields between slices so that a page stays alive. Edits of rows that come in
   * between are followed; a newer full check makes this one stop.
   */
  *checkAll(): Generator<{ readonly done: number; readonly total: number }, void, void> {
    this.#complete = false;
    this.#named = false;
    this.#violations.clear();
    this.#counts.clear();
    this.#names.clear();
    this.#pass += 1;
    const pass = this.#pass;
    const { ids } = this.#workbook.outline;
    for (let n = 0; n < ids.length; n += 1) {
      this.#names.set(this.#workbook, this.#language, ids[n] ?? 0);
      if (n % NAMES_A_SLICE === NAMES_A_SLICE - 1) {
        yield { done: 0, total: ids.length };
        if (this.#pass !== pass) return;
      }
    }
    this.#named = true;
    let context = this.#context();
    for (let n = 0; n < ids.length; n += 1) {
      this.#check(context, ids[n] ?? 0);
      if (n % ROWS_A_SLICE !== ROWS_A_SLICE - 1) continue;
      yield { done: n + 1, total: ids.length };
      if (this.#pass !== pass) return;
      context = this.#context();
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
    const restart =
      touched.meta ||
      !this.#named ||
      (touched.outline && !this.#complete) ||
      touched.indicators.size > MOST_FOLLOWED;
    if (restart) {
      this.#pass += 1;
      this.#workbook = workbook;
      this.#keys = keys;
      this.#rules = enabledRules(workbook);
      this.#complete = false;
      this.#named = false;
      return null;
    }
    const anchors = new Set<IndicatorId>();
    // Once over the old state and once over the new: a row may have left a parent or a namesake.
    this.#collectAnchors(touched, anchors);
    this.#workbook = workbook;
    this.#keys = keys;
    for (const id of touched.indicators) this.#names.set(workbook, this.#language, id);
    this.#collectAnchors(touched, anchors);
    const context = this.#context();
    for (const id of anchors) this.#check(context, id);
    return anchors;
  }

  /** The violations shown at a row. */
  of(id: IndicatorId): readonly Violation[] {
    return this.#violations.get(id) ?? [];
  }

  /** All violations, in the order of the rows. */
  all(): Violation[] {
    const tree = outlineIndex(this.#workbook.outline);
    const place = (id: IndicatorId) => tree.positionOf(id) ?? Infinity;
    return [...this.#violations.entries()]
      .sort(([a], [b]) => place(a) - place(b))
      .flatMap(([, violations]) => violations);
  }

  /** How many violations of a kind there are. */
  count(kind: RuleKindName): number {
    return this.#counts.get(kind) ?? 0;
  }

  #collectAnchors(touched: Touched, into: Set<IndicatorId>): void {
    const context = this.#context();
    for (const id of touched.indicators) {
      into.add(id);
      for (const rule of this.#rules) {
        const anchors = RULE_KINDS[rule.kind].anchors?.(context, id);
        for (const anchor of anchors ?? []) into.add(anchor);
      }
    }
  }

  #check(context: RuleContext, id: IndicatorId): void {
    for (const violation of this.of(id)) this.#count(violation.kind, -1);
    const found: Violation[] = [];
    if (outlineIndex(this.#workbook.outline).positionOf(id) !== undefined) {
      for (const rule of this.#rules) {
        const outcome = RULE_KINDS[rule.kind].check(context, rule, id);
        if (outcome?.kind === 'fails') found.push(...outcome.violations);
      }
    }
    if (found.length > 0) this.#violations.set(id, found);
    else this.#violations.delete(id);
    for (const violation of found) this.#count(violation.kind, 1);
  }

  #count(kind: RuleKindName, by: number): void {
    this.#counts.set(kind, this.count(kind) + by);
  }

  #context(): RuleContext {
    return {
      workbook: this.#workbook,
      keys: this.#keys,
      language: this.#language,
      namesakes: (id) => this.#names.namesakes(id),
    };
  }
}

function enabledRules(workbook: Workbook): readonly Rule[] {
  return workbook.meta.rules.filter((rule) => rule.enabled);
}

/** Rows by the key of their name and unit dimension. */
class NameIndex {
  readonly #keys = new Map<IndicatorId, string>();
  readonly #rows = new Map<string, IndicatorId[]>();

  clear(): void {
    this.#keys.clear();
    this.#rows.clear();
  }

  set(workbook: Workbook, language: RuleLanguage, id: IndicatorId): void {
    const before = this.#keys.get(id);
    const after = this.#keyOf(workbook, language, id);
    if (before === after) return;
    if (before !== undefined) {
      const rest = (this.#rows.get(before) ?? []).filter((row) => row !== id);
      if (rest.length > 0) this.#rows.set(before, rest);
      else this.#rows.delete(before);
      this.#keys.delete(id);
    }
    if (after !== undefined) {
      const rows = this.#rows.get(after) ?? [];
      const inOrder = (rows[rows.length - 1] ?? -1) < id;
      rows.push(id);
      if (!inOrder) rows.sort((a, b) => a - b);
      this.#rows.set(after, rows);
      this.#keys.set(id, after);
    }
  }

  namesakes(id: IndicatorId): readonly IndicatorId[] {
    const key = this.#keys.get(id);
    return key === undefined ? [id] : (this.#rows.get(key) ?? [id]);
  }

  #keyOf(workbook: Workbook, language: RuleLanguage, id: IndicatorId): string | undefined {
    const tree = outlineIndex(workbook.outline);
    const indicator = indicatorOf(workbook, id);
    if (!indicator || indicator.group || tree.positionOf(id) === undefined) return undefined;
    const name = language.nameKey(indicator.name);
    const parent = tree.parentOf(id);
    const under = parent === null ? null : indicatorOf(workbook, parent);
    // Under another indicator ("Lúa" › "Diện tích") or with a name that says little, a row is known
    // only together with its parent.
    const scope = name === null || (under && !under.group) ? String(parent) : '';
    const dimension = indicator.unit.dimension;
    return `${scope}|${name ?? indicator.name.toLowerCase()}|${dimension}`;
  }
}
