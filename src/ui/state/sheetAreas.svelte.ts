import type { AreaId } from '../../domain/area/area';
import { areaTree, type AreaRow } from '../../domain/area/areaTree';
import { viewableYears, viewOf, type FrameView } from '../../domain/plan/frameView';
import type { Change } from '../../domain/workbook/change';
import type { Place } from '../../domain/workbook/journal';
import type { Series } from '../../domain/workbook/series';
import { columnOfSeries } from '../../grid/model/columns';
import type { Session } from '../../workbench/session';
import { viewOfSeries, viewOfStep } from '../../workbench/viewOfStep';

/** The areas and years of an open workbook, and which of them is looked at. */
export class SheetAreas {
  readonly #session: Session;
  readonly #look: (view: FrameView) => void;
  /** As a tree reads from top to bottom; the workbook's own first. */
  rows = $state.raw<readonly AreaRow[]>([]);
  area = $state<AreaId>('');
  year = $state(0);

  constructor(session: Session, look: (view: FrameView) => void) {
    this.#session = session;
    this.#look = look;
    this.follow();
  }

  /** What is looked at, so that it can be kept. */
  get view(): FrameView {
    return viewOf(this.#session.workbook, this.area, this.year);
  }

  /** Whether there is more than the workbook's own to look at, or something else is looked at. */
  get isChosen(): boolean {
    return this.rows.length > 1 || !this.isOwn;
  }

  /** Whether the workbook's own area and year are looked at. */
  get isOwn(): boolean {
    const { area, year } = this.view;
    return area === null && year === null;
  }

  /** The name of an area; null where it has none, as the workbook's own may. */
  nameOf(id: AreaId): string | null {
    return this.rows.find(({ area }) => area.id === id)?.area.name.trim() || null;
  }

  /** Years to choose from, each with the figures of its plan. */
  years(): readonly number[] {
    return viewableYears(this.#session.workbook);
  }

  choose(area: AreaId, year = this.year): void {
    this.#look(viewOf(this.#session.workbook, area, year));
  }

  /** The next (or previous) area in the order of the list, going round at its end. */
  step(by: 1 | -1): void {
    const { rows } = this;
    const at = rows.findIndex(({ area }) => area.id === this.area);
    const next = rows[(at + by + rows.length) % rows.length];
    if (next) this.choose(next.area.id);
  }

  /** Turns to the area of a series, where it is another. */
  lookAt(series: Series): void {
    const { workbook, keys } = this.#session;
    if (series.area === keys.frame.area) return;
    const view = viewOfSeries(workbook, keys, series, null, columnOfSeries);
    if (view) this.#look(view);
  }

  /** Turns to where the cells of a step are seen, where they are not as it is. */
  lookAtStep(step: Change, { column }: Place): void {
    const { workbook, keys } = this.#session;
    const view = viewOfStep(workbook, keys, step, column, columnOfSeries);
    if (view) this.#look(view);
  }

  /** Told after areas or the frame have changed. */
  follow(): void {
    const { workbook, keys } = this.#session;
    this.rows = areaTree(workbook.meta.areas, workbook.meta.frame.area);
    this.area = keys.frame.area;
    this.year = keys.frame.year;
  }
}
