import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import {
  samePlace,
  type CellBlock,
  type Selection,
  type Visible,
} from '../../grid/model/selection';
import { blocksOf } from '../../grid/model/selectionAreas';
import { followColumns, followRows } from '../../grid/model/selectionFollow';
import type { GridRow } from '../../grid/model/visibleRows';
import type { RangeEntry } from '../../workbench/enterRange';

/** What is selected on a sheet, and what can be: it outlives folding, filters and deleted rows. */
export class SheetSelection {
  #outline: Outline | null = null;
  current = $state.raw<Selection | null>(null);
  visible = $state.raw<Visible>({ rows: [], columns: [] });
  /** What became of the last entry into a whole range, until something else is selected. */
  told = $state.raw<Pick<RangeEntry, 'count' | 'refused'> | null>(null);

  /** The ranges as rectangles of what is seen now; none where nothing is selected. */
  blocks(): CellBlock[] {
    return this.current ? blocksOf(this.current, this.visible) : [];
  }

  /** Takes a selection; true where the cursor went to another cell. */
  take(selection: Selection): boolean {
    const before = this.current?.cursor;
    if (this.current !== selection) this.told = null;
    this.current = selection;
    return !before || !samePlace(before, selection.cursor);
  }

  /** Told which rows are shown, of which outline. */
  showRows(rows: readonly GridRow[], outline: Outline): void {
    const { positionOf } = outlineIndex(outline);
    if (this.current && this.#outline && this.#outline !== outline) {
      const has = (row: number) => positionOf(row) !== undefined;
      this.current = followRows(this.current, { before: this.#outline.ids, has });
    }
    this.#outline = outline;
    const ids = rows.map(({ id }) => id);
    this.visible = { rows: ids, columns: this.visible.columns, positionOf };
  }

  /** Told which columns are shown, in their order. */
  showColumns(columns: readonly string[]): void {
    const before = this.visible.columns;
    if (this.current) {
      const has = (column: string) => columns.includes(column);
      this.current = followColumns(this.current, { before, has });
    }
    this.visible = { ...this.visible, columns };
  }
}
