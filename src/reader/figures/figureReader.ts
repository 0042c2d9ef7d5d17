import type { NumberToken, WordToken } from '../tokens/token';
import { ChangeReader } from './changeReader';
import type { Figure } from './figure';
import type { GatheredFigures } from './gatheredFigures';
import type { Lead, PassageView } from './passageView';
import {
  comparedBefore,
  comparedPlan,
  cue,
  earlierPeriod,
  isCompared,
  isComparedPlace,
  isOtherLevel,
  namesPlan,
  statedPlan,
  wordsOf,
} from './cues';
import { isPresumedLevel } from './presumedLevel';
import { isShareOf } from './shares';
import { tailOf, tailOfChange } from './tail';
import {
  countedBefore,
  inheritedUnit,
  isAssigned,
  isBareFigure,
  isRateNamed,
  mayBeAllotted,
  unitWithHead,
  wasGiven,
} from './bareNumber';
import { isGoalInBracket, isSeasonBefore } from './bracketed';
import { isGradeOf } from './grades';
import { ToldPeriods } from './toldPeriods';
import { bareVerdictAt, mayJudge, verdictAt } from './verdict';

/** Words between an earlier level and the one reached. */
const RISES = new Set(['lên', 'xuống', 'còn']);

/** Reads one passage from left to right, keeping what the next words may speak of. */
export class FigureReader {
  readonly #gathered: GatheredFigures;
  /** Null, or the year up to which the sentence strives for what it tells ("" when untold). */
  #strives: string | null = null;
  /** Tasks that were assigned, of which the next number may tell how many are done. */
  #assigned: Figure | null = null;
  readonly #changes: ChangeReader;
  readonly #periods: ToldPeriods;

  /** `period` is what the passage speaks of, "" when nobody knows; `setsTargets`: it looks ahead. */
  constructor(
    readonly view: PassageView,
    readonly period: string,
    gathered: GatheredFigures,
    private readonly setsTargets = false,
  ) {
    this.#gathered = gathered;
    this.#changes = new ChangeReader(view, gathered);
    this.#periods = new ToldPeriods(view, period);
  }

