import { sameValue } from '../quantity/value';
import { cellKey } from '../workbook/cellRef';
import { outlineIndex } from '../workbook/outline';
import { parseSeriesKey, seriesKey } from '../workbook/series';
import { valueAt, type Workbook } from '../workbook/workbook';
import type { IndicatorId } from '../indicator/indicator';
import { violationKey, type Violation } from './rule';
import type { Waiver, WaivedFigure } from './waiver';

/** A waiver of a violation that stands: it `holds`, or a figure is another now and it has `lapsed`. */
export interface WaiverOf {
  readonly waiver: Waiver;
  readonly state: 'holds' | 'lapsed';
}

/**
 * What became of a waiver. `mended`: nothing is violated there any more; `noRule`: its rule is gone or
 * switched off; `noRow`: its row or one of its figures' rows is gone.
 */
export type WaiverState = WaiverOf['state'] | 'mended' | 'noRule' | 'noRow';

export interface WaiverEntry {
  readonly waiver: Waiver;
  readonly state: WaiverState;
  /** The violation it is of, where there still is one. */
  readonly violation: Violation | null;
}

/**
 * The waiver of a violation. It is the one given to the same rule at the same row and cell; it holds
 * while the violation rests on the very cells it rested on then and each of them says what it said.
 * Null where there is none.
 */
export function waiverOf(workbook: Workbook, violation: Violation): WaiverOf | null {
  const { waivers } = workbook.meta;
  if (waivers.length === 0) return null;
  let lapsed: Waiver | null = null;
  for (const waiver of waiversByPlace(waivers).get(violationKey(violation)) ?? []) {
    if (waiver.figures.length !== violation.cells.length) {
      lapsed ??= mayBeOf(waiver, violation) ? waiver : null;
    } else if (covers(waiver, violation)) {
      if (figuresStand(workbook, waiver)) return { waiver, state: 'holds' };
      lapsed = waiver;
    }
  }
  return lapsed && { waiver: lapsed, state: 'lapsed' };
}

/** Whether a violation is accepted with a reason, and so is not counted among the serious ones. */
export function isWaived(workbook: Workbook, violation: Violation): boolean {
  return waiverOf(workbook, violation)?.state === 'holds';
}

/** Violations that nobody has accepted, or whose waiver has lapsed. */
export function openViolations(
  workbook: Workbook,
  violations: readonly Violation[],
): readonly Violation[] {
  if (workbook.meta.waivers.length === 0) return violations;
  return violations.filter((violation) => !isWaived(workbook, violation));
}

/**
 * Every waiver of the workbook in the order they were given, with what became of it. `violationsAt`
 * tells the violations of a row as they stand now.
 */
export function waiverList(
  workbook: Workbook,
  violationsAt: (id: IndicatorId) => readonly Violation[],
): WaiverEntry[] {
  const rules = new Set(workbook.meta.rules.filter(({ enabled }) => enabled).map(({ id }) => id));
  const tree = outlineIndex(workbook.outline);
  const stands = (id: IndicatorId) => tree.positionOf(id) !== undefined;
  return workbook.meta.waivers.map((waiver) => {
    const violation =
      violationsAt(waiver.indicator).find((one) => waiverOf(workbook, one)?.waiver === waiver) ??
      null;
    const state = violation ? waiverOf(workbook, violation)?.state : undefined;
    if (state) return { waiver, state, violation };
    if (!rules.has(waiver.rule)) return { waiver, state: 'noRule', violation: null };
    const rowsStand =
      stands(waiver.indicator) && waiver.figures.every(({ indicator }) => stands(indicator));
    return { waiver, state: rowsStand ? 'mended' : 'noRow', violation: null };
  });
}

/** The figures a violation rests on as they stand now, for a waiver to remember. */
export function figuresOf(workbook: Workbook, violation: Violation): WaivedFigure[] {
  return violation.cells.map((cell) => ({
    indicator: cell.indicator,
    series: seriesKey(cell.series),
    value: valueAt(workbook, cell),
  }));
}

/** Whether every figure of a waiver is the one it was given for. */
function figuresStand(workbook: Workbook, waiver: Waiver): boolean {
  return waiver.figures.every(({ indicator, series, value }) =>
    sameValue(valueAt(workbook, { indicator, series: parseSeriesKey(series) }), value),
  );
}

/** Whether a waiver was given for these cells, in whatever order. */
function covers(waiver: Waiver, violation: Violation): boolean {
  const cells = cellKeys(violation);
  return waiver.figures.every((figure) => cells.has(`${figure.indicator}|${figure.series}`));
}

/** A part that was blank has a figure now, or the other way round: still the violation it was given for. */
function mayBeOf(waiver: Waiver, violation: Violation): boolean {
  const cells = cellKeys(violation);
  const shared = waiver.figures.filter(({ indicator, series }) =>
    cells.has(`${indicator}|${series}`),
  ).length;
  return shared === Math.min(waiver.figures.length, cells.size);
}

function cellKeys(violation: Violation): Set<string> {
  return new Set(violation.cells.map(cellKey));
}

type ByPlace = ReadonlyMap<string, readonly Waiver[]>;

const byPlace = new WeakMap<readonly Waiver[], ByPlace>();

/** Waivers by rule, row and the cell to go to; sorted once, for every violation on screen asks. */
function waiversByPlace(waivers: readonly Waiver[]): ByPlace {
  const kept = byPlace.get(waivers);
  if (kept) return kept;
  const sorted = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const [first] = waiver.figures;
    const place = `${waiver.rule}|${waiver.indicator}|${first ? `${first.indicator}|${first.series}` : ''}`;
    const there = sorted.get(place);
    if (there) there.push(waiver);
    else sorted.set(place, [waiver]);
  }
  byPlace.set(waivers, sorted);
  return sorted;
}
