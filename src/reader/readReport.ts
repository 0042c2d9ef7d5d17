import type { Clause } from './clauses/clause';
import { readClauses } from './clauses/readClauses';
import type { Extraction, Reading, ReadingIssue } from './extraction';
import { clausesOf } from './figures/clauseOf';
import { EqualNumbers } from './figures/equalNumbers';
import { extractionOf, type NamedReading } from './figures/extractionOf';
import type { Figure, FigureReading } from './figures/figure';
import { TargetLists } from './figures/targetLists';
import { readFigures } from './figures/readFigures';
import type { PassageFigures } from './names/nameContext';
import { FigureNamer } from './names/nameFigures';
import { rateName } from './names/rateName';
import type { ReadingProgress, ReadingTask } from './task';
import type { Passage } from './text/passage';
import { readPassagesInSlices } from './text/readPassages';
import { cutTokens, type TokenReading } from './tokens/readTokens';
import type { NumberToken } from './tokens/token';
import { issuesOf, LONGEST } from './readingIssues';

/** So many extractions are written between two steps. */
const SLICE = 200;

/**
 * Reads the figures of a report: pasted text, or the text of a document. Never fails; what could
 * not be read is told in the issues. Nothing is read of a text beyond `LONGEST`.
 */
export function* readReport(text: string): ReadingTask<Reading> {
  if (text.length > LONGEST) {
    const issue: ReadingIssue = { code: 'tooLong', start: LONGEST, end: text.length };
    return { text, passages: [], period: null, extractions: [], issues: [issue] };
  }
  const start = { done: 0, total: text.length };
  yield start;
  const { passages, period } = yield* withProgress(readPassagesInSlices(text), start);
  const equals = new EqualNumbers();
  const facts = { source: text, passages, period: period ?? '', equals };
  const reader = new ReportReader(passages, facts.period);
  let done = 0;
  for (const passage of passages) {
    reader.read(passage);
    // A passage without text of its own has no place.
    done = Math.max(done, passage.map.toSource(0));
    yield { done, total: text.length };
  }
  // Only now: a footnote may state fields of a figure long before it.
  const extractions: Extraction[] = [];
  for (const read of reader.readings) {
    extractions.push(extractionOf(read, facts));
    if (extractions.length % SLICE === 0) yield { done, total: text.length };
  }
  extractions.sort((a, b) => a.start - b.start);
  return { text, passages, period, extractions, issues: issuesOf(text, extractions) };
}

/** Steps that do not tell how far they came. */
function* withProgress<T>(
  steps: Generator<void, T, void>,
  progress: ReadingProgress,
): ReadingTask<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

/** Reads passage after passage, keeping what later ones hang on. */
class ReportReader {
  readonly readings: NamedReading[] = [];
  readonly #figures = new Map<number, FigureReading>();
  readonly #namer = new FigureNamer();
  readonly #lists = new TargetLists();
  readonly #passages: readonly Passage[];

  readonly #period: string;

  constructor(passages: readonly Passage[], period: string) {
    this.#passages = passages;
    this.#period = period;
  }

  read(passage: Passage): void {
    // Only a footnote says something of a figure without a number of its own.
    if (!passage.host && !/\d/.test(passage.text)) return;
    const tokens = cutTokens(passage.text);
    const found = readFigures(
      passage,
      tokens,
      this.#hostOf(passage),
      passage.period ?? this.#period,
    );
    this.#figures.set(passage.id, found);
    if (found.figures.length === 0) return;
    const clauses = clausesOf(
      readClauses(passage),
      found.figures.map(({ number }) => number),
    ).map((clause) => clause ?? wholePassage(passage));
    this.#name(passage, tokens, found, clauses);
  }

  /** `clauses`: of each figure, the one it stands in. */
  #name(
    passage: Passage,
    { tokens }: TokenReading,
    { figures, qualifiers }: FigureReading,
    clauses: readonly Clause[],
  ): void {
    const given: PassageFigures['figures'][number][] = [];
    figures.forEach((figure, n) => {
      const clause = clauses[n];
      if (clause && isOwn(figure)) given.push({ number: numberOf(figure), clause });
    });
    const namings = this.#namer.namePassage({ passage, tokens, figures: given, qualifiers });
    let named = 0;
    const doubtsOf = figures.map((figure) => {
      const naming = isOwn(figure) ? namings[named++] : undefined;
      figure.indicator = figure.name ?? naming?.named.indicator ?? '';
      return naming?.doubts ?? [];
    });
    const places = new Map<Figure, number>();
    if (figures.some(({ of }) => of !== null)) {
      figures.forEach((figure, n) => places.set(figure, n));
    }
    figures.forEach((figure, n) => {
      const clause = clauses[n];
      if (!clause) return;
      // Of another's name; a footnote may state the plan of a figure of an earlier passage.
      if (figure.of && figure.name === undefined) figure.indicator = nameOfPart(figure, figure.of);
      this.readings.push({
        figure,
        passage,
        clause,
        indicator: figure.indicator,
        doubts: doubtsOf[figure.of ? (places.get(figure.of) ?? -1) : n] ?? [],
        partOf: partOf(figures, clauses, n, passage),
        list: this.#lists.place(passage, clause, figure),
      });
    });
  }

  /** The last figure before the place where a footnote's mark stands. */
  #hostOf(passage: Passage): Figure | null {
    const { host } = passage;
    if (!host || !this.#passages[host.passage]) return null;
    let last: Figure | null = null;
    for (const figure of this.#figures.get(host.passage)?.figures ?? []) {
      if (figure.number.start < host.at && figure.role === 'actual') last = figure;
    }
    return last;
  }
}

/** A figure with a name to be resolved, and no other's. */
function isOwn({ of, name }: Figure): boolean {
  return of === null && name === undefined;
}

/** Of a figure that is told of another: the same name, but for a share of it. */
function nameOfPart({ unit }: Figure, of: Figure): string {
  return unit === '%' && of.unit !== '%' ? rateName(of.indicator) : of.indicator;
}

/** Its number, in the unit that was found to be meant. */
function numberOf({ number, unit }: Figure): NumberToken {
  return number.unit === unit ? number : { ...number, unit };
}

/** The figure that a part's clause hangs on, when both are measured alike. */
function partOf(
  figures: readonly Figure[],
  clauses: readonly Clause[],
  at: number,
  passage: Passage,
): Extraction['partOf'] | null {
  const [figure, clause] = [figures[at], clauses[at]];
  const whole = clause?.whole ?? null;
  if (!figure || !clause?.parent || whole === null || figure.of !== null) return null;
  const limit = clause.hangsAt ?? clause.start;
  for (let n = at - 1; n >= 0; n -= 1) {
    const other = figures[n];
    if (!other || other.number.start < clause.parent.start) return null;
    if (other.number.start >= limit || clauses[n] !== clause.parent) continue;
    if (other.unit === figure.unit && other.of === null) {
      return { start: passage.map.toSource(other.number.start), whole };
    }
  }
  return null;
}

function wholePassage(passage: Passage): Clause {
  return {
    passage,
    id: 0,
    start: 0,
    end: passage.text.length,
    kind: 'statement',
    parent: null,
    hangsAt: null,
    whole: null,
    head: null,
    sentence: 0,
    group: null,
    verb: null,
  };
}
