import type { Span } from '../clauses/clause';
import type { QualifierField } from '../extraction';
import type { Passage } from '../text/passage';
import type { NumberToken, WordToken } from '../tokens/token';
import type { Figure } from './figure';
import type { Lead, PassageView } from './passageView';
import {
  comparedBefore,
  cue,
  earlierPeriod,
  isCompared,
  namesPlan,
  statedPlan,
  wordsOf,
} from './cues';
import { findPlan, settleStroke } from './settle';
import { isShareOf } from './shares';
import { tailOf, tailOfChange, type Tail } from './tail';
import {
  countedBefore,
  inheritedUnit,
  isAssigned,
  isBareFigure,
  isRateNamed,
  unitWithHead,
} from './bareNumber';
import { verdictAt } from './verdict';

/** Reads one passage from left to right, keeping what the next words may speak of. */
export class FigureReader {
  readonly #figures: Figure[] = [];
  readonly #qualifiers: Span[] = [];
  readonly #dropped = new Set<Figure>();
  /** The figure that words without a subject of their own speak of. */
  #current: Figure | null = null;
  /** What was current where a bracket opened. */
  readonly #outside: { readonly current: Figure | null; readonly last: Figure | null }[] = [];
  /** Figures of the sentence, in order. */
  #sentence: Figure[] = [];
  /** Plans told in sentences of their own, in order. */
  readonly #plans: Figure[] = [];
  /** The last number was a change of this direction. */
  #change: 1 | -1 | 0 = 0;
  /** Numbers told are parts of a plan. */
  #partsOfPlan: 'no' | 'awaited' | 'yes' = 'no';
  #lastFigure: Figure | null = null;
  /** Null, or the year up to which the sentence strives for what it tells ("" when untold). */
  #strives: string | null = null;
  /** Offset up to which words are spoken for. */
  #covered = 0;

  constructor(
    readonly passage: Passage,
    readonly view: PassageView,
    readonly host: Figure | null,
    /** Period the passage speaks of, "" when nobody knows. */
    readonly period: string,
  ) {}

