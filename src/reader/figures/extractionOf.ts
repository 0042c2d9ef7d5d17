import { parsePeriodKey, periodKey, shiftYears } from '../../domain/period/period';
import type { Clause } from '../clauses/clause';
import { confidenceOf } from '../confidence';
import { Doubts } from '../doubts';
import type { Doubt, Extraction, ExtractionRole, Qualifier } from '../extraction';
import type { Passage } from '../text/passage';
import type { EqualNumbers } from './equalNumbers';
import type { Figure } from './figure';

/** A figure with all that its extraction is made of. */
export interface NamedReading {
  readonly figure: Figure;
  readonly passage: Passage;
  readonly clause: Clause;
  readonly indicator: string;
  readonly doubts: readonly Doubt[];
  /** Figure of which it is a part, as offset into the source. */
  readonly partOf: Extraction['partOf'] | null;
  readonly list: Extraction['list'] | null;
}

/** What all figures of a reading share. */
export interface ReadingFacts {
  readonly source: string;
  readonly passages: readonly Passage[];
  /** Period the report is on, "" when it names none. */
  readonly period: string;
  readonly equals: EqualNumbers;
}

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** The extraction of a figure, with places in the source. */
export function extractionOf(read: NamedReading, facts: ReadingFacts): Extraction {
  const { figure, passage, clause } = read;
  const { number } = figure;
  const start = passage.map.toSource(number.start);
  const end = passage.map.toSourceEnd(number.end);
  const doubts = doubtsOf(read);
  const extraction: Writable<Extraction> = {
    start,
    end,
    quote: passage.text.slice(clause.start, clause.end).trim(),
    num: facts.source.slice(start, end),
    value: number.value,
    decimals: number.decimals,
    unit: figure.unit,
    indicator: read.indicator,
    role: roleOf(figure, passage),
    period: periodOf(figure, passage, facts.period),
    section: passage.section,
    confidence: confidenceOf(doubts),
    doubts,
    qualifiers: qualifiersOf(figure, facts.passages),
  };
  const nth = facts.equals.nthOf(passage.text, clause, number);
  if (nth !== null) extraction.nth = nth;
  if (number.malformed) extraction.malformed = true;
  if (number.bound !== null) extraction.bound = number.bound;
  if (number.high !== null) extraction.high = number.high;
  if (read.list) extraction.list = read.list;
  if (read.partOf) extraction.partOf = read.partOf;
  writeFields(extraction, figure);
  return extraction;
}

function doubtsOf({ figure, doubts }: NamedReading): Doubt[] {
  const all = new Doubts();
  for (const doubt of figure.doubts.list) all.add(doubt);
  for (const doubt of doubts) all.add(doubt);
  if (figure.number.malformed) all.add('malformedNumber');
  if (figure.unit === '') all.add('noUnit');
  return all.list;
}

function roleOf(figure: Figure, passage: Passage): ExtractionRole {
  return figure.role === 'actual' && passage.setsTargets ? 'target' : figure.role;
}

function periodOf(figure: Figure, passage: Passage, reported: string): string {
  const period = passage.period ?? reported;
  if (figure.period !== undefined) return figure.period;
  if (figure.role !== 'previous' || period === '') return period;
  return periodKey(shiftYears(parsePeriodKey(period), -1));
}

/** Writes the fields that are given; one by one, which costs less than asking for each by name. */
function writeFields(extraction: Writable<Extraction>, figure: Figure): void {
  if (figure.plan !== undefined) extraction.plan = figure.plan;
  if (figure.pctPlan !== undefined) extraction.pctPlan = figure.pctPlan;
  if (figure.overPlan !== undefined) extraction.overPlan = figure.overPlan;
  if (figure.verdict !== undefined) extraction.verdict = figure.verdict;
  if (figure.pctPrev !== undefined) extraction.pctPrev = figure.pctPrev;
  if (figure.chgPrevPct !== undefined) extraction.chgPrevPct = figure.chgPrevPct;
  if (figure.chgPrevAbs !== undefined) extraction.chgPrevAbs = figure.chgPrevAbs;
  if (figure.chgUnit !== undefined) extraction.chgUnit = figure.chgUnit;
  if (figure.planBy !== undefined) extraction.planBy = figure.planBy;
  if (figure.pctPlan2 !== undefined) extraction.pctPlan2 = figure.pctPlan2;
  if (figure.planBy2 !== undefined) extraction.planBy2 = figure.planBy2;
  if (figure.parts !== undefined) extraction.parts = figure.parts;
}

function qualifiersOf(figure: Figure, passages: readonly Passage[]): Qualifier[] {
  const qualifiers: Qualifier[] = [];
  for (const { field, start, end, passage } of figure.stated) {
    const map = passages[passage]?.map;
    if (map) qualifiers.push({ field, start: map.toSource(start), end: map.toSourceEnd(end) });
  }
  return qualifiers;
}
