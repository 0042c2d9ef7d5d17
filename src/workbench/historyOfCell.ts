import type { IndicatorId } from '../domain/indicator/indicator';
import type { Change } from '../domain/workbook/change';
import type { Figure } from '../domain/workbook/figure';
import { figureIn } from '../domain/workbook/figureBlock';
import type { JournalEntry } from '../domain/workbook/journal';
import { seriesKey, type SeriesKey } from '../domain/workbook/series';
import type { VerdictOverride } from '../domain/workbook/workbook';
import type { IndicatorField } from './editIndicator';

/** What a cell of the sheet holds of the workbook; computed cells hold nothing and have no history. */
export type CellSubject =
  | { readonly kind: 'figure'; readonly indicator: IndicatorId; readonly series: SeriesKey }
  | { readonly kind: 'field'; readonly indicator: IndicatorId; readonly field: IndicatorField }
  | { readonly kind: 'verdict'; readonly indicator: IndicatorId; readonly plan: SeriesKey };

/** What stood in a cell and what a step put there; null is nothing. */
export type CellChange =
  | { readonly kind: 'figure'; readonly from: Figure | null; readonly to: Figure | null }
  | { readonly kind: 'field'; readonly from: string | null; readonly to: string | null }
  | {
      readonly kind: 'verdict';
      readonly from: VerdictOverride | null;
      readonly to: VerdictOverride | null;
    };

/** A change of a cell and the step that made it. */
export interface CellStep {
  readonly entry: JournalEntry;
  readonly change: CellChange;
}

export interface CellHistory {
  /** Newest first. */
  readonly steps: readonly CellStep[];
  /** The step to look on from, backwards; 0 where the beginning is reached. */
  readonly rest: number;
}

/** Steps read from the journal together. */
const PAGE = 50;

/** What a change does to a cell; null where it leaves it alone. */
export function changeOfCell(change: Change, cell: CellSubject): CellChange | null {
  switch (cell.kind) {
    case 'figure': {
      const patch = change.figures.find(({ series }) => seriesKey(series) === cell.series);
      const slot = patch?.indicators.indexOf(cell.indicator) ?? -1;
      if (!patch || slot < 0) return null;
      return { kind: 'figure', from: figureIn(patch.from, slot), to: figureIn(patch.to, slot) };
    }
    case 'field': {
      const slot = change.indicators?.ids.indexOf(cell.indicator) ?? -1;
      if (!change.indicators || slot < 0) return null;
      const [before, after] = [change.indicators.from[slot], change.indicators.to[slot]];
      const textOf = (indicator: typeof before) =>
        !indicator ? null : cell.field === 'unit' ? indicator.unit.text : indicator[cell.field];
      const [from, to] = [textOf(before), textOf(after)];
      return from === to ? null : { kind: 'field', from, to };
    }
    case 'verdict': {
      const given = (overrides: readonly VerdictOverride[] | undefined) =>
        overrides?.find(({ indicator, plan }) => {
          return indicator === cell.indicator && plan === cell.plan;
        }) ?? null;
      const from = given(change.meta?.from.overrides);
      const to = given(change.meta?.to.overrides);
      const same = from?.verdict === to?.verdict && from?.reason === to?.reason;
      return same ? null : { kind: 'verdict', from, to };
    }
  }
}

/**
 * The last `most` changes of a cell up to step `head`, read from the journal page by page until they
 * are found, the journal begins, or `reach` steps have been looked at.
 */
export async function historyOfCell(
  read: (first: number, last: number) => Promise<readonly JournalEntry[]>,
  head: number,
  cell: CellSubject,
  most: number,
  reach = Infinity,
): Promise<CellHistory> {
  const steps: CellStep[] = [];
  let last = head;
  while (last > 0 && head - last < reach) {
    const first = Math.max(1, last - PAGE + 1);
    const page = await read(first, last);
    for (const entry of [...page].reverse()) {
      const change = changeOfCell(entry.change, cell);
      if (change) steps.push({ entry, change });
      if (steps.length === most) return { steps, rest: entry.step - 1 };
    }
    last = first - 1;
  }
  return { steps, rest: last };
}
