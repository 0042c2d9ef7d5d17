import type { Doubt } from '../extraction';
import type { Clause } from '../clauses/clause';
import { nameFigure } from './nameFigure';
import { quotedName } from './quotedName';
import type { NamedFigure, PassageFigures } from './nameContext';

/** A figure's name, and why it is less sure than it could be. */
export interface FigureNaming {
  readonly named: NamedFigure;
  readonly doubts: readonly Doubt[];
}

/**
 * Names the figures of a reading, passage by passage in its order. Parts and brackets lean on the
 * figure they explain, footnotes on the figure their mark stands behind.
 */
export class FigureNamer {
  readonly #named = new Map<number, NamedFigure[]>();

  /** Names of the passage's figures, one for one. A footnote's host passage comes before it. */
  namePassage(given: PassageFigures): FigureNaming[] {
    const { passage, tokens, qualifiers } = given;
    const figures = given.figures.map((figure) => figure.number);
    const reach: number[] = [];
    for (const { end } of qualifiers) reach.push(Math.max(end, reach[reach.length - 1] ?? 0));
    const host = this.#hostOf(given);
    const named: NamedFigure[] = [];
    const namings = given.figures.map(({ number, clause }): FigureNaming => {
      const whole = wholeOf(clause, named, number.unit) ?? host;
      const before = named[named.length - 1] ?? null;
      const naming = nameFigure({
        clause,
        tokens,
        number,
        figures,
        qualifiers,
        reach,
        before,
        earlier: named,
        whole,
      });
      const quoted = quotedName(passage.text, number);
      const figure = {
        number,
        clause,
        unit: number.unit,
        indicator: quoted ?? naming.indicator,
        frame: naming.frame,
        end: naming.end,
      };
      named.push(figure);
      return { named: figure, doubts: quoted === null ? naming.doubts : [] };
    });
    this.#named.set(passage.id, named);
    return namings;
  }

  #hostOf({ passage }: PassageFigures): NamedFigure | null {
    const { host } = passage;
    if (!host) return null;
    let last: NamedFigure | null = null;
    for (const figure of this.#named.get(host.passage) ?? []) {
      if (figure.number.start < host.at) last = figure;
    }
    return last;
  }
}

/**
 * The last figure of the clause a part or bracket hangs on, before the place where it hangs; one
 * measured alike if there is one.
 */
function wholeOf(clause: Clause, named: readonly NamedFigure[], unit: string): NamedFigure | null {
  if (!clause.parent || clause.kind === 'statement') return null;
  const limit = clause.hangsAt ?? clause.start;
  let last: NamedFigure | null = null;
  for (let at = named.length - 1; at >= 0; at -= 1) {
    const figure = named[at];
    if (!figure || figure.number.start < clause.parent.start) break;
    if (figure.clause !== clause.parent || figure.number.start >= limit) continue;
    if (figure.unit === unit) return figure;
    last ??= figure;
  }
  return last;
}
