import type { IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import type { MarkSource, RowMark, RowMarks } from '../../grid/model/rowMarks';
import { keyReader, type KeyOf, type SortKey } from '../../grid/model/sortKeys';
import {
  arrangeRows,
  followOrder,
  sortRows,
  type NewRow,
  type RowSort,
} from '../../grid/model/sortRows';

/**
 * In which order the rows of a sheet are seen. The order is taken when it is asked for and stays until
 * it is asked for again, so that no row jumps away from who types in it.
 */
export class SheetSorting {
  readonly #source: MarkSource;
  #order: readonly IndicatorId[] = [];
  /** What the rows were sorted by, as it was then, each at its number. */
  #keys: readonly SortKey[] = [];
  #keyOf: KeyOf | null = null;
  /** Rows that would be sorted by something else now. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- told by `stale`
  readonly #changed = new Set<IndicatorId>();
  #placed: NewRow | null = null;
  #seen: { readonly of: Outline; readonly outline: Outline } | null = null;
  current = $state.raw<RowSort | null>(null);
  /** Whether rows have changed so that another order would be taken now. */
  stale = $state(false);
  /** Whether moving rows was just refused, for they are not seen in their own order. */
  refused = $state(false);

  constructor(source: MarkSource) {
    this.#source = source;
  }

  /** Takes the order of a column's figures as they are now; null for the sheet's own order. */
  take(sort: RowSort | null, column: SheetColumn | null): void {
    const { workbook } = this.#source;
    this.#changed.clear();
    this.stale = false;
    this.refused = false;
    this.#placed = null;
    this.current = column && sort;
    if (!column || !sort) {
      this.#seen = null;
      this.#keyOf = null;
      return;
    }
    const read = keyReader(workbook, column);
    const { ids } = workbook.outline;
    const keys: SortKey[] = [];
    for (const id of ids) keys[id] = read(this.#source, id);
    const outline = sortRows(
      workbook.outline,
      sort,
      (id) => keys[id] ?? null,
      (id) => this.#isHeading(id),
    );
    this.#keyOf = read;
    this.#keys = keys;
    this.#order = [...outline.ids];
    this.#seen = { of: workbook.outline, outline };
  }

  /** The outline as it is seen: the workbook's own where nothing is sorted. */
  outlineOf({ outline }: Workbook): Outline {
    const { current } = this;
    if (!current) return outline;
    if (this.#seen?.of !== outline) {
      this.#order = followOrder(this.#order, outline, this.#placed);
      this.#placed = null;
      const seen = arrangeRows(outline, current.scope, this.#order, (id) => this.#isHeading(id));
      this.#seen = { of: outline, outline: seen };
    }
    return this.#seen.outline;
  }

  /** Where the next new row is to be seen. */
  expect(row: NewRow): void {
    if (this.current) this.#placed = row;
  }

  /** Rows have changed: looks whether they still stand where they would be sorted to. */
  follow(ids: Iterable<IndicatorId>): void {
    const keyOf = this.#keyOf;
    if (!keyOf) return;
    for (const id of ids) {
      const before = this.#keys[id];
      const gone = outlineIndex(this.#source.workbook.outline).positionOf(id) === undefined;
      if (gone || (before ?? null) === keyOf(this.#source, id)) this.#changed.delete(id);
      else this.#changed.add(id);
    }
    this.stale = this.#changed.size > 0;
  }

  /** True, and told, where rows cannot be moved. */
  refusesMoves(): boolean {
    this.refused = this.current !== null;
    return this.refused;
  }

  /** The next (or previous) row with a mark in the order that is seen, going round at the end. */
  next(marks: RowMarks, mark: RowMark, from: IndicatorId | null, step: 1 | -1): IndicatorId | null {
    const outline = this.outlineOf(this.#source.workbook);
    const { length } = outline.ids;
    const at = from === null ? undefined : outlineIndex(outline).positionOf(from);
    let place = at ?? (step > 0 ? -1 : length);
    for (let n = 0; n < length; n += 1) {
      place = (place + step + length) % length;
      const id = outline.ids[place] ?? 0;
      if (marks.has(id, mark)) return id;
    }
    return null;
  }

  /** Rows in the order that is seen; headings that are left out of it come last. */
  inOrder(ids: readonly IndicatorId[]): readonly IndicatorId[] {
    if (!this.current) return ids;
    const { positionOf } = outlineIndex(this.outlineOf(this.#source.workbook));
    const place = (id: IndicatorId) => positionOf(id) ?? Number.MAX_SAFE_INTEGER;
    return [...ids].sort((a, b) => place(a) - place(b));
  }

  #isHeading(id: IndicatorId): boolean {
    return indicatorOf(this.#source.workbook, id)?.group ?? false;
  }
}
