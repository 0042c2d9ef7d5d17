import { countsThings, type Unit } from '../../domain/quantity/unit';
import {
  decideConvention,
  nearerReading,
  noEvidence,
  type ColumnConvention,
  type ConventionEvidence,
} from '../../locale/number/columnConvention';
import type { KnownConvention } from '../../locale/number/parseNumber';
import { readCell } from '../../locale/number/readCell';
import { readUnit } from '../../locale/unit';
import type { Task } from '../task';
import type { ColumnDraft } from './columnDraft';
import type { SectionDraft } from './findSections';
import { OUTCOME } from './outcomes';
import { columnKey, type ReadOptions } from './reading';
import {
  PROVES_ENGLISH,
  PROVES_NOTHING,
  PROVES_VIETNAMESE,
  scanned,
  scanNumber,
  TWO_WAYS_DOT,
} from './scanNumber';

type Rows = readonly (readonly string[])[];

const SLICE = 4000;
/** A percentage above this was read without its decimal mark. */
const MOST_PERCENT = 1000;

/** Figure columns whose values can be compared with each other within a row. */
const COMPARED = new Set(['actual', 'estimate', 'plan', 'previous']);

/** How the numbers of each column of each section are read; keys by `columnKey`. */
export function* decideConventions(
  rows: Rows,
  outcomes: Uint8Array,
  sections: readonly SectionDraft[],
  options: ReadOptions,
): Task<ReadonlyMap<string, ColumnConvention>> {
  const file = noEvidence();
  const evidence = new Map<string, ConventionEvidence>();
  for (const [number, section] of sections.entries()) {
    const counter = new SectionCounter(section);
    for (let row = section.start; row < section.end; row += 1) {
      if (outcomes[row] === OUTCOME.imported) counter.count(rows[row] ?? []);
      if (row % SLICE === 0) yield { stage: 'numbers', done: row, total: rows.length };
    }
    for (const { draft, counts } of counter.columns) {
      evidence.set(columnKey(number, draft.index), counts);
      file.vietnamese += counts.vietnamese;
      file.english += counts.english;
    }
  }
  const conventions = new Map<string, ColumnConvention>();
  for (const [key, counts] of evidence) conventions.set(key, decide(key, counts, file, options));
  return conventions;
}

function decide(
  key: string,
  counts: ConventionEvidence,
  file: ConventionEvidence,
  options: ReadOptions,
): ColumnConvention {
  const chosen = options.conventions?.get(key);
  if (chosen !== undefined && chosen !== 'unknown') {
    return { convention: chosen, certainty: 'chosen', ambiguous: counts.ambiguous };
  }
  const decided = decideConvention(counts, file);
  const { fallbackConvention } = options;
  return decided.certainty === 'default' && fallbackConvention
    ? { ...decided, convention: fallbackConvention }
    : decided;
}

/** A figure column and the column that holds its units; -1 where there is none. */
export interface Neighbour {
  readonly draft: ColumnDraft;
  readonly unitColumn: number;
}

interface CountedColumn extends Neighbour {
  readonly counts: ConventionEvidence;
}

class SectionCounter {
  readonly columns: readonly CountedColumn[];
  readonly #unitColumn: number;

  constructor(section: SectionDraft) {
    this.columns = section.drafts
      .filter(({ role, measure }) => role === 'figure' && measure !== 'statedVerdict')
      .map((draft) => ({
        draft,
        unitColumn: unitColumnOf(section.drafts, draft),
        counts: noEvidence(),
      }));
    this.#unitColumn = section.drafts.find(({ role }) => role === 'unit')?.index ?? -1;
  }

  count(cells: readonly string[]): void {
    let ambiguous = 0;
    for (const { draft, counts } of this.columns) {
      const text = cells[draft.index];
      if (text === undefined || text === '') continue;
      if (!scanNumber(text)) {
        ambiguous += countWritten(text, counts);
        continue;
      }
      const { proof } = scanned;
      if (proof === PROVES_NOTHING) continue;
      if (proof === PROVES_VIETNAMESE) counts.vietnamese += 1;
      else if (proof === PROVES_ENGLISH) counts.english += 1;
      else {
        counts.ambiguous += 1;
        ambiguous += 1;
      }
    }
    if (ambiguous > 0) this.#lookAround(cells);
  }

