import type { Indicator, IndicatorId } from '../indicator/indicator';
import { EMPTY_OUTLINE, outlineIndex } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import type { Touched } from '../workbook/change';
import { effectiveVerdict, type FrameKeys } from './assessment';
import type { Verdict } from './verdict';

/** How many indicators met, exceeded or missed their plan: "37/38 đạt và vượt". */
export interface Tally {
  readonly exceeded: number;
  readonly met: number;
  readonly missed: number;
  readonly rightDirection: number;
  /** Counted rows without a verdict. */
  readonly notJudged: number;
}

type MutableTally = { -readonly [K in keyof Tally]: Tally[K] };

const ROWS_A_SLICE = 2000;

const EMPTY: Tally = { exceeded: 0, met: 0, missed: 0, rightDirection: 0, notJudged: 0 };

/** Indicators with a verdict. */
export function judgedCount(tally: Tally): number {
  return tally.exceeded + tally.met + tally.missed + tally.rightDirection;
}

/** Headings and "trong đó" rows are not targets of their own (domain notes 1.7, rule 5). */
export function counts(indicator: Indicator): boolean {
  return !indicator.group && indicator.composition !== 'selection';
}

/**
 * The tally of the whole workbook and of every group, kept true edit by edit: an edit moves one row
 * from one count to another, up its line of parents, and nothing else is looked at.
 */
export class TallyBook {
  #keys: FrameKeys;
  readonly #counted = new Map<IndicatorId, keyof Tally>();
  readonly #totals = new Map<IndicatorId | null, MutableTally>();

  constructor(workbook: Workbook, keys: FrameKeys) {
    this.#keys = keys;
    this.#countAll(workbook);
  }

  /** A new one, counted in slices so that a page stays alive. */
  static *inSlices(
    workbook: Workbook,
    keys: FrameKeys,
  ): Generator<{ readonly done: number; readonly total: number }, TallyBook, void> {
    const book = new TallyBook({ ...workbook, outline: EMPTY_OUTLINE }, keys);
    const { ids } = workbook.outline;
    for (let done = 0; done < ids.length; done += 1) {
      if (done % ROWS_A_SLICE === 0) yield { done, total: ids.length };
      book.#count(workbook, ids[done] ?? 0);
    }
    return book;
  }

  /** The tally of a group's subtree, or of the whole workbook (null). */
  of(group: IndicatorId | null): Tally {
    return this.#totals.get(group) ?? EMPTY;
  }

  /** Follows a change that led to `workbook`. */
  update(workbook: Workbook, keys: FrameKeys, touched: Touched): void {
    this.#keys = keys;
    if (touched.outline || touched.meta) {
      this.#countAll(workbook);
      return;
    }
    for (const id of touched.indicators) {
      const before = this.#counted.get(id);
      const after = this.#countOf(workbook, id);
      if (before === after) continue;
      if (before) this.#add(workbook, id, before, -1);
      if (after) this.#add(workbook, id, after, 1);
    }
  }

  #countAll(workbook: Workbook): void {
    this.#counted.clear();
    this.#totals.clear();
    for (const id of workbook.outline.ids) this.#count(workbook, id);
  }

  #count(workbook: Workbook, id: IndicatorId): void {
    const count = this.#countOf(workbook, id);
    if (count) this.#add(workbook, id, count, 1);
  }

  #countOf(workbook: Workbook, id: IndicatorId): keyof Tally | undefined {
    const indicator = indicatorOf(workbook, id);
    if (!indicator || !counts(indicator)) return undefined;
    const verdict: Verdict | null = effectiveVerdict(workbook, this.#keys, id);
    return verdict ?? 'notJudged';
  }

  #add(workbook: Workbook, id: IndicatorId, count: keyof Tally, by: 1 | -1): void {
    if (by > 0) this.#counted.set(id, count);
    else this.#counted.delete(id);
    const tree = outlineIndex(workbook.outline);
    this.#totalOf(null)[count] += by;
    for (let up = tree.parentOf(id); up !== null; up = tree.parentOf(up)) {
      this.#totalOf(up)[count] += by;
    }
  }

  #totalOf(group: IndicatorId | null): MutableTally {
    let total = this.#totals.get(group);
    if (!total) {
      total = { ...EMPTY };
      this.#totals.set(group, total);
    }
    return total;
  }
}
