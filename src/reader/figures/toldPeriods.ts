import type { NumberToken, WordToken } from '../tokens/token';
import { openingOfBracket } from './bracketed';
import { isCompared } from './cues';
import type { Figure } from './figure';
import type { Lead, PassageView } from './passageView';

type PeriodWord = Extract<WordToken, { readonly kind: 'period' }>;

/** "Dự kiến cả năm 2025: …" */
const WHOLE_YEAR =
  /^[\d.\s-]{0,6}(?:ước|dự kiến|dự ước|khả năng)[^:.;,]{0,30} cả năm(?: \d{4})?:/iu;

/** Tells which figures speak of another period than their passage does. */
export class ToldPeriods {
  /** The period a sentence opens with; `whole`: all of it is told of that. */
  #opened: { readonly period: string; readonly whole: boolean } | null = null;
  readonly #view: PassageView;
  readonly #period: string;
  /** All of the passage estimates the year. */
  readonly #headed: boolean;

  /** `period` is what the passage speaks of, "" when nobody knows. */
  constructor(view: PassageView, period: string) {
    this.#view = view;
    this.#period = period;
    this.#headed = WHOLE_YEAR.test(view.text);
  }

  endSentence(): void {
    this.#opened = null;
  }

  word(token: PeriodWord, at: number): void {
    if (at > 0 && !this.#view.isHard(at - 1)) return;
    const behind = this.#view.pieces[this.#view.indexAt(token.end)];
    this.#opened = { period: token.period, whole: behind?.text === ',' };
  }

  /** The year that the sentence names before a rank. */
  ofRank(at: number): string | undefined {
    for (let n = at - 1; n >= 0 && !this.#view.isHard(n); n -= 1) {
      const token = this.#view.token(n);
      if (token?.kind === 'period') return token.period;
      if (token?.kind === 'number') break;
    }
    return this.#opened?.period;
  }

  /** "năm 2021 đạt 50.200 tấn", "50.200 tấn năm 2021", and what a sentence tells that opens so. */
  earlier(number: NumberToken, lead: Lead): string | undefined {
    const behind = this.#view.token(this.#view.indexAt(number.tail));
    const near = lead.cues.find((token) => token.kind === 'period');
    const opening = near ?? this.#opening(lead);
    const before = opening && this.#speaksOf(opening, lead) ? opening.period : undefined;
    const opened = this.#opened?.whole === true ? this.#opened.period : undefined;
    const told = behind?.kind === 'period' ? behind.period : (before ?? opened);
    const year = this.#period.slice(-4);
    return told !== undefined && year !== '' && told.slice(-4) < year ? told : undefined;
  }

  /** "(năm 2023: 46.900 tấn, 7.050 ha)": all that the bracket tells is of the earlier time. */
  inBracket(figure: Figure, at: number): void {
    const opening = openingOfBracket(this.#view, at);
    const year = this.#period.slice(-4);
    if (opening?.kind === 'previous') figure.role = 'previous';
    else if (opening?.kind === 'period' && year !== '' && opening.period.slice(-4) < year) {
      figure.role = 'previous';
      figure.period = opening.period;
    }
  }

  /** "đến năm 2030 có 12 xã": a year beyond that of the passage. */
  later(lead: Lead): string | undefined {
    const year = this.#period.slice(-4);
    const words = [...lead.cues, ...lead.far];
    const told = words.find((token) => token.kind === 'period');
    if (told?.kind !== 'period' || year === '' || told.period.slice(-4) <= year) return undefined;
    const before = this.#view.pieces[this.#view.indexAt(told.start) - 1]?.text;
    return before === 'đến' || before === 'vào' ? told.period : undefined;
  }

  /** "ước cả năm đạt 45.000 tấn" in a report on six months: the year. */
  wholeYear(at: number, lead: Lead): string | undefined {
    if (!this.#period.includes('T')) return undefined;
    const words = this.#view.pieces.slice(lead.from, at).map((piece) => piece.text);
    if (this.#headed) return this.#period.slice(-4);
    const estimated = /(?:ước|dự kiến|khả năng)(?: \S+)* cả năm/u.test(words.join(' '));
    return estimated ? this.#period.slice(-4) : undefined;
  }

  /** "Năm 2022 thu phí 3,2 tỷ đồng, …": the year that the words before a number begin with. */
  #opening(lead: Lead): PeriodWord | undefined {
    if (lead.stop !== 'hard' && lead.stop !== 'start') return undefined;
    const first = lead.far[lead.far.length - 1];
    if (first?.kind !== 'period' || this.#view.indexAt(first.start) !== lead.from) return undefined;
    const next = this.#view.pieces[this.#view.indexAt(first.end)]?.text;
    return next === 'đến' || next === '-' || next === '–' ? undefined : first;
  }

  /** Not "so với năm 2022", "từ năm 2021 đến nay", nor the year of the number before. */
  #speaksOf(token: PeriodWord, lead: Lead): boolean {
    if (isCompared(lead, token, this.#view)) return false;
    const at = this.#view.indexAt(token.start);
    if (at === lead.from && lead.stop === 'number') return false;
    const before = this.#view.pieces[at - 1]?.text;
    return before !== 'từ' && before !== 'sau';
  }
}