  /** What the unit and the neighbours of a row say about its ambiguous numbers. */
  #lookAround(cells: readonly string[]): void {
    const unit = readUnit(cells[this.#unitColumn] ?? '');
    for (const column of this.columns) {
      const { draft, counts } = column;
      if (!readBothWays(cells[draft.index] ?? '')) continue;
      const whole = wholeReading(unit);
      if (whole) {
        counts[whole] += 1;
        continue;
      }
      const near = nearReading(unit, cells, this.columns, column);
      if (near === 'vietnamese') counts.nearVietnamese += 1;
      else if (near === 'english') counts.nearEnglish += 1;
    }
  }
}

function countWritten(text: string, counts: ConventionEvidence): number {
  const { evidence, ambiguous } = readCell(text, 'unknown');
  if (evidence === 'vietnamese') counts.vietnamese += 1;
  else if (evidence === 'english') counts.english += 1;
  if (!ambiguous) return 0;
  counts.ambiguous += 1;
  return 1;
}

/** A number that can be read two ways, both ways; filled anew by each `readBothWays`. */
export interface BothReadings {
  vietnamese: number;
  english: number;
  /** Decimals of the Vietnamese reading; the English one has 3 where this has none, and none else. */
  decimals: number;
}

export const both: BothReadings = { vietnamese: 0, english: 0, decimals: 0 };

/** Fills `both`; false where the text is no number that can be read two ways. */
export function readBothWays(text: string): boolean {
  if (text === '') return false;
  if (scanNumber(text)) {
    if (scanned.proof < TWO_WAYS_DOT) return false;
    const dot = scanned.proof === TWO_WAYS_DOT;
    both.vietnamese = scanned.value;
    both.english = dot ? scanned.value / 1000 : Math.round(scanned.value * 1000);
    both.decimals = dot ? 0 : 3;
    return true;
  }
  const { ambiguous } = readCell(text, 'unknown');
  if (ambiguous?.vietnamese.kind !== 'number' || ambiguous.english.kind !== 'number') return false;
  both.vietnamese = ambiguous.vietnamese.value;
  both.english = ambiguous.english.value;
  both.decimals = ambiguous.vietnamese.decimals;
  return true;
}

/** Things that are counted come whole, so one reading of `both` is out of the question; null for other units. */
export function wholeReading(unit: Unit): KnownConvention | null {
  if (!countsThings(unit) || unit.factor !== 1) return null;
  return both.decimals === 0 ? 'vietnamese' : 'english';
}

/**
 * Which reading of `both` the other figures of the row or the unit speak for; null where they say
 * nothing: figures of one row and unit are of one size, percentages stay below a thousand.
 */
export function nearReading(
  unit: Unit,
  cells: readonly string[],
  columns: readonly Neighbour[],
  of: Neighbour,
): KnownConvention | null {
  const { vietnamese, english } = both;
  if (COMPARED.has(of.draft.measure ?? '')) {
    for (const column of columns) {
      const { draft } = column;
      if (draft === of.draft || !COMPARED.has(draft.measure ?? '')) continue;
      if (draft.area !== of.draft.area || !sameUnit(cells, column, of)) continue;
      const text = cells[draft.index] ?? '';
      if (text === '' || !scanNumber(text) || scanned.proof >= TWO_WAYS_DOT) continue;
      const near = nearerReading(vietnamese, english, scanned.value);
      if (near !== null) return near;
    }
  }
  if (unit.dimension === 'ratio') {
    if (Math.abs(vietnamese) > MOST_PERCENT) return 'english';
    if (Math.abs(english) > MOST_PERCENT) return 'vietnamese';
  }
  return null;
}

function sameUnit(cells: readonly string[], a: Neighbour, b: Neighbour): boolean {
  if (a.draft.unit !== b.draft.unit) return false;
  return a.unitColumn === b.unitColumn || unitText(cells, a) === unitText(cells, b);
}

function unitText(cells: readonly string[], { unitColumn }: Neighbour): string {
  return (cells[unitColumn] ?? '').trim();
}

/** "Đơn vị KH 2024": the column of units of the figures of that measure and year; -1 for none. */
export function unitColumnOf(drafts: readonly ColumnDraft[], figure: ColumnDraft): number {
  const unit = drafts.find(
    ({ role, measure, year, months, area, assignedBy }) =>
      role === 'figureUnit' &&
      measure === figure.measure &&
      year === figure.year &&
      (months ?? 12) === (figure.months ?? 12) &&
      area === figure.area &&
      (assignedBy === figure.assignedBy || assignedBy === ''),
  );
  return unit?.index ?? -1;
}
