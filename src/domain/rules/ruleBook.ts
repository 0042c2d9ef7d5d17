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

const NO_ORDERS: readonly number[] = [];

/** A few numbers by a row; most rows have one, which stands without a list around it. */
class OrdersByRow {
  readonly #rows = new Map<IndicatorId, number | number[]>();

  add(row: IndicatorId, order: number): void {
    const known = this.#rows.get(row);
    if (known === undefined) this.#rows.set(row, order);
    else if (typeof known === 'number') {
      if (known !== order) this.#rows.set(row, [known, order]);
    } else if (known[known.length - 1] !== order) known.push(order);
  }

  of(row: IndicatorId): readonly number[] {
    const known = this.#rows.get(row);
    if (known === undefined) return NO_ORDERS;
    return typeof known === 'number' ? [known] : known;
  }

  keys(): Iterable<IndicatorId> {
    return this.#rows.keys();
  }
}

/**
 * The enabled rules of a workbook, sorted by how their rows are found. A rule is named by its place
 * among them, its order.
 *
 * Swept rules are checked at every row; pinned ones at rows that they name; templates at the rows
 * they are bound to. Whom a changed row concerns is looked up, never searched for among the rules.
 */
export class RuleBook {
  readonly rules: readonly Rule[];
  readonly kinds: readonly RuleKind[];
  readonly swept: readonly number[];
  readonly templates: TemplateBook;
  /** A rule compares rows of the same name. */
  readonly asksForNamesakes: boolean;
  /** Of a kind that looks at more than its operands, the orders of its swept and of its pinned rules. */
  readonly #lookingAround: readonly {
    readonly kind: RuleKind;
    readonly swept: readonly number[];
    readonly hasPinned: boolean;
  }[];
  readonly #pinnedAt = new OrdersByRow();
  readonly #pinnedBy = new OrdersByRow();
  readonly #anchors: readonly (readonly IndicatorId[] | null)[];
  readonly #sumsParts: readonly boolean[];
  readonly #weights: Uint16Array;

  constructor(rules: readonly Rule[], context: RuleContext, language: RuleLanguage) {
    this.rules = rules;
    this.kinds = rules.map(({ kind }) => RULE_KINDS[kind]);
    this.templates = new TemplateBook(language);
    this.asksForNamesakes = this.kinds.some((kind) => kind.asksForNamesakes);
    this.#sumsParts = rules.map(
      ({ condition }) => condition !== undefined && planOf(condition).parents.length > 0,
    );
    this.#weights = Uint16Array.from(rules, ({ condition }) =>
      condition ? Math.max(1, refsOf(condition).length) : 1,
    );
    const swept: number[] = [];
    this.#anchors = rules.map((rule, order) => {
      if (rule.condition && isTemplate(rule.condition)) {
        this.templates.add(order, rule);
        return null;
      }
      const anchors = this.kinds[order]?.anchorsOf?.(context, rule) ?? null;
      if (!anchors) swept.push(order);
      for (const anchor of anchors ?? []) this.#pinnedAt.add(anchor, order);
      if (anchors) for (const row of rowsOfRule(rule)) this.#pinnedBy.add(row, order);
      return anchors;
    });
    this.swept = swept;
    this.#lookingAround = this.#kindsThatLookAround();
  }

  #kindsThatLookAround() {
    const byKind = new Map<RuleKindName, { swept: number[]; hasPinned: boolean }>();
    this.rules.forEach(({ kind }, order) => {
      if (!RULE_KINDS[kind].anchors) return;
      const of = byKind.get(kind) ?? { swept: [], hasPinned: false };
      byKind.set(kind, of);
      if (this.#anchors[order]) of.hasPinned = true;
      else of.swept.push(order);
    });
    return [...byKind].map(([kind, of]) => ({ kind: RULE_KINDS[kind], ...of }));
  }

  /** The orders of the rules that are pinned to a row. */
  pinnedAt(row: IndicatorId): readonly number[] {
    return this.#pinnedAt.of(row);
  }

  /** Whether a rule speaks of this row because it was told to. */
  isAsked(order: number, row: IndicatorId): boolean {
    return this.#anchors[order]?.includes(row) ?? false;
  }

  /** Rows that rules are pinned to. */
  pinnedRows(): Iterable<IndicatorId> {
    return this.#pinnedAt.keys();
  }

  /** What it costs to check a rule once, in cells, roughly. */
  weightOf(order: number): number {
    return this.#weights[order] ?? 1;
  }

  /** Tells each rule and row that may say something else when this row, or its figures, change. */
  concerned(
    context: RuleContext,
    row: IndicatorId,
    tell: (order: number, anchor: IndicatorId) => void,
  ): void {
    for (const order of this.swept) tell(order, row);
    for (const { kind, swept, hasPinned } of this.#lookingAround) {
      for (const anchor of kind.anchors?.(context, row) ?? []) {
        for (const order of swept) tell(order, anchor);
        if (!hasPinned) continue;
        for (const order of this.#pinnedAt.of(anchor)) {
          if (this.kinds[order] === kind) tell(order, anchor);
        }
      }
    }
    this.#followers(row, false, tell);
    const parent = outlineIndex(context.workbook.outline).parentOf(row);
    if (parent !== null) this.#followers(parent, true, tell);
  }

  #followers(
    row: IndicatorId,
    onlySums: boolean,
    tell: (order: number, anchor: IndicatorId) => void,
  ): void {
    for (const order of this.#pinnedBy.of(row)) {
      if (onlySums && !this.#sumsParts[order]) continue;
      for (const anchor of this.#anchors[order] ?? []) tell(order, anchor);
    }
    // A rule may be pinned to a row that is none of its operands.
    if (!onlySums) for (const order of this.#pinnedAt.of(row)) tell(order, row);
    if (this.templates.isEmpty) return;
    for (const [order, anchor] of this.templates.pairsOf(row)) {
      if (!onlySums || this.#sumsParts[order]) tell(order, anchor);
    }
  }
}