  finish(): { figures: Figure[]; qualifiers: Span[] } {
    const figures = this.#figures.filter((figure) => !this.#dropped.has(figure));
    for (const figure of figures) settleStroke(figure, this.passage.id);
    for (const figure of figures) findPlan(figure, this.#plans, this.passage.id);
    return { figures, qualifiers: this.#qualifiers };
  }

  open(at: number): void {
    if (this.view.pair(at) < 0) return;
    const last = this.#lastFigure;
    if (last?.role === 'plan' && last.number.tail === this.view.pieces[at - 1]?.end) {
      this.#partsOfPlan = 'awaited';
    }
    this.#outside.push({ current: this.#current, last: this.#lastFigure });
  }

  close(at: number): void {
    if (this.view.pair(at) < 0) return;
    const outside = this.#outside.pop();
    if (outside?.current) this.#current = outside.current;
    if (outside?.last) this.#lastFigure = outside.last;
    this.#partsOfPlan = 'no';
  }

  endSentence(): void {
    this.#sentence = [];
    this.#change = 0;
    this.#strives = null;
    if (this.#partsOfPlan === 'yes') this.#partsOfPlan = 'no';
  }

  /** "phấn đấu" makes targets of what the sentence tells. */
  strive(): void {
    this.#strives = '';
  }

  #setTarget(figure: Figure): void {
    figure.role = 'target';
    if (this.#strives !== null && this.#strives > this.period.slice(-4)) {
      figure.period = this.#strives;
    }
  }

  word(token: WordToken, at: number): void {
    if (token.kind === 'period' && this.#strives !== null) this.#strives = token.period.slice(-4);
    if (token.kind === 'part') {
      this.#partsOfPlan = this.#lastFigure?.role === 'plan' ? 'awaited' : 'no';
      return;
    }
    const verdict = verdictAt(this.view, token, at);
    if (!verdict) return;
    const figure = this.#spokenOf(this.view.leadOf(at, this.#covered));
    if (!figure || figure.verdict !== undefined || figure.unit.includes('chỉ tiêu')) return;
    figure.verdict = verdict.verdict;
    if (verdict.by !== null) figure.planBy ??= verdict.by;
    this.#state(figure, 'verdict', token.start, verdict.end);
  }

  number(number: NumberToken, at: number): void {
    const lead = this.view.leadOf(at, this.#covered);
    const change = this.#change;
    this.#change = 0;
    if (this.#isGrade(number, lead)) return;
    if (this.#isExcess(number, lead)) return;
    if (this.#isStatedPlan(number, lead)) return;
    if (this.#isChange(number, lead)) return;
    if (change !== 0 && this.#continuesChange(number, lead, change)) return;
    if (this.#isTimes(number, at, lead)) return;
    if (this.#isLevel(number, lead)) return;
    if (this.#isEarlier(number, lead)) return;
    this.#addFigure(number, at, lead);
  }

  /** "07 chỉ tiêu đạt từ 80% - 100% KH": tells which targets are counted. */
  #isGrade(number: NumberToken, lead: Lead): boolean {
    if (number.unitKind !== 'percent' || lead.stop !== 'number') return false;
    if (number.bound === null && number.high === null) return false;
    if (!this.#current || !/chỉ tiêu|nhiệm vụ/u.test(this.#current.unit)) return false;
    return this.#current.number.over === null;
  }

  /** "vượt 0,43% KH", "vượt chỉ tiêu giao 0,58%". */
  #isExcess(number: NumberToken, lead: Lead): boolean {
    const exceed = cue(lead, 'exceed');
    if (!exceed) return false;
    const tail = tailOfChange(this.view, number);
    const figure = this.#spokenOf(lead);
    if (number.unitKind !== 'percent' && number.unit !== '') {
      if (!figure) return false;
      this.#cover(exceed.start, tail.end);
      return true;
    }
    if (!figure) {
      const own = this.#add(number, 'actual');
      own.overPlan = number.value;
      if (tail.by !== null) own.planBy = tail.by;
      return true;
    }
    if (tail.kind === 'previous') {
      figure.chgPrevPct ??= number.value;
      this.#state(figure, 'chgPrevPct', exceed.start, tail.end);
    } else {
      figure.overPlan ??= number.value;
      const plan = cue(lead, 'plan');
      const by = tail.by ?? (plan?.kind === 'plan' ? plan.by : null);
      if (by !== null) figure.planBy ??= by;
      this.#state(figure, 'overPlan', exceed.start, tail.end);
    }
    return true;
  }

  /** "(KH 564,9 tỷ)", "kế hoạch giao đầu năm 136.000 triệu đồng". */
  #isStatedPlan(number: NumberToken, lead: Lead): boolean {
    const plan = statedPlan(lead, this.view);
    if (plan?.kind !== 'plan') return false;
    const figure = this.#spokenOf(lead);
    const own = this.#add(number, 'plan', figure);
    if (!figure) {
      this.#plans.push(own);
      return true;
    }
    if (own.unit === '') own.unit = figure.unit;
    if (own.unit === figure.unit && figure.role === 'actual') {
      figure.plan ??= number.value;
      if (plan.by !== null) figure.planBy ??= plan.by;
      this.#state(figure, 'plan', plan.start, number.tail);
    }
    return true;
  }

  /** "tăng 1,16% so với năm trước", "giảm 0,31 tạ/ha". */
  #isChange(number: NumberToken, lead: Lead): boolean {
    const change = cue(lead, 'change');
    if (change?.kind !== 'change' || number.unit === 'lần') return false;
    const compared = comparedBefore(lead, this.view);
    const tail = compared ?? tailOfChange(this.view, number);
    if (tail.kind === 'none' && number.unitKind === 'percent' && this.#isOfSomething(number))
      return false;
    const figure = this.#changed(number, lead, tail);
    if (!figure) return false;
    const start = compared ? Math.min(compared.start, change.start) : change.start;
    this.#change = change.direction;
    if (tail.kind === 'plan') {
      if (number.unitKind === 'percent') figure.overPlan ??= change.direction * number.value;
      if (number.unitKind === 'percent') this.#state(figure, 'overPlan', start, tail.end);
      else this.#cover(start, tail.end);
      return true;
    }
    this.#setChange(figure, number, change.direction, {
      start,
      end: Math.max(tail.end, number.tail),
    });
    return true;
  }

  /** "(giảm 202 lượt, 238 người so với cùng kỳ)", "giảm 401 hộ (3,01%)". */
  #continuesChange(number: NumberToken, lead: Lead, direction: 1 | -1): boolean {
    if (lead.named || lead.cues.length > 0 || lead.stop === 'hard') return false;
    const figure = this.#unchanged(number.unit);
    if (!figure) return false;
    this.#change = direction;
    const tail = tailOfChange(this.view, number);
    this.#setChange(figure, number, direction, { start: number.start, end: tail.end });
    return true;
  }

  /** "giảm 5% số vụ tai nạn": what changes is named behind the number. */
  #isOfSomething(number: NumberToken): boolean {
    const next = this.view.indexAt(number.tail);
    const piece = this.view.pieces[next];
    if (piece?.kind !== 'word' || this.view.isSoft(next)) return false;
    return this.view.token(next) === null && (piece.text === 'số' || !this.view.isFiller(next));
  }

  #setChange(figure: Figure, number: NumberToken, direction: 1 | -1, span: Span): void {
    const value = direction * number.value;
    const relative =
      number.unitKind === 'percent' && figure.number.unitKind !== 'percent' && figure.unit !== '%';
    if (relative) figure.chgPrevPct ??= value;
    else {
      figure.chgPrevAbs ??= value;
      if (number.unit !== '' && number.unit !== figure.unit && number.unitKind !== 'percent') {
        figure.chgUnit ??= number.unit;
      }
    }
    this.#state(figure, relative ? 'chgPrevPct' : 'chgPrevAbs', span.start, span.end);
  }

  /** The figure a change is told of: of the same unit, where the sentence has one. */
  #changed(number: NumberToken, lead: Lead, tail: Tail): Figure | null {
    const figure = this.#spokenOf(lead);
    if (!figure || number.unitKind === 'percent' || number.unit === '') return figure;
    if (figure.unit === number.unit) return figure;
    const same = this.#unchanged(number.unit);
    if (same) return same;
    return tail.kind === 'none' && !sameKind(figure, number) ? null : figure;
  }

  /** The last figure of the sentence with this unit that no change is told of yet. */
  #unchanged(unit: string): Figure | null {
    for (let n = this.#sentence.length - 1; n >= 0; n -= 1) {
      const figure = this.#sentence[n];
      if (figure?.unit !== unit || figure.role !== 'actual') continue;
      if (figure.chgPrevAbs === undefined && figure.chgPrevPct === undefined) return figure;
    }
    return null;
  }

  /** "gấp 1,5 lần cùng kỳ": a level told in times. */
  #isTimes(number: NumberToken, at: number, lead: Lead): boolean {
    if (number.unit !== 'lần') return false;
    const before = this.view.pieces[at - 1]?.text;
    if (before !== 'gấp' && before !== 'bằng' && !cue(lead, 'change')) return false;
    const tail = tailOf(this.view, number);
    const gap = this.view.pieces[at - 1]?.start ?? number.start;
    const outer = before === 'gấp' ? this.view.leadOf(at - 1, this.#covered) : lead;
    const figure = this.#spokenOf(outer);
    this.#cover(gap, tail.end);
    if (!figure || before !== 'gấp') return true;
    const percent = Number((number.value * 100).toFixed(6));
    if (tail.kind === 'plan') {
      figure.pctPlan ??= percent;
      this.#state(figure, 'pctPlan', gap, tail.end);
    } else {
      figure.pctPrev ??= percent;
      this.#state(figure, 'pctPrev', gap, tail.end);
    }
    return true;
  }

  /** "đạt 101% KH", "bằng 98,8% CK". */
  #isLevel(number: NumberToken, lead: Lead): boolean {
    if (number.unitKind !== 'percent' && number.unit !== '') return false;
    const compared = comparedBefore(lead, this.view);
    const tail = compared ?? tailOf(this.view, number);
    if (tail.kind === 'none' || (number.unit === '' && tail.kind !== 'plan')) return false;
    const figure = this.#spokenOf(lead);
    const start = lead.cues[lead.cues.length - 1]?.start ?? number.start;
    const end = Math.max(tail.end, number.tail);
    if (!figure) {
      if (tail.kind === 'previous') return false;
      const own = this.#add(number, 'actual');
      own.unit = '%';
      own.pctPlan = number.value;
      if (tail.by !== null) own.planBy = tail.by;
      return true;
    }
    if (tail.kind === 'previous') {
      figure.pctPrev ??= number.value;
      this.#state(figure, 'pctPrev', start, end);
    } else if (figure.pctPlan === undefined) {
      figure.pctPlan = number.value;
      if (tail.by !== null) figure.planBy ??= tail.by;
      this.#state(figure, 'pctPlan', start, end);
    } else {
      figure.pctPlan2 ??= number.value;
      if (tail.by !== null) figure.planBy2 ??= tail.by;
      this.#state(figure, 'pctPlan2', start, end);
    }
    return true;
  }

  /** "(cùng kỳ 30.000 người)", "(năm 2022: 41,2%)". */
  #isEarlier(number: NumberToken, lead: Lead): boolean {
    if (lead.named || lead.stop === 'number' || lead.stop === 'start') return false;
    const previous = cue(lead, 'previous') ?? earlierPeriod(lead, this.period);
    if (!previous || isCompared(lead, previous, this.view)) return false;
    const figure = this.#spokenOf(lead);
    if (!figure || (lead.stop !== 'open' && figure.unit !== number.unit)) return false;
    const own = this.#add(number, 'previous', figure);
    if (own.unit === '') own.unit = figure.unit;
    if (previous.kind === 'period') own.period = previous.period;
    this.#cover(lead.cues[lead.cues.length - 1]?.start ?? number.start, number.tail);
    return true;
  }

  #addFigure(number: NumberToken, at: number, lead: Lead): void {
    const pair = this.#pairOf(number, lead);
    const figure = this.#spokenOf(lead);
    if (
      number.unitKind === 'percent' &&
      pair === null &&
      this.#isPresumedLevel(number, lead, figure)
    ) {
      return;
    }
    let unit = number.unit;
    if (unit === '' && number.over === null) {
      if (isRateNamed(this.view, lead, at)) unit = '%';
      else if (countedBefore(this.view, lead)) unit = countedBefore(this.view, lead) ?? '';
      else if (inheritedUnit(this.view, number, at, lead) && this.#lastFigure) {
        unit = this.#lastFigure.unit;
      } else if (!isBareFigure(this.view, number, at, lead)) return;
    }
    if (this.#isPartsOf(number, lead)) return;
    const plan = this.#isPlanned(lead);
    const own = this.#add(number, plan ? 'plan' : 'actual');
    own.unit = number.unitKind === 'count' ? unitWithHead(this.view, lead, at, unit) : unit;
    own.assigned = isAssigned(this.view, number);
    own.numberFirst = !lead.named;
    const told = number.rank ? this.#yearTold(at) : undefined;
    if (told !== undefined) own.period = told;
    if (plan) this.#plans.push(own);
    else if (this.#strives !== null) this.#setTarget(own);
    if (!pair?.number.over) return;
    own.parts = { num: pair.number.value, den: pair.number.over.value };
    own.stated.push({
      field: 'parts',
      start: pair.number.start,
      end: pair.number.tail,
      passage: this.passage.id,
    });
    this.#dropped.add(pair);
  }

  /** "sản lượng 500 tấn, đạt 100%": of the plan, though nobody says so. */
  #isPresumedLevel(number: NumberToken, lead: Lead, figure: Figure | null): boolean {
    if (!figure || figure.pctPlan !== undefined) return false;
    const { unitKind } = figure.number;
    if (figure.role !== 'actual' || (unitKind !== 'measure' && unitKind !== 'none')) return false;
    if (figure.unit === '%') return false;
    if (lead.named && !isShareOf(number, figure.number)) return false;
    const reached = cue(lead, 'reach') ?? cue(lead, 'level');
    const word = wordsOf(this.view, reached);
    if (!reached || !(word === 'đạt' || word === 'bằng' || word === 'ước đạt')) {
      if (!(figure.number.over && reached && lead.stop !== 'hard')) return false;
    }
    if (figure.number.over === null && !this.#endsClause(number)) return false;
    figure.pctPlan = number.value;
    if (figure.number.over === null) figure.doubts.add('rolePresumed');
    this.#state(figure, 'pctPlan', reached?.start ?? number.start, number.tail);
    return true;
  }

  #endsClause(number: NumberToken): boolean {
    const next = this.view.indexAt(number.tail);
    const piece = this.view.pieces[next];
    return !piece || piece.kind === 'mark';
  }

  /** A pair "864/1506 học sinh" told just before whose share this per cent is. */
  #pairOf(number: NumberToken, lead: Lead): Figure | null {
    if (number.unitKind !== 'percent') return null;
    const pair = this.#sentence[this.#sentence.length - 1];
    if (!pair || pair !== this.#current || pair.number.over === null) return null;
    if (pair.pctPlan !== undefined || pair.number.unitKind === 'measure') return null;
    const own = lead.named && lead.stop !== 'number';
    // All of something is the share of anything.
    if (own && (number.value === 100 || lead.stop === 'hard')) return null;
    return isShareOf(number, pair.number) ? pair : null;
  }

  /** "64,7% (11/17 xã)": the count behind the share. */
  #isPartsOf(number: NumberToken, lead: Lead): boolean {
    if (number.over === null || number.unitKind === 'measure' || lead.stop !== 'open') return false;
    const share = this.#current;
    if (!share || share.unit !== '%' || lead.named || !isShareOf(share.number, number))
      return false;
    share.parts = { num: number.value, den: number.over.value };
    this.#state(share, 'parts', number.start, number.tail);
    return true;
  }

