import type { IndicatorId } from '../indicator/indicator';
import type { Workbook } from '../workbook/workbook';
import type { RuleLanguage } from './context';
import { compareBindings, nameAndParent, templateOf, TemplateRows } from './expression/bind';
import type { Binding } from './expression/binding';
import { rowsOf } from './expression/rowsOf';
import type { Rule } from './rule';

/** A rule by its slot, at a row. */
export type Pair = readonly [slot: number, anchor: IndicatorId];

const KEYS_A_SLICE = 1000;
const NO_BINDINGS: readonly Binding[] = [];

/** What one template stands for, followed as rows come, go and are renamed. */
class FollowedTemplate {
  readonly slot: number;
  readonly rows: TemplateRows;
  readonly #byKey = new Map<string, readonly Binding[]>();
  readonly #byAnchor = new Map<IndicatorId, Binding[]>();
  readonly #byRow = new Map<IndicatorId, Binding[]>();
  readonly #pending = new Set<string>();

  constructor(slot: number, rows: TemplateRows) {
    this.slot = slot;
    this.rows = rows;
  }

  change(id: IndicatorId, name: string, parent: IndicatorId | null, how: 'add' | 'remove'): void {
    this.rows.change(id, name, parent, how, this.#pending);
  }

  /**
   * Binds anew what changes bear on; tells every row at which a binding came or went. Yields between
   * slices, in which no row may change.
   */
  *settle(
    workbook: Workbook,
    tell: (anchor: IndicatorId) => void,
  ): Generator<undefined, void, void> {
    let done = 0;
    for (const key of this.#pending) {
      done += 1;
      if (done % KEYS_A_SLICE === 0) yield;
      for (const binding of this.#byKey.get(key) ?? NO_BINDINGS) {
        tell(binding.anchor);
        takeOut(this.#byAnchor, binding.anchor, binding);
        for (const row of binding.rows) takeOut(this.#byRow, row, binding);
      }
      const bindings = this.rows.bindings(workbook, key);
      if (bindings.length > 0) this.#byKey.set(key, bindings);
      else this.#byKey.delete(key);
      for (const binding of bindings) {
        tell(binding.anchor);
        putIn(this.#byAnchor, binding.anchor, binding);
        for (const row of binding.rows) putIn(this.#byRow, row, binding);
      }
    }
    this.#pending.clear();
  }

  at(anchor: IndicatorId): readonly Binding[] {
    const bindings = this.#byAnchor.get(anchor) ?? NO_BINDINGS;
    return bindings.length > 1 ? [...bindings].sort(compareBindings) : bindings;
  }

  of(row: IndicatorId): readonly Binding[] {
    return this.#byRow.get(row) ?? NO_BINDINGS;
  }

  get anchors(): Iterable<IndicatorId> {
    return this.#byAnchor.keys();
  }
}

function putIn<T>(map: Map<IndicatorId, T[]>, row: IndicatorId, item: T): void {
  const known = map.get(row);
  if (known) known.push(item);
  else map.set(row, [item]);
}

function takeOut<T>(map: Map<IndicatorId, T[]>, row: IndicatorId, item: T): void {
  const rest = (map.get(row) ?? []).filter((one) => one !== item);
  if (rest.length > 0) map.set(row, rest);
  else map.delete(row);
}

/** All rules that are templates, and what they stand for in the workbook. */
export class TemplateBook {
  readonly #language: RuleLanguage;
  #templates: FollowedTemplate[] = [];
  readonly #byRule = new Map<Rule, FollowedTemplate>();
  /** Templates that name rows by number as well: such a row bears on all they stand for. */
  readonly #byGivenRow = new Map<IndicatorId, FollowedTemplate[]>();

  constructor(language: RuleLanguage) {
    this.#language = language;
  }

  get count(): number {
    return this.#templates.length;
  }

  /** Takes a rule in that is a template. */
  add(slot: number, rule: Rule): void {
    const template = rule.condition ? templateOf(rule.condition, this.#language) : null;
    if (!rule.condition || !template) return;
    const followed = new FollowedTemplate(slot, new TemplateRows(template));
    this.#templates.push(followed);
    this.#byRule.set(rule, followed);
    for (const row of new Set(rowsOf(rule.condition))) {
      putIn(this.#byGivenRow, row, followed);
    }
  }

  /** Takes a template out, with all that it stands for. */
  remove(rule: Rule): void {
    const gone = this.#byRule.get(rule);
    if (!gone || !rule.condition) return;
    this.#byRule.delete(rule);
    this.#templates = this.#templates.filter((one) => one !== gone);
    for (const row of new Set(rowsOf(rule.condition))) takeOut(this.#byGivenRow, row, gone);
  }

  /** Binds one template to the rows of a workbook, from none; tells each row that it is bound to. */
  bind(workbook: Workbook, rule: Rule, tell: (anchor: IndicatorId) => void): void {
    const template = this.#byRule.get(rule);
    if (!template) return;
    for (const id of workbook.outline.ids) {
      const named = nameAndParent(workbook, this.#language, id);
      if (named) template.change(id, named.name, named.parent, 'add');
    }
    for (const _ of template.settle(workbook, tell));
  }

  /** Takes a row in, or out, as it stands in the workbook. */
  change(workbook: Workbook, id: IndicatorId, how: 'add' | 'remove'): void {
    if (this.count === 0) return;
    const named = nameAndParent(workbook, this.#language, id);
    if (!named) return;
    for (const template of this.#templates) template.change(id, named.name, named.parent, how);
  }

  /** Binds anew after changes; tells each rule and row at which something came or went. */
  settle(workbook: Workbook, tell: (slot: number, anchor: IndicatorId) => void): void {
    for (const _ of this.settling(workbook, tell));
  }

  /** The same in slices, in which no row may change. */
  *settling(
    workbook: Workbook,
    tell: (slot: number, anchor: IndicatorId) => void,
  ): Generator<undefined, void, void> {
    for (const template of this.#templates) {
      yield* template.settle(workbook, (anchor) => {
        tell(template.slot, anchor);
      });
    }
  }

  /** What a rule stands for at a row. */
  at(rule: Rule, anchor: IndicatorId): readonly Binding[] {
    return this.#byRule.get(rule)?.at(anchor) ?? NO_BINDINGS;
  }

  /** Every rule and row that something is bound to. */
  *pairs(): Generator<Pair> {
    for (const template of this.#templates) {
      for (const anchor of template.anchors) yield [template.slot, anchor];
    }
  }

  /** Every rule and row that look at a row. */
  *pairsOf(row: IndicatorId): Generator<Pair> {
    for (const template of this.#templates) {
      for (const { anchor } of template.of(row)) yield [template.slot, anchor];
    }
    for (const template of this.#byGivenRow.get(row) ?? []) {
      for (const anchor of template.anchors) yield [template.slot, anchor];
    }
  }
}
