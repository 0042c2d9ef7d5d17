import type { IndicatorId } from '../indicator/indicator';
import type { Workbook } from '../workbook/workbook';
import type { RuleLanguage } from './context';
import { compareBindings, nameAndParent, templateOf, TemplateRows } from './expression/bind';
import type { Binding } from './expression/binding';
import { rowsOf } from './expression/rowsOf';
import type { Rule } from './rule';

/** A rule by its order, at a row. */
export type Pair = readonly [order: number, anchor: IndicatorId];

const NO_BINDINGS: readonly Binding[] = [];

/** What one template stands for, followed as rows come, go and are renamed. */
class FollowedTemplate {
  readonly order: number;
  readonly rows: TemplateRows;
  readonly #byKey = new Map<string, readonly Binding[]>();
  readonly #byAnchor = new Map<IndicatorId, Binding[]>();
  readonly #byRow = new Map<IndicatorId, Binding[]>();
  readonly #pending = new Set<string>();

  constructor(order: number, rows: TemplateRows) {
    this.order = order;
    this.rows = rows;
  }

  change(id: IndicatorId, name: string, parent: IndicatorId | null, how: 'add' | 'remove'): void {
    this.rows.change(id, name, parent, how, this.#pending);
  }

  /** Binds anew what changes bear on; tells every row at which a binding came or went. */
  settle(workbook: Workbook, tell: (anchor: IndicatorId) => void): void {
    for (const key of this.#pending) {
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

function putIn(map: Map<IndicatorId, Binding[]>, row: IndicatorId, binding: Binding): void {
  const known = map.get(row);
  if (known) known.push(binding);
  else map.set(row, [binding]);
}

function takeOut(map: Map<IndicatorId, Binding[]>, row: IndicatorId, binding: Binding): void {
  const rest = (map.get(row) ?? []).filter((one) => one !== binding);
  if (rest.length > 0) map.set(row, rest);
  else map.delete(row);
}

/** All rules that are templates, and what they stand for in the workbook. */
export class TemplateBook {
  readonly #language: RuleLanguage;
  readonly #templates: FollowedTemplate[] = [];
  readonly #byRule = new Map<Rule, FollowedTemplate>();
  /** Templates that name rows by number as well: such a row bears on all they stand for. */
  readonly #byGivenRow = new Map<IndicatorId, FollowedTemplate[]>();

  constructor(language: RuleLanguage) {
    this.#language = language;
  }

  get isEmpty(): boolean {
    return this.#templates.length === 0;
  }

  clear(): void {
    this.#templates.length = 0;
    this.#byRule.clear();
    this.#byGivenRow.clear();
  }

  /** Takes a rule in that is a template. */
  add(order: number, rule: Rule): void {
    const template = rule.condition ? templateOf(rule.condition, this.#language) : null;
    if (!rule.condition || !template) return;
    const followed = new FollowedTemplate(order, new TemplateRows(template));
    this.#templates.push(followed);
    this.#byRule.set(rule, followed);
    for (const row of new Set(rowsOf(rule.condition))) {
      this.#byGivenRow.set(row, [...(this.#byGivenRow.get(row) ?? []), followed]);
    }
  }

  /** Takes a row in, or out, as it stands in the workbook. */
  change(workbook: Workbook, id: IndicatorId, how: 'add' | 'remove'): void {
    if (this.isEmpty) return;
    const named = nameAndParent(workbook, this.#language, id);
    if (!named) return;
    for (const template of this.#templates) template.change(id, named.name, named.parent, how);
  }

  /** Binds anew after changes; tells each rule and row at which something came or went. */
  settle(workbook: Workbook, tell: (order: number, anchor: IndicatorId) => void): void {
    for (const template of this.#templates) {
      template.settle(workbook, (anchor) => {
        tell(template.order, anchor);
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
      for (const anchor of template.anchors) yield [template.order, anchor];
    }
  }

  /** Every rule and row that look at a row. */
  *pairsOf(row: IndicatorId): Generator<Pair> {
    for (const template of this.#templates) {
      for (const { anchor } of template.of(row)) yield [template.order, anchor];
    }
    for (const template of this.#byGivenRow.get(row) ?? []) {
      for (const anchor of template.anchors) yield [template.order, anchor];
    }
  }
}
