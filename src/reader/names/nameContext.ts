import type { Clause, Span } from '../clauses/clause';
import type { Token, NumberToken } from '../tokens/token';

/** What a name is resolved from. */
export interface NameContext {
  readonly clause: Clause;
  /** Tokens of the clause's passage, in order. */
  readonly tokens: readonly Token[];
  readonly number: NumberToken;
  /** Spans of the passage that qualifiers of any figure cover: never words of a name. */
  readonly qualifiers: readonly Span[];
  /** Name already found of the figure before it in the clause chain, null for the first. */
  readonly before: NamedFigure | null;
  /** Of a part, bracket or footnote: the figure it explains. */
  readonly whole: NamedFigure | null;
}

/** A figure with its name, as the next names lean on it. */
export interface NamedFigure {
  readonly number: NumberToken;
  readonly unit: string;
  readonly indicator: string;
}
