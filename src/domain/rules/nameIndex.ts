import type { IndicatorId } from '../indicator/indicator';
import { outlineIndex } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import type { RuleLanguage } from './context';

/** Rows by the key of their name and unit dimension. */
export class NameIndex {
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
