import type { IndicatorId } from '../../indicator/indicator';
import { outlineIndex, type OutlineIndex } from '../../workbook/outline';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { RuleLanguage } from '../context';
import type { Binding } from './binding';
import type { Condition, RowRef } from './expression';
import { planOf, rowKey } from './plan';
import { refsOf } from './rowsOf';

/** A name with a gap, folded: what stands before it and after it. */
interface Gap {
  readonly before: string;
  readonly after: string;
}

/** A condition over names: which rows it asks for. */
export interface Template {
  readonly kind: 'pattern' | 'child';
  /** Which of the rows of a binding a reference stands for. */
  readonly places: ReadonlyMap<RowRef, number>;
  /** The reference a violation is shown at: the first. */
  readonly first: RowRef;
  /** Of patterns: the gap of each; of children: the folded names; in the order of their references. */
  readonly gaps: readonly Gap[];
  readonly names: readonly string[];
}

const GAP = '{}';
/** A word that no name has and no folding changes. */
const STAND_IN = 'zqz';

/** The template of a condition; null where it has none, or mixes names with groups. */
export function templateOf(condition: Condition, language: RuleLanguage): Template | null {
  const refs = refsOf(condition);
  const [first] = refs;
  const asked = new Map<string, RowRef>();
  for (const ref of refs) if (ref.kind !== 'row') asked.set(rowKey(ref), ref);
  const distinct = [...asked.values()];
  const patterns = distinct.flatMap((ref) => (ref.kind === 'pattern' ? [ref.pattern] : []));
  const names = distinct.flatMap((ref) => (ref.kind === 'child' ? [ref.name] : []));
  if (!first || patterns.length > 0 === names.length > 0) return null;
  const order = [...asked.keys()];
  return {
    kind: patterns.length > 0 ? 'pattern' : 'child',
    places: new Map(refs.map((ref) => [ref, order.indexOf(rowKey(ref))])),
    first,
    gaps: patterns.map((pattern) => gapOf(pattern, language)),
    names: names.map((name) => language.foldName(name)),
  };
}

/** Whether a condition is about names and not about given rows alone. */
export function isTemplate(condition: Condition): boolean {
  return planOf(condition).template;
}

function gapOf(pattern: string, language: RuleLanguage): Gap {
  const folded = language.foldName(pattern.replace(GAP, STAND_IN));
  const at = folded.indexOf(STAND_IN);
  return { before: folded.slice(0, at), after: folded.slice(at + STAND_IN.length) };
}

/** The words that fill a gap to make a folded name; null where they cannot. */
function wordsIn({ before, after }: Gap, name: string): string | null {
  if (name.length <= before.length + after.length) return null;
  if (!name.startsWith(before) || !name.endsWith(after)) return null;
  const words = name.slice(before.length, name.length - after.length).trim();
  return words === '' ? null : words;
}

/** Rows by what a template asks for: by the words in a gap, or by the parent they stand under. */
export class TemplateRows {
  readonly template: Template;
  readonly #rows: readonly Map<string, Set<IndicatorId>>[];

  constructor(template: Template) {
    this.template = template;
    this.#rows = (template.kind === 'pattern' ? template.gaps : template.names).map(
      () => new Map<string, Set<IndicatorId>>(),
    );
  }

  /** Puts a row of this folded name and parent in, or takes it out; tells the keys it bears on. */
  change(
    id: IndicatorId,
    name: string,
    parent: IndicatorId | null,
    how: 'add' | 'remove',
    keys: Set<string>,
  ): void {
    const { kind, gaps, names } = this.template;
    this.#rows.forEach((rows, n) => {
      const gap = gaps[n];
      const key = gap ? wordsIn(gap, name) : names[n] === name ? String(parent ?? '') : null;
      if (key === null || (kind === 'child' && key === '')) return;
      keys.add(key);
      const some = rows.get(key) ?? new Set<IndicatorId>();
      some.delete(id);
      if (how === 'add') some.add(id);
      if (some.size > 0) rows.set(key, some);
      else rows.delete(key);
    });
  }

  /**
   * The rules that these words, or this parent, make: one where each reference has one row; where
   * words stand in several places, one for each parent that has a row of each.
   */
  bindings(workbook: Workbook, key: string): Binding[] {
    const found = this.#rows.map((rows) => [...(rows.get(key) ?? [])]);
    if (found.some((rows) => rows.length === 0)) return [];
    if (found.every((rows) => rows.length === 1)) return [this.#bind(found.map(([row]) => row))];
    if (this.template.kind === 'child') return [];
    const tree = outlineIndex(workbook.outline);
    const [first, ...others] = found.map((rows) => byParent(rows, tree));
    return Array.from(first ?? []).flatMap(([parent, rows]) => {
      const beside = [rows, ...others.map((other) => other.get(parent) ?? [])];
      if (beside.some(({ length }) => length !== 1)) return [];
      return [this.#bind(beside.map(([row]) => row))];
    });
  }

  #bind(found: readonly (IndicatorId | undefined)[]): Binding {
    const rows = found.map((row) => row ?? 0);
    const { places, first } = this.template;
    const rowOf = (ref: RowRef) => rows[places.get(ref) ?? -1] ?? null;
    return { anchor: first.kind === 'row' ? first.indicator : (rowOf(first) ?? 0), rows, rowOf };
  }
}

function byParent(
  rows: readonly IndicatorId[],
  tree: OutlineIndex,
): ReadonlyMap<IndicatorId | null, IndicatorId[]> {
  const found = new Map<IndicatorId | null, IndicatorId[]>();
  for (const row of rows) {
    const parent = tree.parentOf(row);
    const beside = found.get(parent);
    if (beside) beside.push(row);
    else found.set(parent, [row]);
  }
  return found;
}

/** The folded name and the parent by which templates find a row; null where it is none to be found. */
export function nameAndParent(
  workbook: Workbook,
  language: RuleLanguage,
  id: IndicatorId,
): { readonly name: string; readonly parent: IndicatorId | null } | null {
  const indicator = indicatorOf(workbook, id);
  const tree = outlineIndex(workbook.outline);
  if (!indicator || indicator.group || tree.positionOf(id) === undefined) return null;
  return { name: language.foldName(indicator.name), parent: tree.parentOf(id) };
}

/** Every rule a template makes of a workbook, from scratch. */
export function bindTemplate(
  workbook: Workbook,
  language: RuleLanguage,
  condition: Condition,
): Binding[] {
  const template = templateOf(condition, language);
  if (!template) return [];
  const rows = new TemplateRows(template);
  const keys = new Set<string>();
  for (const id of workbook.outline.ids) {
    const named = nameAndParent(workbook, language, id);
    if (named) rows.change(id, named.name, named.parent, 'add', keys);
  }
  return [...keys].flatMap((key) => rows.bindings(workbook, key)).sort(compareBindings);
}

/** By their rows, so that those shown at one row have an order of their own. */
export function compareBindings(a: Binding, b: Binding): number {
  for (let n = 0; n < a.rows.length; n += 1) {
    const difference = (a.rows[n] ?? 0) - (b.rows[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
