import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { sameValue } from '../domain/quantity/value';
import type { Change, FigureEdit } from '../domain/workbook/change';
import type { Figure } from '../domain/workbook/figure';
import { figureOf } from '../domain/workbook/figures';
import { seriesKey, type Series } from '../domain/workbook/series';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { textOfCell, type ClipboardCell } from '../exchange/clipboard/clipboardCell';
import type { Task } from '../exchange/task';
import type { CellColumn } from './cellColumn';
import { unnamedIndicator } from './editIndicator';
import { changeInSlices, type EditsBySeries } from './figurePatch';
import { fieldOf, withFields, type Fields } from './indicatorFields';
import { pastedOver, readPasted, type Reading } from './pastedFigure';
import {
  MOST_NOTES,
  type AddedRows,
  type PasteNote,
  type PasteOptions,
  type PasteTarget,
} from './pastePlan';

/** Goes over the cells and keeps what becomes of each. */
export class PastePlanner {
  readonly counts = { same: 0, new: 0, changed: 0, adjusted: 0, invalid: 0, refused: 0 };
  readonly reasons = new Map<PasteNote['code'], number>();
  readonly notes: PasteNote[] = [];
  written = 0;
  readonly #workbook: Workbook;
  readonly #target: PasteTarget;
  readonly #readings: readonly Reading[];
  readonly #width: number;
  readonly #options: PasteOptions;
  readonly #figures: EditsBySeries = new Map();
  readonly #fields = new Map<IndicatorId, Fields>();
  readonly #clearedFigures: EditsBySeries = new Map();
  readonly #clearedFields = new Map<IndicatorId, Fields>();
  readonly #newRows: Indicator[] = [];
  readonly #newFigures: EditsBySeries = new Map();
  #newCells = 0;

  constructor(
    workbook: Workbook,
    target: PasteTarget,
    readings: readonly Reading[],
    width: number,
    options: PasteOptions,
  ) {
    this.#workbook = workbook;
    this.#target = target;
    this.#readings = readings;
    this.#width = width;
    this.#options = options;
  }

