import type { IndicatorId } from '../indicator/indicator';
import { outlineIndex } from '../workbook/outline';
import type { RuleContext, RuleLanguage } from './context';
import { isTemplate } from './expression/bind';
import { planOf } from './expression/plan';
import { refsOf, rowsOfRule } from './expression/rowsOf';
import type { RuleKind } from './kind';
import type { Rule, RuleKindName } from './rule';
import { RULE_KINDS } from './ruleSet';
import { TemplateBook } from './templateBook';

const NO_SLOTS: readonly number[] = [];

/** A few numbers by a row; most rows have one, which stands without a list around it. */
class SlotsByRow {
  readonly #rows = new Map<IndicatorId, number | number[]>();

  add(row: IndicatorId, slot: number): void {
    const known = this.#rows.get(row);
    if (known === undefined) this.#rows.set(row, slot);
    else if (typeof known === 'number') {
      if (known !== slot) this.#rows.set(row, [known, slot]);
    } else if (known[known.length - 1] !== slot) known.push(slot);
  }

  remove(row: IndicatorId, slot: number): void {
    const rest = this.of(row).filter((one) => one !== slot);
    const [first] = rest;
    if (first === undefined) this.#rows.delete(row);
    else this.#rows.set(row, rest.length === 1 ? first : rest);
  }

  of(row: IndicatorId): readonly number[] {
    const known = this.#rows.get(row);
    if (known === undefined) return NO_SLOTS;
    return typeof known === 'number' ? [known] : known;
  }

  keys(): Iterable<IndicatorId> {
    return this.#rows.keys();
  }
}

/** How one list of rules differs from another. */
export interface RuleDifference {
  readonly removed: readonly Rule[];
  readonly added: readonly Rule[];
}

/**
 * The enabled rules of a workbook, sorted by how their rows are found. A rule is named by its slot,
 * which it keeps while others come, go and are moved; a slot that is free is given away again.
 *
 * Swept rules are checked at every row; pinned ones at rows that they name; templates at the rows
 * they are bound to. Whom a changed row concerns is looked up, never searched for among the rules.
 */
