import { parsePeriodKey, periodKey, shiftYears } from '../../domain/period/period';
import type { Clause } from '../clauses/clause';
import { confidenceOf } from '../confidence';
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

/** The extraction of a figure, with places in the source. */
export function extractionOf(read: NamedReading, facts: ReadingFacts): Extraction {
  const { figure, passage, clause } = read;
  const { number } = figure;
  const start = passage.map.toSource(number.start);
  const end = passage.map.toSourceEnd(number.end);
  const doubts = doubtsOf(read);
  return {
    start,
    end,
    quote: passage.text.slice(clause.start, clause.end).trim(),
    num: facts.source.slice(start, end),
    ...facts.equals.nthOf(passage.text, clause, number),
    value: number.value,
    decimals: number.decimals,
    ...(number.malformed ? { malformed: true } : {}),
    unit: figure.unit,
    indicator: read.indicator,
    role: roleOf(figure, passage),
    period: periodOf(figure, passage, facts.period),
    ...fieldsOf(figure),
    ...(number.bound === null ? {} : { bound: number.bound }),
    ...(number.high === null ? {} : { high: number.high }),
    section: passage.section,
    ...(read.list ? { list: read.list } : {}),
    ...(read.partOf ? { partOf: read.partOf } : {}),
    confidence: confidenceOf(doubts),
    doubts,
    qualifiers: qualifiersOf(figure, facts.passages),
  };
}

function doubtsOf({ figure, doubts }: NamedReading): Doubt[] {
  const all = new Set<Doubt>([...figure.doubts, ...doubts]);
  if (figure.number.malformed) all.add('malformedNumber');
  if (figure.unit === '') all.add('noUnit');
  return [...all];
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

const FIELDS = [
  ...(['plan', 'pctPlan', 'overPlan', 'verdict', 'pctPrev', 'chgPrevPct', 'chgPrevAbs'] as const),
  ...(['chgUnit', 'planBy', 'pctPlan2', 'planBy2', 'parts'] as const),
];

/** The fields that are given; the others are left out. */
function fieldsOf(figure: Figure): Partial<Extraction> {
  const given: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = figure[field];
    if (value !== undefined) given[field] = value;
  }
  return given as Partial<Extraction>;
}

function qualifiersOf(figure: Figure, passages: readonly Passage[]): Qualifier[] {
  return figure.stated.flatMap(({ field, start, end, passage }) => {
    const map = passages[passage]?.map;
    return map ? [{ field, start: map.toSource(start), end: map.toSourceEnd(end) }] : [];
  });
}
