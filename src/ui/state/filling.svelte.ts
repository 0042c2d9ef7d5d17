import { figureAt, indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { CellBlock, Selection } from '../../grid/model/selection';
import { readEntry } from '../../locale/number/entry';
import { BLANK } from '../../domain/quantity/value';
import { areaBetween, blockArea, nearestLine, type CellLines } from '../../workbench/blockArea';
import type { CellColumn } from '../../workbench/cellColumn';
import {
  fillCells,
  type FillArea,
  type FillOptions,
  type FillPlan,
} from '../../workbench/fillCells';
import { fieldOf } from '../../workbench/indicatorFields';
import { runTask } from '../../workbench/runTask';
import { setTargets, type TargetPlan, type TargetStep } from '../../workbench/setTargets';
import { chosenRows } from './rowCommands';
import type { Sheet } from './sheet.svelte';
import { cellColumn } from './sheetCells';

/** Ways to fill again what was just filled. `step`: by so many per cent a cell. */
export type OtherFill = 'copy' | 'series' | 'growth' | 'step';

/** A fill that can be done in another way until anything else is done. */
interface FillOffer {
  readonly area: FillArea;
  /** The state before it, and after it. */
  readonly from: Workbook;
  readonly to: Workbook;
  readonly selection: Selection | null;
}

/** What the screen does for a fill. */
export interface FillScreen {
  /** Says what became of it. */
  readonly say: (plan: Pick<FillPlan, 'count' | 'converted' | 'refused'>) => void;
}

/** A per cent or points as typed: "5", "+5%", "-2,5"; null where it is no number. */
export function readRate(typed: string): number | null {
  const { value } = readEntry(typed.trim().replace(/^\+/, '').replace(/%$/, ''), BLANK);
  return value.kind === 'number' ? value.value : null;
}

/** Filling in another way than at first, filling a selection on, and targets from results. */
export class SheetFill {
  readonly #sheet: Sheet;
  readonly #screen: FillScreen;
  #pending: { readonly source: CellBlock; readonly from: Workbook } | null = null;
  #offer = $state.raw<FillOffer | null>(null);
  /** What is being asked for. */
  asking = $state<'growth' | 'targets' | null>(null);

  constructor(sheet: Sheet, screen: FillScreen) {
    this.#sheet = sheet;
    this.#screen = screen;
  }

  /** A fill of this block begins. */
  begin(source: CellBlock | null): void {
    this.#pending = source && { source, from: this.#sheet.session.workbook };
  }

  /** It is done, and what it made of the block is selected. */
  done(): void {
    const pending = this.#pending;
    this.#pending = null;
    const { session, selection } = this.#sheet;
    const after = this.#sheet.blocks().at(-1);
    if (!pending || !after || session.workbook === pending.from) return;
    const area = areaBetween(this.#lines(pending.source), this.#lines(after));
    const { from } = pending;
    this.#offer = area && { area, from, to: session.workbook, selection };
  }

  /** The other ways there are for the fill that was done last; none once anything else was done. */
  get ways(): readonly OtherFill[] {
    const sheet = this.#sheet;
    void sheet.revision;
    const offer = this.#offer;
    if (!offer || offer.to !== sheet.session.workbook) return [];
    if (!sameSelection(offer.selection, sheet.selection)) return [];
    const { direction, rows, columns } = offer.area;
    const lines = direction === 'down' || direction === 'up' ? rows : columns;
    return lines.length > 1 ? ['copy', 'series', 'growth', 'step'] : ['copy', 'series', 'step'];
  }

  forget(): void {
    this.#offer = null;
  }

  /** Fills again in another way, as the one step that the first fill was. */
  async again(way: OtherFill, rate = 0): Promise<void> {
    const offer = this.#offer;
    const { session } = this.#sheet;
    if (!offer || offer.to !== session.workbook) return;
    const { from } = offer;
    const area = way === 'step' ? nearestLine(offer.area) : offer.area;
    const mode = way === 'step' ? 'growth' : way;
    const plan = await runTask(fillCells(from, area, { mode, rate }));
    // Something was typed meanwhile.
    if (offer.to !== session.workbook) return;
    await session.undo();
    this.#do(plan, offer.selection);
    this.#offer = { ...offer, to: session.workbook };
  }

  /** Fills the selected block on from its first cells; null where it has nothing to go on to. */
  async planOn(mode: 'series' | 'growth', rate = 0): Promise<FillPlan | null> {
    const area = this.#areaOfSelection();
    if (!area) return null;
    const options: FillOptions = { mode, rate };
    const { workbook } = this.#sheet.session;
    return runTask(fillCells(workbook, mode === 'growth' ? nearestLine(area) : area, options));
  }

  async fillOn(mode: 'series' | 'growth', rate = 0): Promise<void> {
    const { workbook } = this.#sheet.session;
    const plan = await this.planOn(mode, rate);
    if (plan && this.#sheet.session.workbook === workbook) this.#do(plan, this.#sheet.selection);
  }

  /** What setting the chosen rows' targets would do. */
  planTargets(step: TargetStep): TargetPlan {
    const { workbook, keys } = this.#sheet.session;
    return setTargets(workbook, keys, chosenRows(this.#sheet), step);
  }

  setTargets(step: TargetStep): void {
    const sheet = this.#sheet;
    const { change, count } = this.planTargets(step);
    const row = sheet.place?.indicator;
    if (row === undefined || count === 0) return;
    sheet.run({ code: 'fillFigures', params: { count } }, change, {
      indicator: row,
      column: 'target',
    });
    this.#screen.say({ count, converted: 0, refused: [] });
  }

  #do(plan: FillPlan, selection: Selection | null): void {
    const sheet = this.#sheet;
    const { change, count } = plan;
    const cursor = selection?.cursor;
    if (!selection || !cursor) return;
    const place = { indicator: cursor.row, column: cursor.column };
    sheet.run({ code: 'fillFigures', params: { count } }, change, place);
    sheet.select(selection);
    this.#screen.say(plan);
  }

  #areaOfSelection(): FillArea | null {
    const block = this.#sheet.blocks().at(-1);
    const { workbook } = this.#sheet.session;
    if (!block) return null;
    return blockArea(
      this.#lines(block),
      (row) => indicatorOf(workbook, row)?.group ?? true,
      (row, column) => isFilled(workbook, row, column),
    );
  }

  #lines({ rows, columns }: CellBlock): CellLines {
    const found = columns.flatMap((id) => this.#sheet.columns.find((one) => one.id === id) ?? []);
    return { rows, columns: found.map(cellColumn) };
  }
}

function isFilled(workbook: Workbook, row: number, column: CellColumn): boolean {
  if (column.kind === 'figure') {
    return figureAt(workbook, { indicator: row, series: column.series }) !== null;
  }
  const indicator = indicatorOf(workbook, row);
  return column.kind === 'field' && !!indicator && fieldOf(indicator, column.field) !== '';
}

function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