export class RuleBook {
  readonly templates: TemplateBook;
  /** A rule compares rows of the same name. */
  asksForNamesakes = false;
  readonly #rules: (Rule | null)[] = [];
  readonly #free: number[] = [];
  /** Where each slot's rule stands among the rules. */
  readonly #places: number[] = [];
  #swept: readonly number[] = [];
  /** Of a kind that looks at more than its operands, the slots of its swept and of its pinned rules. */
  #lookingAround: readonly {
    readonly kind: RuleKind;
    readonly swept: readonly number[];
    readonly hasPinned: boolean;
  }[] = [];
  readonly #pinnedAt = new SlotsByRow();
  readonly #pinnedBy = new SlotsByRow();
  readonly #anchors: (readonly IndicatorId[] | null)[] = [];
  readonly #sumsParts: boolean[] = [];
  readonly #weights: number[] = [];

  constructor(rules: readonly Rule[], context: RuleContext, language: RuleLanguage) {
    this.templates = new TemplateBook(language);
    for (const rule of rules) this.#add(rule, context);
    this.#places = rules.map((_, slot) => slot);
    this.#sort();
  }

  /** What it would take to be the book of these rules; null where one stands twice in a list. */
  differenceTo(rules: readonly Rule[]): RuleDifference | null {
    const own = this.#rules.filter((rule) => rule !== null);
    const before = new Set(own);
    const after = new Set(rules);
    if (after.size < rules.length || before.size < own.length) return null;
    return {
      removed: own.filter((rule) => !after.has(rule)),
      added: rules.filter((rule) => !before.has(rule)),
    };
  }

  /** Takes rules out; returns the slots they had. */
  remove(rules: readonly Rule[]): Set<number> {
    const gone = new Set(rules);
    const slots = new Set<number>();
    this.#rules.forEach((rule, slot) => {
      if (!rule || !gone.has(rule)) return;
      slots.add(slot);
      this.templates.remove(rule);
      for (const anchor of this.#anchors[slot] ?? []) this.#pinnedAt.remove(anchor, slot);
      for (const row of rowsOfRule(rule)) this.#pinnedBy.remove(row, slot);
      this.#rules[slot] = null;
      this.#anchors[slot] = null;
    });
    this.#free.push(...slots);
    return slots;
  }

  /**
   * Takes rules in and puts all in the order of this list; returns the slots of those that are new,
   * and whether others were moved.
   */
  add(
    added: readonly Rule[],
    all: readonly Rule[],
    context: RuleContext,
  ): { readonly slots: readonly number[]; readonly moved: boolean } {
    const slots = added.map((rule) => this.#add(rule, context));
    const fresh = new Set(slots);
    const slotOf = new Map(this.#rules.map((rule, slot) => [rule, slot] as const));
    let moved = false;
    let last = -1;
    for (const rule of all) {
      const slot = slotOf.get(rule) ?? -1;
      if (fresh.has(slot)) continue;
      const before = this.#places[slot] ?? 0;
      if (before < last) moved = true;
      last = before;
    }
    all.forEach((rule, place) => {
      this.#places[slotOf.get(rule) ?? -1] = place;
    });
    this.#sort();
    return { slots, moved };
  }

  #add(rule: Rule, context: RuleContext): number {
    const slot = this.#free.pop() ?? this.#rules.length;
    const { condition } = rule;
    this.#rules[slot] = rule;
    this.#sumsParts[slot] = condition !== undefined && planOf(condition).parents.length > 0;
    this.#weights[slot] = condition ? Math.max(1, refsOf(condition).length) : 1;
    this.#anchors[slot] = null;
    if (condition && isTemplate(condition)) {
      this.templates.add(slot, rule);
      return slot;
    }
    const anchors = RULE_KINDS[rule.kind].anchorsOf?.(context, rule) ?? null;
    this.#anchors[slot] = anchors;
    for (const anchor of anchors ?? []) this.#pinnedAt.add(anchor, slot);
    if (anchors) for (const row of rowsOfRule(rule)) this.#pinnedBy.add(row, slot);
    return slot;
  }

  /** Sorts anew who is swept and who looks around. */
  #sort(): void {
    const swept: number[] = [];
    const byKind = new Map<RuleKindName, { swept: number[]; hasPinned: boolean }>();
    this.asksForNamesakes = false;
    this.#rules.forEach((rule, slot) => {
      if (!rule) return;
      const kind = RULE_KINDS[rule.kind];
      const isPinned = this.#anchors[slot] !== null;
      const isSwept = !isPinned && !(rule.condition && isTemplate(rule.condition));
      if (isSwept) swept.push(slot);
      if (kind.asksForNamesakes) this.asksForNamesakes = true;
      if (!kind.anchors) return;
      const of = byKind.get(rule.kind) ?? { swept: [], hasPinned: false };
      byKind.set(rule.kind, of);
      if (isPinned) of.hasPinned = true;
      else if (isSwept) of.swept.push(slot);
    });
    this.#swept = swept;
    this.#lookingAround = [...byKind].map(([kind, of]) => ({ kind: RULE_KINDS[kind], ...of }));
  }

  ruleAt(slot: number): Rule | null {
    return this.#rules[slot] ?? null;
  }

  /** Where a rule stands among the rules. */
  readonly placeOf = (slot: number): number => this.#places[slot] ?? 0;

  /** The slots of the rules that are checked at every row. */
  get swept(): readonly number[] {
    return this.#swept;
  }

  /** A rule finds rows by what names say of them, or by the tree. */
  get looksAround(): boolean {
    return this.#lookingAround.some(({ swept }) => swept.length > 0);
  }

  isSwept(slot: number): boolean {
    const rule = this.#rules[slot];
    return rule !== null && this.#anchors[slot] === null && !this.isTemplate(slot);
  }

  isTemplate(slot: number): boolean {
    const condition = this.#rules[slot]?.condition;
    return condition !== undefined && isTemplate(condition);
  }

  /** The rows a rule is pinned to. */
  anchorsOf(slot: number): readonly IndicatorId[] {
    return this.#anchors[slot] ?? [];
  }

  /** The slots of the rules that are pinned to a row. */
  pinnedAt(row: IndicatorId): readonly number[] {
    return this.#pinnedAt.of(row);
  }

  /** Whether a rule speaks of this row because it was told to. */
  isAsked(slot: number, row: IndicatorId): boolean {
    return this.#anchors[slot]?.includes(row) ?? false;
  }

  /** Rows that rules are pinned to. */
  pinnedRows(): Iterable<IndicatorId> {
    return this.#pinnedAt.keys();
  }

  /** What it costs to check a rule once, in cells, roughly. */
  weightOf(slot: number): number {
    return this.#weights[slot] ?? 1;
  }

  /** Tells each rule and row that may say something else when this row, or its figures, change. */
  concerned(
    context: RuleContext,
    row: IndicatorId,
    tell: (slot: number, anchor: IndicatorId) => void,
  ): void {
    for (const slot of this.#swept) tell(slot, row);
    for (const { kind, swept, hasPinned } of this.#lookingAround) {
      for (const anchor of kind.anchors?.(context, row) ?? []) {
        for (const slot of swept) tell(slot, anchor);
        if (!hasPinned) continue;
        for (const slot of this.#pinnedAt.of(anchor)) {
          const rule = this.#rules[slot];
          if (rule && RULE_KINDS[rule.kind] === kind) tell(slot, anchor);
        }
      }
    }
    this.#followers(row, false, tell);
    const parent = outlineIndex(context.workbook.outline).parentOf(row);
    if (parent !== null) this.#followers(parent, true, tell);
  }

  /** The same, by the rules themselves. */
  tellRules(
    context: RuleContext,
    row: IndicatorId,
    tell: (rule: Rule, anchor: IndicatorId) => void,
  ): void {
    this.concerned(context, row, (slot, anchor) => {
      const rule = this.#rules[slot];
      if (rule) tell(rule, anchor);
    });
  }

  #followers(
    row: IndicatorId,
    onlySums: boolean,
    tell: (slot: number, anchor: IndicatorId) => void,
  ): void {
    for (const slot of this.#pinnedBy.of(row)) {
      if (onlySums && !this.#sumsParts[slot]) continue;
      for (const anchor of this.#anchors[slot] ?? []) tell(slot, anchor);
    }
    // A rule may be pinned to a row that is none of its operands.
    if (!onlySums) for (const slot of this.#pinnedAt.of(row)) tell(slot, row);
    if (this.templates.count === 0) return;
    for (const [slot, anchor] of this.templates.pairsOf(row)) {
      if (!onlySums || this.#sumsParts[slot]) tell(slot, anchor);
    }
  }
}

/** The rules that look at a row, with where they are checked, for a context without an engine. */
export function concernedIn(context: RuleContext): NonNullable<RuleContext['concerned']> {
  const { workbook, language } = context;
  const rules = workbook.meta.rules.filter((rule) => rule.enabled);
  const book = new RuleBook(rules, context, language);
  for (const id of workbook.outline.ids) book.templates.change(workbook, id, 'add');
  book.templates.settle(workbook, () => undefined);
  return (row, tell) => {
    book.tellRules(context, row, tell);
  };
}
