import type { IndicatorId } from '../../domain/indicator/indicator';
import { NO_UNIT, type Unit } from '../../domain/quantity/unit';
import type { Value } from '../../domain/quantity/value';
import { figureAt, indicatorOf } from '../../domain/workbook/workbook';
import type { Task } from '../../exchange/task';
import { readUnit } from '../../locale/unit';
import type { Extraction, Reading } from '../../reader/extraction';
import { claimsOf } from './cellClaims';
import type { Match, MatchCandidate } from './match';
import type { IndicatorMatcher } from './matchIndicators';
import { mayAgree } from './quantities';
import { rememberedKey } from './rememberedMatches';
import type { Correction, ItemNumber, MatchTarget, Review } from './review';
import { isJudgementAlone, reviewedItem, type Reviewed } from './reviewed';

/** Names that share less say nothing, whatever the figures are. */
const LEAST_SCORE = 0.5;
/** Of fewer digits every second figure is made. */
const DIGITS_THAT_TELL = 3;
/** Two digits tell where the names are nearly one. */
const FEW_DIGITS = 2;
const NEAR_SCORE = 0.7;
const MATCHES_A_SLICE = 10;

const NONE: Match = { candidates: [], proposed: { kind: 'new' } };

/**
 * Finds the row of a figure by its name, and where the name alone is not enough by the figure: the
 * same number in the same column of a row with a like name, or told elsewhere in the report under the
 * very name of that row. What the planner chose for a name goes for all figures of it at once.
 */
export class FigureMatcher {
  readonly matcher: IndicatorMatcher;
  readonly #reading: Reading;
  /** Figures of the report that print the same, by `figureKey`. */
  readonly #same = new Map<string, Extraction[]>();
  #chosen: { readonly of: Review['decisions']; readonly byName: ReadonlyMap<string, Chosen[]> };

  /** What was found, while nothing that it hangs on is changed. */
  readonly #known = new Map<ItemNumber, Known>();

  constructor(matcher: IndicatorMatcher, reading: Reading) {
    this.matcher = matcher;
    this.#reading = reading;
    this.#chosen = { of: new Map(), byName: new Map() };
    for (const extraction of reading.extractions) {
      const key = figureKey(extraction);
      const same = this.#same.get(key);
      if (same) same.push(extraction);
      else this.#same.set(key, [extraction]);
    }
  }

  /** What a figure may belong to, as it was corrected. */
  match(review: Review, item: ItemNumber): Match {
    const reviewed = reviewedItem(review, item);
    if (!reviewed) return NONE;
    const others = this.#chosenIn(review).get(rememberedKey(reviewed.name, reviewed.unit));
    const chosen = others?.findLast((one) => one.item !== item)?.target ?? null;
    const correction = review.decisions.get(item)?.correction ?? null;
    const known = this.#known.get(item);
    if (known?.correction === correction && known.chosen === chosen) return known.match;
    const match = this.#find(reviewed, chosen);
    this.#known.set(item, { correction, chosen, match });
    return match;
  }

  #find(reviewed: Reviewed, chosen: MatchTarget | null): Match {
    const { name, unit } = reviewed;
    const match = this.matcher.match(name, unit);
    if (chosen && !this.#isThere(chosen, match)) return { ...match, proposed: chosen };
    if (match.proposed?.kind === 'indicator' || this.matcher.remembers(name, unit)) return match;
    return this.#byFigure(reviewed, match);
  }

