import type { Composition, Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { NO_UNIT } from '../../domain/quantity/unit';
import { MAX_DEPTH, outlineIndex, outlineOf, type Outline } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { matchKey } from '../../locale/name';
import { inferTraits } from '../../locale/traits';
import type { NewRow } from './acceptance';

/** Rows that come into a workbook, with the tree that holds them. */
export interface PlacedRows {
  readonly indicators: readonly { readonly id: IndicatorId; readonly to: Indicator }[];
  readonly outline: Outline;
}

/**
 * Puts new rows into the tree: a part under its whole, all else under the heading of its section,
 * which is made at the end of the sheet where it has none. `nextGroup`: the number for a heading.
 */
export function placeNewRows(
  workbook: Workbook,
  rows: readonly NewRow[],
  nextGroup: IndicatorId,
): PlacedRows {
  const tree = new GrowingTree(workbook, nextGroup);
  for (const row of rows) tree.add(row);
  return { indicators: tree.indicators, outline: tree.outline() };
}

class GrowingTree {
  readonly indicators: { id: IndicatorId; to: Indicator }[] = [];
  readonly #workbook: Workbook;
  readonly #rows: [id: IndicatorId, depth: number][] = [];
  readonly #headings = new Map<string, IndicatorId>();
  #nextGroup: IndicatorId;

  constructor(workbook: Workbook, nextGroup: IndicatorId) {
    this.#workbook = workbook;
    this.#nextGroup = nextGroup;
    const { ids, depths } = workbook.outline;
    ids.forEach((id, position) => {
      this.#rows.push([id, depths[position] ?? 0]);
      const indicator = indicatorOf(workbook, id);
      if (!indicator?.group) return;
      const key = matchKey(indicator.name);
      if (!this.#headings.has(key)) this.#headings.set(key, id);
    });
  }

  outline(): Outline {
    return outlineOf(this.#rows);
  }

  add(row: NewRow): void {
    const { name, unit, partOf } = row;
    const at = partOf ? this.#positionOf(partOf.indicator) : -1;
    const nested = partOf && at >= 0 && (this.#rows[at]?.[1] ?? 0) < MAX_DEPTH;
    const composition: Composition = nested ? this.#composition(partOf) : 'none';
    this.indicators.push({
      id: row.indicator,
      to: {
        id: row.indicator,
        numbering: '',
        name,
        unit,
        ...inferTraits(name, unit),
        group: false,
        composition,
        note: '',
      },
    });
    this.#insert(row.indicator, nested ? partOf.indicator : this.#heading(row.group));
  }

  /** Parts that make up a row of before would stand beside those it has. */
  #composition({ indicator, whole }: NonNullable<NewRow['partOf']>): Composition {
    if (whole === 'selection') return 'selection';
    const before = outlineIndex(this.#workbook.outline);
    const hasParts =
      before.positionOf(indicator) !== undefined && before.childrenOf(indicator).length > 0;
    return hasParts ? 'none' : 'addend';
  }

  #heading(name: string): IndicatorId | null {
    if (name.trim() === '') return null;
    const key = matchKey(name);
    const known = this.#headings.get(key);
    if (known !== undefined && this.#positionOf(known) >= 0) return known;
    const id = this.#nextGroup;
    this.#nextGroup += 1;
    this.#headings.set(key, id);
    const shown = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
    this.indicators.push({
      id,
      to: {
        id,
        numbering: '',
        name: shown,
        unit: NO_UNIT,
        ...inferTraits(shown, NO_UNIT),
        group: true,
        composition: 'none',
        note: '',
      },
    });
    this.#rows.push([id, 0]);
    return id;
  }

  /** At the end of what stands under a row; of the sheet where there is none. */
  #insert(id: IndicatorId, under: IndicatorId | null): void {
    const at = under === null ? -1 : this.#positionOf(under);
    const depth = this.#rows[at]?.[1];
    if (depth === undefined || depth >= MAX_DEPTH) {
      this.#rows.push([id, 0]);
      return;
    }
    let end = at + 1;
    while ((this.#rows[end]?.[1] ?? -1) > depth) end += 1;
    this.#rows.splice(end, 0, [id, depth + 1]);
  }

  #positionOf(id: IndicatorId): number {
    return this.#rows.findIndex(([row]) => row === id);
  }
}
