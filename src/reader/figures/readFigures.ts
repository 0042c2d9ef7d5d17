import type { Span } from '../clauses/clause';
import type { Passage } from '../text/passage';
import type { Piece } from '../tokens/pieces';
import type { TokenReading } from '../tokens/readTokens';
import type { NumberToken } from '../tokens/token';
import type { Figure, FigureReading } from './figure';
import { FigureReader } from './figureReader';
import { GatheredFigures } from './gatheredFigures';
import { readRow } from './rowFigures';
import { PassageView } from './passageView';

/**
 * Which numbers of a passage are figures, and which tell how a figure stands to its plan or to an
 * earlier time. `host` is the figure a footnote's mark stands behind, `period` what the passage
 * speaks of.
 */
export function readFigures(
  passage: Passage,
  { pieces, tokens }: TokenReading,
  host: Figure | null,
  period: string,
): FigureReading {
  if (passage.kind === 'row') return readRow(passage, period);
  const view = new PassageView(passage.text, pieces, tokens);
  const gathered = new GatheredFigures(passage.id, view, host);
  const reader = new FigureReader(view, period, gathered, passage.setsTargets);
  let last: NumberToken | null = null;
  pieces.forEach((piece, at) => {
    if (piece.kind === 'mark') {
      if (piece.text === '(') gathered.open(at);
      else if (piece.text === ')') gathered.close(at);
    }
    const token = view.token(at);
    if (strives(pieces, at) && token === null) reader.strive();
    if (token?.kind === 'number') {
      if (token !== last) reader.number(token, at);
      last = token;
    } else if (token?.start === piece.start) reader.word(token, at);
    else if (piece.text === '.' && view.isHard(at)) reader.endSentence();
  });
  const { figures, qualifiers } = gathered.finish();
  return { figures, qualifiers: inOrder(qualifiers) };
}

/** "phấn đấu", but for "dự toán phấn đấu", which is a plan. */
function strives(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.text === 'phấn' && pieces[at + 1]?.text === 'đấu';
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}
