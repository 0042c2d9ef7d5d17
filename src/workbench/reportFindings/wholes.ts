import type { Reading } from '../../reader/extraction';
import { dividedBeside } from './dividedBeside';
import { listedInNotes } from './listedInNotes';
import type { PlacedFigure } from './printed';

/** The figure that another is a part of. */
export interface WholeOf {
  readonly whole: PlacedFigure;
  /** The parts are all there is; else some of it. */
  readonly isSum: boolean;
}

export type Wholes = ReadonlyMap<PlacedFigure, WholeOf>;

/** What each figure is a part of: by its words, by the note it stands in, or by a count beside it. */
export function wholesOf(reading: Reading, figures: readonly PlacedFigure[]): Wholes {
  const wholes = new Map<PlacedFigure, WholeOf>();
  const byStart = new Map(figures.map((figure) => [figure.extraction.start, figure]));
  for (const figure of figures) {
    const { partOf, role } = figure.extraction;
    const whole = partOf && byStart.get(partOf.start);
    if (whole && whole !== figure && whole.extraction.role === role) {
      wholes.set(figure, { whole, isSum: partOf.whole === 'sum' });
    }
  }
  for (const { whole, parts } of listedInNotes(reading, figures)) {
    for (const part of parts) {
      if (!wholes.has(part)) wholes.set(part, { whole, isSum: false });
    }
  }
  // A count that adds up proves more than words do.
  for (const { whole, parts } of dividedBeside(reading, figures)) {
    for (const part of parts) wholes.set(part, { whole, isSum: true });
  }
  return wholes;
}