  /** `first`: the block's own rows, not a repeat of them. */
  row(row: number, cells: readonly ClipboardCell[], across: number, first: boolean): void {
    const id = this.#target.rows[row];
    const before = id === undefined ? null : indicatorOf(this.#workbook, id);
    // A unit that is pasted along decides how the figures beside it are understood.
    const fields: Fields = {};
    const each = (
      visit: (cell: ClipboardCell, at: number, column: CellColumn | undefined) => void,
    ) => {
      for (let n = 0; n < across; n += 1) {
        for (let c = 0; c < cells.length; c += 1) {
          const at = n * this.#width + c;
          visit(cells[c] ?? '', at, this.#target.columns[at]);
        }
      }
    };
    each((cell, at, column) => {
      if (column?.kind !== 'field') return;
      this.#field(fields, before, column, cell, row);
      if (first) this.#cut(row, at);
    });
    const after = this.#keepFields(before, fields, id === undefined);
    each((cell, at, column) => {
      if (column?.kind === 'field') return;
      if (column?.kind === 'figure') {
        const taken = this.#figure(after, before === null, column, cell, row, at % this.#width);
        if (taken && first) this.#cut(row, at);
      } else if (textOfCell(cell).trim() !== '') {
        this.#note('refused', column ? 'computed' : 'beyondColumns', cell, row, before, column);
      }
    });
  }

  #field(
    fields: Fields,
    before: Indicator | null,
    column: CellColumn & { kind: 'field' },
    cell: ClipboardCell,
    row: number,
  ): void {
    const shown = textOfCell(cell);
    // "1.1" that a spreadsheet took for a number.
    const raw =
      column.field === 'numbering' && typeof cell !== 'string' ? shown.replace(',', '.') : shown;
    const text = raw.normalize('NFC').trim();
    const stood = before ? fieldOf(before, column.field) : '';
    if (text === stood) {
      if (before || text !== '') this.counts.same += 1;
      // What is cut onto itself would else be cleared.
      if (this.#options.cut) fields[column.field] = text;
      return;
    }
    fields[column.field] = text;
    if (text !== raw) this.#note('adjusted', 'trimmed', cell, row, before, column);
    else this.counts[stood === '' ? 'new' : 'changed'] += 1;
    this.#write(before === null);
  }

  /** The indicator as it will be. */
  #keepFields(before: Indicator | null, fields: Fields, isNew: boolean): Indicator {
    const after = withFields(before ?? NEW_ROW, fields);
    if (before && Object.keys(fields).length > 0) this.#fields.set(before.id, fields);
    if (!isNew) return after;
    const made = { ...after, id: this.#workbook.nextIndicator + this.#newRows.length };
    this.#newRows.push(made);
    return made;
  }

  /** Whether the cell was taken. */
  #figure(
    indicator: Indicator,
    isNew: boolean,
    column: CellColumn & { kind: 'figure' },
    cell: ClipboardCell,
    row: number,
    slot: number,
  ): boolean {
    const { id, unit, group } = indicator;
    const old = isNew ? null : indicator;
    if (group) {
      const blank = textOfCell(cell).trim() === '';
      if (!blank) this.#note('refused', 'group', cell, row, old, column);
      return blank;
    }
    const reading = this.#readings[slot] ?? { convention: 'vietnamese', certainty: 'default' };
    const pasted = readPasted(cell, unit, reading, this.#options.valuesOnly ?? false);
    if (pasted === 'otherUnit') {
      this.#note('refused', 'otherUnit', cell, row, old, column);
      return false;
    }
    const key = seriesKey(column.series);
    const before = isNew ? null : figureOf(this.#workbook.figures, key, id);
    const after = pastedOver(before, pasted);
    const edits = this.#editsOf(isNew ? this.#newFigures : this.#figures, column.series);
    if (stands(before, after)) {
      if (before) this.counts.same += 1;
      // What is cut onto itself would else be cleared.
      if (this.#options.cut) edits.push({ indicator: id, series: column.series, figure: before });
      return true;
    }
    if (pasted.done !== null) {
      const status = pasted.done === 'invalid' ? 'invalid' : 'adjusted';
      this.#note(status, pasted.done, cell, row, old, column);
    } else this.counts[before ? 'changed' : 'new'] += 1;
    this.#write(isNew);
    edits.push({ indicator: id, series: column.series, figure: after });
    return true;
  }

  #editsOf(columns: EditsBySeries, series: Series): FigureEdit[] {
    const key = seriesKey(series);
    const edits = columns.get(key) ?? [];
    if (edits.length === 0) columns.set(key, edits);
    return edits;
  }

  #write(isNew: boolean): void {
    if (isNew) this.#newCells += 1;
    else this.written += 1;
  }

  /** The cell that was cut gives up what the target has taken. */
  #cut(row: number, at: number): void {
    const { cut } = this.#options;
    const id = cut?.rows[row];
    const column = cut?.columns[at];
    if (id === undefined || !column) return;
    if (column.kind === 'figure') {
      const { series } = column;
      this.#editsOf(this.#clearedFigures, series).push({ indicator: id, series, figure: null });
    } else if (column.kind === 'field') {
      this.#clearedFields.set(id, { ...this.#clearedFields.get(id), [column.field]: '' });
    }
  }

  #note(
    status: 'adjusted' | 'invalid' | 'refused',
    code: PasteNote['code'],
    cell: ClipboardCell,
    row: number,
    indicator: Indicator | null,
    column: CellColumn | undefined,
  ): void {
    this.counts[status] += 1;
    this.reasons.set(code, (this.reasons.get(code) ?? 0) + 1);
    if (this.notes.length >= MOST_NOTES) return;
    this.notes.push({
      code,
      text: textOfCell(cell),
      row,
      indicator: indicator?.id ?? null,
      column: column?.id ?? null,
    });
  }

  /**
   * What happens to the rows that are there, and with `withRows` to the new ones too. What was cut is
   * cleared first, for it may be pasted over.
   */
  *change(withRows = false): Task<Change> {
    const tables = [this.#clearedFigures, this.#figures, ...(withRows ? [this.#newFigures] : [])];
    const figures: EditsBySeries = new Map();
    for (const key of new Set(tables.flatMap((table) => [...table.keys()]))) {
      const [edits = [], ...others] = tables.flatMap((table) => {
        const found = table.get(key);
        return found ? [found] : [];
      });
      figures.set(key, others.length === 0 ? edits : edits.concat(...others));
    }
    const rows = this.#clearedFields.size + this.#fields.size + this.#newRows.length;
    return yield* changeInSlices(this.#workbook, {
      figures,
      indicators: this.#indicators(withRows),
      rows,
    });
  }

  *#indicators(withRows: boolean): Iterable<readonly [IndicatorId, Indicator]> {
    for (const [id, cleared] of this.#clearedFields) {
      const before = indicatorOf(this.#workbook, id);
      if (before) yield [id, withFields(before, { ...cleared, ...this.#fields.get(id) })];
    }
    for (const [id, fields] of this.#fields) {
      if (this.#clearedFields.has(id)) continue;
      const before = indicatorOf(this.#workbook, id);
      if (before) yield [id, withFields(before, fields)];
    }
    if (withRows) for (const row of this.#newRows) yield [row.id, row];
  }

  *added(): Task<AddedRows | null> {
    if (this.#newRows.length === 0) return null;
    return {
      count: this.#newRows.length,
      named: this.#newRows.filter(({ name }) => name !== '').length,
      cells: this.#newCells,
      change: yield* this.change(true),
    };
  }
}

/** What a new row begins as; its number follows. */
const NEW_ROW = unnamedIndicator(0);

function stands(before: Figure | null, after: Figure | null): boolean {
  if (!before || !after) return before === after;
  return sameValue(before.value, after.value) && before.unit?.text === after.unit?.text;
}
