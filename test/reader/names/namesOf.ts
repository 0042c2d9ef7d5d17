import { clausesOf } from '../../../src/reader/figures/clauseOf';
import type { Span } from '../../../src/reader/clauses/clause';
import { readClauses } from '../../../src/reader/clauses/readClauses';
import type { NamedFigure } from '../../../src/reader/names/nameContext';
import { FigureNamer } from '../../../src/reader/names/nameFigures';
import type { Passage } from '../../../src/reader/text/passage';
import { readTokens } from '../../../src/reader/tokens/readTokens';
import type { NumberToken } from '../../../src/reader/tokens/token';

/** A passage as the tests write it: figures in « », qualifiers in [ ], and what surrounds it. */
export interface WrittenPassage {
  readonly text: string;
  readonly section?: readonly string[];
  /** A footnote to the passage before it, its mark standing at the end of that. */
  readonly footnote?: boolean;
}

/** Names of the figures of passages that follow one another. */
export function namesOf(...written: readonly (string | WrittenPassage)[]): string[] {
  return namedIn(...written).map((figure) => figure.indicator);
}

/** The same with what they were named from. */
export function namedIn(...written: readonly (string | WrittenPassage)[]): NamedFigure[] {
  const namer = new FigureNamer();
  let before: Passage | null = null;
  return written.flatMap((one, id) => {
    const given = typeof one === 'string' ? { text: one } : one;
    const { text, figures, qualifiers } = unmark(given.text);
    const passage: Passage = {
      id,
      kind: given.footnote ? 'footnote' : 'paragraph',
      text,
      map: { toSource: (at) => at, toSourceEnd: (at) => at },
      marks: [],
      label: '',
      section: given.section ?? [],
      host: given.footnote && before ? { passage: before.id, at: before.text.length } : null,
      period: null,
      setsTargets: false,
    };
    before = passage;
    const tokens = readTokens(text);
    const numbers = figures.map((start) => {
      const token = tokens.find((each) => each.kind === 'number' && each.start === start);
      if (token?.kind !== 'number') throw new Error(`no number at ${text.slice(start)}`);
      return token;
    });
    return namer
      .namePassage({ passage, tokens, figures: withClauses(passage, numbers), qualifiers })
      .map(({ named }) => named);
  });
}

function withClauses(passage: Passage, numbers: readonly NumberToken[]) {
  const clauses = clausesOf(readClauses(passage), numbers);
  return numbers.map((number, n) => {
    const clause = clauses[n];
    if (!clause) throw new Error(`no clause at ${passage.text.slice(number.start)}`);
    return { number, clause };
  });
}

function unmark(marked: string): { text: string; figures: number[]; qualifiers: Span[] } {
  let text = '';
  let open = 0;
  const figures: number[] = [];
  const qualifiers: Span[] = [];
  for (const sign of marked) {
    if (sign === '«') figures.push(text.length);
    else if (sign === '[') open = text.length;
    else if (sign === ']') qualifiers.push({ start: open, end: text.length });
    else if (sign !== '»') text += sign;
  }
  return { text, figures, qualifiers };
}