  /** A row that was to be new, and now is there. */
  #isThere({ kind }: MatchTarget, { candidates: [first] }: Match): boolean {
    return (
      kind !== 'indicator' && first?.target.kind === 'indicator' && first.reason === 'sameName'
    );
  }

  #byFigure(reviewed: Reviewed, match: Match): Match {
    const digits = digitsOf(reviewed.extraction.num);
    if (digits < FEW_DIGITS || isJudgementAlone(reviewed.extraction)) return match;
    const least = digits < DIGITS_THAT_TELL ? NEAR_SCORE : LEAST_SCORE;
    const proven = match.candidates.filter(({ target, score, comparable }) => {
      if (target.kind !== 'indicator' || !comparable || score < least) return false;
      return this.#stands(reviewed, target.id) || this.#isToldOf(reviewed, target.id);
    });
    const [found, other] = proven;
    if (!found || other) return match;
    const first: MatchCandidate = { ...found, reason: 'sameFigure' };
    const others = match.candidates.filter((one) => one !== found);
    return { candidates: [first, ...others], proposed: found.target };
  }

  /** Whether the figure, or its plan, stands in the workbook where it would go. */
  #stands(reviewed: Reviewed, indicator: IndicatorId): boolean {
    const { workbook } = this.matcher;
    const rowUnit = indicatorOf(workbook, indicator)?.unit ?? NO_UNIT;
    const about = { frame: workbook.meta.frame, source: 0, text: this.#reading.text, rowUnit };
    return claimsOf(reviewed, about).some(({ series, figure: { value, unit } }) => {
      const from = series.measure.startsWith('stated')
        ? null
        : figureAt(workbook, { indicator, series });
      return from !== null && areEqual(from.value, from.unit ?? rowUnit, value, unit ?? rowUnit);
    });
  }

  /** Whether the report tells the same number under a name that is surely that of the row. */
  #isToldOf({ extraction }: Reviewed, indicator: IndicatorId): boolean {
    return (this.#same.get(figureKey(extraction)) ?? []).some((other) => {
      if (other === extraction) return false;
      const { proposed } = this.matcher.match(other.indicator, other.unit);
      return proposed?.kind === 'indicator' && proposed.id === indicator;
    });
  }

  /** The rows that were chosen in this review, by name and unit. */
  #chosenIn(review: Review): ReadonlyMap<string, Chosen[]> {
    const { decisions } = review;
    if (this.#chosen.of !== decisions) {
      const byName = new Map<string, Chosen[]>();
      for (const [item, { state, correction }] of decisions) {
        const { target } = correction;
        const reviewed = target && state !== 'rejected' ? reviewedItem(review, item) : null;
        if (!reviewed || !target) continue;
        const key = rememberedKey(reviewed.name, reviewed.unit);
        byName.set(key, [...(byName.get(key) ?? []), { item, target }]);
      }
      this.#chosen = { of: decisions, byName };
    }
    return this.#chosen.byName;
  }
}

interface Chosen {
  readonly item: ItemNumber;
  readonly target: MatchTarget;
}

interface Known {
  readonly correction: Correction | null;
  readonly chosen: MatchTarget | null;
  readonly match: Match;
}

/** Numbers that print alike; a bound ("trên 1.118") agrees with all beyond it, which proves nothing. */
function areEqual(a: Value, aUnit: Unit, b: Value, bUnit: Unit): boolean {
  return a.kind === 'number' && b.kind === 'number' && mayAgree(a, aUnit, b, bUnit);
}

/** Equal for figures that print the same, of one role and period. */
function figureKey({ value, unit: text, role, period }: Extraction): string {
  const unit = readUnit(text);
  return [Number((value * unit.factor).toPrecision(12)), unit.dimension, role, period].join('|');
}

/** Digits that are more than place: 3 of "98,5", 1 of "100", 4 of "2.032". */
function digitsOf(num: string): number {
  return num.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length;
}

/** The matches of all extractions of a review, as corrected, by their place. */
export function* matchIndicators(figures: FigureMatcher, review: Review): Task<readonly Match[]> {
  const matches: Match[] = [];
  const total = review.reading.extractions.length;
  for (let item = 0; item < total; item += 1) {
    if (item % MATCHES_A_SLICE === 0) yield { stage: 'compare', done: item, total };
    matches.push(figures.match(review, item));
  }
  return matches;
}
