import type { Span } from '../clauses/clause';
import type { NumberToken, WordToken } from '../tokens/token';
import { comparedBefore, cue, wordsOf } from './cues';
import { alike, dealOut } from './dealtChanges';
import type { Figure } from './figure';
import type { GatheredFigures } from './gatheredFigures';
import { namedChange } from './namedChange';
import type { Lead, PassageView } from './passageView';
import { isOtherBase, tailOfChange, type Tail } from './tail';

/** What an index climbs or falls in an order. */
const PLACES = new Set(['bậc', 'hạng', 'vị trí']);

/** Tells numbers that are changes of figures. */
export class ChangeReader {
  /** The last number was a change of this direction. */
  #running: 1 | -1 | 0 = 0;
  /** The figure that it was told of. */
  #changedLast: Figure | null = null;
  /** Changes listed behind several figures, with the figure that each is told of. */
  readonly #dealt = new Map<NumberToken, Figure>();
  readonly #view: PassageView;
  readonly #gathered: GatheredFigures;

  constructor(view: PassageView, gathered: GatheredFigures) {
    this.#view = view;
    this.#gathered = gathered;
  }

  endSentence(): void {
    this.#running = 0;
    this.#dealt.clear();
  }

  /** "tăng 1,16% so với năm trước", "giảm 0,31 tạ/ha". */
  read(number: NumberToken, lead: Lead): boolean {
    const running = this.#running;
    this.#running = 0;
    this.#deal(number, lead);
    return this.#isChange(number, lead) || (running !== 0 && this.#goesOn(number, lead, running));
  }

  #isChange(number: NumberToken, lead: Lead): boolean {
    if (this.#isBesideOthers(number, lead)) return true;
    const change = cue(lead, 'change') ?? this.#signOf(number, lead);
    if (change?.kind !== 'change' || number.unit === 'lần') return false;
    const compared = comparedBefore(lead, this.#view);
    const tail = compared ?? this.#tailOf(number, lead, change);
    if (tail.kind === 'none' && number.unitKind === 'percent' && this.#isOfSomething(number))
      return false;
    const figure = this.#changed(number, lead, tail);
    if (!figure) return false;
    const start = compared ? Math.min(compared.start, change.start) : change.start;
    this.#running = change.direction;
    if (tail.kind === 'other') {
      this.#gathered.cover(start, tail.end);
      return true;
    }
    if (tail.kind === 'plan') {
      if (number.unitKind === 'percent') figure.overPlan ??= change.direction * number.value;
      if (number.unitKind === 'percent') this.#gathered.state(figure, 'overPlan', start, tail.end);
      else this.#gathered.cover(start, tail.end);
      return true;
    }
    this.#setChange(figure, number, change.direction, {
      start,
      end: Math.max(tail.end, number.tail),
    });
    return true;
  }

  /** "cao hơn bình quân chung của tỉnh 4,1%": no field tells of it. */
  #isBesideOthers(number: NumberToken, lead: Lead): boolean {
    const change = lead.far.find(({ kind }) => kind === 'change');
    if (!change || !wordsOf(this.#view, change).endsWith('hơn')) return false;
    if (!isOtherBase(this.#view, this.#view.indexAt(change.end))) return false;
    this.#gathered.cover(change.start, number.tail);
    return true;
  }

  /** Of the first of several changes: which figure each is told of. */
  #deal(number: NumberToken, lead: Lead): void {
    if (this.#dealt.has(number) || lead.named) return;
    if (number.signed !== true && !cue(lead, 'change')) return;
    for (const [change, figure] of dealOut(this.#view, number, this.#gathered.sentence)) {
      this.#dealt.set(change, figure);
    }
  }

  /** "(+5%)", "(-10%)": the sign tells the change. */
  #signOf(number: NumberToken, lead: Lead): WordToken | undefined {
    if (number.signed !== true || lead.named) return undefined;
    if (lead.stop !== 'open' && !this.#dealt.has(number)) return undefined;
    const { start, end } = number;
    return { kind: 'change', direction: number.value < 0 ? -1 : 1, start, end };
  }

  /** "cao hơn KH 2,5%" names the plan before the number. */
  #tailOf(number: NumberToken, lead: Lead, change: WordToken): Tail {
    const tail = tailOfChange(this.#view, number);
    const plan = cue(lead, 'plan');
    if (tail.kind !== 'none' || plan?.kind !== 'plan' || plan.start < change.start) return tail;
    return { kind: 'plan', by: plan.by, end: tail.end };
  }

  /** "(giảm 202 lượt, 238 người so với cùng kỳ)", "giảm 401 hộ (3,01%)". */
  #goesOn(number: NumberToken, lead: Lead, direction: 1 | -1): boolean {
    if (lead.named || lead.cues.length > 0 || lead.stop === 'hard') return false;
    const figure = this.#gathered.unchanged(number.unit) ?? this.#inPerCent(number);
    if (!figure) return false;
    this.#running = direction;
    const tail = tailOfChange(this.#view, number);
    this.#setChange(figure, number, direction, { start: number.start, end: tail.end });
    return true;
  }

  /** "tăng 450 tỷ (8,7%) so với đầu năm": one change told twice. */
  #inPerCent(number: NumberToken): Figure | null {
    const figure = this.#changedLast;
    if (number.unitKind !== 'percent' || !figure || figure.unit === '%') return null;
    return figure.chgPrevPct === undefined ? figure : null;
  }

  /** "giảm 5% số vụ tai nạn": what changes is named behind the number. */
  #isOfSomething(number: NumberToken): boolean {
    const next = this.#view.indexAt(number.tail);
    const piece = this.#view.pieces[next];
    if (piece?.kind !== 'word' || this.#view.isSoft(next)) return false;
    return this.#view.token(next) === null && (piece.text === 'số' || !this.#view.isFiller(next));
  }

  #setChange(figure: Figure, number: NumberToken, direction: 1 | -1, span: Span): void {
    const value = number.signed === true ? number.value : direction * number.value;
    this.#changedLast = figure;
    const relative =
      number.unitKind === 'percent' && figure.number.unitKind !== 'percent' && figure.unit !== '%';
    if (relative) figure.chgPrevPct ??= value;
    else {
      figure.chgPrevAbs ??= value;
      if (number.unit !== '' && !alike(figure.unit, number.unit) && number.unitKind !== 'percent') {
        figure.chgUnit ??= number.unit;
      }
    }
    this.#gathered.state(figure, relative ? 'chgPrevPct' : 'chgPrevAbs', span.start, span.end);
  }

  /** The figure a change is told of: of the same unit, where the sentence has one. */
  #changed(number: NumberToken, lead: Lead, tail: Tail): Figure | null {
    const told =
      namedChange(this.#view, number, this.#gathered.sentence) ?? this.#dealt.get(number);
    if (told) return told;
    const figure = this.#gathered.spokenOf(lead);
    if (!figure || number.unitKind === 'percent' || number.unit === '') return figure;
    if (alike(figure.unit, number.unit)) return figure;
    const same = this.#gathered.unchanged(number.unit);
    if (same) return same;
    return tail.kind === 'none' && !sameKind(figure, number) ? null : figure;
  }
}

/** Units of one family: money of two sizes, a count and its share a head. */
function sameKind(figure: Figure, number: NumberToken): boolean {
  if (PLACES.has(number.unit)) return figure.unit === 'hạng' || figure.unit === 'điểm';
  if (figure.unit.startsWith(`${number.unit}/`)) return true;
  return figure.unit.endsWith('đồng') && number.unit.endsWith('đồng');
}
