import { backToWhole } from '../lexicon/clauseWords';
import type { Passage } from '../text/passage';
import { withoutBrackets, type Bracket } from './brackets';
import type { Clause, Span } from './clause';
import { isChange, isJudgement, startsMeasure, startsWithNumber } from './measure';
import { pieces, type Piece } from './pieces';

/** A clause while it grows. */
export type Growing = { -readonly [Field in keyof Clause]: Clause[Field] };

/** A passage, or what stands in one of its brackets. */
export interface Level {
  readonly from: number;
  readonly to: number;
  /** Brackets directly inside. */
  readonly brackets: readonly Bracket[];
  /** Of a bracket: the clause it stands in, and where. */
  readonly parent: Growing | null;
  readonly hangsAt: number | null;
}

/** Parts of a whole, while they are told. */
interface Parts {
  readonly parent: Growing | null;
  readonly whole: 'selection' | 'sum' | null;
  /** To the semicolon, to the sentence's end, or as long as each is marked or has a head. */
  reach: 'clause' | 'sentence' | 'marked';
  head: Span | null;
  readonly group: number | null;
  /** Parts these are parts of. */
  readonly outer: Parts | null;
}

const backAtWhole = new RegExp(`^\\s*(?:${backToWhole.join('|')})(?!\\p{L})`, 'iu');
/** Signs that no clause begins with. */
const NO_WORDS = ' ,;.:';
const longestHead = 120;

/** Clauses of one level of brackets, in order. */
export function readLevel(passage: Passage, level: Level): Growing[] {
  return new LevelReader(passage, level).read();
}

class LevelReader {
  private readonly clauses: Growing[] = [];
  private readonly measured = new Set<Growing>();
  private readonly flat: string;
  private readonly list: readonly Piece[];
  /** Of each piece: a number that is a measure of its own comes before the next hard separator. */
  private readonly leads: readonly boolean[];
  private readonly ofChange: boolean;
  private readonly item: number | null;
  private current: Growing | null = null;
  private lastMeasured: Growing | null = null;
  /** The last that measures and is no part. */
  private lastOfWhole: Growing | null = null;
  private parts: Parts | null = null;
  private head: Span | null = null;
  private sentence: number;

  constructor(
    private readonly passage: Passage,
    private readonly level: Level,
  ) {
    const { from, to, brackets, parent } = level;
    const shifted = brackets.map((each) => ({
      ...each,
      start: each.start - from,
      end: each.end - from,
    }));
    this.flat = withoutBrackets(passage.text.slice(from, to), shifted);
    this.list = pieces(this.flat, from);
    this.leads = this.leadingPieces();
    this.ofChange = parent !== null && isChange(this.flat);
    this.sentence = parent?.sentence ?? 0;
    const label = /^\((\d{1,2})\)/.exec(passage.label)?.[1];
    this.item = label === undefined ? null : Number(label);
  }

  read(): Growing[] {
    this.list.forEach((piece, place) => this.take(piece, this.leads[place] ?? false));
    return this.clauses;
  }

  private take(piece: Piece, leads: boolean): void {
    const { text } = piece;
    const { current } = this;
    const measures = current !== null && this.measured.has(current);
    switch (piece.break) {
      case 'start':
        return this.open(piece);
      case 'sentence':
        return this.openSentence(piece, text);
      case 'semicolon':
        if (measures && isJudgement(text)) return this.extend(piece);
        if (this.parts?.reach === 'clause') this.parts = this.parts.outer;
        return this.open(piece);
      case 'marker':
        return this.openMarked(piece, measures);
      case 'part':
        return this.openPart(piece, measures);
      case 'colon':
        return this.openHeaded(piece, text, measures);
      case 'comma':
        return measures && leads && !this.isOfChange(text) ? this.open(piece) : this.extend(piece);
      case 'and':
        return measures && leads && startsMeasure(text) && !this.isOfChange(text)
          ? this.open(piece)
          : this.extend(piece);
    }
  }

  private openSentence(piece: Piece, text: string): void {
    if (this.clauses.length > 0) this.sentence++;
    while (this.parts && (this.parts.reach !== 'marked' || backAtWhole.test(text))) {
      this.parts = this.parts.outer;
    }
    this.open(piece);
  }