  /** A plan told with its own name ("Kế hoạch vốn năm 2023 là …"), or a part of one. */
  #isPlanned(lead: Lead): boolean {
    if (this.#partsOfPlan !== 'no') {
      const reached = wordsOf(this.view, cue(lead, 'reach')).includes('đạt');
      this.#partsOfPlan = this.#lastFigure?.role === 'plan' && !reached ? 'yes' : 'no';
      if (this.#partsOfPlan === 'yes') return true;
    }
    return namesPlan(lead, this.view);
  }

  /** The year that the sentence names before a rank. */
  #yearTold(at: number): string | undefined {
    for (let n = at - 1; n >= 0 && !this.view.isHard(n); n -= 1) {
      const token = this.view.token(n);
      if (token?.kind === 'period') return token.period;
      if (token?.kind === 'number') return undefined;
    }
    return undefined;
  }

  /** The figure that words without a subject speak of; null when they have one of their own. */
  #spokenOf(lead: Lead): Figure | null {
    if (lead.named && lead.stop !== 'number') {
      // "98,83% tỷ lệ thôn, bản có đường đi lại đạt 100% KH": the name goes on over commas.
      return lead.stop === 'soft' && this.#current?.numberFirst ? this.#current : null;
    }
    if (lead.stop === 'start') return this.#current ?? this.host;
    if (lead.stop === 'hard' && this.#current)
      this.#current.doubts.add('qualifierFromOtherSentence');
    return this.#current ?? this.host;
  }

  #add(number: NumberToken, role: Figure['role'], of: Figure | null = null): Figure {
    const figure: Figure = {
      passage: this.passage.id,
      number,
      role,
      unit: number.unit,
      of,
      assigned: false,
      numberFirst: false,
      stated: [],
      doubts: new Set(),
    };
    this.#figures.push(figure);
    this.#lastFigure = figure;
    if (role === 'actual') {
      this.#current = figure;
      this.#sentence.push(figure);
    }
    return figure;
  }

  #state(figure: Figure, field: QualifierField, start: number, end: number): void {
    figure.stated.push({ field, start, end, passage: this.passage.id });
    this.#cover(start, end);
  }

  #cover(start: number, end: number): void {
    this.#qualifiers.push({ start, end });
    this.#covered = Math.max(this.#covered, end);
  }
}

/** Units of one family: money of two sizes. */
function sameKind(figure: Figure, number: NumberToken): boolean {
  return figure.unit.endsWith('đồng') && number.unit.endsWith('đồng');
}
