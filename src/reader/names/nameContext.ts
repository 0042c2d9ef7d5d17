import type { Clause, Span } from '../clauses/clause';
import type { Passage } from '../text/passage';
import type { NumberToken, Token } from '../tokens/token';
import type { Word } from './words';

/** What a name is resolved from. */
export interface NameContext {
  readonly clause: Clause;
  /** Tokens of the clause's passage, in order. */
  readonly tokens: readonly Token[];
  readonly number: NumberToken;
  /** Numbers of the passage that are figures of their own, in order, `number` among them. */
  readonly figures: readonly NumberToken[];
  /** Spans of the passage that qualifiers of any figure cover: never words of a name. */
  readonly qualifiers: readonly Span[];
  /** Of each qualifier: the furthest end of it and all before it. */
  readonly reach: readonly number[];
  /** Figure before it in its passage, already named; null for the first. */
  readonly before: NamedFigure | null;
  /** All named before it in its passage, in order. */
  readonly earlier: readonly NamedFigure[];
  /** Of a part, bracket or footnote: the figure it explains. */
  readonly whole: NamedFigure | null;
}

/** What a name is made of, kept so that the next names can lean on it; "" where there is none. */
export interface NameFrame {
  /** What is measured: "Diện tích gieo trồng", "Tỷ lệ", "Số tiền"; "Số" for things counted. */
  readonly measure: string;
  /** What is counted: "hộ gia đình", "vụ". */
  readonly noun: string;
  /** Of what: "cây lúa", "vi phạm quản lý rừng". */
  readonly topic: string;
  /** What was done with it: "trồng mới", "được cấp giấy chứng nhận". */
  readonly deed: string;
  /** What the whole passage speaks of: its last run-in head, or its host's topic. */
  readonly theme: string;
  /** Words of the figures behind it that are told in turn ("lần lượt"). */
  readonly turns?: readonly (readonly Word[])[] | undefined;
}

/** A figure with its name, as the next names lean on it. */
export interface NamedFigure {
  readonly number: NumberToken;
  readonly clause: Clause;
  readonly unit: string;
  readonly indicator: string;
  readonly frame: NameFrame;
  /** Offset in the passage where the words that name it end. */
  readonly end: number;
}

/** A passage with its figures, as the namer of a whole reading takes it. */
export interface PassageFigures {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** In the order of the text. */
  readonly figures: readonly { readonly number: NumberToken; readonly clause: Clause }[];
  readonly qualifiers: readonly Span[];
}
