import type { Rule, RuleId } from '../../domain/rules/rule';
import { sameData } from '../../domain/workbook/sameData';

/** Gives the rules of a list their ids. */
export class RuleIds {
  readonly #taken = new Set<RuleId>();
  readonly #given = new Set<RuleId>();
  /** Rules of the workbook by what they say. */
  readonly #known = new Map<string, RuleId[]>();
  readonly #last = new Map<string, number>();

  constructor(existing: readonly Rule[]) {
    for (const rule of existing) {
      this.#taken.add(rule.id);
      const key = contentKey(rule);
      this.#known.set(key, [...(this.#known.get(key) ?? []), rule.id]);
    }
  }

  /** The rule with its id; null where the list has one of that id already. */
  give(rule: Rule): Rule | null {
    const id = rule.id === '' ? this.#idFor(rule) : rule.id;
    if (this.#given.has(id)) return null;
    this.#given.add(id);
    this.#taken.add(id);
    return { ...rule, id };
  }

  #idFor(rule: Rule): RuleId {
    const same = this.#known.get(contentKey(rule))?.find((id) => !this.#given.has(id));
    if (same !== undefined) return same;
    let n = this.#last.get(rule.kind) ?? 0;
    do n += 1;
    while (this.#taken.has(`${rule.kind}-${n}`));
    this.#last.set(rule.kind, n);
    return `${rule.kind}-${n}`;
  }
}

/** Equal for rules that say the same under different ids. */
function contentKey(rule: Rule): string {
  return JSON.stringify({ ...rule, id: '' }, sortedFields);
}

function sortedFields(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The rules of a workbook with those of a list: one of the same id gives way in its place, others
 * come behind. The very same array where that changes nothing.
 */
export function rulesWith(existing: readonly Rule[], read: readonly Rule[]): readonly Rule[] {
  const byId = new Map(read.map((rule) => [rule.id, rule]));
  let differs = false;
  const rules = existing.map((rule) => {
    const other = byId.get(rule.id);
    byId.delete(rule.id);
    if (!other || sameData(rule, other)) return rule;
    differs = true;
    return other;
  });
  return differs || byId.size > 0 ? [...rules, ...byId.values()] : existing;
}