  endSentence(): void {
    this.#gathered.endSentence();
    this.#changes.endSentence();
    this.#strives = null;
    this.#periods.endSentence();
    this.#assigned = null;
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
    if (token.kind === 'period') {
      if (this.#strives !== null) this.#strives = token.period.slice(-4);
      this.#periods.word(token, at);
    }
    if (token.kind === 'part') {
      this.#gathered.partsOfPlan = this.#gathered.last?.role === 'plan' ? 'awaited' : 'no';
      return;
    }
    if (!mayJudge(token)) return;
    const lead = this.view.leadOf(at, this.#gathered.covered);
    const figure = this.#gathered.spokenOf(lead);
    const planned = figure?.plan !== undefined && figure.pctPlan === undefined && !lead.named;
    const verdict =
      verdictAt(this.view, token, at) ?? (planned ? bareVerdictAt(this.view, token, at) : null);
    if (!verdict || (figure && this.#isTallied(figure, token))) return;
    if (!figure || figure.verdict !== undefined || figure.unit.includes('chỉ tiêu')) return;
    figure.verdict = verdict.verdict;
    if (verdict.by !== null) figure.planBy ??= verdict.by;
    this.#gathered.state(figure, 'verdict', token.start, verdict.end);
  }

  /** "09/14 khoản thu đạt và vượt dự toán": so many did, out of so many. */
  #isTallied({ number }: Figure, token: WordToken): boolean {
    const counted = number.over !== null && number.unitKind !== 'measure';
    return counted && /^đạt và/u.test(wordsOf(this.view, token));
  }

  number(number: NumberToken, at: number): void {
    const lead = this.view.leadOf(at, this.#gathered.covered);
    if (this.#isGrade(number, lead)) return;
    if (isComparedPlace(this.view, number) || isOtherLevel(this.view, number, lead)) return;
    if (this.#isExcess(number, lead)) return;
    if (this.#isStatedPlan(number, lead)) return;
    if (this.#changes.read(number, lead)) return;
    if (this.#isTimes(number, at, lead)) return;
    if (this.#isLevel(number, lead)) return;
    if (this.#isEarlier(number, lead)) return;
    this.#addFigure(number, at, lead);
  }

  /** "07 chỉ tiêu đạt từ 80% - 100% KH": tells which targets are counted. */
  #isGrade(number: NumberToken, lead: Lead): boolean {
    const { current } = this.#gathered;
    return current !== null && isGradeOf(current, number, lead, this.view);
  }

  /** "vượt 0,43% KH", "vượt chỉ tiêu giao 0,58%". */
  #isExcess(number: NumberToken, lead: Lead): boolean {
    const exceed = cue(lead, 'exceed');
    if (!exceed) return false;
    const tail = tailOfChange(this.view, number);
    const figure = this.#gathered.spokenOf(lead);
    if (number.unitKind !== 'percent' && number.unit !== '') {
      if (!figure) return false;
      this.#gathered.cover(exceed.start, tail.end);
      return true;
    }
    if (!figure) {
      const own = this.#gathered.add(number, 'actual');
      own.overPlan = number.value;
      if (tail.by !== null) own.planBy = tail.by;
      if (this.#strives !== null) this.#setTarget(own);
      return true;
    }
    if (tail.kind === 'other') {
      this.#gathered.cover(exceed.start, tail.end);
    } else if (tail.kind === 'previous') {
      figure.chgPrevPct ??= number.value;
      this.#gathered.state(figure, 'chgPrevPct', exceed.start, tail.end);
    } else {
      figure.overPlan ??= number.value;
      const plan = cue(lead, 'plan');
      const by = tail.by ?? (plan?.kind === 'plan' ? plan.by : null);
      if (by !== null) figure.planBy ??= by;
      this.#gathered.state(figure, 'overPlan', exceed.start, tail.end);
    }
    return true;
  }

  /** "(KH 564,9 tỷ)", "kế hoạch giao đầu năm 136.000 triệu đồng". */
  #isStatedPlan(number: NumberToken, lead: Lead): boolean {
    const figure = this.#gathered.spokenOf(lead);
    const told = statedPlan(lead, this.view) ?? (figure && comparedPlan(lead, number, figure));
    const goal = figure?.unit === number.unit && isGoalInBracket(this.view, number, lead);
    const plan = told?.kind === 'plan' ? told : goal ? { start: number.start, by: null } : null;
    if (!plan) return false;
    const change = cue(lead, 'change');
    if (told && change && change.start > told.start) return this.#addPlannedChange(number, figure);
    const own = this.#gathered.add(number, 'plan', figure);
    if (!figure) {
      this.#gathered.plans.push(own);
      return true;
    }
    if (own.unit === '') own.unit = figure.unit;
    if (own.unit === figure.unit && figure.role === 'actual') {
      figure.plan ??= number.value;
      if (plan.by !== null) figure.planBy ??= plan.by;
      this.#gathered.state(figure, 'plan', plan.start, number.tail);
    }
    return true;
  }

  /** "giảm 2,35%, còn 8,12% (KH giảm 2%)": the plan of the change, not of the level. */
  #addPlannedChange(number: NumberToken, figure: Figure | null): boolean {
    const changed = this.#gathered.lastChanged(number.unit);
    this.#gathered.add(number, 'plan', changed ?? figure);
    if (changed) {
      changed.plan ??= number.value;
      this.#gathered.state(changed, 'plan', number.start, number.tail);
    }
    return true;
  }

  /** "gấp 1,5 lần cùng kỳ": a level told in times. */
  #isTimes(number: NumberToken, at: number, lead: Lead): boolean {
    if (number.unit !== 'lần') return false;
    const before = this.view.pieces[at - 1]?.text;
    if (before !== 'gấp' && before !== 'bằng' && !cue(lead, 'change')) return false;
    const tail = tailOf(this.view, number);
    const gap = this.view.pieces[at - 1]?.start ?? number.start;
    const outer = before === 'gấp' ? this.view.leadOf(at - 1, this.#gathered.covered) : lead;
    const figure = this.#gathered.spokenOf(outer);
    this.#gathered.cover(gap, tail.end);
    if (!figure || before !== 'gấp' || tail.kind === 'other') return true;
    const percent = Number((number.value * 100).toFixed(6));
    if (tail.kind === 'plan') {
      figure.pctPlan ??= percent;
      this.#gathered.state(figure, 'pctPlan', gap, tail.end);
    } else {
      figure.pctPrev ??= percent;
      this.#gathered.state(figure, 'pctPrev', gap, tail.end);
    }
    return true;
  }

  /** "đạt 101% KH", "bằng 98,8% CK". */
  #isLevel(number: NumberToken, lead: Lead): boolean {
    if (number.unitKind !== 'percent' && number.unit !== '') return false;
    const compared = comparedBefore(lead, this.view);
    const tail = compared ?? tailOf(this.view, number);
    if (tail.kind === 'none' || (number.unit === '' && tail.kind !== 'plan')) return false;
    if (/^chiếm/u.test(wordsOf(this.view, cue(lead, 'reach')))) return false;
    const figure = this.#gathered.spokenOf(lead);
    const start = lead.cues[lead.cues.length - 1]?.start ?? number.start;
    const end = Math.max(tail.end, number.tail);
    if (tail.kind === 'other') {
      if (figure) this.#gathered.cover(start, end);
      return figure !== null;
    }
    if (!figure) {
      // "phấn đấu thu tăng 10% so với dự toán" is a rate of its own.
      if (tail.kind === 'previous' || cue(lead, 'change')) return false;
      const own = this.#gathered.add(number, 'actual');
      own.unit = '%';
      // A target "đạt trên 95% kế hoạch vốn" is that rate, held against nothing.
      if (this.#strives !== null) this.#setTarget(own);
      else if (!this.setsTargets) own.pctPlan = number.value;
      if (tail.by !== null) own.planBy = tail.by;
      return true;
    }
    if (tail.kind === 'previous') {
      figure.pctPrev ??= number.value;
      this.#gathered.state(figure, 'pctPrev', start, end);
    } else if (figure.pctPlan === undefined) {
      figure.pctPlan = number.value;
      if (tail.by !== null) figure.planBy ??= tail.by;
      this.#gathered.state(figure, 'pctPlan', start, end);
    } else {
      figure.pctPlan2 ??= number.value;
      if (tail.by !== null) figure.planBy2 ??= tail.by;
      this.#gathered.state(figure, 'pctPlan2', start, end);
    }
    return true;
  }

  /** "(cùng kỳ 30.000 người)", "(năm 2022: 41,2%)". */
  #isEarlier(number: NumberToken, lead: Lead): boolean {
    const season = isSeasonBefore(this.view, lead);
    if (lead.named && !season) return false;
    if (lead.stop === 'number' || lead.stop === 'start') return false;
    const previous = cue(lead, 'previous') ?? earlierPeriod(lead, this.period);
    if (!previous || isCompared(lead, previous, this.view)) return false;
    const figure = season ? this.#gathered.current : this.#gathered.spokenOf(lead);
    if (!figure) return false;
    // "giải ngân 2.914 tỷ đồng, bằng 42,6% kế hoạch; cùng kỳ đạt 36,1%"
    const level = number.unitKind === 'percent' && figure.pctPlan !== undefined;
    if (lead.stop !== 'open' && figure.unit !== number.unit && !level) return false;
    const own = this.#gathered.add(number, 'previous', figure);
    if (own.unit === '') own.unit = figure.unit;
    if (previous.kind === 'period') own.period = previous.period;
    this.#gathered.cover(lead.cues[lead.cues.length - 1]?.start ?? number.start, number.tail);
    return true;
  }

  #addFigure(number: NumberToken, at: number, lead: Lead): void {
    const pair = this.#pairOf(number, lead);
    const figure = this.#gathered.spokenOf(lead);
    if (
      number.unitKind === 'percent' &&
      pair === null &&
      isPresumedLevel(this.view, this.#gathered, number, lead, figure)
    ) {
      return;
    }
    let unit = number.unit;
    if (unit === '' && number.over === null) {
      if (isRateNamed(this.view, lead, at)) unit = '%';
      else if (countedBefore(this.view, lead)) unit = countedBefore(this.view, lead) ?? '';
      else if (inheritedUnit(this.view, number, at, lead) && this.#gathered.last) {
        unit = this.#gathered.last.unit;
      } else if (!isBareFigure(this.view, number, at, lead)) return;
    }
    if (this.#isPartsOf(number, lead)) return;
    const before = this.#gathered.current;
    const plan = this.#isPlanned(lead, number);
    const shared = pair === null && !lead.named ? this.#shareOfEarlierPair(number) : null;
    const own = this.#gathered.add(number, plan ? 'plan' : 'actual', shared);
    own.unit = number.unitKind === 'count' ? unitWithHead(this.view, lead, at, unit) : unit;
    own.assigned = isAssigned(this.view, number);
    own.numberFirst = !lead.named && lead.cues.length === 0;
    const earlier =
      plan || this.#strives !== null ? undefined : this.#periods.earlier(number, lead);
    const told = number.rank
      ? (this.#periods.ofRank(at) ?? (lead.stop === 'soft' ? before?.period : undefined))
      : this.#periods.wholeYear(at, lead);
    if (told !== undefined) own.period = told;
    const later = plan ? undefined : this.#periods.later(lead);
    if (later !== undefined) {
      own.role = 'target';
      own.period = later;
    }
    if (plan || mayBeAllotted(this.view, number)) this.#gathered.plans.push(own);
    if (!plan && this.#strives !== null) this.#setTarget(own);
    if (pair) this.#gathered.makeParts(own, pair);
    if (shared?.number.over)
      own.parts = { num: shared.number.value, den: shared.number.over.value };
    if (before && this.#isRise(before, at, lead)) {
      this.#gathered.makeEarlier(before, own, this.period);
    } else if (earlier !== undefined && !number.rank) {
      own.role = 'previous';
      own.period = earlier;
    } else if (own.role === 'actual') this.#periods.inBracket(own, at);
    this.#settleAssigned(own, at);
  }

  /** "34 nhiệm vụ được giao, đã hoàn thành 30 nhiệm vụ": the first is the plan of the second. */
  #settleAssigned(own: Figure, at: number): void {
    const given = this.#assigned;
    if (own.role !== 'actual' || own.number.over !== null) return;
    if (wasGiven(this.view, own.number, at)) {
      own.role = 'plan';
      this.#gathered.disown(own);
      this.#assigned = own;
    } else if (given?.unit === own.unit) {
      own.plan ??= given.number.value;
      this.#gathered.state(own, 'plan', given.number.start, given.number.tail);
      this.#assigned = null;
    }
  }

  /** "tăng từ 41,2% năm 2022 lên 45,3%": the first number is the earlier level. */
  #isRise(before: Figure, at: number, lead: Lead): boolean {
    if (lead.stop !== 'number' || lead.named || before.role !== 'actual') return false;
    const from = this.view.indexOf(before.number);
    if (this.view.pieces[from - 1]?.text !== 'từ') return false;
    for (let n = lead.from; n < at; n += 1) {
      if (RISES.has(this.view.pieces[n]?.text ?? '')) return true;
    }
    return false;
  }

  /** A pair "864/1506 học sinh" told just before whose share this per cent is. */
  #pairOf(number: NumberToken, lead: Lead): Figure | null {
    if (number.unitKind !== 'percent') return null;
    const pair = this.#gathered.sentence.at(-1);
    if (!pair || pair !== this.#gathered.current || pair.number.over === null) return null;
    if (pair.pctPlan !== undefined || pair.number.unitKind === 'measure' || pair.assigned)
      return null;
    const own = lead.named && lead.stop !== 'number';
    // All of something is the share of anything.
    if (own && (number.value === 100 || lead.stop === 'hard')) return null;
    return isShareOf(number, pair.number) ? pair : null;
  }

  #shareOfEarlierPair(number: NumberToken): Figure | null {
    return number.unitKind === 'percent' ? this.#gathered.pairOfShare(number) : null;
  }

  /** "64,7% (11/17 xã)": the count behind the share. */
  #isPartsOf(number: NumberToken, lead: Lead): boolean {
    if (number.over === null || number.unitKind === 'measure' || lead.stop !== 'open') return false;
    const share = this.#gathered.current;
    if (!share || share.unit !== '%' || lead.named || !isShareOf(share.number, number))
      return false;
    share.parts = { num: number.value, den: number.over.value };
    this.#gathered.state(share, 'parts', number.start, number.tail);
    return true;
  }

  /** "Thủ tướng giao 6.842 tỷ đồng, HĐND tỉnh giao 7.315 tỷ đồng": the second plan of two. */
  #isAlsoGiven(lead: Lead, number: NumberToken): boolean {
    const { last } = this.#gathered;
    if (last?.role !== 'plan' || last.unit !== number.unit || lead.stop !== 'soft') return false;
    return /giao\s*$/iu.test(this.view.text.slice(last.number.tail, number.start));
  }

  /** A plan told with its own name ("Kế hoạch vốn năm 2023 là …"), or a part of one. */
  #isPlanned(lead: Lead, number: NumberToken): boolean {
    if (this.#gathered.partsOfPlan !== 'no') {
      const reached = wordsOf(this.view, cue(lead, 'reach')).includes('đạt');
      this.#gathered.partsOfPlan = this.#gathered.last?.role === 'plan' && !reached ? 'yes' : 'no';
      if (this.#gathered.partsOfPlan === 'yes') return true;
    }
    return namesPlan(lead, this.view) || this.#isAlsoGiven(lead, number);
  }
}