  private openMarked(piece: Piece, measures: boolean): void {
    const { parts } = this;
    const again = parts?.reach === 'marked' ? parts : null;
    const parent = parts ? parts.parent : measures ? this.current : null;
    this.parts = {
      parent,
      whole: parts?.whole ?? (parent ? 'sum' : null),
      reach: 'marked',
      head: null,
      group: piece.number,
      outer: again ? again.outer : parts,
    };
    this.open(piece);
  }

  private openPart(piece: Piece, measures: boolean): void {
    const { current } = this;
    if (current && !measures && !piece.wide) return this.extend(piece, true);
    if (current && !measures) this.setHead(current);
    else {
      this.parts = {
        parent: measures ? current : this.lastWhole(),
        whole: piece.whole,
        reach: piece.wide || !current ? 'sentence' : 'clause',
        head: null,
        group: null,
        outer: this.parts,
      };
    }
    this.open(piece);
  }

  private openHeaded(piece: Piece, text: string, measures: boolean): void {
    const { current } = this;
    if (current && !measures && startsWithNumber(text)) return this.extend(piece);
    if (current && measures) {
      this.parts = {
        parent: current,
        whole: 'sum',
        reach: this.parts ? 'clause' : 'sentence',
        head: null,
        group: null,
        outer: this.parts,
      };
    } else if (current) this.setHead(current);
    this.open(piece);
  }

  private setHead({ start, end }: Growing): void {
    if (end - start > longestHead) return;
    if (!this.parts) this.head = { start, end };
    else {
      this.parts.head = { start, end };
      if (this.parts.reach === 'sentence') this.parts.reach = 'marked';
    }
  }

  /** The last measure that is no part itself, else the last; in a bracket, what it explains. */
  private lastWhole(): Growing | null {
    return this.lastOfWhole ?? this.lastMeasured ?? this.level.parent;
  }

  private isOfChange(text: string): boolean {
    return this.ofChange && startsWithNumber(text);
  }

  private open(piece: Piece): void {
    const { start, end } = this.trimmed(piece);
    this.current = null;
    if (start >= end) return;
    const { parts, level } = this;
    const parent = parts?.parent ?? level.parent;
    const hangs = level.parent !== null && parent === level.parent;
    this.current = {
      passage: this.passage,
      id: 0,
      start,
      end,
      kind: hangs ? 'bracket' : parts ? 'part' : this.item !== null ? 'item' : 'statement',
      parent,
      hangsAt: hangs ? level.hangsAt : null,
      whole: parts?.whole ?? null,
      head: parts?.head ?? this.head,
      sentence: this.sentence,
      group: parts?.group ?? (level.parent ? null : this.item),
      verb: null,
    };
    this.clauses.push(this.current);
    if (piece.measures) this.measure(this.current);
  }

  private extend(piece: Piece, withOpener = false): void {
    if (!this.current) return this.open(piece);
    const { start, end } = this.trimmed(piece);
    if (start >= end && !withOpener) return;
    this.current.end = Math.max(this.current.end, start < end ? end : piece.start);
    if (piece.measures) this.measure(this.current);
  }

  private measure(clause: Growing): void {
    this.measured.add(clause);
    this.lastMeasured = clause;
    if (clause.kind !== 'part') this.lastOfWhole = clause;
  }

  private trimmed({ start, end }: Piece): Span {
    const { text } = this.passage;
    let from = start;
    let to = end;
    while (from < to && NO_WORDS.includes(text.charAt(from))) from++;
    while (to > from && text.charAt(to - 1) === ' ') to--;
    return { start: from, end: to };
  }

  private leadingPieces(): boolean[] {
    const leads: boolean[] = [];
    for (let place = this.list.length - 1; place >= 0; place--) {
      const piece = this.list[place];
      if (!piece) continue;
      const next = this.list[place + 1]?.break;
      const goesOn = next === 'comma' || next === 'and';
      leads[place] =
        (piece.measures || (goesOn && (leads[place + 1] ?? false))) && !isJudgement(piece.text);
    }
    return leads;
  }
}
