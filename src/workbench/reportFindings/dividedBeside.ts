import { countsThings } from '../../domain/quantity/unit';
import { readUnit } from '../../locale/unit';
import type { Reading } from '../../reader/extraction';
import { areAlike, type Division } from './division';
import type { PlacedFigure } from './printed';

const SENTENCE_END = /[.!?]\s+\p{Lu}|\n\s*\n/u;
/** A sentence that tells of more is a table. */
const MOST_FIGURES = 60;
/** Characters between two figures of one sentence. */
const LONGEST_GAP = 400;

/**
 * Wholes that are divided beside a count: "32 dự án, công suất 384,9 MW, trong đó 11 dự án … 144,3 MW;
 * 21 dự án … 240 MW". As the counts of the parts add up to that of the whole, the parts are all of it,
 * wherever the words “trong đó” end.
 */
export function dividedBeside({ text }: Reading, figures: readonly PlacedFigure[]): Division[] {
  const found: Division[] = [];
  for (let n = 0; n + 1 < figures.length; n += 1) {
    const [count, whole] = [figures[n], figures[n + 1]];
    if (!count || !whole || !isCount(count) || areAlike(count, whole)) continue;
    const following = sentenceFrom(text, count, figures.slice(n + 2, n + MOST_FIGURES));
    const pairs = pairsUpTo(count, whole, following);
    if (!pairs) continue;
    found.push(
      { whole: count, parts: pairs.map(([part]) => part) },
      { whole, parts: pairs.map(([, part]) => part) },
    );
  }
  return found;
}

function isCount({ extraction: { unit, decimals, value } }: PlacedFigure): boolean {
  return countsThings(readUnit(unit)) && decimals === 0 && value > 1;
}

/** Those of some figures that stand in the sentence of one before them. */
function sentenceFrom(
  text: string,
  { extraction: first }: PlacedFigure,
  figures: readonly PlacedFigure[],
): readonly PlacedFigure[] {
  let end = first.end;
  const beyond = figures.findIndex(({ extraction }) => {
    const between = text.slice(end, Math.min(extraction.start, end + LONGEST_GAP));
    const isOther = extraction.start - end > LONGEST_GAP || SENTENCE_END.test(between);
    end = extraction.end;
    return isOther;
  });
  return beyond < 0 ? figures : figures.slice(0, beyond);
}

type Pair = readonly [count: PlacedFigure, part: PlacedFigure];

/** Counts with what stands beside each, until the counts make up the whole; null where they do not. */
function pairsUpTo(
  count: PlacedFigure,
  whole: PlacedFigure,
  figures: readonly PlacedFigure[],
): readonly Pair[] | null {
  const pairs: Pair[] = [];
  let open: PlacedFigure | null = null;
  let sum = 0;
  for (const figure of figures) {
    if (areAlike(figure, count)) {
      sum += figure.extraction.value;
      if (open || sum > count.extraction.value) return null;
      open = figure;
    } else if (open && areAlike(figure, whole)) {
      pairs.push([open, figure]);
      open = null;
      if (sum === count.extraction.value) return pairs.length > 1 ? pairs : null;
    }
  }
  return null;
}
