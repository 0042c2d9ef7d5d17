import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { changeOf, type Change, type FigureEdit } from '../../domain/workbook/change';
import type { Figure } from '../../domain/workbook/figure';
import { figureIn } from '../../domain/workbook/figureBlock';
import { figureOf } from '../../domain/workbook/figures';
import { indicatorIn } from '../../domain/workbook/indicatorTable';
import type { JournalEntry } from '../../domain/workbook/journal';
import type { Outline } from '../../domain/workbook/outline';
import { seriesKey, type Series, type SeriesKey } from '../../domain/workbook/series';
import type { Workbook } from '../../domain/workbook/workbook';
import type { DamagedPart } from '../ports';

/** What came back, counted. */
export interface RestoredCount {
  readonly figures: number;
  readonly rows: number;
}

/**
 * Puts together what damaged records held, from whatever still tells it. What is told first counts;
 * nothing that stands in the workbook now is written over.
 */
export class Restoration {
  readonly #workbook: Workbook;
  readonly #parts: readonly DamagedPart[];
  readonly #figures = new Map<
    SeriesKey,
    { readonly series: Series; readonly cells: Map<IndicatorId, Figure | null> }
  >();
  readonly #indicators = new Map<IndicatorId, Indicator | null>();
  #copy: Workbook | null = null;

  constructor(workbook: Workbook, parts: readonly DamagedPart[]) {
    this.#workbook = workbook;
    this.#parts = parts;
  }

  /** A step that is applied. To be told from the newest back, without a gap. */
  takeApplied({ change }: JournalEntry): void {
    this.#takeSide(change, 'to');
  }

  /**
   * A step that was taken back: what stood there before it stands there now. From the oldest on. An
   * empty cell tells nothing: it may have been empty since the damage.
   */
  takeUndone({ change }: JournalEntry): void {
    this.#takeSide(change, 'from', false);
  }

  #takeSide(change: Change, side: 'from' | 'to', emptyToo = true): void {
    for (const { series, indicators, [side]: block } of change.figures) {
      indicators.forEach((id, slot) => {
        const figure = figureIn(block, slot);
        if (figure || emptyToo) this.#tellFigure(series, id, figure);
      });
    }
    const patch = change.indicators;
    patch?.ids.forEach((id, n) => this.#tellIndicator(id, patch[side][n] ?? null));
  }

  /** What is still whole in the damaged records themselves. */
  takeParts(): void {
    for (const { series, figures, indicators } of this.#parts) {
      if (series) for (const [id, figure] of figures) this.#tellFigure(series, id, figure);
      for (const indicator of indicators) this.#tellIndicator(indicator.id, indicator);
    }
  }

  /** A copy of the workbook; only rows that bear the same name in both, or have lost it here. */
  takeCopy(copy: Workbook): void {
    this.#copy = copy;
    for (const id of this.#workbook.outline.ids) {
      const [mine, theirs] = [this.#mine(id), indicatorIn(copy.indicators, id)];
      if (!theirs || (mine && !isLost(mine) && mine.name !== theirs.name)) continue;
      this.#tellIndicator(id, theirs);
      for (const [key, { series }] of copy.figures.columns) {
        const figure = figureOf(copy.figures, key, id);
        if (figure) this.#tellFigure(series, id, figure);
      }
    }
  }

  /** The change that brings it in. */
  change(): { readonly change: Change; readonly count: RestoredCount } {
    const figures: FigureEdit[] = [];
    for (const [key, { series, cells }] of this.#figures) {
      for (const [indicator, figure] of cells) {
        if (!figure || figureOf(this.#workbook.figures, key, indicator)) continue;
        figures.push({ series, indicator, figure });
      }
    }
    const indicators = [...this.#indicators].flatMap(([id, to]) => {
      const mine = this.#mine(id);
      return to && mine && isLost(mine) ? { id, to } : [];
    });
    const copied = this.#copied();
    const { texts, ...edits } = copied;
    const change = changeOf(this.#workbook, { figures, indicators, ...edits });
    return {
      change: texts ? { ...change, texts } : change,
      count: { figures: figures.length, rows: indicators.length },
    };
  }

  /** What only a copy can tell: the order of the rows, what is said of the whole, texts. */
  #copied(): Pick<Change, 'texts'> & {
    readonly outline?: Outline;
    readonly meta?: Partial<Workbook['meta']>;
  } {
    const copy = this.#copy;
    if (!copy) return {};
    const lacks = (kind: DamagedPart['kind']) => this.#parts.some((part) => part.kind === kind);
    const { title } = this.#workbook.meta;
    return {
      ...(lacks('outline') && { outline: orderLike(copy.outline, this.#workbook.outline) }),
      ...(lacks('header') && { meta: { ...copy.meta, title } }),
      ...(lacks('text') && copy.texts && { texts: copy.texts }),
    };
  }

  #mine(id: IndicatorId): Indicator | null {
    return indicatorIn(this.#workbook.indicators, id);
  }

  #tellFigure(series: Series, id: IndicatorId, figure: Figure | null): void {
    const key = seriesKey(series);
    const isAsked = this.#parts.some(
      (part) =>
        part.kind === 'figures' &&
        id >= part.first &&
        id < part.end &&
        (part.series === null || seriesKey(part.series) === key),
    );
    // A row that is gone takes no figures.
    if (!isAsked || !this.#mine(id)) return;
    let column = this.#figures.get(key);
    if (!column) {
      column = { series, cells: new Map() };
      this.#figures.set(key, column);
    }
    if (!column.cells.has(id)) column.cells.set(id, figure);
  }

  #tellIndicator(id: IndicatorId, indicator: Indicator | null): void {
    const isAsked = this.#parts.some(
      ({ kind, first, end }) => kind === 'indicators' && id >= first && id < end,
    );
    if (isAsked && !this.#indicators.has(id)) this.#indicators.set(id, indicator);
  }
}

/** Whether nothing is known of a row any more but its number. */
export function isLost({ name, numbering, note, unit, group }: Indicator): boolean {
  return !group && `${name}${numbering}${note}${unit.text}` === '';
}

/** The rows of `mine` in the order and depth of `copy`; those it does not know come last. */
function orderLike(copy: Outline, mine: Outline): Outline {
  const left = new Set(mine.ids);
  const ids: number[] = [];
  const depths: number[] = [];
  copy.ids.forEach((id, row) => {
    if (!left.delete(id)) return;
    ids.push(id);
    depths.push(Math.min(copy.depths[row] ?? 0, (depths.at(-1) ?? -1) + 1));
  });
  for (const id of left) {
    ids.push(id);
    depths.push(0);
  }
  return { ids: Uint32Array.from(ids), depths: Uint8Array.from(depths) };
}
