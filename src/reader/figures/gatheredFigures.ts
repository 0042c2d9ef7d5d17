import type { Span } from '../clauses/clause';
import type { QualifierField } from '../extraction';
import type { NumberToken } from '../tokens/token';
import { alike } from './dealtChanges';
import { Figure } from './figure';
import type { Lead, PassageView } from './passageView';
import { findPlan, settleStroke } from './settle';
import { isShareOf, nearlyEqual } from './shares';

/** What is to be got back or dealt with, before its number. */
const CLAIMED = /(?:kiến nghị|yêu cầu|phải) (?:thu|truy|xử|thi|nộp|giải)[^,;.:()]*$/iu;
const CLAIM_REACH = 40;
const NEAREST = 16;
/** Right before how much something changed. */
const CHANGED = /(?:tăng|giảm)\s*$/iu;
const CHANGE_REACH = 10;

/** The figures of a passage as they are gathered, and which of them the next words may speak of. */
export class GatheredFigures {
  /** The figure that words without a subject of their own speak of. */
  current: Figure | null = null;
  /** The last one told, a plan or not. */
  last: Figure | null = null;
  /** Numbers told are parts of a plan. */
  partsOfPlan: 'no' | 'awaited' | 'yes' = 'no';
  /** Offset up to which words are spoken for. */
  covered = 0;
  /** Figures of the sentence, in order. */
  sentence: Figure[] = [];
  /** Plans told in sentences of their own, in order. */
  readonly plans: Figure[] = [];
  readonly #figures: Figure[] = [];
  readonly #qualifiers: Span[] = [];
  readonly #dropped = new Set<Figure>();
  /** What was current where a bracket opened. */
  readonly #outside: Pick<GatheredFigures, 'current' | 'last' | 'partsOfPlan'>[] = [];
  readonly #passage: number;
  readonly #view: PassageView;
  readonly #host: Figure | null;

  /** `host` is the figure that a footnote explains. */
  constructor(passage: number, view: PassageView, host: Figure | null) {
    this.#passage = passage;
    this.#view = view;
    this.#host = host;
  }

