import type { IndicatorId } from '../indicator/indicator';
import { outlineIndex } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import type { RuleLanguage } from './context';

/** Rows by the key of their name and unit dimension. */
export class NameIndex {
  readonly #keys = new Map<IndicatorId, string>();
  /** One row stands without a list around it, for most names are given once. */
  readonly #rows = new Map<string, IndicatorId | IndicatorId[]>();

  clear(): void {
    this.#keys.clear();
    this.#rows.clear();
  }

  set(workbook: Workbook, language: RuleLanguage, id: IndicatorId): void {
    const before = this.#keys.get(id);
    const after = this.#keyOf(workbook, language, id);
    if (before === after) return;
    if (before !== undefined) {
      this.#put(
        before,
        this.#get(before).filter((row) => row !== id),
      );
      this.#keys.delete(id);
    }
    if (after !== undefined) {
      this.#add(after, id);
      this.#keys.set(id, after);
    }
  }

  namesakes(id: IndicatorId): readonly IndicatorId[] {
    const key = this.#keys.get(id);
    return key === undefined ? [id] : this.#get(key);
  }

  #get(key: string): readonly IndicatorId[] {
    const rows = this.#rows.get(key);
    if (rows === undefined) return [];
    return typeof rows === 'number' ? [rows] : rows;
  }

  #add(key: string, id: IndicatorId): void {
    const rows = this.#rows.get(key);
    if (rows === undefined) this.#rows.set(key, id);
    else if (typeof rows === 'number')
      this.#rows.set(
        key,
        [rows, id].sort((a, b) => a - b),
      );
    else {
      const inOrder = (rows[rows.length - 1] ?? -1) < id;
      rows.push(id);
      if (!inOrder) rows.sort((a, b) => a - b);
    }
  }

  #put(key: string, rows: IndicatorId[]): void {
    const [first] = rows;
    if (first === undefined) this.#rows.delete(key);
    else this.#rows.set(key, rows.length === 1 ? first : rows);
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