  /** The figures, with their pairs and plans settled, and all that qualifiers cover. */
  finish(): { figures: Figure[]; qualifiers: Span[] } {
    const dropped = this.#dropped;
    const figures =
      dropped.size === 0 ? this.#figures : this.#figures.filter((figure) => !dropped.has(figure));
    for (const figure of figures) settleStroke(figure, this.#passage);
    for (const figure of figures) findPlan(figure, this.plans, this.#passage);
    return { figures, qualifiers: this.#qualifiers };
  }

  /** A bracket opens: what it tells hangs on the figure before it. */
  open(at: number): void {
    if (this.#view.pair(at) < 0) return;
    const { current, last, partsOfPlan } = this;
    if (last?.role === 'plan' && last.number.tail === this.#view.pieces[at - 1]?.end) {
      this.partsOfPlan = 'awaited';
    }
    this.#outside.push({ current, last, partsOfPlan });
  }

  /** A bracket closes: what follows speaks of the figure before it. */
  close(at: number): void {
    if (this.#view.pair(at) < 0) return;
    const outside = this.#outside.pop();
    if (outside?.current) this.current = outside.current;
    if (outside?.last) this.last = outside.last;
    this.partsOfPlan = outside?.partsOfPlan ?? 'no';
  }

  endSentence(): void {
    this.sentence = [];
    if (this.partsOfPlan === 'yes') this.partsOfPlan = 'no';
  }

  /** The figure that words without a subject speak of; null when they have one of their own. */
  spokenOf(lead: Lead): Figure | null {
    const { current } = this;
    if (lead.named && lead.stop !== 'number') {
      // "98,83% tỷ lệ thôn, bản có đường đi lại đạt 100% KH": the name goes on over commas.
      return lead.stop === 'soft' && current?.numberFirst ? current : null;
    }
    // "lúa 120 ha, ngô 80 ha; tăng 5 ha so với cùng kỳ" in a footnote is told of what it explains.
    if (lead.stop === 'hard' && this.#host && this.#figures.length > 1) return this.#host;
    if (lead.stop === 'hard') current?.doubts.add('qualifierFromOtherSentence');
    return current ?? this.#host;
  }

  /** The last figure of the sentence with this unit that no change is told of yet. */
  unchanged(unit: string): Figure | null {
    for (let n = this.sentence.length - 1; n >= 0; n -= 1) {
      const figure = this.sentence[n];
      if (!figure || figure.role !== 'actual' || !alike(figure.unit, unit)) continue;
      if (figure.chgPrevAbs === undefined && figure.chgPrevPct === undefined) return figure;
    }
    return null;
  }

  /** "kiến nghị thu hồi 935 triệu đồng, đã thu hồi 790 triệu đồng, đạt 84,5%": a share of the first. */
  isShareOfEarlier(percent: NumberToken, figure: Figure): boolean {
    return this.#nearest().some(
      (other) =>
        other !== figure &&
        other.unit === figure.unit &&
        other.number.value > figure.number.value &&
        this.#isClaim(other.number) &&
        nearlyEqual((figure.number.value / other.number.value) * 100, percent.value),
    );
  }

  /** Those that words may still speak of, where a sentence does not end. */
  #nearest(): readonly Figure[] {
    return this.sentence.slice(-NEAREST);
  }

  #isClaim({ start }: NumberToken): boolean {
    return CLAIMED.test(this.#view.text.slice(Math.max(0, start - CLAIM_REACH), start));
  }

  /** The last figure of the sentence that tells by how much something rose or fell. */
  lastChanged(unit: string): Figure | null {
    const { text } = this.#view;
    const changed = ({ number: { start } }: Figure) =>
      CHANGED.test(text.slice(Math.max(0, start - CHANGE_REACH), start));
    return this.#nearest().findLast((figure) => figure.unit === unit && changed(figure)) ?? null;
  }

  add(number: NumberToken, role: Figure['role'], of: Figure | null = null): Figure {
    const figure = new Figure(this.#passage, number, role, of);
    this.#figures.push(figure);
    this.last = figure;
    if (role === 'actual') {
      this.current = figure;
      this.sentence.push(figure);
    }
    return figure;
  }

  /** "làm rõ 38/46 vụ, bắt 52 đối tượng, đạt tỷ lệ 82,6%": the pair whose share that is. */
  pairOfShare(percent: NumberToken): Figure | null {
    const sharing = this.#nearest().filter(
      ({ number, parts, pctPlan }) =>
        number.unitKind === 'count' &&
        !parts &&
        pctPlan === undefined &&
        isShareOf(percent, number),
    );
    return sharing.length === 1 && percent.value < 100 ? (sharing[0] ?? null) : null;
  }

  /** A count that only tells the parts of a share is no figure of its own. */
  makeParts(share: Figure, pair: Figure): void {
    const { value, over, start, tail } = pair.number;
    if (!over) return;
    share.parts = { num: value, den: over.value };
    share.stated.push({ field: 'parts', start, end: tail, passage: this.#passage });
    this.#dropped.add(pair);
  }

  /** What was taken for a result is none: the next words do not speak of it. */
  disown(figure: Figure): void {
    this.sentence = this.sentence.filter((other) => other !== figure);
    if (this.current === figure) this.current = this.sentence[this.sentence.length - 1] ?? null;
  }

  /** What was taken for a figure of its own is the earlier level of another. */
  makeEarlier(figure: Figure, of: Figure, period: string): void {
    figure.role = 'previous';
    // The words that name both stand before the first.
    of.of = figure;
    const told = this.#view.token(this.#view.indexAt(figure.number.tail));
    if (told?.kind === 'period' && told.period < period) figure.period = told.period;
    this.sentence = this.sentence.filter((other) => other !== figure);
  }

  /** Words that state a field of a figure. */
  state(figure: Figure, field: QualifierField, start: number, end: number): void {
    figure.stated.push({ field, start, end, passage: this.#passage });
    this.cover(start, end);
  }

  /** Words that qualify a figure without a field for it. */
  cover(start: number, end: number): void {
    this.#qualifiers.push({ start, end });
    this.covered = Math.max(this.covered, end);
  }
}
